/**
 * The words of raw text as keys: what `wordsOf(fold(…))` gives (words.ts), without folding what folding leaves alone.
 *
 * Indexing looks at every word of every article, and nearly all are ASCII letters and digits, perhaps with an apostrophe, a
 * hyphen or a point inside. Those are read by their character codes where they stand, and their keys are remembered. Whatever
 * could fold or join in another way (other scripts, accents, combining marks, invisible characters, square brackets) goes
 * through the fold and the expression of words.ts from there on up to the next sure blank.
 * Linear in the text. A property test holds the two ways against each other.
 */
import { fold } from './fold.ts'
import { charKinds, WordTable } from './plainWords.ts'
import type { Span } from './span.ts'
import { eachWord, keyOf } from './words.ts'

/** Receives a word: its key, raw offsets, and whether it stands in square brackets. */
export type TellWord = (key: string, start: number, end: number, bracketed: boolean) => void

const BETWEEN = 0
const LETTER = 1
const CAPITAL = 2
const DIGIT = 3
/** A word of its own: $ % + =. */
const SIGN = 4
/** Opens square brackets: from here on every word must be told whether it stands in them. */
const BRACKET = 5
/** An apostrophe, or what folds to one. */
const APOSTROPHE = 6
const HYPHEN = 7
/** A hyphen between two digits, a dash elsewhere. */
const EN_DASH = 8
/** Stands inside a number. */
const POINT = 9
/** The expression must look at it. */
const UNSURE = 10

const KINDS = charKinds(UNSURE, [
  [BETWEEN, '\u0000-\u007f\u00a0“”—„«»\ufffc'],
  [LETTER, 'a-z'],
  [CAPITAL, 'A-Z'],
  [DIGIT, '0-9'],
  [SIGN, '$%+='],
  [BRACKET, '['],
  [APOSTROPHE, "'`‘’"],
  [HYPHEN, '-'],
  [EN_DASH, '–'],
  [POINT, '.,:']
])
const kindAt = (raw: string, at: number): number => KINDS[raw.charCodeAt(at)]!

const isWordKind = (kind: number): boolean => kind >= LETTER && kind <= DIGIT
const DOT = 0x2e
const SPACE = 0x20
const LINE_FEED = 0x0a
/** The least character that joins the one before it. */
const COMBINING = 0x300
const OPENING_BRACKET = /[[［]/

const KEYS = new WordTable(word => keyOf(word.replace(/[`‘’]/g, "'").replaceAll('–', '-')))

/** Tells every word of a stretch of raw text, in order. */
export function eachKey(raw: string, span: Span, tell: TellWord): void {
  let at = span.start
  while (at < span.end) {
    const kind = kindAt(raw, at)
    if (isWordKind(kind)) {
      const end = wordEnd(raw, at, span.end)
      if (end < 0) at = readSlowly(raw, at, span, tell)
      else {
        tell(KEYS.get(raw, at, end), at, end, false)
        at = end
      }
    } else if (kind === UNSURE || kind === BRACKET) at = readSlowly(raw, at, span, tell)
    else if (kind !== SIGN) at++
    else if (at + 1 < span.end && kindAt(raw, at + 1) === UNSURE) at = readSlowly(raw, at, span, tell)
    else {
      tell(KEYS.get(raw, at, at + 1), at, at + 1, false)
      at++
    }
  }
}

/** End of the word that begins at `at` with an ASCII letter or digit; -1 where the codes alone do not tell. */
function wordEnd(raw: string, at: number, limit: number): number {
  const dotted = dottedEnd(raw, at, limit)
  if (dotted !== 0) return dotted
  let end = at + 1
  for (;;) {
    while (end < limit && isWordKind(kindAt(raw, end))) end++
    if (end === limit) return end
    const kind = kindAt(raw, end)
    if (kind === UNSURE) return -1
    if (kind < APOSTROPHE || end + 1 === limit) return end
    const next = kindAt(raw, end + 1)
    if (next === UNSURE) return -1
    const inNumber = next === DIGIT && kindAt(raw, end - 1) === DIGIT
    const joins = kind === APOSTROPHE || kind === HYPHEN ? isWordKind(next) : inNumber
    if (!joins) return end
    end += 2
  }
}

/** End of capitals with points (U.N.) at `at`; 0 where there are none, -1 where the codes do not tell. */
function dottedEnd(raw: string, at: number, limit: number): number {
  let end = at
  while (end < limit && kindAt(raw, end) === CAPITAL) {
    if (end + 1 >= limit) break
    if (kindAt(raw, end + 1) === UNSURE) return -1
    if (raw.charCodeAt(end + 1) !== DOT) break
    if (end + 2 < limit && kindAt(raw, end + 2) === UNSURE) return -1
    end += 2
  }
  return end - at >= 4 ? end : 0
}

/**
 * Tells the words from `at` up to the next sure blank, or of all the rest where brackets open; returns where they end. What may
 * combine with the character before it is read with that.
 */
function readSlowly(raw: string, at: number, { start, end }: Span, tell: TellWord): number {
  const from = at > start && raw.charCodeAt(at) >= COMBINING ? at - 1 : at
  let to = at
  while (to < end && !isSureBlank(raw, to, end)) to++
  if (OPENING_BRACKET.test(raw.slice(from, to))) to = end
  eachWord(fold(raw, { start: from, end: to }), (text, first, last, bracketed) => tell(keyOf(text), first, last, bracketed))
  return to
}

function isSureBlank(raw: string, at: number, end: number): boolean {
  const code = raw.charCodeAt(at)
  return (code === SPACE || code === LINE_FEED) && (at + 1 >= end || raw.charCodeAt(at + 1) < COMBINING)
}
