import type { Block, Prose } from './block.ts'
import { MARKUP, NOT_PROSE } from './block.ts'
import { commentsBeforeText } from './htmlComments.ts'
import { countLines } from './lines.ts'
import type { MarkdownFootnote, MarkdownLink } from './markdownLinks.ts'
import { markdownLinks } from './markdownLinks.ts'
import { paint } from './markdownPaint.ts'
import { type MarkdownLabels, type MarkdownStep, markdownSteps, pieceSteps } from './markdownTokens.ts'
import type { Mask } from './mask.ts'
import { plainProse } from './plain.ts'
import type { Span } from './span.ts'
import { bareUrls, mayHaveUrls } from './urls.ts'

/**
 * Markdown → prose: one reader for drafts and for Markdown articles. Built on micromark's tokens, which say of every character
 * what it is: prose is kept on that evidence, everything else is markup.
 * What a reader does not see (emphasis marks, link targets, comments) is invisible, so that it cannot break a quotation; what
 * a reader sees and is no prose (code, images, addresses) is a boundary.
 * Cost: linear, about 0.7 s for 1 MB. Text made to be slow is read as plain text, stretch by stretch (markdownGuard.ts).
 * Limits: a text beyond `MAX_MARKDOWN` is read as plain text as a whole; words inside block-level HTML are no prose.
 */

/** Code units beyond which a text is read as plain text: about three seconds of parsing. No article or draft comes near. */
const MAX_MARKDOWN = 4_000_000
/** The same for lines. */
const MAX_LINES = 50_000

/** A heading with its rank, 1 to 6; `title` as the reader sees it. */
export interface MarkdownHeading {
  readonly span: Span
  readonly level: number
  readonly title: string
}

/** A Markdown text made ready for reading, with what a draft needs besides. All offsets are into the raw text. */
export interface MarkdownText extends Prose {
  /** Inline links, resolved reference links, autolinks and bare addresses, in order. */
  readonly links: readonly MarkdownLink[]
  readonly headings: readonly MarkdownHeading[]
  readonly footnoteCalls: readonly MarkdownFootnote[]
  readonly footnoteDefinitions: readonly MarkdownFootnote[]
  /** HTML comments outside code, from `<!--` to `-->`, in order. */
  readonly comments: readonly Span[]
  /** What the labels of reference links stand for. */
  readonly targets: ReadonlyMap<string, string>
}

export interface MarkdownOptions {
  /** `cells`: every cell is a block of prose (articles); `skip`: tables are no prose (drafts). */
  readonly tables: 'cells' | 'skip'
}

const NOTHING = { links: [], headings: [], footnoteCalls: [], footnoteDefinitions: [], comments: [], targets: new Map() }
const SOMETHING = new RegExp(`[^\\s${MARKUP}${NOT_PROSE}]`)
const INVISIBLE = new RegExp(`[${MARKUP}${NOT_PROSE}]`, 'g')

/** True where Markdown is read as plain text, because it has more than `MAX_MARKDOWN` code units or 50,000 lines. */
export function isTooLong(text: string): boolean {
  return text.length > MAX_MARKDOWN || (text.length >= MAX_LINES && countLines(text) > MAX_LINES)
}

/** Reads Markdown. Never throws; `prose` has the length of `text`, blocks are in order, disjoint and hold prose. */
export function markdownProse(text: string, options: MarkdownOptions): MarkdownText {
  return isTooLong(text) ? { ...plainProse(text), ...NOTHING } : readWith(text, options, markdownSteps)
}

/** The same for a piece of a longer text (markdownPieces.ts) that defines `labels`. Targets that other pieces define are empty. */
export function markdownPiece(text: string, options: MarkdownOptions, labels: MarkdownLabels): MarkdownText {
  return readWith(text, options, source => pieceSteps(source, labels))
}

function readWith(text: string, options: MarkdownOptions, stepsOf: (source: string) => MarkdownStep[]): MarkdownText {
  const lineComments = commentsBeforeText(text)
  const steps = stepsOf(disguise(text, lineComments))
  const painted = paint(text, steps, options.tables === 'skip')
  const kept = lineComments.filter(span => painted.mask.isKept(span.start))
  for (const span of kept) painted.mask.hide(span)
  const found = markdownLinks(text, steps)
  const seenText = painted.mask.toString()
  const urls = mayHaveUrls(seenText) ? dropUrls(painted.mask, seenText, painted.blocks) : []
  const prose = urls.length > 0 ? painted.mask.toString() : seenText
  return {
    prose,
    blocks: painted.blocks.filter(block => SOMETHING.test(prose.slice(block.span.start, block.span.end))),
    links: merged(found.links, urls),
    headings: headingsOf(text, prose, steps),
    footnoteCalls: found.calls,
    footnoteDefinitions: found.definitions,
    comments: [...painted.comments, ...kept].sort((a, b) => a.start - b.start),
    targets: found.targets
  }
}

/** The text with comments that stand before a sentence turned into letters: what the parser is to read. */
export const readable = (text: string): string => disguise(text, commentsBeforeText(text))

/** The text with the spans turned into letters, so that the parser reads on after them as in any sentence. */
function disguise(text: string, spans: readonly Span[]): string {
  let at = 0
  const parts: string[] = []
  for (const span of spans) {
    parts.push(text.slice(at, span.start), 'x'.repeat(span.end - span.start))
    at = span.end
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(at)
}

/** Takes the addresses written out in the blocks off the mask and returns them as links. `prose`: what the mask shows. */
function dropUrls(mask: Mask, prose: string, blocks: readonly Block[]): MarkdownLink[] {
  return blocks.flatMap(block =>
    bareUrls(prose.slice(block.span.start, block.span.end)).map(found => {
      const span = { start: block.span.start + found.start, end: block.span.start + found.end }
      mask.drop(span)
      return { span, target: prose.slice(span.start, span.end) }
    })
  )
}

/** Both lists in order; an address inside a link is that link's text and no link of its own. */
function merged(links: readonly MarkdownLink[], urls: readonly MarkdownLink[]): MarkdownLink[] {
  let end = 0
  return [...links, ...urls]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(link => {
      const inside = link.span.end <= end
      end = Math.max(end, link.span.end)
      return !inside
    })
}

function headingsOf(text: string, prose: string, steps: readonly MarkdownStep[]): MarkdownHeading[] {
  const found: { span: Span; level: number; title: string }[] = []
  for (const { entering, type, span } of steps) {
    if (!entering) continue
    const heading = found.at(-1)
    if (type === 'atxHeading' || type === 'setextHeading') found.push({ span, level: 0, title: '' })
    else if (heading === undefined || span.start >= heading.span.end) continue
    else if (type === 'atxHeadingSequence') heading.level ||= span.end - span.start
    else if (type === 'setextHeadingLineSequence') heading.level = text[span.start] === '=' ? 1 : 2
    else if (type === 'atxHeadingText' || type === 'setextHeadingText') heading.title = seen(prose, span)
  }
  return found
}

const seen = (prose: string, span: Span): string =>
  prose.slice(span.start, span.end).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
