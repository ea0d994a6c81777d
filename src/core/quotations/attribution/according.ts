import { nounAfter } from './before.ts'
import type { Place, Proposal } from './context.ts'
import { subjectOf } from './mainSubject.ts'
import { REACH } from './phrase.ts'
import { subjectAfter } from './subjectAfter.ts'

/** according to X, in the same sentence, before or after the quotation. */
export function accordingTo(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  const adjacent = tokens[place.at + 1]?.kind === 'comma' ? place.at + 2 : place.at + 1
  const places = [
    ...range(Math.max(place.from, place.at - REACH), place.at),
    ...range(adjacent, Math.min(place.to, place.at + REACH))
  ]
  for (const i of places) {
    if (tokens[i]!.lower !== 'according' || tokens[i + 1]?.lower !== 'to') continue
    const phrase = subjectAfter(tokens, i + 2, place.reading.tokens.length) ?? nounAfter(tokens, i + 2, tokens.length)
    if (phrase && phrase.to !== place.at) return { rule: 'according-to', phrase, cue: i, reading, explicit: true }
  }
  return undefined
}

const PUT = new Set(['put', 'puts'])

/** in the words of X; in X's words; as X put it. */
export function inTheWordsOf(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  for (const i of range(Math.max(place.from, place.at - 12), Math.min(place.to, place.at + 12))) {
    if (tokens[i]!.lower !== 'words' && !PUT.has(tokens[i]!.lower)) continue
    if (PUT.has(tokens[i]!.lower) && tokens[i + 1]?.lower === 'it') {
      const phrase = subjectOf(tokens, i, i < place.at ? place.from : place.at + 1)
      if (phrase) return { rule: 'in-the-words-of', phrase, cue: i, reading, explicit: true }
    }
    if (tokens[i + 1]?.lower === 'of' && tokens[i - 1]?.lower === 'the') {
      const phrase = subjectAfter(tokens, i + 2, place.to)
      if (phrase) return { rule: 'in-the-words-of', phrase, cue: i, reading, explicit: true }
    }
    if (tokens[i - 1]?.kind === 'name' && tokens[i - 1]!.possessive && tokens[i - 2]?.lower === 'in') {
      return {
        rule: 'in-the-words-of',
        phrase: { from: i - 1, to: i, head: i - 1, kind: 'name' },
        cue: i,
        reading,
        explicit: true
      }
    }
  }
  return undefined
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
}
