import { charKinds } from './charKinds.ts'
import { lines } from './lines.ts'
import type { Span } from './span.ts'

/**
 * Cuts a Markdown text into stretches, and finds those that are front matter, or one paragraph or heading of nothing but words. An
 * article is nearly all such paragraphs, and what the parser would say of them is known: only the rest needs it.
 *
 * A stretch begins where a line follows a blank line and starts, without indent, with a character that opens no block but a
 * paragraph or heading: all quotes, lists and footnotes end there, so that a stretch may be taken out of the text without a
 * change to how the rest is read. Behind a line that opens fenced code, a comment or raw HTML nothing is cut, as blank lines may
 * stand inside. Some signs are markup at few places only: an underscore in a word is none, nor is an ampersand where no semicolon
 * ends an entity, nor a bracket where no address follows and the text defines no labels.
 * Cost: linear. Limits: tabs, and paragraphs with any other sign that could be markup, are left to the parser.
 */

export interface Stretch extends Span {
  /** Rank of a plain heading, 0 for a plain paragraph, `FRONT` for front matter, `MARKED` for what must be parsed. */
  readonly level: number
  /** Of what need not be parsed: where its last line ends. */
  readonly wordsEnd: number
}

/** Holds what may be markup. */
export const MARKED = -1
export const FRONT = -2
const PARAGRAPH = 0

const WORDS = 0
/** May be markup, or is read differently at some places. */
const MARK = 1
const DIGIT = 2
/** Is a character like any other, but at a line's start it may open a block. */
const NO_START = 3
/** May be markup, which those around it tell. */
const DOUBTFUL = 4
const KINDS = charKinds(WORDS, [
  [MARK, '\u0000-\u001f*`<\\\u007f'],
  [DOUBTFUL, '_[]&'],
  [DIGIT, '0-9'],
  [NO_START, ' !#%+,\u002d/:;=>?@^{|}~\ufeff']
])

const CR = 0x0d
const SPACE = 0x20
const TAB = 0x09
const HASH = 0x23
const LONE_CR = /\r(?!\n)/
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*$/
/** Whatever may hold blank lines of its own: fenced code, comments, raw HTML. */
const OPENS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(?:`{3}|~{3}|<[!?a-z])/i
const LIST_ITEM = /^\d{1,9}[.)]/
const LIST_REACH = 10
const HEADING = /^(#{1,6}) [^\s#]/
const HEADING_REACH = 8
const ENTITY = /&[#a-z\d]+;/iy
const IN_WORD = /^[a-z\d]_[a-z\d]$/i

/** Stretches that cover the text without gaps, in order. */
export function plainStretches(text: string): Stretch[] {
  const found: Stretch[] = []
  const hasLabels = text.includes(']:')
  let next = LONE_CR.test(text) ? text.length : frontMatterEnd(text)
  const hasFront = next > 0 && next < text.length
  let stretch = { start: 0, level: hasFront ? FRONT : MARKED, wordsEnd: hasFront ? contentEnd(text, 0, next - 1) : 0 }
  let isFree = true
  for (let start = next; start < text.length; start = next) {
    const feed = text.indexOf('\n', start)
    next = feed < 0 ? text.length : feed + 1
    const end = contentEnd(text, start, feed < 0 ? next : feed)
    if (isBlank(text, start, end)) {
      isFree = true
      continue
    }
    const level = levelOf(text, start, end, hasLabels)
    if (isFree && begins(text, start)) {
      if (start > 0) found.push({ ...stretch, end: start })
      stretch = { start, level, wordsEnd: end }
    } else {
      const goesOn = !isFree && stretch.level === PARAGRAPH && level === PARAGRAPH
      stretch = { start: stretch.start, level: goesOn ? PARAGRAPH : MARKED, wordsEnd: end }
    }
    isFree = false
    if (level === MARKED && OPENS.test(text.slice(start, end))) break
  }
  // A line that opens something has made its stretch one to be parsed, to the end of the text.
  found.push({ ...stretch, end: text.length })
  return found
}

function frontMatterEnd(text: string): number {
  const rows = /^\ufeff?(?:---|\+\+\+)/.test(text) ? lines(text) : []
  const mark = rows[0] && FRONT_MATTER.exec(text.slice(0, rows[0].end))?.[1]
  if (mark === undefined) return 0
  const close = rows.findIndex(({ start, end }, i) => i > 0 && text.slice(start, end).replace(/[ \t]+$/, '') === mark)
  return rows[close + 1]?.start ?? text.length
}

/** Where a line ends without its carriage return. */
const contentEnd = (text: string, start: number, end: number): number =>
  end > start && text.charCodeAt(end - 1) === CR ? end - 1 : end

function isBlank(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++
  return at === end
}

/** True for a line that opens a paragraph or heading, if anything. */
function begins(text: string, start: number): boolean {
  const kind = KINDS[text.charCodeAt(start)]
  if (kind === DIGIT) return !LIST_ITEM.test(text.slice(start, start + LIST_REACH))
  return kind === WORDS || text.charCodeAt(start) === HASH
}

/** What a line is alone: the rank of a heading, a line of a paragraph, or `MARKED`. */
function levelOf(text: string, start: number, end: number, hasLabels: boolean): number {
  const isHeading = text.charCodeAt(start) === HASH
  if (!begins(text, start) || (isHeading && text.charCodeAt(end - 1) === SPACE)) return MARKED
  const level = isHeading ? rankOf(text.slice(start, Math.min(end, start + HEADING_REACH))) : PARAGRAPH
  if (level === MARKED) return MARKED
  for (let at = start + level; at < end; at++) {
    const code = text.charCodeAt(at)
    const kind = KINDS[code]
    if (kind === MARK || (isHeading && code === HASH)) return MARKED
    if (kind === DOUBTFUL && isMarkup(text, at, hasLabels)) return MARKED
  }
  return level
}

/** Whether a doubtful sign may be markup. */
function isMarkup(text: string, at: number, hasLabels: boolean): boolean {
  const sign = text[at]
  if (sign === '[') return hasLabels
  if (sign === ']') return text[at + 1] === '('
  ENTITY.lastIndex = at
  return sign === '&' ? ENTITY.test(text) : !IN_WORD.test(text.slice(at - 1, at + 2))
}

const rankOf = (line: string): number => HEADING.exec(line)?.[1]?.length ?? MARKED
