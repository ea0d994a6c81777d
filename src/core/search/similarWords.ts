// Words of the corpus that a remembered or mistyped word may stand for.
//
// What: the vocabulary is looked through once for each written word. The set of its letters (32 bits) tells most words apart: one
// edit changes it by at most two letters, and a word that begins as the written one has all its letters. What is left is compared by
// edit distance with transpositions, within a bound that grows with the word's length.
// Cost: a few operations for each word of the vocabulary; what was found is kept, and only new words are looked at again. Source of
// the distance: Damerau, in the "optimal string alignment" form.
// Limits: words of up to three letters match only as they stand or as the beginning of a longer word.

import { lettersOf, type Vocabulary } from '../index/vocabulary.ts'

/** A word of the vocabulary by its number, and how near it is: 1 is the same word. */
export interface SimilarWord {
  readonly id: number
  readonly weight: number
}

// Below four letters nearly every word is one letter away from another.
const FUZZY_FROM = 4
const TWO_EDITS_FROM = 8
// A beginning ("inspec") is a good sign, but less than the whole word.
const PREFIX_WEIGHT = 0.85
const PREFIX_FROM = 3
// One edit costs this much, so that a typo ranks behind the word itself and before half the query missing.
const EDIT_COST = 0.2

/** What was found for a word among the first `upTo` words of a vocabulary. */
interface Looked {
  upTo: number
  readonly similar: SimilarWord[]
}

// A query is typed letter by letter: its other words are the same ones each time.
const MOST_KEPT = 1000
const looked = new WeakMap<Vocabulary, Map<string, Looked>>()

/** The words that a written one may stand for, itself included where it is known, in the order of their numbers. */
export function similarWords(vocabulary: Vocabulary, written: string): readonly SimilarWord[] {
  const kept = looked.get(vocabulary) ?? new Map<string, Looked>()
  looked.set(vocabulary, kept)
  const known = kept.get(written) ?? { upTo: 0, similar: [] }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(written, known)
  if (known.upTo < vocabulary.size) look(vocabulary, written, known)
  return known.similar
}

function look(vocabulary: Vocabulary, written: string, known: Looked): void {
  const { size } = vocabulary
  if (written.length < PREFIX_FROM) {
    const id = vocabulary.find(written)
    if (id >= known.upTo) known.similar.push({ id, weight: 1 })
  } else {
    const letters = lettersOf(written)
    const differences = 2 * editsOf(written)
    for (let id = known.upTo; id < size; id++) {
      const others = vocabulary.lettersOf(id)
      if ((letters & ~others) !== 0 && !differsBy(letters ^ others, differences)) continue
      const weight = similarity(written, vocabulary.keyOf(id))
      if (weight > 0) known.similar.push({ id, weight })
    }
  }
  known.upTo = size
}

/** True for a set of at most so many letters. */
function differsBy(letters: number, most: number): boolean {
  let rest = letters
  for (let i = 0; i < most && rest !== 0; i++) rest &= rest - 1
  return rest === 0
}

/** 1 for the same word, less for a beginning or a typo, 0 for another word. */
export function similarity(written: string, term: string): number {
  if (written === term) return 1
  const prefix = written.length >= PREFIX_FROM && term.startsWith(written) ? PREFIX_WEIGHT : 0
  const bound = editsOf(written)
  if (bound === 0 || Math.abs(written.length - term.length) > bound) return prefix
  const edits = distance(written, term)
  return Math.max(prefix, edits <= bound ? 1 - EDIT_COST * edits : 0)
}

/** Edits that a written word may be away from the one that it stands for. 2014 is no typo of 2015. */
const editsOf = (written: string): number =>
  written.length < FUZZY_FROM || /\p{N}/u.test(written) ? 0 : written.length < TWO_EDITS_FROM ? 1 : 2

/** Damerau-Levenshtein distance, each stretch edited at most once. What both begin and end with costs nothing. */
export function distance(a: string, b: string): number {
  let start = 0
  let [m, n] = [a.length, b.length]
  while (start < m && start < n && a[start] === b[start]) start++
  while (m > start && n > start && a[m - 1] === b[n - 1]) {
    m--
    n--
  }
  return m === start || n === start ? m + n - 2 * start : distanceBetween(a.slice(start, m), b.slice(start, n))
}

function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, beforeLast[j - 2]! + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
