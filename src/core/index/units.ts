import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'
import { type Word, words } from '../text/words.ts'
import type { AnalysedArticle } from './analyse.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A row of words that is searched as one: a whole article, or the parts of one split quotation joined
 * ("A," she said, "B" is searched as A B). Word `i` stands at raw offsets `starts[i]` to `ends[i]`.
 */
export interface Unit {
  readonly analysed: AnalysedArticle
  readonly ids: Int32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** 1 where the word stands in square brackets. */
  readonly bracketed: Uint8Array
  /** Index into `analysed.quotations` of the quotation a word stands in; -1 in narration. */
  readonly owners: Int32Array
  /** True for the joined parts of one quotation. */
  readonly joined: boolean
}

/** Words of the blocks in order; each with the quotation it belongs to. */
function articleWords({ article, quotations }: AnalysedArticle): { words: Word[]; owners: number[] } {
  const all = article.blocks.flatMap(block => words(article.prose, block.span))
  let next = 0
  const owners = all.map(word => {
    while (next < quotations.length && quotations[next]!.inner.end <= word.start) next++
    const quotation = quotations[next]
    return quotation && quotation.inner.start <= word.start && word.end <= quotation.inner.end ? next : -1
  })
  return { words: all, owners }
}

function unit(
  analysed: AnalysedArticle,
  all: readonly Word[],
  owners: readonly number[],
  vocabulary: Vocabulary,
  joined: boolean
): Unit {
  return {
    analysed,
    ids: Int32Array.from(all, word => vocabulary.idOf(word.key)),
    starts: Uint32Array.from(all, word => word.start),
    ends: Uint32Array.from(all, word => word.end),
    bracketed: Uint8Array.from(all, word => Number(word.bracketed)),
    owners: Int32Array.from(owners),
    joined
  }
}

function groupsOf(quotations: readonly AttributedQuotation[]): number[][] {
  const groups = new Map<number, number[]>()
  for (const [index, quotation] of quotations.entries()) {
    const group = groups.get(quotation.group)
    if (group) group.push(index)
    else groups.set(quotation.group, [index])
  }
  return [...groups.values()].filter(group => group.length > 1)
}

/** The units of one article: its text, and one for each quotation of several parts. */
export function unitsOf(analysed: AnalysedArticle, vocabulary: Vocabulary): Unit[] {
  const { words: all, owners } = articleWords(analysed)
  const byOwner = new Map<number, number[]>()
  for (const [at, owner] of owners.entries()) {
    if (owner >= 0) byOwner.set(owner, [...(byOwner.get(owner) ?? []), at])
  }
  const joined = groupsOf(analysed.quotations).map(group => {
    const places = group.flatMap(owner => byOwner.get(owner) ?? [])
    const parts = places.map(at => all[at]!)
    return unit(
      analysed,
      parts,
      places.map(at => owners[at]!),
      vocabulary,
      true
    )
  })
  return [unit(analysed, all, owners, vocabulary, false), ...joined]
}

/** The raw span from word `from` up to, not including, word `to`. */
export const spanOf = (u: Unit, from: number, to: number): Span => ({ start: u.starts[from]!, end: u.ends[to - 1]! })
