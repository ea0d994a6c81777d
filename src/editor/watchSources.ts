import * as vscode from 'vscode'
import { isWithin } from '../engine/sourceFolders.ts'

// Changes come in bursts (a checkout, an unpacked archive): one refresh for all that arrive within this time.
const BATCH_MS = 150

/** Follows files in folders that may not exist yet; tells the absolute paths that changed, in batches. */
export function watchSources(folders: readonly string[], onChange: (paths: readonly string[]) => void): vscode.Disposable {
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
  const watchers = folders.map(folder =>
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '**'))
  )
  const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    if (folders.some(folder => isWithin(uri.fsPath, folder))) note(uri)
  })
  const events = watchers.flatMap(one => [one.onDidChange(note), one.onDidCreate(note), one.onDidDelete(note)])
  return vscode.Disposable.from(...watchers, ...events, saved, { dispose: () => clearTimeout(timer) })
}
