/**
 * Where the units of a segment stand: address and length of each, and which article each is of.
 *
 * Addresses go up in cells of CELL words; before every unit so many are left free that a vote for a begin before its first word does
 * not fall on the unit before it (votes.ts). Look-up by binary search.
 */
import { CELL, MOST_VOTERS } from './votes.ts'

/** The arrays of a table, as they stand on disk. */
export interface UnitTableParts {
  /** Address of each unit's first word, relative to the segment's. */
  readonly places: Uint32Array
  /** Words of each unit. */
  readonly lengths: Uint32Array
  /** The first unit of each article, and the number of units at last. */
  readonly firstUnits: Uint32Array
}

export class UnitTable {
  private places: Uint32Array
  private lengths: Uint32Array
  private firstUnits: Uint32Array
  private units: number
  /** Number of articles. */
  articles: number
  /** Address after the last unit, relative to the segment's. */
  end: number

  constructor(parts?: UnitTableParts) {
    this.places = parts?.places ?? new Uint32Array(64)
    this.lengths = parts?.lengths ?? new Uint32Array(64)
    this.firstUnits = parts?.firstUnits ?? new Uint32Array(64)
    this.units = parts?.places.length ?? 0
    this.articles = parts ? parts.firstUnits.length - 1 : 0
    this.end = this.units > 0 ? cellsFor(this.place(this.units - 1) + this.length(this.units - 1)) : 0
  }

  /** Adds an article with units of these lengths. */
  add(lengths: readonly number[]): void {
    for (const length of lengths) {
      if (this.units === this.places.length) {
        this.places = grown(this.places)
        this.lengths = grown(this.lengths)
      }
      this.places[this.units] = this.end + MOST_VOTERS
      this.lengths[this.units++] = length
      this.end = cellsFor(this.end + MOST_VOTERS + length)
    }
    if (this.articles + 1 === this.firstUnits.length) this.firstUnits = grown(this.firstUnits)
    this.firstUnits[++this.articles] = this.units
  }

  place(unit: number): number {
    return this.places[unit]!
  }

  length(unit: number): number {
    return this.lengths[unit]!
  }

  unitsOf(article: number): { first: number; end: number } {
    return { first: this.firstUnits[article]!, end: this.firstUnits[article + 1]! }
  }

  articleOf(unit: number): number {
    return lastNotAbove(this.firstUnits, this.articles, unit)
  }

  /** The unit whose words, or the free places before them, an address belongs to. */
  unitAt(place: number): number {
    return lastNotAbove(this.places, this.units, place + MOST_VOTERS)
  }

  parts(): UnitTableParts {
    return {
      places: this.places.slice(0, this.units),
      lengths: this.lengths.slice(0, this.units),
      firstUnits: this.firstUnits.slice(0, this.articles + 1)
    }
  }
}

const cellsFor = (end: number): number => Math.ceil(end / CELL) * CELL

/** The last of the first `count` values that is not above `value`; of equals the last. */
function lastNotAbove(values: Uint32Array, count: number, value: number): number {
  let low = 0
  let high = count
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (values[middle]! <= value) low = middle
    else high = middle
  }
  return low
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}
