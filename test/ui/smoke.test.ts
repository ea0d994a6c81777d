import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root } from '../support/vscode/paths.ts'

describe('the workbench', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: join(root, 'test/editor/workspace') })
  })
  after(() => workbench.dispose())

  it('underlines the altered quotation of a draft, and says on hover and in the Problems panel why', async () => {
    await workbench.openFile('drafts/draft.md')
    await workbench.statusBar(/1 of 2/)
    await workbench.squiggles('error')
    await workbench.screenshot('draft-checked')
    assert.match(await workbench.hover('ready'), /safe/)
    await workbench.screenshot('draft-hover')
    assert.match((await workbench.problems()).join('\n'), /line 5/)
    await workbench.screenshot('draft-problems')
  })

  it('opens a draft, keeps what is typed, and leaves the original alone', async () => {
    await workbench.openFile('drafts/draft.md')
    await workbench.click('The quay')
    await workbench.press('End')
    await workbench.typeText(' opens')
    await workbench.sees('# The quay opens')
    await workbench.save()
    assert.match(workbench.read('drafts/draft.md'), /^# The quay opens$/m)
    await workbench.screenshot('draft')
  })
})
