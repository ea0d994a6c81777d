import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import {
  article,
  at,
  closeAll,
  eventually,
  file,
  hovers,
  openDraft,
  pause,
  remove,
  resetSettings,
  setSetting,
  write
} from './newsroom.ts'

const WORDS = 'We will open the quay again when the wall is safe'
const CITED = `Nobody knows when. “${WORDS},” Marrow said ([Harbour Daily](../articles/quay.md)).\n`

/** The file and the words that a location leads to. */
async function words({ uri, range }: vscode.Location): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri)
  return `${uri.path.split('/').pop()}: ${document.getText(range)}`
}

const links = (editor: vscode.TextEditor) =>
  vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', editor.document.uri, 20)

async function definition(editor: vscode.TextEditor, text: string): Promise<string | undefined> {
  const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    at(editor, text)
  )
  const ours = found.flatMap(one => ('targetUri' in one && one.targetSelectionRange ? [one] : []))
  const [first] = ours.filter(({ targetRange }) => !targetRange.isEmpty)
  return first && words(new vscode.Location(first.targetUri, first.targetRange))
}

describe('Citations', () => {
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md', 'drafts/b.md', 'refs.bib', 'articles/new.md', 'articles/newer.md')
  })

  it('lead from a link to the very words', async () => {
    const editor = await openDraft('drafts/a.md', CITED)
    await eventually(async () => assert.equal(await definition(editor, 'arbour Daily'), `quay.md: ${WORDS}`))
  })

  const named: readonly (readonly [fragment: string, words: string])[] = [
    ['#:~:text=after%20a%20crack,in%20the%20wall', 'after a crack was found in the wall'],
    ['#L8', 'The port closed its north quay on Tuesday after a crack was found in the wall.']
  ]
  for (const [fragment, expected] of named)
    it(`lead from a link to the words that it names itself: ${fragment}`, async () => {
      const editor = await openDraft('drafts/a.md', CITED.replace('quay.md', `quay.md${fragment}`))
      await eventually(async () => assert.equal(await definition(editor, 'arbour Daily'), `quay.md: ${expected}`))
      await eventually(async () => {
        const targets = (await links(editor)).map(({ target }) => decodeURIComponent(String(target)))
        assert.ok(
          targets.some(target => /articles\/quay\.md#L8,\d+-8,\d+$/.test(target)),
          targets.join('\n')
        )
      })
    })

  it('lead from a key of a bibliography to the very words, as a link too', async () => {
    await write('refs.bib', '@online{marrow2031, title = {The north quay closes}}\n')
    const editor = await openDraft('drafts/a.md', `“${WORDS},” Marrow said [@marrow2031].\n`)
    await eventually(async () => assert.equal(await definition(editor, 'marrow2031'), `quay.md: ${WORDS}`))
    await eventually(async () => {
      const targets = (await links(editor)).map(({ target }) => String(target))
      assert.ok(
        targets.some(target => /articles\/quay\.md#L\d+/.test(decodeURIComponent(target))),
        targets.join('\n')
      )
    })
  })

  it('say on a hover which article that is, and who is quoted there', async () => {
    const editor = await openDraft('drafts/a.md', CITED)
    await eventually(async () => {
      const [text] = (await hovers(editor, at(editor, 'arbour Daily'))).filter(one => one.includes('Quoted there'))
      assert.match(text ?? '', /The north quay closes.*\n\nHarbour Daily · 2031-04-02\n\nQuoted there: Ilse Marrow \(1\)/)
    })
  })

  it('are found from the article and from the quotation: every draft that quotes the passage', async () => {
    await write('drafts/b.md', `And “open the quay again when the wall is safe” it was.\n`)
    const editor = await openDraft('drafts/a.md', CITED)
    const references = async (uri: vscode.Uri, position: vscode.Position) => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position)
      return (await Promise.all(found.map(words))).sort()
    }
    const drafts = ['a.md', 'b.md', 'draft.md', 'draft.md']
    const files = (found: readonly string[]) => found.map(one => one.split(':')[0]).filter(name => name !== 'quay.md')
    await eventually(async () =>
      assert.deepEqual(files(await references(editor.document.uri, at(editor, 'open the quay'))), drafts)
    )
    const quay = await vscode.workspace.openTextDocument(file('articles/quay.md'))
    const inArticle = quay.positionAt(quay.getText().indexOf('wall is safe'))
    await eventually(async () => assert.deepEqual(files(await references(quay.uri, inArticle)), drafts))
  })

  it('follow an article that is renamed', async () => {
    await write('articles/new.md', article('The new dock', '“It is a new dock,” said Ilse Marrow.'))
    const editor = await openDraft(
      'drafts/a.md',
      'See [the dock](../articles/new.md#L8) and [it][d].\n\n[d]: ../articles/new.md\n'
    )
    await pause(1000)
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(file('articles/new.md'), file('articles/newer.md'))
    assert.ok(await vscode.workspace.applyEdit(edit))
    await eventually(() =>
      assert.equal(
        editor.document.getText(),
        'See [the dock](../articles/newer.md#L8) and [it][d].\n\n[d]: ../articles/newer.md\n'
      )
    )
  })
})

describe('Find the Source', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await closeAll()
    await remove('drafts/a.md')
    await resetSettings()
  })

  async function findIn(text: string): Promise<vscode.TextDocument> {
    const editor = await openDraft('drafts/a.md', text)
    const position = at(editor, 'open the quay')
    editor.selection = new vscode.Selection(position, position)
    await vscode.commands.executeCommand('verbatim.findSource')
    return editor.document
  }

  it('adds the citation, inside the sentence', async () => {
    const document = await findIn(`“${WORDS},” Marrow said. Nobody believed it.\n`)
    await eventually(() =>
      assert.equal(
        document.getText(),
        `“${WORDS},” Marrow said ([Harbour Daily, 2 April 2031](../articles/quay.md)). Nobody believed it.\n`
      )
    )
  })

  it('adds a footnote after it, with its definition, in one step of undo', async () => {
    await setSetting('insert.template', 'footnote')
    const text = `“${WORDS},” Marrow said. Nobody believed it.\n`
    const document = await findIn(text)
    await eventually(() =>
      assert.equal(
        document.getText(),
        `“${WORDS},” Marrow said.[^1] Nobody believed it.\n\n[^1]: [The north quay closes](../articles/quay.md), Harbour Daily, 2 April 2031.\n`
      )
    )
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), text)
  })
})
