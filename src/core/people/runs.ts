import { isGivenName, isSureGivenName } from './givenNames.ts'
import { BODY_WORDS, isNoName, PLACE_STARTS, STOP_WORDS, WORD_SURNAMES } from './nameWords.ts'
import { PARTICLES, SUFFIXES } from './particles.ts'
import { ROLES, TITLE_SURNAMES, TITLES } from './titles.ts'
import type { Token } from './tokens.ts'

/** Token indices, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Two-letter first names that are written like an acronym ("JD Vance"). */
const LETTER_NAMES = /^(?:[AJRTCBDPM][JDTRCP]|LL|KT)$/

const isPart = (token: Token, next: Token | undefined): boolean =>
  token.cap &&
  (!token.acronym || SUFFIXES.has(token.key) || (LETTER_NAMES.test(token.text) && !!next?.cap && next.gap === 'space'))

/** Maximal sequences of capitalised words (with particles between them), in order. A possessive ends its sequence. Linear. */
export function findRuns(tokens: readonly Token[]): Range[] {
  const runs: Range[] = []
  let i = 0
  while (i < tokens.length) {
    if ((!isPart(tokens[i]!, tokens[i + 1]) && !particleStart(tokens, i)) || isInverted(tokens, i)) {
      i++
      continue
    }
    const to = runEnd(tokens, i)
    runs.push({ from: i, to })
    i = to
  }
  return runs
}

/** Verbs that open a sentence before their subject. */
const OPENING_VERBS =
  /^(?:said|added|wrote|tweeted|replied|explained|continued|noted|recalled|responded|concluded|countered|quipped|joked)$/

// "Said Ilse Marrow: “…”", though somebody may be called Said.
const isInverted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.gap === 'start' &&
  OPENING_VERBS.test(tokens[i]!.key) &&
  tokens[i + 1]?.gap === 'space' &&
  isPart(tokens[i + 1]!, tokens[i + 2])

// "de Blasio said": a particle begins a run only right before a capital.
const particleStart = (tokens: readonly Token[], i: number): boolean =>
  PARTICLES.has(tokens[i]!.key) && tokens[i + 1]?.gap === 'space' && isPart(tokens[i + 1]!, tokens[i + 2])

function runEnd(tokens: readonly Token[], from: number): number {
  let i = from
  while (!tokens[i]!.possessive) {
    const step = nextPart(tokens, i)
    if (step === 0) break
    i += step
  }
  return i + 1
}

/** Most particles in a row ("van der"). */
const MAX_PARTICLES = 3

function nextPart(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1]
  if (!next) return 0
  if (next.gap === 'comma' && SUFFIXES.has(next.key) && next.cap) return 1
  for (let k = 1; k <= MAX_PARTICLES; k++) {
    const token = tokens[i + k]
    if (token?.gap !== 'space') return 0
    if (isPart(token, tokens[i + k + 1])) return k
    if (!PARTICLES.has(token.key) || token.possessive) return 0
  }
  return 0
}

/** Is the token a title, rank or noun of office? */
export const isRoleWord = ({ key }: Token): boolean =>
  ROLE_WORDS.has(key) || (key.includes('-') && ROLES.has(key.replace(ROLE_PREFIX, '')))

const ROLE_WORDS: ReadonlySet<string> = new Set([...TITLES, ...ROLES])
const ROLE_PREFIX = /^(?:co|ex|vice|then|former|deputy|under|sub)-/

/** Family names before such a first name are short. */
const LONGEST_FAMILY = 6

/** Name words at most; longer sequences are headlines or lists without commas. */
const MAX_NAME = 6

/**
 * The part of a run that may be a name: behind the last title or role, without nationalities, bodies and places before it and
 * days or parties after it. Undefined where nothing is left, or where a noun of a body or thing shows that the run is no human.
 */
export function namePart(tokens: readonly Token[], run: Range): Range | undefined {
  const { to } = trimEnd(tokens, run)
  const from = nameStart(tokens, { from: run.from, to })
  if (from >= to || to - from > MAX_NAME) return undefined
  const range = { from, to }
  return isPossibleName(tokens, range) ? range : undefined
}

