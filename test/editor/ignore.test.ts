import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { actionsAt, at, closeAll, file, openDraft, perform, remove, root, shows, textOf, write } from './newsroom.ts'

const WRONG = '# The quay\n\n“We will open the quay again when the wall is ready,” Ilse Marrow said.\n'

describe('ignoring a finding', () => {
  const levels = () => vscode.workspace.getConfiguration(undefined, root()).inspect('verbatim.check.levels')
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md', 'verbatim.json')
    const settings = vscode.workspace.getConfiguration(undefined, root())
    await settings.update('verbatim.check.levels', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
  })

  async function actions(): Promise<readonly [vscode.TextEditor, readonly vscode.CodeAction[]]> {
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    return [editor, await actionsAt(editor, at(editor, 'ready'))]
  }

  it('comes last of what the light bulb offers', async () => {
    const [, offered] = await actions()
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        'Use the source’s wording: “safe”',
        'Accept with a note…',
        'Ignore this quotation',
        'Ignore altered-words in the workspace'
      ]
    )
  })

  it('here puts a comment before the quotation, in one step of undo', async () => {
    const [{ document }, offered] = await actions()
    await perform(offered.find(({ title }) => title === 'Ignore this quotation')!)
    assert.match(document.getText(), /\n<!-- verbatim-ignore-next -->\n“We will/)
    await shows(document.uri)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), WRONG)
  })

  it('in the workspace sets a level in its settings', async () => {
    const [{ document }, offered] = await actions()
    await perform(offered.at(-1)!)
    await shows(document.uri)
    assert.deepEqual(levels()?.workspaceFolderValue, { 'altered-words': 'none' })
  })

  it('in the workspace sets it in verbatim.json where there is one, in one step of undo', async () => {
    const before = '{ "profile": "wire", "levels": { "inner-case": "hint" } }\n'
    const uri = await write('verbatim.json', before)
    const [{ document }, offered] = await actions()
    await perform(offered.at(-1)!)
    await shows(document.uri)
    assert.deepEqual(JSON.parse((await textOf('verbatim.json'))!).levels, { 'inner-case': 'hint', 'altered-words': 'none' })
    assert.equal(levels()?.workspaceFolderValue, undefined)
    const { document: config } = await vscode.window.showTextDocument(uri, { preview: false })
    await vscode.commands.executeCommand('undo')
    assert.equal(config.getText(), before)
    await config.save()
    await shows(file('drafts/a.md'), 'altered-words')
  })
})
