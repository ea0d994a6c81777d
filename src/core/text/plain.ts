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
const QUOTE_EDGE = /^["“„«‘']|["”»’']$/

export interface PlainOptions {
  /** Lines that stand alone and end like no sentence are headings (articles); in a draft they may be a sentence being typed. */
  readonly headings?: boolean
  /** Where the text proper begins (after front matter). */
  readonly from?: number
}

/** The blocks of a plain text, in order and disjoint; `prose` is the text itself. Never throws. */
export function plainProse(text: string, options: PlainOptions = {}): Prose {
  const paragraphs = paragraphsOf(text, options.from ?? 0)
  const blocks: Block[] = paragraphs.map(span => ({ span, kind: kindOf(text.slice(span.start, span.end), options) }))
  return { prose: text, blocks }
}

function paragraphsOf(text: string, from: number): Span[] {
  const rows = lines(text).filter(line => line.end > from)
  const width = wrapWidth(rows)
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

/** The column at which the text was wrapped; undefined where it has one paragraph a line. */
function wrapWidth(rows: readonly Span[]): number | undefined {
  let filled = 0
  let long = 0
  let width = 0
  for (const { start, end } of rows) {
    const length = end - start
    if (length > 0) filled++
    if (length > MAX_WRAP) long++
    else width = Math.max(width, length)
  }
  return long > filled * LONG_SHARE || width < MIN_WRAP ? undefined : width
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
