import { is } from '../../text/classes.ts'
import { isCapital, type Token } from './tokens.ts'
import { ADVERB, CONJUNCTION, DETERMINER, NO_NOUN, PERSON_PLURAL, PREPOSITION, SUBJECT_PRONOUN, TIME_NOUN } from './words.ts'

/** Tokens that a subject may lie away from its verb, apposition included. */
export const REACH = 48

export type PhraseKind = 'pronoun' | 'name' | 'body' | 'noun' | 'plural'

/** A noun phrase that may speak. */
export interface Phrase {
  /** Token range, half-open. */
  readonly from: number
  readonly to: number
  /** Token of the name, or the last word of the head. */
  readonly head: number
  readonly kind: PhraseKind
}

export type Tokens = readonly Token[]

/** True for a quotation inside a name: Orvin “Salt” Tesk. */
export const isNickname = (tokens: Tokens, i: number): boolean =>
  tokens[i]?.kind === 'quote' &&
  tokens[i - 1]?.mention !== undefined &&
  tokens[i - 1]!.mention!.name === tokens[i + 1]?.mention?.name

/** True for a preposition that is no part of a capitalised title. */
export const isPreposition = (token: Token | undefined): boolean => token?.kind === 'word' && is(token, PREPOSITION)

/** True for a word that may belong to a noun phrase: no preposition, conjunction, pronoun or auxiliary. */
export const isNounLike = (token: Token | undefined): boolean => token?.kind === 'word' && !is(token, NO_NOUN)

/** True for a word that begins with a digit. */
export const isNumber = ({ text }: Token): boolean => /^\d/.test(text)

/** True for a person by the age: "61-year-old". */
export const isAged = ({ lower }: Token): boolean => lower.endsWith('-year-old') && /^\d/.test(lower)

/** The kind of a phrase from its head. */
export function kindOf(tokens: Tokens, _from: number, head: number): PhraseKind {
  const token = tokens[head]!
  if (token.kind === 'name') return 'name'
  if (is(token, SUBJECT_PRONOUN)) return 'pronoun'
  const isBody = isCapital(token) && token.text.length > 1 && !is(token, DETERMINER | PERSON_PLURAL)
  return isBody && !is(token, TIME_NOUN) ? 'body' : 'noun'
}

/** True where a clause may begin or end. */
export const isBoundary = (token: Token | undefined): boolean =>
  !token ||
  token.kind === 'comma' ||
  token.kind === 'stop' ||
  token.kind === 'dash' ||
  token.kind === 'quote' ||
  is(token, CONJUNCTION)

/** "On Tuesday, the minister, ..." */
export const isPlace = (tokens: Tokens, phrase: Phrase): boolean =>
  isPreposition(tokens[phrase.from]) || is(tokens[phrase.head], ADVERB)
