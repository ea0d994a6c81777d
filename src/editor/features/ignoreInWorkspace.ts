import * as vscode from 'vscode'
import type { FindingCode } from '../../core/policy/verdict.ts'
import { toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS, CONFIG_FILE, SETTINGS } from '../ids.ts'
import { withLevel } from '../levelsInConfig.ts'

/** The quick fix that switches a finding off: in verbatim.json where the workspace folder has one, else in its settings. */
export function registerIgnoreInWorkspace({ corpora }: { corpora: Corpora }): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.ignoreInWorkspace, async (draft?: vscode.Uri, code?: FindingCode) => {
    const corpus = draft && corpora.of(draft)
    if (corpus && code) await ignore(corpus, code)
  })
}

/** One action for each code. */
export function ignoreActions({ uri }: vscode.TextDocument, codes: Iterable<FindingCode>): vscode.CodeAction[] {
  return [...new Set(codes)].map(code => {
    const title = vscode.l10n.t('Ignore {0} in the workspace', code)
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
    action.command = { command: COMMANDS.ignoreInWorkspace, title, arguments: [uri, code] }
    return action
  })
}

async function ignore({ folder, settings }: Corpus, code: FindingCode): Promise<void> {
  const file = vscode.Uri.joinPath(folder.uri, CONFIG_FILE)
  const document = await vscode.workspace.openTextDocument(file).then(undefined, () => undefined)
  const { levels } = settings.policy
  if (document) return write(document, withLevel(document.getText(), code, 'none', levels))
  await vscode.workspace
    .getConfiguration(undefined, folder.uri)
    .update(SETTINGS.checkLevels, { ...levels, [code]: 'none' }, vscode.ConfigurationTarget.WorkspaceFolder)
}

/** One step of undo, and saved: the file counts as it stands on disk. */
async function write(document: vscode.TextDocument, after: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, toRange(document, { start: 0, end: document.getText().length }), after)
  if (await vscode.workspace.applyEdit(edit)) await document.save()
}