function trimEnd(tokens: readonly Token[], { from, to }: Range): Range {
  while (to > from && STOP_WORDS.has(tokens[to - 1]!.key) && !isWordSurname(tokens, { from, to })) to--
  return { from, to }
}

const isWordSurname = (tokens: readonly Token[], { from, to }: Range): boolean =>
  to - from >= 2 && WORD_SURNAMES.has(tokens[to - 1]!.key) && isGivenName(tokens[to - 2]!.key)

function nameStart(tokens: readonly Token[], { from, to }: Range): number {
  let start = from
  for (let i = from; i < to - 1; i++) {
    if (isRoleWord(tokens[i]!) && !isBearer(tokens, { from, to }, i) && !SUFFIXES.has(tokens[i + 1]!.key)) start = i + 1
  }
  while (start < to && skips(tokens, start, to)) start++
  return start < to ? firstGiven(tokens, { from: start, to }, from) : start
}

// "Larry King", "Mike Judge": the title word is the surname when a first name stands before it.
// "Dean Rehn": it is the first name when it is a common one and one surname follows.
const isBearer = (tokens: readonly Token[], { from, to }: Range, i: number): boolean =>
  (i > from && TITLE_SURNAMES.has(tokens[i]!.key) && isGivenName(tokens[i - 1]!.key)) ||
  (i === to - 2 && isGivenName(tokens[i]!.key) && !isGivenName(tokens[i + 1]!.key))

/** "Ji-woo", "Tae-il": a first name of two syllables, the second in small letters, as in Korea and Taiwan. */
export const isTwinName = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(text)

function skips(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i]!
  const next = i + 1 < to ? tokens[i + 1]! : undefined
  if (next && i + 2 === to && isTwinName(next) && token.text.length <= LONGEST_FAMILY && !isRoleWord(token)) return false
  if (token.initial) return !next || isNoName(token.key)
  if (next && /-(?:born|based|area|bred|raised|trained)$/.test(token.key)) return true
  if (isGivenName(token.key) && next && !BODY_WORDS.has(next.key) && !isRoleWord(next)) return false
  return isNoName(token.key) || /^\p{N}/u.test(token.text)
}

// At a sentence's start, and behind a body's name, a first name further on begins the name ("Unlike Ilse Marrow").
function firstGiven(tokens: readonly Token[], { from, to }: Range, runFrom: number): number {
  if (isGivenName(tokens[from]!.key) || tokens[from]!.initial || PARTICLES.has(tokens[from]!.key)) return from
  const doubtful = (from === runFrom && tokens[from]!.gap === 'start') || from > runFrom
  if (!doubtful || (from > runFrom && isRoleWord(tokens[from - 1]!))) return from
  for (let i = from + 1; i < to - 1; i++) if (isSureGivenName(tokens[i]!.key)) return i
  return from
}

/** "Ilse Marrow High": schools are called so after people. */
const SCHOOLS = new Set(['high', 'elementary', 'middle', 'prep', 'primary'])

function isPossibleName(tokens: readonly Token[], { from, to }: Range): boolean {
  const first = tokens[from]!
  const last = tokens[to - 1]!
  if (to - from === 1) return !isNoName(first.key) && !first.acronym && !SUFFIXES.has(first.key)
  if (PLACE_STARTS.has(first.key) && !isGivenName(first.key)) return false
  const sure = isGivenName(first.key) || first.initial
  if (to - from > 2 && SCHOOLS.has(last.key)) return false
  for (let i = from; i < to; i++) {
    const { key } = tokens[i]!
    if (i === from || (i > from && i === to - 1 && sure && lastMayBeWord(key, isSureGivenName(first.key)))) continue
    if (isNoName(key) && !isGivenName(key) && !tokens[i]!.initial) return false
    if (i < to - 1 && isRoleWord(tokens[i]!) && !SUFFIXES.has(tokens[i + 1]!.key)) return false
  }
  return !(isRoleWord(last) && !sure)
}

// "Samantha Power", "Jack London": behind a sure first name even an everyday word or a place is a surname.
const lastMayBeWord = (key: string, sureGiven: boolean): boolean =>
  WORD_SURNAMES.has(key) || (sureGiven && !BODY_WORDS.has(key) && !STOP_WORDS.has(key))
