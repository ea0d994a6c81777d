/**
 * Which stretches of the corpus hold most of a query's words, in any order, found from the words' places alone.
 *
 * The corpus's addresses are cut into cells of 32 words. The places of a term's similar words mark the term in their cells, one bit
 * for each term, so that a word that comes again counts once. A stretch is a cell that was marked with the one after it; it scores by the
 * weight of the terms marked in either. Terms are read from the one with fewest places. Once the terms left are together too light for
 * a find, or for the first place, they open no new cells; once so few cells can still come first that each can be looked at, they are
 * not read at all. Cost: the places read, at most BUDGET. Limits: 31 terms, the rarest; similar words count as the word itself. Whoever reads the stretches weighs them.
 */
import { type PostingList, sizeOf } from '../index/postings.ts'
import type { WordIndex } from '../index/wordIndex.ts'
import type { QueryTerm } from './terms.ts'

const CELL_BITS = 5
/** Words of a cell. */
export const CELL = 1 << CELL_BITS
const MOST_TERMS = 31
/** Places read for one query at most. */
const BUDGET = 400_000
/** Marks a cell that is not looked at; no term has this bit. An article fills its cells alone. */
const CLOSED = 1 << 31
/** Stretches that can be looked at one by one. */
const FEW = 400
/** Steps of weight in which the best stretches are told from the others. */
const STEPS = 64

/** Terms that are read, with their places. */
interface Voter {
  readonly bit: number
  readonly weight: number
  readonly lists: readonly PostingList[]
  readonly size: number
}

export interface Regions {
  /** One address in each of the best stretches, in no order: about FEW of them, the last ones where too many are equal. */
  readonly places: readonly number[]
  /** Places read. */
  readonly read: number
}

const fields = new WeakMap<WordIndex, Field>()

/**
 * The stretches that hold most of the query.
 * @param least share of the query's weight below which nothing is a find
 * @param isWanted false for an article that is not looked in; undefined where all are
 */
export function regionsOf(
  words: WordIndex,
  terms: readonly QueryTerm[],
  least: number,
  isWanted?: (path: string) => boolean
): Regions {
  const field = fields.get(words) ?? new Field()
  fields.set(words, field)
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0)
  const isOpen = isWanted && ((place: number) => isWanted(words.at(place)?.unit.path ?? ''))
  return field.regions(votersOf(terms), least * total, isOpen)
}

function votersOf(terms: readonly QueryTerm[]): Voter[] {
  const known = terms.filter(({ lists }) => lists.length > 0).sort((a, b) => b.rarity - a.rarity)
  const voters = known
    .slice(0, MOST_TERMS)
    .map(({ lists, rarity }, i) => ({ bit: 1 << i, weight: rarity, lists, size: sizeOf(lists) }))
  return voters.sort((a, b) => a.size - b.size)
}

/** The cells of one corpus. Made once and cleared after each query: an array of the corpus's size is dear to make. */
class Field {
  private marks = new Int32Array(1024)
  /** The address that opened each cell. */
  private opened = new Int32Array(1024)
  private count = 0
  /** Cells of articles that are not looked in. */
  private closed: number[] = []

  /** `isOpen`: false for a place that is not looked at. */
  regions(voters: readonly Voter[], least: number, isOpen?: (place: number) => boolean): Regions {
    const weigh = weigher(voters)
    let unread = voters.reduce((sum, { weight }) => sum + weight, 0)
    let read = 0
    let mayOpen = true
    for (const { bit, weight, lists, size } of voters) {
      if (read > 0 && read + size > BUDGET) break
      // Looking at the open cells pays where it may save reading more places than there are cells.
      const best = size > this.count ? this.greatest(weigh) : 0
      if (unread < least || (unread < best && this.count > FEW)) mayOpen = false
      if (!mayOpen && (this.count <= FEW || (best > 0 && this.within(weigh, best - unread) <= FEW))) break
      for (const list of lists) this.mark(list, bit, mayOpen, isOpen)
      read += size
      unread -= weight
    }
    const places = this.best(weigh)
    this.clear()
    return { places, read }
  }

  /** The greatest score of a stretch. */
  private greatest(weigh: (set: number) => number): number {
    let greatest = 0
    for (let i = 0; i < this.count; i++) greatest = Math.max(greatest, weigh(this.stretch(i)))
    return greatest
  }

  /** How many stretches have at least this score. */
  private within(weigh: (set: number) => number, score: number): number {
    let count = 0
    for (let i = 0; i < this.count; i++) if (weigh(this.stretch(i)) >= score) count++
    return count
  }

  /** The terms of the stretch that begins with an opened cell. */
  private stretch(opened: number): number {
    const cell = this.opened[opened]! >> CELL_BITS
    return this.marks[cell]! | this.marks[cell + 1]!
  }

  private clear(): void {
    for (let i = 0; i < this.count; i++) this.marks[this.opened[i]! >> CELL_BITS] = 0
    for (const cell of this.closed) this.marks[cell] = 0
    this.count = 0
    this.closed = []
  }

  private mark({ places, from, to }: PostingList, bit: number, mayOpen: boolean, isOpen?: (place: number) => boolean): void {
    if (from === to) return
    this.reach((places[to - 1]! >> CELL_BITS) + 2)
    const { marks } = this
    for (let i = from; i < to; i++) {
      const place = places[i]!
      const cell = place >> CELL_BITS
      const before = marks[cell]!
      if (before !== 0) marks[cell] = before | bit
      else if (mayOpen && (isOpen?.(place) ?? true)) {
        marks[cell] = bit
        this.open(place)
      } else if (mayOpen) {
        marks[cell] = CLOSED
        this.closed.push(cell)
      }
    }
  }

  private reach(cells: number): void {
    if (this.marks.length < cells) this.marks = grown(this.marks, cells)
  }

  private open(place: number): void {
    if (this.count === this.opened.length) this.opened = grown(this.opened, this.count + 1)
    this.opened[this.count++] = place
  }

  private best(weigh: (set: number) => number): number[] {
    const { opened, count } = this
    const scores = new Float32Array(count)
    for (let i = 0; i < count; i++) scores[i] = weigh(this.stretch(i))
    const bar = barOf(scores)
    const places: number[] = []
    // The last addresses are those of the articles that came last.
    for (let i = count - 1; i >= 0 && places.length < 2 * FEW; i--) if (scores[i]! >= bar) places.push(opened[i]!)
    return places
  }
}

/** The sum of the weights of a set of terms, by bytes of the set. */
function weigher(voters: readonly Voter[]): (set: number) => number {
  const tables = [0, 8, 16, 24].map(shift => {
    const table = new Float64Array(256)
    for (const { bit, weight } of voters) {
      const own = (bit >>> shift) & 255
      if (own !== 0) for (let set = 0; set < 256; set++) if (set & own) table[set]! += weight
    }
    return table
  })
  const [a, b, c, d] = tables as [Float64Array, Float64Array, Float64Array, Float64Array]
  return set => a[set & 255]! + b[(set >>> 8) & 255]! + c[(set >>> 16) & 255]! + d[set >>> 24]!
}

/** The score that about FEW of all reach; all that have the very best one do. */
function barOf(scores: Float32Array): number {
  if (scores.length <= FEW) return 0
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const counts = new Uint32Array(STEPS + 1)
  const stepOf = (score: number) => Math.floor((score / best) * STEPS)
  for (const score of scores) counts[stepOf(score)]!++
  let bar = STEPS
  for (let above = counts[bar]!; bar > 0 && above + counts[bar - 1]! <= FEW; ) above += counts[--bar]!
  return Math.min(best, (bar / STEPS) * best)
}

function grown(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
