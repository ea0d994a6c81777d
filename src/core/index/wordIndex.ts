/**
 * Which units hold which words, over all segments of a corpus.
 *
 * Every word of every unit has an address; a word's postings are the addresses of its places. An exact look-up goes through the places
 * of the row's rarest word; the fuzzy one lets the places vote (votes.ts). Both cost as much as the postings and the windows they read,
 * not as the corpus. Limits: 2^31 addresses.
 */
import { Cursor, type PostingList, sizeOf } from './postings.ts'
import type { Segment } from './segment.ts'
import { Sharing } from './sharing.ts'
import type { ArticleShelf } from './storedArticle.ts'
import type { Unit } from './units.ts'
import { ALL_VOTES, CELL, MOST_VOTERS, type Voter, Votes } from './votes.ts'

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

/** Where an address is: a word of a unit of an article, each counted in the one before. */
interface Spot {
  readonly segment: Segment
  readonly article: number
  readonly unit: number
  readonly word: number
  /** Words of the unit, and the address of the first one. */
  readonly length: number
  readonly first: number
}

/** Words `from` up to, not including, `to` of a unit. */
interface Stretch {
  readonly spot: Spot
  readonly from: number
  readonly to: number
}

const ALL = () => true
/** Windows whose words are read at most: where more have equal votes, these tell no place from another. */
const MOST_READ = 2000
/** Places that are read from a list in the time that an article's words take. */
const ARTICLE = 4000

export class WordIndex {
  private readonly shelf: ArticleShelf
  private segments: readonly Segment[] = []
  /** Living units. */
  private units = 0
  /** In how many living units each word stands. */
  private frequencies = new Int32Array(1024)
  private seen = new Int32Array(1024)
  private visits = 0
  private readonly votes = new Votes()
  /** Postings read by all look-ups so far. */
  postingsRead = 0

  constructor(shelf: ArticleShelf) {
    this.shelf = shelf
  }

  /** Says which segments are looked in, by ascending addresses. Their words are counted by `count` or `adopt`. */
  use(segments: readonly Segment[]): void {
    this.segments = segments
  }

