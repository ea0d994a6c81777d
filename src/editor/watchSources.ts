import * as vscode from 'vscode'
import { PEOPLE_FILE } from '../core/people/peopleFile.ts'
import { isWithin } from '../engine/sourceFolders.ts'

// Changes come in bursts (a checkout, an unpacked archive): one refresh for all that arrive within this time.
const BATCH_MS = 150

// What the engine takes for a bibliography (bibliographies.ts).
const BIBLIOGRAPHIES = '{*,*/*}.{bib,bibtex,json,csljson}'

/** Follows files in folders that may not exist yet, bibliographies and the root's people.yaml; tells the absolute paths that changed, in batches. */
export function watchSources(
  folders: readonly string[],
  root: vscode.WorkspaceFolder,
  onChange: (paths: readonly string[]) => void
): vscode.Disposable {
  const paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    const batch = [...paths]
    paths.clear()
    onChange(batch)
  }
  const note = (uri: vscode.Uri) => {
    paths.add(uri.fsPath)
    clearTimeout(timer)
    timer = setTimeout(flush, BATCH_MS)
  }
  const sources = folders.map(folder => new vscode.RelativePattern(vscode.Uri.file(folder), '**'))
  const others = [BIBLIOGRAPHIES, PEOPLE_FILE].map(pattern => new vscode.RelativePattern(root, pattern))
  const patterns = [...sources, ...others]
  const watchers = patterns.map(pattern => vscode.workspace.createFileSystemWatcher(pattern))
  const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    if (folders.some(folder => isWithin(uri.fsPath, folder))) note(uri)
  })
  const events = watchers.flatMap(one => [one.onDidChange(note), one.onDidCreate(note), one.onDidDelete(note)])
  return vscode.Disposable.from(...watchers, ...events, saved, { dispose: () => clearTimeout(timer) })
}
