/**
 * Which stretches of the corpus share most with a row of words, found from the words' places alone.
 *
 * Every place of a word votes, by the word's rarity, for the place where the row would begin if this word were the right one
 * (its diagonal). Words that stand in the same order at the same distances vote for the same begin, give or take the few words that
 * were put in or left out, so votes are counted in cells of CELL begins. The rarest words vote first, and reading ends as soon as a
 * stretch stands out, no stretch can share enough any more, or the budget is spent. Cost: the places read. The counters are one dense
 * array; only the cells that were touched are looked at and cleared.
 */
import type { PostingList } from './postings.ts'
import { sizeOf } from './postings.ts'

/** Begins counted together: as many words as may be put in or left out before a vote goes astray, and few enough to tell places apart. */
export const CELL_BITS = 4
export const CELL = 1 << CELL_BITS
/** Words of a row that vote; of a longer one the stretch with the rarest. More tell nothing new. */
export const MOST_VOTERS = 64

/** Places read for one row at most. */
const BUDGET = 400_000
/** Places that are read before a stretch may stand out: nothing is gained by reading fewer. */
const CLEAR_AFTER = 2_000
/** A stretch with this share of all the weight stands out: what common words would add changes no order. */
const CLEAR = 0.6
/** A stretch with a smaller share of the weight is no changed form of the row. */
const NEEDED = 0.25
/** Once the words left have no more than this share of the weight, they are too common to find what the others did not. */
const COMMON = 0.35
/** A row of fewer words needs them all: so few of the rare ones tell one place from another only together with the common ones. */
const FEW_WORDS = 12
/** Stretches with a smaller share of the best one's votes are not looked at. */
const WORTH = 0.3

/** The better neighbour's votes count in part: they are of the same place after a word too many, or of chance. */
const NEIGHBOUR = 0.5

/** A voter: a word's weight, where it stands in the row, and its places in the corpus. */
export interface Voter {
  readonly weight: number
  readonly offsets: readonly number[]
  readonly lists: readonly PostingList[]
}

/** A cell with its votes, those of the better neighbour included. */
export interface Winner {
  readonly cell: number
  readonly score: number
}

export class Votes {
  private counts = new Float32Array(0)
  private touched: number[] = []
  private best = 0
  /** Places read for the last row. */
  read = 0

  /** At most `most` wanted cells with most votes, best first. `cells`: number of cells of the whole corpus. */
  winners(voters: readonly Voter[], cells: number, most: number, isWanted: (cell: number) => boolean): Winner[] {
    if (this.counts.length < cells + 1) this.counts = new Float32Array(Math.ceil((cells + 1) * 1.25))
    const total = voters.reduce((sum, { weight, offsets }) => sum + weight * offsets.length, 0)
    this.best = 0
    this.read = 0
    const isLong = voters.reduce((sum, { offsets }) => sum + offsets.length, 0) >= FEW_WORDS
    let unread = total
    for (const voter of [...voters].sort((a, b) => b.weight - a.weight)) {
      const size = sizeOf(voter.lists) * voter.offsets.length
      const isClear = this.best >= CLEAR * total && this.read + size > CLEAR_AFTER
      const isTold = (isLong && (isClear || unread < COMMON * total)) || this.best + unread < NEEDED * total
      if (isTold || (this.read > 0 && this.read + size > BUDGET)) break
      this.vote(voter)
      unread -= voter.weight * voter.offsets.length
    }
    const peaks = this.best < NEEDED * total ? [] : this.peaks(NEEDED * total)
    for (const cell of this.touched) this.counts[cell] = 0
    this.touched = []
    const winners: Winner[] = []
    for (const peak of peaks.sort((a, b) => b.score - a.score || a.cell - b.cell)) {
      if (winners.length >= most || (winners[0] && peak.score < WORTH * winners[0].score)) break
      if (isWanted(peak.cell)) winners.push(peak)
    }
    return winners
  }

  private vote({ weight, offsets, lists }: Voter): void {
    const { counts, touched } = this
    for (const { places, from, to } of lists) {
      for (const offset of offsets) {
        let last = -1
        for (let i = from; i < to; i++) {
          const cell = (places[i]! - offset) >> CELL_BITS
          // A word that comes again close by is no further sign.
          if (cell === last) continue
          last = cell
          const before = counts[cell]!
          if (before === 0) touched.push(cell)
          counts[cell] = before + weight
          if (before + weight > this.best) this.best = before + weight
        }
        this.read += to - from
      }
    }
  }

  /** The cells that have more votes than their neighbours; a row whose begin lies on the edge of two cells votes for both. */
  private peaks(least: number): Winner[] {
    const { counts } = this
    const peaks: Winner[] = []
    for (const cell of this.touched) {
      const own = counts[cell]!
      const [before, after] = [cell > 0 ? counts[cell - 1]! : 0, counts[cell + 1]!]
      if (before >= own || after > own) continue
      const score = own + NEIGHBOUR * Math.max(before, after)
      if (score >= least) peaks.push({ cell, score })
    }
    return peaks
  }
}
