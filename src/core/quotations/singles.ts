/**
 * Single quotation marks as outer marks: ‘…’, '…', ‚…‘.
 *
 * An opening mark stands free on its left and touches a word on its right, and is no elision (’90s, 'em). A closing one touches
 * a word or a punctuation mark on its left and stands free on its right. After s such a mark may be a plural possessive (the
 * workers’ gate): it closes only if no better mark follows before the next opening one.
 * Cost: linear in the marks of the block. Limits: an elision that the list does not know, followed by a possessive, is paired.
 */
import type { Span } from '../text/span.ts'
import { charAfter, charBefore, isBlank, type Mark, nextMark, SINGLE } from './marks.ts'

const OPENERS = "‘'‚‛"
const CLOSERS = "’'‘"
const WORD = /[\p{L}\p{N}]/u
const ELISION =
  /^(?:\d\d(?:s\b|\b(?! ?(?:percent|per cent|%)))|(?:em|til|tis|twas|twere|cause|cuz|n|bout|round|cos|coz|ere|gainst|nuff|neath|sup|kay|s|t|ol|im|er|tude|hood|nother)\b)/i
/** A possessive that ends a quotation by mistake lies further away than a quoted word or two. */
const POSSESSIVE_REACH = 60

interface Single {
  readonly at: number
  readonly char: string
  readonly opens: boolean
  readonly closes: boolean
  /** May be a plural possessive. */
  readonly doubtful: boolean
}

function readSingle(text: string, at: number, block: Span): Single {
  const char = text[at]!
  const before = charBefore(text, at, block.start)
  const after = charAfter(text, at + 1, block.end)
  const doubled = before === "'" || after === "'"
  const freeLeft = isBlank(before) || '([{“"«—–-'.includes(before)
  const opens = OPENERS.includes(char) && freeLeft && !doubled && (WORD.test(after) || '[“"«$£€…'.includes(after || ' '))
  const closes = CLOSERS.includes(char) && !isBlank(before) && !WORD.test(after) && !doubled && (char !== '‘' || !opens)
  const doubtful = /[sSzZ]/.test(before) && after === ' ' && /\p{L}/u.test(text[at + 2] ?? '')
  return { at, char, opens: opens && !ELISION.test(text.slice(at + 1, at + 14)), closes, doubtful }
}

function singleMarks(text: string, block: Span, taken: readonly Span[]): Single[] {
  const marks: Single[] = []
  let next = 0
  const { start, end } = block
  for (let at = nextMark(text, start, end, SINGLE); at < end; at = nextMark(text, at + 1, end, SINGLE)) {
    while (next < taken.length && taken[next]!.end <= at) next++
    if ((taken[next] && taken[next]!.start <= at) || isInWord(text, at, block)) continue
    const mark = readSingle(text, at, block)
    if (mark.opens || mark.closes) marks.push(mark)
  }
  return marks
}

/** "don’t": between two plain letters a mark is an apostrophe. Asked first, because most are. */
const isInWord = (text: string, at: number, { start, end }: Span): boolean =>
  at > start && at + 1 < end && isPlainLetter(text.charCodeAt(at - 1)) && isPlainLetter(text.charCodeAt(at + 1))

const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** Index of the mark that closes the opening mark `i`; -1 when none does. */
function closerOf(marks: readonly Single[], i: number): number {
  const open = marks[i]!
  let fallback = -1
  for (let k = i + 1; k < marks.length; k++) {
    const mark = marks[k]!
    if (mark.closes && mark.char === (open.char === "'" ? "'" : mark.char)) {
      if (mark.char === '‘' && open.char !== '‚') break
      if (!mark.doubtful) return fallback >= 0 && mark.at - open.at > 4 * POSSESSIVE_REACH ? fallback : k
      if (fallback < 0 && mark.at - open.at < POSSESSIVE_REACH) fallback = k
    } else if (mark.opens) break
  }
  return fallback
}

/** The single-quoted stretches of a block. */
export interface Singles {
  /** In order, marks included. */
  readonly pairs: readonly Span[]
  /** The opening mark behind all pairs that nothing closes, in a block that ends with a sentence. */
  readonly unclosed?: Mark
}

const NONE: Singles = { pairs: [] }

/**
 * Single-quoted stretches that begin and end outside `taken` (the double-quoted stretches, in order). Texts that write double marks as
 * two apostrophes ('') keep their inner marks to themselves: nothing is returned for such a block.
 */
export function singlePairs(text: string, block: Span, taken: readonly Span[]): Singles {
  const marks = singleMarks(text, block, taken)
  if (!marks.some(({ opens }) => opens) || text.slice(block.start, block.end).includes("''")) return NONE
  const pairs: Span[] = []
  let open: Single | undefined
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]!.opens) continue
    const close = closerOf(marks, i)
    open = close < 0 ? marks[i]! : undefined
    if (close < 0) continue
    pairs.push({ start: marks[i]!.at, end: marks[close]!.at + 1 })
    i = close
  }
  return open && mayRunOn(text, block, open, marks) ? { pairs, unclosed: markOf(open) } : { pairs }
}

const ENDS_SENTENCE = /[.?!…][\s\u200b\ufffc]*$/

/** Nothing behind it closes anything, and the block ends with a sentence. */
const mayRunOn = (text: string, block: Span, open: Single, marks: readonly Single[]): boolean =>
  !marks.some(({ at, closes, doubtful }) => at > open.at && closes && !doubtful) &&
  ENDS_SENTENCE.test(text.slice(Math.max(open.at, block.end - TAIL), block.end))

/** Characters at a block's end in which its last visible one stands. */
const TAIL = 40

const markOf = ({ at, char }: Single): Mark => ({ at, char, glyph: 'opens', context: 'opens' })
