/**
 * Where a source changes between two neighbouring words: from one quotation to another or to narration, or from one sentence to the
 * next. Words that belong together stand on one side, so an edge word of a draft's quotation is not paired with one beyond.
 */
import type { Unit } from '../index/units.ts'

/** What stands between two words, where a sentence ends there: its mark, or a blank line. */
const SENTENCE_END = /[.?!…。？！]|\n\s*\n/

/** True where a sentence ends in the text between two words. */
export const endsSentence = (between: string): boolean => between.length > 1 && SENTENCE_END.test(between)

/** The borders before each word of a window; number 0 is the window's first word, which has none. */
export interface Borders {
  /** 1 where the words belong to different quotations, or one of them to narration. */
  readonly edges: Uint8Array
  /** 1 where a sentence ends. */
  readonly stops: Uint8Array
}

/** The quotation's group that a word belongs to; -1 in narration, of which marks around a term are a part. */
function groupAt({ owners, analysed }: Unit, word: number): number {
  const quotation = analysed.quotations[owners[word]!]
  return quotation === undefined || quotation.kind === 'scare' ? -1 : quotation.group
}

/** The borders in the words `from` to `to` of a unit (half-open). */
export function bordersOf(unit: Unit, from: number, to: number): Borders {
  const { starts, ends, owners } = unit
  const edges = new Uint8Array(Math.max(0, to - from))
  const stops = new Uint8Array(edges.length)
  for (let at = 1; at < edges.length; at++) {
    const word = from + at
    const [end, start] = [ends[word - 1]!, starts[word]!]
    // Most words are parted by a single space.
    if (start - end <= 1) continue
    edges[at] = Number(owners[word] !== owners[word - 1] && groupAt(unit, word) !== groupAt(unit, word - 1))
    stops[at] = Number(endsSentence(unit.analysed.article.prose.slice(end, start)))
  }
  return { edges, stops }
}
