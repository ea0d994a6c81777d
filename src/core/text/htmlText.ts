/**
 * HTML as its reader sees it (POLICY.md R10): no tags, no comments, entities as the characters they stand for, and no marks that
 * lead to footnotes and references. The result has the length of the source, with U+200B for what is not seen, so offsets stay
 * true and folding drops it; a block's tag is a line end, so that words of two blocks are never glued together.
 * Cost: linear. Limits: what a style sheet hides is seen here; finding the article on its page is a reader's work.
 */
import { decodeString } from 'micromark-util-decode-string'
import { Mask } from './mask.ts'
import type { Span } from './span.ts'

const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b/i
/** What these hold is never read. */
const UNSEEN = /^<(script|style|head|template|noscript|svg)\b/i
const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/iy
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi
/**
 * A raised number, letter or sign with a link or brackets; a bare one behind punctuation or a longer word, for behind a figure or a
 * short word it is a power (m², 2³). Or the same in brackets, right behind a word or its punctuation.
 */
const MARK = String.raw`(?:\d{1,3}|[a-z]|[*†‡§]{1,3})`
const OPEN = String.raw`<sup\b[^<>]*>\s*`
const CLOSE = String.raw`\s*<\/sup\s*>`
const BEHIND = String.raw`(?<=[\p{L}\p{N}.,;:!?"'”’»)>])`
const REFERENCE = new RegExp(
  [
    String.raw`${OPEN}<a\b[^<>]*>\s*\[?${MARK}\]?\s*<\/a\s*>${CLOSE}`,
    String.raw`${OPEN}\[${MARK}\]${CLOSE}`,
    String.raw`(?<=\p{L}{4}|[.,;:!?"'”’»)])${OPEN}${MARK}${CLOSE}`,
    String.raw`${BEHIND}\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]`
  ].join('|'),
  'giu'
)

/** The text of an HTML source as prose of the same length. */
export function htmlText(html: string): string {
  const mask = new Mask(html)
  mask.keep({ start: 0, end: html.length })
  for (const { 0: text, index } of html.matchAll(ENTITY)) {
    const shown = decodeString(text)
    if (shown !== text) mask.show({ start: index, end: index + text.length }, shown)
  }
  for (const match of html.matchAll(REFERENCE)) mask.hide({ start: match.index, end: match.index + match[0].length })
  for (const tag of tagsOf(html)) {
    if (BLOCK.test(html.slice(tag.start, tag.end))) mask.show(tag, '\n')
    else mask.hide(tag)
  }
  return mask.toString()
}

/** The tags and comments of a source, in order; what is never read, from its tag to the end of it. */
function* tagsOf(html: string): Generator<Span> {
  for (let start = html.indexOf('<'); start >= 0; ) {
    const end = endOfTag(html, start)
    if (end !== undefined) yield { start, end }
    start = html.indexOf('<', end ?? start + 1)
  }
}

/** Where the tag, comment or unread element ends that begins at `start`; undefined where the character is only a sign. */
function endOfTag(html: string, start: number): number | undefined {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 4)
  if (html.startsWith('<!', start) || html.startsWith('<?', start)) return behind(html, '>', start)
  TAG.lastIndex = start
  const tag = TAG.exec(html)?.[0]
  if (tag === undefined) return undefined
  const unseen = UNSEEN.exec(tag)?.[1]
  if (unseen === undefined || tag.endsWith('/>')) return start + tag.length
  const close = new RegExp(`</${unseen}\\s*>`, 'gi')
  close.lastIndex = start
  return close.exec(html) ? close.lastIndex : html.length
}

/** The offset behind the next `mark`; the end of the text where there is none. */
function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}
