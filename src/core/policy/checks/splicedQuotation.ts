import { GAP_WORDS } from '../../matching/locate.ts'
import { type Check, type Context, finding, wholeSpan } from '../check.ts'

/** The most words of the source between two pieces that follow each other in one statement; 0 where they do not. */
function wordsBetween({ judgement: { pieces, best } }: Context): number {
  const skipped = (best?.alignment.steps ?? []).map(step => (step.op === 'skip' ? step.to - step.from : 0))
  if (!pieces) return Math.max(0, ...skipped)
  const gaps = pieces.pieces.slice(1).map((piece, i) => {
    const before = pieces.pieces[i]!
    return piece.unit === before.unit && piece.quotation.group === before.quotation.group ? piece.from - before.to : -1
  })
  return gaps.some(gap => gap < 0) ? 0 : Math.max(0, ...gaps)
}

/** R30: pieces of different utterances, in another order, or too far apart, given as one quotation. */
export const splicedQuotation: Check = context => {
  const between = wordsBetween(context)
  const facts = between > GAP_WORDS ? { between: String(between) } : undefined
  return [finding(context.policy, 'R30', wholeSpan(context), facts)]
}
