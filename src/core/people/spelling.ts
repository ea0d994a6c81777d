/**
 * Spelling variants of one name: transliterations (Sergei/Sergey, Bashar/Bashaar/Bashir, Ja'afari/Jaafari, Muhammad/Mohammed).
 * A name word folds to a skeleton; equal skeletons are the same word to a reader who knows that transliteration varies.
 *
 * Folding of a surname, in this order: accents and apostrophes drop; hyphen and "al"/"el" prefix drop; ei, ey, iy, ij → i;
 * y → i; kh → h; ph → f; ck, q, c before a/o/u → k; dj → j; tch → ch; doubled letters → one; ou, oo → u; final e after a consonant drops (not short names).
 * First names fold further, because nothing else tells Bashar from Bashir: when the surnames are equal, vowels other than a leading one drop.
 * Limits: Chinese names in two romanisations (Mao Tse-tung) and translated names (Carlos/Charles) are not joined.
 */
import { PARTICLES, SUFFIXES } from './particles.ts'
import { wordKey } from './tokens.ts'

const FOLDS: readonly [RegExp, string][] = [
  [/(?<=\p{L})(?:ei|ey|iy|ij|yi)/gu, 'i'],
  [/y/g, 'i'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/sch|sh/g, 's'],
  [/tch|tsch/g, 'ch'],
  [/dj|dzh/g, 'j'],
  [/ck|q|c(?=[aou]|k|$)/g, 'k'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/ts|tz/g, 'z'],
  [/ks/g, 'x'],
  [/(\p{L})\1+/gu, '$1']
]

/** A surname's skeleton: spelling variants give the same string. Case, accents and particles do not count. */
export function foldSurname(word: string): string {
  let folded = wordKey(word)
    .replace(/['.]/g, '')
    .replace(/^(?:al|el|ul|an|as|ash)-/, '')
    .replaceAll('-', '')
  for (const [pattern, to] of FOLDS) folded = folded.replace(pattern, to)
  return folded
}

/** A first name's skeleton: like a surname's, and without inner vowels. */
export function foldGiven(word: string): string {
  const folded = foldSurname(word)
  return (
    folded.slice(0, 1) +
    folded
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(\p{L})\1+/gu, '$1')
      .replace(/h(?=\p{L})/gu, '')
  )
}

/** A written name in its parts. Particles and suffixes are in neither. */
export interface NameParts {
  /** First names and initials, as keys. */
  readonly given: readonly string[]
  /** The last name, as a key. */
  readonly surname: string
}

const partsCache = new Map<string, NameParts>()
/** Names repeat; the cache is emptied when a corpus has filled it. */
const CACHE_LIMIT = 50_000

/** Splits a written name; a single word is a surname. */
export function nameParts(name: string): NameParts {
  const cached = partsCache.get(name)
  if (cached) return cached
  const words = name
    .split(/[\s\u00a0\u200b,]+/u)
    .map(wordKey)
    .filter(word => word && !SUFFIXES.has(word))
  const bare = words.filter((word, i) => i === words.length - 1 || !PARTICLES.has(word))
  const parts = { given: bare.slice(0, -1), surname: bare.at(-1) ?? '' }
  if (partsCache.size >= CACHE_LIMIT) partsCache.clear()
  partsCache.set(name, parts)
  return parts
}

/** Names longer than this (in edits allowed: one) may differ by one letter beyond the folds. */
const isInitial = (word: string) => word.replaceAll('.', '').length === 1

/** Do two first names fit: equal, a spelling variant, or an initial of the other? */
export function givenFits(a: string, b: string): boolean {
  if (a === b) return true
  if (isInitial(a) || isInitial(b)) return a[0] === b[0]
  return foldGiven(a) === foldGiven(b)
}

/** Are two written full names spellings of one name? Surnames must fold alike, first names must fit. */
export function sameName(a: string, b: string): boolean {
  const left = nameParts(a)
  const right = nameParts(b)
  if (foldSurname(left.surname) !== foldSurname(right.surname)) return false
  if (left.given.length === 0 || right.given.length === 0) return left.given.length === right.given.length
  return givenFits(left.given[0]!, right.given[0]!)
}
