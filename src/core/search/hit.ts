import type { ArticleMetadata } from '../articles/article.ts'
import type { Layer } from '../matching/match.ts'
import type { Place } from '../people/person.ts'
import type { Span } from '../text/span.ts'

/** What somebody remembers of a quote. */
export interface SearchRequest {
  /** Words in any order, with typos, and filters as they are typed (query.ts); without words the latest utterances. */
  readonly text: string
  /** Only what this person or body said: a name, a surname or another spelling. */
  readonly speaker?: string
  readonly limit: number
}

/** One found quote, copies folded into one. */
export interface SearchHit {
  readonly path: string
  readonly start: number
  readonly end: number
  /** As it stands in the article, without its marks. */
  readonly text: string
  /** 0 to 1, 1 is a perfect match. */
  readonly score: number
  readonly speaker?: string
  readonly layer: Layer
  /** In narration that reports somebody without quoting: whom, by name, else as the article puts it. */
  readonly reported?: string
  readonly alsoIn: readonly Place[]
  /** Matched stretches, as offsets into `text`. */
  readonly highlights: readonly Span[]
  readonly metadata: ArticleMetadata
}
