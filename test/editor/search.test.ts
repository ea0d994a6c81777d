import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { at, closeAll, eventually, openDraft, pause, remove } from './newsroom.ts'

const run = (command: string) => vscode.commands.executeCommand(command)
const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.path.split('/').pop()!).sort()

describe('Search Quotes', () => {
  afterEach(async () => {
    await run('workbench.action.closeQuickOpen')
    await closeAll()
    await remove('drafts/a.md')
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
})
