import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { actionsAt, at, closeAll, diagnostics, eventually, openDraft, pause, perform, remove, shows } from './newsroom.ts'

const BEFORE =
  '"We will open the quay again when the wall is sa\u00adfe," Marrow said.\n\n"We will open the quay when it\'s ready," Marrow said.\n'
const AFTER = BEFORE.replace(
  '"We will open the quay again when the wall is sa\u00adfe,"',
  '“We will open the quay again when the wall is safe,”'
)
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('verbatim')

describe('source.fixAll.verbatim', () => {
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md')
  })

  it('sets the marks of verbatim quotations only, in one step of undo', async () => {
    const editor = await openDraft('drafts/a.md', BEFORE)
    const [action] = await eventually(async () => {
      const found = await actionsAt(editor, at(editor, 'We will'), FIX_ALL)
      assert.equal(found.length, 1)
      return found
    })
    await perform(action!)
    assert.equal(editor.document.getText(), AFTER)
    await eventually(async () => assert.deepEqual(await actionsAt(editor, at(editor, 'We will'), FIX_ALL), []))
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), BEFORE)
  })

  it('runs on saving, and is no quick fix', async () => {
    const settings = vscode.workspace.getConfiguration('editor')
    await settings.update('codeActionsOnSave', { 'source.fixAll.verbatim': 'explicit' }, vscode.ConfigurationTarget.Workspace)
    const editor = await openDraft('drafts/a.md', BEFORE)
    await pause(500)
    assert.ok((await actionsAt(editor, at(editor, 'We will'))).every(({ title }) => !title.startsWith('Tidy')))
    const end = editor.document.positionAt(BEFORE.length)
    await editor.edit(builder => builder.insert(end, '\nMore.\n'))
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.files.save')
      assert.equal(editor.document.getText(), `${AFTER}\nMore.\n`)
    })
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace)
  })
})

describe('many findings', () => {
  it('are shown up to the bound, the gravest first, and that is said once', async () => {
    const settings = vscode.workspace.getConfiguration('verbatim.check', vscode.workspace.workspaceFolders![0]!.uri)
    await settings.update('maxProblems', 3, vscode.ConfigurationTarget.WorkspaceFolder)
    const wrong = '“We will open the quay again when the wall is ready,” Marrow said.\n\n'
    const { document } = await openDraft('drafts/a.md', wrong.repeat(5))
    await eventually(() => {
      const [first, ...rest] = diagnostics(document.uri)
      assert.match(
        first!.message,
        /^Only the 3 gravest findings of this draft are shown, 2 more are not\. Raise verbatim\.check\.maxProblems/
      )
      assert.deepEqual([first!.severity, first!.range.start.line, rest.length], [vscode.DiagnosticSeverity.Information, 0, 3])
    })
    await settings.update('maxProblems', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    await shows(document.uri, ...Array<string>(5).fill('altered-words'))
    await closeAll()
    await remove('drafts/a.md')
  })
})
