import type { Span } from '../text/span.ts'

export type Layer = 'utterance' | 'narration'

/** A stretch of an article. */
export interface Passage extends Span {
  readonly path: string
  readonly layer: Layer
  /** Canonical name of who said it; undefined for narration and where no speaker is sure. */
  readonly speaker?: string
  /** The passage as it stands in the article. */
  readonly excerpt: string
}

/** One change of words, with both sides. An `insert` has an empty source side, a `delete` an empty draft side. */
export interface WordEdit {
  readonly kind: 'replace' | 'insert' | 'delete'
  readonly draft: Span & { readonly text: string }
  readonly source: Span & { readonly text: string }
  /** Where the source's side begins in the excerpt of the passage, which leaves out markup and what stands at a split's joint. */
  readonly excerptAt: number
}
