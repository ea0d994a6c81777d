import Fuse from 'fuse.js'
import type { Candidate } from './searchIndex.ts'

/** A candidate with its final score, 0 to 1. */
export interface Ranked extends Candidate {
  readonly score: number
}

// fuse.js costs microseconds for each character: it is the ranker of a few candidates, never the search (docs: PERFORMANCE).
const MOST_CANDIDATES = 30
const MOST_NARRATION = 10
// The words themselves weigh more than their order; only the query word for word, as it stands, reaches 1.
const COVERAGE = 0.55
const PHRASE = 0.35
// A row of the very words beats scattered ones; within that, the quote of which the query is the larger part.
const VERBATIM = 0.92
// The reporter's sentence comes behind a like utterance: people look for what somebody said.
const NARRATION = 0.88

const textOf = ({ copies }: Candidate) => copies[0]!.keys.join(' ')
const isNarration = ({ copies }: Candidate) => copies.every(({ layer }) => layer === 'narration')

/** The best candidates, best first: their words by coverage, the order of the words by fuse.js; of equals the latest. */
export function rank(candidates: readonly Candidate[], query: string): Ranked[] {
  const chosen = choose(candidates).map(candidate => ({ candidate, text: textOf(candidate) }))
  const fuse = new Fuse(chosen, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.6
  })
  const phrase = new Map(fuse.search(query).map(({ item, score }) => [item.candidate, 1 - (score ?? 1)]))
  return chosen
    .map(({ candidate, text }) => ({ ...candidate, score: scoreOf(candidate, text, query, phrase.get(candidate) ?? 0) }))
    .sort((a, b) => b.score - a.score || newerFirst(a, b))
}

/** The best by coverage, shorter ones first where it is equal, with room kept for utterances. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => b.coverage - a.coverage || a.copies[0]!.keys.length - b.copies[0]!.keys.length)
  const narration = sorted.filter(isNarration).slice(0, MOST_NARRATION)
  const utterances = sorted.filter(candidate => !isNarration(candidate)).slice(0, MOST_CANDIDATES - narration.length)
  return [...utterances, ...narration]
}

function scoreOf(candidate: Candidate, text: string, query: string, phrase: number): number {
  const stands = ` ${text} `.includes(` ${query} `)
  const share = query.length / Math.max(1, text.length)
  const score = stands ? VERBATIM + (1 - VERBATIM) * share : COVERAGE * candidate.coverage + PHRASE * phrase
  // In hundredths: what differs by less is equal, and then the date decides.
  return Math.round(100 * (isNarration(candidate) ? score * NARRATION : score)) / 100
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
