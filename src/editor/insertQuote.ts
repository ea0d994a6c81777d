import * as vscode from 'vscode'
import { quoteEdits } from '../core/citations/quoteEdits.ts'
import { UserError } from '../core/ports.ts'
import type { SearchHit } from '../engine/api.ts'
import { toSpan } from './convert.ts'
import type { Corpus } from './corpus.ts'
import { type QuoteSources, templateOf, variablesOf } from './quoteText.ts'
import { rememberPassage } from './rememberPassage.ts'

const OPENING = /["“„‟«»'‘‚]$/
const CLOSING = /^["”“»«'’]/
/** The line ends and the definition of a footnote that ends the draft: the cursor stays before them. */
const NOTE_AFTER = /[\r\n]+\[\^\d+\]:.*\s*$/

/**
 * Puts the quote in place of the selection, or at the cursor, by the template of the settings; with a footnote's definition it is one
 * step of undo. Marks right around the selection go too: the quote brings its own. Tells the user what hinders it; then it is false.
 */
export async function insertQuote(
  sources: QuoteSources,
  editor: vscode.TextEditor,
  corpus: Corpus,
  hit: SearchHit
): Promise<boolean> {
  const { document } = editor
  const variables = await variablesOf(sources, corpus, hit, document.uri)
  const at = toSpan(document, withMarks(document, editor.selection))
  try {
    const edits = quoteEdits(document.getText(), at, templateOf(corpus), variables, corpus.settings.insert)
    const isDone = await editor.edit(builder => {
      for (const { start, end, text } of edits)
        builder.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text)
    })
    if (!isDone) throw new UserError(vscode.l10n.t('The quote could not be inserted. Make the draft writable and try again.'))
    const cursor = document.positionAt(at.start + edits[0]!.text.replace(NOTE_AFTER, '').length)
    editor.selection = new vscode.Selection(cursor, cursor)
    editor.revealRange(editor.selection)
    if (corpus.settings.insert.remember) await rememberPassage(corpus, hit, document.uri)
    return true
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    void vscode.window.showErrorMessage(error.message)
    return false
  }
}

function withMarks(document: vscode.TextDocument, selection: vscode.Range): vscode.Range {
  if (selection.isEmpty) return selection
  const before = document.lineAt(selection.start).text.slice(0, selection.start.character)
  const after = document.lineAt(selection.end).text.slice(selection.end.character)
  if (!OPENING.test(before) || !CLOSING.test(after)) return selection
  return new vscode.Range(selection.start.translate(0, -1), selection.end.translate(0, 1))
}
