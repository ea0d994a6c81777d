import type { Corpus } from '../index/corpus.ts'
import type { Filters } from './filters.ts'
import type { Ranked } from './rank.ts'
import { type SearchRecord, utterancesIn } from './records.ts'

/** Articles loaded for one search without words at most. */
const MOST_LOADED = 500

/** The latest utterances that pass the filters, copies folded into one, until there are `limit`. */
export function latestUtterances(corpus: Corpus, { inArticle, passes }: Filters, limit: number): Ranked[] {
  const found = new Map<string, SearchRecord[]>()
  let loaded = 0
  for (const path of newestFirst(corpus)) {
    if (inArticle && !inArticle(path)) continue
    if (found.size >= limit || loaded++ >= MOST_LOADED) break
    const analysed = corpus.get(path)
    for (const record of analysed ? utterancesIn(analysed, corpus.vocabulary) : []) {
      if (!passes(record)) continue
      const row = record.ids.join()
      const copies = found.get(row)
      if (copies) copies.push(record)
      else found.set(row, [record])
    }
  }
  return [...found.values()].slice(0, limit).map(copies => ({ copies, coverage: 1, score: 1 }))
}

/** The paths of all articles, the latest first, those without a date last; of one day in their order. */
function* newestFirst(corpus: Corpus): Generator<string> {
  const days = new Map<string, string[]>()
  for (const { path, metadata } of corpus.entries()) {
    const day = days.get(metadata.date ?? '')
    if (day) day.push(path)
    else days.set(metadata.date ?? '', [path])
  }
  for (const day of [...days.keys()].sort().reverse()) yield* days.get(day)!
}
