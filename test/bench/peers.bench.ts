// The quote search beside FlexSearch, MiniSearch and plain fuse.js on the same records: recall@1, 95th percentile, memory.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Corpus } from '../../src/core/index/corpus.ts'
import { type SearchCounts, searchQuotes } from '../../src/core/search/searchQuotes.ts'
import { words } from '../../src/core/text/words.ts'
import { type BenchCorpus, chance, corporaOf } from './corpora.ts'
import { type BenchOptions, type Figure, figure, median, percentile, share, timed } from './figures.ts'
import { type Query, queriesOf } from './kinds.ts'
import { recordTexts } from './recordTexts.ts'
import { openIndex } from './savedFolder.ts'

const QUERIES = 40
const REPEATS = 3
/** fuse.js and MiniSearch take seconds for one question where there are more records than this. */
const MANY_RECORDS = 50_000
const SLOW_QUERIES = 3
const SLOWEST_QUERIES = 1
/** Milliseconds that a search may take of ten thousand articles. */
const MOST_MS = 30
/** FlexSearch's memory, for each byte that the search needs. */
const TIMES_MEMORY = 10

interface Peer {
  readonly name: string
  /** How many times as fast the search should be. */
  readonly times: number
  readonly queries: number
  /** Megabytes that its index takes. */
  readonly megabytes: number
  /** The texts found, best first. */
  readonly search: (text: string) => readonly string[]
}

/** Half-remembered fragments, asked of everybody. */
export async function run(options: BenchOptions): Promise<readonly Figure[]> {
  return corporaOf(options).flatMap(corpus => figures(corpus, options))
}

function figures(corpus: BenchCorpus, { quick, say }: BenchOptions): Figure[] {
  const queries = queriesOf('fragment', corpus, quick ? QUERIES / 2 : QUERIES, chance(12))
  const counts: SearchCounts = { postings: 0, articles: 0 }
  const read: SearchCounts[] = []
  const { made: searched, megabytes } = memoryOf(() => {
    const opened = corpus.saved ? openIndex(corpus.saved).corpus : corpus.corpus
    for (const { text } of queries) ours(opened, text, counts)
    return opened
  })
  const own = (text: string) => {
    const found = ours(searched, text, counts)
    read.push({ ...counts })
    return found
  }
  asked(own, queries)
  const texts = recordTexts(corpus.corpus)
  say(`  ${corpus.name}: ${texts.length} records`)
  return [
    ...readFigures(corpus, read),
    ...peersOf(texts).flatMap(make => {
      const peer = make()
      say(`  ${peer.name}: ${peer.megabytes.toFixed(0)} MB`)
      const some = queries.slice(0, quick && peer.queries < QUERIES ? 1 : peer.queries)
      return beside(corpus, peer, some, own, megabytes)
    })
  ]
}

const readFigures = ({ name }: BenchCorpus, read: readonly SearchCounts[]): Figure[] => [
  figure(
    `${name}, search: postings read for one, p95`,
    percentile(
      read.map(({ postings }) => postings),
      0.95
    ),
    ''
  ),
  figure(
    `${name}, search: articles read for one, p95`,
    percentile(
      read.map(({ articles }) => articles),
      0.95
    ),
    '',
    { target: { most: 100 } }
  )
]

function beside(
  { name, corpus }: BenchCorpus,
  peer: Peer,
  queries: readonly Query[],
  own: (text: string) => readonly string[],
  megabytes: number
): Figure[] {
  const repeats = Array.from({ length: peer.queries < QUERIES ? 1 : REPEATS }, () => ({
    mine: asked(own, queries),
    theirs: asked(peer.search, queries)
  }))
  const [mine, theirs] = [repeats[0]!.mine, repeats[0]!.theirs]
  const label = `${name}, search beside ${peer.name}`
  const figures = [
    figure(`${label}: recall@1`, mine.recall, '', {
      peer: `${peer.name} ${theirs.recall.toFixed(2)}`,
      target: { least: theirs.recall }
    }),
    figure(`${label}: p95`, median(repeats.map(one => one.mine.p95)), 'ms', {
      peer: `${peer.name} ${median(repeats.map(one => one.theirs.p95)).toFixed(1)} ms`,
      ratio: median(repeats.map(one => one.theirs.p95 / one.mine.p95)),
      target: corpus.size === 10_000 ? { most: MOST_MS } : undefined,
      times: peer.times
    })
  ]
  if (peer.name !== 'FlexSearch') return figures
  const memory = figure(`${label}: memory, the opened corpus included`, megabytes, 'MB', {
    peer: `${peer.name} ${peer.megabytes.toFixed(0)} MB`,
    ratio: peer.megabytes / Math.max(0.1, megabytes),
    times: TIMES_MEMORY
  })
  return [...figures, memory]
}

function asked(search: (text: string) => readonly string[], queries: readonly Query[]) {
  const all = queries.map(({ text }) => timed(() => search(text)))
  const isRight = all.map(({ result }, i) => (result[0] ?? '').includes(queries[i]!.original!))
  return {
    recall: share(isRight, Boolean),
    p95: percentile(
      all.map(({ ms }) => ms),
      0.95
    )
  }
}

const ours = (corpus: Corpus, text: string, counts: SearchCounts): string[] =>
  searchQuotes(corpus, { text, limit: 5 }, counts).map(hit =>
    words(hit.text)
      .map(({ key }) => key)
      .join(' ')
  )

/** Makes something, and tells by how many megabytes the memory in use has grown. */
function memoryOf<T>(make: () => T): { readonly made: T; readonly megabytes: number } {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  const made = make()
  return { made, megabytes: Math.max(0, used() - before) / 1e6 }
}

/** One after the other: each is gone before the next one is made. */
const peersOf = (texts: readonly string[]): (() => Peer)[] => [
  () => flexSearch(texts),
  () => miniSearch(texts),
  () => fuse(texts)
]

function flexSearch(texts: readonly string[]): Peer {
  const { made: index, megabytes } = memoryOf(() => {
    const all = new FlexSearch.Index({
      tokenize: 'strict',
      resolution: 9,
      context: { depth: 2, bidirectional: false, resolution: 9 }
    })
    for (const [id, text] of texts.entries()) all.add(id, text)
    return all
  })
  // Asked for any of the words where all are asked too much: a typo is in one of them.
  const search = (text: string) => index.search(text, { limit: 5, suggest: true }).map(id => texts[Number(id)]!)
  return { name: 'FlexSearch', times: 50, queries: QUERIES, megabytes, search }
}

function miniSearch(texts: readonly string[]): Peer {
  const { made: index, megabytes } = memoryOf(() => {
    const all = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
    all.addAll(texts.map((text, id) => ({ id, text })))
    return all
  })
  const search = (text: string) =>
    index
      .search(text, { fuzzy: 0.2 })
      .slice(0, 5)
      .map(({ id }) => texts[id as number]!)
  return { name: 'MiniSearch', times: 1, queries: texts.length > MANY_RECORDS ? SLOW_QUERIES : QUERIES, megabytes, search }
}

function fuse(texts: readonly string[]): Peer {
  const { made: index, megabytes } = memoryOf(() => new Fuse(texts, { includeScore: true, ignoreLocation: true, threshold: 0.6 }))
  return {
    name: 'fuse.js',
    times: 80,
    queries: texts.length > MANY_RECORDS ? SLOWEST_QUERIES : SLOW_QUERIES,
    megabytes,
    search: text => index.search(text, { limit: 5 }).map(({ item }) => item)
  }
}
