import type { Span } from './span.ts'

/** What a block of prose is: marks pair inside a block, a headline's quoted words are no speech, captions have no speaker. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item' | 'cell'

/** A paragraph-like stretch of prose. Quotation marks are paired within one block. */
export interface Block {
  readonly span: Span
  readonly kind: BlockKind
}

/**
 * A text made ready for reading. `prose` has exactly the length of the raw text, so that every offset means the same in both:
 * what the reader does not see (emphasis marks, list bullets, `>`, link targets, footnote marks, comments) is replaced by U+200B,
 * which folding drops; what is seen but no prose (code, images, addresses, tables) by U+FFFC, which is no word and matches nothing.
 */
export interface Prose {
  readonly prose: string
  readonly blocks: readonly Block[]
}

/** Stands for a character of markup: invisible, dropped by folding. */
export const MARKUP = '\u200b'
/** Stands for a character that is no prose: a word boundary, equal to nothing. */
export const NOT_PROSE = '\ufffc'
