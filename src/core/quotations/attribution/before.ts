import type { Place, Proposal } from './context.ts'
import { isWeak, verbAt } from './cues.ts'
import { mainSubject, subjectOf } from './mainSubject.ts'
import { type Phrase, REACH } from './phrase.ts'
import { subjectAfter } from './subjectAfter.ts'
import { phraseEndingAt } from './subjectBefore.ts'
import type { Reading, Token } from './tokens.ts'
import { BODY_NOUNS, isAdverb, PERSON_NOUNS, PREPOSITIONS, SPEECH_NOUNS, SUBJECT_PRONOUNS } from './words.ts'

type Tokens = readonly Token[]

/** Longest way from a cue to the quotation it introduces, in tokens. */
const CUE_REACH = 60

/** The speaker of the verb at `v`: its own subject, or for "adding", "to say" the subject of the verb it hangs on. */
function speakerOf(tokens: Tokens, v: number, floor: number, form: string): Phrase | undefined {
  if (form === 'finite' && v === floor) return subjectAfter(tokens, v + 1, tokens.length)
  if (form !== 'ing' && !isParticiple(tokens, v)) return subjectOf(tokens, v, floor)
  const n = isAdverb(tokens[v - 1]?.lower ?? '') ? v - 2 : v - 1
  if (tokens[n]?.kind === 'name' && !tokens[n]!.possessive && tokens[n - 1]?.lower === 'with') {
    return { from: n, to: n + 1, head: n, kind: 'name' }
  }
  return ofMainVerb(tokens, v, floor) ?? mainSubject(tokens, floor, v)
}

/** The subject of the nearest reporting verb before `v`: "Kerry said …, adding", "“…,” said Kerry, adding". */
function ofMainVerb(tokens: Tokens, v: number, floor: number): Phrase | undefined {
  for (let k = v - 1; k >= Math.max(floor, v - REACH); k--) {
    const verb = verbAt(tokens, k)
    if (verb?.form !== 'finite' || isPassive(tokens, k)) continue
    const inverted = verb.verbClass === 'say' && k > 0 && (tokens[k - 1]!.kind === 'quote' || tokens[k - 1]!.kind === 'comma')
    const phrase = (inverted ? subjectAfter(tokens, k + 1, v) : undefined) ?? subjectOf(tokens, k, floor)
    if (
      phrase &&
      (phrase.kind !== 'noun' || PERSON_NOUNS.has(tokens[phrase.head]!.lower) || BODY_NOUNS.has(tokens[phrase.head]!.lower))
    )
      return phrase
  }
  return undefined
}

/** "a plan called", ", dubbed": no subject of its own. */
function isParticiple(tokens: Tokens, v: number): boolean {
  return tokens[v - 1]?.lower === 'to'
}

const PASSIVE = new Set('was were is are been being be gets got'.split(' '))

/** Passive: "was called", "is known as", where the subject is not the speaker. "was quoted as saying" is no such case. */
export const isPassive = (tokens: Tokens, v: number): boolean => {
  let i = v - 1
  while (tokens[i]?.kind === 'word' && tokens[i]!.lower.endsWith('ly')) i--
  return PASSIVE.has(tokens[i]?.lower ?? '') && /(?:ed|ot|wn|ld|id|en|t)$/.test(tokens[v]!.lower)
}

/** A cue before the quotation, in tokens `[from, at)`: the nearest reporting verb whose subject is found. */
export function cueBefore(reading: Reading, from: number, at: number, strict: boolean): Proposal | undefined {
  const { tokens } = reading
  if (isGloss(tokens, from, at)) return undefined
  for (let v = at - 1; v >= Math.max(from, at - CUE_REACH); v--) {
    if (tokens[v]!.kind === 'quote' && at - v > CUE_REACH / 2) return undefined
    const possessed = possessedSpeech(reading, v, from, at)
    if (possessed) return possessed
    const verb = verbAt(tokens, v)
    if (
      !verb ||
      (isWeak(verb) && at - v > 6) ||
      (verb.form === 'base' && tokens[v - 1]?.lower !== 'to' && !plainSubject(tokens, v))
    )
      continue
    if (isPassive(tokens, v)) {
      const agent = tokens[v + 1]?.lower === 'by' ? nounAfter(tokens, v + 2, at) : undefined
      if (agent) return { rule: 'passive-by', phrase: agent, cue: v, reading, explicit: true }
      if (at - v <= 3) return undefined
      continue
    }
    if (strict && verb.verbClass === 'judge') continue
    const phrase = parenthetical(tokens, v, at) ?? speakerOf(tokens, v, from, verb.form)
    if (phrase) {
      const outer = outerSpeaker(tokens, v, phrase, from, at)
      if (outer) return { rule: 'reported-clause', ...outer, reading, explicit: true }
      return { rule: verb.verbClass === 'say' ? 'cue-before' : 'judging-verb', phrase, cue: v, reading, explicit: true }
    }
    if (verb.form === 'finite' && at - v <= 3) return undefined
  }
  return undefined
}

/** Tokens between a quotation and a gloss on it that quotes again. */
const GLOSS_REACH = 15

/** “…,” a reference to talk of “…”: the writer explains the quotation before with words that nobody said here. */
function isGloss(tokens: Tokens, from: number, at: number): boolean {
  for (let k = at - 1; k >= Math.max(from, at - GLOSS_REACH); k--) {
    if (tokens[k]!.kind !== 'quote') continue
    return tokens[k]!.last === ',' && (tokens[k + 1]?.lower === 'a' || tokens[k + 1]?.lower === 'an')
  }
  return false
}

