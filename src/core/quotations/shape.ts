import type { Block } from '../text/block.ts'
import type { Part } from './groups.ts'
import type { QuotationKind } from './quotation.ts'

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu
/** A fragment of three words or fewer is no sentence, whatever its capitals. */
const SENTENCE_WORDS = 4

/** Number of words in a text. */
export const countWords = (text: string): number => text.match(WORDS)?.length ?? 0

/** Direct or partial, from the form alone: a sentence begins with a capital (or digit, bracket, dots) and ends with punctuation. */
export function shapeOf(text: string, part: Part, block: Block): QuotationKind {
  if (block.kind === 'heading') return 'title'
  const inner = text.slice(part.inner.start, part.inner.end).replaceAll('\u200b', '').trim()
  const begins = /^[\p{Lu}\p{N}[(…."'‘“¿¡]/u.test(inner)
  const ends = /[.,;:!?…—–-]['’”"]?$/.test(inner) || !part.close
  return begins && ends && countWords(inner.slice(0, 200)) >= SENTENCE_WORDS ? 'direct' : 'partial'
}
