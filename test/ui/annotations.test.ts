import { strict as assert } from 'node:assert'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Anchor, anchoredPath, quoteOf } from '../../src/core/citations/anchor.ts'
import { readAnchors } from '../../src/core/citations/annotationPage.ts'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root } from '../support/vscode/paths.ts'

const ANCHORS = 'drafts/verbatim-anchors.json'

// Given away and taken in through the dialogs for files, which the web workbench shows as a list: with the keyboard alone.
describe('annotations, exported and imported by keyboard', () => {
  let workbench: Workbench
  before(async () => {
    workbench = await openWorkbench({ folder: join(root, 'media/newsroom') })
    await workbench.openFile('brief-truce.md')
    await workbench.statusBar(/of \d+ verbatim/)
  })
  after(() => workbench.dispose())

  const pathOf = (name: string) => join(workbench.folder, name)
  const anchorsIn = (name: string): readonly Anchor[] => readAnchors(workbench.read(name)).anchors
  const box = () => workbench.page.locator('.quick-input-widget:visible input.input')
  const listed = (name: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first()

  /**
   * Writes a path of the drafts into the dialog in one go, as one pastes it, and confirms it once the list shows that
   * folder. An Enter before that takes what the list showed last, and VS Code's dialog then takes no other.
   */
  async function choose(path: string): Promise<void> {
    await listed('drafts').waitFor()
    await box().press('ControlOrMeta+A')
    await workbench.page.keyboard.insertText(path)
    await listed('drafts').waitFor({ state: 'hidden' })
    if (existsSync(path)) await listed(basename(path)).waitFor()
    await workbench.press('Enter')
    await goneIsTheDialog()
  }

  async function goneIsTheDialog(): Promise<void> {
    await box().waitFor({ state: 'hidden' })
  }

  it('say what to do where there are none yet', async () => {
    await workbench.palette('Verbatim: Export Annotations')
    const told = await workbench.notification('no annotations yet')
    assert.match(told, /newsroom has no annotations yet\. Insert a quote or pin a passage first\./)
    await workbench.screenshot('annotations-none')
    await workbench.clearNotifications()
  })

  it('are exported to the file that the dialog names, and to none on Escape', async () => {
    await workbench.press('ControlOrMeta+End')
    await workbench.press('Enter')
    await workbench.palette('Verbatim: Search Quotes')
    await workbench.listTitled('Search Quotes')
    await workbench.typeText('refused by storms')
    // At once, as somebody who knows what comes: it is the quote for all the words that goes in.
    await workbench.press('Enter')
    await workbench.sees('refused by storms')
    await workbench.save()
    await workbench.palette('Verbatim: Export Annotations')
    await workbench.listTitled('Export Annotations')
    await workbench.until(async () => (await box().inputValue()) === pathOf('annotations.jsonld'), 'the dialog to name the file')
    await workbench.screenshot('annotations-export')
    await workbench.press('Escape')
    await goneIsTheDialog()
    assert.ok(!existsSync(pathOf('annotations.jsonld')))
    await workbench.palette('Verbatim: Export Annotations')
    await workbench.listTitled('Export Annotations')
    await choose(pathOf('drafts/for-the-desk.jsonld'))
    await workbench.untilWritten('drafts/for-the-desk.jsonld')
    const exported = anchorsIn('drafts/for-the-desk.jsonld')
    assert.deepEqual(exported, anchorsIn(ANCHORS))
    assert.deepEqual(
      exported.map(anchor => [anchoredPath(anchor), quoteOf(anchor)?.exact]),
      [['articles/tidewater-coast-guard.md', 'I have been refused by storms and I have been refused by wars,']]
    )
  })

  it('are imported from the file that the dialog names, beside their draft', async () => {
    rmSync(pathOf(ANCHORS))
    await workbench.palette('Verbatim: Import Annotations')
    await workbench.listTitled('Import Annotations')
    await workbench.screenshot('annotations-import')
    await choose(pathOf('drafts/for-the-desk.jsonld'))
    await workbench.untilWritten(ANCHORS)
    assert.deepEqual(anchorsIn(ANCHORS), anchorsIn('drafts/for-the-desk.jsonld'))
  })

  it('are not taken from a file that holds none, and the message says what would be right', async () => {
    writeFileSync(pathOf('drafts/torn.json'), '{ "@context"')
    await workbench.palette('Verbatim: Import Annotations')
    await workbench.listTitled('Import Annotations')
    await choose(pathOf('drafts/torn.json'))
    const told = await workbench.notification('torn.json')
    assert.match(told, /torn\.json: The annotations are no JSON/)
    await workbench.screenshot('annotations-refused')
  })
})
