import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import {
  actionsAt,
  at,
  closeAll,
  codes,
  diagnostics,
  eventually,
  file,
  hovers,
  openDraft,
  pause,
  perform,
  remove,
  shows,
  textOf,
  write
} from './newsroom.ts'

const WRONG = '“We will open the quay again when the wall is ready,” Ilse Marrow said.\n'
const ACCEPTED = 'drafts/verbatim-accepted.yaml'

async function acceptance(editor: vscode.TextEditor): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const found = (await actionsAt(editor, at(editor, 'ready'))).find(({ title }) => title === 'Accept with a note…')
    assert.ok(found, 'no acceptance is offered')
    return found
  })
}

describe('accepting with a note', () => {
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md', ACCEPTED, 'verbatim-accepted.yaml')
  })

  it('writes the note beside the draft, never into it, and the finding goes', async () => {
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    await perform(await acceptance(editor), 'heard it on the tape')
    await shows(editor.document.uri)
    assert.deepEqual([editor.document.getText(), editor.document.isDirty], [WRONG, false])
    const text = await textOf(ACCEPTED)
    assert.match(text!, /^- quotation: We will open the quay again when the wall is ready,$/m)
    assert.match(text!, /^ {2}draft: a\.md$/m)
    assert.match(text!, /^ {2}source: \.\.\/articles\/quay\.md$/m)
    assert.match(text!, /^ {2}hash: .{32}$/m)
    assert.match(text!, /^ {2}note: heard it on the tape\n {2}date: \d{4}-\d\d-\d\d\n$/m)
    const [card] = await hovers(editor, at(editor, 'We will'))
    assert.match(card!, /✗ \*\*Altered\*\*[\s\S]*Accepted: heard it on the tape/)
  })

  it('adds to a file above the draft, as one step of undo, and leaves what stands there', async () => {
    const before = '# Ours\n- quotation: Old words # keep\n  draft: drafts/draft.md\n  note: why\n'
    const uri = await write('verbatim-accepted.yaml', before)
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    await perform(await acceptance(editor), 'fine')
    await shows(editor.document.uri)
    assert.ok((await textOf('verbatim-accepted.yaml'))!.startsWith(`${before}- quotation: We will open`))
    await vscode.window.showTextDocument(uri, { preview: false })
    await vscode.commands.executeCommand('undo')
    assert.equal(vscode.window.activeTextEditor!.document.getText(), before)
    await shows(editor.document.uri, 'altered-words')
  })

  it('does nothing on Escape', async () => {
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    const asked = perform(await acceptance(editor))
    await pause(500)
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
    await asked
    assert.equal(await textOf(ACCEPTED), undefined)
    await shows(editor.document.uri, 'altered-words')
  })

  it('opens the quotation again when its words change, and tells of the entry that nothing needs', async () => {
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    await perform(await acceptance(editor), 'fine')
    await shows(editor.document.uri)
    const start = at(editor, 'ready')
    await editor.edit(builder => builder.replace(new vscode.Range(start, start.translate(0, 5)), 'finished'))
    await shows(editor.document.uri, 'altered-words')
    await eventually(() => {
      const [unused] = diagnostics(file(ACCEPTED))
      assert.deepEqual(codes(file(ACCEPTED)), ['unused-acceptance'])
      assert.deepEqual([unused!.severity, unused!.range.start.line], [vscode.DiagnosticSeverity.Information, 1])
    })
    await vscode.commands.executeCommand('undo')
    await shows(editor.document.uri)
    await shows(file(ACCEPTED))
  })

  it('shows everything where the file is broken, and says where', async () => {
    await write(ACCEPTED, '- quotation: a\n  draft: a.md\n')
    const editor = await openDraft('drafts/a.md', WRONG)
    await shows(editor.document.uri, 'altered-words')
    await shows(file(ACCEPTED), 'broken-acceptances')
    assert.match(diagnostics(file(ACCEPTED))[0]!.message, /^The entry in line 1 has no note;/)
    await write(ACCEPTED, '')
    await shows(file(ACCEPTED))
  })
})
