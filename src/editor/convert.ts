import * as vscode from 'vscode'
import { lines } from '../core/text/lines.ts'
import type { Span } from '../core/text/span.ts'
import { placeAt } from './places.ts'

/** Knows where an offset stands; every `TextDocument` does. */
export interface Positions {
  positionAt(offset: number): vscode.Position
}

/** Positions in a text that is not open in an editor. */
export const positionsOf = (text: string): Positions => positionsFrom(lines(text).map(({ start }) => start))

/** Positions in a text of which only the offsets are known at which its lines begin. */
export const positionsFrom = (lineStarts: ArrayLike<number>): Positions => ({
  positionAt(offset) {
    const { line, character } = placeAt(lineStarts, offset)
    return new vscode.Position(line, character)
  }
})

/** A span as a range of the same text. */
export const toRange = (positions: Positions, span: Span): vscode.Range =>
  new vscode.Range(positions.positionAt(span.start), positions.positionAt(span.end))

/** A range of a document as a span of its text. */
export const toSpan = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end)
})

/** The location's address with the words selected when it is opened: `file:///a.txt#L3,5-3,40`. */
export function linkTo({ uri, range }: vscode.Location): string {
  const at = (position: vscode.Position) => `${position.line + 1},${position.character + 1}`
  return uri.with({ fragment: `L${at(range.start)}-${at(range.end)}` }).toString()
}

/** A token of the editor as the engine asks for it. */
export const cancellationOf = (token: vscode.CancellationToken) => ({
  get isCancelled() {
    return token.isCancellationRequested
  }
})
