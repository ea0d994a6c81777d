/**
 * A page as a browser's search for a text fragment reads it (URL Fragment Text Directives, WICG draft, "find a string in range"):
 * blocks in order, white space collapsed, letters compared without case and accents.
 *
 * Folding is as coarse as a collator's primary strength or coarser: what is found once here, a browser finds nowhere else.
 * Folded text has `\n` between blocks, so that no term crosses one, and U+FFFC for what is no prose. Linear. Limit: the page
 * is what our reader took of it; menus and captions that it left out may hold the same words.
 */
import { MARKUP, NOT_PROSE, type Prose } from '../text/block.ts'
import { FOLDS } from '../text/foldTables.ts'
import type { Span } from '../text/span.ts'

export const BLOCK_END = '\n'

/** Folded text with the raw offsets of each of its code units. */
export interface FragmentPage {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly raw: string
  /** Is there a word boundary (UAX #29) before this offset of `text`? The ends of a block are some. */
  isBoundary(at: number): boolean
}

const SPACE = /\s/
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g
/** Letters that a collator takes for two, or for the plain one. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' })

/** Reads a text with its blocks as a page. */
export function readPage({ prose, blocks }: Prose): FragmentPage {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let last = BLOCK_END
  const push = (text: string, start: number, end: number) => {
    parts.push(text)
    for (let i = 0; i < text.length; i++) {
      starts.push(start)
      ends.push(end)
    }
    if (text !== '') last = text.at(-1)!
  }
  for (const { span } of blocks) {
    for (let at = span.start; at < span.end; ) {
      const character = String.fromCodePoint(prose.codePointAt(at)!)
      const end = at + character.length
      const folded = foldCharacter(character)
      if (folded !== ' ') push(folded, at, end)
      else if (last !== ' ' && last !== BLOCK_END) push(folded, at, end)
      at = end
    }
    if (last !== BLOCK_END) push(BLOCK_END, span.end, span.end)
  }
  const text = parts.join('')
  return { text, starts, ends, raw: prose, isBoundary: boundaries(text) }
}

/** A term as the page's text has it. */
export const foldTerm = (term: string): string => Array.from(term, foldCharacter).join('').replace(/ +/g, ' ').trim()

/** The words of a stretch of the page as they are seen, for a link: markup gone, white space collapsed. */
export const seen = (page: FragmentPage, { start, end }: Span): string =>
  page.raw
    .slice(page.starts[start], page.ends[end - 1])
    .replaceAll(MARKUP, '')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')
    .trim()

function foldCharacter(character: string): string {
  if (character === NOT_PROSE) return character
  if (SPACE.test(character)) return ' '
  if (/[!-~]/.test(character)) return character === '`' ? "'" : character.toLowerCase()
  const folded = FOLDS.get(character) ?? character
  return Array.from(folded.normalize('NFKD').replace(ACCENTS, '').toLowerCase(), letter => LETTERS[letter] ?? letter)
    .join('')
    .replace(ACCENTS, '')
}

/** Looks at one block at a time, and only where it is asked. */
function boundaries(text: string): (at: number) => boolean {
  let from = 0
  let to = -1
  let segments: Intl.Segments | undefined
  return at => {
    if (at <= 0 || at >= text.length || text[at] === BLOCK_END || text[at - 1] === BLOCK_END) return true
    if (segments === undefined || at < from || at >= to) {
      from = text.lastIndexOf(BLOCK_END, at - 1) + 1
      to = text.indexOf(BLOCK_END, at)
      if (to < 0) to = text.length
      segments = SEGMENTER.segment(text.slice(from, to))
    }
    return segments.containing(at - from)?.index === at - from
  }
}
