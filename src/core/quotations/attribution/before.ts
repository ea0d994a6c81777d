import { is } from '../../text/classes.ts'
import type { Place, Proposal } from './context.ts'
import { hasVerb, isMainForm, isWeak, verbAt } from './cues.ts'
import { subjectOf } from './mainSubject.ts'
import { nounAfter } from './nounAfter.ts'
import type { Phrase, Tokens } from './phrase.ts'
import { possessedSpeech } from './possessed.ts'
import { mayInvert, NEEDS_AS, RECALLS, type ReportingVerb } from './reportingVerbs.ts'
import { maySpeak } from './speaks.ts'
import { namedAfter, subjectAfter } from './subjectAfter.ts'
import type { Reading, Token } from './tokens.ts'
import { isPassive, openingParticiple, speakerOf } from './verbSubject.ts'
import { PREPOSITION, QUOTE, RELATIVE, SPEECH_NOUN, VERB } from './words.ts'

/** Longest way from a cue to the quotation it introduces, in tokens. */
const CUE_REACH = 60

/** "seen by organizers as": a participle without its auxiliary. */
const isAgentive = (tokens: Tokens, v: number): boolean => tokens[v + 1]?.lower === 'by' && /(?:ed|en|wn)$/.test(tokens[v]!.lower)

/** Words between two infinitives of one "to" ("to joke about it and call him"). */
const INFINITIVE_REACH = 8

/** "to call", "to make a joke and call". */
function isInfinitive(tokens: Tokens, v: number): boolean {
  if (tokens[v - 1]?.lower === 'to') return true
  if (tokens[v - 1]?.lower !== 'and') return false
  for (let k = v - 2; k >= Math.max(0, v - INFINITIVE_REACH) && tokens[k]!.kind === 'word'; k--)
    if (tokens[k]!.lower === 'to') return true
  return false
}

/** A weak verb stands this near to the quotation; or this near to a colon before it ("put it to reporters like this:"). */
const WEAK_REACH = 6
const COLON_REACH = 12

/** "stated in a letter that", "posted on social media that". */
const statesThat = (tokens: Tokens, v: number, at: number): boolean =>
  tokens.slice(v + 1, Math.min(at, v + COLON_REACH)).some(token => token.lower === 'that')

/** "responded to the charge that he is “…”": what is answered is another's. */
const ANSWERS = /^(?:respond|reply|object|answer)$/
const answersSpeech = (tokens: Tokens, v: number, at: number): boolean =>
  tokens[v + 1]?.lower === 'to' &&
  tokens.slice(v + 2, at).some((token, i) => is(token, SPEECH_NOUN) && statesThat(tokens, v + 2 + i, at))

/** True where a verb's form, place and complement let it lead up to the quotation at `at`. */
function mayLead(tokens: Tokens, v: number, verb: ReportingVerb, at: number): boolean {
  if (
    isWeak(verb) &&
    !(/^(?:state|post)$/.test(verb.lemma) && statesThat(tokens, v, at)) &&
    at - v > (tokens[at - 1]?.kind === 'colon' ? COLON_REACH : WEAK_REACH)
  )
    return false
  if (ANSWERS.test(verb.lemma) && answersSpeech(tokens, v, at)) return false
  if (verb.lemma === 'know' && tokens[v + 1]?.lower !== 'by') return false
  if (verb.form === 'base' && !isInfinitive(tokens, v) && !isMainForm(tokens, v, verb)) return false
  return !NEEDS_AS.has(verb.lemma) || tokens.slice(v + 1, at).some(token => token.lower === 'as')
}

