// How well the quote search finds a half-remembered quote in real articles, and how fast, beside plain fuse.js on the same records.
// Seeded: the same queries in every run. Recall is a gate, time is only shown.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fuse from 'fuse.js'
import { readArticle } from '../../src/core/articles/readArticle.ts'
import { Corpus } from '../../src/core/index/corpus.ts'
import type { SearchHit } from '../../src/core/search/hit.ts'
import { words } from '../../src/core/text/words.ts'
import { CorpusEngine } from '../../src/engine/corpusEngine.ts'
import { root } from '../support/vscode/paths.ts'
import { type BenchOptions, type Figure, figure, percentile, share } from './figures.ts'
import { absentQueries, type Change, changes, type Known, seeded, windowsOf } from './queries.ts'
import { recordTexts } from './recordTexts.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly quotes: readonly { readonly inner_start: number; readonly inner_end: number; readonly closed: boolean }[]
}

const SOURCE = join(root, '../shared/evaluation/news-quotes-train.jsonl')
const PER_KIND = 500
const ABSENT = 100
// Plain fuse.js takes seconds for a query.
const FUSE_PER_KIND = 8
const LEAST_AT_1: Readonly<Record<Change, number>> = {
  exact: 0.97,
  'one typo': 0.96,
  'two typos': 0.92,
  'a word dropped': 0.94,
  'two words swapped': 0.94
}
const LEAST_AT_5 = 0.99
const LEAST_TIMES = 80

/** Recall and time for each kind of query, with plain fuse.js beside them. */
export async function run({ quick, say }: BenchOptions): Promise<readonly Figure[]> {
  if (!existsSync(SOURCE)) {
    say('  left out: the articles to search are not there')
    return []
  }
  const documents = readFileSync(SOURCE, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Document)
  const engine = await engineOf(documents)
  const random = seeded(20)
  const windows = windowsOf(quotesOf(documents), quick ? PER_KIND / 5 : PER_KIND, random)
  const fuse = plainFuse(documents, say)
  const figures: Figure[] = []
  for (const [change, apply] of Object.entries(changes) as [Change, (typeof changes)[Change]][]) {
    const queries = windows.map(window => ({ window, text: apply(window.keys, random) }))
    const { ranks, times } = await asked(engine, queries)
    const plain = fuseFigures(fuse, queries.slice(0, quick ? 1 : FUSE_PER_KIND))
    const at1 = share(ranks, rank => rank === 0)
    const p95 = percentile(times, 0.95)
    figures.push(
      figure(`search ${change}, recall@1`, at1, '', {
        peer: `fuse.js ${plain.at1.toFixed(2)}`,
        target: { least: LEAST_AT_1[change] }
      }),
      figure(
        `search ${change}, recall@5`,
        share(ranks, rank => rank >= 0),
        '',
        { target: { least: LEAST_AT_5 } }
      ),
      figure(`search ${change}, p50`, percentile(times, 0.5), 'ms'),
      figure(`search ${change}, p95`, p95, 'ms', {
        peer: `fuse.js ${plain.p95.toFixed(0)} ms`,
        ratio: plain.p95 / p95,
        times: LEAST_TIMES
      })
    )
  }
  let wrong = 0
  for (const text of absentQueries(ABSENT, documents.map(({ text }) => text).join('\n'), random))
    wrong += (await engine.search({ text, limit: 5 })).length > 0 ? 1 : 0
  await engine.dispose()
  return [...figures, figure('search for words of nowhere, found', wrong, '', { target: { most: 0 } })]
}

const quotesOf = (documents: readonly Document[]): Known[] =>
  documents.flatMap(({ id, text, quotes }) =>
    quotes
      .filter(({ closed }) => closed)
      .map(quote => ({
        path: pathOf(id),
        start: quote.inner_start,
        end: quote.inner_end,
        text: text.slice(quote.inner_start, quote.inner_end)
      }))
  )

type Query = { readonly window: Known & { readonly keys: readonly string[] }; readonly text: string }

/** Where the right hit ranks (-1: not among five), and how long the answer takes, query by query. */
async function asked(engine: CorpusEngine, queries: readonly Query[]) {
  const misses = process.argv.includes('--verbose')
  const ranks: number[] = []
  const times: number[] = []
  for (const { window, text } of queries) {
    const begun = performance.now()
    const hits = await engine.search({ text, limit: 5 })
    times.push(performance.now() - begun)
    const rank = hits.findIndex(hit => isRight(hit, window))
    ranks.push(rank)
    if (misses && rank !== 0) console.error(`    [${rank}] ${text} | ${window.keys.join(' ')} | ${hits[0]?.text}`)
  }
  return { ranks, times }
}

const pathOf = (id: string) => `${id}.txt`

/** The documents as a folder of articles, opened as a user's folder is. */
async function engineOf(documents: readonly Document[]): Promise<CorpusEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
  for (const { id, text } of documents) writeFileSync(join(folder, pathOf(id)), text)
  const engine = new CorpusEngine()
  await engine.open({ root: folder, folders: [folder], exclude: [] })
  rmSync(folder, { recursive: true })
  return engine
}

/** Right is the quote itself, a copy, or another text that has the very words. */
function isRight(hit: SearchHit, { path, start, end, keys }: Known & { keys: readonly string[] }): boolean {
  const isThere = (place: { path: string; start: number; end: number }) =>
    place.path === path && place.start < end && start < place.end
  return [hit, ...hit.alsoIn].some(isThere) || ` ${keysOf(hit.text)} `.includes(` ${keys.join(' ')} `)
}

const keysOf = (text: string) =>
  words(text)
    .map(({ key }) => key)
    .join(' ')

function plainFuse(documents: readonly Document[], say: (line: string) => void): Fuse<string> {
  const corpus = new Corpus()
  for (const { id, text } of documents) corpus.put(readArticle({ path: pathOf(id), hash: id, text }))
  const records = recordTexts(corpus)
  say(`  ${documents.length} articles, ${records.length} records`)
  return new Fuse(records, { includeScore: true, ignoreLocation: true, threshold: 0.6 })
}

function fuseFigures(fuse: ReturnType<typeof plainFuse>, queries: readonly Query[]) {
  const times: number[] = []
  const found = queries.map(({ window, text }) => {
    const begun = performance.now()
    const [first] = fuse.search(text, { limit: 5 })
    times.push(performance.now() - begun)
    return first !== undefined && ` ${first.item} `.includes(` ${window.keys.join(' ')} `)
  })
  return { at1: share(found, Boolean), p95: percentile(times, 0.95) }
}
