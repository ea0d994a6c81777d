// The quote search beside FlexSearch, MiniSearch and plain fuse.js on the same records: recall@1, 95th percentile, memory.

import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Corpus } from '../../src/core/index/corpus.ts'
import { searchQuotes } from '../../src/core/search/searchQuotes.ts'
import { words } from '../../src/core/text/words.ts'
import { type BenchCorpus, chance, corporaOf } from './corpora.ts'
import { type BenchOptions, type Figure, figure, median, percentile, share, timed } from './figures.ts'
import { type Query, queriesOf } from './kinds.ts'
import { recordTexts } from './recordTexts.ts'

const QUERIES = 40
/** fuse.js takes seconds for one question, and minutes where there are more records than this. */
const FUSE_QUERIES = 3
const FUSE_RECORDS = 50_000
const REPEATS = 3

interface Peer {
  readonly name: string
  readonly times: number
  readonly queries: number
  /** The texts found, best first. */
  readonly search: (text: string) => readonly string[]
}

/** Half-remembered fragments, asked of everybody. */
export async function run(options: BenchOptions): Promise<readonly Figure[]> {
  return [...corporaOf(options)].flatMap(corpus => figures(corpus, options))
}

function figures(corpus: BenchCorpus, { quick, say }: BenchOptions): Figure[] {
  const texts = recordTexts(corpus.corpus)
  say(`  ${corpus.name}: ${texts.length} records`)
  const queries = queriesOf('fragment', corpus, quick ? QUERIES / 2 : QUERIES, chance(12))
  const own = (text: string) => ours(corpus.corpus, text)
  asked(own, queries)
  const peers = [flexSearch(texts), miniSearch(texts), ...(texts.length <= FUSE_RECORDS ? [fuse(texts)] : [])]
  return peers.flatMap(peer => {
    const some = queries.slice(0, quick && peer.queries < QUERIES ? 1 : peer.queries)
    const repeats = Array.from({ length: peer.queries < QUERIES ? 1 : REPEATS }, () => ({
      mine: asked(own, some),
      theirs: asked(peer.search, some)
    }))
    const [mine, theirs] = [repeats[0]!.mine, repeats[0]!.theirs]
    const name = `${corpus.name}, search beside ${peer.name}`
    return [
      figure(`${name}: recall@1`, mine.recall, '', {
        peer: `${peer.name} ${theirs.recall.toFixed(2)}`,
        target: { least: theirs.recall }
      }),
      figure(`${name}: p95`, median(repeats.map(one => one.mine.p95)), 'ms', {
        peer: `${peer.name} ${median(repeats.map(one => one.theirs.p95)).toFixed(1)} ms`,
        ratio: median(repeats.map(one => one.theirs.p95 / one.mine.p95)),
        times: peer.times
      })
    ]
  })
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

const ours = (corpus: Corpus, text: string): string[] =>
  searchQuotes(corpus, { text, limit: 5 }).map(hit =>
    words(hit.text)
      .map(({ key }) => key)
      .join(' ')
  )

function flexSearch(texts: readonly string[]): Peer {
  const index = new FlexSearch.Index({
    tokenize: 'strict',
    resolution: 9,
    context: { depth: 2, bidirectional: false, resolution: 9 }
  })
  for (const [id, text] of texts.entries()) index.add(id, text)
  // Asked for any of the words where all are asked too much: a typo is in one of them.
  const search = (text: string) => index.search(text, { limit: 5, suggest: true }).map(id => texts[Number(id)]!)
  return { name: 'FlexSearch', times: 50, queries: QUERIES, search }
}

function miniSearch(texts: readonly string[]): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  index.addAll(texts.map((text, id) => ({ id, text })))
  const search = (text: string) =>
    index
      .search(text, { fuzzy: 0.2 })
      .slice(0, 5)
      .map(({ id }) => texts[id as number]!)
  return { name: 'MiniSearch', times: 1, queries: QUERIES, search }
}

function fuse(texts: readonly string[]): Peer {
  const index = new Fuse(texts, { includeScore: true, ignoreLocation: true, threshold: 0.6 })
  return {
    name: 'fuse.js',
    times: 80,
    queries: FUSE_QUERIES,
    search: text => index.search(text, { limit: 5 }).map(({ item }) => item)
  }
}
