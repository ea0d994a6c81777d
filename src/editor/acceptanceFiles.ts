import * as vscode from 'vscode'
import type { AcceptancesText } from '../engine/api.ts'
import { ACCEPTANCES_FILE } from '../engine/config.ts'
import { textOf } from './articles.ts'
import type { Corpora } from './corpora.ts'
import type { Corpus } from './corpus.ts'

/** Finds and follows the files of acceptances; a change of one makes every check of its workspace folder out of date. */
export class AcceptanceFiles implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable

  constructor(corpora: Corpora) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${ACCEPTANCES_FILE}`)
    const changed = (uri: vscode.Uri) => corpora.acceptancesChanged(uri)
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length > 0 && uri.path.endsWith(`/${ACCEPTANCES_FILE}`)) changed(uri)
      })
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }
}

/** The nearest file of acceptances, from the draft's folder up to the workspace folder, as it stands in the editor or on disk. */
export async function acceptancesOf({ folder }: Corpus, draft: vscode.Uri): Promise<AcceptancesText | undefined> {
  if (draft.scheme !== 'file') return undefined
  for (const uri of candidates(folder.uri, draft)) {
    const text = await existing(uri)
    if (text !== undefined) return { file: uri.fsPath, text: unsaved(uri) ?? text }
  }
  return undefined
}

/** Where a first acceptance is written: beside the draft. */
export const newAcceptances = (draft: vscode.Uri): AcceptancesText => ({
  file: vscode.Uri.joinPath(draft, '..', ACCEPTANCES_FILE).fsPath,
  text: ''
})

function candidates(root: vscode.Uri, draft: vscode.Uri): vscode.Uri[] {
  const files: vscode.Uri[] = []
  for (let folder = vscode.Uri.joinPath(draft, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    files.push(vscode.Uri.joinPath(folder, ACCEPTANCES_FILE))
    if (folder.path.length <= root.path.length) return files
  }
}

/** What stands in the editor but not on disk; a document may outlive its file, so others do not count. */
const unsaved = (uri: vscode.Uri): string | undefined =>
  vscode.workspace.textDocuments.find(one => one.isDirty && one.uri.toString() === uri.toString())?.getText()

/** The text on disk, empty for an empty file; undefined when there is none. */
async function existing(uri: vscode.Uri): Promise<string | undefined> {
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined)
  if (!stat) return undefined
  return stat.size === 0 ? '' : await textOf(uri)
}
