import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import {
  article,
  at,
  closeAll,
  codes,
  diagnostics,
  eventually,
  file,
  openDraft,
  pause,
  remove,
  root,
  shows,
  write
} from './newsroom.ts'

const RIGHT = '“We will open the quay again when the wall is safe,” Ilse Marrow said.'
const WRONG = '“We will open the quay again when the wall is ready,” Ilse Marrow said.'

describe('problems of a draft', () => {
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md', 'drafts/a.txt', 'README.md', 'articles/ferry.md')
  })

  it('name the altered words and lead to the passage', async () => {
    const { document } = await openDraft('drafts/a.md', `${RIGHT}\n\n${WRONG}\n`)
    await shows(document.uri, 'altered-words')
    const [problem] = diagnostics(document.uri)
    assert.match(problem!.message, /safe/)
    assert.equal(problem!.range.start.line, 2)
    const [related] = problem!.relatedInformation!
    const passage = await vscode.workspace.openTextDocument(related!.location.uri)
    assert.match(passage.uri.path, /articles\/quay\.md$/)
    assert.match(passage.getText(related!.location.range), /We will open the quay again when the wall is safe/)
  })

  it('are there before the draft was ever saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: WRONG })
    await vscode.window.showTextDocument(document)
    await shows(document.uri, 'altered-words')
  })

  it('are found in plain text too', async () => {
    const { document } = await openDraft('drafts/a.txt', WRONG)
    await shows(document.uri, 'altered-words')
  })

  it('go when the words are put right, and when the draft is closed', async () => {
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    const start = at(editor, 'ready')
    await editor.edit(builder => builder.replace(new vscode.Range(start, start.translate(0, 5)), 'safe'))
    await shows(editor.document.uri)
    await editor.edit(builder => builder.replace(new vscode.Range(start, start.translate(0, 4)), 'ready'))
    await shows(editor.document.uri, 'altered-words')
    await closeAll()
    await shows(editor.document.uri)
  })

  it('are not looked for in articles, nor in a README', async () => {
    const readme = await openDraft('README.md', WRONG)
    const source = await vscode.window.showTextDocument(file('articles/quay.md'), { preview: false })
    const { document } = await openDraft('drafts/a.md', WRONG)
    await shows(document.uri, 'altered-words')
    assert.deepEqual([...codes(readme.document.uri), ...codes(source.document.uri)], [])
  })

  it('follow an article that is changed or deleted', async () => {
    const ferry = (when: string) =>
      article('The ferry', `“The ferry will sail again before ${when} comes,” said Tomas Rehn, the captain.`)
    await write('articles/ferry.md', ferry('winter'))
    const { document } = await openDraft('drafts/a.md', '“The ferry will sail again before winter comes,” Tomas Rehn said.')
    await shows(document.uri)
    await write('articles/ferry.md', ferry('spring'))
    await shows(document.uri, 'altered-words')
    await remove('articles/ferry.md')
    await shows(document.uri, 'unsourced-quotation')
  })

  it('leave the quotation alone that is being typed', async () => {
    const editor = await openDraft('drafts/a.md', RIGHT)
    await pause(1000)
    const end = at(editor, ' is safe')
    editor.selection = new vscode.Selection(end, end)
    for (const letter of ' gate') await vscode.commands.executeCommand('type', { text: letter })
    await pause(900)
    assert.deepEqual(codes(editor.document.uri), [])
    await eventually(() => assert.notDeepEqual(codes(editor.document.uri), []))
  })

  it('survive a setting of the wrong type', async () => {
    const settings = vscode.workspace.getConfiguration(undefined, root())
    const set = (id: string, value: unknown) => settings.update(id, value, vscode.ConfigurationTarget.WorkspaceFolder)
    const { document } = await openDraft('drafts/a.md', WRONG)
    await shows(document.uri, 'altered-words')
    await set('verbatim.check.levels', 'loud')
    await set('verbatim.sources.folders', 7)
    await pause(600)
    await shows(document.uri, 'altered-words')
    await set('verbatim.sources.folders', undefined)
    await set('verbatim.check.levels', { 'altered-words': 'none' })
    await shows(document.uri)
    await set('verbatim.check.levels', undefined)
    await shows(document.uri, 'altered-words')
  })

  it('wait for saving where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration(undefined, root())
    await settings.update('verbatim.check.when', 'onSave', vscode.ConfigurationTarget.WorkspaceFolder)
    try {
      // What stands there when the draft is opened is checked at once; what is typed then waits, even where an article arrives.
      const editor = await openDraft('drafts/a.md', '“Every gull on this pier has a pension plan,” Ilse Marrow said.\n\n')
      await shows(editor.document.uri, 'unsourced-quotation')
      await editor.edit(builder => builder.insert(new vscode.Position(2, 0), WRONG))
      await write('articles/ferry.md', article('The ferry', '“The ferry sails at noon again,” said Tomas Rehn, the captain.'))
      await pause(1500)
      assert.deepEqual(codes(editor.document.uri), ['unsourced-quotation'])
      await editor.document.save()
      await shows(editor.document.uri, 'unsourced-quotation', 'altered-words')
    } finally {
      await settings.update('verbatim.check.when', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    }
  })

  it('follow verbatim.json', async () => {
    const { document } = await openDraft('drafts/a.md', WRONG)
    await shows(document.uri, 'altered-words')
    await write('verbatim.json', '{ "levels": { "altered-words": "none" } }')
    await shows(document.uri)
    await write('verbatim.json', '{ not json')
    await shows(document.uri, 'altered-words')
    await remove('verbatim.json')
  })
})
