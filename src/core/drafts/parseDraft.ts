import type { Block, Prose } from '../text/block.ts'
import { NOT_PROSE } from '../text/block.ts'
import { commentsIn } from '../text/htmlComments.ts'
import type { MarkdownHeading, MarkdownText } from '../text/markdown.ts'
import { markdownProse } from '../text/markdown.ts'
import type { MarkdownLink } from '../text/markdownLinks.ts'
import { plainProse } from '../text/plain.ts'
import type { Span } from '../text/span.ts'
import { contains } from '../text/span.ts'
import { bareUrls } from '../text/urls.ts'
import type { FoundCitekey } from './citekeys.ts'
import { citekeysIn } from './citekeys.ts'
import { directivesIn } from './directives.ts'
import type { Citation, Draft, DraftLanguage } from './draft.ts'
import { citedTarget } from './targets.ts'

export type { DraftLanguage } from './draft.ts'

const MAX_RANK = 6

/**
 * Parses a draft: prose and blocks, citations in order of their place, directives, sections. Never throws.
 * Markdown: tables, code, front matter and block-level HTML are no prose; a footnote cites what its definition links to.
 * Plain text: addresses and citekeys cite; directives are HTML comments there too; there are no headings.
 */
export function parseDraft(text: string, language: DraftLanguage): Draft {
  return language === 'markdown' ? parseMarkdown(text) : parsePlain(text)
}

function parseMarkdown(text: string): Draft {
  const markdown = markdownProse(text, { tables: 'skip' })
  const links = linkCitations(markdown.links)
  const keys = citekeys(markdown)
  const direct = [...links, ...keys.map(citation)]
  return {
    text,
    language: 'markdown',
    prose: withoutProse(markdown.prose, brackets(keys)),
    blocks: markdown.blocks,
    citations: inOrder([...direct, ...footnoteCitations(markdown, direct)]),
    directives: directivesIn(text, markdown.comments),
    sections: sectionsOf(markdown.headings, text.length)
  }
}

function parsePlain(text: string): Draft {
  const comments = commentsIn(text)
  const prose = withoutProse(text, comments)
  const urls = bareUrls(prose).map(span => ({ span, target: prose.slice(span.start, span.end) }))
  const readable = {
    prose: withoutProse(
      prose,
      urls.map(url => url.span)
    ),
    blocks: plainProse(prose).blocks
  }
  const keys = citekeys(readable)
  return {
    text,
    language: 'plaintext',
    prose: withoutProse(readable.prose, brackets(keys)),
    blocks: readable.blocks.filter(block => /[^\s\ufffc]/.test(prose.slice(block.span.start, block.span.end))),
    citations: inOrder([...linkCitations(urls), ...keys.map(citation)]),
    directives: directivesIn(text, comments),
    sections: []
  }
}

function linkCitations(links: readonly MarkdownLink[]): Citation[] {
  return links.flatMap(({ span, target }) => {
    const cited = citedTarget(target)
    const href = target.includes('#') ? { href: target } : {}
    return cited === undefined ? [] : [{ span, kind: 'link' as const, target: cited, ...href }]
  })
}

const citekeys = ({ prose, blocks }: Prose): FoundCitekey[] => blocks.flatMap((block: Block) => citekeysIn(prose, block.span))

const citation = ({ span, kind, target }: Citation): Citation => ({ span, kind, target })

const brackets = (keys: readonly FoundCitekey[]): Span[] => keys.flatMap(key => key.bracket ?? [])

/** A footnote's mark cites everything its definition cites; the first definition of an id counts. */
function footnoteCitations(markdown: MarkdownText, direct: readonly Citation[]): Citation[] {
  const cited = new Map<string, readonly Citation[]>()
  for (const { id, span } of markdown.footnoteDefinitions) {
    if (!cited.has(id))
      cited.set(
        id,
        direct.filter(found => contains(span, found.span))
      )
  }
  return markdown.footnoteCalls.flatMap(({ id, span }) =>
    (cited.get(id) ?? []).map(found => ({ ...found, span, kind: 'footnote' as const }))
  )
}

/** A section runs from its heading to the next of the same or a higher rank. */
function sectionsOf(headings: readonly MarkdownHeading[], length: number): Draft['sections'] {
  // From the end: where the text of each rank ends, seen from the heading at hand.
  const ends = new Array<number>(MAX_RANK + 1).fill(length)
  const sections = headings.toReversed().map(({ title, span, level }) => {
    const section = { title, span: { start: span.start, end: ends[level]! } }
    ends.fill(span.start, level)
    return section
  })
  return sections.toReversed()
}

/** Prose with the spans (in order; equal ones may repeat) taken out; line ends stay. */
function withoutProse(prose: string, spans: readonly Span[]): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(prose.slice(at, start), prose.slice(Math.max(at, start), end).replace(/[^\r\n]/g, NOT_PROSE))
    at = Math.max(at, end)
  }
  return parts.join('') + prose.slice(at)
}

const inOrder = (citations: Citation[]): Citation[] => citations.sort((a, b) => a.span.start - b.span.start)
