import type { Prose } from '../text/block.ts'

export type ArticleKind = 'article' | 'interview' | 'transcript' | 'document'

/** What is known about an article besides its words. Dates are ISO (2016-09-21) where they could be read, else as written. */
export interface ArticleMetadata {
  readonly title?: string
  readonly outlet?: string
  readonly authors: readonly string[]
  readonly date?: string
  readonly url?: string
  readonly language?: string
  readonly kind: ArticleKind
}

/** One source. All offsets into it are UTF-16 code units of `text`. */
export interface Article extends Prose {
  /** Path relative to its corpus folder, with `/`; the identity of an article within a corpus. */
  readonly path: string
  /** Hash of the file's bytes. */
  readonly hash: string
  readonly text: string
  readonly metadata: ArticleMetadata
  /** What could not be read well, in the reader's words (front matter that does not parse); the text is indexed all the same. */
  readonly problems: readonly string[]
}
