import { lines } from './lines.ts'
import type { Span } from './span.ts'

/**
 * Cuts a long Markdown text into stretches that can be parsed one by one with the same result. The parser's time grows with the
 * square of the number of block quotes and lists; a text in stretches takes linear time.
 * A cut is safe before a line that follows a blank line and begins, without indent, with a letter, a quotation mark or a heading:
 * all quotes, lists and footnotes end there. Not inside fenced code, comments, raw HTML and front matter, which may hold blank
 * lines; this is followed line by line, and in doubt there is no cut. (Fences indented inside lists count as fences.)
 */

/** Shorter texts are parsed whole; stretches are about this long. */
const STRETCH_LENGTH = 16_000
const CONTAINERS = String.raw`^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*`
const FENCE = new RegExp(`${CONTAINERS}(\`{3,}|~{3,})`)
const RAW_HTML = new RegExp(`${CONTAINERS}(<!--|<\\?|<!\\[CDATA\\[|<![a-z]|<(?:script|pre|style|textarea)(?=[\\s>]|$))`, 'i')
const RAW_HTML_END = /<\/(?:script|pre|style|textarea)>/i
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*$/
const SAFE_START = /^[\p{L}“"‘'«„#]/u

/** True for the line that ends what an earlier line has opened. */
type Until = (line: string) => boolean

/** Spans that cover the text without gaps, each safe to parse alone. */
export function markdownSegments(text: string): Span[] {
  if (text.length <= 2 * STRETCH_LENGTH) return [{ start: 0, end: text.length }]
  const starts = [0]
  let until: Until | undefined
  let blank = false
  for (const { start, end } of lines(text)) {
    const line = text.slice(start, end)
    if (until !== undefined) {
      if (until(line)) until = undefined
    } else {
      if (blank && start - starts.at(-1)! >= STRETCH_LENGTH && SAFE_START.test(line)) starts.push(start)
      until = opened(line, start)
    }
    blank = line.trim() === ''
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

function opened(line: string, start: number): Until | undefined {
  const front = start === 0 ? FRONT_MATTER.exec(line)?.[1] : undefined
  if (front !== undefined) return next => next.trimEnd() === front
  const fence = FENCE.exec(line)?.[1]
  if (fence !== undefined) return next => closesFence(next, fence)
  const html = RAW_HTML.exec(line)
  if (!html) return undefined
  const ends = htmlEnd(html[1]!.toLowerCase())
  return ends(line.slice(html[0].length)) ? undefined : ends
}

function closesFence(line: string, fence: string): boolean {
  const marks = line.replace(/^[ \t>]*/, '').trimEnd()
  return marks.length >= fence.length && marks === fence[0]!.repeat(marks.length)
}

function htmlEnd(opening: string): Until {
  if (opening === '<!--') return line => line.includes('-->')
  if (opening === '<?') return line => line.includes('?>')
  if (opening === '<![cdata[') return line => line.includes(']]>')
  if (opening.startsWith('<!')) return line => line.includes('>')
  return line => RAW_HTML_END.test(line)
}
