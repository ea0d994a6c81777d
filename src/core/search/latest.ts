import type { Corpus } from '../index/corpus.ts'
import type { Filters } from './filters.ts'
import { newestStretches } from './newest.ts'
import type { Ranked } from './rank.ts'
import { type SearchRecord, utterancesIn } from './records.ts'

/** Articles loaded for one search without words at most. */
const MOST_LOADED = 500

/** The latest utterances that pass the filters, copies folded into one, until there are `limit`. */
export function latestUtterances(corpus: Corpus, { inArticle, passes }: Filters, limit: number): Ranked[] {
  const found = new Map<string, SearchRecord[]>()
  let loaded = 0
  for (const { path } of newestStretches(corpus)) {
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
