// Words of the corpus that a remembered or mistyped word may stand for.
//
// What: the vocabulary is looked through once for each written word. The set of its letters (32 bits) tells most words apart: one
// edit changes it by at most two letters, and a word that begins as the written one has all its letters. What is left is compared by
// edit distance with transpositions, within a bound that grows with the word's length.
// Cost: a few operations for each word of the vocabulary, some more for each letter of those compared; what was found is kept, and only
// new words are looked at again. Source of the distance: Damerau, in the "optimal string alignment" form; its rows as bits by H. Hyyrö,
// "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
// Limits: words of up to three letters, or of more than 32, match only as they stand or as the beginning of a longer word.

import { lettersOf, type Vocabulary } from '../index/vocabulary.ts'

/** A word of the vocabulary by its number, and how near it is: 1 is the same word. */
export interface SimilarWord {
  readonly id: number
  readonly weight: number
}

// Below four letters nearly every word is one letter away from another.
const FUZZY_FROM = 4
const TWO_EDITS_FROM = 8
const FUZZY_UP_TO = 32
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
    const similarity = similarityTo(written)
    const edits = editsOf(written)
    for (let id = known.upTo; id < size; id++) {
      const others = vocabulary.lettersOf(id)
      if ((letters & ~others) !== 0 && !differsBy(letters ^ others, edits)) continue
      const weight = similarity(vocabulary.keyOf(id))
      if (weight > 0) known.similar.push({ id, weight })
    }
  }
  known.upTo = size
}

/** True for a set of letters that so many edits, two at most, can make; each step takes one letter out. */
function differsBy(letters: number, edits: number): boolean {
  let rest = letters
  if (edits > 0) {
    rest &= rest - 1
    rest &= rest - 1
  }
  if (edits > 1) {
    rest &= rest - 1
    rest &= rest - 1
  }
  return rest === 0
}

/** Tells how near words are to a written one: 1 for the same word, less for a beginning or a typo, 0 for another word. */
export function similarityTo(written: string): (term: string) => number {
  const bound = editsOf(written)
  const distance = distanceFrom(written)
  return term => {
    if (written === term) return 1
    const prefix = written.length >= PREFIX_FROM && term.startsWith(written) ? PREFIX_WEIGHT : 0
    if (bound === 0 || Math.abs(written.length - term.length) > bound) return prefix
    const edits = distance(term)
    return Math.max(prefix, edits <= bound ? 1 - EDIT_COST * edits : 0)
  }
}

/** Edits that a written word may be away from the one that it stands for. 2014 is no typo of 2015. */
const editsOf = (written: string): number =>
  written.length < FUZZY_FROM || written.length > FUZZY_UP_TO || /\p{N}/u.test(written)
    ? 0
    : written.length < TWO_EDITS_FROM
      ? 1
      : 2

/** Tells the Damerau-Levenshtein distance, each stretch edited at most once, from a word of at most 32 code units. */
export function distanceFrom(written: string): (term: string) => number {
  const places = new Map<number, number>()
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i)
    places.set(code, (places.get(code) ?? 0) | (1 << i))
  }
  const last = 1 << (written.length - 1)
  return term => {
    // Where a column of the table of distances grows and falls from row to row, and where its diagonal stays.
    let [grows, falls, stays, before] = [-1, 0, 0, 0]
    let distance = written.length
    for (let i = 0; i < term.length; i++) {
      const equal = places.get(term.charCodeAt(i)) ?? 0
      const swapped = ((~stays & equal) << 1) & before
      stays = (((equal & grows) + grows) ^ grows) | equal | falls | swapped
      let up = falls | ~(stays | grows)
      const down = stays & grows
      if (up & last) distance++
      else if (down & last) distance--
      up = (up << 1) | 1
      grows = (down << 1) | ~(stays | up)
      falls = up & stays
      before = equal
    }
    return distance
  }
}
