import * as vscode from 'vscode'
import type { CheckedQuotation } from '../../core/policy/verdict.ts'
import type { AcceptancesText } from '../../engine/api.ts'
import { acceptancesOf, newAcceptances } from '../acceptanceFiles.ts'
import { positionsOf } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import { COMMANDS } from '../ids.ts'

type Acceptable = NonNullable<CheckedQuotation['acceptable']>

/**
 * The quick fix that keeps a finding: asks for a note and writes it into the file of acceptances, never into the draft.
 * A note that comes with the command is not asked for.
 */
export function registerAcceptWithNote({ corpora }: { corpora: Corpora }): vscode.Disposable {
  const run = (draft?: vscode.Uri, acceptable?: Acceptable, note?: string) =>
    draft && acceptable ? acceptWithNote(corpora, draft, acceptable, note) : undefined
  return vscode.commands.registerCommand(COMMANDS.acceptWithNote, run)
}

/** The action for a quotation; undefined where there is nothing to accept, or no folder yet to keep it in. */
export function acceptAction({ uri }: vscode.TextDocument, { acceptable }: CheckedQuotation): vscode.CodeAction | undefined {
  if (!acceptable || uri.scheme !== 'file') return undefined
  const title = vscode.l10n.t('Accept with a note…')
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
  action.command = { command: COMMANDS.acceptWithNote, title, arguments: [uri, acceptable] }
  return action
}

async function acceptWithNote(corpora: Corpora, draft: vscode.Uri, acceptable: Acceptable, given?: string): Promise<void> {
  const corpus = corpora.of(draft)
  const note = corpus && (given ?? (await askForNote(acceptable)))
  if (!corpus || !note) return
  const before = await acceptancesOf(corpus, draft)
  const file = before ?? newAcceptances(draft)
  try {
    const added = { ...acceptable, draft: draft.fsPath, note, date: today() }
    await write(file, before !== undefined, await corpus.engine.accept(file, added))
  } catch (error) {
    const open = vscode.l10n.t('Open the File')
    const chosen = await vscode.window.showErrorMessage((error as Error).message, open)
    if (chosen === open) await vscode.window.showTextDocument(vscode.Uri.file(file.file))
  }
}

async function askForNote({ quotation }: Acceptable): Promise<string | undefined> {
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Accept this quotation'),
    prompt: vscode.l10n.t('Why does it stand as it is? “{0}”', quotation),
    placeHolder: vscode.l10n.t('heard it on the tape'),
    ignoreFocusOut: true,
    validateInput: value => (value.trim() === '' ? vscode.l10n.t('Say why, for whoever reads this later.') : undefined)
  })
  return note?.trim()
}

/** One change of one file, as one step of undo, and saved: the next check reads it. */
async function write({ file, text }: AcceptancesText, exists: boolean, after: string): Promise<void> {
  const uri = vscode.Uri.file(file)
  const edit = new vscode.WorkspaceEdit()
  if (!exists) edit.createFile(uri, { contents: new TextEncoder().encode(after) })
  else {
    const kept = commonStart(text, after)
    const positions = positionsOf(text)
    edit.replace(uri, new vscode.Range(positions.positionAt(kept), positions.positionAt(text.length)), after.slice(kept))
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('{0} could not be written. Check whether it is read-only.', file))
  if (exists) await (await vscode.workspace.openTextDocument(uri)).save()
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** The local date, as people write it in a file. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
