import { is } from '../../text/classes.ts'
import { isPreposition } from './phrase.ts'
import { completes, needsMore, type ReportingVerb } from './reportingVerbs.ts'
import type { Token } from './tokens.ts'
import {
  ADVERB,
  AGENT_NOUN,
  AUXILIARY,
  DETERMINER,
  ENDS_ED,
  ENDS_S,
  KNOWN_NOUN,
  POSSESSIVE_PRONOUN,
  PREPOSITION,
  RELATIVE,
  SPEECH_NOUN,
  SUBJECT_PRONOUN
} from './words.ts'

/** Lemmas that say nothing by themselves far from a quotation. */
const WEAK = new Set('put post read go shoot lead hit press state cite think believe feel'.split(' '))

/** Forms that are verbs even with a capital ("Tweeted Marrow:"); "States" and "Reports" are names there. */
const PAST = /^(?:.+ed|.{3,}ing|said|told|wrote)$/

/** The reporting verb at token `i`, when the words around it leave it a verb ("reports of" and "the claims" are nouns). */
export function verbAt(tokens: readonly Token[], i: number): ReportingVerb | undefined {
  const token = tokens[i]
  if (token?.kind !== 'word') return undefined
  const { verb } = token
  if (!verb || (token.text !== token.lower && !PAST.test(token.lower))) return undefined
  if (i > 0 && isNounContext(tokens, i, verb)) return undefined
  if (!needsMore(verb)) return verb
  return completes(verb, `${tokens[i + 1]?.lower ?? ''} ${tokens[i + 2]?.lower ?? ''}`.trim()) ? verb : undefined
}

/** Words between a determiner and the noun it belongs to ("his many recent remarks"). */
const NOUN_REACH = 3

/** True where a form that is also a noun ("claims", "calls", "report") is one. */
function isNounContext(tokens: readonly Token[], i: number, verb: ReportingVerb): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]!
  if (is(token, ENDS_S) && beginsVerb(tokens[i + 1])) return true
  const alsoNoun = verb.form === 'base' || is(token, ENDS_S | SPEECH_NOUN)
  if (before.possessive) return alsoNoun || verb.form === 'finite'
  if (before.kind !== 'word') return false
  if (is(before, POSSESSIVE_PRONOUN)) return true
  if (verb.form === 'ing') return is(token, SPEECH_NOUN) && isDetermined(tokens, i)
  if (!alsoNoun) return false
  const isState = verb.lemma === 'state' && token.lower !== 'stated'
  if (isState && /^\p{Lu}.*s$/u.test(before.text)) return false
  if (isState && !is(before, KNOWN_NOUN) && !is(before, SUBJECT_PRONOUN))
    return before.lower !== 'which' && before.lower !== 'who'
  if (is(before, PREPOSITION)) return before.lower !== 'to'
  return isDetermined(tokens, i)
}

/** "Marrow emails contained", "the claims were": what follows is the verb. */
const beginsVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (BE_HAVE.has(token.lower) || (token.lower.length > 5 && is(token, ENDS_ED)))
const BE_HAVE = new Set('was were is are has have had will would'.split(' '))

/** True when a determiner or possessor stands a few words before, with no noun that could be the verb's subject between. */
function isDetermined(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - NOUN_REACH); k--) {
    const token = tokens[k]!
    if (token.kind === 'name' && token.possessive) return true
    if (token.kind !== 'word') return false
    if (is(token, DETERMINER | POSSESSIVE_PRONOUN) || token.possessive) return token.lower !== 'that'
    if (is(token, AGENT_NOUN | SUBJECT_PRONOUN | RELATIVE)) return false
  }
  return false
}

/** True for a verb that must stand right beside the quotation to count. */
export const isWeak = (verb: ReportingVerb): boolean => WEAK.has(verb.lemma)

const PLURAL_PRONOUNS = new Set('they we i you'.split(' '))

/** Tokens between a plural and its verb ("the lawyers, however, argue", "voters in each state say"). */
const PLAIN_REACH = 6

/** A finite form, or a base form after a plural ("they say", "officials in two states claim"); not the noun in "the Ilse Marrow brand". */
export function isMainForm(tokens: readonly Token[], v: number, verb: ReportingVerb): boolean {
  if (verb.form !== 'base') return verb.form === 'finite'
  let i = v - 1
  while (i > v - PLAIN_REACH && (tokens[i]?.kind === 'comma' || is(tokens[i], ADVERB))) i--
  for (let k = i; k > v - PLAIN_REACH; k--) {
    const left = tokens[k]
    if (k === i && ((left?.kind === 'name' && tokens[k - 1]?.lower !== 'the') || left?.lower === 'would')) return true
    if (left?.kind !== 'word') return false
    const isPlural = PLURAL_PRONOUNS.has(left.lower) || is(left, ENDS_S) || left.lower === 'people'
    if (isPlural && (k === i || isPreposition(tokens[k + 1]))) return true
    if (k === i && is(left, AUXILIARY)) return false
  }
  return false
}

/** True when a reporting verb stands in tokens `[from, to)`. */
export function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = Math.max(0, from); k < to; k++) if (verbAt(tokens, k)) return true
  return false
}