/** A cue before the quotation, in tokens `[from, at)`: the nearest reporting verb whose subject is found. */
export function cueBefore(reading: Reading, from: number, at: number, strict: boolean): Proposal | undefined {
  const { tokens, classes } = reading
  const floor = glossStart(reading, from, at)
  // "Holm said that Rehn came, and told her he had seen “…”": somebody else may be who says it in what Holm said.
  let explicit = true
  for (let v = at - 1; v >= Math.max(floor, at - CUE_REACH); v--) {
    if (!(classes[v]! & (VERB | SPEECH_NOUN | QUOTE))) continue
    if (tokens[v]!.kind === 'quote' && at - v > CUE_REACH / 2) return undefined
    const possessed = possessedSpeech(reading, v, floor, at)
    if (possessed) return possessed
    const verb = verbAt(tokens, v)
    if (!verb || !mayLead(tokens, v, verb, at) || isNamed(tokens, v, floor, at)) continue
    if (isPassive(tokens, v) || isAgentive(tokens, v)) {
      const agent = tokens[v + 1]?.lower === 'by' ? nounAfter(tokens, v + 2, at) : undefined
      if (agent) return { rule: 'passive-by', phrase: namedAfter(tokens, agent), cue: v, reading, explicit: true }
      if (at - v <= 3 && v + 2 !== at && !/^(?:agree|answer|offer)$/.test(verb.lemma)) return undefined
      continue
    }
    if (strict && verb.verbClass === 'judge') continue
    const quoted = verb.lemma === 'quote' && tokens[at - 1]!.kind === 'colon' ? subjectAfter(tokens, v + 1, at) : undefined
    if (quoted) return { rule: 'cue-before', phrase: quoted, cue: v, reading, explicit: true }
    const opening = verb.form === 'ing' ? openingParticiple(reading, v, floor, at) : undefined
    const phrase = opening ?? parenthetical(tokens, v, at) ?? speakerOf(tokens, v, floor, verb.form)
    if (phrase && !maySpeak(tokens, phrase, verb)) continue
    if (phrase) {
      const outer = outerSpeaker(tokens, v, phrase, floor, at)
      // Whose words they are is open where both are named: "Holm said Rehn told the crews to be “…”".
      if (outer) return { rule: 'reported-clause', ...outer, reading, explicit: phrase.kind !== 'name' }
      const isSure = explicit && !hasClauseBetween(tokens, phrase, v)
      return { rule: verb.verbClass === 'say' ? 'cue-before' : 'judging-verb', phrase, cue: v, reading, explicit: isSure }
    }
    if (verb.form === 'finite' && at - v <= 3) return undefined
    if (verb.form === 'finite' && verb.verbClass === 'say') explicit = false
  }
  return undefined
}

/** "Holm said that Rehn came and told her “…”": whether Holm or Rehn told her is open. */
function hasClauseBetween(tokens: Tokens, { to }: Phrase, v: number): boolean {
  for (let k = to + 1; k < v - 1; k++) {
    const verb = tokens[k]!.lower === 'that' ? verbAt(tokens, k - 1) : undefined
    if (verb?.verbClass === 'say') return verb.lemma !== tokens[v]!.verb!.lemma
  }
  return false
}

/** Words of a clause that names something ("what the port calls a safe berth"). */
const NAMED_REACH = 8
const BE = /^(?:is|are|was|were)$/
const NAMES = /^(?:call|describe|term|label|dub|see|regard)$/

/** "said that what the port calls a safe berth was “…”": the verb names what is spoken of, and whoever said so says what it is. */
function isNamed(tokens: Tokens, v: number, floor: number, at: number): boolean {
  if (!BE.test(tokens[at - 1]!.lower) || !NAMES.test(tokens[v]!.verb!.lemma)) return false
  for (let k = v - 1; k >= Math.max(floor, v - NAMED_REACH) && tokens[k]!.kind !== 'comma'; k--)
    if (tokens[k]!.lower === 'what') return true
  return false
}

/** Tokens between a quotation and a gloss on it that quotes again. */
const GLOSS_REACH = 15

/**
 * “…,” a reference to talk of “…”: the writer explains the quotation before, and whoever said that did not say this. The token
 * after the quotation that is explained; `from` where none is.
 */
function glossStart({ tokens, classes }: Reading, from: number, at: number): number {
  for (let k = at - 1; k >= Math.max(from, at - GLOSS_REACH); k--) {
    if (!(classes[k]! & QUOTE) || tokens[k]!.kind !== 'quote') continue
    return tokens[k]!.last === ',' && (tokens[k + 1]?.lower === 'a' || tokens[k + 1]?.lower === 'an') ? k + 1 : from
  }
  return from
}

/** "The port had no use, said Marrow, for “…”", "Not so, said Marrow: “…”": the speaker after an inverted verb that a comma or colon closes. */
function parenthetical(tokens: Tokens, v: number, at: number): Phrase | undefined {
  const verb = verbAt(tokens, v)
  if (tokens[v - 1]?.kind !== 'comma' || verb?.form !== 'finite' || !mayInvert(verb)) return undefined
  const phrase = subjectAfter(tokens, v + 1, at)
  return phrase && (tokens[phrase.to]?.kind === 'comma' || tokens[phrase.to]?.kind === 'colon') ? phrase : undefined
}

