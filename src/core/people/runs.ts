import {
  BODY_WORD,
  CAPITALISED,
  GIVEN_NAME,
  NO_NAME,
  NUMBER,
  ORIGIN,
  PARTICLE,
  PLACE_START,
  ROLE_WORD,
  SAYS,
  STOP_WORD,
  SUFFIX,
  SURE_GIVEN_NAME,
  TITLE_SURNAME,
  TWIN_NAME,
  WORD_SURNAME
} from './wordClasses.ts'
import type { Words } from './words.ts'

/** Token indices, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Two-letter first names that are written like an acronym ("JD Vance"). */
const LETTER_NAMES = /^(?:[AJRTCBDPM][JDTRCP]|LL|KT)$/

const isPart = (words: Words, i: number): boolean =>
  words.cap(i) && (!words.acronym(i) || words.is(i, SUFFIX) || isLetterName(words, i))

const isLetterName = (words: Words, i: number): boolean =>
  LETTER_NAMES.test(words.text(i)) && words.cap(i + 1) && words.gap(i + 1) === 'space'

/** Maximal sequences of capitalised words (with particles between them), in order. A possessive ends its sequence. Linear. */
export function findRuns(words: Words): Range[] {
  const runs: Range[] = []
  let i = words.next(0, MAY_BEGIN)
  while (i < words.length) {
    const begins = (isPart(words, i) || particleStart(words, i)) && !isInverted(words, i)
    const to = begins ? runEnd(words, i) : i + 1
    if (begins) runs.push({ from: i, to })
    i = words.next(to, MAY_BEGIN)
  }
  return runs
}

/** Every run begins with such a word: all others are passed over at once. */
const MAY_BEGIN = CAPITALISED | PARTICLE

/** Verbs that open a sentence before their subject; all of them are reporting verbs. */
const OPENING_VERBS =
  /^(?:said|added|wrote|tweeted|replied|explained|continued|noted|recalled|responded|concluded|countered|quipped|joked)$/

// "Said Ilse Marrow: “…”", though somebody may be called Said.
const isInverted = (words: Words, i: number): boolean =>
  words.is(i, SAYS) &&
  words.gap(i) === 'start' &&
  OPENING_VERBS.test(words.key(i)) &&
  words.gap(i + 1) === 'space' &&
  isPart(words, i + 1)

// "de Blasio said": a particle begins a run only right before a capital.
const particleStart = (words: Words, i: number): boolean =>
  words.is(i, PARTICLE) && words.gap(i + 1) === 'space' && isPart(words, i + 1)

function runEnd(words: Words, from: number): number {
  let i = from
  while (!words.possessive(i)) {
    const step = nextPart(words, i)
    if (step === 0) break
    i += step
  }
  return i + 1
}

/** Most particles in a row ("van der"). */
const MAX_PARTICLES = 3

function nextPart(words: Words, i: number): number {
  if (words.gap(i + 1) === 'comma' && words.is(i + 1, SUFFIX) && words.cap(i + 1)) return 1
  for (let k = 1; k <= MAX_PARTICLES; k++) {
    if (words.gap(i + k) !== 'space') return 0
    if (isPart(words, i + k)) return k
    if (!words.is(i + k, PARTICLE) || words.possessive(i + k)) return 0
  }
  return 0
}

/** Family names before such a first name are short. */
const LONGEST_FAMILY = 6

/** Name words at most; longer sequences are headlines or lists without commas. */
const MAX_NAME = 6

/**
 * The part of a run that may be a name: behind the last title or role, without nationalities, bodies and places before it and
 * days or parties after it. Undefined where nothing is left, or where a noun of a body or thing shows that the run is no human.
 */
export function namePart(words: Words, run: Range): Range | undefined {
  if (run.to - run.from === 1) return isNameWord(words, run.from) ? run : undefined
  const { to } = trimEnd(words, run)
  const from = nameStart(words, { from: run.from, to })
  if (from >= to || to - from > MAX_NAME) return undefined
  const range = { from, to }
  return isPossibleName(words, range) ? range : undefined
}

