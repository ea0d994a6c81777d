import type { AnalysedArticle } from '../index/analyse.ts'
import type { Layer } from '../matching/match.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Block } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import { words } from '../text/words.ts'

/** What a search can find: one part of an utterance, or one sentence of narration. */
export interface SearchRecord extends Span {
  readonly analysed: AnalysedArticle
  readonly layer: Layer
  /** The speaker's fullest name in this article. */
  readonly speaker?: string
  /** The words in order, folded and in lower case. Equal rows of words are copies. */
  readonly keys: readonly string[]
}

// "she said" and its kin between two quotations are not worth finding.
const MIN_NARRATION_WORDS = 4
// A full stop, its closing marks and a space, before a capital or a mark that opens. Initials and "Mr." are no ends of a sentence.
const SENTENCE_END =
  /(?<![\s.]\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Rev|Sen|Rep|Gov|Prof))[.!?…]+["'”’»)\]]*\s+(?=[\p{Lu}\p{Lo}\p{N}"'“‘«([])/gu

/** The records of one article: what was said in it, then the reporter's own sentences. */
export function recordsOf(analysed: AnalysedArticle): SearchRecord[] {
  const speech = analysed.quotations.filter(({ kind }) => kind === 'direct' || kind === 'partial')
  const utterances = speech.map(quotation => record(analysed, quotation.inner, 'utterance', quotation.attribution?.name))
  const narration = narrationSpans(analysed, speech).map(span => record(analysed, span, 'narration'))
  return [
    ...utterances.filter(({ keys }) => keys.length > 0),
    ...narration.filter(({ keys }) => keys.length >= MIN_NARRATION_WORDS)
  ]
}

function record(analysed: AnalysedArticle, span: Span, layer: Layer, speaker?: string): SearchRecord {
  const found = words(analysed.article.prose, span)
  const start = found[0]?.start ?? span.start
  // An utterance keeps its own punctuation; a sentence loses what stands before its first word and white space after it.
  const trimmed =
    layer === 'utterance' ? span : { start, end: start + analysed.article.text.slice(start, span.end).trimEnd().length }
  return { ...trimmed, analysed, layer, speaker, keys: found.map(({ key }) => key) }
}

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
