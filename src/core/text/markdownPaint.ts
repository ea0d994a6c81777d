import { decodeString } from 'micromark-util-decode-string'
import type { Block, BlockKind } from './block.ts'
import { commentsIn } from './htmlComments.ts'
import type { MarkdownStep } from './markdownTokens.ts'
import { Mask } from './mask.ts'
import type { Span } from './span.ts'

/** What painting a Markdown text yields. */
export interface Painted {
  readonly mask: Mask
  readonly blocks: readonly Block[]
  readonly comments: readonly Span[]
}

/** Seen, but no prose; nothing inside is looked at. */
const DROPPED = new Set(['yaml', 'toml', 'codeFenced', 'codeIndented', 'codeText', 'image', 'autolink', 'definition', 'htmlFlow'])
/** Not seen at all, though it holds what the tokeniser calls data. */
const HIDDEN = new Set([
  'resource',
  'reference',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow',
  'htmlText'
])
const BLOCKS = new Set(['paragraph', 'atxHeadingText', 'setextHeadingText', 'tableContent'])
const QUOTE = 'blockQuote'
const LISTS = new Set(['listOrdered', 'listUnordered'])
const LINE_BREAK = /^<br\b/i
const WORD = /[\p{L}\p{N}]/u

/** Walks the tokens of a text once: what is prose, where its blocks are. `skipTables`: tables are no prose. */
export function paint(text: string, steps: readonly MarkdownStep[], skipTables: boolean): Painted {
  const mask = new Mask(text)
  const blocks: Block[] = []
  const comments: Span[] = []
  let quotes = 0
  let lists = 0
  let silentUntil = -1
  for (const { entering, type, span } of steps) {
    const change = entering ? 1 : -1
    if (type === QUOTE) quotes += change
    else if (LISTS.has(type)) lists += change
    if (!entering || span.start < silentUntil) continue
    if (DROPPED.has(type) || (skipTables && type === 'table')) mask.drop(span)
    else if (!HIDDEN.has(type)) {
      if (BLOCKS.has(type)) blocks.push({ span, kind: kindOf(type, quotes, lists) })
      else paintLeaf(text, mask, type, span)
      continue
    }
    silentUntil = span.end
    if (type === 'htmlText') separate(text, mask, span)
    if (type.startsWith('html')) comments.push(...commentsIn(text, span))
  }
  return { mask, blocks, comments }
}

function kindOf(type: string, quotes: number, lists: number): BlockKind {
  if (type === 'tableContent') return 'cell'
  if (type !== 'paragraph') return 'heading'
  if (quotes > 0) return 'quote'
  return lists > 0 ? 'item' : 'paragraph'
}

function paintLeaf(text: string, mask: Mask, type: string, span: Span): void {
  if (type === 'data' || type === 'characterEscapeValue') mask.keep(span)
  else if (type === 'characterReference') mask.show(span, decodeString(text.slice(span.start, span.end)))
}

/** A line break is a space; a comment between two words keeps them apart; other tags vanish. */
function separate(text: string, mask: Mask, span: Span): void {
  const tag = text.slice(span.start, span.end)
  const between = WORD.test(text[span.start - 1] ?? '') && WORD.test(text[span.end] ?? '')
  if (LINE_BREAK.test(tag) || (between && tag.startsWith('<!'))) mask.show(span, ' ')
}
