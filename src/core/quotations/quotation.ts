import type { Span } from '../text/span.ts'

/** `direct`: a whole sentence or more; `partial`: a fragment inside a sentence; `scare`: no speech; `title`: headline or name of a work. */
export type QuotationKind = 'direct' | 'partial' | 'scare' | 'title'

/** Words between quotation marks: one pair of marks, or one paragraph of a quotation that runs over several. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span
  /** Without its marks. */
  readonly inner: Span
  readonly open: string
  /** Empty where a paragraph of a continued quotation ends without a mark. */
  readonly close: string
  readonly kind: QuotationKind
  /** Parts of one quotation (split by an attribution, or continued over paragraphs) share a number. */
  readonly group: number
  /** Index of the block it stands in. */
  readonly block: number
}

/** A quotation mark without its partner. */
export interface StrayMark {
  readonly span: Span
}

export type SpeakerKind = 'person' | 'body' | 'unnamed'

/** Who said a quotation, and how we know. */
export interface Attribution {
  /** The speaker as written: "he", "Kerry", "the ministry". */
  readonly text: string
  readonly span: Span
  /** Whom the words resolve to: a person's fullest name in this text, or a body's name; undefined when not sure. */
  readonly name?: string
  readonly kind: SpeakerKind
  /** The reporting word ("said"), where there is one. */
  readonly cue?: { readonly text: string; readonly span: Span }
  /** The words that prove it, speaker and cue included. */
  readonly evidence: Span
  /** Name of the rule that found it. */
  readonly rule: string
  /** POLICY.md R42: a cue ties the words to a speaker; false where only layout or turn-taking suggests it. */
  readonly explicit: boolean
}

export interface AttributedQuotation extends Quotation {
  readonly attribution?: Attribution
}

/** Words of the narration that report what somebody said, without quotation marks. */
export interface ReportedStatement {
  /** The words reported, without the attribution and without quotations. */
  readonly span: Span
  readonly attribution: Attribution
}
