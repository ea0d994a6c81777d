import { SURE_GIVEN_NAMES } from './givenNames.ts'
import { isTrade } from './roles.ts'
import type { Range } from './runs.ts'
import {
  ADVERB,
  BODY_WORD,
  GIVEN_NAME,
  HUMAN_VERB,
  ROLE_WORD,
  SAYS,
  SHIP,
  SUFFIX,
  SURE_GIVEN_NAME,
  TWIN_NAME
} from './wordClasses.ts'
import type { Words } from './words.ts'

/**
 * Evidence that a capitalised sequence of two or more words names a human. Points add up; ENOUGH accepts.
 * A first name, a title, a role or an age is enough alone; a reporting verb or a later use of the last word alone is not,
 * because bodies speak too ("Goldman Sachs said").
 */
export const ENOUGH = 3
const POINTS = {
  given: 3,
  doubtfulGiven: 2,
  initials: 3,
  suffix: 3,
  title: 3,
  apposition: 3,
  age: 3,
  relative: 2,
  human: 2,
  says: 1,
  later: 2,
  laterSays: 3,
  saidBy: 2,
  ofBody: 1,
  innerGiven: 1,
  twinGiven: 3,
  trade: 2,
  introduced: 1,
  particle: 1,
  called: 3,
  possessive: 0.5
}

/** What is known about the surroundings of a candidate. */
export interface Surroundings {
  /** A title or role stands directly before the name. */
  readonly titled: boolean
  /** A role follows as an apposition. */
  readonly apposition: boolean
  /** The last word is used alone elsewhere in the text, as people's surnames are. */
  readonly later: boolean
  /** And a reporting verb stands beside it there. */
  readonly laterSays: boolean
}

/** Points for a candidate of two or more words. */
export function evidence(words: Words, name: Range, { titled, apposition, later, laterSays }: Surroundings): number {
  return (
    wordEvidence(words, name) +
    contextEvidence(words, name) +
    (titled ? POINTS.title : 0) +
    (apposition ? POINTS.apposition : 0) +
    (laterSays ? POINTS.laterSays : later ? POINTS.later : 0)
  )
}

function wordEvidence(words: Words, { from, to }: Range): number {
  let points = 0
  if (words.is(from, SURE_GIVEN_NAME) || SURE_GIVEN_NAMES.has(hyphenHead(words.key(from)))) points += POINTS.given
  else if (words.is(from, GIVEN_NAME)) points += POINTS.doubtfulGiven
  else if (words.initial(from) && words.gap(from) !== 'other') points += POINTS.initials
  for (let i = from + 1; i < to; i++) {
    if (words.is(i, TWIN_NAME) && to - from === 2) points += POINTS.twinGiven
    if (words.is(i, SUFFIX)) points += i - from > 1 || words.initial(from) ? POINTS.suffix : -POINTS.suffix
    else if (words.initial(i)) points += POINTS.initials
    else if (!words.cap(i) || /^(?:al|el)-/.test(words.key(i))) points += POINTS.particle
    else if (i < to - 1 && words.is(i, SURE_GIVEN_NAME)) points += POINTS.innerGiven
  }
  return points
}

const hyphenHead = (key: string): string => key.split('-', 1)[0]!

function contextEvidence(words: Words, { from, to }: Range): number {
  const [next, gap] = [words.key(to), words.gap(to)]
  let points = words.possessive(to - 1) ? POINTS.possessive : 0
  if (saysNext(words, to)) points += POINTS.says
  if (saysBefore(words, from))
    points += INVERTED.test(words.key(from - 1)) ? POINTS.saidBy + (isIntroduced(words, to) ? POINTS.introduced : 0) : POINTS.says
  if (words.gap(from) === 'space' && isTrade(words, from - 1)) points += POINTS.trade
  if (gap === 'space' && next === 'of' && words.cap(to + 1)) points += POINTS.ofBody
  if (gap === 'space' && words.is(to, HUMAN_VERB)) points += POINTS.human
  const isSomewhere = words.key(from - 1) === 'at' && words.gap(from) === 'space'
  if (gap === 'comma' && (next === 'who' || next === 'whose') && !isSomewhere) points += POINTS.relative + POINTS.says
  if (hasAge(words, to)) points += POINTS.age
  if (words.gap(from) === 'space' && isCalled(words, from)) points += POINTS.called
  if (gap === 'space' && next === 'who') points += POINTS.relative
  return points
}

