import * as vscode from 'vscode'
import { insertion } from '../core/citations/citationFor.ts'
import { relativeHref } from '../core/citations/relativeHref.ts'
import type { SearchHit } from '../engine/api.ts'
import type { Corpus } from './corpus.ts'

const OPENING = /["“„‟«»'‘‚]$/
const CLOSING = /^["”“»«'’]/

/** Before a new sentence stands nothing, a list or quote marker, or the end of the sentence before. */
const SENTENCE_START = /(?:^[\s>*+-]*|[.!?…:]["”’»)]*\s+)$/

/** The found quote as a draft has it: words in marks, speaker, link to the source. `before` is what stands on the line before it. */
export function insertionText(corpus: Corpus, hit: SearchHit, draft: vscode.Uri, before: string): string {
  const { title, outlet, date } = hit.metadata
  const from = draft.scheme === 'file' ? draft : vscode.Uri.joinPath(corpus.folder.uri, 'untitled')
  const href = relativeHref(from.fsPath, corpus.uriOf(hit.path).fsPath)
  const speaker = hit.layer === 'utterance' ? hit.speaker : undefined
  const atLineStart = SENTENCE_START.test(before)
  return insertion({ quote: hit.text, speaker, title, outlet, date, href, atLineStart, marks: corpus.settings.marks })
}

/**
 * Puts the quote in place of the selection, or at the cursor, as one step of undo. Marks right around the selection go too:
 * the quote brings its own. False when the editor would not take it (read-only, closed).
 */
export async function insertQuote(editor: vscode.TextEditor, corpus: Corpus, hit: SearchHit): Promise<boolean> {
  const { document, selection } = editor
  const range = withMarks(document, selection)
  const before = document.lineAt(range.start).text.slice(0, range.start.character)
  const text = insertionText(corpus, hit, document.uri, before)
  const isDone = await editor.edit(builder => builder.replace(range, text))
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
