/** Where the words of an indirect statement begin and end: "said on Sunday that … , adding". Looks at one sentence. */

import { is } from '../../text/classes.ts'
import { verbAt } from './cues.ts'
import type { Tokens } from './phrase.ts'
import type { ReportingVerb } from './reportingVerbs.ts'
import { subjectBefore } from './subjectBefore.ts'
import type { Sentence, Token } from './tokens.ts'
import { ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, ENDS_ED, ENDS_S, PREPOSITION, SPEECH_NOUN, TIME_NOUN } from './words.ts'

/** Verbs that take a clause without "that" ("said the dock was shut"). */
const CLAUSE = new Set(
  `say claim believe argue insist add note confirm report warn suggest predict acknowledge admit allege announce assert contend state stress deny
  explain concede declare reveal tell estimate conclude recall remark observe boast complain promise`.split(/\s+/)
)
/** What follows these verbs is what was said, with the words that lead to it. */
const OBJECT: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    call: /^for$/,
    warn: /^(?:of|about|against|on)$/,
    complain: /^(?:of|about)$/,
    speak: /^of$/,
    vow: /^to$/,
    promise: /^to$/,
    pledge: /^to$/,
    threaten: /^to$/,
    offer: /^to$/,
    agree: /^to$/
  })
)
/** Their object itself is what was said ("accused the port of theft"). */
const PLAIN_OBJECT = new Set('accuse deny blame urge question confirm cite predict demand'.split(' '))
/** Verbs too common to report without marks. */
const NEVER = new Set('put post read go shoot lead hit press think feel begin text'.split(' '))
const QUESTION = new Set(['whether', 'how', 'why', 'what'])
/** These ask for times and persons too. */
const ASKS = new Set(['ask', 'wonder', 'inquire'])
const ASKED = new Set(['if', 'when', 'where', 'who'])
/** Words between a verb and its "that" ("said in a letter to the council that"). */
const THAT_REACH = 12
/** Words of the one who was told. */
const LISTENER_REACH = 5
/** A statement has at least so many words; fewer are a reply or a name. */
export const MIN_WORDS = 3

/** "explained them to the council": a thing, no clause. */
const OBJECT_PRONOUN = /^(?:them|him|me|us|himself|herself|themselves|itself)$/

/** First token of what the verb at `v` reports; -1 where it reports nothing indirectly. */
export function contentStart(tokens: Tokens, v: number, verb: ReportingVerb, to: number): number {
  if (!isWord(tokens[v + 1]) || NEVER.has(verb.lemma)) return -1
  const that = thatAfter(tokens, v, CLAUSE.has(verb.lemma) ? v + THAT_REACH : v + 3, to)
  if (that >= 0) return that + 1
  let i = skipTime(tokens, v + 1, to)
  const next = tokens[i]
  if (!next || i >= to || !isWord(next)) return -1
  if (verb.lemma !== 'tell' && OBJECT_PRONOUN.test(next.lower)) return -1
  if (OBJECT.get(verb.lemma)?.test(next.lower)) return next.lower === 'to' ? i : i + 1
  if (QUESTION.has(next.lower) || (ASKS.has(verb.lemma) && ASKED.has(next.lower))) return i
  if (verb.lemma === 'call' && isWhat(tokens, v))
    return tokens.slice(i, i + MIN_WORDS).some(token => token.kind === 'quote') ? -1 : i
  if (is(next, PREPOSITION)) return -1
  if (PLAIN_OBJECT.has(verb.lemma)) return namesSpeech(tokens, i) ? -1 : i
  if (verb.lemma === 'tell') i = afterListener(tokens, i, to)
  return i >= 0 && CLAUSE.has(verb.lemma) && hasPredicate(tokens, i, to) ? i : -1
}

const isWord = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'name'

/** "confirmed Rehn’s claim that …": the noun has the words. */
function namesSpeech(tokens: Tokens, from: number): boolean {
  for (let k = from; k < from + LISTENER_REACH; k++)
    if (is(tokens[k], SPEECH_NOUN) && tokens[k + 1]?.lower === 'that') return true
  return false
}

/** "what the council called …". */
function isWhat(tokens: Tokens, v: number): boolean {
  for (let k = v - 1; k >= Math.max(0, v - 6); k--) if (tokens[k]!.lower === 'what') return true
  return false
}

