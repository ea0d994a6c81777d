// The corpora that the benchmarks ask: generated ones of a size, as they are opened from disk, or a real folder; each is made once in a run.

import { readArticle } from '../../src/core/articles/readArticle.ts'
import { Corpus } from '../../src/core/index/corpus.ts'
import { readSource } from '../../src/engine/readers/readSource.ts'
import { walkSources } from '../../src/engine/sourceFolders.ts'
import type { BenchOptions } from './figures.ts'
import { articleAt } from './generate.ts'
import { type Random, seeded } from './queries.ts'
import { openIndex, type SavedFolder, savedFolder } from './savedFolder.ts'
import { spoken } from './words.ts'

/** A corpus with what is needed to ask it. */
export interface BenchCorpus {
  readonly name: string
  readonly folder: string
  readonly corpus: Corpus
  readonly megabytes: number
  /** Its articles and index on disk; undefined for a real folder. */
  readonly saved?: SavedFolder
  /** A whole quotation of a random article. */
  quote(random: Random): { readonly path: string; readonly text: string }
  /** Words that nobody of the corpus said. */
  absent(random: Random): string
}

const made = new Map<string, BenchCorpus>()
/** Quotations with fewer words are not asked for in whole. */
const MIN_QUOTE_WORDS = 10

/** The corpora to measure: the real folder where one is given, else a generated one of each size. */
export function corporaOf(options: BenchOptions): readonly BenchCorpus[] {
  const corpora: BenchCorpus[] = []
  for (const key of options.corpus === undefined ? options.sizes : [options.corpus]) {
    const known = made.get(String(key))
    const corpus = known ?? (typeof key === 'number' ? generated(key) : real(key))
    made.set(String(key), corpus)
    corpora.push(corpus)
  }
  return corpora
}

function generated(articles: number): BenchCorpus {
  const saved = savedFolder(articles)
  const { corpus } = openIndex(saved)
  const quote = (random: Random): { path: string; text: string } => {
    const { path, quotes } = articleAt(Math.floor(random() * articles))
    return quotes.length > 0 ? { path, text: quotes[Math.floor(random() * quotes.length)]! } : quote(random)
  }
  return {
    name: `${articles / 1000}k articles`,
    folder: saved.articles,
    corpus,
    megabytes: saved.megabytes,
    saved,
    quote,
    absent: random => spoken(random, 0)
  }
}

function real(folder: string): BenchCorpus {
  const corpus = new Corpus()
  let bytes = 0
  for (const file of walkSources([folder], [])) {
    if ('reason' in file) continue
    const read = readSource(file.file, file.file)
    if (!('source' in read)) continue
    bytes += read.source.bytes
    corpus.put(readArticle({ path: file.file, hash: read.source.hash, text: read.source.text }))
  }
  const quotes = [...corpus.articles()].flatMap(({ article, quotations }) =>
    quotations
      .filter(({ kind }) => kind === 'direct')
      .map(({ inner }) => ({ path: article.path, text: article.prose.slice(inner.start, inner.end) }))
      .filter(({ text }) => text.split(/\s+/).length >= MIN_QUOTE_WORDS)
  )
  if (quotes.length === 0)
    throw new Error(`There are no articles with quotations of ${MIN_QUOTE_WORDS} words or more in ${folder}.`)
  const quote = (random: Random) => quotes[Math.floor(random() * quotes.length)]!
  // Every fourth word of as many quotations: the words are the corpus's own, their row is nobody's.
  const absent = (random: Random) =>
    Array.from({ length: 20 }, () => {
      const words = quote(random).text.split(/\s+/)
      return words[Math.floor(random() * words.length)]
    }).join(' ')
  return { name: folder, folder, corpus, megabytes: bytes / 1e6, quote, absent }
}

/** Chance for a purpose, the same in every run. */
export const chance = (seed: number): Random => seeded(seed)
