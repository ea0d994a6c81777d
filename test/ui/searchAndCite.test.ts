import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { openWorkbench } from '../support/ui/openWorkbench.ts'
import type { Workbench } from '../support/ui/workbench.ts'
import { root } from '../support/vscode/paths.ts'

// From a half-remembered quote to its place in the article and back, with the keyboard alone, on the sample newsroom.
describe('searching and citing by keyboard', () => {
  let workbench: Workbench
  const rows = () => workbench.page.locator('.quick-input-widget:visible .monaco-list-row')
  const hovered = () => workbench.page.locator('.monaco-hover:visible .hover-contents')

  /** Runs what the palette or quick open offers first for a text. */
  async function run(keys: string, text: string): Promise<void> {
    await workbench.press(keys)
    await workbench.page.locator('.quick-input-widget:visible input.input').waitFor()
    await workbench.typeText(text)
    await rows()
      .filter({ hasText: text.split('/').at(-1)! })
      .first()
      .waitFor()
    await workbench.press('Enter')
  }

  async function search(words: string): Promise<void> {
    await run('F1', 'Verbatim: Search Quotes')
    await workbench.page.locator('.quick-input-widget:visible input[placeholder^="Words you remember"]').waitFor()
    await workbench.typeText(words)
  }

  before(async () => {
    workbench = await openWorkbench({
      folder: join(root, 'media/newsroom'),
      settings: { 'verbatim.insert.template': 'footnote' }
    })
  })
  after(() => workbench.dispose())

  it('finds a quote by a few words and a filter, and shows it in its article', async () => {
    await run('ControlOrMeta+P', 'brief-truce.md')
    await workbench.statusBar(/of \d+ verbatim/)
    await workbench.press('ControlOrMeta+End')
    await workbench.press('Enter')
    await search('sunk centimetrs sinse by:kov')
    await workbench.choices('by:Nadezhda Kovalyova')
    await workbench.screenshot('search-filter')
    await workbench.press('Enter')
    await workbench.choices('sunk 14 centimetres')
    await workbench.page.locator('.tab', { hasText: 'engineer' }).first().waitFor()
    await workbench.screenshot('search-preview')
  })

  it('says to a screen reader what was said, by whom, where and when', async () => {
    const label = await rows().filter({ hasText: 'sunk 14 centimetres' }).first().getAttribute('aria-label')
    assert.match(label ?? '', /sunk 14 centimetres.*Nadezhda Kovalyova · .* · 20\d\d-\d\d-\d\d/)
    const buttons = rows().first().locator('.action-label')
    const names = await buttons.evaluateAll(all => all.map(one => one.getAttribute('aria-label')))
    assert.deepEqual(names, [
      'Open the source (Alt+O)',
      'Copy the quote (Alt+C)',
      'Copy a link to it (Alt+L)',
      'Show who said it (Alt+P)'
    ])
  })

  it('inserts it with a footnote, in one step of undo', async () => {
    await workbench.press('Enter')
    await workbench.sees('Kovalyova said.[^1]')
    await workbench.sees('[^1]:')
    await workbench.screenshot('search-inserted')
    await workbench.save()
    const written = workbench.read('drafts/brief-truce.md')
    assert.match(written, /sunk 14 centimetres.* Kovalyova said\.\[\^1\]/)
    assert.match(written, /\n\n\[\^1\]: \[.*\]\(\.\.\/articles\/evening-gull-engineer\.md\), Evening Gull, .*\.\n$/)
  })

  it('says on a hover of the footnote which article that is', async () => {
    await workbench.press('ArrowLeft')
    await workbench.press('ControlOrMeta+K')
    await workbench.press('ControlOrMeta+I')
    await hovered().filter({ hasText: 'Quoted there' }).first().waitFor()
    await workbench.screenshot('citation-hover')
    assert.match((await hovered().allInnerTexts()).join('\n'), /Evening Gull.*\n\nQuoted there: Nadejda Kovaleva/s)
    await workbench.press('Escape')
  })

  it('jumps from the footnote to the very words', async () => {
    await workbench.press('F12')
    await workbench.page.locator('.tab.active', { hasText: 'engineer' }).waitFor()
    await workbench.sees('sunk 14 centimetres')
    await workbench.screenshot('citation-jump')
  })

  it('keeps results in a view, for the keyboard too', async () => {
    await search('council')
    await workbench.choices('council')
    await workbench.press('Alt+V')
    const tree = workbench.page.locator('.pane', { hasText: 'Search Results' }).locator('.monaco-list-row')
    await tree.filter({ hasText: 'council' }).first().waitFor()
    const labels = await tree.evaluateAll(all => all.map(row => row.getAttribute('aria-label') ?? ''))
    assert.ok(
      labels.some(label => /council.* · .* · 20\d\d/.test(label)),
      labels.join('\n')
    )
    await workbench.screenshot('search-results-view')
  })
})
