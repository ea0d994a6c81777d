// Half-remembered quotes: windows of known ones, with the slips that people make. All from one seeded source of chance.

import { words } from '../../src/core/text/words.ts'

/** A quote whose place is known. */
export interface Known {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export type Random = () => number
export type Change = 'exact' | 'one typo' | 'two typos' | 'a word dropped' | 'two words swapped'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const below = (random: Random, count: number) => Math.floor(random() * count)
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const MIN_WORDS = 5
const MAX_WORDS = 8

/** So many windows of five to eight words out of the known quotes. */
export function windowsOf(known: readonly Known[], count: number, random: Random): (Known & { keys: readonly string[] })[] {
  const long = known.map(quote => ({ ...quote, all: words(quote.text) })).filter(({ all }) => all.length >= MAX_WORDS)
  return Array.from({ length: count }, () => {
    const { all, path, start, end, text } = long[below(random, long.length)]!
    const size = MIN_WORDS + below(random, MAX_WORDS - MIN_WORDS + 1)
    const from = below(random, all.length - size + 1)
    const window = all.slice(from, from + size)
    return {
      path,
      start: start + window[0]!.start,
      end: Math.min(end, start + window.at(-1)!.end),
      text,
      keys: window.map(({ key }) => key)
    }
  })
}

/** What a memory or a hand does to a row of words. */
export const changes: Readonly<Record<Change, (keys: readonly string[], random: Random) => string>> = {
  exact: keys => keys.join(' '),
  'one typo': (keys, random) => mistyped(keys, 1, random),
  'two typos': (keys, random) => mistyped(keys, 2, random),
  'a word dropped': (keys, random) => keys.toSpliced(below(random, keys.length), 1).join(' '),
  'two words swapped': (keys, random) => {
    const at = below(random, keys.length - 1)
    return keys.toSpliced(at, 2, keys[at + 1]!, keys[at]!).join(' ')
  }
}

/** One slip in each of some words, long ones if there are any: a letter doubled, lost, changed, or two that changed places. */
function mistyped(keys: readonly string[], count: number, random: Random): string {
  const places = keys.map((key, at) => ({ key, at })).filter(({ key }) => key.length > 3 && /^\p{L}+$/u.test(key))
  const result = [...keys]
  for (let i = 0; i < count && places.length > 0; i++) {
    const [{ key, at }] = places.splice(below(random, places.length), 1) as [{ key: string; at: number }]
    result[at] = slip(key, random)
  }
  return result.join(' ')
}

function slip(word: string, random: Random): string {
  const at = 1 + below(random, word.length - 2)
  const letter = LETTERS[below(random, LETTERS.length)]!
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  ]
  return kinds[below(random, kinds.length)]!
}

const SYLLABLES = 'zor vex qui plu mib gaw tro nyk fud jex wob sli kra dop hax'.split(' ')

/** Queries of long words that are in no text. */
export function absentQueries(count: number, text: string, random: Random): string[] {
  const word = (): string => {
    const made = Array.from({ length: 4 }, () => SYLLABLES[below(random, SYLLABLES.length)]).join('')
    return text.includes(made) ? word() : made
  }
  return Array.from({ length: count }, () => Array.from({ length: 1 + below(random, 5) }, word).join(' '))
}
