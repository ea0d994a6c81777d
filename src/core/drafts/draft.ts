import type { Prose } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { DraftPart } from './draftPart.ts'

export type DraftLanguage = 'markdown' | 'plaintext'

/** The mark in a draft that names an article. */
export interface Citation {
  readonly span: Span
  readonly kind: 'link' | 'citekey' | 'footnote'
  /** Link target (decoded, without fragment), citekey without `@`, or for a footnote the target of the link in its definition. */
  readonly target: string
  /** The link as it is written, where it has a fragment. */
  readonly href?: string
}

/** `<!-- verbatim-ignore-next reason -->` and its kin. */
export interface Directive {
  readonly span: Span
  readonly name: 'ignore-next' | 'ignore-start' | 'ignore-end' | 'ignore-file'
  readonly reason: string
}

/** A part of a draft, at its place: where it begins in the text, and the number of its first block. */
export interface PlacedPart {
  readonly part: DraftPart
  readonly start: number
  readonly block: number
}

/** A draft, parsed: Markdown or plain text. All offsets are into the raw text. */
export interface Draft extends Prose {
  readonly text: string
  readonly language: DraftLanguage
  readonly citations: readonly Citation[]
  readonly directives: readonly Directive[]
  /** Headings, for exemption by heading: text and the span they govern. */
  readonly sections: readonly { readonly title: string; readonly span: Span }[]
  /** What it was put together from, in order, without gaps. */
  readonly parts: readonly PlacedPart[]
}
