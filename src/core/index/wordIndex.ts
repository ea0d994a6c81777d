/**
 * Which units hold which words, in memory.
 *
 * Postings are unit numbers per word, in the order in which units came. A removed unit leaves a hole that is skipped;
 * when half the units are holes the index is packed. Exact look-up scans the units of the rarest word; the fuzzy one adds up
 * rarity over the rarest words within a budget and returns the best windows. Limits: everything is in memory.
 */
import type { Unit } from './units.ts'

/** A run of words in a unit: from word `from` up to, not including, `to`. */
export interface Window {
  readonly unit: Unit
  readonly from: number
  readonly to: number
}

/** Postings read for one fuzzy look-up; the rarest words come first, so what is cut off says little. */
const POSTINGS_BUDGET = 60_000
/** Units whose windows are looked at. */
const MOST_UNITS = 40
/** Windows looked at in one unit. */
const WINDOWS_PER_UNIT = 4

export class WordIndex {
  private units: (Unit | undefined)[] = []
  private postings: number[][] = []
  private numbers = new Map<Unit, number>()

  add(unit: Unit): void {
    const number = this.units.length
    this.units.push(unit)
    this.numbers.set(unit, number)
    for (const id of new Set(unit.ids)) {
      while (this.postings.length <= id) this.postings.push([])
      this.postings[id]!.push(number)
    }
  }

  remove(unit: Unit): void {
    const number = this.numbers.get(unit)
    if (number === undefined) return
    this.units[number] = undefined
    this.numbers.delete(unit)
    if (this.units.length > 64 && this.numbers.size * 2 < this.units.length) this.pack()
  }

  /** In how many units a word stands; 0 for an unknown one. */
  frequency(id: number): number {
    return this.postings[id]?.length ?? 0
  }

  /** Every place where the words stand in a row, at most `limit`. */
  exact(ids: readonly number[], limit: number): Window[] {
    const found: Window[] = []
    if (ids.length === 0) return found
    let rarest = 0
    for (let i = 1; i < ids.length; i++) if (this.frequency(ids[i]!) < this.frequency(ids[rarest]!)) rarest = i
    for (const number of this.postings[ids[rarest]!] ?? []) {
      const unit = this.units[number]
      if (!unit) continue
      for (const from of occurrences(unit.ids, ids, rarest)) {
        found.push({ unit, from, to: from + ids.length })
        if (found.length >= limit) return found
      }
    }
    return found
  }

  /** The windows of about `length` words that share most with the given words, best first. */
  similar(ids: readonly number[], length: number, most: number): Window[] {
    const weights = this.weights(ids)
    const scored = [...this.vote(weights)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_UNITS)
    const windows = scored.flatMap(([number]) => bestWindows(this.units[number]!, weights, length))
    return windows.sort((a, b) => b.score - a.score).slice(0, most)
  }

  private weights(ids: readonly number[]): Map<number, number> {
    const total = this.numbers.size + 1
    const known = [...new Set(ids)].filter(id => this.frequency(id) > 0)
    return new Map(known.map(id => [id, Math.log(1 + total / this.frequency(id))]))
  }

  private vote(weights: ReadonlyMap<number, number>): Map<number, number> {
    const votes = new Map<number, number>()
    let budget = POSTINGS_BUDGET
    for (const [id, weight] of [...weights].sort((a, b) => b[1] - a[1])) {
      for (const number of this.postings[id]!) if (this.units[number]) votes.set(number, (votes.get(number) ?? 0) + weight)
      budget -= this.postings[id]!.length
      if (budget < 0) break
    }
    return votes
  }

  private pack(): void {
    const kept = this.units.filter(unit => unit !== undefined)
    this.units = []
    this.postings = []
    this.numbers = new Map()
    for (const unit of kept) this.add(unit)
  }
}

/** Where `ids` stand in a row in `text`; `anchor` is the rarest of them, looked for first. */
function* occurrences(text: Int32Array, ids: readonly number[], anchor: number): Generator<number> {
  const rarest = ids[anchor]!
  for (let at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, at + 1)) {
    const from = at - anchor
    if (from < 0 || from + ids.length > text.length) continue
    let same = true
    for (let i = 0; same && i < ids.length; i++) same = text[from + i] === ids[i]
    if (same) yield from
  }
}

/** The best windows of one unit by the summed weight of their words; windows do not overlap. */
function bestWindows(unit: Unit, weights: ReadonlyMap<number, number>, length: number): (Window & { score: number })[] {
  const size = Math.min(unit.ids.length, length)
  const sums = new Float64Array(Math.max(1, unit.ids.length - size + 1))
  let sum = 0
  for (let at = 0; at < unit.ids.length; at++) {
    sum += weights.get(unit.ids[at]!) ?? 0
    if (at >= size) sum -= weights.get(unit.ids[at - size]!) ?? 0
    if (at >= size - 1) sums[at - size + 1] = sum
  }
  const found: (Window & { score: number })[] = []
  while (found.length < WINDOWS_PER_UNIT) {
    let best = -1
    for (let at = 0; at < sums.length; at++) if (sums[at]! > 0 && (best < 0 || sums[at]! > sums[best]!)) best = at
    if (best < 0) break
    found.push({ unit, from: best, to: best + size, score: sums[best]! })
    sums.fill(0, Math.max(0, best - (size >> 1)), best + (size >> 1) + 1)
  }
  return found
}
