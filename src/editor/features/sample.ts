import * as vscode from 'vscode'
import { COMMANDS } from '../ids.ts'

/** "Open the Sample Newsroom": a copy of it in a new window, so that trying things out changes nothing that is installed. */
export function registerSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openSample, async () => {
    const copy = vscode.Uri.joinPath(globalStorageUri, 'newsroom')
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'media', 'newsroom'), copy, { overwrite: true })
    await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true })
  })
}
