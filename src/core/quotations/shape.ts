import type { Block } from '../text/block.ts'
import { isOutside } from '../text/charKinds.ts'
import type { Part } from './groups.ts'
import type { QuotationKind } from './quotation.ts'

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu
/** A fragment of three words or fewer is no sentence, whatever its capitals. */
const SENTENCE_WORDS = 4

/** True for a text of so many words at least; no more are read than are needed to know, and only other scripts by the expression. */
export function hasWords(text: string, least: number): boolean {
  let words = 0
  let isInside = false
  for (let at = 0; at < text.length && words < least; at++) {
    const code = text.charCodeAt(at)
    if (isOutside(code)) isInside &&= code === HYPHEN || code === APOSTROPHE || code === CURLY_APOSTROPHE
    else if (code >= 0x80) return readsWords(text, least)
    else {
      if (!isInside) words++
      isInside = true
    }
  }
  return words >= least
}

const HYPHEN = 0x2d
const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019

function readsWords(text: string, least: number): boolean {
  WORDS.lastIndex = 0
  for (let words = 0; words < least; words++) if (!WORDS.test(text)) return false
  return true
}

/** Direct or partial, from the form alone: a sentence begins with a capital (or digit, bracket, dots) and ends with punctuation. */
export function shapeOf(text: string, part: Part, block: Block): QuotationKind {
  if (block.kind === 'heading') return 'title'
  const inner = text.slice(part.inner.start, part.inner.end).replaceAll('\u200b', '').trim()
  const begins = /^[\p{Lu}\p{N}[(…."'‘“¿¡]/u.test(inner)
  const ends = /[.,;:!?…—–-]['’”"]?$/.test(inner) || !part.close
  return begins && ends && hasWords(inner.slice(0, 200), SENTENCE_WORDS) ? 'direct' : 'partial'
}
