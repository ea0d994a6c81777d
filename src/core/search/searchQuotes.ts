import type { Corpus } from '../index/corpus.ts'
import { words } from '../text/words.ts'
import { recordFilter } from './filters.ts'
import { highlightsOf } from './highlights.ts'
import type { SearchHit, SearchRequest } from './hit.ts'
import { parseQuery } from './query.ts'
import { rank } from './rank.ts'
import type { SearchRecord } from './records.ts'
import { type Candidate, type Copies, type QueryTerm, searchIndexOf } from './searchIndex.ts'
import { canonicalNames, type RecordFilter } from './speakers.ts'

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
  const toHit = hitMaker(corpus, passes, query, terms)
  const candidates = query.length > 0 ? index.candidates(terms, LEAST_COVERAGE) : everything(index.entries)
  const wanted = candidates.filter(({ copies }) => copies.some(passes))
  if (query.length === 0)
    return latest(wanted, passes)
      .slice(0, limit)
      .map(candidate => toHit(candidate, 1))
  return rank(wanted, query.join(' '))
    .slice(0, limit)
    .map(ranked => toHit(ranked, ranked.score))
}

const everything = (entries: readonly Copies[]): Candidate[] =>
  entries.filter(copies => copies.some(({ layer }) => layer === 'utterance')).map(copies => ({ copies, coverage: 1 }))

function latest(candidates: readonly Candidate[], passes: RecordFilter): Candidate[] {
  const dateOf = ({ copies }: Candidate) => representative(copies, passes).analysed.article.metadata.date ?? ''
  const dated = candidates.map(candidate => ({ candidate, date: dateOf(candidate) }))
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ candidate }) => candidate)
}

function hitMaker(corpus: Corpus, passes: RecordFilter, query: readonly string[], terms: readonly QueryTerm[]) {
  const nameOf = canonicalNames(corpus.people())
  return ({ copies }: Candidate, score: number): SearchHit => {
    const record = representative(copies, passes)
    const { article } = record.analysed
    const text = article.text.slice(record.start, record.end)
    return {
      path: article.path,
      start: record.start,
      end: record.end,
      text,
      score,
      speaker: record.speaker && nameOf(record.speaker),
      layer: record.layer,
      alsoIn: copies
        .filter(copy => copy !== record)
        .map(({ analysed, start, end }) => ({ path: analysed.article.path, start, end })),
      highlights: highlightsOf(text, query, terms),
      metadata: article.metadata
    }
  }
}

/** The copy that is shown: an utterance before narration, one whose speaker is known before one whose is not. */
function representative(copies: Copies, passes: RecordFilter): SearchRecord {
  const worth = (record: SearchRecord) =>
    Number(passes(record)) * 4 + Number(record.layer === 'utterance') * 2 + Number(!!record.speaker)
  return copies.reduce((best, copy) => (worth(copy) > worth(best) ? copy : best))
}
