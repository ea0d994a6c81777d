/**
 * Which units hold which words, in memory.
 *
 * Every word of every unit has an address; a word's postings are the addresses of its places (postings.ts). An exact look-up meets the
 * two rarest words of the row at their distance and compares the rest; the fuzzy one lets the places vote (votes.ts). Neither reads
 * a unit that it does not return, so that both cost as much as the postings they read, not as the corpus. A removed unit leaves a hole
 * that is skipped; when half the words are holes the index is packed. Limits: everything is in memory, 2^31 addresses.
 */
import { type PostingList, Postings, sizeOf } from './postings.ts'
import type { Unit } from './units.ts'
import { CELL, CELL_BITS, MOST_VOTERS, type Voter, Votes } from './votes.ts'

/** A run of words in a unit: from word `from` up to, not including, `to`. */
export interface Window {
  readonly unit: Unit
  readonly from: number
  readonly to: number
}

/** A window with its share of the votes, comparable within one look-up. */
export interface Scored extends Window {
  readonly score: number
}

const ALL = () => true
/** How much the votes count beside the words that a window shares: they tell order and distance. */
const VOTES = 0.5

/** With fewer places of its rarest word, a row is looked for at each of them. */
const FEW_PLACES = 64

export class WordIndex {
  private units: (Unit | undefined)[] = []
  /** Address of each unit's first word. */
  private bases: number[] = []
  private numbers = new Map<Unit, number>()
  /** The unit that each cell of addresses belongs to. */
  private owners = new Int32Array(1024)
  private cells = 0
  private living = 0
  private buried = 0
  /** In how many units each word stands. */
  private frequencies = new Int32Array(1024)
  private seen = new Int32Array(1024)
  private visits = 0
  private vocabulary = 0
  private readonly postings = new Postings(place => this.units[this.owners[place >> CELL_BITS]!] !== undefined)
  private readonly votes = new Votes()
  /** Postings read by all look-ups so far. */
  postingsRead = 0

  add(unit: Unit): void {
    const number = this.units.length
    // Votes for a begin before the unit's first word must not fall on the unit before it.
    const first = this.cells * CELL + MOST_VOTERS
    const end = Math.ceil((first + unit.ids.length) / CELL)
    this.own(end, number)
    this.units.push(unit)
    this.bases.push(first)
    this.numbers.set(unit, number)
    this.living += unit.ids.length
    this.count(unit, 1)
    this.postings.add({ ids: unit.ids, first })
  }

  remove(unit: Unit): void {
    const number = this.numbers.get(unit)
    if (number === undefined) return
    this.units[number] = undefined
    this.numbers.delete(unit)
    this.living -= unit.ids.length
    this.buried += unit.ids.length
    this.count(unit, -1)
    if (this.units.length > 64 && this.buried > this.living) this.pack()
  }

  /** In how many units a word stands; 0 for an unknown one. */
  frequency(id: number): number {
    return this.frequencies[id] ?? 0
  }

  /** The addresses of a word's places, ascending from list to list. Places of removed units may be among them. */
  placesOf(id: number): readonly PostingList[] {
    return this.lists(id)
  }

  /** The unit at an address, and which of its words stands there; undefined where the unit was removed. */
  at(place: number): { unit: Unit; word: number } | undefined {
    const number = this.owners[place >> CELL_BITS]!
    const unit = this.units[number]
    return unit && { unit, word: place - this.bases[number]! }
  }

  /** Every place where the words stand in a row in a wanted unit, at most `limit`, in the order in which units came. */
  exact(ids: readonly number[], limit: number, isWanted: (unit: Unit) => boolean = ALL): Window[] {
    const found: Window[] = []
    if (ids.length === 0 || ids.some(id => this.frequency(id) === 0)) return found
    const [anchor, other] = this.rarestTwo(ids)
    for (const place of this.meetings(ids, anchor, other)) {
      const number = this.owners[place >> CELL_BITS]!
      const unit = this.units[number]
      if (!unit) continue
      const from = place - this.bases[number]! - anchor
      if (!standsAt(unit.ids, ids, from) || !isWanted(unit)) continue
      found.push({ unit, from, to: from + ids.length })
      if (found.length >= limit) break
    }
    return found
  }

  /**
   * The windows of wanted units that share most with the given words, best first.
   * @param ids in order; negative for a word that stands nowhere
   * @param length words that the window of a row of these words has
   */
  similar(ids: readonly number[], length: number, most: number, isWanted?: (unit: Unit) => boolean): Scored[] {
    const voters = this.voters(ids)
    const isWantedCell = (cell: number): boolean => {
      const unit = this.units[this.owners[cell]!]
      return unit !== undefined && isWanted!(unit)
    }
    const winners = this.votes.winners(voters, this.cells, isWanted && isWantedCell)
    this.postingsRead += this.votes.read
    const shared = this.sharedBy(voters)
    const windows = winners.flatMap(({ cell, score }) => {
      const number = this.owners[cell]!
      const unit = this.units[number]
      if (unit === undefined) return []
      const begin = cell * CELL - this.bases[number]!
      const from = Math.max(0, begin - CELL)
      const to = Math.min(unit.ids.length, Math.max(1, begin + 2 * CELL) + length)
      return { unit, from, to, score: shared(unit.ids, from, to) + VOTES * score }
    })
    return windows.sort((a, b) => b.score - a.score).slice(0, most)
  }

