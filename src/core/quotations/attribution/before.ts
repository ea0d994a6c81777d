import type { Place, Proposal } from './context.ts'
import { isMainForm, isWeak, verbAt } from './cues.ts'
import { mainSubject, subjectOf } from './mainSubject.ts'
import { isKnownNoun, type Phrase, REACH } from './phrase.ts'
import { NEEDS_AS } from './reportingVerbs.ts'
import { maySpeak } from './speaks.ts'
import { subjectAfter } from './subjectAfter.ts'
import { phraseEndingAt } from './subjectBefore.ts'
import type { Reading, Token } from './tokens.ts'
import { BODY_NOUNS, isAdverb, PERSON_NOUNS, PREPOSITIONS, SPEECH_NOUNS } from './words.ts'

type Tokens = readonly Token[]

/** Longest way from a cue to the quotation it introduces, in tokens. */
const CUE_REACH = 60

/** The speaker of the verb at `v`: its own subject, or for "adding", "to say" the subject of the verb it hangs on. */
function speakerOf(tokens: Tokens, v: number, floor: number, form: string): Phrase | undefined {
  if (form === 'finite' && v === floor) return subjectAfter(tokens, v + 1, tokens.length)
  if (form !== 'ing' && !isParticiple(tokens, v)) return subjectOf(tokens, v, floor)
  return controller(tokens, v, floor, form) ?? ofMainVerb(tokens, v, floor) ?? mainSubject(tokens, floor, v)
}

/** Before a name whose deed follows as a participle: "with Rehn saying", "What do you think of Rehn privately saying". */
const BEFORE_PARTICIPLE = new Set('with of about by after'.split(' '))
/** Make somebody do something: "prompting Rehn to say". */
const CONTROLS = /^(?:lead|prompt|caus|forc|spur|push|mov|driv|inspir)(?:ing|ed|s|es|e)?$|^(?:led|moved|drove)$/
/** Tokens between such a verb and its "to". */
const CONTROL_REACH = 8

/** The subject that a participle or infinitive has of its own. */
function controller(tokens: Tokens, v: number, floor: number, form: string): Phrase | undefined {
  if (form !== 'ing') return controlled(tokens, v, floor)
  const n = isAdverb(tokens[v - 1]?.lower ?? '') ? v - 2 : v - 1
  const and = tokens[v - 1]?.lower === 'and'
  for (let k = n; k >= Math.max(floor, and ? v - REACH : n); k--) {
    if (tokens[k]?.kind !== 'name' || tokens[k]!.possessive) continue
    const preposition = tokens[k - 1]?.lower ?? ''
    const leads = and ? preposition === 'with' && verbAt(tokens, k + 1)?.form === 'ing' : BEFORE_PARTICIPLE.has(preposition)
    if (leads) return { from: k, to: k + 1, head: k, kind: 'name' }
  }
  return undefined
}

/** "… prompting Rehn to say": the object is the speaker. */
function controlled(tokens: Tokens, v: number, floor: number): Phrase | undefined {
  for (let k = v - 3; k >= Math.max(floor, v - CONTROL_REACH); k--) {
    if (CONTROLS.test(tokens[k]!.lower)) return phraseEndingAt(tokens, v - 2, k + 1)
    if (tokens[k]!.kind !== 'word' && tokens[k]!.kind !== 'name') return undefined
  }
  return undefined
}

/** An opening participle stands within so many tokens of its sentence's beginning ("And in explaining why …"). */
const OPENING_REACH = 3

/** "Conceding that it would be “a shame,” Marrow …": the subject follows the clause. */
function openingParticiple(reading: Reading, v: number, from: number, at: number): Phrase | undefined {
  const { tokens } = reading
  if (v - from > OPENING_REACH || tokens.slice(from, v).some(token => token.kind !== 'word')) return undefined
  const end = reading.sentences[reading.sentenceOf[at] ?? -1]?.to ?? at
  for (let i = at; i < Math.min(end, at + REACH); i++) {
    const opens = tokens[i]!.kind === 'comma' || (i === at && (tokens[i]!.last === ',' || isPronoun(tokens[i + 1])))
    if (opens && tokens[i + 1]?.kind !== 'comma') return mainSubject(tokens, i + 1, Math.min(end, i + REACH))
  }
  return undefined
}

const isPronoun = (token: Token | undefined): boolean => token?.lower === 'he' || token?.lower === 'she'

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

/** "seen by organizers as": a participle without its auxiliary. */
const isAgentive = (tokens: Tokens, v: number): boolean => tokens[v + 1]?.lower === 'by' && /(?:ed|en|wn)$/.test(tokens[v]!.lower)

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
      (verb.form === 'base' && tokens[v - 1]?.lower !== 'to' && !isMainForm(tokens, v, verb))
    )
      continue
    if (isPassive(tokens, v) || isAgentive(tokens, v)) {
      const agent = tokens[v + 1]?.lower === 'by' ? nounAfter(tokens, v + 2, at) : undefined
      if (agent) return { rule: 'passive-by', phrase: agent, cue: v, reading, explicit: true }
      if (at - v <= 3) return undefined
      continue
    }
    if (strict && verb.verbClass === 'judge') continue
    if (NEEDS_AS.has(verb.lemma) && !tokens.slice(v + 1, at).some(token => token.lower === 'as')) continue
    const opening = verb.form === 'ing' ? openingParticiple(reading, v, from, at) : undefined
    const phrase = opening ?? parenthetical(tokens, v, at) ?? speakerOf(tokens, v, from, verb.form)
    if (phrase && !maySpeak(tokens, phrase, verb)) continue
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
  if (i + 1 === at) return !verbs(tokens, i - 4, i)
  if (next.kind === 'comma' || next.kind === 'colon') return i + 2 === at
  if (!TIES.has(next.lower) || at - i > CONTENT_REACH) return false
  if (contentStart(tokens, i, at) >= 0) return true
  if (at - i > TIE_REACH || next.lower === 'in' || next.lower === 'against') return false
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
    if (owner.possessive && isKnownNoun(owner.lower)) {
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
  if (at <= place.from || !owner?.possessive || noun?.kind !== 'word' || !SPEECH_NOUNS.has(noun.lower)) return undefined
  if (owner.kind !== 'name' && !/^\p{Lu}/u.test(owner.text)) return undefined
  const kind = owner.kind === 'name' ? 'name' : 'body'
  return { rule: 'possessed-speech', phrase: { from: at - 1, to: at, head: at - 1, kind }, cue: at + 1, reading, explicit: true }
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
