/** Acts of speech as nouns: "Rehn’s claim that “…”", "his call for “…”", "Rehn’s “…” promise". */

import { ROLES } from '../../people/titles.ts'
import { is } from '../../text/classes.ts'
import type { Place, Proposal } from './context.ts'
import { hasVerb, verbAt } from './cues.ts'
import type { Phrase, Tokens } from './phrase.ts'
import { phraseEndingAt } from './subjectBefore.ts'
import type { Reading } from './tokens.ts'
import { KNOWN_NOUN, SPEECH_NOUN } from './words.ts'

/** Words that tie a noun of speech to what was said. */
const TIES = new Set('that for to of about on was is in against'.split(' '))
/** Words between the noun and the quotation. */
const TIE_REACH = 10

/** Words between the noun and the quotation where "is that" stands between. */
const CONTENT_REACH = 30

/** Token after "is that": "his claim in May was that …"; -1 where nothing of the kind follows. */
function contentStart(tokens: Tokens, i: number, at: number): number {
  for (let k = i + 1; k < Math.min(at, i + TIE_REACH); k++)
    if (/^(?:is|was)$/.test(tokens[k]!.lower) && tokens[k + 1]?.lower === 'that') return k + 2
  return -1
}

/** True when the noun at `i` leads up to the quotation at `at`: "his claim that “…”", "in his speech: “…”". */
function leadsUp(tokens: Tokens, i: number, at: number): boolean {
  const next = tokens[i + 1]!
  if (i + 1 === at) return !hasVerb(tokens, i - 4, i)
  if (next.kind === 'comma' || next.kind === 'colon' || next.kind === 'dash') return i + 2 === at
  if (!TIES.has(next.lower) || at - i > CONTENT_REACH) return false
  if (contentStart(tokens, i, at) >= 0) return true
  if (at - i > TIE_REACH || next.lower === 'in' || next.lower === 'against') return false
  for (let k = i + 2; k < at; k++) if (tokens[k]!.kind === 'quote' || verbAt(tokens, k)?.form === 'finite') return false
  return true
}

/** "His answer, given on the radio, deserves to be read in full: “…”": it begins the sentence, and a colon ends it. */
const opensSentence = (tokens: Tokens, i: number, from: number, at: number): boolean =>
  i - from <= 3 &&
  at - i <= CONTENT_REACH &&
  tokens[at - 1]?.kind === 'colon' &&
  !tokens.slice(i, at).some(({ kind }) => kind === 'quote' || kind === 'name')

/** "the claim of Rehn that “…”", "a warning by Rehn that “…”": the owner behind the noun. */
function ownerBehind(tokens: Tokens, i: number, at: number): Phrase | undefined {
  const name = tokens[i + 2]
  if (!/^(?:of|by|from)$/.test(tokens[i + 1]?.lower ?? '') || name?.kind !== 'name' || name.possessive) return undefined
  return tokens[i + 3]?.lower === 'that' && leadsUp(tokens, i + 2, at)
    ? { from: i + 2, to: i + 3, head: i + 2, kind: 'name' }
    : undefined
}

/** "Trump's call for “…”", "his claim that “…”". */
export function possessedSpeech(reading: Reading, i: number, from: number, at: number): Proposal | undefined {
  const { tokens } = reading
  const noun = tokens[i]!
  if (noun.kind !== 'word' || !is(noun, SPEECH_NOUN) || verbAt(tokens, i)) return undefined
  const behind = ownerBehind(tokens, i, at)
  if (behind) return { rule: 'possessed-speech', phrase: behind, cue: i, reading, explicit: true }
  if (!leadsUp(tokens, i, at) && !opensSentence(tokens, i, from, at)) return undefined
  for (let k = i - 1; k >= Math.max(from, i - 3); k--) {
    const owner = tokens[k]!
    if (owner.possessive && (owner.kind === 'name' || /^\p{Lu}/u.test(owner.text))) {
      const phrase: Phrase = { from: k, to: k + 1, head: k, kind: owner.kind === 'name' ? 'name' : 'body' }
      return { rule: 'possessed-speech', phrase, cue: i, reading, explicit: true }
    }
    if (owner.possessive && (is(owner, KNOWN_NOUN) || ROLES.has(owner.lower))) {
      const start = phraseEndingAt([...tokens.slice(0, k), { ...owner, possessive: false }], k, from)
      return start && { rule: 'possessed-speech', phrase: start, cue: i, reading, explicit: true }
    }
    if (owner.lower === 'his' || owner.lower === 'her') {
      return {
        rule: 'possessed-speech',
        phrase: { from: k, to: k + 1, head: k, kind: 'pronoun' },
        cue: i,
        reading,
        explicit: true
      }
    }
    if (owner.kind !== 'word') return undefined
  }
  return undefined
}

/** X’s “…” comment, Y’s “…” promise. */
export function possessedBefore(place: Place): Proposal | undefined {
  const { tokens, at, reading } = place
  const [owner, noun] = [tokens[at - 1], tokens[at + 1]]
  if (at <= place.from || !owner?.possessive || noun?.kind !== 'word' || !is(noun, SPEECH_NOUN)) return undefined
  if (owner.kind !== 'name' && !/^\p{Lu}/u.test(owner.text)) return undefined
  const kind = owner.kind === 'name' ? 'name' : 'body'
  return { rule: 'possessed-speech', phrase: { from: at - 1, to: at, head: at - 1, kind }, cue: at + 1, reading, explicit: true }
}
