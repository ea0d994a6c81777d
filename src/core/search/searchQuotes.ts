import type { Corpus } from '../index/corpus.ts'
import { words } from '../text/words.ts'
import { type RecordFilter, recordFilter } from './filters.ts'
import { highlightsOf } from './highlights.ts'
import type { SearchHit, SearchRequest } from './hit.ts'
import { latestFirst, makeHit, representative } from './makeHit.ts'
import { parseQuery } from './query.ts'
import { type Ranked, rank } from './rank.ts'
import { type Candidate, type Copies, searchIndexOf } from './searchIndex.ts'

// Less than this of the query, weighed by rarity, and the hit is chance: common words that stand everywhere.
const LEAST_COVERAGE = 0.34

/**
 * Finds half-remembered quotes, best first: words in any order, with typos, or fragments of words, and filters (query.ts). Copies are
 * one hit.
 * An empty text gives the latest utterances; words that stand nowhere give nothing.
 */
export function searchQuotes(corpus: Corpus, { text, speaker, limit }: SearchRequest): SearchHit[] {
  const index = searchIndexOf(corpus)
  const parsed = parseQuery(text)
  const passes = recordFilter(corpus.people(), speaker ? { ...parsed, by: [...parsed.by, speaker] } : parsed)
  const query = words(parsed.text).map(({ key }) => key)
  const terms = index.termsOf(query)
  const candidates = query.length > 0 ? index.candidates(terms, LEAST_COVERAGE) : everything(index.entries)
  const wanted = candidates.filter(({ copies }) => copies.some(passes))
  const ranked = query.length > 0 ? rank(wanted, query.join(' ')) : latest(wanted, passes)
  return ranked
    .slice(0, limit)
    .map(({ copies, score }) =>
      makeHit(corpus, copies, representative(copies, passes), score, found => highlightsOf(found, query, terms))
    )
}

const everything = (entries: readonly Copies[]): Candidate[] =>
  entries.filter(copies => copies.some(({ layer }) => layer === 'utterance')).map(copies => ({ copies, coverage: 1 }))

const latest = (candidates: readonly Candidate[], passes: RecordFilter): Ranked[] =>
  latestFirst(candidates, ({ copies }) => representative(copies, passes).analysed.article.metadata.date).map(candidate => ({
    ...candidate,
    score: 1
  }))
