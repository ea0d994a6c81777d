/**
 * Pieces: a quotation made of runs of words that are each verbatim, but of different utterances or in another order (R30).
 *
 * Greedy: from each word the longest run that stands in one utterance, as long as it has PIECE_WORDS words; a run that goes on in
 * the utterance of the piece before is preferred, so that an omission within one utterance is never taken for a splice.
 * Words that stand before an omission and at its end are given to the piece that needs them.
 * Limits: pieces shorter than PIECE_WORDS are not seen; a run is looked for by its first PIECE_WORDS words.
 */
import type { Unit } from '../index/units.ts'
import type { Window } from '../index/wordIndex.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { GAP_WORDS, type Locator } from './locate.ts'
import type { Element, KeyedElement } from './pattern.ts'

/** Shorter runs are stock phrases as often as pieces. */
export const PIECE_WORDS = 4
/** Other words that a quotation made of pieces may have in all. */
const LOOSE_WORDS = 3
const MOST_PLACES = 100

export interface Piece {
  readonly unit: Unit
  readonly from: number
  readonly to: number
  /** Which of the words looked for it covers, half-open. */
  readonly first: number
  readonly last: number
  readonly quotation: AttributedQuotation
}

export interface Pieces {
  readonly pieces: readonly Piece[]
  /** Words that are in no piece. */
  readonly loose: number
}

function utteranceAt(unit: Unit, from: number, to: number): AttributedQuotation | undefined {
  const first = unit.analysed.quotations[unit.owners[from]!]
  if (!first || first.kind === 'scare' || first.kind === 'title') return undefined
  for (let at = from; at < to; at++) if (unit.analysed.quotations[unit.owners[at]!]?.group !== first.group) return undefined
  return first
}

const sameUtterance = (a: Piece, b: { unit: Unit; quotation: AttributedQuotation }): boolean =>
  a.unit.analysed === b.unit.analysed && a.quotation.group === b.quotation.group

/** How far the run that begins at `window` goes on word for word within its utterance. */
function extend(words: readonly KeyedElement[], first: number, window: Window, idOf: (key: string) => number): Piece | undefined {
  const { unit, from } = window
  const quotation = utteranceAt(unit, from, window.to)
  if (!quotation) return undefined
  let length = window.to - from
  while (first + length < words.length) {
    const inside = unit.analysed.quotations[unit.owners[from + length]!]?.group === quotation.group
    if (!inside || unit.ids[from + length] !== idOf(words[first + length]!.key)) break
    length++
  }
  return { unit, from, to: from + length, first, last: first + length, quotation }
}

/** Of two pieces that begin with the same word of the draft: is the first the better one? */
function better(a: Piece, b: Piece, before: Piece | undefined): boolean {
  if (before && sameUtterance(before, a) !== sameUtterance(before, b)) return sameUtterance(before, a)
  return a.last > b.last || (a.last === b.last && a.unit.joined && !b.unit.joined)
}

/** The piece that begins with the word `at`; undefined where none has PIECE_WORDS words. */
function pieceAt(
  words: readonly KeyedElement[],
  at: number,
  before: Piece | undefined,
  locator: Locator,
  idOf: (key: string) => number
): Piece | undefined {
  const head = words.slice(at, at + PIECE_WORDS).map(word => word.key)
  const places = head.length < PIECE_WORDS ? [] : locator.windows(head, MOST_PLACES)
  let best: Piece | undefined
  for (const window of places) {
    const piece = extend(words, at, window, idOf)
    if (piece && (!best || better(piece, best, before))) best = piece
  }
  return best
}

/** A piece without its last words. */
const shortened = (piece: Piece, by: number): Piece => ({ ...piece, to: piece.to - by, last: piece.last - by })

/**
 * The next piece of the same utterance, where the one before has taken words that stand before it too: "the lamps and [the ropes and]
 * the oil". They are given back, as long as both remain pieces.
 */
function givenBack(before: Piece, pieceAt: (at: number) => Piece | undefined): readonly [Piece, Piece] | undefined {
  const most = Math.min(PIECE_WORDS - 1, before.last - before.first - PIECE_WORDS)
  for (let by = 1; by <= most; by++) {
    const next = pieceAt(before.last - by)
    if (next && next.last > before.last && sameUtterance(before, next) && next.unit === before.unit && next.from >= before.to)
      return [shortened(before, by), next]
  }
  return undefined
}

/** The pieces that cover a quotation's words, in the order of the draft; undefined where too many words are in none. */
export function piecesOf(words: readonly KeyedElement[], locator: Locator, idOf: (key: string) => number): Pieces | undefined {
  const pieces: Piece[] = []
  let loose = 0
  for (let at = 0; at < words.length; ) {
    const before = pieces.at(-1)
    const next = pieceAt(words, at, before, locator, idOf)
    const both = !next && before?.last === at ? givenBack(before, from => pieceAt(words, from, before, locator, idOf)) : undefined
    if (both) pieces.splice(-1, 1, ...both)
    else if (next) pieces.push(next)
    else if (++loose > LOOSE_WORDS) return undefined
    at = next || both ? pieces.at(-1)!.last : at + 1
  }
  return { pieces, loose }
}

/** True where the pieces are of several utterances or out of their order. */
export function isSpliced({ pieces }: Pieces): boolean {
  return pieces.some((piece, i) => {
    const before = pieces[i - 1]
    if (!before) return false
    // A piece that goes on beyond the one before repeats some of its words: they are added, and nothing is out of order.
    return !sameUtterance(before, piece) || piece.unit.ends[piece.to - 1]! <= before.unit.ends[before.to - 1]!
  })
}

/**
 * True where a marked omission between two pieces of one utterance leaves out more than the bound.
 * @param words the ones that the pieces number, `marked` the same with the marks of editing
 */
export function areFarApart({ pieces }: Pieces, words: readonly KeyedElement[], marked: readonly Element[]): boolean {
  return pieces.some((piece, i) => {
    const before = pieces[i - 1]
    if (before?.unit !== piece.unit || piece.from - before.to <= GAP_WORDS) return false
    const [start, end] = [words[before.last - 1]!.end, words[piece.first]!.start]
    return marked.some(element => element.kind === 'gap' && start <= element.start && element.end <= end)
  })
}
