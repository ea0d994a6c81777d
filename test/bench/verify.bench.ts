// How fast and how surely a quotation is found in a corpus, beside ripgrep on the same files. Time is shown as a ratio; recall and the
// counts of what is read are what a change must not worsen.

import { bestOccurrence } from '../../src/core/matching/align.ts'
import { Locator, type Places } from '../../src/core/matching/locate.ts'
import { textOfWords } from '../../src/core/matching/located.ts'
import { patternOf } from '../../src/core/matching/pattern.ts'
import { UNCANCELLED } from '../../src/core/ports.ts'
import { words } from '../../src/core/text/words.ts'
import { type BenchCorpus, chance, corporaOf } from './corpora.ts'
import { type BenchOptions, type Figure, figure, median, percentile, share, timed } from './figures.ts'
import { KINDS, type Query, type QueryKind, queriesOf } from './kinds.ts'
import { filesWith } from './ripgrep.ts'

const REPEATS = 3
const PER_KIND = 200
/** ripgrep reads all files for each question; a few tell its time. */
const RIPGREP_QUERIES = 15
const LEAST_RECALL: Readonly<Record<Exclude<QueryKind, 'absent'>, number>> = {
  exact: 1,
  typographic: 1,
  changed: 0.99,
  fragment: 0.98
}
/** A few words with a slip are like more of other words, the more articles there are. */
const LEAST_FRAGMENTS_OF_MANY = 0.94
const leastRecall = (kind: Exclude<QueryKind, 'absent'>, articles: number): number =>
  kind === 'fragment' && articles >= 100_000 ? LEAST_FRAGMENTS_OF_MANY : LEAST_RECALL[kind]
/** How many times faster than ripgrep, by the corpus's articles: p50 and p95. */
const TIMES = (articles: number) =>
  articles >= 100_000 ? { p50: 1000, p95: 200 } : articles >= 10_000 ? { p50: 300, p95: 50 } : undefined

/** Times and recall of every kind of quotation. */
export async function run(options: BenchOptions): Promise<readonly Figure[]> {
  return corporaOf(options).flatMap(corpus => measured(corpus, options))
}

function measured(corpus: BenchCorpus, { quick }: BenchOptions): Figure[] {
  const count = quick ? PER_KIND / 2 : PER_KIND
  locateAll(corpus, queriesOf('changed', corpus, 20, chance(1)))
  return KINDS.flatMap((kind, at) => {
    const queries = queriesOf(kind, corpus, REPEATS * count, chance(100 + at))
    const label = `${corpus.name}, ${kind}`
    // Each repeat asks others: the more are asked, the less the recall is chance.
    const repeats = Array.from({ length: REPEATS }, (_, i) => repeated(corpus, kind, queries.slice(i * count, (i + 1) * count)))
    const recall = share(
      repeats.flatMap(({ found }) => found),
      Boolean
    )
    const times = kind === 'exact' ? TIMES(corpus.corpus.size) : undefined
    const against = (at: 'p50' | 'p95') => ({
      peer: kind === 'exact' ? `rg -F ${median(repeats.map(({ peer }) => peer![at])).toFixed(0)} ms` : undefined,
      ratio: kind === 'exact' ? median(repeats.map(one => one.peer![at] / one[at])) : undefined,
      times: times?.[at]
    })
    return [
      figure(`${label}: p50`, median(repeats.map(({ p50 }) => p50)), 'ms', against('p50')),
      figure(`${label}: p95`, median(repeats.map(({ p95 }) => p95)), 'ms', against('p95')),
      kind === 'absent'
        ? figure(`${label}: taken for near`, recall, '')
        : figure(`${label}: recall`, recall, '', { target: { least: leastRecall(kind, corpus.corpus.size) } }),
      figure(`${label}: postings read for one, p95`, median(repeats.map(({ postings }) => postings)), ''),
      figure(`${label}: windows aligned for one, p95`, median(repeats.map(({ windows }) => windows)), '')
    ]
  })
}

function repeated(corpus: BenchCorpus, kind: QueryKind, queries: readonly Query[]) {
  const all = locateAll(corpus, queries)
  const times = all.map(({ ms }) => ms)
  const found = all.map(({ places }, i) => isFound(queries[i]!, places))
  const peer =
    kind === 'exact' ? queries.slice(0, RIPGREP_QUERIES).map(({ text }) => timed(() => filesWith(text, corpus.folder)).ms) : []
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    found,
    postings: percentile(
      all.map(({ postings }) => postings),
      0.95
    ),
    windows: percentile(
      all.map(({ windows }) => windows),
      0.95
    ),
    peer: peer.length > 0 ? { p50: percentile(peer, 0.5), p95: percentile(peer, 0.95) } : undefined
  }
}

function locateAll({ corpus }: BenchCorpus, queries: readonly Query[]) {
  return queries.map(({ text }) => {
    // A locator of its own for each: nothing is remembered from one quotation to the next.
    const locator = new Locator(corpus, UNCANCELLED)
    const { ms, result } = timed(() => locator.locate(patternOf(text, [{ start: 0, end: text.length }])))
    return { ms, places: result, ...locator.counts }
  })
}

const folded = (text: string) =>
  words(text)
    .map(({ key }) => key)
    .join(' ')

/** Found is a place at least as near as where the words were taken from; for words of nowhere, any place at all. */
function isFound({ text, original }: Query, { exact, near }: Places): boolean {
  if (exact.length > 0) return true
  const best = near[0]
  if (!best || original === undefined) return best !== undefined
  const { unit, from, to } = best.alignment
  const asked = folded(text)
  return bestOccurrence(asked, folded(textOfWords(unit, from, to))).distance <= bestOccurrence(asked, folded(original)).distance
}
