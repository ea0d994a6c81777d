import { is } from '../../text/classes.ts'
import type { Place, Proposal } from './context.ts'
import { hasVerb } from './cues.ts'
import { subjectOf } from './mainSubject.ts'
import { nounAfter } from './nounAfter.ts'
import { type Phrase, REACH, type Tokens } from './phrase.ts'
import { subjectAfter } from './subjectAfter.ts'
import { ACCORDING, AGENT_NOUN, TELLING, TELLINGS } from './words.ts'

/** Tokens around a quotation where "in the words of" and "as X put it" are looked for. */
const WORDS_REACH = 12

/** "according to her, …"; not "according to her lawyer". */
const isObjectPronoun = (tokens: Tokens, i: number): boolean =>
  (tokens[i]?.lower === 'him' || tokens[i]?.lower === 'her') && tokens[i + 1]?.kind !== 'word' && tokens[i + 1]?.kind !== 'name'

/** The speaker of "according to X" at token `i`. */
function source(tokens: Tokens, i: number): Phrase | undefined {
  if (tokens[i]!.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return undefined
  if (isObjectPronoun(tokens, i + 2)) return { from: i + 2, to: i + 3, head: i + 2, kind: 'pronoun' }
  const phrase = subjectAfter(tokens, i + 2, tokens.length) ?? nounAfter(tokens, i + 2, tokens.length)
  return phrase && (phrase.kind !== 'noun' || is(tokens[phrase.head], AGENT_NOUN)) ? phrase : undefined
}

/** according to X, in the same sentence, before or after the quotation. */
export function accordingTo(place: Place): Proposal | undefined {
  const { tokens, reading, at } = place
  if (!(place.classes & ACCORDING)) return undefined
  const end = Math.min(place.to, at + REACH)
  for (let i = Math.max(place.from, at - REACH); i < end; i++) {
    if (!(reading.classes[i]! & ACCORDING)) continue
    const phrase = source(tokens, i)
    if (phrase && phrase.to !== at && i < at && isLedByVerb(place)) return undefined
    if (phrase && phrase.to !== at) return { rule: 'according-to', phrase, cue: i, reading, explicit: true }
  }
  return undefined
}

/** Words of "told her:" */
const COLON_REACH = 4

/** "According to Rehn, her son had told her: “…”", "…, Marrow asked, “…”": the verb before the mark has a speaker of its own. */
function isLedByVerb({ tokens, at, from }: Place): boolean {
  const mark = tokens[at - 1]?.kind
  return (
    (mark === 'colon' && hasVerb(tokens, Math.max(from, at - COLON_REACH), at)) ||
    (mark === 'comma' && hasVerb(tokens, at - 2, at) && tokens[at - 2]!.verb!.lemma !== 'read')
  )
}

/** The speaker of "as X put it", "in the words of X" or "in X's words" with its key word at token `i`. */
function inWords(place: Place, i: number): Phrase | undefined {
  const { tokens, at } = place
  const { lower } = tokens[i]!
  if ((lower === 'put' || lower === 'puts') && tokens[i + 1]?.lower === 'it')
    return subjectOf(tokens, i, i < at ? place.from : at + 1)
  if (lower === 'quote' && tokens[i - 1]?.lower === 'to') return subjectAfter(tokens, i + 1, at)
  if (!TELLINGS.has(lower)) return undefined
  if (lower === 'words' && tokens[i + 1]?.lower === 'of' && tokens[i - 1]?.lower === 'the')
    return subjectAfter(tokens, i + 2, place.to)
  const o = tokens[i - 1]?.lower === 'own' ? i - 2 : i - 1
  const owner = tokens[o]
  if (tokens[o - 1]?.lower !== 'in' && tokens[o - 1]?.lower !== 'by') return undefined
  if (owner!.lower === 'his' || owner!.lower === 'her') return { from: o, to: o + 1, head: o, kind: 'pronoun' }
  if (owner?.kind !== 'name' || !owner.possessive) return undefined
  return { from: o, to: o + 1, head: o, kind: 'name' }
}

/** in the words of X; in X's words; as X put it; to quote X. */
export function inTheWordsOf(place: Place): Proposal | undefined {
  const { reading, at } = place
  if (!(place.classes & TELLING)) return undefined
  const end = Math.min(place.to, at + WORDS_REACH)
  for (let i = Math.max(place.from, at - WORDS_REACH); i < end; i++) {
    if (!(reading.classes[i]! & TELLING)) continue
    const phrase = inWords(place, i)
    if (phrase) return { rule: 'in-the-words-of', phrase, cue: i, reading, explicit: true }
  }
  return undefined
}
