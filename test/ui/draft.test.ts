import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root } from '../support/vscode/paths.ts'

// Large letters and a hover below its words: the README shows these pictures.
const settings = {
  'editor.fontSize': 15,
  'editor.hover.above': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false
}

describe('a draft of the sample newsroom', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: join(root, 'media/newsroom'), settings })
    await workbench.openFile('the-wall.md')
    await workbench.palette('View: Toggle Primary Side Bar Visibility')
  })
  after(() => workbench.dispose())

  it('shows at once which quotations do not stand in their source, and counts them', async () => {
    assert.match(await workbench.statusBar(/of \d+ verbatim/), /^6 of 13 verbatim$/)
    await workbench.goToLine(23)
    assert.ok((await workbench.squiggles('error')) > 0)
    assert.ok((await workbench.squiggles('warning')) > 0)
    await workbench.screenshot('newsroom-draft')
  })

  it('says on hover how a quotation stands, which words differ, where it is from and who said it', async () => {
    const card = await workbench.hover('1,420', 'Source:')
    assert.match(card, /✗ Altered · said by Tomas Rehn/)
    assert.match(card, /“On Saturday we moved 1,420 1,240 containers with three cranes and one old tug,?”/)
    assert.match(card, /Source: Port says north dock stays open after storm, Harbour Daily, 2025-04-14, line 20/)
    assert.ok(card.trim().split(/\n+/).length <= 12, card)
    await workbench.picture('screenshot-check')
  })

  it('says on hover who a person is, however the name is spelt', async () => {
    const card = await workbench.hover('Tomas Rehn', 'mentions')
    assert.match(card, /^Tomas Rehn\n.*deputy director/s)
    assert.match(card, /On Saturday we moved 1,240 containers/)
    assert.ok(card.trim().split(/\n+/).length <= 12, card)
    await workbench.picture('screenshot-person')
  })

  it('lists the problems with their levels, and leads from one to the words in the source', async () => {
    const problems = await workbench.problems('1,240')
    const has = (pattern: RegExp) =>
      assert.ok(
        problems.some(problem => pattern.test(problem)),
        problems.join('\n')
      )
    has(/^Error: The value differs: the source has “1,240”, the draft “1,420”\. at line 22/)
    has(/^Error: The source has “think” where the draft has “believe”\. at line 28/)
    has(/^Warning: The pieces are verbatim, but they were not said together in this order\. Quote them apart\. at line 20/)
    await workbench.screenshot('newsroom-problems')
    await workbench.openRelated('On Saturday we moved 1,240')
    await workbench.tab('harbour-daily-north-dock.md')
    assert.match(await workbench.statusBar('selected'), /^Ln 20, Col \d+ \(\d+ selected\)/)
    await workbench.screenshot('newsroom-problem-source')
    await workbench.press('ControlOrMeta+J')
  })

  it('takes the source’s wording from the light bulb, and gives the draft back on undo', async () => {
    await workbench.openFile('the-wall.md')
    await workbench.goToLine(22)
    await workbench.click('1,420')
    const titles = await workbench.quickFix()
    assert.match(titles[0]!, /^Use the source’s wording: “.*1,240/)
    await workbench.screenshot('newsroom-fixes')
    await workbench.press('Escape')
    await workbench.quickFix('Use the source’s wording')
    await workbench.sees('1,240')
    await workbench.withoutSquiggle('1,240')
    await workbench.screenshot('newsroom-fixed')
    await workbench.press('ControlOrMeta+Z')
    await workbench.sees('1,420')
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor()
    await workbench.withSquiggle('1,420')
  })

  it('goes from a quotation to its passage', async () => {
    await workbench.click('before it cracked')
    await workbench.statusBar(/Ln 22, Col 1/)
    await workbench.press('F12')
    await workbench.tab('harbour-daily-north-dock.md')
    assert.match(await workbench.statusBar(/Ln 18/), /^Ln 18, Col 4/)
    await workbench.screenshot('newsroom-definition')
  })
})
