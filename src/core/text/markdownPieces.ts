/**
 * Cuts a Markdown text into pieces, about a paragraph each, that can be parsed one by one with the same result: who types in one has
 * only that one parsed again.
 *
 * A piece may end before a line that follows a blank line and begins, without indent, with a letter, a quotation mark or a heading:
 * all quotes, lists and footnotes end there. What may run on are fenced code, raw HTML and front matter. Whether they do the parser
 * says: a piece is closed where a letter put behind it begins a paragraph. One that is not gets as many pieces more as it has.
 * Labels of links and footnotes reach over pieces: all that are defined anywhere are known to each.
 * Cost: linear; what may run on or defines something is parsed once more.
 */
import { readable } from './markdown.ts'
import { defuse } from './markdownGuard.ts'
import { type MarkdownLabels, NO_LABELS, readStretch } from './markdownTokens.ts'

/** What must be known of a piece before any is parsed. */
export interface PieceEdge {
  readonly isClosed: boolean
  /** The labels that it defines. */
  readonly labels: MarkdownLabels
}

const LINE_END = String.raw`(?:\r\n|\n|\r(?!\n))`
const SAFE_START = new RegExp(`${LINE_END}[ \\t]*${LINE_END}(?=[\\p{L}“"‘'«„#])`, 'gu')
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*[\r\n](?:[\s\S]*?[\r\n])??\1[ \t]*(?![^\r\n])/
const RUNS_ON = /`{3}|~{3}|</
const DEFINES = /\]:/
const NEXT = '\n\nx'

/** The pieces of a text, in order and without gaps, each with what is known of it. `know` reads `pieceEdge`, or remembers it. */
export function markdownPieces<T extends { readonly edge: PieceEdge }>(
  text: string,
  know: (piece: string) => T
): { readonly piece: string; readonly known: T }[] {
  const ends = endsOf(text)
  const pieces: { piece: string; known: T }[] = []
  let start = 0
  for (let first = 0; first < ends.length; ) {
    let last = first
    let piece = text.slice(start, ends[last])
    let known = know(piece)
    while (!known.edge.isClosed && last < ends.length - 1) {
      last = Math.min(ends.length - 1, 2 * last - first + 1)
      piece = text.slice(start, ends[last])
      known = know(piece)
    }
    pieces.push({ piece, known })
    start = ends[last]!
    first = last + 1
  }
  return pieces
}

/** Offsets at which a piece may end, the text's end included. */
function endsOf(text: string): number[] {
  const least = FRONT_MATTER.exec(text)?.[0].length ?? 0
  const ends: number[] = []
  SAFE_START.lastIndex = least
  while (SAFE_START.test(text)) ends.push(SAFE_START.lastIndex)
  ends.push(text.length)
  return ends
}

const PLAIN: PieceEdge = { isClosed: true, labels: NO_LABELS }

/** Whether a piece ends where it ends, whatever follows, and what it defines for the others. */
export function pieceEdge(piece: string): PieceEdge {
  if (!RUNS_ON.test(piece) && !DEFINES.test(piece)) return PLAIN
  const source = defuse(readable(piece), piece.length)
  const { steps, labels } = readStretch(source + NEXT, NO_LABELS)
  const isClosed = steps.some(({ entering, type, span }) => entering && type === 'paragraph' && span.start === source.length + 2)
  return { isClosed, labels }
}
