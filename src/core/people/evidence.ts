import { isGivenName, isSureGivenName } from './givenNames.ts'
import { BODY_WORDS, HUMAN_VERBS, SAY_VERBS, SHIPS } from './nameWords.ts'
import { SUFFIXES } from './particles.ts'
import type { Range } from './runs.ts'
import { isRoleWord, isTwinName } from './runs.ts'
import type { Token } from './tokens.ts'
import { isTrade } from './trades.ts'

/**
 * Evidence that a capitalised sequence of two or more words names a human. Points add up; ENOUGH accepts.
 * A first name, a title, a role or an age is enough alone; a reporting verb or a later use of the last word alone is not,
 * because bodies speak too ("Goldman Sachs said").
 */
export const ENOUGH = 3
const GIVEN = 3
const DOUBTFUL_GIVEN = 2
const INITIALS = 3
const SUFFIX = 3
const TITLE = 3
const APPOSITION = 3
const AGE = 3
const RELATIVE = 2
const HUMAN = 2
const SAYS = 1
const LATER = 2
const LATER_SAYS = 3
const SAID_BY = 2
const OF_BODY = 1
const INNER_GIVEN = 1
const TWIN_GIVEN = 3
const TRADE = 2
const INTRODUCED = 1
const PARTICLE = 1
const POSSESSIVE = 0.5

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
export function evidence(tokens: readonly Token[], name: Range, { titled, apposition, later, laterSays }: Surroundings): number {
  return (
    wordEvidence(tokens, name) +
    contextEvidence(tokens, name) +
    (titled ? TITLE : 0) +
    (apposition ? APPOSITION : 0) +
    (laterSays ? LATER_SAYS : later ? LATER : 0)
  )
}

function wordEvidence(tokens: readonly Token[], { from, to }: Range): number {
  const first = tokens[from]!
  let points = 0
  if (isSureGivenName(first.key) || isSureGivenName(hyphenHead(first.key))) points += GIVEN
  else if (isGivenName(first.key)) points += DOUBTFUL_GIVEN
  else if (first.initial && first.gap !== 'other') points += INITIALS
  for (let i = from + 1; i < to; i++) {
    const { key, initial, cap } = tokens[i]!
    if (isTwinName(tokens[i]!) && to - from === 2) points += TWIN_GIVEN
    if (SUFFIXES.has(key)) points += i - from > 1 || first.initial ? SUFFIX : -SUFFIX
    else if (initial) points += INITIALS
    else if (!cap || /^(?:al|el)-/.test(key)) points += PARTICLE
    else if (i < to - 1 && isSureGivenName(key)) points += INNER_GIVEN
  }
  return points
}

const hyphenHead = (key: string): string => key.split('-', 1)[0]!

function contextEvidence(tokens: readonly Token[], { from, to }: Range): number {
  const next = tokens[to]
  let points = tokens[to - 1]!.possessive ? POSSESSIVE : 0
  if (saysNext(tokens, to)) points += SAYS
  if (saysBefore(tokens, from))
    points += INVERTED.test(tokens[from - 1]!.key) ? SAID_BY + (isIntroduced(tokens, to) ? INTRODUCED : 0) : SAYS
  if (tokens[from]!.gap === 'space' && isTrade(tokens[from - 1])) points += TRADE
  if (next?.gap === 'space' && next.key === 'of' && tokens[to + 1]?.cap) points += OF_BODY
  if (next?.gap === 'space' && HUMAN_VERBS.has(next.key)) points += HUMAN
  const isSomewhere = tokens[from - 1]?.key === 'at' && tokens[from]!.gap === 'space'
  if (next?.gap === 'comma' && (next.key === 'who' || next.key === 'whose') && !isSomewhere) points += RELATIVE + SAYS
  if (next?.gap === 'comma' && /^\d{1,2}$/.test(next.text)) points += AGE
  if (next?.gap === 'space' && next.key === 'who') points += RELATIVE
  return points
}

/** "said Jorun Haldis, a junior": whatever is said of him or her behind the comma, but for a body's noun. */
function isIntroduced(tokens: readonly Token[], to: number): boolean {
  const article = tokens[to]
  if (article?.gap !== 'comma' || (article.key !== 'a' && article.key !== 'an')) return false
  for (let i = to + 1; i < to + 4 && tokens[i]?.gap === 'space'; i++) if (BODY_WORDS.has(tokens[i]!.key)) return false
  return true
}

/** Verbs that stand before their subject ("said Ilse Marrow"); "told" and "called" stand before an object. */
const INVERTED = /^(?:said|says|asked|added|wrote|explained|recalled|noted|argued|replied|joked)$/

/** Does a reporting verb follow, with at most one adverb between? */
export function saysNext(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  if (!next || (next.gap !== 'space' && next.gap !== 'comma') || tokens[to - 1]!.possessive) return false
  if (SAY_VERBS.has(next.key)) return true
  const second = tokens[to + 1]
  return second?.gap === 'space' && /(?:ly|also|then|has|had|later)$/.test(next.key) && SAY_VERBS.has(second.key)
}

/** Does a reporting verb stand directly before ("said Ilse Marrow")? */
export function saysBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return !!before && tokens[from]!.gap === 'space' && !before.cap && SAY_VERBS.has(before.key)
}

/** How far before a name a noun for a vessel says that the name is its own. */
const SHIP_REACH = 3

/** Characters of a blank and an opening mark (the boat “Admiral Orlo”); with more of them a quotation ends there (“by boat,” Orlo said). */
const OPENING = 2

/** Is the name a vessel's ("aircraft carrier, the Admiral Orlo"; not "by ferry,” said Orlo")? `from` is the first token of title and name together. */
export function isShip(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - SHIP_REACH; i--) {
    const next = tokens[i + 1]!
    if (next.gap === 'start' && next.start - tokens[i]!.rawEnd > OPENING) return false
    if (SHIPS.has(tokens[i]!.key)) return true
    if (next.gap === 'start' || next.gap === 'other' || INVERTED.test(tokens[i]!.key)) return false
  }
  return false
}

/** Does a noun of a body or thing follow, so that the name is only a part of another name ("the Marrow Foundation")? */
export const leadsIntoBody = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to]
  return !!next && next.gap === 'space' && next.cap && !tokens[to - 1]!.possessive && BODY_WORDS.has(next.key)
}

/** Is a lower-case noun of office next, with a name behind it ("Harbour Watch leader Tomas Rehn")? Then the sequence is a body. */
export function isBodyOfLeader(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  const after = tokens[to + 1]
  return (
    !!next &&
    !next.cap &&
    next.gap === 'space' &&
    isRoleWord(next) &&
    !!after?.cap &&
    after.gap === 'space' &&
    !tokens[to - 1]!.possessive
  )
}
