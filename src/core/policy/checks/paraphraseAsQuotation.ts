import { reportedIn } from '../../index/reported.ts'
import { spanOfWords } from '../../matching/located.ts'
import { contains, overlap, type Span } from '../../text/span.ts'
import { type Check, claimed, finding, type Sourced, wholeSpan } from '../check.ts'
import { canonicalName } from '../speakers.ts'

/** Farther than this from the narration, a likeness is no proof. */
const SURE_RATIO = 0.2

/** The words of the source. */
function passageOf({ judgement: { best } }: Sourced): Span {
  const { unit, from, to } = best.alignment
  return spanOfWords(unit, from, to)
}

/** Whom the article reports there, in its own words, by most of them; undefined where it reports nobody. */
function reported(context: Sourced): string | undefined {
  const passage = passageOf(context)
  const statement = reportedIn(context.judgement.best.analysed, passage)
  if (!statement || overlap(statement.span, passage) <= (passage.end - passage.start) / 2) return undefined
  return canonicalName(statement.attribution, context.people) ?? statement.attribution.text
}

/** True where all of the passage stands between one pair of marks. */
function isMarked(context: Sourced): boolean {
  const { scare, analysed } = context.judgement.best
  const passage = passageOf(context)
  return scare && analysed.quotations.some(({ inner }) => contains(inner, passage))
}

/** R44: the words are the reporter's, in a speaker's mouth. */
export const paraphraseAsQuotation: Check = context => {
  const facts = { claimed: claimed(context) }
  if (isMarked(context)) return [finding(context.policy, 'R44.marked', wholeSpan(context), facts)]
  const { scare, ratio } = context.judgement.best
  const isSure = !scare && ratio <= SURE_RATIO
  const whom = reported(context)
  return [finding(context.policy, isSure ? 'R44' : 'R44.unsure', wholeSpan(context), whom ? { ...facts, reported: whom } : facts)]
}
