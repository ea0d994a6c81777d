import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { defuse } from './markdownGuard.ts'
import { FRONT, MARKED, plainStretches, type Stretch } from './markdownPlain.ts'
import { markdownSegments } from './markdownSegments.ts'
import { type Span, slice } from './span.ts'

/** One step through a Markdown text: a token begins or ends. Tokens nest; `type` is micromark's name for it. */
export interface MarkdownStep {
  readonly entering: boolean
  readonly type: string
  readonly span: Span
}

/** Labels of links and footnotes that a text defines, as the parser keeps them. */
export interface MarkdownLabels {
  readonly links: readonly string[]
  readonly footnotes: readonly string[]
}

export const NO_LABELS: MarkdownLabels = { links: [], footnotes: [] }

const BOM = '\ufeff'
const DEFINITION = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[(\^?)([^[\]\r\n]{1,999})\]:/gm
/** What the row under a table's head has: dashes beside a bar or colon. Without one there is no table. */
const TABLE = /[|:][ \t]*-|-[ \t]*[|:]/
const GRAMMAR = [gfmFootnote(), frontmatter(['yaml', 'toml'])]
/** Made once: putting a grammar together takes as long as a paragraph. Their labels are set before each use. */
const PARSER = parserOf(GRAMMAR)
/** Tries every paragraph as a table first, which takes as long as reading it. */
const TABLE_PARSER = parserOf([gfmTable(), ...GRAMMAR])

/**
 * The tokens of a Markdown text (CommonMark with tables, footnotes and front matter) in document order; spans are raw offsets.
 * Never throws. Plain paragraphs and headings are known without parsing (markdownPlain.ts), and of them only the tokens that
 * have a meaning here are given. Stretches too dear to parse come as plain data (markdownGuard.ts).
 */
export function markdownSteps(text: string): MarkdownStep[] {
  const stretches = plainStretches(text)
  const marked = stretches.filter(({ level }) => level === MARKED)
  if (marked.length === stretches.length) return parsedSteps(text)
  const steps: MarkdownStep[] = []
  const parsed = marked.length === 0 ? [] : movedBack(parsedSteps(marked.map(span => slice(text, span)).join('')), marked)
  let next = 0
  for (const stretch of stretches) {
    if (stretch.level === MARKED) continue
    while (next < parsed.length && !(parsed[next]!.entering && parsed[next]!.span.start >= stretch.end))
      steps.push(parsed[next++]!)
    plainSteps(text, stretch, steps)
  }
  while (next < parsed.length) steps.push(parsed[next++]!)
  return steps
}

/** The same for a piece of a text that defines `labels` (markdownPieces.ts). */
export function pieceSteps(piece: string, labels: MarkdownLabels): MarkdownStep[] {
  const mayUseLabels = piece.includes('[') && labels.links.length + labels.footnotes.length > 0
  const stretches = mayUseLabels ? [] : plainStretches(piece)
  const isPlain = stretches.length > 0 && stretches.every(({ level }) => level !== MARKED)
  if (!isPlain) return readStretch(defuse(piece, piece.length), labels).steps
  const steps: MarkdownStep[] = []
  for (const stretch of stretches) plainSteps(piece, stretch, steps)
  return steps
}

function plainSteps(text: string, { start, wordsEnd, level }: Stretch, steps: MarkdownStep[]): void {
  const span = { start, end: wordsEnd }
  const enter = (type: string, span: Span) => steps.push({ entering: true, type, span })
  const exit = (type: string, span: Span) => steps.push({ entering: false, type, span })
  if (level === FRONT) {
    const fence = { start: text.startsWith(BOM) ? BOM.length : 0, end: wordsEnd }
    const type = text[fence.start] === '+' ? 'toml' : 'yaml'
    enter(type, fence)
    exit(type, fence)
    return
  }
  const words = { start: level === 0 ? start : start + level + 1, end: wordsEnd }
  if (level > 0) {
    const sequence = { start, end: start + level }
    enter('atxHeading', span)
    enter('atxHeadingSequence', sequence)
    exit('atxHeadingSequence', sequence)
  }
  const type = level > 0 ? 'atxHeadingText' : 'paragraph'
  enter(type, words)
  for (const data of withoutBlanks(text, words)) {
    enter('data', data)
    exit('data', data)
  }
  exit(type, words)
  if (level > 0) exit('atxHeading', span)
}

/** The words without the blanks at the ends of their lines, which are no data. */
function* withoutBlanks(text: string, { start, end }: Span): Generator<Span> {
  for (let from = start; from < end; ) {
    const feed = text.indexOf('\n', from)
    const next = feed < 0 || feed >= end ? end : feed + 1
    let last = next
    while (last > from && isBlankOrEnd(text.charCodeAt(last - 1))) last--
    yield { start: from, end: last }
    from = next
  }
}

const isBlankOrEnd = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d

/** The steps of the joined stretches at their places in the whole text. */
function movedBack(steps: readonly MarkdownStep[], stretches: readonly Span[]): MarkdownStep[] {
  const starts: number[] = []
  let length = 0
  for (const { start, end } of stretches) {
    starts.push(length)
    length += end - start
  }
  const shiftAt = (offset: number): number => {
    const index = lastAtMost(starts, offset)
    return stretches[index]!.start - starts[index]!
  }
  return steps.map(({ entering, type, span: { start, end } }) => ({
    entering,
    type,
    span: { start: start + shiftAt(start), end: end + shiftAt(Math.max(start, end - 1)) }
  }))
}

/** Index of the last of the ascending numbers that is no greater than `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** The same from the parser alone; long texts are parsed in stretches (markdownSegments.ts). */
export function parsedSteps(text: string): MarkdownStep[] {
  const segments = markdownSegments(text)
  const labels = segments.length > 1 ? labelsIn(text) : NO_LABELS
  return segments.flatMap(({ start, end }) => readStretch(defuse(text.slice(start, end)), labels, start).steps)
}

/** A stretch of a Markdown text, read on its own. */
export interface ReadStretch {
  readonly steps: MarkdownStep[]
  /** The labels that it defines, after those it was given. */
  readonly labels: MarkdownLabels
}

/** Reads a stretch that is safe to parse alone, at offset `at` of a text that defines `labels`. */
export function readStretch(source: string, labels: MarkdownLabels, at = 0): ReadStretch {
  // The parser takes a byte order mark away without counting it.
  const marks = source.startsWith(BOM) ? 1 : 0
  const base = at + marks
  const parser = TABLE.test(source) ? TABLE_PARSER : PARSER
  parser.defined = [...labels.links]
  parser.gfmFootnotes = [...labels.footnotes]
  parser.lazy = {}
  const events = postprocess(parser.document().write(preprocess()(source.slice(marks), undefined, true)))
  const steps = events.map(([kind, token]) => ({
    entering: kind === 'enter',
    type: token.type,
    span: { start: token.start.offset + base, end: token.end.offset + base }
  }))
  return { steps, labels: { links: parser.defined, footnotes: parser.gfmFootnotes } }
}

function parserOf(extensions: NonNullable<Parameters<typeof parse>[0]>['extensions']) {
  return Object.assign(parse({ extensions }), { gfmFootnotes: [] as string[] })
}

/** A stretch may use what another defines. */
function labelsIn(text: string): MarkdownLabels {
  const links: string[] = []
  const footnotes: string[] = []
  for (const [, caret, label] of text.matchAll(DEFINITION)) {
    const list = caret === '^' ? footnotes : links
    list.push(normalizeIdentifier(label!))
  }
  return { links, footnotes }
}
