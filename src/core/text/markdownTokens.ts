import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { defuse } from './markdownGuard.ts'
import { markdownSegments } from './markdownSegments.ts'
import type { Span } from './span.ts'

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
/** Made once: putting its grammar together takes as long as a paragraph. Its labels are set before each use. */
const PARSER = Object.assign(parse({ extensions: [gfmTable(), gfmFootnote(), frontmatter(['yaml', 'toml'])] }), {
  gfmFootnotes: [] as string[]
})

/**
 * The tokens of a Markdown text (CommonMark with tables, footnotes and front matter) in document order; spans are raw offsets.
 * Never throws. Stretches too dear to parse come as plain data (markdownGuard.ts); long texts are parsed in stretches
 * (markdownSegments.ts).
 */
export function markdownSteps(text: string): MarkdownStep[] {
  const segments = markdownSegments(text)
  const labels = segments.length > 1 ? labelsIn(text) : NO_LABELS
  return segments.flatMap(({ start, end }) => readStretch(defuse(text.slice(start, end)), labels, start).steps)
}

/** A stretch of a Markdown text, read on its own. */
export interface Stretch {
  readonly steps: MarkdownStep[]
  /** The labels that it defines, after those it was given. */
  readonly labels: MarkdownLabels
}

/** Reads a stretch that is safe to parse alone, at offset `at` of a text that defines `labels`. */
export function readStretch(source: string, labels: MarkdownLabels, at = 0): Stretch {
  // The parser takes a byte order mark away without counting it.
  const marks = source.startsWith(BOM) ? 1 : 0
  const base = at + marks
  PARSER.defined = [...labels.links]
  PARSER.gfmFootnotes = [...labels.footnotes]
  PARSER.lazy = {}
  const events = postprocess(PARSER.document().write(preprocess()(source.slice(marks), undefined, true)))
  const steps = events.map(([kind, token]) => ({
    entering: kind === 'enter',
    type: token.type,
    span: { start: token.start.offset + base, end: token.end.offset + base }
  }))
  return { steps, labels: { links: PARSER.defined, footnotes: PARSER.gfmFootnotes } }
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
