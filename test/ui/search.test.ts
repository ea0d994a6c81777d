import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root } from '../support/vscode/paths.ts'

// The README shows the picture of the search.
const settings = { 'editor.fontSize': 14, 'breadcrumbs.enabled': false, 'workbench.quickInput.maxRows': 20 }

describe('the search of the sample newsroom', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: join(root, 'media/newsroom'), settings })
    await workbench.openFile('brief-truce.md')
    await workbench.statusBar(/of \d+ verbatim/)
    await workbench.palette('View: Toggle Primary Side Bar Visibility')
  })
  after(() => workbench.dispose())

  it('finds a half-remembered quote, and shows who said it, where and when, and the passage beside the draft', async () => {
    await workbench.goToLine(12)
    await workbench.press('ControlOrMeta+End')
    await workbench.press('Enter')
    await workbench.palette('Verbatim: Search Quotes')
    await workbench.listTitled('Search Quotes')
    await workbench.typeText('refusd by storms')
    assert.match(
      await workbench.firstChoice('refused by storms'),
      /^“I have been refused by storms and I have been refused by wars,” Yusra Dahl .*Tidewater Wire.* 2025-04-25/
    )
    await workbench.seesBeside('tidewater-coast-guard.md')
    await workbench.picture('screenshot-search')
  })

  it('puts the quote in with its speaker and a link to the article, and the caret behind it', async () => {
    await workbench.press('Enter')
    await workbench.sees('refused by storms')
    await workbench.tab('brief-truce.md')
    await workbench.screenshot('search-inserted')
    await workbench.save()
    const last = workbench.read('drafts/brief-truce.md').trimEnd().split('\n').at(-1)!
    assert.match(last, /^“I have been refused by storms and I have been refused by wars,” .*Dahl/)
    assert.match(last, /\(\[Tidewater Wire[^\]]*\]\(\.\.\/articles\/tidewater-coast-guard\.md\)\)/)
    await workbench.press('ControlOrMeta+Z')
    await workbench.save()
    assert.doesNotMatch(workbench.read('drafts/brief-truce.md'), /refused by storms/)
  })

  it('says of the reporter’s own words whom they report', async () => {
    await workbench.palette('Verbatim: Search Quotes')
    await workbench.listTitled('Search Quotes')
    await workbench.typeText('order had been agreed')
    assert.match(
      await workbench.firstChoice('order had been agreed'),
      /Holloway said that the order had been agreed with the port\. Piet Holloway, in the reporter’s words.*Tidewater Wire/
    )
    await workbench.screenshot('search-reported')
    await workbench.press('Escape')
  })

  it('finds a person, and opens what they said', async () => {
    await workbench.palette('Verbatim: Show Person')
    const people = await workbench.choices('Ilse Marrow')
    assert.ok(
      people.some(person => /^Ilse Marrow.*\d utterances/.test(person)),
      people.join('\n')
    )
    await workbench.screenshot('people')
    await workbench.typeText('Dahl')
    await workbench.pick('Yusra Dahl')
    await workbench.choices('refused by a committee')
    await workbench.screenshot('people-utterances')
    await workbench.pick('refused by a committee')
    await workbench.tab('tidewater-coast-guard.md')
    assert.match(await workbench.statusBar('selected'), /^Ln 20, Col \d+ \(\d+ selected\)/)
  })

  it('checks all drafts, the closed ones too', async () => {
    await workbench.palette('Verbatim: Check All Drafts')
    const problems = await workbench.problems('1,240')
    const has = (pattern: RegExp) =>
      assert.ok(
        problems.some(problem => pattern.test(problem)),
        problems.join('\n')
      )
    has(/^Error: .*1,240/)
    assert.match(await workbench.files(), /the-wall\.md/)
    assert.match(await workbench.files(), /brief-truce\.md/)
    await workbench.screenshot('all-drafts')
  })
})
