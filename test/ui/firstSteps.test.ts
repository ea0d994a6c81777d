import { strict as assert } from 'node:assert'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { temporaryFolder } from '../support/vscode/paths.ts'

describe('the first steps in a folder without articles', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: folderWithClippings() })
    await workbench.openContainer('Verbatim')
  })
  after(() => workbench.dispose())

  it('begin with a welcome that says what is missing', async () => {
    const text = await workbench.sideBar('Choose Sources Folder')
    assert.match(text, /no folder of articles yet: put them into a folder named articles, or choose the folder they are in/)
    await workbench.screenshot('first-steps-welcome')
  })

  it('can begin with a copy of the sample newsroom in a window of its own', async () => {
    const opened = workbench.page.context().waitForEvent('page')
    await workbench.page.locator('.sidebar a', { hasText: 'open the sample newsroom' }).click()
    const sample = await opened
    await sample.locator('.explorer-folders-view .monaco-list-row', { hasText: 'drafts' }).waitFor()
    assert.match(sample.url(), /newsroom/)
    await sample.close()
  })

  it('ask for a folder where none is open', async () => {
    const { page } = workbench
    const empty = await page.context().browser()!.newPage()
    await empty.goto(`${new URL(page.url()).origin}/?ew=true`)
    await empty.locator('.activitybar .action-label[aria-label^="Verbatim"]').click()
    await empty.locator('.sidebar', { hasText: 'Open the folder that holds your drafts and source articles.' }).waitFor()
    await empty.locator('.sidebar .monaco-button', { hasText: 'Open Folder' }).waitFor()
    await empty.close()
  })

  it('lead to checked drafts once the folder of the articles is chosen', async () => {
    await workbench.page.locator('.sidebar .monaco-button', { hasText: 'Choose Sources Folder' }).click()
    const box = workbench.page.locator('.quick-input-widget:visible input.input')
    await box.waitFor()
    await workbench.screenshot('first-steps-choose')
    // Pasted, not typed: the box completes paths while one types, and a slow machine would mix the two.
    await box.fill(`${join(workbench.folder, 'clippings')}/`)
    await workbench.page.locator('.quick-input-widget:visible').getByText('Use as Sources').click()
    await workbench.sideBarRows('The lamp at the ferry')
    await workbench.openFile('ferry.md')
    await workbench.statusBar('1 of 2 verbatim')
    assert.match((await workbench.problems('green'))[0]!, /^Error: The source has “green” where the draft has “red”\. at line 3/)
    await workbench.screenshot('first-steps-done')
  })
})

function folderWithClippings(): string {
  const folder = join(temporaryFolder('clippings'), 'desk')
  mkdirSync(join(folder, 'clippings'), { recursive: true })
  const article = '“We painted the lamp green so that the pilots would see it,” said Hanne Brook, the ferry master.\n'
  writeFileSync(join(folder, 'clippings/lamp.txt'), `The lamp at the ferry\n\n${article}`)
  const line = (colour: string) => `“We painted the lamp ${colour} so that the pilots would see it,” Hanne Brook said.\n`
  writeFileSync(join(folder, 'ferry.md'), `${line('green')}\n${line('red')}`)
  return folder
}
