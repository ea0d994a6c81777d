/**
 * Where each word stands, as sorted addresses in typed arrays.
 *
 * Places of a run of units are kept sorted: its distinct words in order, and for each the addresses of its places, ascending.
 * Look-up: binary search. Building: counting sort, linear in the words; merging two runs: one copy of both. Runs are kept so that
 * each is several times larger than the next: a word is copied O(log n) times in all, and a look-up visits few of them.
 * Four bytes a place. Limits: everything is in memory; a segment on disk has its places in another form (diskSegment.ts).
 */

/** A run of words that stands at addresses from `first` on. */
export interface Addressed {
  readonly ids: Int32Array
  readonly first: number
}

/** The places of one word within one run: `places[from]` up to, not including, `places[to]`. */
export interface PostingList {
  readonly places: Int32Array
  readonly from: number
  readonly to: number
}

/** A run is merged with the one before it unless that one is so many times larger. */
const GROWTH = 4

export class SortedPlaces {
  readonly words: Int32Array
  /** Where each word's places begin; one more than there are words. */
  readonly offsets: Uint32Array
  readonly places: Int32Array

  constructor(words: Int32Array, offsets: Uint32Array, places: Int32Array) {
    this.words = words
    this.offsets = offsets
    this.places = places
  }

  /** The places of a word; undefined where it does not stand here. */
  list(id: number): PostingList | undefined {
    let low = 0
    let high = this.words.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = this.words[middle]!
      if (found === id) return { places: this.places, from: this.offsets[middle]!, to: this.offsets[middle + 1]! }
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
}

/** The places of some runs of words, whose addresses ascend. `vocabulary`: greater than any word's number. */
function sorted(runs: () => Iterable<Addressed>, vocabulary: number): SortedPlaces {
  const next = new Uint32Array(vocabulary)
  for (const { ids } of runs()) for (let i = 0; i < ids.length; i++) next[ids[i]!]!++
  const words = Int32Array.from(next.keys()).filter(id => next[id]! > 0)
  const offsets = new Uint32Array(words.length + 1)
  for (const [at, id] of words.entries()) {
    offsets[at + 1] = offsets[at]! + next[id]!
    next[id] = offsets[at]!
  }
  const places = new Int32Array(offsets.at(-1)!)
  for (const { ids, first } of runs()) for (let i = 0; i < ids.length; i++) places[next[ids[i]!]!++] = first + i
  return new SortedPlaces(words, offsets, places)
}

/** Both as one, without the places that `isAlive` denies. The addresses of `b` are greater than those of `a`. */
function merged(a: SortedPlaces, b: SortedPlaces, isAlive: (place: number) => boolean): SortedPlaces {
  const words = new Int32Array(a.words.length + b.words.length)
  const offsets = new Uint32Array(words.length + 1)
  const places = new Int32Array(a.places.length + b.places.length)
  let count = 0
  let length = 0
  const copy = ({ places: from, offsets }: SortedPlaces, at: number) => {
    for (let i = offsets[at]!; i < offsets[at + 1]!; i++) if (isAlive(from[i]!)) places[length++] = from[i]!
  }
  for (let i = 0, j = 0; i < a.words.length || j < b.words.length; ) {
    const left = a.words[i] ?? Number.POSITIVE_INFINITY
    const right = b.words[j] ?? Number.POSITIVE_INFINITY
    const before = length
    if (left <= right) copy(a, i++)
    if (right <= left) copy(b, j++)
    if (length === before) continue
    words[count] = Math.min(left, right)
    offsets[count++] = before
  }
  offsets[count] = length
  return new SortedPlaces(words.slice(0, count), offsets.slice(0, count + 1), places.slice(0, length))
}

/** The places of a growing row of words. Add thousands of units at once where you can: they are sorted as one. */
export class Postings {
  private runs: SortedPlaces[] = []
  private readonly isAlive: (place: number) => boolean

  /** `isAlive` denies the places of what was removed; they go when runs are merged. */
  constructor(isAlive: (place: number) => boolean) {
    this.isAlive = isAlive
  }

  /**
   * Adds runs of words whose addresses ascend, and are greater than all before.
   * @param runs tells them; asked twice, so that they need not be kept
   * @param vocabulary greater than any word's number
   */
  add(runs: () => Iterable<Addressed>, vocabulary: number): void {
    this.runs.push(sorted(runs, vocabulary))
    while (this.runs.length > 1) {
      const [a, b] = this.runs.slice(-2) as [SortedPlaces, SortedPlaces]
      if (a.places.length >= GROWTH * b.places.length) break
      this.runs.splice(-2, 2, merged(a, b, this.isAlive))
    }
  }

  /** The lists of a word, their addresses ascending from list to list. */
  lists(id: number): PostingList[] {
    return this.runs.flatMap(run => run.list(id) ?? [])
  }
}

/** Number of places in some lists. */
export const sizeOf = (lists: readonly PostingList[]): number => lists.reduce((sum, { from, to }) => sum + to - from, 0)

/** Goes through a word's lists once, with leaps of doubling length; it is asked in ascending order. A list is read when it is come to. */
export class Cursor {
  private readonly lists: readonly PostingList[]
  private list = -1
  private places: Int32Array = new Int32Array(0)
  private at = 0
  private to = 0

  constructor(lists: readonly PostingList[]) {
    this.lists = lists
  }

  /** Does the word stand at this place? */
  has(place: number): boolean {
    return this.seek(place) && this.places[this.at] === place
  }

  /** Tells each of the word's places from `start` up to, not including, `end`, which are of one segment. */
  between(start: number, end: number, tell: (place: number) => void): void {
    if (!this.seek(start)) return
    const { places, to } = this
    for (let i = this.at; i < to && places[i]! < end; i++) tell(places[i]!)
  }

  /** Goes to the first place that is not before `place`; false where there is none. */
  private seek(place: number): boolean {
    while (this.at === this.to || this.places[this.to - 1]! < place) {
      const next = this.lists[++this.list]
      if (!next) {
        this.at = this.to
        return false
      }
      this.places = next.places
      this.at = next.from
      this.to = next.to
    }
    if (this.places[this.at]! < place) this.at = leap(this.places, this.at, this.to, place)
    return true
  }
}

/** The first index behind `from` whose value is not less than `value`; there must be one before `to`. */
function leap(values: Int32Array, from: number, to: number, value: number): number {
  let step = 1
  while (from + step < to && values[from + step]! < value) step *= 2
  let low = from + (step >> 1)
  let high = Math.min(to - 1, from + step)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
