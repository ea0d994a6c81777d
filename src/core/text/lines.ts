import type { Span } from './span.ts'

const LINE_END = /\r\n|\n|\r/g

/** The lines of a text without their line ends (LF, CR LF or CR), in order. An empty text has one empty line. Linear. */
export function lines(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const match of text.matchAll(LINE_END)) {
    found.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  found.push({ start, end: text.length })
  return found
}

/** How many lines a text has. */
export function countLines(text: string): number {
  if (text.includes('\r')) return lines(text).length
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** The span without white space at its ends; undefined when nothing else is in it. */
export function trimmed(text: string, span: Span): Span | undefined {
  const words = text.slice(span.start, span.end)
  const start = span.start + words.length - words.trimStart().length
  const end = span.start + words.trimEnd().length
  return start < end ? { start, end } : undefined
}
