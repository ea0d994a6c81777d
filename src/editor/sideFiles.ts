import * as vscode from 'vscode'
import { ANCHORS_FILE } from '../core/citations/annotationPage.ts'
import { ACCEPTANCES_FILE } from '../engine/config.ts'
import { textOf } from './articles.ts'
import type { Corpora } from './corpora.ts'
import type { Corpus } from './corpus.ts'

/** A file beside the drafts with its text, saved or not. */
export interface SideFile {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

const NAMES = [ACCEPTANCES_FILE, ANCHORS_FILE] as const

/** Follows the files beside drafts that checks depend on; a change of one makes every check of its workspace folder out of date. */
export class SideFiles implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable

  constructor(corpora: Corpora) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${NAMES.join(',')}}`)
    const changed = (uri: vscode.Uri) => corpora.sideFileChanged(uri)
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length > 0 && NAMES.some(name => uri.path.endsWith(`/${name}`))) changed(uri)
      })
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }
}

/** The nearest file of a name, from the draft's folder up to the workspace folder, as it stands in the editor or on disk. */
export async function nearestFile({ folder }: Corpus, draft: vscode.Uri, name: string): Promise<SideFile | undefined> {
  if (draft.scheme !== 'file') return undefined
  for (const uri of candidates(folder.uri, draft, name)) {
    const text = await existing(uri)
    if (text !== undefined) return { file: uri.fsPath, text: unsaved(uri) ?? text }
  }
  return undefined
}

/** What a check of a draft takes from the files beside it. */
export async function sideFilesOf(corpus: Corpus, draft: vscode.Uri) {
  const [acceptances, anchors] = await Promise.all(NAMES.map(name => nearestFile(corpus, draft, name)))
  return { acceptances, anchors }
}

function candidates(root: vscode.Uri, draft: vscode.Uri, name: string): vscode.Uri[] {
  const files: vscode.Uri[] = []
  for (let folder = vscode.Uri.joinPath(draft, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    files.push(vscode.Uri.joinPath(folder, name))
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
