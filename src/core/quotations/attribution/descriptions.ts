/** What the words of a description tell of whom it stands for, whatever the text says: "the Brazilian", "the judge", "the U.N. mission". */

import { COUNTRY_WORDS } from '../../people/countries.ts'
import { ROLES } from '../../people/titles.ts'
import { isTradeWord } from '../../people/trades.ts'
import { is } from '../../text/classes.ts'
import { isAged } from './phrase.ts'
import { isCapital, type Token } from './tokens.ts'
import { AGENT_NOUN, BODY_NOUN, DOCUMENT_NOUN, PERSON_NOUN, set } from './words.ts'

const MANY = /(?:s|men|women|people|children)$/

/** Somebody of a country, where the word is no country too. */
const NATIVE = /(?:an|ish|ese|woman|ard|^(?:dane|swede|finn|turk|pole|czech|scot|serb|croat|slovak|slovene|briton|brit))$/

/** "the Brazilian", "the tall Brazilian": a person by the country. */
export function isNationality(words: readonly Token[]): boolean {
  const last = words.at(-1)!.lower
  return words.length > 1 && words[0]!.lower === 'the' && COUNTRY_WORDS.has(last) && NATIVE.test(last)
}

/** Heads of offices and of those who serve or judge others: a text brings them in without a name, beside whoever it is about. */
const OF_OTHERS =
  set(`senator representative congressman congresswoman lawmaker governor president vice-president premier chancellor minister secretary mayor
  commissioner ambassador envoy candidate nominee leader chairman chairwoman chair spokesman spokeswoman spokesperson official source aide adviser advisor lawyer
  attorney solicitor barrister counsel prosecutor judge justice magistrate referee umpire officer detective inspector sergeant sheriff guard doctor physician
  surgeon nurse medic paramedic therapist coroner clerk reporter journalist correspondent host hostess interviewer moderator presenter anchor caller waiter
  waitress bartender witness friend neighbor neighbour colleague teammate opponent rival deputy assistant translator interpreter member person man woman boy girl
  speaker heckler priest pastor expert analyst insider voter supporter critic user narrator`)

/**
 * What a person is besides the name, which tells whom a text means right after it spoke of that one alone: a `trait` is the country, the
 * party or the age, a `new trait` what nobody was called so far in the text; a `trade` comes with a word that says more ("the Lund
 * manager", "the veteran pilot"), or alone where hardly anybody has it but who was just spoken of ("the winger", not "the driver").
 */
export function besidesName(words: readonly Token[]): 'trait' | 'new trait' | 'trade' | 'bare trade' | undefined {
  const last = words.at(-1)!
  if (words[0]!.lower !== 'the') return undefined
  if (isNationality(words) || words.some(isAged) || words.some(isServed) || isPartisan(last)) return 'trait'
  if (isTraitOf(words)) return 'new trait'
  const isTrade = ROLES.has(last.lower) || (is(last, AGENT_NOUN) && !is(last, BODY_NOUN | DOCUMENT_NOUN))
  if (!isTrade || isCapital(last) || OF_OTHERS.has(last.lower) || MANY.test(last.lower)) return undefined
  if (words.length > 2) return 'trade'
  return (ROLES.has(last.lower) || isTradeWord(last.lower)) && !PASSING.has(last.lower) ? 'bare trade' : undefined
}

/** "the seven-term congressman", "the two-time champion" */
const isServed = ({ lower }: Token): boolean => /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)-(?:term|time)$/.test(lower)

/**
 * "the young officer", "the former rebel commander": what somebody was, or the age, tells of whom a text spoke; "the former president" is
 * known without.
 */
const isTraitOf = (words: readonly Token[]): boolean =>
  words.length > 2 &&
  /^(?:young|elderly|former|one-time|onetime|retired)$/.test(words[1]!.lower) &&
  is(words.at(-1), PERSON_NOUN | AGENT_NOUN) &&
  !is(words.at(-1), BODY_NOUN | DOCUMENT_NOUN) &&
  !words.some(isCapital) &&
  (!KNOWN_WITHOUT.has(words.at(-1)!.lower) || isByTrade(words)) &&
  !MANY.test(words.at(-1)!.lower)

/** "the former dinner lady" */
const isByTrade = (words: readonly Token[]): boolean =>
  words.length > 3 && /^(?:lady|man|woman)$/.test(words.at(-1)!.lower) && !/(?:ed|ing|y)$/.test(words.at(-2)!.lower)

const KNOWN_WITHOUT =
  set(`president vice-president minister premier chancellor secretary governor senator representative congressman congresswoman mayor
  ambassador leader chairman chairwoman chair king queen pope candidate nominee wife husband man woman boy girl lady couple`)

/** Trades that anybody beside the person may have. */
const PASSING =
  set(`driver passenger pilot buyer seller customer owner tenant landlord landlady gunman attacker shooter robber intruder suspect victim defendant
  plaintiff winner loser survivor bystander worker employee employer manager dealer trader operator sender client patient babysitter contractor
  engineer mechanic builder plumber cleaner lender insurer broker publisher retailer editor producer director writer author visitor stranger
  partner parent neighbour player competitor challenger rescuer firefighter soldier sailor officer ranger skipper captain keeper carer teacher
  principal headmaster student pupil trainer coach mentor supervisor successor predecessor`)

/** "the mother of three" */
export const isParent = (tokens: readonly Token[], head: number): boolean =>
  /^(?:mother|father|mum|dad|grandmother|grandfather)$/.test(tokens[head]!.lower) &&
  tokens[head - 1]?.lower === 'the' &&
  tokens[head + 1]?.lower === 'of' &&
  /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(tokens[head + 2]?.lower ?? '')

/** "the Ohio Democrat" */
export const isPartisan = ({ lower }: Token): boolean => lower === 'democrat' || lower === 'republican'

/** More than a word that has its capital from the sentence's beginning ("Core to the plan"). */
export const isSurelyBody = (words: readonly Token[]): boolean => words.length > 1 || /^\p{Lu}{2,}$/u.test(words[0]!.text)

/** "the judge", "a woman": one person, by a noun. */
export function isSomebody(words: readonly Token[]): boolean {
  const last = words.at(-1)!
  return (is(last, PERSON_NOUN) || isPartisan(last) || (words.length > 1 && ROLES.has(last.lower))) && !MANY.test(last.lower)
}
