import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { at, closeAll, fixesAt, openDraft, remove, shows } from './newsroom.ts'

const BEFORE = '# The quay\n\n“We will open the quay again when the wall is ready,” Marrow said.\n'
const AFTER = '# The quay\n\n“We will open the quay again when the wall is safe,” Marrow said.\n'

describe('quick fixes', () => {
  after(async () => {
    await closeAll()
    await remove('drafts/a.md')
  })

  it('put the source’s wording in, in one step of undo', async () => {
    const editor = await openDraft('drafts/a.md', BEFORE)
    const { uri } = editor.document
    await shows(uri, 'altered-words')
    const fixes = await fixesAt(editor, at(editor, 'ready'))
    const [first] = fixes
    assert.match(first!.title, /^Use the source’s wording/)
    assert.deepEqual(
      fixes.filter(({ isPreferred }) => isPreferred),
      [first]
    )
    assert.ok(await vscode.workspace.applyEdit(first!.edit!))
    assert.equal(editor.document.getText(), AFTER)
    await shows(uri)
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), BEFORE)
  })
})
