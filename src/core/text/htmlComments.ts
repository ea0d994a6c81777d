import { lines } from './lines.ts'
import type { Span } from './span.ts'

const OPEN = '<!--'
const CLOSE = '-->'

/** The HTML comments within a span, in order, with their delimiters. An unclosed comment is none. Linear. */
export function commentsIn(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const part = text.slice(within.start, within.end)
  const found: Span[] = []
  let start = part.indexOf(OPEN)
  while (start >= 0) {
    const close = part.indexOf(CLOSE, start + OPEN.length)
    if (close < 0) break
    found.push({ start: within.start + start, end: within.start + close + CLOSE.length })
    start = part.indexOf(OPEN, close + CLOSE.length)
  }
  return found
}

/**
 * Comments that open a line and have text after them on the same line. Markdown takes such a line for HTML as a whole; a
 * writer who puts a comment before a sentence means the sentence to be read.
 */
export function commentsBeforeText(text: string): Span[] {
  if (!text.includes(OPEN)) return []
  return lines(text).flatMap(line => {
    if (!text.slice(line.start, line.end).trimStart().startsWith(OPEN)) return []
    const comments = commentsIn(text, line)
    const rest = text.slice(comments.at(-1)?.end ?? line.end, line.end)
    return rest.trim() === '' ? [] : comments
  })
}
