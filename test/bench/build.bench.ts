// How fast articles become a corpus, with and without people and speakers, and what memory it takes: as a whole in memory, and while
// the background thread writes its index.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { readArticle } from '../../src/core/articles/readArticle.ts'
import { Corpus } from '../../src/core/index/corpus.ts'
import { MemorySegment } from '../../src/core/index/memorySegment.ts'
import { wordsOfUnits } from '../../src/core/index/units.ts'
import { Vocabulary } from '../../src/core/index/vocabulary.ts'
import { root } from '../support/vscode/paths.ts'
import type { Built } from './buildIndex.ts'
import type { BenchOptions, Figure } from './figures.ts'
import { figure, median, timed } from './figures.ts'
import { articleAt, type GeneratedArticle } from './generate.ts'
import { savedFolder } from './savedFolder.ts'

const REPEATS = 3
const NO_FILE = { size: 0, mtimeMs: 0, ctimeMs: 0 }
/** Articles that tell the speed; the rest of a corpus is read for its memory. */
const SPEED_ARTICLES = 500
const MOST_MB = 300

/** Megabytes a second on one thread, milliseconds for one changed article, memory by corpus size. */
export async function run({ quick, sizes, corpus }: BenchOptions): Promise<readonly Figure[]> {
  if (corpus !== undefined) return []
  const few = Array.from({ length: quick ? SPEED_ARTICLES / 2 : SPEED_ARTICLES }, (_, index) => articleAt(index))
  const megabytes = bytesOf(few) / 1e6
  const speed = (work: () => void) => median(Array.from({ length: REPEATS }, () => megabytes / (timed(work).threadMs / 1000)))
  const written: Figure[] = []
  for (const articles of sizes) written.push(...(await onDisk(articles)))
  return [
    figure(
      'build, with people and speakers',
      speed(() => whole(few)),
      'MB/s',
      { target: { least: 10 } }
    ),
    figure(
      'build, words alone',
      speed(() => wordsAlone(few)),
      'MB/s',
      { target: { least: 12 } }
    ),
    ...sizes.flatMap(memory),
    ...written
  ]
}

const bytesOf = (articles: readonly GeneratedArticle[]) => articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
const read = ({ path, text }: GeneratedArticle) => readArticle({ path, hash: path, text })

function whole(articles: Iterable<GeneratedArticle>): Corpus {
  const corpus = new Corpus()
  for (const article of articles) corpus.put(read(article))
  corpus.words.exact([0, 1], 1)
  return corpus
}

function wordsAlone(articles: Iterable<GeneratedArticle>): void {
  const vocabulary = new Vocabulary()
  const segment = new MemorySegment(0)
  for (const made of articles) {
    const article = read(made)
    const ids = wordsOfUnits({ article, quotations: [], mentions: [] }, vocabulary)
    const { path, hash, metadata, problems } = article
    segment.add({ entry: { path, hash, metadata, problems }, stamp: NO_FILE, utterances: 0, ids, body: new Uint8Array(0) })
  }
  segment.lists(0)
}

function* made(count: number): Generator<GeneratedArticle> {
  for (let index = 0; index < count; index++) yield articleAt(index)
}

function memory(articles: number): Figure[] {
  const before = used()
  let bytes = 0
  const counted = function* () {
    for (const article of made(articles)) {
      bytes += Buffer.byteLength(article.text)
      yield article
    }
  }
  const corpus = whole(counted())
  const people = timed(() => corpus.people())
  const grown = used() - before
  const name = `${articles / 1000}k articles`
  const changed = median(
    Array.from({ length: 5 }, (_, i) => {
      const article = read(articleAt(i))
      return timed(() => {
        corpus.put(article)
        corpus.words.exact([0, 1], 1)
      }).threadMs
    })
  )
  return [
    figure(`${name}: memory, texts and people included`, grown / 1e6, 'MB', { peer: `articles ${(bytes / 1e6).toFixed(0)} MB` }),
    figure(`${name}: memory for a byte of article`, grown / bytes, ''),
    figure(`${name}: joining all people once`, people.threadMs, 'ms'),
    figure(`${name}: one changed article`, changed, 'ms')
  ]
}

/** Bytes in use after collecting garbage. */
function used(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** What it takes to write an index in a process that does nothing else, by the code as it is shipped. */
async function onDisk(articles: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-build-'))
  try {
    const saved = savedFolder(articles)
    await build({
      entryPoints: { build: join(root, 'test/bench/buildIndex.ts'), worker: join(root, 'src/engine/worker.ts') },
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      define: { 'import.meta.dirname': '__dirname' },
      logLevel: 'error'
    })
    const run = [join(folder, 'build.js'), saved.articles, join(folder, 'indexes')]
    const { peak, before, seconds } = JSON.parse(execFileSync(process.execPath, run, { encoding: 'utf8' })) as Built
    const name = `${articles / 1000}k articles, index on disk`
    const peer = `before it ${(before / 1e6).toFixed(0)} MB`
    return [
      figure(`${name}: most memory of the process`, peak / 1e6, 'MB', { peer, target: { most: MOST_MB } }),
      figure(`${name}: by the clock`, saved.megabytes / seconds, 'MB/s')
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
