/**
 * POLICY.md R46: words that the source's speaker quotes from somebody else. They stand in marks of their own inside the utterance, after
 * words of saying that are not the speaker's ("my father told me ‘…’"). Limits: who that somebody is is not read.
 */
import { type Located, spanOfWords } from '../matching/located.ts'
import { hasReportingVerb } from '../quotations/attribution/reportingVerbs.ts'
import { contains, type Span } from '../text/span.ts'

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

/** True where the passage is what the source's speaker quotes from somebody else. */
export function isSecondHand({ quotation, alignment, analysed }: Located): boolean {
  if (!quotation) return false
  const { start, end } = spanOfWords(alignment.unit, alignment.from, alignment.to)
  const { inner } = quotation
  const passage = { start: start - inner.start, end: end - inner.start }
  return quotedFromAnother(analysed.article.prose.slice(inner.start, inner.end), passage)
}
