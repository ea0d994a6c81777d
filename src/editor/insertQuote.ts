import * as vscode from 'vscode'
import { insertion } from '../core/citations/citationFor.ts'
import { relativeHref } from '../core/citations/relativeHref.ts'
import type { SearchHit } from '../engine/api.ts'
import type { Corpus } from './corpus.ts'

const OPENING = /["“„‟«»'‘‚]$/
const CLOSING = /^["”“»«'’]/

/** The found quote as a draft has it: words in marks, speaker, link to the source. */
export function insertionText(corpus: Corpus, hit: SearchHit, draft: vscode.Uri): string {
  const { title, outlet, date } = hit.metadata
  const from = draft.scheme === 'file' ? draft.path : vscode.Uri.joinPath(corpus.folder.uri, 'untitled').path
  const href = relativeHref(from, corpus.uriOf(hit.path).path)
  const speaker = hit.layer === 'utterance' ? hit.speaker : undefined
  return insertion({ quote: hit.text, speaker, title, outlet, date, href, marks: corpus.settings.marks })
}

/**
 * Puts the quote in place of the selection, or at the cursor, as one step of undo. Marks right around the selection go too:
 * the quote brings its own. False when the editor would not take it (read-only, closed).
 */
export async function insertQuote(editor: vscode.TextEditor, corpus: Corpus, hit: SearchHit): Promise<boolean> {
  const { document, selection } = editor
  const text = insertionText(corpus, hit, document.uri)
  const isDone = await editor.edit(builder => builder.replace(withMarks(document, selection), text))
  if (isDone) editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end)
  return isDone
}

function withMarks(document: vscode.TextDocument, selection: vscode.Range): vscode.Range {
  if (selection.isEmpty) return selection
  const before = document.lineAt(selection.start).text.slice(0, selection.start.character)
  const after = document.lineAt(selection.end).text.slice(selection.end.character)
  if (!OPENING.test(before) || !CLOSING.test(after)) return selection
  return new vscode.Range(selection.start.translate(0, -1), selection.end.translate(0, 1))
}