  /** Tells the weight of the voters' words that stand between two places of a text, common words included, each once. */
  private sharedBy(voters: readonly Voter[]): (ids: Int32Array, from: number, to: number) => number {
    const weights = new Map(voters.map(({ id, weight }) => [id, weight]))
    return (ids, from, to) => {
      const visit = ++this.visits
      let sum = 0
      for (let at = from; at < to; at++) {
        const id = ids[at]!
        if (this.seen[id] === visit) continue
        this.seen[id] = visit
        sum += weights.get(id) ?? 0
      }
      return sum
    }
  }

  private own(end: number, number: number): void {
    while (this.owners.length < end) this.owners = grown(this.owners)
    this.owners.fill(number, this.cells, end)
    this.cells = end
  }

  private count(unit: Unit, by: 1 | -1): void {
    const visit = ++this.visits
    for (const id of unit.ids) {
      while (this.frequencies.length <= id) {
        this.frequencies = grown(this.frequencies)
        this.seen = grown(this.seen)
      }
      if (this.seen[id] === visit) continue
      this.seen[id] = visit
      this.frequencies[id]! += by
      if (id >= this.vocabulary) this.vocabulary = id + 1
    }
  }

  private lists(id: number): PostingList[] {
    return this.postings.lists(id, this.vocabulary)
  }

  /** Where in the row the word of fewest units stands, and the one of fewest after it. */
  private rarestTwo(ids: readonly number[]): [number, number] {
    const rarest = (without: number): number => {
      let best = -1
      for (let i = 0; i < ids.length; i++)
        if (i !== without && (best < 0 || this.frequency(ids[i]!) < this.frequency(ids[best]!))) best = i
      return best
    }
    const anchor = rarest(-1)
    return [anchor, rarest(anchor)]
  }

  /** The places of the rarest word, without most of those where the second rarest does not stand at its distance. */
  private *meetings(ids: readonly number[], anchor: number, other: number): Generator<number> {
    const lists = this.lists(ids[anchor]!)
    const partners = other < 0 || sizeOf(lists) <= FEW_PLACES ? undefined : this.lists(ids[other]!)
    const partner = partners && new Cursor(partners)
    for (const { places, from, to } of lists) {
      for (let i = from; i < to; i++) {
        this.postingsRead++
        if (partner === undefined || partner.has(places[i]! + other - anchor)) yield places[i]!
      }
    }
  }

  private voters(ids: readonly number[]): Voter[] {
    const total = this.numbers.size + 1
    const weights = ids.map(id => (this.frequency(id) > 0 ? Math.log(1 + total / this.frequency(id)) : 0))
    const start = heaviest(weights, MOST_VOTERS)
    const offsets = new Map<number, number[]>()
    for (let i = start; i < Math.min(ids.length, start + MOST_VOTERS); i++) {
      if (weights[i] === 0) continue
      const known = offsets.get(ids[i]!)
      if (known) known.push(i - start)
      else offsets.set(ids[i]!, [i - start])
    }
    return [...offsets].map(([id, at]) => ({ id, weight: weights[start + at[0]!]!, offsets: at, lists: this.lists(id) }))
  }

  private pack(): void {
    const kept = this.units.filter(unit => unit !== undefined)
    this.units = []
    this.bases = []
    this.numbers = new Map()
    this.cells = 0
    this.living = 0
    this.buried = 0
    this.frequencies.fill(0)
    this.postings.clear()
    for (const unit of kept) this.add(unit)
  }
}

/** Asks ascending places of a word's lists in one pass, with leaps of doubling length. */
class Cursor {
  private readonly lists: readonly PostingList[]
  private list = 0
  private at: number

  constructor(lists: readonly PostingList[]) {
    this.lists = lists
    this.at = lists[0]?.from ?? 0
  }

  has(place: number): boolean {
    for (; this.list < this.lists.length; this.list++, this.at = this.lists[this.list]?.from ?? 0) {
      const { places, to } = this.lists[this.list]!
      if (places[to - 1]! < place) continue
      this.at = leap(places, this.at, to, place)
      return places[this.at] === place
    }
    return false
  }
}

/** The first index from `from` on whose value is not less than `value`; there must be one before `to`. */
function leap(values: Int32Array, from: number, to: number, value: number): number {
  let step = 1
  while (from + step < to && values[from + step]! < value) step *= 2
  let low = from + (step >> 1)
  let high = Math.min(to - 1, from + step)
  if (values[from]! >= value) return from
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function standsAt(text: Int32Array, ids: readonly number[], from: number): boolean {
  if (from < 0 || from + ids.length > text.length) return false
  for (let i = 0; i < ids.length; i++) if (text[from + i] !== ids[i]) return false
  return true
}

/** Where the run of `length` weights begins whose sum is greatest. */
function heaviest(weights: readonly number[], length: number): number {
  let [sum, greatest, start] = [0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]! - (i >= length ? weights[i - length]! : 0)
    if (sum <= greatest) continue
    greatest = sum
    start = Math.max(0, i - length + 1)
  }
  return start
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
