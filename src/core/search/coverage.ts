import type { QueryTerm } from './terms.ts'

/**
 * Tells how much of a query a row of words covers: the share of its weight, rare words counting more, a typo or a beginning less
 * than the word itself. Made for one query; each word of a row costs one look into an array.
 */
export class Coverage {
  private readonly terms: readonly QueryTerm[]
  private readonly total: number
  /** For each word of the vocabulary the first of its meanings, from 1; 0 for a word that answers nothing. */
  private readonly first: Int32Array
  /** Which term a meaning answers and how well, and the next meaning of the same word. */
  private readonly answered: number[] = [0]
  private readonly weights: number[] = [0]
  private readonly next: number[] = [0]
  private readonly best: Float64Array
  private readonly lastAt: Int32Array

  /** `vocabulary`: greater than any word's number. */
  constructor(terms: readonly QueryTerm[], vocabulary: number) {
    this.terms = terms
    this.total = terms.reduce((sum, { rarity }) => sum + rarity, 0)
    this.first = new Int32Array(vocabulary)
    this.best = new Float64Array(terms.length)
    this.lastAt = new Int32Array(terms.length)
    for (const [term, { similar }] of terms.entries())
      for (const { id, weight } of similar) {
        this.answered.push(term)
        this.weights.push(weight)
        this.next.push(this.first[id]!)
        this.first[id] = this.answered.length - 1
      }
  }

  /** True for a word that answers a word of the query. */
  answers(id: number): boolean {
    return this.first[id]! > 0
  }

  /** The weight of the terms that a word answers, as a share of the query. */
  weightOf(id: number): number {
    let sum = 0
    for (let one = this.first[id]!; one > 0; one = this.next[one]!)
      sum += this.weights[one]! * this.terms[this.answered[one]!]!.rarity
    return sum / this.total
  }

  /** The share of the query that the words cover, 0 to 1, `more` words of another row included. */
  of(ids: Int32Array, from = 0, to = ids.length, more?: readonly number[]): number {
    this.best.fill(0)
    for (let at = from; at < to; at++) this.note(ids[at]!)
    for (const id of more ?? []) this.note(id)
    let sum = 0
    for (let term = 0; term < this.best.length; term++) sum += this.best[term]! * this.terms[term]!.rarity
    return this.total === 0 ? 0 : sum / this.total
  }

  /** The greatest share of the query that any run of `length` words covers. */
  tightest(ids: Int32Array, from: number, to: number, length: number): number {
    const { best, lastAt } = this
    best.fill(0)
    lastAt.fill(-length)
    let greatest = 0
    for (let at = from; at < to; at++) {
      let one = this.first[ids[at]!]!
      if (one === 0) continue
      for (; one > 0; one = this.next[one]!) {
        const term = this.answered[one]!
        if (this.weights[one]! < best[term]! && at - lastAt[term]! < length) continue
        best[term] = this.weights[one]!
        lastAt[term] = at
      }
      let sum = 0
      for (let term = 0; term < best.length; term++)
        if (at - lastAt[term]! < length) sum += best[term]! * this.terms[term]!.rarity
      if (sum > greatest) greatest = sum
    }
    return this.total === 0 ? 0 : greatest / this.total
  }

  private note(id: number): void {
    for (let one = this.first[id]!; one > 0; one = this.next[one]!) {
      const term = this.answered[one]!
      if (this.weights[one]! > this.best[term]!) this.best[term] = this.weights[one]!
    }
  }
}
