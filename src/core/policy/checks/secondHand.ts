import { spanOfWords } from '../../matching/located.ts'
import { hasReportingVerb } from '../../quotations/attribution/reportingVerbs.ts'
import { contains, type Span } from '../../text/span.ts'
import { type Check, claimed, finding, wholeSpan } from '../check.ts'

/** Marks inside an utterance, with the words before them. */
const NESTED = /(?<=^|[\s([—–])[‘'“"](?=\S)([^‘“"”]+?)(?<=\S)[’'”"](?=$|[\s.,;:!?)\]—–])/gu
/** The words before nested marks that may hold who spoke them. */
const LEAD = 40
/** Shorter nested quotations are terms and nicknames. */
const LEAST_CHARACTERS = 15
const SELF = /\b(?:I|we)\b(?:\W+\w+){0,4}\W*$/

/** The nested quotation that holds the passage whole and is given to somebody else than the speaker. */
function quotedFromAnother(utterance: string, passage: Span): boolean {
  return [...utterance.matchAll(NESTED)].some(match => {
    const nested = { start: match.index, end: match.index + match[0].length }
    if (match[1]!.length < LEAST_CHARACTERS || !contains(nested, passage)) return false
    const lead = utterance.slice(Math.max(0, nested.start - LEAD), nested.start)
    return hasReportingVerb(lead) && !SELF.test(lead)
  })
}

/** R46: the source's speaker quotes somebody else here; the draft names the speaker alone. */
export const secondHand: Check = context => {
  const { best, relation } = context.judgement
  if (relation !== 'same' || !best?.quotation || best.standing !== 'utterance') return []
  const { inner } = best.quotation
  const { unit, from, to } = best.alignment
  const { start, end } = spanOfWords(unit, from, to)
  const passage = { start: start - inner.start, end: end - inner.start }
  const utterance = best.analysed.article.prose.slice(inner.start, inner.end)
  if (!quotedFromAnother(utterance, passage)) return []
  return [finding(context.policy, 'R46', wholeSpan(context), { claimed: claimed(context) })]
}