/** Prepositions that bind "that" to the noun behind them ("treatment of a family that"). */
const NO_WAY = new Set(['of', 'for', 'by', 'with', 'about', 'at'])
/** These may stand between: "said on Sunday that", "wrote to the council that". */
const TO_THAT = new Set(['to', 'on', 'as'])

/** The "that" of the verb, with nothing but times, places and listeners before it. */
function thatAfter(tokens: Tokens, v: number, reach: number, to: number): number {
  for (let k = v + 1; k < Math.min(to, reach); k++) {
    const token = tokens[k]!
    if (token.lower === 'that') return isDemonstrative(tokens, k) || (k > v + 1 && is(tokens[k - 1], SPEECH_NOUN)) ? -1 : k
    if (!isWord(token)) return -1
    if (k > v + 1 && (is(token, AUXILIARY) || NO_WAY.has(token.lower)) && !TO_THAT.has(token.lower)) return -1
  }
  return -1
}

/** "said that was wrong", "called that night": no conjunction. */
const isDemonstrative = (tokens: Tokens, k: number): boolean => is(tokens[k + 1], AUXILIARY | TIME_NOUN)

/** Behind adverbs, days and "on Sunday". */
function skipTime(tokens: Tokens, from: number, to: number): number {
  let i = from
  while (i < to) {
    const token = tokens[i]!
    const isDay = token.kind === 'word' && is(token, TIME_NOUN | ADVERB)
    const isDated = token.kind === 'word' && is(token, PREPOSITION) && is(tokens[i + 1], TIME_NOUN)
    if (!isDay && !isDated) return i
    i += isDated ? 2 : 1
  }
  return i
}

/** "told reporters the dock was shut": behind a listener of a few words. */
function afterListener(tokens: Tokens, from: number, to: number): number {
  for (let k = from + 1; k < Math.min(to, from + LISTENER_REACH); k++)
    if (/^(?:the|he|she|they|it|there|his|her|its)$/.test(tokens[k]!.lower)) return k
  return -1
}

/** True when some verb stands in the clause. */
function hasPredicate(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    const token = tokens[k]!
    if (token.kind === 'quote') return k - from >= MIN_WORDS
    if (token.kind === 'word' && is(token, AUXILIARY | ENDS_ED | ENDS_S)) return true
  }
  return false
}

/** Token after the last of what is reported from `from` on: the sentence's end, or where the writer or another speaker takes over. */
export function contentEnd(tokens: Tokens, from: number, sentence: Sentence): number {
  for (let k = from + 1; k < sentence.to; k++) {
    const token = tokens[k]!
    if (token.kind === 'word' && !is(token, CONJUNCTION)) continue
    const next = tokens[k + 1]
    if (!next) break
    const parts = token.kind === 'comma' || token.kind === 'dash'
    if (token.kind === 'quote' && token.last === ',') return k + 1
    if (parts && /^(?:which|but|according|while|who)$/.test(next.lower)) return k
    if (parts && verbAt(tokens, k + 1)?.form === 'ing') return k
    if (LINKS.has(token.lower) && beginsReport(tokens, k, sentence)) return isComma(tokens[k - 1]) ? k - 1 : k
    if (token.lower === 'but' && is(next, AUXILIARY)) return k
    if (token.lower === 'and' && tokens[from]!.lower === 'to' && beginsClause(tokens, k + 1, sentence.to)) return k
  }
  return sentence.to
}

/** May begin another report. */
const LINKS = new Set(['and', 'but', 'after', 'before', 'as', 'when'])

/** "vowed to retake it and the offensive was …": a clause with a subject of its own. */
function beginsClause(tokens: Tokens, from: number, to: number): boolean {
  if (!is(tokens[from], DETERMINER)) return false
  for (let k = from + 1; k < Math.min(to, from + REPORT_REACH); k++) if (is(tokens[k], AUXILIARY)) return true
  return false
}

const isComma = (token: Token | undefined): boolean => token?.kind === 'comma'

/** Words between "and" and a reporting verb that begins another report ("and has vowed", "and residents said"). */
const REPORT_REACH = 6

function beginsReport(tokens: Tokens, and: number, { to }: Sentence): boolean {
  for (let w = and + 1; w < Math.min(to, and + REPORT_REACH); w++) {
    if (!isWord(tokens[w])) return false
    if (verbAt(tokens, w)?.form !== 'finite') continue
    const isBare = tokens.slice(and + 1, w).every(token => is(token, AUXILIARY | ADVERB))
    return isBare || subjectBefore(tokens, w, and + 1)?.from === and + 1
  }
  return false
}
