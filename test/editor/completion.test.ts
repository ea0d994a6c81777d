import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAll, eventually, openDraft, remove, resetSettings, setSetting, write } from './newsroom.ts'

/** What is offered at the mark `|` of a draft: label and what would be inserted. */
async function offered(text: string, trigger?: string): Promise<readonly string[]> {
  const editor = await openDraft('drafts/a.md', text.replace('|', ''))
  const position = editor.document.positionAt(text.indexOf('|'))
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
    trigger
  )
  const ours = [vscode.CompletionItemKind.Reference, vscode.CompletionItemKind.User, vscode.CompletionItemKind.Text]
  return list.items
    .filter(({ kind, detail }) => detail && ours.includes(kind!))
    .map(({ label, insertText }) => `${typeof label === 'string' ? label : label.label} → ${insertText ?? ''}`)
}

describe('Completion', () => {
  after(async () => {
    await closeAll()
    await remove('drafts/a.md', 'refs.bib')
    await resetSettings()
  })

  it('goes on with a quote inside an open mark, and closes it', () =>
    eventually(async () =>
      assert.deepEqual(await offered('Marrow said: “We will open the |\n', ' '), [
        'quay again when the wall is safe → quay again when the wall is safe”'
      ])
    ))

  it('finishes the word that is half typed, and leaves a mark that is closed', async () =>
    assert.deepEqual(await offered('Marrow said: "when the wall is sa|"\n'), ['safe → safe']))

  it('offers nothing with fewer words, in a closed quotation or outside', async () => {
    assert.deepEqual(await offered('Marrow said: “We |\n', ' '), [])
    assert.deepEqual(await offered('“We will open the” |\n', ' '), [])
    assert.deepEqual(await offered('We will open the |\n', ' '), [])
  })

  it('offers articles in a link by title, outlet or author', async () => {
    const quay = 'The north quay closes → ../articles/quay.md'
    assert.deepEqual(await offered('See [the report](|)\n', '('), [quay])
    assert.deepEqual(await offered('See [the report](harbour dai|)\n'), [quay])
    assert.deepEqual(await offered('See [the report](gull|)\n'), [])
  })

  it('offers the keys of a bibliography', async () => {
    await write('refs.bib', '@online{marrow2031, title = {The north quay closes}}\n')
    await eventually(async () =>
      assert.deepEqual(await offered('It is shut [@|]\n', '@'), ['The north quay closes → marrow2031'])
    )
    assert.deepEqual(await offered('It is shut [see @north|]\n'), ['The north quay closes → marrow2031'])
  })

  it('offers people by a part of their name', async () => {
    assert.deepEqual(await offered('Then Marr|\n'), ['Ilse Marrow → Ilse Marrow'])
    assert.deepEqual(await offered('Then marr|\n'), [])
  })

  it('can be switched off', async () => {
    await setSetting('completion.enabled', false)
    await eventually(async () => assert.deepEqual(await offered('Then Marr|\n'), []))
  })
})
