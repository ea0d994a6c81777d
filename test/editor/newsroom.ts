// What the editor tests share: a folder of articles and drafts in a real VS Code, and what a reporter sees of it.

import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'

// Long enough for a slow machine to read the sources and check a draft.
const PATIENCE_MS = 12_000
const POLL_MS = 50

/** The first workspace folder. */
export const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri

/** A file of a workspace folder. */
export const file = (path: string, folder = root()): vscode.Uri => vscode.Uri.joinPath(folder, path)

/** Writes a file; folders on the way are made. */
export async function write(path: string, text: string, folder = root()): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(file(path, folder), new TextEncoder().encode(text))
  return file(path, folder)
}

/** Deletes files, whether they exist or not. */
export async function remove(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await vscode.workspace.fs.delete(file(path), { recursive: true }).then(undefined, () => undefined)
}

/** Writes a draft and opens it as a user does: a document opened through the API would outlive its editor. */
export async function openDraft(path: string, text: string, folder = root()): Promise<vscode.TextEditor> {
  const uri = await write(path, text, folder)
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false })
  return eventually(() => {
    const editor = vscode.window.activeTextEditor
    assert.equal(editor?.document.uri.toString(), uri.toString())
    assert.equal(editor?.document.getText(), text)
    return editor!
  })
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors)
    if (document.isDirty) {
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** Tries until nothing is thrown any more; in the end throws what was thrown last. */
export async function eventually<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await pause(POLL_MS))
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw error
    }
}

/** Waits. */
export const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))

/** Our entries of the Problems panel for a file. */
export const diagnostics = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Verbatim')

/** Their finding codes, in the order of the text. */
export const codes = (uri: vscode.Uri): readonly string[] =>
  [...diagnostics(uri)]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))

/** Waits until a file has exactly these findings. */
export const shows = (uri: vscode.Uri, ...expected: readonly string[]): Promise<void> =>
  eventually(() => assert.deepEqual(codes(uri), expected))

/** The position of the first character of these words. */
export function at({ document }: vscode.TextEditor, words: string): vscode.Position {
  const offset = document.getText().indexOf(words)
  assert.ok(offset >= 0, `The draft has no “${words}”.`)
  return document.positionAt(offset)
}

/** What a hover there says, with Markdown's escapes resolved; one text for each hover of ours. */
export async function hovers(
  { document }: Pick<vscode.TextEditor, 'document'>,
  position: vscode.Position
): Promise<readonly string[]> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position)
  return all.flatMap(({ contents }) =>
    contents.map(one => (one as vscode.MarkdownString).value.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  )
}

/** Quick fixes offered at a position. */
export async function fixesAt({ document }: vscode.TextEditor, position: vscode.Position): Promise<readonly vscode.CodeAction[]> {
  const range = new vscode.Range(position, position)
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value
  )
  return all.filter(({ edit }) => edit)
}

/** All that the light bulb offers of a kind at a position, in its order: changes and commands. */
export async function actionsAt(
  { document }: vscode.TextEditor,
  position: vscode.Position,
  kind = vscode.CodeActionKind.QuickFix
): Promise<readonly vscode.CodeAction[]> {
  const range = new vscode.Range(position, position)
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value)
}

/** Runs an action as the light bulb does: its change, then its command. */
export async function perform({ edit, command }: vscode.CodeAction, ...more: readonly unknown[]): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit))
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), ...more)
}

/** A file's text on disk; undefined where there is none. */
export const textOf = (path: string): Thenable<string | undefined> =>
  vscode.workspace.fs.readFile(file(path)).then(
    bytes => new TextDecoder().decode(bytes),
    () => undefined
  )

/** An article of our own, in the shape the reader knows. */
export const article = (title: string, body: string): string =>
  `---\ntitle: ${title}\noutlet: Harbour Daily\ndate: 2031-04-02\n---\n\n${body}\n`

/** Adds a second folder to the window; the returned function takes it away. */
export async function addFolder(uri: vscode.Uri): Promise<() => Promise<void>> {
  const changed = (start: number, count: number, ...added: { uri: vscode.Uri }[]) =>
    new Promise<void>(done => {
      const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listener.dispose()
        done()
      })
      assert.ok(vscode.workspace.updateWorkspaceFolders(start, count, ...added))
    })
  await changed(vscode.workspace.workspaceFolders!.length, 0, { uri })
  return () =>
    changed(
      vscode.workspace.workspaceFolders!.findIndex(folder => folder.uri.toString() === uri.toString()),
      1
    )
}

const changedSettings = new Set<string>()

/** Sets one of our settings for the workspace, until `resetSettings`. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  changedSettings.add(name)
  await vscode.workspace.getConfiguration('verbatim', root()).update(name, value, vscode.ConfigurationTarget.Workspace)
}

/** Gives every setting that was set its default again. */
export async function resetSettings(): Promise<void> {
  for (const name of changedSettings) await setSetting(name, undefined)
  changedSettings.clear()
}
