import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { addFolder, article, closeAll, openDraft, remove, shows, write } from './newsroom.ts'

const QUAY = '“We will open the quay again when the wall is safe,” Ilse Marrow said.'
const MILL = '“The mill turned all through the night of the storm,” Edda Loewe said.'

describe('a window with two folders', () => {
  const second = vscode.Uri.file(realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-second-'))))
  let takeAway: (() => Promise<void>) | undefined

  before(async () => {
    await write(
      'articles/mill.md',
      article('The mill', '“The mill turned all through the night of the storm,” said Edda Loewe.'),
      second
    )
    takeAway = await addFolder(second)
  })
  after(async () => {
    await closeAll()
    await takeAway?.()
    await remove('drafts/a.md')
    rmSync(second.fsPath, { recursive: true })
  })

  it('checks each draft against the articles of its own folder', async () => {
    const first = await openDraft('drafts/a.md', `${QUAY}\n\n${MILL}\n`)
    await shows(first.document.uri, 'unsourced-quotation')
    const other = await openDraft('drafts/b.md', `${MILL}\n\n${QUAY}\n`, second)
    await shows(other.document.uri, 'unsourced-quotation')
  })

  it('forgets a folder that is taken away', async () => {
    const other = await openDraft('drafts/b.md', QUAY, second)
    await shows(other.document.uri, 'unsourced-quotation')
    await takeAway?.()
    takeAway = undefined
    await shows(other.document.uri)
  })
})
