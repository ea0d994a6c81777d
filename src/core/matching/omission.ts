/**
 * A quotation whose pieces stand in one utterance, in order, with words of the source left out between them and no mark for it (R31).
 *
 * However many words those are, the draft's own are as they stand there. The least edit would not find that, since it pays for each word
 * left out; so the pattern is laid on the source as if an ellipsis stood in each such place, and what that skips is told as left out.
 */
import { type Alignment, compare, type Step, skipBound, type WordCosts } from './compare.ts'
import { GAP_WORDS, widen } from './locate.ts'
import type { Element } from './pattern.ts'
import type { Piece, Pieces } from './splice.ts'

/** An element of the pattern with its number there; an ellipsis that the draft has not has none. */
interface Laid {
  readonly element: Element
  readonly number?: number
}

/**
 * The alignment of a pattern across what it leaves out; undefined where its pieces are no row in one unit.
 * @param words the elements that the pieces number, in the order of the pattern
 */
export function acrossOmissions(
  { pieces }: Pieces,
  words: readonly Element[],
  pattern: readonly Element[],
  costs: WordCosts
): Alignment | undefined {
  if (pieces.length < 2) return undefined
  const { unit, from } = pieces[0]!
  if (pieces.some((piece, i) => piece.unit !== unit || piece.from < (pieces[i - 1]?.to ?? 0))) return undefined
  const laid = withEllipses(pieces, words, pattern)
  const elements = laid.map(({ element }) => element)
  // Loose words, brackets and ellipses may stand before the first piece and behind the last.
  const window = widen({ unit, from, to: pieces.at(-1)!.to }, GAP_WORDS)
  const { steps, ...alignment } = compare(elements, unit, window.from, window.to, costs)
  return { ...alignment, steps: steps.flatMap(step => asWritten(step, laid)) }
}

/** The pattern with an ellipsis behind each piece behind which words are left out without a mark. */
function withEllipses(pieces: readonly Piece[], words: readonly Element[], pattern: readonly Element[]): Laid[] {
  const ends = pieces.flatMap((piece, i) => {
    const next = pieces[i + 1]
    return next && isUnmarked(piece, next, words, pattern) ? [words[piece.last - 1]] : []
  })
  return pattern.flatMap((element, number): Laid[] => {
    const { end } = element
    return [{ element, number }, ...(ends.includes(element) ? [{ element: { kind: 'gap', start: end, end } } as const] : [])]
  })
}

/** True where more words are left out between two pieces than the marks of editing there may stand for. */
function isUnmarked(a: Piece, b: Piece, words: readonly Element[], pattern: readonly Element[]): boolean {
  const between = pattern.slice(pattern.indexOf(words[a.last - 1]!), pattern.indexOf(words[b.first]!))
  return b.from - a.to > between.reduce((sum, element) => sum + Math.max(0, skipBound(element)), 0)
}

/** A step in the pattern's own numbers. */
function asWritten(step: Step, laid: readonly Laid[]): Step[] {
  if (step.op === 'delete') return [step]
  const { number } = laid[step.element]!
  if (number !== undefined) return [{ ...step, element: number }]
  return step.op === 'skip' ? Array.from({ length: step.to - step.from }, (_, i) => ({ op: 'delete', word: step.from + i })) : []
}
