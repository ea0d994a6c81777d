// Words of the corpus that a remembered or mistyped word may stand for.
//
// What: the vocabulary is indexed by its character trigrams (^he, hel, ell, lo$). A word's candidates are those that share
// trigrams; each is then compared by edit distance with transpositions, within a bound that grows with the word's length.
// Cost: the postings of a handful of trigrams, then O(length²) for each candidate. Source: Zobel and Dart, "Finding
// approximate matches in large lexicons" (1995); distance by Damerau, in the "optimal string alignment" form.
// Limits: words of up to three letters match only as they stand or as the beginning of a longer word.

/** A word of the vocabulary and how near it is: 1 is the same word. */
export interface SimilarTerm {
  readonly term: string
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

/** The vocabulary of a search index. */
export class TermList {
  readonly #byTrigram = new Map<string, string[]>()
  readonly #terms = new Set<string>()

  /** Adds a word; one that is there already costs nothing. */
  add(term: string): void {
    if (this.#terms.has(term)) return
    this.#terms.add(term)
    for (const trigram of trigrams(term)) {
      const terms = this.#byTrigram.get(trigram)
      if (terms) terms.push(term)
      else this.#byTrigram.set(trigram, [term])
    }
  }

  /** The words a written one may stand for, itself included where it is known. */
  similar(written: string): SimilarTerm[] {
    const found: SimilarTerm[] = []
    for (const term of this.#sharing(written)) {
      const weight = similarity(written, term)
      if (weight > 0) found.push({ term, weight })
    }
    return found
  }

  #sharing(written: string): Set<string> {
    const shared = new Set<string>(this.#terms.has(written) ? [written] : [])
    if (written.length < PREFIX_FROM) return shared
    for (const trigram of trigrams(written)) for (const term of this.#byTrigram.get(trigram) ?? []) shared.add(term)
    return shared
  }
}

const trigrams = (term: string): Set<string> => {
  const padded = `^${term}$`
  return new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)))
}

/** 1 for the same word, less for a beginning or a typo, 0 for another word. */
export function similarity(written: string, term: string): number {
  if (written === term) return 1
  const prefix = written.length >= PREFIX_FROM && term.startsWith(written) ? PREFIX_WEIGHT : 0
  const bound = written.length < FUZZY_FROM || hasDigit(written) ? 0 : written.length < TWO_EDITS_FROM ? 1 : 2
  const edits = bound && Math.abs(written.length - term.length) <= bound ? distance(written, term) : Number.POSITIVE_INFINITY
  return Math.max(prefix, edits <= bound ? 1 - EDIT_COST * edits : 0)
}

// 2014 is no typo of 2015.
const hasDigit = (word: string) => /\p{N}/u.test(word)

/** Damerau-Levenshtein distance, each stretch edited at most once. */
function distance(a: string, b: string): number {
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
