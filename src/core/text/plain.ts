import type { Block, BlockKind, Prose } from './block.ts'
import { lines, trimmed } from './lines.ts'
import type { Span } from './span.ts'

/**
 * Plain text → prose. Blank lines end a paragraph. A single line end is judged by the length of the lines: where lines were
 * broken because the next word would not have fitted, the paragraph goes on; where a line could have taken more, or lines are
 * far longer than any line anyone wraps, each is a paragraph. In doubt the paragraph goes on: a quotation cut in two is worse
 * than two paragraphs in one. Cost: linear.
 */

/** Longer lines were not wrapped by hand or by a mail program. */
const MAX_WRAP = 120
/** Share of long lines from which a text has one paragraph a line; below it, they are addresses and tables in wrapped text. */
const LONG_SHARE = 0.1
/** Nobody wraps at fewer columns: shorter lines that stand together are a by-line, an address, a list. */
const MIN_WRAP = 40
/** A sentence that ends before this share of the line's width ends its paragraph, if the next word would have fitted. */
const SHORT_LINE = 0.8
/** A headline is shorter than this. */
const MAX_HEADING = 120
const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s+[\p{L}\p{N}“„«‘"']/u
const SENTENCE_END = /[.!?…:;,][”’"'»)\]]*$/
const LOWER_START = /^\p{Ll}/u
const BLANK_LINES = /\n\s*\n|\r(?!\n)\s*\r(?!\n)/g
const QUOTE_EDGE = /^["“„«‘']|["”»’']$/

export interface PlainOptions {
  /** Lines that stand alone and end like no sentence are headings (articles); in a draft they may be a sentence being typed. */
  readonly headings?: boolean
  /** Where the text proper begins (after front matter). */
  readonly from?: number
  /** The column at which the text was wrapped, where this is only a piece of it. */
  readonly wrapped?: WrapWidth
}

/** The column at which a text was wrapped; none where it has one paragraph a line. */
export interface WrapWidth {
  readonly column?: number
}

/** The blocks of a plain text, in order and disjoint; `prose` is the text itself. Never throws. */
export function plainProse(text: string, options: PlainOptions = {}): Prose {
  const paragraphs = paragraphsOf(text, options)
  const blocks: Block[] = paragraphs.map(span => ({ span, kind: kindOf(text.slice(span.start, span.end), options) }))
  return { prose: text, blocks }
}

function paragraphsOf(text: string, { from = 0, wrapped }: PlainOptions): Span[] {
  const rows = lines(text).filter(line => line.end > from)
  const { column: width } = wrapped ?? widthOf(rows)
  const found: Span[] = []
  let open: Span | undefined
  let previous: Span | undefined
  for (const row of rows) {
    const line = trimmed(text, { start: Math.max(row.start, from), end: row.end })
    if (line !== undefined && open !== undefined && previous !== undefined && goesOn(text, previous, line, width)) {
      open = { start: open.start, end: line.end }
    } else {
      if (open !== undefined) found.push(open)
      open = line
    }
    previous = line
  }
  if (open !== undefined) found.push(open)
  return found
}

/** The column at which a whole text was wrapped. */
export const wrapWidth = (text: string): WrapWidth => widthOf(lines(text))

function widthOf(rows: readonly Span[]): WrapWidth {
  let filled = 0
  let long = 0
  let width = 0
  for (const { start, end } of rows) {
    const length = end - start
    if (length > 0) filled++
    if (length > MAX_WRAP) long++
    else width = Math.max(width, length)
  }
  return long > filled * LONG_SHARE || width < MIN_WRAP ? {} : { column: width }
}

/**
 * Spans that cover the text without gaps and can be read one by one with the same result, given the whole text's width: each ends
 * after blank lines, outside of `uncut`.
 */
export function plainPieces(text: string, uncut: readonly Span[]): Span[] {
  const ends: number[] = []
  let next = 0
  for (const { 0: blank, index } of text.matchAll(BLANK_LINES)) {
    const end = index + blank.length
    while (next < uncut.length && uncut[next]!.end <= end) next++
    if (next === uncut.length || end <= uncut[next]!.start) ends.push(end)
  }
  return [...ends, text.length].map((end, i, all) => ({ start: all[i - 1] ?? 0, end }))
}

/** True when a line is the continuation of the one before it. */
function goesOn(text: string, previous: Span, line: Span, width: number | undefined): boolean {
  const before = text.slice(previous.start, previous.end)
  const after = text.slice(line.start, line.end)
  if (BULLET.test(after)) return false
  const ended = SENTENCE_END.test(before)
  if (LOWER_START.test(after)) return !ended || width !== undefined
  if (width === undefined) return false
  const word = after.search(/\s|$/)
  if (before.length + 1 + word > width) return true
  return ended ? before.length >= width * SHORT_LINE : before.length >= width / 2
}

function kindOf(paragraph: string, options: PlainOptions): BlockKind {
  if (BULLET.test(paragraph)) return 'item'
  const alone = paragraph.length < MAX_HEADING && !SENTENCE_END.test(paragraph) && !/[\r\n]/.test(paragraph)
  const quoted = QUOTE_EDGE.test(paragraph[0] ?? '') && QUOTE_EDGE.test(paragraph.at(-1) ?? '')
  return options.headings === true && alone && !quoted ? 'heading' : 'paragraph'
}
