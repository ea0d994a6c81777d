import type { Corpus } from '../index/corpus.ts'
import { words } from '../text/words.ts'
import type { SearchHit } from './hit.ts'
import { latestFirst, makeHit, representative } from './makeHit.ts'
import type { SearchRecord } from './records.ts'
import { type Copies, searchIndexOf } from './searchIndex.ts'

/** An utterance that goes on after the words that were typed. */
export interface Continuation {
  readonly hit: SearchHit
  /** Offset into the hit's text of the word being typed, or of the next one. */
  readonly from: number
  /** Offset into the hit's text where the sentence ends that is being typed. */
  readonly sentenceEnd: number
}

/** With fewer words too much goes on so. */
export const LEAST_WORDS = 3
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s|$)/g

/**
 * The utterances that begin with the typed words, then those that hold them, latest first; the last word may be half typed unless
 * white space follows it. Words are compared as everywhere, folded and in order; nothing is guessed. Empty below three words.
 */
export function continuations(corpus: Corpus, typed: string, limit: number): Continuation[] {
  const query = words(typed).map(({ key }) => key)
  if (query.length < LEAST_WORDS) return []
  const half = /[\p{L}\p{M}\p{N}]$/u.test(typed) ? query.at(-1)! : undefined
  const row = half === undefined ? query : query.slice(0, -1)
  const found = searchIndexOf(corpus)
    .withRarest(row)
    .flatMap(copies => {
      const at = copies.some(isUtterance) ? rowAt(copies[0]!.keys, row, half) : -1
      return at < 0 ? [] : [{ copies, record: representative(copies, isUtterance), at }]
    })
  const latest = latestFirst(found, ({ record }) => record.analysed.article.metadata.date)
  const inOrder = [...latest.filter(({ at }) => at === 0), ...latest.filter(({ at }) => at > 0)]
  return inOrder.slice(0, limit).flatMap(({ copies, record, at }) => continuation(corpus, copies, record, at + row.length))
}

const isUtterance = ({ layer }: SearchRecord) => layer === 'utterance'

/** Where the row stands with a word after it that begins as the half word does; -1 where it does not, or nothing follows. */
const rowAt = (keys: readonly string[], row: readonly string[], half = ''): number =>
  keys.findIndex((_, at) => row.every((key, i) => keys[at + i] === key) && (keys[at + row.length]?.startsWith(half) ?? false))

function continuation(corpus: Corpus, copies: Copies, record: SearchRecord, next: number): Continuation[] {
  const hit = makeHit(corpus, copies, record, 1, () => [])
  const word = words(hit.text)[next]
  if (!word) return []
  const ends = Array.from(hit.text.matchAll(SENTENCE_END), match => match.index + match[0].length)
  return [{ hit, from: word.start, sentenceEnd: ends.find(end => end > word.end) ?? hit.text.length }]
}
