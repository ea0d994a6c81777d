import * as vscode from 'vscode'
import type { Checks } from '../checks.ts'
import { toRange } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'

/** `source.fixAll.verbatim`: marks, dashes and invisible characters in verbatim quotations, by hand or on saving. No word changes. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('verbatim')

/** Puts right what may be put right unasked, in the whole draft, as one step of undo. */
export function registerFixAll({ checks }: { checks: Checks }): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = async (document, _, { only }, token) => {
    if (!only || !(only.contains(FIX_ALL) || FIX_ALL.contains(only))) return []
    const checked = await checks.current(document, token)
    const edits = checked?.report.quotations.flatMap(({ tidy }) => tidy) ?? []
    if (edits.length === 0 || token.isCancellationRequested) return []
    const action = new vscode.CodeAction(vscode.l10n.t('Tidy the marks and dashes of verbatim quotations'), FIX_ALL)
    action.edit = new vscode.WorkspaceEdit()
    for (const edit of edits) action.edit.replace(document.uri, toRange(document, edit), edit.text)
    return [action]
  }
  return vscode.languages.registerCodeActionsProvider(SELECTOR, { provideCodeActions }, { providedCodeActionKinds: [FIX_ALL] })
}