/**
 * "Holm said Marrow told the crews to be “…”": the fragment stands in what Holm said. Only where the inner verb does not
 * itself lead straight to the quotation, and is no clause about the inner speaker ("echoed Rehn, who called it “…”").
 */
function outerSpeaker(
  tokens: Tokens,
  v: number,
  inner: Phrase,
  from: number,
  at: number
): { phrase: Phrase; cue: number } | undefined {
  if (inner.from > v || directlyLeads(tokens, v, at) || is(tokens[inner.to], RELATIVE)) return undefined
  const isClause = is(tokens[inner.from - 1], RELATIVE)
  const aside = isClause || tokens[at - 1]!.kind === 'colon' ? undefined : spokenAside(tokens, from, v)
  if (aside) return aside
  let k = tokens[inner.from - 1]?.lower === 'that' ? inner.from - 2 : inner.from - 1
  if (tokens[k]?.lower === 'out') k--
  if (k <= from) return undefined
  const verb = verbAt(tokens, k)
  if (verb?.verbClass !== 'say' || verb.form !== 'finite' || verb.lemma === 'quote' || isPassive(tokens, k)) return undefined
  const phrase = subjectOf(tokens, k, from)
  return phrase && phrase.to <= k ? { phrase, cue: k } : undefined
}

/** "Its sponsors, he added, had rejected it, “…”": whoever the aside says to speak, where one stands before `v`. */
function spokenAside(tokens: Tokens, from: number, v: number): { phrase: Phrase; cue: number } | undefined {
  for (let k = v - 1; k > from + 1; k--) {
    const [verb, end] = [tokens[k]!.verb, tokens[k + 1]!]
    if (verb?.verbClass !== 'say' || end.kind !== 'comma' || verbAt(tokens, k)?.form !== 'finite') continue
    // "In May, he recalled, Rehn had told him that it was “…”": what is recalled is another's.
    if (RECALLS.test(verb.lemma)) return undefined
    const phrase = subjectOf(tokens, k, from)
    if (phrase && phrase.to === k && phrase.from - 1 > from && tokens[phrase.from - 1]!.kind === 'comma')
      return { phrase, cue: k }
  }
  return undefined
}

/** Tokens after "told" that may name the listener; and the time, where a comma closes them. */
const TOLD_REACH = 5
const SET_OFF_REACH = 10

/** "said “…”", "said that “…”", "said, “…”". */
function directlyLeads(tokens: Tokens, v: number, at: number): boolean {
  const verb = verbAt(tokens, v)
  if (verb?.verbClass !== 'say') return false
  const between = tokens.slice(v + 1, at)
  const isSetOff = tokens[at - 1]!.kind === 'comma' || tokens[at - 1]!.kind === 'colon'
  if (verb.lemma === 'tell') return between.length <= (isSetOff ? SET_OFF_REACH : TOLD_REACH) && !hasVerb(tokens, v + 1, at)
  return between.length <= 1 && between.every(token => token.lower === 'that' || token.kind === 'comma' || token.kind === 'colon')
}

/** The cue before the quotation in its own sentence. */
export function verbBefore(place: Place): Proposal | undefined {
  return cueBefore(place.reading, place.from, place.at, false)
}

/** Tokens between a passive verb and the quotation. */
const PASSIVE_REACH = 5
const isBarrier = (token: Token): boolean => token.kind !== 'word' || (is(token, PREPOSITION) && token.lower !== 'as')

/** was called “…” by X; was described as “…” by X. */
export function passiveBy(place: Place): Proposal | undefined {
  const { tokens, at, reading } = place
  if (tokens[at + 1]?.lower !== 'by') return undefined
  for (let v = at - 1; v >= Math.max(place.from, at - PASSIVE_REACH) && !isBarrier(tokens[v]!); v--) {
    if (verbAt(tokens, v)?.form !== 'finite') continue
    if (!isPassive(tokens, v) && subjectOf(tokens, v, place.from)) return undefined
    const phrase = nounAfter(tokens, at + 2, place.to)
    return phrase && { rule: 'passive-by', phrase: namedAfter(tokens, phrase), cue: v, reading, explicit: true }
  }
  return undefined
}
