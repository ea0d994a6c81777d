// The records that may be what is looked for: the articles of the best stretches (regions.ts) are loaded, the likeliest first, and
// each of their records is weighed.
//
// A stretch is read in the index first, which loads nothing: its words tell how much of the query it covers, and whether it is one more
// copy of a stretch that was seen before. Loading ends when there are enough candidates that cover as much as the next article can.
// Cost: the stretches read, and at most MOST_LOADED articles. Limits: words that stand farther apart than a stretch is long (a long
// utterance; a speaker who is named elsewhere) count in part when articles are chosen, and in full once they are loaded.

import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import { words } from '../text/words.ts'
import type { Coverage } from './coverage.ts'
import { recordsOf, type SearchRecord } from './records.ts'
import { CELL } from './regions.ts'

/** One text and the places where it stands that are known. Never empty. */
export type Copies = readonly SearchRecord[]

/** A text with the share of the query that it covers, 0 to 1. */
export interface Candidate {
  readonly copies: Copies
  readonly coverage: number
}

/** Articles loaded for one search at most; a user waits for each. */
const MOST_LOADED = 100
/** Words before and after a stretch that are read with it: an utterance has no edge where the stretch has one. */
const AROUND = 16
/** Stretches whose matched words and their neighbours are the same are copies, or near enough; the rest of them is found at the end. */
const MOST_ALIKE = 8
const NEIGHBOURS = 3
/** Articles in which words away from the stretch are looked for, and how much those count: they may be of another passage. */
const MOST_READ_WHOLE = 200
const ELSEWHERE = 0.3

/** An article that may hold what is looked for. */
interface Likely {
  readonly unit: Unit
  /** The share of the query that its best stretch covers. */
  readonly estimate: number
  /** The row of words that was matched, with its neighbours, as a number. */
  readonly row: number
}

/** The articles of some addresses, each once, the likeliest first and of equals the latest; `near` words are looked for beside the query's. */
export function likelyUnits(
  corpus: Corpus,
  places: readonly number[],
  coverage: Coverage,
  isWanted: (unit: Unit) => boolean
): Likely[] {
  const best = new Map<Unit, Likely>()
  for (const place of places) {
    const found = corpus.words.at(place)
    if (!found || found.unit.joined || !isWanted(found.unit)) continue
    const likely = stretchAt(found.unit, found.word - (place & (CELL - 1)), coverage)
    if (likely.estimate > (best.get(found.unit)?.estimate ?? 0)) best.set(found.unit, likely)
  }
  const byEstimate = [...best.values()].sort((a, b) => b.estimate - a.estimate)
  const whole = byEstimate.map((likely, i) => (i < MOST_READ_WHOLE ? withElsewhere(likely, coverage) : likely))
  const dated = whole.map(likely => ({ ...likely, date: corpus.entry(likely.unit.path)?.metadata.date ?? '' }))
  dated.sort((a, b) => b.estimate - a.estimate || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  return withoutAlike(dated)
}

function stretchAt(unit: Unit, begin: number, coverage: Coverage): Likely {
  const { ids } = unit
  const from = Math.max(0, begin - AROUND)
  const to = Math.min(ids.length, begin + 2 * CELL + AROUND)
  let [first, last] = [to, from]
  for (let at = from; at < to; at++) {
    if (!coverage.answers(ids[at]!)) continue
    first = Math.min(first, at)
    last = at
  }
  let row = 0
  const end = Math.min(ids.length, last + 1 + NEIGHBOURS)
  for (let at = Math.max(0, first - NEIGHBOURS); at < end; at++) row = (Math.imul(row, 0x01000193) ^ ids[at]!) | 0
  return { unit, estimate: coverage.of(ids, from, to), row }
}

const withElsewhere = (likely: Likely, coverage: Coverage): Likely => {
  const { unit, estimate } = likely
  return { ...likely, estimate: estimate + ELSEWHERE * (coverage.of(unit.ids) - estimate) }
}

function withoutAlike<T extends Likely>(all: readonly T[]): T[] {
  const counts = new Map<number, number>()
  return all.filter(({ row }) => {
    const count = (counts.get(row) ?? 0) + 1
    counts.set(row, count)
    return count <= MOST_ALIKE
  })
}

/** What is looked for in the articles, and how much of it. */
export interface Wanted {
  /** The least share of the query. */
  readonly least: number
  /** So many candidates are enough. */
  readonly enough: number
  readonly passes: (record: SearchRecord) => boolean
}

/** Candidates in no order, and the units that were loaded for them. */
export interface Collected {
  readonly candidates: Candidate[]
  readonly loaded: ReadonlySet<Unit>
}

/** Weighs the records of likely articles; copies among them are one candidate. */
export function collect(corpus: Corpus, likely: readonly Likely[], coverage: Coverage, wanted: Wanted): Collected {
  const found = new Map<string, { copies: SearchRecord[]; coverage: number }>()
  const loaded = new Set<Unit>()
  const speakers = new SpeakerWords(corpus)
  for (const { unit, estimate } of likely) {
    if (loaded.size >= MOST_LOADED || isEnough(found.values(), estimate, wanted)) break
    loaded.add(unit)
    for (const record of recordsOf(unit)) {
      const share = coverage.of(record.ids, 0, record.ids.length, speakers.of(record))
      if (share < wanted.least) continue
      const row = record.ids.join()
      const known = found.get(row)
      if (known) known.copies.push(record)
      else found.set(row, { copies: [record], coverage: share })
      if (known && share > known.coverage) known.coverage = share
    }
  }
  return { candidates: [...found.values()].filter(({ copies }) => copies.some(wanted.passes)), loaded }
}

function isEnough(found: Iterable<Candidate>, estimate: number, { enough, passes }: Wanted): boolean {
  let count = 0
  for (const { copies, coverage } of found) if (coverage >= estimate && copies.some(passes)) count++
  return count >= enough
}

/** The words of speakers' names: who half-remembers a quote often remembers who said it, and types that too. */
class SpeakerWords {
  private readonly known = new Map<string, readonly number[]>()
  private readonly corpus: Corpus

  constructor(corpus: Corpus) {
    this.corpus = corpus
  }

  of({ speaker }: SearchRecord): readonly number[] | undefined {
    if (speaker === undefined) return undefined
    const { vocabulary } = this.corpus
    const ids =
      this.known.get(speaker) ??
      words(speaker)
        .map(({ key }) => vocabulary.find(key))
        .filter(id => id >= 0)
    this.known.set(speaker, ids)
    return ids
  }
}
