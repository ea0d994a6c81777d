/**
 * Word classes that name finding asks for, as bits: the lists are looked up once for each word, and every rule tests a bit of what is
 * known of it. A word may be in many classes.
 */
import { isPlainWord } from '../text/lexicon.ts'
import { COUNTRY_WORDS } from './countries.ts'
import { GIVEN_NAMES, SURE_GIVEN_NAMES } from './givenNames.ts'
import { BODY_WORDS, HUMAN_VERBS, NO_NAMES, PLACE_STARTS, SAY_VERBS, SHIPS, STOP_WORDS, WORD_SURNAMES } from './nameWords.ts'
import { PARTICLES, SUFFIXES } from './particles.ts'
import { KIN, PERSON_REGIMES, ROLE_ADJECTIVES, ROLE_LINKS, ROLES, SURNAME_TITLES, TITLE_SURNAMES, TITLES } from './titles.ts'
import { isTradeWord } from './trades.ts'

export const STOP_WORD = 1 << 0
export const BODY_WORD = 1 << 1
export const COUNTRY_WORD = 1 << 2
/** Cannot be part of a human name. */
export const NO_NAME = 1 << 3
export const PLACE_START = 1 << 4
/** An everyday word that is also a surname. */
export const WORD_SURNAME = 1 << 5
export const PARTICLE = 1 << 6
export const SUFFIX = 1 << 7
export const TITLE = 1 << 8
/** A title after which one word is enough for a human. */
export const SURNAME_TITLE = 1 << 9
/** A title that is also a surname. */
export const TITLE_SURNAME = 1 << 10
/** A noun of office or trade that a list has. */
export const ROLE = 1 << 11
/** A title, rank or noun of office, with a prefix perhaps ("ex-mayor"). */
export const ROLE_WORD = 1 << 12
export const ROLE_ADJECTIVE = 1 << 13
export const ROLE_LINK = 1 << 14
/** A trade by its ending. */
export const TRADE = 1 << 15
export const KIN_WORD = 1 << 16
export const REGIME = 1 << 17
export const SHIP = 1 << 18
export const SAYS = 1 << 19
export const HUMAN_VERB = 1 << 20
export const GIVEN_NAME = 1 << 21
/** A first name that is hardly anything else. */
export const SURE_GIVEN_NAME = 1 << 22
/** "Ji-woo", "Tae-il": a first name of two syllables, the second in small letters, as in Korea and Taiwan. */
export const TWIN_NAME = 1 << 23
/** May stand between a subject and its reporting verb. */
export const ADVERB = 1 << 24
/** Parties, faiths and houses, which qualify a role though they are no names. */
export const PARTY = 1 << 25
/** Has a word in it without which no photo credit and no by-line is told (credits.ts). */
export const CREDIT_WORD = 1 << 26
/** Ends the role of an apposition. */
export const ROLE_STOP = 1 << 27
/** "Lund-born": no name, and what stands before one. */
export const ORIGIN = 1 << 28
/** Begins with a digit. */
export const NUMBER = 1 << 29
/** Has a capital anywhere, as every word that may begin a name has but a particle. */
export const CAPITALISED = 1 << 30

const ROLE_WORDS: ReadonlySet<string> = new Set([...TITLES, ...ROLES])
const ROLE_PREFIX = /^(?:co|ex|vice|then|former|deputy|under|sub)-/
const isRoleWord = (key: string): boolean => ROLE_WORDS.has(key) || (key.includes('-') && ROLES.has(key.replace(ROLE_PREFIX, '')))

/** Classes that are lists. */
export const LISTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [STOP_WORD, STOP_WORDS],
  [NO_NAME, NO_NAMES],
  [GIVEN_NAME, GIVEN_NAMES],
  [SURE_GIVEN_NAME, SURE_GIVEN_NAMES],
  [BODY_WORD, BODY_WORDS],
  [COUNTRY_WORD, COUNTRY_WORDS],
  [PLACE_START, PLACE_STARTS],
  [WORD_SURNAME, WORD_SURNAMES],
  [PARTICLE, PARTICLES],
  [SUFFIX, SUFFIXES],
  [TITLE, TITLES],
  [SURNAME_TITLE, SURNAME_TITLES],
  [TITLE_SURNAME, TITLE_SURNAMES],
  [ROLE, ROLES],
  [ROLE_ADJECTIVE, ROLE_ADJECTIVES],
  [ROLE_LINK, ROLE_LINKS],
  [KIN_WORD, KIN],
  [REGIME, PERSON_REGIMES],
  [SHIP, SHIPS],
  [SAYS, SAY_VERBS],
  [HUMAN_VERB, HUMAN_VERBS],
  [
    ROLE_STOP,
    new Set(
      'who whom whose which that said says told asked was is were are has had have will would added when where while as after before because but'.split(
        ' '
      )
    )
  ]
]

type Test = readonly [number, (key: string) => boolean]

/** Classes that a look at the key tells. */
const OF_ANY: readonly Test[] = [
  [TRADE, isTradeWord],
  [ADVERB, key => /(?:ly|also|then|has|had|later)$/.test(key)],
  [PARTY, key => PARTIES.test(key)],
  [CREDIT_WORD, key => /by|photo|credit|courtesy|from|author/.test(key)]
]
/** The same for a key with anything but small letters in it. */
const OF_UNUSUAL: readonly Test[] = [
  [ROLE_WORD, isRoleWord],
  [ORIGIN, key => /-(?:born|based|area|bred|raised|trained)$/.test(key)],
  [NUMBER, key => /^\p{N}/u.test(key)]
]
export const TESTS: readonly Test[] = [...OF_ANY, ...OF_UNUSUAL]

const PARTIES =
  /^(?:republican|democrat|democratic|conservative|liberal|labour|gop|green|socialist|communist|european|muslim|catholic|american|prime|vice|congress|pentagon|kremlin|senate|house|parliament|google|facebook|twitter|amazon|apple|microsoft)/

/** The lists that a word is on. */
const LISTED: ReadonlyMap<string, number> = [...LISTS, [ROLE_WORD, ROLE_WORDS] as const].reduce((all, [listed, words]) => {
  for (const word of words) all.set(word, (all.get(word) ?? 0) | listed)
  return all
}, new Map<string, number>())

/** The classes of a word, by its key and as it is written. */
export function classesOf(key: string, text: string): number {
  let classes = LISTED.get(key) ?? 0
  for (const [tested, test] of OF_ANY) if (test(key)) classes |= tested
  const isPlain = isPlainWord(key)
  if (!(isPlain && text === key) && /\p{Lu}/u.test(text)) classes |= CAPITALISED
  if (isPlain) return classes
  for (const [tested, test] of OF_UNUSUAL) if (test(key)) classes |= tested
  return /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(text) ? classes | TWIN_NAME : classes
}
