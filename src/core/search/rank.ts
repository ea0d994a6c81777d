import Fuse from 'fuse.js'
import type { Vocabulary } from '../index/vocabulary.ts'
import type { Candidate, Copies } from './candidates.ts'
import type { Coverage } from './coverage.ts'
import { holds } from './filters.ts'

/** A candidate with its final score, 0 to 1. */
export interface Ranked extends Candidate {
  readonly score: number
}

/** A query as it is compared. */
export interface RankedQuery {
  /** Its words, folded and in lower case. */
  readonly keys: readonly string[]
  readonly coverage: Coverage
  readonly vocabulary: Vocabulary
}

// fuse.js costs microseconds for each character: it is the ranker of a few candidates, never the search, and reads of each the words
// around those that were found (docs: PERFORMANCE).
// Of these, so large a share is narration where there are utterances enough.
const NARRATION_SHARE = 1 / 3
const WINDOW_SHARE = 1.5
const WINDOW_MORE = 3
// The words themselves weigh more than their order; only the query word for word, as it stands, reaches 1.
const COVERAGE = 0.55
const PHRASE = 0.35
// A row of the very words beats scattered ones; within that, the quote of which the query is the larger part.
const VERBATIM = 0.92
// The reporter's sentence comes behind a like utterance: people look for what somebody said.
const NARRATION = 0.88

/** Words of a row in which so many words of a query stand together, with room for others between them. */
export const windowOf = (words: number): number => Math.ceil(WINDOW_SHARE * words) + WINDOW_MORE

const wordsOf = ({ copies }: { readonly copies: Copies }) => copies[0]!.ids
const isNarration = ({ copies }: { readonly copies: Copies }) => copies.every(({ layer }) => layer === 'narration')

/** The best candidates, at most so many, best first: their words by coverage, the order of the words by fuse.js; of equals the latest. */
export function rank(candidates: readonly Candidate[], query: RankedQuery, most: number): Ranked[] {
  const row = query.keys.map(key => query.vocabulary.find(key))
  const chosen = choose(candidates, most).map(candidate => ({ candidate, stands: holds(wordsOf(candidate), row) }))
  const phrases = phraseScores(
    chosen.flatMap(({ candidate, stands }) => (stands ? [] : [candidate])),
    query
  )
  return chosen
    .map(({ candidate, stands }) => {
      const share = row.length / wordsOf(candidate).length
      const score = stands
        ? VERBATIM + (1 - VERBATIM) * share
        : COVERAGE * candidate.coverage + PHRASE * (phrases.get(candidate) ?? 0)
      // In hundredths: what differs by less is equal, and then the date decides.
      return { ...candidate, score: Math.round(100 * (isNarration(candidate) ? score * NARRATION : score)) / 100 }
    })
    .sort(bestFirst)
}

/** The best score first; of equals the one with the latest copy. */
export const bestFirst = (a: Ranked, b: Ranked): number => b.score - a.score || newerFirst(a, b)

/** How like the query the words around the best match of each candidate are, in their order: 0 to 1, none for what is unlike it. */
function phraseScores(candidates: readonly Candidate[], { keys, coverage, vocabulary }: RankedQuery): Map<Candidate, number> {
  const length = windowOf(keys.length)
  const texts = candidates.map(candidate => ({
    candidate,
    text: Array.from(bestWindow(wordsOf(candidate), length, coverage), id => vocabulary.keyOf(id)).join(' ')
  }))
  const fuse = new Fuse(texts, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.6
  })
  return new Map(fuse.search(keys.join(' ')).map(({ item, score }) => [item.candidate, 1 - (score ?? 1)]))
}

/** The run of so many words whose matched words weigh most. */
function bestWindow(ids: Int32Array, length: number, coverage: Coverage): Int32Array {
  if (ids.length <= length) return ids
  let [sum, best, end] = [0, -1, length]
  for (let at = 0; at < ids.length; at++) {
    sum += coverage.weightOf(ids[at]!) - (at >= length ? coverage.weightOf(ids[at - length]!) : 0)
    if (at < length - 1 || sum <= best) continue
    best = sum
    end = at + 1
  }
  return ids.subarray(end - length, end)
}

/** The best by coverage, shorter ones first where it is equal, with room kept for utterances. */
function choose(candidates: readonly Candidate[], most: number): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.coverage - a.coverage || wordsOf(a).length - wordsOf(b).length)
  const narration = sorted.filter(isNarration).slice(0, Math.ceil(NARRATION_SHARE * most))
  const utterances = sorted.filter(candidate => !isNarration(candidate)).slice(0, most - narration.length)
  return [...utterances, ...narration]
}

const dateOf = ({ copies }: Candidate) =>
  copies.reduce((latest, { analysed }) => {
    const date = analysed.article.metadata.date ?? ''
    return date > latest ? date : latest
  }, '')

const newerFirst = (a: Candidate, b: Candidate) => {
  const [one, other] = [dateOf(a), dateOf(b)]
  return one < other ? 1 : one > other ? -1 : 0
}
