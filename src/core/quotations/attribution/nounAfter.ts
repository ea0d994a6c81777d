import { verbAt } from './cues.ts'
import type { Phrase, Tokens } from './phrase.ts'
import { phraseEndingAt } from './subjectBefore.ts'

/** The noun phrase that begins at `i`: up to the next comma, stop, quotation or verb. */
export function nounAfter(tokens: Tokens, i: number, ceiling: number): Phrase | undefined {
  let last: Phrase | undefined
  for (let k = i; k < Math.min(ceiling, i + 14); k++) {
    const token = tokens[k]!
    if (token.kind !== 'word' && token.kind !== 'name') break
    if (token.kind === 'word' && verbAt(tokens, k)?.form === 'finite') break
    if (token.kind === 'name' && !token.possessive && tokens[k + 1]?.kind !== 'name') {
      const phrase = phraseEndingAt(tokens, k, i)
      return phrase && phrase.from === i ? phrase : { from: i, to: k + 1, head: k, kind: 'name' }
    }
    const phrase = phraseEndingAt(tokens, k, i)
    if (phrase?.from === i) last = phrase
  }
  return last
}
