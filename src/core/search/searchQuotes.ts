// The quote search: words to regions of the corpus (regions.ts), regions to articles and their records (candidates.ts), records to
// ranked hits (rank.ts). It has no index of its own: everything comes from the corpus's words.

import type { Corpus } from '../index/corpus.ts'
import { words } from '../text/words.ts'
import { collect } from './candidates.ts'
import { CopyFinder } from './copies.ts'
import { Coverage } from './coverage.ts'
import { type Filters, filtersOf } from './filters.ts'
import { highlightsOf } from './highlights.ts'
import type { SearchHit, SearchRequest } from './hit.ts'
import { latestUtterances } from './latest.ts'
import { likelyUnits } from './likely.ts'
import { makeHit, representative } from './makeHit.ts'
import { parseQuery } from './query.ts'
import { bestFirst, rank, windowOf } from './rank.ts'
import { regionsOf } from './regions.ts'
import { termsOf } from './terms.ts'

/** What a search has read: the cost of its answer, whatever the machine. */
export interface SearchCounts {
  /** Places of words in the index. */
  postings: number
  /** Articles whose text was needed to tell what was found. */
  articles: number
}

// Less than this of the query, weighed by rarity, and the hit is chance: common words that stand everywhere.
export const LEAST_COVERAGE = 0.34
/** Candidates for each hit that is asked for, at least and at most: the ranking chooses among them, and costs as much as there are. */
const PER_HIT = 2
const FEWEST = 10
const MOST = 30

/**
 * Finds half-remembered quotes, best first: words in any order, with typos, or fragments of words, and filters (query.ts). Copies are
 * one hit.
 * An empty text gives the latest utterances; words that stand nowhere give nothing.
 */
export function searchQuotes(corpus: Corpus, { text, speaker, limit }: SearchRequest, counts?: SearchCounts): SearchHit[] {
  const parsed = parseQuery(text)
  const filters = filtersOf(corpus, speaker ? { ...parsed, by: [...parsed.by, speaker] } : parsed)
  const query = words(parsed.text).map(({ key }) => key)
  if (query.length > 0) return found(corpus, query, filters, limit, counts)
  const copyFinder = new CopyFinder(corpus, new Set())
  return latestUtterances(corpus, filters, limit).map(({ copies, score }) =>
    makeHit(corpus, copyFinder.all(copies), representative(copies, filters.passes), score, () => [])
  )
}

function found(
  corpus: Corpus,
  query: readonly string[],
  { inArticle, passes, named }: Filters,
  limit: number,
  counts?: SearchCounts
): SearchHit[] {
  const { vocabulary } = corpus
  const terms = termsOf(corpus, query)
  const coverage = new Coverage(terms, vocabulary.size)
  const row = query.map(key => vocabulary.find(key))
  const regions = regionsOf(corpus.words, terms, LEAST_COVERAGE, inArticle)
  const likely = likelyUnits(corpus, regions.places, { coverage, row, length: windowOf(query.length), named, inArticle })
  const enough = Math.min(MOST, Math.max(FEWEST, PER_HIT * limit))
  const { candidates, loaded } = collect(corpus, likely, coverage, { least: LEAST_COVERAGE, enough, passes })
  const copyFinder = new CopyFinder(corpus, loaded)
  if (counts) Object.assign(counts, { postings: regions.read, articles: loaded.size })
  return rank(candidates, { keys: query, coverage, vocabulary }, enough)
    .slice(0, limit)
    .map(ranked => ({ ...ranked, copies: copyFinder.all(ranked.copies) }))
    .sort(bestFirst)
    .map(({ copies, score }) =>
      makeHit(corpus, copies, representative(copies, passes), score, shown => highlightsOf(shown, query, coverage, vocabulary))
    )
}
