import { isAbsolute, relative } from 'node:path'
import * as vscode from 'vscode'
import type { Corpora } from '../corpora.ts'
import { COMMANDS, SETTINGS } from '../ids.ts'

interface Deps {
  readonly corpora: Corpora
  readonly log: vscode.LogOutputChannel
}

/** "Choose Sources Folder", "Rebuild Index" and "Show Log". */
export function registerSourcesCommands(deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.chooseSourcesFolder, chooseFolder),
    vscode.commands.registerCommand(COMMANDS.rebuildIndex, () => rebuild(deps)),
    vscode.commands.registerCommand(COMMANDS.showLog, () => deps.log.show())
  )
}

async function chooseFolder(): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? []
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0]
  if (!folder) return
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folder.uri,
      title: vscode.l10n.t('Choose the folder that holds the source articles'),
      openLabel: vscode.l10n.t('Use as Sources')
    })) ?? []
  if (!chosen) return
  await vscode.workspace
    .getConfiguration(undefined, folder.uri)
    .update(SETTINGS.sourcesFolders, [asWritten(folder.uri.fsPath, chosen.fsPath)], vscode.ConfigurationTarget.WorkspaceFolder)
}

/** Relative where the folder lies inside the workspace folder, so that the setting works on another machine. */
function asWritten(root: string, chosen: string): string {
  const path = relative(root, chosen)
  return path.startsWith('..') || isAbsolute(path) ? chosen : path.replaceAll('\\', '/') || '.'
}

function rebuild({ corpora, log }: Deps): Thenable<void> {
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Rebuilding the index') }
  return vscode.window.withProgress(options, async () => {
    const begun = Date.now()
    await Promise.all(corpora.all().map(corpus => corpora.rebuild(corpus)))
    log.info(`Rebuilt the index, ${Date.now() - begun} ms`)
  })
}
