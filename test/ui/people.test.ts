import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root } from '../support/vscode/paths.ts'

describe('people', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: join(root, 'media/newsroom') })
  })
  after(() => workbench.dispose())

  it('have a card on the name, with what they said about the matter', async () => {
    await workbench.openFile('drafts/the-wall.md')
    await workbench.squiggles('error')
    const card = await workbench.hover('Nadezhda Kovalyova', 'Correct this person')
    await workbench.screenshot('person-hover')
    assert.match(card, /Also written: Nadejda Kovaleva/)
    assert.match(card, /Said about this:\s+“The quay has sunk 14 centimetres/)
    assert.ok(card.split('\n').filter(line => line.trim()).length <= 12, card)
  })

  it('are corrected in people.yaml, which the card opens at the person', async () => {
    await workbench.openFile('drafts/the-wall.md')
    await workbench.hover('Nadezhda Kovalyova', 'Correct this person')
    await workbench.page.locator('.monaco-hover a', { hasText: 'Correct this person' }).click()
    await workbench.tab('people.yaml')
    await workbench.sees('- name: Nadezhda Kovalyova')
    await workbench.screenshot('people-yaml')
    await workbench.goToLine(19)
    await workbench.press('End')
    await workbench.typeText(' wall engineer')
    await workbench.save()
    await workbench.screenshot('people-yaml-typed')
    assert.match(workbench.read('articles/people.yaml'), /^ {4}role: wall engineer$/m)
    await workbench.openFile('drafts/the-wall.md')
    const card = await workbench.hover('Nadezhda Kovalyova', 'wall engineer')
    await workbench.screenshot('person-hover-corrected')
    assert.match(card, /corrected in articles\/people\.yaml/)
  })

  it('are listed with what they said, and filtered', async () => {
    await workbench.openContainer('Verbatim')
    await workbench.sideBarRows('Bram Oduya')
    await workbench.page.locator('.sidebar .monaco-list-row', { hasText: 'Bram Oduya' }).first().click()
    await workbench.sideBarRows('We go back with our helmets on')
    await workbench.screenshot('people-view')
  })

  it('are symbols of the workspace', async () => {
    await workbench.press('ControlOrMeta+T')
    await workbench.typeText('Marrow')
    await workbench.choices('We did not close the north dock')
    await workbench.screenshot('people-symbols')
    await workbench.press('Escape')
    await workbench.palette('Verbatim: Show Person')
    await workbench.choices('Odile Fenwick')
    await workbench.screenshot('show-person')
    await workbench.press('Escape')
  })
})