/** "There was no room, said Lavrov, for “…”": the speaker after an inverted verb between commas. */
function parenthetical(tokens: Tokens, v: number, at: number): Phrase | undefined {
  const verb = verbAt(tokens, v)
  if (tokens[v - 1]?.kind !== 'comma' || verb?.form !== 'finite' || verb.lemma === 'tell') return undefined
  const phrase = subjectAfter(tokens, v + 1, at)
  return phrase && tokens[phrase.to]?.kind === 'comma' ? phrase : undefined
}

/**
 * "Israel said Clinton called on members to be “…”": the fragment stands in what Israel said. Only where the inner verb does not
 * itself lead straight to the quotation ("eyewitnesses who said that “…”" are the speakers).
 */
function outerSpeaker(
  tokens: Tokens,
  v: number,
  inner: Phrase,
  from: number,
  at: number
): { phrase: Phrase; cue: number } | undefined {
  if (inner.from > v || directlyLeads(tokens, v, at)) return undefined
  let k = tokens[inner.from - 1]?.lower === 'that' ? inner.from - 2 : inner.from - 1
  if (tokens[k]?.lower === 'out') k--
  if (k <= from) return undefined
  const verb = verbAt(tokens, k)
  if (verb?.verbClass !== 'say' || verb.form !== 'finite' || isPassive(tokens, k)) return undefined
  const phrase = subjectOf(tokens, k, from)
  return phrase && phrase.to <= k ? { phrase, cue: k } : undefined
}

/** Tokens after "told" that may name the listener. */
const TOLD_REACH = 5

/** "said “…”", "said that “…”", "said, “…”". */
function directlyLeads(tokens: Tokens, v: number, at: number): boolean {
  const verb = verbAt(tokens, v)
  if (verb?.verbClass !== 'say') return false
  const between = tokens.slice(v + 1, at)
  if (verb.lemma === 'tell') return between.length <= TOLD_REACH && !verbs(tokens, v + 1, at)
  return between.length <= 1 && between.every(token => token.lower === 'that' || token.kind === 'comma' || token.kind === 'colon')
}

/** Tokens between a plural and its verb ("the lawyers, however, argue"). */
const PLAIN_REACH = 4

/** "They say", "officials claim": a base form after a plural. */
const plainSubject = (tokens: Tokens, v: number): boolean => {
  let i = v - 1
  while (i > v - PLAIN_REACH && (tokens[i]?.kind === 'comma' || isAdverb(tokens[i]?.lower ?? ''))) i--
  const left = tokens[i]
  if (left?.kind === 'name') return true
  if (left?.kind !== 'word') return false
  return SUBJECT_PRONOUNS.has(left.lower) || left.lower.endsWith('s') || left.lower === 'people' || left.lower === 'would'
}

/** Words that tie a noun of speech to what was said. */
const TIES = new Set('that for to of about on was is'.split(' '))
/** Words between the noun and the quotation. */
const TIE_REACH = 10

/** True when the noun at `i` leads up to the quotation at `at`: "his claim that “…”", "in his speech: “…”". */
function leadsUp(tokens: Tokens, i: number, at: number): boolean {
  const next = tokens[i + 1]!
  if (i + 1 === at) return !verbs(tokens, i - 4, i)
  if (next.kind === 'comma' || next.kind === 'colon') return i + 2 === at
  if (!TIES.has(next.lower) || at - i > TIE_REACH) return false
  for (let k = i + 2; k < at; k++) if (tokens[k]!.kind === 'quote' || verbAt(tokens, k)?.form === 'finite') return false
  return true
}

/** True when a reporting verb stands in `[from, to)`. */
const verbs = (tokens: Tokens, from: number, to: number): boolean => {
  for (let k = Math.max(0, from); k < to; k++) if (verbAt(tokens, k)) return true
  return false
}

/** "Trump's call for “…”", "his claim that “…”". */
function possessedSpeech(reading: Reading, i: number, from: number, at: number): Proposal | undefined {
  const { tokens } = reading
  const noun = tokens[i]!
  if (noun.kind !== 'word' || !SPEECH_NOUNS.has(noun.lower) || verbAt(tokens, i) || !leadsUp(tokens, i, at)) return undefined
  for (let k = i - 1; k >= Math.max(from, i - 3); k--) {
    const owner = tokens[k]!
    if (owner.possessive && (owner.kind === 'name' || /^\p{Lu}/u.test(owner.text))) {
      const phrase: Phrase = { from: k, to: k + 1, head: k, kind: owner.kind === 'name' ? 'name' : 'body' }
      return { rule: 'possessed-speech', phrase, cue: i, reading, explicit: true }
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

/** The cue before the quotation in its own sentence. */
export function verbBefore(place: Place): Proposal | undefined {
  return cueBefore(place.reading, place.from, place.at, false)
}

/** Tokens between a passive verb and the quotation. */
const PASSIVE_REACH = 5
const isBarrier = (token: Token): boolean => token.kind !== 'word' || (PREPOSITIONS.has(token.lower) && token.lower !== 'as')

/** was called “…” by X; was described as “…” by X. */
export function passiveBy(place: Place): Proposal | undefined {
  const { tokens, at, reading } = place
  if (tokens[at + 1]?.lower !== 'by') return undefined
  for (let v = at - 1; v >= Math.max(place.from, at - PASSIVE_REACH) && !isBarrier(tokens[v]!); v--) {
    if (verbAt(tokens, v)?.form !== 'finite') continue
    if (!isPassive(tokens, v) && subjectOf(tokens, v, place.from)) return undefined
    const phrase = nounAfter(tokens, at + 2, place.to)
    return phrase && { rule: 'passive-by', phrase, cue: v, reading, explicit: true }
  }
  return undefined
}

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
