import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import { words } from '../text/words.ts'
import type { SearchHit } from './hit.ts'
import { latestFirst, makeHit } from './makeHit.ts'
import { recordsOf, type SearchRecord } from './records.ts'

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
/** Places of the words that are looked at, and articles loaded for them: who has typed so common a row types on. */
const MOST_PLACES = 2000
const MOST_LOADED = 60
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s|$)/g

/** Where the words stand and go on: in a unit, before its word `next`. */
interface Row {
  readonly unit: Unit
  readonly first: number
  readonly next: number
}

/**
 * The utterances that begin with the typed words, then those that hold them, latest first; the last word may be half typed unless
 * white space follows it. Words are compared as everywhere, folded and in order; nothing is guessed. Empty below three words.
 */
export function continuations(corpus: Corpus, typed: string, limit: number): Continuation[] {
  const query = words(typed).map(({ key }) => key)
  if (query.length < LEAST_WORDS) return []
  const half = /[\p{L}\p{M}\p{N}]$/u.test(typed) ? query.at(-1)! : ''
  const rows = rowsOf(corpus, half === '' ? query : query.slice(0, -1), half)
  const latest = latestFirst(rows, ({ unit }) => corpus.entry(unit.path)?.metadata.date)
  const found = new Map<string, { copies: SearchRecord[]; at: number; next: number }>()
  const loaded = new Set<Unit>()
  for (const { unit, first, next } of latest) {
    if (!loaded.has(unit) && loaded.size >= MOST_LOADED) continue
    loaded.add(unit)
    const record = recordsOf(unit).find(
      ({ layer, from, ids }) => layer === 'utterance' && from <= first && next < from + ids.length
    )
    if (!record) continue
    const row = record.ids.join()
    const known = found.get(row)
    if (!known) found.set(row, { copies: [record], at: first - record.from, next: next - record.from })
    else if (!known.copies.includes(record)) known.copies.push(record)
  }
  const all = [...found.values()]
  const inOrder = [...all.filter(({ at }) => at === 0), ...all.filter(({ at }) => at > 0)]
  return inOrder.slice(0, limit).flatMap(({ copies, next }) => continuation(corpus, copies, next))
}

/** Where the words stand with a word after them that begins as the half word does. */
function rowsOf({ vocabulary, words: index }: Corpus, row: readonly string[], half: string): Row[] {
  const ids = row.map(key => vocabulary.find(key))
  if (ids.includes(-1)) return []
  return index
    .exact(ids, MOST_PLACES, unit => !unit.joined)
    .filter(({ unit, to }) => to < unit.ids.length && vocabulary.keyOf(unit.ids[to]!).startsWith(half))
    .map(({ unit, from, to }) => ({ unit, first: from, next: to }))
}

function continuation(corpus: Corpus, copies: readonly SearchRecord[], next: number): Continuation[] {
  const shown = copies.find(({ speaker }) => speaker !== undefined) ?? copies[0]!
  const hit = makeHit(corpus, copies, shown, 1, () => [])
  const word = words(hit.text)[next]
  if (!word) return []
  const ends = Array.from(hit.text.matchAll(SENTENCE_END), match => match.index + match[0].length)
  return [{ hit, from: word.start, sentenceEnd: ends.find(end => end > word.end) ?? hit.text.length }]
}
