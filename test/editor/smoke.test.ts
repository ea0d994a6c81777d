import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'

describe('the extension in VS Code', () => {
  it('wakes when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension('verbatim.verbatim')
    assert.ok(extension, 'VS Code does not know the extension verbatim.verbatim')
    const [draft] = await vscode.workspace.findFiles('**/drafts/draft.md')
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(draft!))
    await extension.activate()
    assert.ok(extension.isActive)
  })
})
