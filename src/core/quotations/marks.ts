import { MARKUP } from '../text/block.ts'
import { charKinds } from '../text/charKinds.ts'
import type { Span } from '../text/span.ts'

/** What the characters around a mark say about it. */
export type Direction = 'opens' | 'closes' | 'unclear'

/** A double quotation mark (of any family but the single ones) as it stands in a text. */
export interface Mark {
  readonly at: number
  /** One character, or two apostrophes or backticks that stand for one. */
  readonly char: string
  /** What the glyph says; a straight mark says nothing. */
  readonly glyph: Direction
  /** What its neighbours say. */
  readonly context: Direction
}

const OPENING_GLYPHS = '“„‟«‹「『'
const CLOSING_GLYPHS = '”»›」』'
const DOUBLE_OR_TWO = /["＂“”„‟«»‹›「」『』]|''(?!')|``(?!`)/g

export const DOUBLE = 1
export const SINGLE = 2
const KINDS = charKinds(0, [
  [DOUBLE, '"＂“”„‟«»‹›「」『』'],
  [SINGLE, "‘’'‚‛"]
])

/** Where the next mark of a kind stands; `end` where none does before that. */
export function nextMark(text: string, from: number, end: number, kind: number): number {
  let at = from
  while (at < end && KINDS[text.charCodeAt(at)] !== kind) at++
  return at
}

const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u3000\ufffc]/
const OPENING_PUNCTUATION = '([{<‘‚“„«‹「『–—―/-'
const CLOSING_PUNCTUATION = ')]}>’.,;:!?…”»›」』–—―/-\'"'
const DASHES = '–—―-'

/** The character before `at`, markup skipped; '' at the start of the stretch. */
export function charBefore(text: string, at: number, floor: number): string {
  let i = at - 1
  while (i >= floor && text[i] === MARKUP) i--
  return i < floor ? '' : text[i]!
}

/** The character at or after `at`, markup skipped; '' at the end of the stretch. */
export function charAfter(text: string, at: number, ceiling: number): string {
  let i = at
  while (i < ceiling && text[i] === MARKUP) i++
  return i >= ceiling ? '' : text[i]!
}

/** True for white space of every width, for what is no prose, and at an end of the stretch (''). */
export function isBlank(char: string): boolean {
  if (char === '' || char === ' ') return true
  // Other ASCII tells by its code alone, and is nearly all that is asked for.
  const code = char.charCodeAt(0)
  return (code < 0x20 || code >= 0x80) && BLANK.test(char)
}

/** Direction of a mark from its neighbours: free on the left and bound on the right, it opens. */
function contextOf(text: string, at: number, length: number, block: Span): Direction {
  const before = charBefore(text, at, block.start)
  const after = charAfter(text, at + length, block.end)
  const nestedOpening = before === "'" && isBlank(charBefore(text, at - 1, block.start))
  const freeLeft = isBlank(before) || OPENING_PUNCTUATION.includes(before) || nestedOpening
  const freeRight = isBlank(after) || CLOSING_PUNCTUATION.includes(after)
  if (freeLeft && !freeRight) return 'opens'
  if (!freeLeft && freeRight) return 'closes'
  if (freeLeft && isBlank(after)) return DASHES.includes(before) && before !== '' ? 'closes' : 'unclear'
  if (freeLeft && isBlank(before) && after !== '') return 'opens'
  return 'unclear'
}

function glyphOf(char: string): Direction {
  if (char === '``') return 'opens'
  if (OPENING_GLYPHS.includes(char)) return 'opens'
  return CLOSING_GLYPHS.includes(char) ? 'closes' : 'unclear'
}

/** Feet and inches: 6'2". */
const isHeight = (text: string, at: number): boolean => /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))

/** So many times more often than real double marks, two apostrophes are a text's way to write them. */
const CLEARLY = 4

/** True for a text that writes its double marks as two apostrophes ('') or backticks (``), as some wire archives do. */
export function writesTwoApostrophes(text: string): boolean {
  const two = text.match(/''(?!')|``(?!`)/g)?.length ?? 0
  return two >= 2 && two >= CLEARLY * (text.match(/["“”]/g)?.length ?? 0)
}

/** Length of the mark at `at`: two apostrophes or backticks count as one mark. */
export const markLength = (text: string, at: number): number => (/^(?:''|``)/.test(text.slice(at, at + 2)) ? 2 : 1)

/** All double marks of a block in order, inch marks after feet left out. Linear in the block. */
export function doubleMarks(text: string, block: Span, twoApostrophes = false): Mark[] {
  const marks: Mark[] = []
  const add = (at: number, char: string) => {
    if ((char === '"' || char === "''") && isHeight(text, at)) return
    marks.push({ at, char, glyph: glyphOf(char), context: contextOf(text, at, char.length, block) })
  }
  const { start, end } = block
  if (!twoApostrophes) {
    for (let at = nextMark(text, start, end, DOUBLE); at < end; at = nextMark(text, at + 1, end, DOUBLE)) add(at, text[at]!)
    return marks
  }
  DOUBLE_OR_TWO.lastIndex = start
  for (let hit = DOUBLE_OR_TWO.exec(text); hit && hit.index < end; hit = DOUBLE_OR_TWO.exec(text)) add(hit.index, hit[0])
  return marks
}
