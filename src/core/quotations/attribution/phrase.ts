import { isCapital, type Token } from './tokens.ts'
import {
  AUXILIARIES,
  BODY_NOUNS,
  CONJUNCTIONS,
  DETERMINERS,
  DOCUMENT_NOUNS,
  isAdverb,
  NO_SPEAKERS,
  PERSON_NOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_NOUNS
} from './words.ts'

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
export const isPreposition = (token: Token | undefined): boolean => token?.kind === 'word' && PREPOSITIONS.has(token.lower)

/** True for a word that may belong to a noun phrase: no preposition, conjunction, pronoun or auxiliary. */
export const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !PREPOSITIONS.has(token.lower) &&
  !CONJUNCTIONS.has(token.lower) &&
  !SUBJECT_PRONOUNS.has(token.lower) &&
  !NO_SPEAKERS.has(token.lower) &&
  !AUXILIARIES.has(token.lower)

/** True for a word that is known to speak or to head a phrase that speaks. */
export const isKnownNoun = (lower: string): boolean => KNOWN_NOUNS.has(lower)

/** One set, because every word of an article is looked up in it. */
const KNOWN_NOUNS: ReadonlySet<string> = new Set([...PERSON_NOUNS, ...BODY_NOUNS, ...DOCUMENT_NOUNS])

/** "Officials", "Drivers" at the beginning of a sentence. */
const isKnownPlural = (lower: string): boolean =>
  lower.endsWith('s') && (PERSON_NOUNS.has(lower) || PERSON_NOUNS.has(lower.slice(0, -1)))

/** The kind of a phrase from its head. */
export function kindOf(tokens: Tokens, _from: number, head: number): PhraseKind {
  const token = tokens[head]!
  if (token.kind === 'name') return 'name'
  if (SUBJECT_PRONOUNS.has(token.lower)) return 'pronoun'
  const isBody = isCapital(token) && token.text.length > 1 && !DETERMINERS.has(token.lower) && !isKnownPlural(token.lower)
  return isBody && !TIME_NOUNS.has(token.lower) ? 'body' : 'noun'
}

/** Agent nouns: "neurosurgeon", "organizer", "Belgian". */
const AGENT = /(?:er|or|ist|ian|eer|ee|geon|man|woman)s?$/

/** True for a noun that may be a person or a body: no hour, no number, no adjective. */
export const isAgentNoun = (lower: string): boolean =>
  isKnownNoun(lower) || (lower.length > 4 && AGENT.test(lower) && !TIME_NOUNS.has(lower) && !NO_AGENTS.has(lower))

/** Words that only look like agents. */
const NO_AGENTS = new Set(
  'number letter matter order paper power answer border corner center summer winter weather water later never ever rather other another over under after either former latter offer humor error terror factor floor door honor major minor labor favor color majority career list'.split(
    ' '
  )
)

/** True where a clause may begin or end. */
export const isBoundary = (token: Token | undefined): boolean =>
  !token ||
  token.kind === 'comma' ||
  token.kind === 'stop' ||
  token.kind === 'dash' ||
  token.kind === 'quote' ||
  CONJUNCTIONS.has(token.lower)

/** "On Tuesday, the minister, ..." */
export const isPlace = (tokens: Tokens, phrase: Phrase): boolean =>
  isPreposition(tokens[phrase.from]) || isAdverb(tokens[phrase.head]!.lower)
