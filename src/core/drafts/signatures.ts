/**
 * Quotations that are signed: “…” — Ilse Marrow, port director; the same on the line below, or under a block quote. The name tells who
 * said the words, whatever led up to them. Only the name of a person is taken, and only where nothing but a description follows it:
 * a publication or the writer's own sentence after a dash signs nothing. Linear in the quotations.
 */
import { type Mention, rolesBeside } from '../people/person.ts'
import type { AttributedQuotation, Attribution } from '../quotations/quotation.ts'
import { type Block, MARKUP, NOT_PROSE, type Prose } from '../text/block.ts'
import { slice } from '../text/span.ts'

const HIDDEN = `${MARKUP}${NOT_PROSE}`
const NOTHING = new RegExp(`^[\\s${HIDDEN}]*$`)
const DASH = new RegExp(`^[\\s${HIDDEN}]*[—–-]`)
/** A dash that signs, and a title before the name. */
const SIGNS = new RegExp(
  `^[\\s${HIDDEN}]*(?:—|–|--?)[\\s${HIDDEN}]*(?:(?:\\p{Lu}[\\p{L}.’'-]*|of|the|for|and|former)[\\s${HIDDEN}]+){0,8}$`,
  'u'
)
/** What may follow the name: a description without a verb. */
const DESCRIPTION = new RegExp(
  `^[\\s${HIDDEN}]*(?:[,(;](?!.*\\b(?:who|which|was|were|is|are|had|has|did|does|said|says|told|and then)\\b).{0,120})?[\\s${HIDDEN}.]*$`,
  'su'
)

/** The quotations, those that are signed with the speaker who signs them. */
export function withSignatures(
  { prose, blocks }: Prose,
  quotations: readonly AttributedQuotation[],
  mentions: readonly Mention[]
): readonly AttributedQuotation[] {
  const signed = new Map<number, Attribution>()
  for (const [i, last] of quotations.entries()) {
    const next = quotations[i + 1]
    if (last.kind === 'title' || (next && next.group === last.group)) continue
    const attribution = signature(prose, blocks, quotations, i, mentions)
    if (attribution) signed.set(last.group, attribution)
  }
  if (signed.size === 0) return quotations
  return quotations.map(quotation => {
    const attribution = signed.get(quotation.group)
    if (!attribution) return quotation
    return { ...quotation, attribution, kind: quotation.kind === 'scare' ? 'partial' : quotation.kind }
  })
}

function signature(
  prose: string,
  blocks: readonly Block[],
  quotations: readonly AttributedQuotation[],
  at: number,
  mentions: readonly Mention[]
): Attribution | undefined {
  const last = quotations[at]!
  const block = blocks[last.block]
  if (!block || block.kind === 'heading' || !beginsBlock(prose, block, quotations, at)) return undefined
  const rest = { start: last.span.end, end: block.span.end }
  const under = blocks[last.block + 1]
  const area = NOTHING.test(slice(prose, rest)) ? under?.span : rest
  if (!area || (quotations[at + 1] && quotations[at + 1]!.span.start < area.end)) return undefined
  if (!DASH.test(slice(prose, area))) return undefined
  const mention = mentions.find(({ span }) => span.start >= area.start && span.end <= area.end)
  if (!mention) return undefined
  const { span, text, name } = mention
  const starts = rolesBeside(mention).map(role => role.span.start)
  const from = Math.min(span.start, ...starts.filter(start => start >= area.start))
  const isSigned = SIGNS.test(prose.slice(area.start, from)) && DESCRIPTION.test(prose.slice(span.end, area.end))
  if (!isSigned) return undefined
  return { text, span, name, kind: 'person', evidence: span, rule: 'signature', explicit: true }
}

/** True where the block is the quotation from its first word on. */
function beginsBlock(prose: string, block: Block, quotations: readonly AttributedQuotation[], at: number): boolean {
  let first = at
  while (quotations[first - 1]?.block === quotations[at]!.block) first--
  return (
    quotations[first]!.group === quotations[at]!.group &&
    NOTHING.test(prose.slice(block.span.start, quotations[first]!.span.start))
  )
}