  /** Counts the words of some units that came (`by` 1) or went (-1). */
  count(rows: readonly Int32Array[], by: 1 | -1): void {
    this.units += by * rows.length
    for (const ids of rows) {
      const visit = ++this.visits
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!
        this.reserve(id)
        if (this.seen[id] === visit) continue
        this.seen[id] = visit
        this.frequencies[id]! += by
      }
    }
  }

  /** Takes over counts that are known: of `units` units, `counts[word]` hold the word that the corpus calls `idOf(word)`. */
  adopt(units: number, counts: Uint32Array, idOf: (word: number) => number): void {
    this.units += units
    for (let word = 0; word < counts.length; word++) {
      const id = idOf(word)
      this.reserve(id)
      this.frequencies[id]! += counts[word]!
    }
  }

  /** In how many units a word stands; 0 for an unknown one. */
  frequency(id: number): number {
    return this.frequencies[id] ?? 0
  }

  /** All places of a word, ascending from list to list, those of removed articles among them. A list is read when its places are. */
  placesOf(id: number): readonly PostingList[] {
    return this.segments.flatMap(segment => segment.lists(id))
  }

  /** The living unit that an address belongs to, and the word of it; negative for the free addresses before the first one. */
  at(place: number): { readonly unit: Unit; readonly word: number } | undefined {
    const spot = this.spotAt(place)
    return spot && { unit: this.unitAt(spot), word: spot.word }
  }

  /** Every place where the words stand in a row in a wanted unit, at most `limit`, in the order in which units came. */
  exact(ids: readonly number[], limit: number, isWanted: (unit: Unit) => boolean = ALL): Window[] {
    const windows: Window[] = []
    if (ids.length === 0 || ids.some(id => this.frequency(id) === 0)) return windows
    for (const { spot, from } of this.rows(ids)) {
      const unit = this.unitAt(spot)
      if (!isWanted(unit)) continue
      windows.push({ unit, from, to: from + ids.length })
      if (windows.length >= limit) break
    }
    return windows
  }

  /**
   * The windows of wanted units that share most with the given words, best first.
   * @param ids in order; negative for a word that stands nowhere
   * @param length words that the window of a row of these words has
   */
  similar(ids: readonly number[], length: number, most: number, isWanted?: (unit: Unit) => boolean): Scored[] {
    const voters = this.voters(ids)
    const isWantedCell = (cell: number): boolean => {
      const found = this.at(cell * CELL)
      return found !== undefined && isWanted!(found.unit)
    }
    const cells = (this.segments.at(-1)?.end ?? 0) / CELL
    const winners = this.votes.winners(voters, cells, isWanted && isWantedCell)
    this.postingsRead += this.votes.read
    const few = winners.length > MOST_READ ? winners.sort((a, b) => b.score - a.score).slice(0, MOST_READ) : winners
    const spots = few.sort((a, b) => a.cell - b.cell).flatMap(({ cell }) => this.spotAt(cell * CELL) ?? [])
    const stretches = spots.map(spot => stretchOf(spot, length))
    const isDear = this.votes.unread > stretches.length * ARTICLE
    const sharing = new Sharing(voters)
    const score = isDear
      ? this.byText(sharing)
      : ({ spot: { first }, from, to }: Stretch) => sharing.ofPlaces(first + from, first + to)
    return this.best(stretches, score, most)
  }

  /** The same in the articles of some paths, which are looked through from end to end. */
  similarIn(paths: Iterable<string>, ids: readonly number[], length: number, most: number): Scored[] {
    const stretches = [...paths]
      .flatMap(path => this.spotsIn(path))
      .flatMap(spot =>
        Array.from({ length: Math.ceil(spot.length / CELL) }, (_, i) => stretchOf({ ...spot, word: i * CELL }, length))
      )
    return this.best(stretches, this.byText(new Sharing(this.voters(ids))), most)
  }

  /** Every place where the words stand in a row in the article of a path. */
  exactIn(path: string, ids: readonly number[]): Window[] {
    return this.spotsIn(path).flatMap(spot => {
      const text = this.textAt(spot)
      const places = Array.from(text.keys()).filter(from => standsAt(text, ids, from))
      return places.map(from => ({ unit: this.unitAt(spot), from, to: from + ids.length }))
    })
  }

  private byText =
    (sharing: Sharing) =>
    ({ spot, from, to }: Stretch) =>
      sharing.ofText(this.textAt(spot), from, to)

  private best(stretches: readonly Stretch[], score: (stretch: Stretch) => number, most: number): Scored[] {
    return stretches
      .map(stretch => ({ ...stretch, score: score(stretch) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ spot, from, to, score }) => ({ unit: this.unitAt(spot), from, to, score }))
  }

  /** The beginnings of the units of a path's article. */
  private spotsIn(path: string): Spot[] {
    return this.segments.flatMap(segment => {
      const article = segment.numberOf(path)
      if (article < 0) return []
      const { first, end } = segment.unitsOf(article)
      return Array.from({ length: end - first }, (_, unit) => {
        return {
          segment,
          article,
          unit,
          word: 0,
          length: segment.lengthOf(first + unit),
          first: segment.firstPlace(first + unit)
        }
      })
    })
  }

  /** The words of a unit. */
  private textAt({ segment, article, unit }: Spot): Int32Array {
    return this.shelf.ids(segment, article)[unit]!
  }

  private spotAt(place: number): Spot | undefined {
    const segment = this.segmentAt(place)
    if (!segment) return undefined
    const number = segment.unitAt(place)
    const article = segment.articleOf(number)
    if (!segment.isAlive(article)) return undefined
    const first = segment.firstPlace(number)
    const unit = number - segment.unitsOf(article).first
    return { segment, article, unit, word: place - first, length: segment.lengthOf(number), first }
  }

  private unitAt({ segment, article, unit }: Spot): Unit {
    return this.shelf.article(segment, article).units[unit]!
  }

  private segmentAt(place: number): Segment | undefined {
    for (const segment of this.segments) if (place < segment.end) return place < segment.base ? undefined : segment
    return undefined
  }

  private reserve(id: number): void {
    while (this.frequencies.length <= id) {
      this.frequencies = grown(this.frequencies)
      this.seen = grown(this.seen)
    }
  }

  /**
   * Where a row of words begins. The places of its rarest word are gone through; that the others stand beside it is seen in the article,
   * or in their own lists, the rarer ones' first: a list is read as soon as those articles have cost as much.
   */
  private *rows(ids: readonly number[]): Generator<{ readonly spot: Spot; readonly from: number }> {
    const [anchor, ...others] = rarestFirst(ids, id => this.frequency(id)) as [number, ...number[]]
    const beside: { readonly cursor: Cursor; readonly distance: number }[] = []
    const standBeside = (place: number): boolean => {
      for (const { cursor, distance } of beside) if (!cursor.has(place + distance)) return false
      return true
    }
    const listsOf = (at: number | undefined) => (at === undefined ? undefined : this.placesOf(ids[at]!))
    let unread = listsOf(others[0])
    let seen = 0
    for (const { places, from, to } of this.placesOf(ids[anchor]!)) {
      for (let i = from; i < to; i++) {
        const place = places[i]!
        this.postingsRead++
        if (!standBeside(place)) continue
        const spot = this.spotAt(place)
        if (!spot) continue
        const first = spot.word - anchor
        if (!unread || standsAt(this.textAt(spot), ids, first)) yield { spot, from: first }
        if (!unread || ++seen * ARTICLE < sizeOf(unread)) continue
        beside.push({ cursor: new Cursor(unread), distance: others[beside.length]! - anchor })
        unread = listsOf(others[beside.length])
        seen = 0
      }
    }
  }

  private voters(ids: readonly number[]): Voter[] {
    const total = this.units + 1
    const weights = ids.map(id => (this.frequency(id) > 0 ? Math.log(1 + total / this.frequency(id)) : 0))
    const { start, sum } = heaviest(weights, MOST_VOTERS)
    const offsets = new Map<number, number[]>()
    for (let i = start; i < Math.min(ids.length, start + MOST_VOTERS); i++) {
      if (weights[i] === 0) continue
      const known = offsets.get(ids[i]!)
      if (known) known.push(i - start)
      else offsets.set(ids[i]!, [i - start])
    }
    return Array.from(offsets, ([id, at]) => {
      const weight = Math.ceil((ALL_VOTES / sum) * weights[start + at[0]!]!)
      return { id, weight, offsets: at, lists: this.placesOf(id) }
    })
  }
}

/** The stretch in which a row of `length` words may lie that begins in the cell of a spot. */
const stretchOf = (spot: Spot, length: number): Stretch => ({
  spot,
  from: Math.max(0, spot.word - CELL),
  to: Math.min(spot.length, Math.max(1, spot.word + 2 * CELL) + length)
})

function standsAt(text: Int32Array, ids: readonly number[], from: number): boolean {
  if (from < 0 || from + ids.length > text.length) return false
  for (let i = 0; i < ids.length; i++) if (text[from + i] !== ids[i]) return false
  return true
}

/** The numbers of the words in a row, those of fewest units first; of equals the one that comes first. */
const rarestFirst = (ids: readonly number[], frequency: (id: number) => number): number[] =>
  [...ids.keys()].sort((a, b) => frequency(ids[a]!) - frequency(ids[b]!))

/** Where the run of `length` weights begins whose sum is greatest, and that sum. */
function heaviest(weights: readonly number[], length: number): { start: number; sum: number } {
  let [sum, greatest, start] = [0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]! - (i >= length ? weights[i - length]! : 0)
    if (sum <= greatest) continue
    greatest = sum
    start = Math.max(0, i - length + 1)
  }
  return { start, sum: greatest }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