// Of one word, all that is trimmed elsewhere is no name; most runs are such.
const isNameWord = (words: Words, i: number): boolean =>
  !words.is(i, STOP_WORD | NO_NAME | NUMBER | SUFFIX) && !words.initial(i) && !words.acronym(i)

function trimEnd(words: Words, { from, to }: Range): Range {
  while (to > from && words.is(to - 1, STOP_WORD) && !isWordSurname(words, { from, to })) to--
  return { from, to }
}

const isWordSurname = (words: Words, { from, to }: Range): boolean =>
  to - from >= 2 && words.is(to - 1, WORD_SURNAME) && words.is(to - 2, GIVEN_NAME)

function nameStart(words: Words, { from, to }: Range): number {
  let start = from
  for (let i = from; i < to - 1; i++) {
    if (words.is(i, ROLE_WORD) && !isBearer(words, { from, to }, i) && !words.is(i + 1, SUFFIX)) start = i + 1
  }
  while (start < to && skips(words, start, to)) start++
  return start < to ? firstGiven(words, { from: start, to }, from) : start
}

// "Larry King", "Mike Judge": the title word is the surname when a first name stands before it.
// "Dean Rehn": it is the first name when it is a common one and one surname follows.
const isBearer = (words: Words, { from, to }: Range, i: number): boolean =>
  (i > from && words.is(i, TITLE_SURNAME) && words.is(i - 1, GIVEN_NAME)) ||
  (i === to - 2 && words.is(i, GIVEN_NAME) && !words.is(i + 1, GIVEN_NAME))

function skips(words: Words, i: number, to: number): boolean {
  const isLast = i + 1 === to
  const mayBeFamily = i + 2 === to && words.is(i + 1, TWIN_NAME) && !words.is(i, ROLE_WORD)
  if (mayBeFamily && words.text(i).length <= LONGEST_FAMILY) return false
  if (words.initial(i)) return isLast || words.is(i, NO_NAME)
  if (!isLast && words.is(i, ORIGIN)) return true
  if (!isLast && words.is(i, GIVEN_NAME) && !words.is(i + 1, BODY_WORD | ROLE_WORD)) return false
  return words.is(i, NO_NAME) || words.is(i, NUMBER)
}

// At a sentence's start, and behind a body's name, a first name further on begins the name ("Unlike Ilse Marrow").
function firstGiven(words: Words, { from, to }: Range, runFrom: number): number {
  if (words.is(from, GIVEN_NAME | PARTICLE) || words.initial(from)) return from
  const doubtful = (from === runFrom && words.gap(from) === 'start') || from > runFrom
  if (!doubtful || (from > runFrom && words.is(from - 1, ROLE_WORD))) return from
  for (let i = from + 1; i < to - 1; i++) if (words.is(i, SURE_GIVEN_NAME)) return i
  return from
}

/** "Ilse Marrow High": schools are called so after people. */
const SCHOOLS = new Set(['high', 'elementary', 'middle', 'prep', 'primary'])

function isPossibleName(words: Words, { from, to }: Range): boolean {
  if (to - from === 1) return !words.is(from, NO_NAME | SUFFIX) && !words.acronym(from)
  if (words.is(from, PLACE_START) && !words.is(from, GIVEN_NAME)) return false
  const sure = words.is(from, GIVEN_NAME) || words.initial(from)
  if (to - from > 2 && SCHOOLS.has(words.key(to - 1))) return false
  for (let i = from; i < to; i++) {
    if (i === from || (i > from && i === to - 1 && sure && lastMayBeWord(words, i, words.is(from, SURE_GIVEN_NAME)))) continue
    if (words.is(i, NO_NAME) && !words.is(i, GIVEN_NAME) && !words.initial(i)) return false
    if (i < to - 1 && words.is(i, ROLE_WORD) && !words.is(i + 1, SUFFIX)) return false
  }
  return sure || !words.is(to - 1, ROLE_WORD)
}

// "Samantha Power", "Jack London": behind a sure first name even an everyday word or a place is a surname.
const lastMayBeWord = (words: Words, i: number, sureGiven: boolean): boolean =>
  words.is(i, WORD_SURNAME) || (sureGiven && !words.is(i, BODY_WORD | STOP_WORD))
