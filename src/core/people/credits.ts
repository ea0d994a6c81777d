/** Photo credits, by-lines and datelines: their names are not people the text speaks about. */

import { isEnglishLetter } from '../text/charKinds.ts'
import type { Range } from './runs.ts'
import { CREDIT_WORD } from './wordClasses.ts'
import type { Words } from './words.ts'

/** A by-line or credit is looked for so far before the name. */
const REACH = 80
const CREDIT_BEFORE =
  /(?:(?:photo|image|picture|video)s?\s*(?:credit|courtesy|by)|\bphotos?\s*(?:by|:)|\bcredits?\s*:|^\s*(?:reporting|editing|writing|compiled|written)\s+by|\b(?:photograph(?:ed|y|s)?|illustrations?)\s+by|\(Photo)[^.\n]*$/i
/** At the line's start, or behind outlet and date ("Harbour Daily, 23 April. By"). */
const BYLINE = /(?:^[\s\u200b*_]*(?:by|from|author:)|^[^“"]*[.·|–—]\s+by)\s+(?:[\p{L}\p{M}.,'’ \u00a0\u200b*_-]*)$/iu
const CREDIT_AFTER = /^(?:['’]s)?\s?\/\s?\p{Lu}|^\s*\((?:AP|Reuters|AFP|Getty)/u
const LETTER_BEFORE_SLASH = /\p{L}\s?\/\s?$/u
/** A by-line's line has so many characters at most. */
const BYLINE_LENGTH = 90

/**
 * Does a name stand in a photo credit or a by-line? Looks at its own line only. The words are asked first whether the expressions need
 * to look at what stands before.
 */
export function isCredited(prose: string, words: Words, name: Range): boolean {
  const end = words.rawEnd(name.to - 1)
  return (
    isCreditBehind(prose, end) || (mayBeCredit(prose, words, name.from) && isCreditBefore(prose, words.start(name.from), end))
  )
}

const isCreditBehind = (prose: string, end: number): boolean =>
  !goesOn(prose, end) && CREDIT_AFTER.test(prose.slice(end, end + 20))

function isCreditBefore(prose: string, start: number, end: number): boolean {
  const reach = prose.slice(Math.max(0, start - REACH), start)
  const before = reach.slice(reach.lastIndexOf('\n') + 1)
  return isBehindSlash(before) || isByline(prose, before, end) || CREDIT_BEFORE.test(before)
}

/**
 * False where neither a slash nor a word of a credit is near before a name: no expression matches without. Asked of the words, whose
 * classes are known; letters between two of them stand outside the blocks, where nobody knows what they say.
 */
function mayBeCredit(prose: string, words: Words, from: number): boolean {
  const start = words.start(from)
  if (prose.charCodeAt(start - 1) === SLASH || prose.charCodeAt(start - 2) === SLASH) return true
  let at = start - 1
  for (let i = from - 1; at >= start - REACH; i--) {
    const end = i < 0 ? 0 : words.rawEnd(i)
    if (at < end && i >= 0) return true
    for (; at >= end; at--) {
      const code = prose.charCodeAt(at)
      if (code === LINE_FEED) return false
      if (isEnglishLetter(code)) return true
    }
    if (i < 0) return false
    if (words.is(i, CREDIT_WORD)) return true
    at = words.start(i) - 1
  }
  return false
}

/** Plain letters, or a comma or full stop, follow as they do in a sentence: asked first, because no credit goes on so. */
function goesOn(prose: string, end: number): boolean {
  const code = prose.charCodeAt(prose.charCodeAt(end) === SPACE ? end + 1 : end)
  return isEnglishLetter(code) || code === COMMA || code === DOT
}

const LINE_FEED = 0x0a
const SPACE = 0x20
const COMMA = 0x2c
const DOT = 0x2e
const SLASH = 0x2f

/** "Harbour Press / Ilse Marrow"; not "2/3 ". */
const isBehindSlash = (before: string): boolean =>
  before.includes('/', before.length - 2) && LETTER_BEFORE_SLASH.test(before) && !/\d/.test(before.slice(-3))

function isByline(prose: string, before: string, end: number): boolean {
  // Asked first: most lines of running text go on for longer.
  const reach = prose.slice(end, end + BYLINE_LENGTH + 1)
  const newline = reach.indexOf('\n')
  if (newline < 0 && reach.length > BYLINE_LENGTH) return false
  const rest = newline < 0 ? reach : reach.slice(0, newline)
  return BYLINE.test(before) && !/\p{Ll}{3,}\s+\p{Ll}{2,}\s+\p{Ll}/u.test(rest)
}
