/**
 * Finds the speaker to the right of an inverted verb: "said the minister", "said Trump adviser Ines Vale", "said her deputy,
 * Tomas Rehn". Looks at no more than REACH tokens; where the shape is not known the answer is undefined.
 */

import { TITLES } from '../../people/titles.ts'
import { is } from '../../text/classes.ts'
import { isNounLike, isPreposition, kindOf, type Phrase, REACH, type Tokens } from './phrase.ts'
import { isLedByTitle } from './titledName.ts'
import { isCapital, type Token } from './tokens.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  ENDS_S,
  KNOWN_NOUN,
  PERSON_NOUN,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN
} from './words.ts'

/** Prepositions that may stand inside a title. */
const IN_TITLES = new Set('of for at with in from to'.split(' '))
const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
/** "according to a letter sent home": what follows the noun is said of it. */
const PARTICIPLE = /(?:ed|en)$|^(?:sent|held|made|shown|found|read|put)$/

/** Words between a name and the noun after which another name follows ("Trump campaign senior adviser Ines Vale"). */
const TITLE_REACH = 6

/** The speaker at token `j`, right after the verb; tokens from `ceiling` on belong to another sentence. */
export function subjectAfter(tokens: Tokens, j: number, ceiling: number): Phrase | undefined {
  let i = j
  while (i < ceiling && tokens[i]!.kind === 'word' && is(tokens[i], ADVERB)) i++
  const first = tokens[i]
  if (!first || i >= ceiling) return undefined
  if (first.kind === 'word' && is(first, SUBJECT_PRONOUN)) return { from: i, to: i + 1, head: i, kind: 'pronoun' }
  if (first.kind !== 'name' && !beginsPhrase(first, tokens[i + 1])) return undefined
  return readPhrase(tokens, i, Math.min(ceiling, i + REACH))
}

function beginsPhrase(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || is(token, PREPOSITION | CONJUNCTION)) return false
  return !token.verb || isCapital(token) || is(token, KNOWN_NOUN) || (token.lower === 'lead' && is(next, KNOWN_NOUN))
}

function readPhrase(tokens: Tokens, from: number, ceiling: number): Phrase | undefined {
  let head = -1
  let governed = false
  let to = from
  for (; to < ceiling && !endsPhrase(tokens, to); to++) {
    const token = tokens[to]!
    if (head >= 0 && is(tokens[head], KNOWN_NOUN) && PARTICIPLE.test(token.lower) && !isCapital(token)) break
    if (isPreposition(token)) {
      if (!IN_TITLES.has(token.lower) || (head >= 0 && tokens[head]!.kind === 'name')) break
      governed = true
    } else if (token.kind === 'name') {
      if (token.possessive) continue
      if (!governed || isLedByTitle(tokens, to, from)) head = to
      if (head === to && isLastName(tokens, to)) {
        to++
        break
      }
    } else if (!governed && (head < 0 || tokens[head]!.kind !== 'name')) head = to
  }
  if (head < 0 || tokens[head]!.possessive) return undefined
  const phrase: Phrase = { from, to, head, kind: kindOf(tokens, from, head) }
  if (phrase.kind === 'name') return isPair(tokens, to) ? { ...phrase, kind: 'plural' } : phrase
  return namedAfter(tokens, phrase)
}

const isPair = (tokens: Tokens, to: number): boolean => tokens[to]?.lower === 'and' && tokens[to + 1]?.kind === 'name'

function endsPhrase(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!
  if (token.kind !== 'word') return token.kind !== 'name'
  if (DAYS.has(token.lower)) return !is(tokens[i - 1], DETERMINER)
  return is(token, CONJUNCTION | RELATIVE | AUXILIARY)
}

/** A name ends the phrase unless nouns and another name follow. */
function isLastName(tokens: Tokens, i: number): boolean {
  for (let k = i + 1; k < i + TITLE_REACH; k++) {
    const token = tokens[k]
    if (token?.kind === 'name') return k === i + 1
    if (!token || !isNounLike(token) || is(token, ADVERB)) return true
  }
  return true
}

/** "said her deputy, Tomas Rehn.": the name in apposition, if one follows; else the phrase itself. */
export function namedAfter(tokens: Tokens, phrase: Phrase): Phrase {
  let n = phrase.to + 1
  while (isCapital(tokens[n]) && TITLES.has(tokens[n]!.lower.replace('.', ''))) n++
  const [comma, name, end] = [tokens[phrase.to], tokens[n], tokens[n + 1]]
  const head = tokens[phrase.head]!
  const role = is(head, PERSON_NOUN) && !is(head, ENDS_S)
  if (comma?.kind !== 'comma' || name?.kind !== 'name' || name.possessive || !role) return phrase
  if (end?.kind === 'name' || (end?.kind === 'word' && !isPreposition(end))) return phrase
  return { from: phrase.from, to: n + 1, head: n, kind: 'name' }
}
