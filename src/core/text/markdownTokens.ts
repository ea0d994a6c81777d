import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { defuse } from './markdownGuard.ts'
import type { Span } from './span.ts'

/** One step through a Markdown text: a token begins or ends. Tokens nest; `type` is micromark's name for it. */
export interface MarkdownStep {
  readonly entering: boolean
  readonly type: string
  readonly span: Span
}

const EXTENSIONS = [gfmTable(), gfmFootnote(), frontmatter(['yaml', 'toml'])]
const BOM = '\ufeff'

/**
 * The tokens of a Markdown text (CommonMark with tables, footnotes and front matter) in document order; spans are raw offsets.
 * Never throws. Stretches too dear to parse come as plain data (markdownGuard.ts).
 */
export function markdownSteps(text: string): MarkdownStep[] {
  // The parser takes a byte order mark away without counting it.
  const base = text.startsWith(BOM) ? 1 : 0
  const source = defuse(text).slice(base)
  const events = postprocess(
    parse({ extensions: EXTENSIONS })
      .document()
      .write(preprocess()(source, undefined, true))
  )
  return events.map(([kind, token]) => ({
    entering: kind === 'enter',
    type: token.type,
    span: { start: token.start.offset + base, end: token.end.offset + base }
  }))
}
