import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { at, closeAll, eventually, openDraft, remove } from './newsroom.ts'

describe('Go to Definition', () => {
  after(async () => {
    await closeAll()
    await remove('drafts/a.md')
  })

  it('leads from a quotation to its passage', async () => {
    const editor = await openDraft('drafts/a.md', 'He heard: “We will open the quay again when the wall is ready,” Marrow said.')
    const target = await eventually(async () => {
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        at(editor, 'the wall')
      )
      assert.ok(link)
      return link
    })
    const source = await vscode.workspace.openTextDocument(target.targetUri)
    assert.match(source.getText(target.targetRange), /^We will open the quay again when the wall is safe/)
  })
})
