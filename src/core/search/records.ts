import type { AnalysedArticle } from '../index/analyse.ts'
import type { Unit } from '../index/units.ts'
import type { Vocabulary } from '../index/vocabulary.ts'
import type { Layer } from '../matching/match.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Block } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { words } from '../text/words.ts'

/** What a search can find: one part of an utterance, or one sentence of narration. */
export interface Passage extends Span {
  readonly analysed: AnalysedArticle
  readonly layer: Layer
  /** The speaker's fullest name in this article. */
  readonly speaker?: string
}

/** A passage with its words, by their numbers in the vocabulary. Equal rows of words are copies. */
export interface SearchRecord extends Passage {
  readonly ids: Int32Array
  /** Which word of its article's unit is its first. */
  readonly from: number
}

// "she said" and its kin between two quotations are not worth finding.
export const MIN_NARRATION_WORDS = 4
// A full stop, its closing marks and a space, before a capital or a mark that opens. Initials and "Mr." are no ends of a sentence.
const SENTENCE_END =
  /(?<![\s.]\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Rev|Sen|Rep|Gov|Prof))[.!?…]+["'”’»)\]]*\s+(?=[\p{Lu}\p{Lo}\p{N}"'“‘«([])/gu

// An article stays the same object while it is loaded.
const recordsByArticle = new WeakMap<AnalysedArticle, readonly SearchRecord[]>()

/** The records of an article, from the unit of its whole text: what was said in it, then the reporter's own sentences. */
export function recordsOf(unit: Unit): readonly SearchRecord[] {
  const { analysed } = unit
  const records = recordsByArticle.get(analysed) ?? recordsIn(unit, analysed)
  recordsByArticle.set(analysed, records)
  return records
}

function recordsIn({ ids, starts, ends }: Unit, analysed: AnalysedArticle): SearchRecord[] {
  return passagesOf(analysed).flatMap(passage => {
    const from = firstFrom(starts, passage.start)
    let to = from
    while (to < ids.length && ends[to]! <= passage.end) to++
    return worthFinding({ ...passage, from, ids: ids.subarray(from, to) }, starts[from] ?? passage.start)
  })
}

/** What was said in an article as records, without its unit: `from` is -1. */
export function utterancesIn(analysed: AnalysedArticle, vocabulary: Vocabulary): SearchRecord[] {
  return speechOf(analysed).flatMap(quotation => {
    const found = words(analysed.article.prose, quotation.inner)
    const ids = Int32Array.from(found, ({ key }) => vocabulary.find(key))
    return worthFinding({ ...utterance(analysed, quotation), from: -1, ids }, quotation.inner.start)
  })
}

/** An utterance keeps its own punctuation; a sentence loses what stands before its first word and white space after it. */
function worthFinding(record: SearchRecord, firstWord: number): SearchRecord[] {
  if (record.layer === 'utterance') return record.ids.length > 0 ? [record] : []
  if (record.ids.length < MIN_NARRATION_WORDS) return []
  const { text } = record.analysed.article
  return [{ ...record, start: firstWord, end: firstWord + text.slice(firstWord, record.end).trimEnd().length }]
}

/** The first index whose value is not less than `value`. */
function firstFrom(values: Unit['starts'], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** What was said in an article, then its sentences of narration, untrimmed. */
export function passagesOf(analysed: AnalysedArticle): Passage[] {
  const speech = speechOf(analysed)
  const narration = narrationSpans(analysed, speech)
  return [
    ...speech.map(quotation => utterance(analysed, quotation)),
    ...narration.map((span): Passage => ({ ...span, analysed, layer: 'narration' }))
  ]
}

const speechOf = ({ quotations }: AnalysedArticle) => quotations.filter(({ kind }) => kind === 'direct' || kind === 'partial')

const utterance = (analysed: AnalysedArticle, { inner, attribution }: AttributedQuotation): Passage => ({
  ...inner,
  analysed,
  layer: 'utterance',
  speaker: attribution?.name
})

function narrationSpans({ article }: AnalysedArticle, speech: readonly AttributedQuotation[]): Span[] {
  let next = 0
  return article.blocks.flatMap(block => {
    const holes: Span[] = []
    while (next < speech.length && speech[next]!.span.start < block.span.end) holes.push(speech[next++]!.span)
    return outside(block, holes).flatMap(span => sentences(article.prose, span))
  })
}

function outside({ span }: Block, holes: readonly Span[]): Span[] {
  const starts = [span.start, ...holes.map(({ end }) => end)]
  const ends = [...holes.map(({ start }) => start), span.end]
  return starts.map((start, i) => ({ start, end: ends[i]! })).filter(({ start, end }) => start < end)
}

function sentences(prose: string, { start, end }: Span): Span[] {
  const text = prose.slice(start, end)
  const ends = [...text.matchAll(SENTENCE_END)].map(match => start + match.index + match[0].length)
  return [start, ...ends].map((from, i) => ({ start: from, end: ends[i] ?? end }))
}
