import { is } from '../../text/classes.ts'
import type { Sentence, Token } from './tokens.ts'
import { BEGINS_SENTENCE, ENDS_SENTENCE } from './words.ts'

/** A dateline has so many tokens at most, its dash included. */
const DATELINE = 14

/** Index of the dash that ends a dateline ("ORRA, Lund (HD) — The dock …"); -1 where the block begins with none. */
function datelineEnd(tokens: readonly Token[]): number {
  let end = -1
  for (let i = 0; i < Math.min(tokens.length - 1, DATELINE); i++) {
    const token = tokens[i]!
    if (token.kind === 'dash' && i > 0 && isDateline(tokens, i) && is(tokens[i + 1], BEGINS_SENTENCE)) end = i
    if (token.kind === 'quote' || token.kind === 'colon' || (token.kind === 'word' && !is(token, BEGINS_SENTENCE))) break
  }
  return end
}

/** The first word is all capitals, or an agency in brackets stands right before the dash. */
const isDateline = (tokens: readonly Token[], dash: number): boolean =>
  /^\p{Lu}{3,}$/u.test(tokens[0]!.text) || tokens[dash - 1]!.text === ')'

/** The sentences of a block's tokens, in order; `classes`: those of each token. A dateline is one of its own. */
export function splitSentences(tokens: readonly Token[], classes: readonly number[]): Sentence[] {
  const sentences: Sentence[] = []
  const dateline = datelineEnd(tokens)
  let from = 0
  let all = 0
  for (let i = 0; i < classes.length; i++) {
    all |= classes[i]!
    const ends = (classes[i]! & ENDS_SENTENCE) !== 0 && i > dateline
    if (i + 1 < classes.length && i !== dateline && !(ends && classes[i + 1]! & BEGINS_SENTENCE)) continue
    sentences.push({ from, to: i + 1, classes: all })
    from = i + 1
    all = 0
  }
  return sentences
}
