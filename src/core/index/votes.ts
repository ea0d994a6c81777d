/**
 * Which stretches of the corpus share most with a row of words, found from the words' places alone.
 *
 * Every place of a word votes, by the word's rarity, for the place where the row would begin if this word were the right one
 * (its diagonal). Words that stand in the same order at the same distances vote for the same begin, give or take the few words that
 * were put in or left out, so votes are counted in cells of CELL begins. The rarest words vote first. Once the words left cannot lift a
 * new cell to the top, they only vote for cells that have votes; reading ends as soon as a stretch stands out, no stretch can share
 * enough any more, so few cells are left that each can be looked at, or the budget is spent. Cost: the places read. The counters are one
 * dense array; only the cells that were touched are looked at and cleared.
 */
import type { PostingList } from './postings.ts'
import { sizeOf } from './postings.ts'

/** Begins counted together: as many words as may be put in or left out before a vote goes astray, and few enough to tell places apart. */
export const CELL_BITS = 4
export const CELL = 1 << CELL_BITS
/** Words of a row that vote; of a longer one the stretch with the rarest. More tell nothing new. */
export const MOST_VOTERS = 64

/** Places read for one row at most. */
const BUDGET = 4_000_000
/** Places that are read before a stretch may stand out: nothing is gained by reading fewer. */
const CLEAR_AFTER = 2_000
/** A stretch with this share of all the weight stands out: what common words would add changes no order. */
const CLEAR = 0.6
/** With this share of the weight, and so many times the votes of all but a few others, a few stretches stand out as well. */
const LEAD = 0.3
const FAR_AHEAD = 2
const FEW_AHEAD = 32
/** A stretch with a smaller share of the weight is no changed form of the row. */
const NEEDED = 0.25
/** Once the words left have no more than this share of the weight, they are too common to find what the others did not. */
const COMMON = 0.35
/** A row of fewer words needs them all: so few of the rare ones tell one place from another only together with the common ones. */
const FEW_WORDS = 12
/** Stretches with a smaller share of the best one's votes are not looked at. */
const WORTH = 0.3
/** Words left with less than this share of the best votes open no new cells: those could come near the top by all of them alone. */
const CLOSING = 0.6
/** Cells that may be looked at one by one; choosing the best among more takes more votes. */
const FEW_CELLS = 900
/** The better neighbour's votes count in part: they are of the same place after a word too many, or of chance. */
const NEIGHBOUR = 0.5
/** Steps of votes in which the best cells are told from the others. */
const STEPS = 64

/** The votes of a whole row of words, or a few more where weights are rounded up: a cell's are counted in two bytes. */
export const ALL_VOTES = 65_000

/** A voter: a word's weight, a whole number, where it stands in the row, and its places in the corpus. */
export interface Voter {
  readonly id: number
  readonly weight: number
  readonly offsets: readonly number[]
  readonly lists: readonly PostingList[]
}

/** A cell with its votes, part of those of the better neighbour included. */
export interface Winner {
  readonly cell: number
  readonly score: number
}

export class Votes {
  private counts = new Uint16Array(0)
  private touched = new Int32Array(1024)
  private opened = 0
  private best = 0
  /** Places read for the last row. */
  read = 0
  /** Places of the words that did not vote. */
  unread = 0

  /**
   * The wanted cells with most votes, in no order: all that are worth it, or about FEW_CELLS of them.
   * @param cells number of cells of the whole corpus
   */
  winners(voters: readonly Voter[], cells: number, isWanted?: (cell: number) => boolean): Winner[] {
    if (this.counts.length < cells + 1) this.counts = new Uint16Array(Math.ceil((cells + 1) * 1.25))
    this.best = 0
    this.read = 0
    const total = voters.reduce((sum, { weight, offsets }) => sum + weight * offsets.length, 0)
    this.readAll(voters, total)
    const winners = this.best < NEEDED * total ? [] : this.peaks(NEEDED * total, isWanted)
    for (let i = 0; i < this.opened; i++) this.counts[this.touched[i]!] = 0
    this.opened = 0
    return winners
  }

