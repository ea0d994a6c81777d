import { MARKUP } from '../text/block.ts'

/** A line needs so many words before its capitals can look like a headline's. */
const HEADLINE_WORDS = 4
/** Share of the longer words that are capitalised in a headline; a sentence full of titles and names stays below it. */
const HEADLINE_SHARE = 0.9
/** Longer words that headlines leave in lower case. */
const SMALL_WORD =
  /^(?:with|from|into|onto|over|after|about|that|than|amid|upon|when|will|this|have|been|were|does|against|during|between|through|without|before|under)$/

/** Running text longer than this is no headline; the regular expressions need not look at it. */
export const LONGEST_HEADLINE = 200

/** True for a line in which nearly every longer word has a capital. */
export function isTitleCase(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || endsLikeSentence(line)) return false
  const words = line.replaceAll(MARKUP, '').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const long = words.filter(word => word.length > 3 && !SMALL_WORD.test(word))
  if (words.length < HEADLINE_WORDS || long.length < 2) return false
  return long.filter(word => /^\p{Lu}/u.test(word)).length >= HEADLINE_SHARE * long.length
}

/** Asked first: it settles most lines at one look at their end. */
function endsLikeSentence(line: string): boolean {
  const visible = line.trimEnd()
  const last = visible.at(-1) ?? ''
  return /[.,;]/.test('"”’'.includes(last) ? (visible.at(-2) ?? '') : last)
}
