import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAll, codes, eventually, file, remove, shows, write } from './newsroom.ts'

const WRONG = '“We will open the quay again when the wall is ready,” Ilse Marrow said.'

describe('Check All Drafts', () => {
  after(() => remove('drafts/closed.md', 'notes'))

  it('fills the Problems panel for closed files, and follows them', async () => {
    await closeAll()
    const closed = await write('drafts/closed.md', WRONG)
    await write('notes/README.md', WRONG)
    await eventually(async () => {
      await vscode.commands.executeCommand('verbatim.checkAllDrafts')
      assert.deepEqual(codes(closed), ['altered-words'])
    })
    assert.ok(codes(file('drafts/draft.md')).includes('altered-words'))
    assert.deepEqual([...codes(file('notes/README.md')), ...codes(file('articles/quay.md'))], [])
    await write('drafts/closed.md', WRONG.replace('ready', 'safe'))
    await shows(closed)
  })
})
