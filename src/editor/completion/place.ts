import * as vscode from 'vscode'
import type { Corpus } from '../corpus.ts'

/** Where somebody writes: no more of the draft than its paragraph, so that asking costs nothing. */
export interface Place {
  readonly corpus: Corpus
  readonly uri: vscode.Uri
  readonly position: vscode.Position
  /** The paragraph, and where in it the cursor stands. */
  readonly text: string
  readonly offset: number
  /** What stands before and after the cursor on its line. */
  readonly line: string
  readonly after: string
}

// A paragraph of more lines is no prose.
const MOST_LINES = 200

/** The place of a cursor in a document. */
export function placeAt(corpus: Corpus, document: vscode.TextDocument, position: vscode.Position): Place {
  const least = Math.max(0, position.line - MOST_LINES)
  let first = position.line
  while (first > least && !document.lineAt(first - 1).isEmptyOrWhitespace) first--
  const before = document.getText(new vscode.Range(new vscode.Position(first, 0), position)).replaceAll('\r\n', '\n')
  const { text } = document.lineAt(position.line)
  const after = text.slice(position.character)
  return {
    corpus,
    uri: document.uri,
    position,
    text: before + after,
    offset: before.length,
    line: text.slice(0, position.character),
    after
  }
}
