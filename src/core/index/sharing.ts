/**
 * How much of a row of words a stretch of the corpus shares: the weight of all its words that stand there, each once, and once more of
 * those that stand at the right distances from each other. It is told from the places of the words, or from the text. Cost: the places
 * of these words in the stretch, and its length.
 */
import { Cursor } from './postings.ts'
import { MOST_VOTERS, type Voter } from './votes.ts'

/** Words that may have been put in or left out between two words that still stand at the right distance. */
const SLACK = 2

export class Sharing {
  private readonly voters: readonly Voter[]
  private readonly cursors: readonly Cursor[]
  private readonly numbers: ReadonlyMap<number, number>
  /** By voter, the stretch in which it was last seen. */
  private readonly seen: Uint32Array
  private visit = 0
  /** By where in the stretch the row would begin, the weight of the words that say so. */
  private begins = new Float32Array(0)
  private shared = 0

  constructor(voters: readonly Voter[]) {
    this.voters = voters
    this.cursors = voters.map(({ lists }) => new Cursor(lists))
    this.numbers = new Map(voters.map(({ id }, i) => [id, i]))
    this.seen = new Uint32Array(voters.length)
  }

  /** What a stretch from one address up to, not including, another shares. Is asked in ascending order, and reads the words' lists. */
  ofPlaces(start: number, end: number): number {
    this.begin(end - start)
    for (let i = 0; i < this.cursors.length; i++) this.cursors[i]!.between(start, end, place => this.add(i, place - start))
    return this.end(end - start)
  }

  /** What the words `from` up to, not including, `to` of a text share. */
  ofText(ids: Int32Array, from: number, to: number): number {
    this.begin(to - from)
    for (let at = from; at < to; at++) {
      const voter = this.numbers.get(ids[at]!)
      if (voter !== undefined) this.add(voter, at - from)
    }
    return this.end(to - from)
  }

  private begin(length: number): void {
    this.visit++
    this.shared = 0
    const size = length + MOST_VOTERS
    if (this.begins.length < size) this.begins = new Float32Array(2 * size)
    else this.begins.fill(0, 0, size)
  }

  private add(voter: number, word: number): void {
    const { weight, offsets } = this.voters[voter]!
    if (this.seen[voter] !== this.visit) this.shared += weight
    this.seen[voter] = this.visit
    for (const offset of offsets) this.begins[word - offset + MOST_VOTERS - 1]! += weight
  }

  private end(length: number): number {
    const { begins } = this
    const width = 2 * SLACK + 1
    let [sum, most] = [0, 0]
    for (let i = 0; i < length + MOST_VOTERS; i++) {
      sum += begins[i]! - (i >= width ? begins[i - width]! : 0)
      if (sum > most) most = sum
    }
    return this.shared + most
  }
}
