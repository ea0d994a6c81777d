import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { at, closeAll, eventually, file, openDraft, pause, remove, resetSettings, setSetting, write } from './newsroom.ts'

const run = (command: string) => vscode.commands.executeCommand(command)
const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.path.split('/').pop()!).sort()

describe('Search Quotes', () => {
  afterEach(async () => {
    await run('workbench.action.closeQuickOpen')
    await closeAll()
    await remove('drafts/a.md', 'drafts/verbatim-anchors.json')
  })

  async function searchFor(words: string): Promise<vscode.TextEditor> {
    const editor = await openDraft('drafts/a.md', `# The quay\n\n${words}\n\nMore to come.\n`)
    const start = at(editor, words)
    editor.selection = new vscode.Selection(start, start.translate(0, words.length))
    await run('verbatim.searchQuotes')
    await eventually(() => assert.deepEqual(shown(), ['a.md', 'quay.md']))
    return editor
  }

  it('puts the half-remembered quote in with speaker and source, in one step of undo', async () => {
    const { document } = await searchFor('quay again wall safe')
    await run('workbench.action.acceptSelectedQuickOpenItem')
    await eventually(() => assert.match(document.getText(), /We will open the quay again when the wall is safe/))
    assert.match(
      document.getText(),
      /“We will open the quay again when the wall is safe,?”.*Marrow.*\(\.\.\/articles\/quay\.md\)/
    )
    assert.match(document.getText(), /^# The quay\n\n[^\n]*\n\nMore to come\.\n$/)
    await eventually(() => assert.deepEqual(shown(), ['a.md']))
    await run('undo')
    assert.match(document.getText(), /\nquay again wall safe\n/)
  })

  it('previews the passage, and leaves everything as it was on Escape', async () => {
    const { document } = await searchFor('quay again wall safe')
    const preview = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('quay.md'))!
    assert.match(preview.document.getText(preview.selection), /We will open the quay again/)
    await run('workbench.action.closeQuickOpen')
    await eventually(() => assert.deepEqual(shown(), ['a.md']))
    await pause(200)
    assert.equal(vscode.window.activeTextEditor?.document, document)
    assert.equal(document.isDirty, false)
  })

  it('takes filters, and offers what they can be', async () => {
    const editor = await openDraft('drafts/a.md', '# The quay\n\n')
    editor.selection = new vscode.Selection(2, 0, 2, 0)
    await run('verbatim.searchQuotes')
    for (const _ of ['by:', 'by:"Ilse Marrow"']) {
      await pause(500)
      await run('workbench.action.acceptSelectedQuickOpenItem')
    }
    await eventually(() => assert.deepEqual(shown(), ['a.md', 'quay.md']))
    await run('workbench.action.acceptSelectedQuickOpenItem')
    await eventually(() => assert.match(editor.document.getText(), /“We will open the quay again/))
  })

  it('copies the quote, and a link to it, with the search still open', async () => {
    const { document } = await searchFor('quay again wall safe')
    await run('verbatim.quote.copy')
    await eventually(async () =>
      assert.match(await vscode.env.clipboard.readText(), /^“We will open the quay again.*Marrow said \(\[Harbour Daily/)
    )
    await run('verbatim.quote.copyLink')
    await eventually(async () => assert.match(await vscode.env.clipboard.readText(), /articles\/quay\.md#L/))
    assert.deepEqual(shown(), ['a.md', 'quay.md'])
    assert.equal(document.isDirty, false)
  })

  it('opens the source at the words', async () => {
    await searchFor('quay again wall safe')
    await run('verbatim.quote.open')
    await eventually(() => {
      const editor = vscode.window.activeTextEditor!
      assert.match(editor.document.uri.path, /quay\.md$/)
      assert.equal(editor.document.getText(editor.selection), 'We will open the quay again when the wall is safe,')
    })
  })

  it('keeps the results in a view, where they can be inserted', async () => {
    const { document } = await searchFor('quay again wall safe')
    await run('verbatim.showSearchResults')
    await eventually(() => assert.deepEqual(shown(), ['a.md']))
    await eventually(async () => {
      await run('verbatim.quote.insert')
      assert.match(document.getText(), /“We will open the quay again when the wall is safe,” Ilse Marrow said/)
    })
    await run('verbatim.results.byArticle')
    await run('verbatim.results.byPerson')
  })
})

describe('An inserted quote', () => {
  afterEach(async () => {
    await run('workbench.action.closeQuickOpen')
    await closeAll()
    await remove('drafts/a.md', 'drafts/verbatim-anchors.json', 'refs.bib')
    await resetSettings()
  })

  async function insertInto(text: string): Promise<vscode.TextEditor> {
    const editor = await openDraft('drafts/a.md', text)
    const start = at(editor, 'quay again')
    editor.selection = new vscode.Selection(start, start.translate(0, 'quay again'.length))
    await run('verbatim.searchQuotes')
    await eventually(() => assert.deepEqual(shown(), ['a.md', 'quay.md']))
    await run('workbench.action.acceptSelectedQuickOpenItem')
    await eventually(() => assert.ok(editor.document.isDirty))
    return vscode.window.activeTextEditor!
  }

  it('brings its footnote along, in one step of undo', async () => {
    await setSetting('insert.template', 'footnote')
    const editor = await insertInto('# The quay\n\nquay again\n\nMore to come.\n')
    const { document } = editor
    assert.equal(
      document.getText(),
      '# The quay\n\n“We will open the quay again when the wall is safe,” Ilse Marrow said.[^1]\n\nMore to come.\n\n[^1]: [The north quay closes](../articles/quay.md), Harbour Daily, 2 April 2031.\n'
    )
    assert.equal(document.lineAt(editor.selection.active).text.slice(0, editor.selection.active.character).slice(-4), '[^1]')
    await run('undo')
    assert.equal(document.getText(), '# The quay\n\nquay again\n\nMore to come.\n')
  })

  it('is remembered beside the draft, as a web annotation', async () => {
    await insertInto('quay again')
    const bytes = await eventually(async () => vscode.workspace.fs.readFile(file('drafts/verbatim-anchors.json')))
    const { items } = JSON.parse(new TextDecoder().decode(bytes))
    assert.equal(items.length, 1)
    assert.equal(items[0].target.source, 'articles/quay.md')
    assert.match(items[0].target.selector[0].exact, /^We will open the quay again when the wall is safe,?$/)
    assert.deepEqual(items[0].body, [{ type: 'SpecificResource', source: 'drafts/a.md' }])
  })

  it('follows the newsroom’s own template', async () => {
    await setSetting('insert.template', 'custom')
    await setSetting('insert.customTemplate', '“{{quote}}” – {{speaker}}, {{role}} [{{outlet}}]({{path}}#L{{line}})')
    const { document } = await insertInto('quay again')
    assert.match(
      document.getText(),
      /^“We will open the quay again when the wall is safe” – Ilse Marrow, .*director.* \[Harbour Daily\]\(\.\.\/articles\/quay\.md#L10\)$/
    )
  })

  it('names the key of a bibliography', async () => {
    await write('refs.bib', '@online{marrow2031, title = {The north quay closes}}\n')
    await setSetting('insert.template', 'citekey')
    await pause(1000)
    const { document } = await insertInto('quay again')
    assert.match(document.getText(), /Ilse Marrow said \[@marrow2031\]\.$/)
  })
})