/** "Ilse Marrow, 61" */
export const hasAge = (words: Words, to: number): boolean => words.gap(to) === 'comma' && /^\d{1,2}$/.test(words.text(to))

/** "whose real name is Ilse Marrow", "gave his name as Tomas Rehn", "identified himself as Tomas Rehn". */
const isCalled = (words: Words, from: number): boolean =>
  (words.key(from - 1) === 'is' && words.key(from - 2) === 'name' && /^(?:real|full|birth)$/.test(words.key(from - 3))) ||
  (words.key(from - 1) === 'as' && INTRODUCED.test(words.key(from - 2)))

/** Before "as" and the name: "gave his name as", "introduced himself as". */
export const INTRODUCED = /^(?:name|himself|herself)$/

/** "said Jorun Haldis, a junior": whatever is said of him or her behind the comma, but for a body's noun. */
function isIntroduced(words: Words, to: number): boolean {
  if (words.gap(to) !== 'comma' || (words.key(to) !== 'a' && words.key(to) !== 'an')) return false
  for (let i = to + 1; i < to + 4 && words.gap(i) === 'space'; i++) if (words.is(i, BODY_WORD)) return false
  return true
}

/** Verbs that stand before their subject ("said Ilse Marrow"); "told" and "called" stand before an object. */
const INVERTED = /^(?:said|says|asked|added|wrote|explained|recalled|noted|argued|replied|joked)$/

/** Does a reporting verb follow, with at most one adverb between? */
export function saysNext(words: Words, to: number): boolean {
  if (!words.is(to, SAYS | ADVERB) || words.possessive(to - 1)) return false
  const gap = words.gap(to)
  if (gap !== 'space' && gap !== 'comma') return false
  return words.is(to, SAYS) || (words.is(to + 1, SAYS) && words.gap(to + 1) === 'space')
}

/** Does a reporting verb stand directly before ("said Ilse Marrow")? */
export const saysBefore = (words: Words, from: number): boolean =>
  words.is(from - 1, SAYS) && !words.cap(from - 1) && words.gap(from) === 'space'

/** How far before a name a noun for a vessel says that the name is its own. */
const SHIP_REACH = 3

/** Characters of a blank and an opening mark (the boat “Admiral Orlo”); with more of them a quotation ends there (“by boat,” Orlo said). */
const OPENING = 2

/**
 * Is the name a vessel's ("aircraft carrier, the Admiral Orlo"; not "by ferry,” said Orlo", nor "the boat, Orlo said,")? `from` is the
 * first token of title and name together, `to` the one behind them.
 */
export function isShip(words: Words, from: number, to: number): boolean {
  if (saysNext(words, to)) return false
  if (!hasShip(words, from - SHIP_REACH, from)) return false
  for (let i = from - 1; i >= 0 && i >= from - SHIP_REACH; i--) {
    if (words.gap(i + 1) === 'start' && words.start(i + 1) - words.rawEnd(i) > OPENING) return false
    if (words.is(i, SHIP)) return true
    if (words.gap(i + 1) === 'start' || words.gap(i + 1) === 'other' || INVERTED.test(words.key(i))) return false
  }
  return false
}

/** Asked first: before nearly all names there is none. */
function hasShip(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.is(i, SHIP)) return true
  return false
}

/** Does a noun of a body or thing follow, so that the name is only a part of another name ("the Marrow Foundation")? */
export const leadsIntoBody = (words: Words, to: number): boolean =>
  words.is(to, BODY_WORD) && words.cap(to) && words.gap(to) === 'space' && !words.possessive(to - 1)

/** Is a lower-case noun of office next, with a name behind it ("Harbour Watch leader Tomas Rehn")? Then the sequence is a body. */
export const isBodyOfLeader = (words: Words, to: number): boolean =>
  words.is(to, ROLE_WORD) &&
  !words.cap(to) &&
  words.gap(to) === 'space' &&
  words.cap(to + 1) &&
  words.gap(to + 1) === 'space' &&
  !words.possessive(to - 1)
