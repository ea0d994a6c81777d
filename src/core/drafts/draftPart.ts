/** A piece of a draft, about a paragraph, read by itself. All offsets count from its own start, so that it is the same wherever it stands. */
import type { Block, Prose } from '../text/block.ts'
import { NOT_PROSE } from '../text/block.ts'
import { commentsIn } from '../text/htmlComments.ts'
import { type MarkdownHeading, type MarkdownText, markdownPiece, markdownProse } from '../text/markdown.ts'
import type { MarkdownFootnote, MarkdownLink } from '../text/markdownLinks.ts'
import type { MarkdownLabels } from '../text/markdownTokens.ts'
import { plainProse, type WrapWidth } from '../text/plain.ts'
import type { Span } from '../text/span.ts'
import { contains } from '../text/span.ts'
import { bareUrls } from '../text/urls.ts'
import type { FoundCitekey } from './citekeys.ts'
import { citekeysIn } from './citekeys.ts'
import { directivesIn } from './directives.ts'
import type { Citation, Directive } from './draft.ts'
import { linkCitation } from './targets.ts'

/** Something that may cite. */
export interface Citing {
  readonly span: Span
  /** What it cites; none for a link to nowhere, and as long as only a definition can say it. */
  readonly cited: readonly Citation[]
  /** The label whose definition says the target, maybe in another part. */
  readonly reference?: string
}

/** A footnote's definition and what it cites. */
export interface FootnoteDefinition {
  readonly id: string
  readonly citing: readonly Citing[]
}

/** Never changed, and the same object as long as its text is remembered: what is known of it may be kept with it. */
export interface DraftPart extends Prose {
  readonly text: string
  /** Links and citekeys in order of their place. */
  readonly citing: readonly Citing[]
  readonly footnoteCalls: readonly MarkdownFootnote[]
  readonly footnoteDefinitions: readonly FootnoteDefinition[]
  readonly directives: readonly Directive[]
  readonly headings: readonly MarkdownHeading[]
  /** What labels of reference links stand for. */
  readonly targets: ReadonlyMap<string, string>
}

/** Tables, code, front matter and block-level HTML are no prose in a draft. */
const OPTIONS = { tables: 'skip' } as const

/** Reads a piece of Markdown, where the draft defines `labels`; without them, a whole draft that is too long for pieces. */
export function markdownPart(text: string, labels?: MarkdownLabels): DraftPart {
  const markdown = labels ? markdownPiece(text, OPTIONS, labels) : markdownProse(text, OPTIONS)
  const keys = citekeys(markdown)
  const citing = inOrder([...markdown.links.map(linkCiting), ...keys.map(keyCiting)])
  return {
    text,
    prose: withoutProse(markdown.prose, brackets(keys)),
    blocks: markdown.blocks,
    citing,
    footnoteCalls: markdown.footnoteCalls,
    footnoteDefinitions: definitionsOf(markdown, citing),
    directives: directivesIn(text, markdown.comments),
    headings: markdown.headings,
    targets: markdown.targets
  }
}

/** Reads a piece of plain text: addresses and citekeys cite, directives are HTML comments there too; there are no headings. */
export function plainPart(text: string, wrapped: WrapWidth): DraftPart {
  const comments = commentsIn(text)
  const prose = withoutProse(text, comments)
  const urls = bareUrls(prose)
  const readable = { prose: withoutProse(prose, urls), blocks: plainProse(prose, { wrapped }).blocks }
  const keys = citekeys(readable)
  return {
    text,
    prose: withoutProse(readable.prose, brackets(keys)),
    blocks: readable.blocks.filter(block => /[^\s\ufffc]/.test(prose.slice(block.span.start, block.span.end))),
    citing: inOrder([
      ...urls.map(span => linkCiting({ span, target: prose.slice(span.start, span.end) })),
      ...keys.map(keyCiting)
    ]),
    footnoteCalls: [],
    footnoteDefinitions: [],
    directives: directivesIn(text, comments),
    headings: [],
    targets: new Map()
  }
}

const linkCiting = ({ span, target, reference }: MarkdownLink): Citing =>
  reference === undefined ? { span, cited: linkCitation(span, target) } : { span, cited: [], reference }

const keyCiting = ({ span, kind, target }: Citation): Citing => ({ span, cited: [{ span, kind, target }] })

const inOrder = (citing: Citing[]): Citing[] => citing.sort((a, b) => a.span.start - b.span.start)

const citekeys = ({ prose, blocks }: Prose): FoundCitekey[] => blocks.flatMap((block: Block) => citekeysIn(prose, block.span))

const brackets = (keys: readonly FoundCitekey[]): Span[] => keys.flatMap(key => key.bracket ?? [])

const definitionsOf = ({ footnoteDefinitions }: MarkdownText, citing: readonly Citing[]): FootnoteDefinition[] =>
  footnoteDefinitions.map(({ id, span }) => ({ id, citing: citing.filter(found => contains(span, found.span)) }))

/** Prose with the spans (in order; equal ones may repeat) taken out; line ends stay. */
function withoutProse(prose: string, spans: readonly Span[]): string {
  if (spans.length === 0) return prose
  let at = 0
  const parts: string[] = []
  for (const { start, end } of spans) {
    parts.push(prose.slice(at, start), prose.slice(Math.max(at, start), end).replace(/[^\r\n]/g, NOT_PROSE))
    at = Math.max(at, end)
  }
  return parts.join('') + prose.slice(at)
}
