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

/** A place where a run of words begins, and how many stand there word for word, whoever says them. */
interface Run {
  readonly unit: Unit
  readonly from: number
  readonly length: number
}

function runAt({ unit, from, to }: Window, words: readonly KeyedElement[], first: number, idOf: (key: string) => number): Run {
  let length = to - from
  while (first + length < words.length && unit.ids[from + length] === idOf(words[first + length]!.key)) length++
  return { unit, from, length }
}

/** The part of a run that stands in one utterance; undefined where its first PIECE_WORDS words do not. */
function pieceOf({ unit, from, length }: Run, first: number): Piece | undefined {
  const quotation = utteranceAt(unit, from, from + PIECE_WORDS)
  if (!quotation) return undefined
  let to = from + PIECE_WORDS
  while (to < from + length && unit.analysed.quotations[unit.owners[to]!]?.group === quotation.group) to++
  return { unit, from, to, first, last: first + to - from, quotation }
}

/** Greater for a better piece: one that goes on in the utterance before, then a longer one, then one of joined parts, then the earliest. */
const rank = (goesOn: boolean, length: number, { joined }: Unit, at: number): number =>
  (goesOn ? 1e6 : 0) + 2 * length + Number(joined) - at / MOST_PLACES

/** The best piece of some runs. Those that may be best are looked at first, so that the articles of most others stay unread. */
function bestOf(runs: readonly Run[], first: number, before: Piece | undefined): Piece | undefined {
  const likely = runs.map((run, at) => ({ run, at, most: rank(run.unit.path === before?.unit.path, run.length, run.unit, at) }))
  let best: Piece | undefined
  let greatest = Number.NEGATIVE_INFINITY
  for (const { run, at, most } of likely.sort((a, b) => b.most - a.most)) {
    if (most <= greatest) break
    const piece = pieceOf(run, first)
    if (!piece) continue
    const own = rank(before !== undefined && sameUtterance(before, piece), piece.to - piece.from, piece.unit, at)
    if (own <= greatest) continue
    greatest = own
    best = piece
  }
  return best
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
  return bestOf(
    places.map(window => runAt(window, words, at, idOf)),
    at,
    before
  )
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

/**
 * False where too many words are surely in no piece: of so many in a row, PIECE_WORDS that follow on each other are of one piece, however
 * the LOOSE_WORDS lie. The row whose words are rarest is looked at.
 */
function mayBePieces(words: readonly KeyedElement[], locator: Locator): boolean {
  const keys = words.map(({ key }) => key)
  const heads = Array.from({ length: keys.length - PIECE_WORDS + 1 }, (_, at) => keys.slice(at, at + PIECE_WORDS))
  const costs = heads.map(head => locator.rarity(head))
  const count = Math.min(heads.length, PIECE_WORDS + LOOSE_WORDS)
  let sum = costs.slice(0, count).reduce((all, cost) => all + cost, 0)
  let [least, from] = [sum, 0]
  for (let at = 1; at + count <= heads.length; at++) {
    sum += costs[at + count - 1]! - costs[at - 1]!
    if (sum < least) [least, from] = [sum, at]
  }
  return heads.slice(from, from + count).some(head => locator.windows(head, 1).length > 0)
}

/** The pieces that cover a quotation's words, in the order of the draft; undefined where too many words are in none. */
export function piecesOf(words: readonly KeyedElement[], locator: Locator, idOf: (key: string) => number): Pieces | undefined {
  if (words.length > PIECE_WORDS + LOOSE_WORDS && !mayBePieces(words, locator)) return undefined
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
