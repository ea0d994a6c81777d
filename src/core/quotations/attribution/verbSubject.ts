/** Finds who is behind a reporting verb: its own subject, that of the verb it hangs on, or the one that follows its clause. */

import { is } from '../../text/classes.ts'
import { verbAt } from './cues.ts'
import { mainSubject, subjectOf } from './mainSubject.ts'
import { type Phrase, REACH, type Tokens } from './phrase.ts'
import { ADDRESSES } from './reportingVerbs.ts'
import { maySpeak } from './speaks.ts'
import { subjectAfter } from './subjectAfter.ts'
import { phraseEndingAt } from './subjectBefore.ts'
import { type Reading, sentenceAt, type Token } from './tokens.ts'
import { ADVERB, BODY_NOUN, DOCUMENT_NOUN, PERSON_NOUN, RELATIVE } from './words.ts'

/** The speaker of the verb at `v`: its own subject, or for "adding", "to say" the subject of the verb it hangs on. */
export function speakerOf(tokens: Tokens, v: number, floor: number, form: string): Phrase | undefined {
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

/** The subject that a participle or infinitive has of its own: "with Rehn saying", "with the port authority calling it". */
function controller(tokens: Tokens, v: number, floor: number, form: string): Phrase | undefined {
  if (form !== 'ing') return controlled(tokens, v, floor)
  if (tokens[v - 1]?.lower === 'as') return quoted(tokens, v, floor)
  if (tokens[v]!.lower === 'reading' && is(tokens[v - 1], DOCUMENT_NOUN)) return phraseEndingAt(tokens, v - 1, floor)
  const n = is(tokens[v - 1], ADVERB) ? v - 2 : v - 1
  const and = tokens[v - 1]?.lower === 'and'
  for (let k = n; k >= Math.max(floor, and ? v - REACH : n); k--) {
    if (tokens[k]?.kind !== 'name' || tokens[k]!.possessive) continue
    const preposition = tokens[k - 1]?.lower ?? ''
    const leads = and ? preposition === 'with' && verbAt(tokens, k + 1)?.form === 'ing' : BEFORE_PARTICIPLE.has(preposition)
    if (leads) return { from: k, to: k + 1, head: k, kind: 'name' }
  }
  return companion(tokens, n, v, floor)
}

/** Words of "with the port authority calling". */
const COMPANION_REACH = 6

/** "…, with the port authority calling it “…”": the phrase that ends at `n`, right behind "with". */
function companion(tokens: Tokens, n: number, v: number, floor: number): Phrase | undefined {
  for (let k = n - 1; k >= Math.max(floor, n - COMPANION_REACH) && tokens[k]!.kind === 'word'; k--) {
    if (tokens[k]!.lower !== 'with') continue
    const phrase = phraseEndingAt(tokens, n, k + 1)
    return phrase?.from === k + 1 && maySpeak(tokens, phrase, tokens[v]!.verb!) ? phrase : undefined
  }
  return undefined
}

/** Report what another has said. */
const QUOTES = /^(?:quot|cit)(?:e|es|ed|ing)$/

/** "The paper quoted Rehn as saying": the object is the speaker. */
function quoted(tokens: Tokens, v: number, floor: number): Phrase | undefined {
  for (let k = v - 3; k >= Math.max(floor, v - REACH); k--) {
    if (tokens[k]!.kind === 'stop' || tokens[k]!.kind === 'quote') return undefined
    if (QUOTES.test(tokens[k]!.lower)) return phraseEndingAt(tokens, v - 2, k + 1)
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
export function openingParticiple(reading: Reading, v: number, from: number, at: number): Phrase | undefined {
  const { tokens } = reading
  if (v - from > OPENING_REACH || tokens.slice(from, v).some(token => token.kind !== 'word')) return undefined
  const end = reading.sentences[sentenceAt(reading, at)]?.to ?? at
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
    const after = inverted ? subjectAfter(tokens, k + 1, v) : undefined
    const mayAddress = after?.kind !== 'name' && ADDRESSES.has(verb.lemma)
    const before = !after || mayAddress ? subjectOf(tokens, k, floor) : undefined
    // "The aide, Rehn, asked the board for help, adding", "He, however, urged people not to believe": what follows is the object.
    const phrase = before?.kind === 'name' || before?.kind === 'pronoun' ? before : (after ?? before)
    // "a string of deals that the port says hurt it, insisting": what the port says hangs on the deals.
    if (phrase && phrase.from < k && is(tokens[phrase.from - 1], RELATIVE)) continue
    if (phrase && (phrase.kind !== 'noun' || is(tokens[phrase.head], PERSON_NOUN | BODY_NOUN))) return phrase
  }
  return undefined
}

/** "a plan called", ", dubbed": no subject of its own. */
function isParticiple(tokens: Tokens, v: number): boolean {
  return tokens[v - 1]?.lower === 'to'
}

const PASSIVE = new Set(
  "was were is are been being be gets got wasn't weren't isn't aren't wasn’t weren’t isn’t aren’t".split(' ')
)

/** Passive: "was called", "is known as", "was never asked", where the subject is not the speaker. "was quoted as saying" is no such case. */
export const isPassive = (tokens: Tokens, v: number): boolean => {
  let i = v - 1
  while (isAdverb(tokens[i])) i--
  return PASSIVE.has(tokens[i]?.lower ?? '') && /(?:ed|ot|wn|ld|id|en|t|nd)$/.test(tokens[v]!.lower)
}

const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.lower.endsWith('ly') || token.lower === 'not' || is(token, ADVERB))
