import * as vscode from 'vscode'
import { DEFAULT_STYLE } from '../core/citations/houseStyle.ts'
import { quoteEdits } from '../core/citations/quoteEdits.ts'
import { relativeHref } from '../core/citations/relativeHref.ts'
import type { QuoteVariables } from '../core/citations/variables.ts'
import type { SearchHit } from '../engine/api.ts'
import type { Corpus } from './corpus.ts'

const OPENING = /["“„‟«»'‘‚]$/
const CLOSING = /^["”“»«'’]/

/** The found quote as the templates want it; `draft` is where it goes. */
export function variablesOf(corpus: Corpus, hit: SearchHit, draft: vscode.Uri): QuoteVariables {
  const { title, outlet, date, url } = hit.metadata
  const from = draft.scheme === 'file' ? draft : vscode.Uri.joinPath(corpus.folder.uri, 'untitled')
  const path = relativeHref(from.fsPath, corpus.uriOf(hit.path).fsPath)
  const speaker = hit.layer === 'utterance' ? hit.speaker : undefined
  return { quote: hit.text, speaker, title, outlet, date, url, path }
}

/**
 * Puts the quote in place of the selection, or at the cursor, as one step of undo. Marks right around the selection go too:
 * the quote brings its own. False when the editor would not take it (read-only, closed).
 */
export async function insertQuote(editor: vscode.TextEditor, corpus: Corpus, hit: SearchHit): Promise<boolean> {
  const { document, selection } = editor
  const range = withMarks(document, selection)
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const style = { ...DEFAULT_STYLE, marks: corpus.settings.marks }
  const edits = quoteEdits(document.getText(), at, 'link', variablesOf(corpus, hit, document.uri), style)
  const isDone = await editor.edit(builder => {
    for (const { start, end, text } of edits) {
      builder.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)
    }
  })
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
