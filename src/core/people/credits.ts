/** Photo credits, by-lines and datelines: their names are not people the text speaks about. */

/** A by-line or credit is looked for so far before the name. */
const REACH = 80
const CREDIT_BEFORE =
  /(?:(?:photo|image|picture|video)s?\s*(?:credit|courtesy|by)|\bphotos?\s*(?:by|:)|\bcredits?\s*:|^\s*(?:reporting|editing|writing|compiled|written)\s+by|\b(?:photograph(?:ed|y|s)?|illustrations?)\s+by|\(Photo)[^.\n]*$/i
/** At the line's start, or behind outlet and date ("Harbour Daily, 23 April. By"). */
const BYLINE = /(?:^[\s\u200b*_]*(?:by|from|author:)|^[^“"]*[.·|–—]\s+by)\s+(?:[\p{L}\p{M}.,'’ \u00a0\u200b*_-]*)$/iu
const CREDIT_AFTER = /^(?:['’]s)?\s?\/\s?\p{Lu}|^\s*\((?:AP|Reuters|AFP|Getty)/u
/** Every expression for what stands before needs one of these: asked first, because nearly no line has one. */
const CREDIT_WORD = /by|photo|credit|courtesy|from|author:/i
const LETTER_BEFORE_SLASH = /\p{L}\s?\/\s?$/u
/** A by-line's line has so many characters at most. */
const BYLINE_LENGTH = 90

/** Does the name between two offsets stand in a photo credit or a by-line? Looks at its own line only. */
export function isCredit(prose: string, start: number, end: number): boolean {
  if (!goesOn(prose, end) && CREDIT_AFTER.test(prose.slice(end, end + 20))) return true
  const reach = prose.slice(Math.max(0, start - REACH), start)
  const before = reach.slice(reach.lastIndexOf('\n') + 1)
  if (isBehindSlash(before)) return true
  return CREDIT_WORD.test(before) && (CREDIT_BEFORE.test(before) || isByline(prose, before, end))
}

/** Plain letters, or a comma or full stop, follow as they do in a sentence: asked first, because no credit goes on so. */
function goesOn(prose: string, end: number): boolean {
  const code = prose.charCodeAt(prose.charCodeAt(end) === SPACE ? end + 1 : end)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === COMMA || code === DOT
}

const SPACE = 0x20
const COMMA = 0x2c
const DOT = 0x2e

/** "Harbour Press / Ilse Marrow"; not "2/3 ". */
const isBehindSlash = (before: string): boolean =>
  before.includes('/', before.length - 2) && LETTER_BEFORE_SLASH.test(before) && !/\d/.test(before.slice(-3))

function isByline(prose: string, before: string, end: number): boolean {
  if (before.length > BYLINE_LENGTH || !BYLINE.test(before)) return false
  const newline = prose.indexOf('\n', end)
  const rest = prose.slice(end, Math.min(newline < 0 ? prose.length : newline, end + BYLINE_LENGTH + 1))
  return rest.length <= BYLINE_LENGTH && !/\p{Ll}{3,}\s+\p{Ll}{2,}\s+\p{Ll}/u.test(rest)
}
