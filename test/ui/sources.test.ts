import { strict as assert } from 'node:assert'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root, temporaryFolder } from '../support/vscode/paths.ts'

describe('the Sources view', () => {
  let workbench: Workbench
  before(async () => {
    const settings = { 'workbench.colorTheme': 'Default Dark Modern' }
    workbench = await openWorkbench({ folder: newsroomWithBadFiles(), settings })
    await workbench.openFile('the-wall.md')
  })
  after(() => workbench.dispose())

  it('lists the articles, and what could not be read with the reason', async () => {
    await workbench.openContainer('Verbatim')
    for (const other of ['Search Results', 'People'])
      await workbench.page.locator('.sidebar .pane-header', { hasText: other }).click()
    await workbench.statusBar(/of \d+ verbatim/) // before, only some of the articles are read
    const sources = await workbench.sideBarRows('A letter in wide characters')
    const has = (pattern: RegExp) =>
      assert.ok(
        sources.some(source => pattern.test(source)),
        sources.join('\n')
      )
    has(/^Coast guard bars large ships from north dock Tidewater Wire · 2025-04-25$/)
    has(/^photo\.txt .*not a text file/)
    has(/^old-mail\.txt .*UTF-8/)
    has(/^torn\.md .*front matter/i)
    has(/^A letter in wide characters/)
    has(/^report\.pdf .*PDF/i)
    await workbench.screenshot('sources-dark')
  })

  it('leaves the card of a quotation readable in a dark theme', async () => {
    await workbench.goToLine(22)
    assert.match(await workbench.hover('1,420', 'Source:'), /✗ Altered/)
    await workbench.screenshot('hover-dark')
  })

  it('shows a folder that has grown page by page', async () => {
    for (let i = 0; i < 120; i++) writeFileSync(join(workbench.folder, `articles/inbox/slip-${i}.txt`), `Slip ${i} of the quay\n`)
    await workbench.sideBar('130')
    const list = workbench.page.locator('.sidebar .monaco-list').first()
    const atEnd = async (text: string) => {
      const row = list.locator('.monaco-list-row', { hasText: text })
      for (; !(await row.isVisible()); await workbench.page.waitForTimeout(100)) await list.press('End')
      return row
    }
    await (await atEnd('33 more')).click()
    await atEnd('Dockers walk out over cracked quay')
    await workbench.screenshot('sources-pages')
  })
})

function newsroomWithBadFiles(): string {
  const folder = join(temporaryFolder('sources'), 'newsroom')
  cpSync(join(root, 'media/newsroom'), folder, { recursive: true })
  mkdirSync(join(folder, 'articles/inbox'))
  writeFileSync(join(folder, 'articles/inbox/photo.txt'), new Uint8Array([0x89, 0x50, 0, 1, 2, 3]))
  writeFileSync(join(folder, 'articles/inbox/old-mail.txt'), Buffer.from('“Caf\u00e9” said Marrow', 'latin1'))
  writeFileSync(join(folder, 'articles/inbox/torn.md'), '---\ntitle: [torn\n---\n\n“The page is torn,” said Marrow.\n')
  writeFileSync(
    join(folder, 'articles/inbox/letter.txt'),
    Buffer.from('\ufeffA letter in wide characters\n\n“Come home,” said Rehn.\n', 'utf16le')
  )
  writeFileSync(join(folder, 'articles/inbox/report.pdf'), '%PDF-1.4')
  return folder
}
