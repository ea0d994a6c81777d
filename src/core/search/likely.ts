// The articles that may hold what is looked for, told without loading them.
//
// The stretches that the regions of a query begin with (regions.ts) are read in the index: their words tell how much of the query they
// cover, and whether they are one more copy of a stretch that was seen before. Where the query stands word for word comes first.
// Cost: the stretches read. Limits: words that stand farther apart than a stretch is long (a long utterance; a speaker who is named
// elsewhere) count in part.

import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import type { Coverage } from './coverage.ts'
import { CELL } from './regions.ts'

/** Words before and after a stretch that are read with it: an utterance has no edge where the stretch has one. */
const AROUND = 16
/** Stretches whose matched words and their neighbours are the same are copies, or near enough; the rest of them is found at the end. */
const MOST_ALIKE = 8
const NEIGHBOURS = 3
/** Articles in which words away from the stretch are looked for, and how much those count: they may be of another passage. */
const MOST_READ_WHOLE = 60
const ELSEWHERE = 0.3
/** What is remembered mostly stood together: words of the query that are scattered over a stretch count that much less. */
const TOGETHER = 0.5
/** A speaker who is asked for is mostly named beside the words, and comes before one named elsewhere in an article. */
const NAMED = 0.25
/** Places of the very words that are looked at; of a row with more, any will do. */
const MOST_EXACT = 50

/** An article that may hold what is looked for. */
export interface Likely {
  readonly unit: Unit
  /** The share of the query that its best stretch covers. */
  readonly estimate: number
  /** What articles are ordered by: the estimate, and more for the very words or for the speaker beside them. */
  readonly worth: number
  /** The row of words that was matched, with its neighbours, as a number. */
  readonly row: number
}

/** A query as articles are chosen for it. */
export interface LikelyQuery {
  readonly coverage: Coverage
  /** Its words; negative for one that stands nowhere. */
  readonly row: readonly number[]
  /** Words of a row in which the query's words stand together. */
  readonly length: number
  /** Words of the names of who may have said it; empty where anybody may. */
  readonly named: ReadonlySet<number>
  /** True for an article that is looked in; undefined where all are. */
  readonly inArticle?: (path: string) => boolean
}

/** The articles of some addresses and of the very words, each once, the likeliest first and of equals the latest. */
export function likelyUnits(corpus: Corpus, places: readonly number[], query: LikelyQuery): Likely[] {
  const best = new Map<Unit, Likely>()
  const add = (likely: Likely) => {
    if (likely.worth > (best.get(likely.unit)?.worth ?? 0)) best.set(likely.unit, likely)
  }
  for (const place of places) {
    const found = corpus.words.at(place)
    if (found && !found.unit.joined) add(stretchAt(found.unit, found.word - (place & (CELL - 1)), query))
  }
  for (const { unit, from } of veryWords(corpus, query)) {
    const likely = stretchAt(unit, from, query)
    add({ ...likely, worth: likely.worth + 1 })
  }
  const byWorth = [...best.values()].sort((a, b) => b.worth - a.worth)
  const whole = byWorth.map((likely, i) => (i < MOST_READ_WHOLE ? withElsewhere(likely, query) : likely))
  const dated = whole.map(likely => ({ ...likely, date: corpus.entry(likely.unit.path)?.metadata.date ?? '' }))
  dated.sort((a, b) => b.worth - a.worth || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  return withoutAlike(dated)
}

const veryWords = ({ words }: Corpus, { row, inArticle }: LikelyQuery) =>
  row.length < 2 || row.includes(-1)
    ? []
    : words.exact(row, MOST_EXACT, ({ joined, path }) => !joined && (inArticle?.(path) ?? true))

function stretchAt(unit: Unit, begin: number, { coverage, length, named }: LikelyQuery): Likely {
  const { ids } = unit
  const from = Math.max(0, begin - AROUND)
  const to = Math.min(ids.length, begin + 2 * CELL + AROUND)
  let [first, last] = [to, from]
  let isNamed = false
  for (let at = from; at < to; at++) {
    if (named.size > 0 && named.has(ids[at]!)) isNamed = true
    if (!coverage.answers(ids[at]!)) continue
    first = Math.min(first, at)
    last = at
  }
  let row = 0
  const end = Math.min(ids.length, last + 1 + NEIGHBOURS)
  for (let at = Math.max(0, first - NEIGHBOURS); at < end; at++) row = (Math.imul(row, 0x01000193) ^ ids[at]!) | 0
  const wide = coverage.of(ids, from, to)
  const estimate = wide + TOGETHER * (coverage.tightest(ids, from, to, length) - wide)
  return { unit, estimate, worth: estimate + (isNamed ? NAMED : 0), row }
}

function withElsewhere(likely: Likely, { coverage }: LikelyQuery): Likely {
  const { unit, estimate, worth } = likely
  const more = ELSEWHERE * Math.max(0, coverage.of(unit.ids) - estimate)
  return { ...likely, estimate: estimate + more, worth: worth + more }
}

function withoutAlike<T extends Likely>(all: readonly T[]): T[] {
  const counts = new Map<number, number>()
  return all.filter(({ row }) => {
    const count = (counts.get(row) ?? 0) + 1
    counts.set(row, count)
    return count <= MOST_ALIKE
  })
}
