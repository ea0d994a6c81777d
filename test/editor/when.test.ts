import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { at, closeAll, codes, openDraft, pause, remove, root, shows } from './newsroom.ts'

const RIGHT = '“We will open the quay again when the wall is safe,” Ilse Marrow said.\n'
const QUIET_MS = 1000

describe('drafts that are checked by hand only', () => {
  const set = (when: string | undefined) =>
    vscode.workspace.getConfiguration('verbatim.check', root()).update('when', when, vscode.ConfigurationTarget.WorkspaceFolder)
  afterEach(async () => {
    await closeAll()
    await set(undefined)
    await remove('drafts/a.md')
  })

  async function spoil(): Promise<vscode.TextEditor> {
    const editor = await openDraft('drafts/a.md', RIGHT)
    const start = at(editor, 'safe')
    await editor.edit(builder => builder.replace(new vscode.Range(start, start.translate(0, 4)), 'ready'))
    return editor
  }

  it('have no findings until all drafts are checked', async () => {
    await set('manual')
    const { document } = await spoil()
    await document.save()
    await pause(QUIET_MS)
    assert.deepEqual(codes(document.uri), [])
    await vscode.commands.executeCommand('verbatim.checkAllDrafts')
    await shows(document.uri, 'altered-words')
  })
})
