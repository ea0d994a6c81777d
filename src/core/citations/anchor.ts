import type { Prose } from '../text/block.ts'
import { MARKUP, NOT_PROSE } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { encodePath } from './escape.ts'

/** W3C Web Annotation Data Model, 4.2.4: the words with what stands before and after them; as seen, white space collapsed. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

/** W3C Web Annotation Data Model, 4.2.5: raw offsets into the article's text, in UTF-16 code units. */
export interface TextPositionSelector extends Span {
  readonly type: 'TextPositionSelector'
}

export type AnchorSelector = TextQuoteSelector | TextPositionSelector

/** What is said of the passage: a note, or the draft that quotes it. */
export type AnchorBody =
  | { readonly type: 'TextualBody'; readonly value: string }
  | { readonly type: 'SpecificResource'; readonly source: string }

/** The passage: the article, the words in it, and the state it was in. */
export interface AnchorTarget {
  /** The article's path (percent-encoded) or address. */
  readonly source: string
  readonly selector: readonly AnchorSelector[]
  /** When the article was retrieved. */
  readonly state?: { readonly type: 'TimeState'; readonly sourceDate: string }
  /** Hash of the article's file; our own term. */
  readonly hash?: string
}

/** A quote that was inserted or pinned: an annotation of the W3C Web Annotation Data Model on a passage of an article. */
export interface Anchor {
  readonly type: 'Annotation'
  readonly id?: string
  /** `linking` for a quote in a draft, `bookmarking` for a pinned one; others' annotations may have any. */
  readonly motivation: string
  /** ISO 8601 with time and zone. */
  readonly created: string
  readonly body?: readonly AnchorBody[]
  readonly target: AnchorTarget
}

/** What an anchor holds besides the passage. */
export interface AnchorExtra {
  /** ISO 8601 with time and zone. */
  readonly created: string
  readonly motivation?: 'linking' | 'bookmarking'
  readonly id?: string
  /** The draft that quotes it, with `/`; relative to the same folder as article paths. */
  readonly draft?: string
  readonly note?: string
  /** When the article was retrieved; ISO. */
  readonly retrieved?: string
}

/** What an anchor needs of an article. */
export interface AnchoredArticle extends Pick<Prose, 'prose'> {
  readonly path: string
  readonly hash: string
}

/** A passage that one draft quotes. */
export interface DraftAnchor {
  /** The article's path in the corpus. */
  readonly path: string
  readonly anchor: Anchor
}

/** Context kept on each side: about six words, enough to tell copies apart and little enough to survive edits nearby. */
const CONTEXT = 32
const UNSEEN = new RegExp(MARKUP, 'g')

/** The anchor of a span of an article, raw offsets. */
export function makeAnchor(article: AnchoredArticle, span: Span, extra: AnchorExtra): Anchor {
  const { created, motivation = 'linking', id, draft, note, retrieved } = extra
  const body: AnchorBody[] = []
  if (draft !== undefined) body.push({ type: 'SpecificResource', source: encodePath(draft) })
  if (note !== undefined) body.push({ type: 'TextualBody', value: note })
  return {
    type: 'Annotation',
    ...(id !== undefined && { id }),
    motivation,
    created,
    ...(body.length > 0 && { body }),
    target: {
      source: encodePath(article.path),
      selector: [quoteSelector(article.prose, span), { type: 'TextPositionSelector', start: span.start, end: span.end }],
      ...(retrieved !== undefined && { state: { type: 'TimeState', sourceDate: retrieved } }),
      hash: article.hash
    }
  }
}

/** The words an anchor holds; undefined where it has a position only. */
export const quoteOf = (anchor: Anchor): TextQuoteSelector | undefined =>
  anchor.target.selector.find(selector => selector.type === 'TextQuoteSelector')

/** Where the words stood; undefined where the anchor has no position. */
export const positionOf = (anchor: Anchor): Span | undefined =>
  anchor.target.selector.find(selector => selector.type === 'TextPositionSelector')

/** The path or address of an anchor's article, percent signs decoded where they are well formed. */
export const anchoredPath = (anchor: Anchor): string => decodedPath(anchor.target.source)

/** The paths of the drafts that quote an anchor's passage; none where it was only pinned. */
export const anchoredDrafts = (anchor: Anchor): string[] =>
  (anchor.body ?? []).flatMap(body => (body.type === 'SpecificResource' ? [decodedPath(body.source)] : []))

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/^\.\//, ''))
  } catch {
    return path
  }
}

/** The words of a span with their context, rounded to whole words. */
export function quoteSelector(prose: string, { start, end }: Span): TextQuoteSelector {
  const prefix = collapsed(seenBefore(prose, start))
  const suffix = collapsed(seenAfter(prose, end))
  return {
    type: 'TextQuoteSelector',
    exact: collapsed(prose.slice(start, end).replace(UNSEEN, '')).trim(),
    prefix: prefix.length > CONTEXT ? prefix.slice(-CONTEXT).replace(/^\S*\s/, '') : prefix,
    suffix: suffix.length > CONTEXT ? suffix.slice(0, CONTEXT).replace(/\s\S*$/, '') : suffix
  }
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ')

/** Visible text before an offset: a little more than the context, from the last thing on that is no prose. */
function seenBefore(prose: string, at: number): string {
  let seen = ''
  let from = at
  while (from > 0 && collapsed(seen).length <= CONTEXT && prose[from - 1] !== NOT_PROSE) {
    from--
    if (prose[from] !== MARKUP) seen = prose[from] + seen
  }
  return seen
}

function seenAfter(prose: string, at: number): string {
  let seen = ''
  for (let to = at; to < prose.length && collapsed(seen).length <= CONTEXT && prose[to] !== NOT_PROSE; to++) {
    if (prose[to] !== MARKUP) seen += prose[to]
  }
  return seen
}
