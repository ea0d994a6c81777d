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

/** Labels of links and footnotes that the text defines, as the parser keeps them. */
interface Labels {
  readonly links: string[]
  readonly footnotes: string[]
}

const EXTENSIONS = [gfmTable(), gfmFootnote(), frontmatter(['yaml', 'toml'])]
const BOM = '\ufeff'
const DEFINITION = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[(\^?)([^[\]\r\n]{1,999})\]:/gm

/**
 * The tokens of a Markdown text (CommonMark with tables, footnotes and front matter) in document order; spans are raw offsets.
 * Never throws. Stretches too dear to parse come as plain data (markdownGuard.ts); long texts are parsed in stretches
 * (markdownSegments.ts).
 */
export function markdownSteps(text: string): MarkdownStep[] {
  const segments = markdownSegments(text)
  const labels = segments.length > 1 ? labelsIn(text) : { links: [], footnotes: [] }
  return segments.flatMap(segment => stepsOf(defuse(text.slice(segment.start, segment.end)), segment.start, labels))
}

function stepsOf(source: string, start: number, labels: Labels): MarkdownStep[] {
  // The parser takes a byte order mark away without counting it.
  const marks = source.startsWith(BOM) ? 1 : 0
  const base = start + marks
  const parser = Object.assign(parse({ extensions: EXTENSIONS }), { gfmFootnotes: [...labels.footnotes] })
  parser.defined.push(...labels.links)
  const events = postprocess(parser.document().write(preprocess()(source.slice(marks), undefined, true)))
  return events.map(([kind, token]) => ({
    entering: kind === 'enter',
    type: token.type,
    span: { start: token.start.offset + base, end: token.end.offset + base }
  }))
}

/** A stretch may use what another defines. */
function labelsIn(text: string): Labels {
  const labels: Labels = { links: [], footnotes: [] }
  for (const [, caret, label] of text.matchAll(DEFINITION)) {
    const list = caret === '^' ? labels.footnotes : labels.links
    list.push(normalizeIdentifier(label!))
  }
  return labels
}
