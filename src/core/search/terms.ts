import type { Corpus } from '../index/corpus.ts'
import { type PostingList, sizeOf } from '../index/postings.ts'
import { type SimilarWord, similarWords } from './similarWords.ts'

/** A word of the query with what it may stand for in the corpus; no similar words where it stands nowhere. */
export interface QueryTerm {
  readonly similar: readonly SimilarWord[]
  /** Where the similar words stand. */
  readonly lists: readonly PostingList[]
  /** How telling the word is: a rare one counts more. */
  readonly rarity: number
}

// A word of so many articles, and of so large a share of them, is meant as it stands. What it may be the beginning of stands
// nearly everywhere, costs much to read, and says nothing.
const COMMON_FROM = 1000
const COMMON_SHARE = 0.1
/** Utterances and sentences of an article, about: a word is rare or not among them. */
const RECORDS = 40

/** The distinct words of a query, widened to what they may stand for. */
export const termsOf = (corpus: Corpus, query: readonly string[]): QueryTerm[] =>
  [...new Set(query)].map(word => {
    const similar = similarIn(corpus, word)
    const lists = similar.map(({ id }) => corpus.words.placesOf(id))
    const places = lists.reduce((most, list) => Math.max(most, sizeOf(list)), 0)
    return { similar, lists: lists.flat(), rarity: Math.log(1 + (RECORDS * corpus.size + 1) / (places + 1)) }
  })

function similarIn(corpus: Corpus, word: string): readonly SimilarWord[] {
  const { vocabulary, words } = corpus
  const id = vocabulary.find(word)
  const frequency = id < 0 ? 0 : words.frequency(id)
  if (frequency >= COMMON_FROM && frequency >= COMMON_SHARE * corpus.size) return [{ id, weight: 1 }]
  return similarWords(vocabulary, word).filter(one => words.frequency(one.id) > 0)
}
