/**
 * What the layout of a printed page leaves in the text of a PDF (POLICY.md R8, R9): words parted by a hyphen at a line's end, and
 * running heads, feet and page numbers in the middle of a sentence. The results have the length of the text, with U+200B for what
 * a reader skips, so offsets stay true and folding drops it. Form feeds part the pages, as pdftotext and pdf.js users write them.
 * Cost: linear. Limits: furniture is looked for in the two outermost lines at the top and the foot of a page.
 */
import { MARKUP } from './block.ts'
import { lines, trimmed } from './lines.ts'
import type { Span } from './span.ts'

/** A text with hyphens at line ends, read both ways; a quotation of either is verbatim (R8). */
export interface HyphenReadings {
  /** As if the hyphen were the printer's: north⏎ern is northern. */
  readonly joined: string
  /** As if it were the word's own: short⏎term is short-term. */
  readonly hyphenated: string
}

const LINE_END_HYPHEN = /(?<=\p{L})([-‐\u00ad])([ \t]*\r?\n[ \t]*)(?=\p{L})/gu

const hidden = (text: string): string => MARKUP.repeat(text.length)

/** Both readings of the words that a line's end parts. */
export function hyphenReadings(text: string): HyphenReadings {
  return {
    joined: text.replace(LINE_END_HYPHEN, hidden),
    hyphenated: text.replace(LINE_END_HYPHEN, (_, _hyphen: string, end: string) => `-${hidden(end)}`)
  }
}

/** Lines at the top and at the foot of a page that may be furniture. */
const OUTERMOST = 2
/** A line that stands on so many pages is no sentence of the text. */
const LEAST_PAGES = 3
const PAGE_NUMBER = /^[-–—\s]*(?:page\s+|p\.\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/i

interface EdgeLine {
  readonly span: Span
  /** The line without what changes from page to page, with the edge it stands at. */
  readonly key: string
  readonly isNumber: boolean
}

/** The running heads, feet and page numbers of a text, in order; spans hold the line's end, or the one before it at a page's foot. */
export function pageFurniture(text: string): Span[] {
  const pages = pagesOf(text).map(page => edgeLines(text, page))
  if (pages.length < 2) return []
  const counts = new Map<string, number>()
  for (const page of pages) for (const key of new Set(page.map(line => line.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.min(LEAST_PAGES, pages.length)
  return pages.flat().flatMap(({ span, key, isNumber }) => (isNumber || counts.get(key)! >= least ? [span] : []))
}

/** The text without its page furniture and form feeds (R9): a sentence that runs over a page reads on. */
export function withoutFurniture(text: string): string {
  let result = ''
  let at = 0
  for (const { start, end } of pageFurniture(text)) {
    result += text.slice(at, start) + hidden(text.slice(start, end))
    at = end
  }
  return (result + text.slice(at)).replaceAll('\f', MARKUP)
}

function pagesOf(text: string): Span[] {
  const pages: Span[] = []
  let start = 0
  for (let end = text.indexOf('\f'); end >= 0; end = text.indexOf('\f', start)) {
    pages.push({ start, end })
    start = end + 1
  }
  return [...pages, { start, end: text.length }].filter(page => trimmed(text, page) !== undefined)
}

function edgeLines(text: string, page: Span): EdgeLine[] {
  const rows = lines(text.slice(page.start, page.end))
    .map(({ start, end }) => ({ start: page.start + start, end: page.start + end }))
    .filter(row => trimmed(text, row) !== undefined)
  return rows.flatMap((row, at) => {
    const isTop = at < OUTERMOST
    if (!isTop && at < rows.length - OUTERMOST) return []
    const words = text.slice(row.start, row.end).trim()
    const key = `${isTop ? 'top' : 'foot'} ${words.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`
    const span = isTop
      ? { start: row.start, end: afterLineEnd(text, row.end) }
      : { start: beforeLineEnd(text, row.start), end: row.end }
    return [{ span, key, isNumber: PAGE_NUMBER.test(words) }]
  })
}

const afterLineEnd = (text: string, at: number): number => at + (/^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0)
const beforeLineEnd = (text: string, at: number): number =>
  at - (/\r?\n$/.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0)
