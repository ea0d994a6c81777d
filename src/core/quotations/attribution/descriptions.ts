/** What the words of a description tell of whom it stands for, whatever the text says: "the Brazilian", "the judge", "the U.N. mission". */

import { COUNTRY_WORDS } from '../../people/countries.ts'
import { ROLES } from '../../people/titles.ts'
import { is } from '../../text/classes.ts'
import { isAged } from './phrase.ts'
import type { Token } from './tokens.ts'
import { PERSON_NOUN } from './words.ts'

/** Somebody of a country, where the word is no country too. */
const NATIVE = /(?:an|ish|ese|woman|ard|^(?:dane|swede|finn|turk|pole|czech|scot|serb|croat|slovak|slovene|briton|brit))$/

/** "the Brazilian", "the tall Brazilian": a person by the country. */
export function isNationality(words: readonly Token[]): boolean {
  const last = words.at(-1)!.lower
  return words.length > 1 && words[0]!.lower === 'the' && COUNTRY_WORDS.has(last) && NATIVE.test(last)
}

/** What a person is besides the name and the office, which anybody else may be too. */
export const isTrait = (words: readonly Token[]): boolean =>
  words[0]!.lower === 'the' &&
  (isNationality(words) || isAged(words.at(-1)!) || /^(?:democrat|republican)$/.test(words.at(-1)!.lower))

/** More than a word that has its capital from the sentence's beginning ("Core to the plan"). */
export const isSurelyBody = (words: readonly Token[]): boolean => words.length > 1 || /^\p{Lu}{2,}$/u.test(words[0]!.text)

const MANY = /(?:s|men|women|people|children)$/

/** "the judge", "a woman": one person, by a noun. */
export function isSomebody(words: readonly Token[]): boolean {
  const last = words.at(-1)!
  return (is(last, PERSON_NOUN) || (words.length > 1 && ROLES.has(last.lower))) && !MANY.test(last.lower)
}
