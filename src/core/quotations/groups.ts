import type { Span } from '../text/span.ts'
import { hasReportingVerb } from './attribution/reportingVerbs.ts'

/** A quotation before it is numbered. */
export interface Part {
  readonly span: Span
  readonly inner: Span
  readonly open: string
  readonly close: string
}

/** An attribution between two parts is short; a longer stretch is narration. */
const JOINT_LENGTH = 240
/** Ends the first part of a split quotation. */
const OPEN_END = /[,?!…—–-]\u200b?$/
/** "said X", "X said", "the minister said": begins with a name, a noun phrase, a pronoun or a verb, never with a conjunction. */
const NO_ATTRIBUTION =
  /^(?:and|but|or|while|as|when|which|who|that|to|in|of|for|by|before|after|because|adding|noting|saying|insisting|calling)\b/i
/** Introduces words of its own after the attribution: "he said, adding that". */
const NEW_CUE = /\b(?:that|adding|noting|saying|insisting|calling|writing|arguing|and|but|told|then|later)\b[^.?!]*$/i
/** A citation between two quotations, or a stop after which the second has a speaker of its own: no split. */
const CITED = /[)\]\ufffc]\s*[.,;:]?$/
const OWN_WORDS = /^[\s\u200b]*((?:[\p{L}\u200b'’-]+(?:\.?\s+|\u200b)){0,4}[\p{L}-]+)/u
/** Text after a quotation in which its own attribution begins. */
const OWN_REACH = 80
const SENTENCE_END = /[a-z0-9)’'][.?!](?=\s+[\p{Lu}“"])/u

/** True when nothing but an attribution stands between two quotations of one block, so that they are parts of one. */
export function groupOf(text: string, first: Part, second: Part): boolean {
  const length = second.span.start - first.span.end
  if (length < 5 || length > JOINT_LENGTH || !first.close) return false
  const gap = text.slice(first.span.end, second.span.start).replaceAll('\u200b', '').trim()
  const firstEnd = text.slice(Math.max(first.inner.start, first.inner.end - 2), first.inner.end)
  if (!OPEN_END.test(firstEnd) && !gap.startsWith(',')) return false
  const joint = gap.replace(/^,\s*/, '')
  if (!/[,.:;—–-]$/.test(joint) || NO_ATTRIBUTION.test(joint)) return false
  if (SENTENCE_END.test(joint.slice(0, -1)) || NEW_CUE.test(joint.replace(/^[^,]*,?/, ''))) return false
  if (CITED.test(joint) || (joint.endsWith('.') && hasOwnSpeaker(text, second))) return false
  return hasReportingVerb(joint)
}

/** “…,” said Rehn after the second quotation. */
function hasOwnSpeaker(text: string, second: Part): boolean {
  if (!OPEN_END.test(text.slice(Math.max(second.inner.start, second.inner.end - 2), second.inner.end))) return false
  const after = OWN_WORDS.exec(text.slice(second.span.end, second.span.end + OWN_REACH))?.[1]
  return after !== undefined && hasReportingVerb(after) && !/^(?:he|she|they)\b/i.test(after)
}