  private readAll(voters: readonly Voter[], total: number): void {
    const isLong = voters.reduce((sum, { offsets }) => sum + offsets.length, 0) >= FEW_WORDS
    let unread = total
    let lookAt = CLEAR_AFTER
    // Words of equally many articles differ in places: where a whole archive is one article, only those tell which are rare.
    const rarestFirst = (a: Voter, b: Voter) => b.weight - a.weight || sizeOf(a.lists) - sizeOf(b.lists)
    this.unread = voters.reduce((sum, { lists }) => sum + sizeOf(lists), 0)
    for (const voter of [...voters].sort(rarestFirst)) {
      const size = sizeOf(voter.lists) * voter.offsets.length
      const isClosed = unread < CLOSING * this.best
      const isClear = this.best >= CLEAR * total && this.read + size > CLEAR_AFTER
      if (isLong && (isClear || unread < COMMON * total)) break
      if (this.best + unread < NEEDED * total || (isClosed && this.opened <= FEW_CELLS)) break
      if (this.read > 0 && this.read + size > BUDGET) break
      for (const list of voter.lists)
        for (const offset of voter.offsets) {
          if (isClosed) this.add(list, offset, voter.weight)
          else this.open(list, offset, voter.weight)
        }
      unread -= voter.weight * voter.offsets.length
      this.unread -= sizeOf(voter.lists)
      if (!isLong || this.read < lookAt) continue
      lookAt = 2 * this.read
      if (this.best >= LEAD * total && this.isFarAhead()) break
    }
  }

  /** Do few cells have so many votes that no other comes near them? */
  private isFarAhead(): boolean {
    let near = 0
    for (let i = 0; i < this.opened; i++)
      if (this.counts[this.touched[i]!]! >= this.best / FAR_AHEAD && ++near > FEW_AHEAD) return false
    return true
  }

  /** Votes for every cell. */
  private open({ places, from, to }: PostingList, offset: number, weight: number): void {
    const { counts } = this
    let last = -1
    for (let i = from; i < to; i++) {
      const cell = (places[i]! - offset) >> CELL_BITS
      // A word that comes again close by is no further sign.
      if (cell === last) continue
      last = cell
      const votes = counts[cell]! + weight
      if (votes === weight) this.touch(cell)
      counts[cell] = votes
      if (votes > this.best) this.best = votes
    }
    this.read += to - from
  }

  /** Votes for the cells that have votes. */
  private add({ places, from, to }: PostingList, offset: number, weight: number): void {
    const { counts } = this
    let last = -1
    for (let i = from; i < to; i++) {
      const cell = (places[i]! - offset) >> CELL_BITS
      if (cell === last || counts[cell] === 0) continue
      last = cell
      counts[cell]! += weight
      if (counts[cell]! > this.best) this.best = counts[cell]!
    }
    this.read += to - from
  }

  private touch(cell: number): void {
    if (this.opened === this.touched.length) {
      const larger = new Int32Array(this.touched.length * 2)
      larger.set(this.touched)
      this.touched = larger
    }
    this.touched[this.opened++] = cell
  }

  /** The cells that have more votes than their neighbours; a row whose begin lies on the edge of two cells votes for both. */
  private peaks(needed: number, isWanted?: (cell: number) => boolean): Winner[] {
    const scores = new Float32Array(this.opened)
    let best = 0
    for (let i = 0; i < this.opened; i++) {
      const score = this.peak(this.touched[i]!)
      if (score < needed || (isWanted && !isWanted(this.touched[i]!))) continue
      scores[i] = score
      if (score > best) best = score
    }
    const least = this.bar(scores, Math.max(needed, WORTH * best), best)
    const winners: Winner[] = []
    for (let i = 0; i < this.opened; i++) if (scores[i]! >= least) winners.push({ cell: this.touched[i]!, score: scores[i]! })
    return winners
  }

  private peak(cell: number): number {
    const { counts } = this
    const own = counts[cell]!
    const [before, after] = [cell > 0 ? counts[cell - 1]! : 0, counts[cell + 1]!]
    return before >= own || after > own ? 0 : own + NEIGHBOUR * Math.max(before, after)
  }

  /** The score from `least` on that about FEW_CELLS cells reach; all that have the very best one do. */
  private bar(scores: Float32Array, least: number, best: number): number {
    const step = (best - least) / STEPS
    if (!(step > 0)) return best === 0 ? Number.POSITIVE_INFINITY : least
    const counts = new Uint32Array(STEPS + 1)
    for (const score of scores) if (score >= least) counts[Math.floor((score - least) / step)]!++
    let bar = STEPS
    for (let cells = 0; bar > 0 && cells + counts[bar]! <= FEW_CELLS; bar--) cells += counts[bar]!
    return Math.min(best, least + bar * step)
  }
}
