// Which records hold which words, for one generation of a corpus; made when a search first needs it.
//
// What: copies (equal rows of words) are one entry. Each term has the list of its entries. A query's terms are widened to
// similar ones (similarTerms.ts); an entry scores the rarity-weighted share of the query that it covers.
// Cost: building folds every article once; its records are kept while the article stays, so that a change costs little.
// Limits: everything is in memory; word order is left to the ranking (rank.ts).

import type { AnalysedArticle } from '../index/analyse.ts'
import type { Corpus } from '../index/corpus.ts'
import { words } from '../text/words.ts'
import { recordsOf, type SearchRecord } from './records.ts'
import { type SimilarTerm, TermList } from './similarTerms.ts'

/** One text and all the places where it stands. Never empty. */
export type Copies = readonly SearchRecord[]

/** A word of the query with what it may stand for in the corpus; 0 similar terms where it stands nowhere. */
export interface QueryTerm {
  readonly similar: readonly SimilarTerm[]
  /** How telling the word is: a rare one counts more. */
  readonly rarity: number
}

/** An entry with the share of the query that it covers, 0 to 1. */
export interface Candidate {
  readonly copies: Copies
  readonly coverage: number
}

// A term in more entries than this says little; entries are then only looked up that a rarer term has found.
const COMMON = 20_000

const indexes = new WeakMap<Corpus, { readonly generation: number; readonly index: SearchIndex }>()
const recordsByArticle = new WeakMap<AnalysedArticle, readonly SearchRecord[]>()

/** The index of a corpus as it is now. */
export function searchIndexOf(corpus: Corpus): SearchIndex {
  const known = indexes.get(corpus)
  if (known?.generation === corpus.generation) return known.index
  const index = new SearchIndex(corpus.articles())
  indexes.set(corpus, { generation: corpus.generation, index })
  return index
}

/** Makes the index before anybody asks for it, in steps of one article, so that a caller may pause or stop in between. */
export function* prepareSearch(corpus: Corpus): Generator<void> {
  for (const analysed of corpus.articles()) {
    knownRecords(analysed)
    yield
  }
  searchIndexOf(corpus)
}

function knownRecords(analysed: AnalysedArticle): readonly SearchRecord[] {
  const records = recordsByArticle.get(analysed) ?? recordsOf(analysed)
  recordsByArticle.set(analysed, records)
  return records
}

export class SearchIndex {
  /** One entry for each distinct text. */
  readonly entries: Copies[] = []
  readonly #postings = new Map<string, number[]>()
  readonly #terms = new TermList()

  constructor(articles: Iterable<AnalysedArticle>) {
    const byText = new Map<string, SearchRecord[]>()
    for (const analysed of articles)
      for (const record of knownRecords(analysed)) {
        const text = record.keys.join(' ')
        const copies = byText.get(text)
        if (copies) copies.push(record)
        else byText.set(text, [record])
      }
    for (const copies of byText.values()) this.#add(copies)
  }

  /** Widens the words of a query to what they may stand for here. */
  termsOf(query: readonly string[]): QueryTerm[] {
    return [...new Set(query)].map(word => {
      const similar = this.#terms.similar(word)
      const frequency = similar.reduce((sum, { term }) => Math.max(sum, this.#postings.get(term)!.length), 0)
      return { similar, rarity: Math.log(1 + (this.entries.length + 1) / (frequency + 1)) }
    })
  }

  /** The entries that cover at least `least` of the query's weight, in no order. */
  candidates(terms: readonly QueryTerm[], least: number): Candidate[] {
    const total = terms.reduce((sum, { rarity }) => sum + rarity, 0)
    const scores = new Map<number, number>()
    for (const { similar, rarity } of [...terms].sort((a, b) => b.rarity - a.rarity))
      for (const [entry, weight] of this.#best(similar, scores)) scores.set(entry, (scores.get(entry) ?? 0) + weight * rarity)
    return [...scores]
      .filter(([, score]) => score >= least * total)
      .map(([entry, score]) => ({ copies: this.entries[entry]!, coverage: score / total }))
  }

  /** The entries that hold the rarest of these very words: those among which all of them may be found. */
  withRarest(keys: readonly string[]): Copies[] {
    const lists = keys.map(key => this.#postings.get(key) ?? [])
    const rarest = lists.reduce((best, list) => (list.length < best.length ? list : best), lists[0] ?? [])
    return rarest.map(entry => this.entries[entry]!)
  }

  #best(similar: readonly SimilarTerm[], found: ReadonlyMap<number, number>): Map<number, number> {
    const best = new Map<number, number>()
    for (const { term, weight } of similar) {
      const postings = this.#postings.get(term)!
      const onlyFound = postings.length > COMMON && found.size > 0
      for (const entry of postings)
        if (!(onlyFound && !found.has(entry)) && weight > (best.get(entry) ?? 0)) best.set(entry, weight)
    }
    return best
  }

  #add(copies: Copies): void {
    const entry = this.entries.push(copies) - 1
    for (const term of new Set([...copies[0]!.keys, ...copies.flatMap(speakerWords)])) {
      this.#terms.add(term)
      const postings = this.#postings.get(term)
      if (postings) postings.push(entry)
      else this.#postings.set(term, [entry])
    }
  }
}

// Who half-remembers a quote often remembers who said it, and types that too.
const speakerWords = ({ speaker }: SearchRecord) => (speaker ? words(speaker).map(({ key }) => key) : [])
