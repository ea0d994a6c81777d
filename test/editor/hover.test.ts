import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { at, closeAll, eventually, file, hovers, openDraft, remove } from './newsroom.ts'

const DRAFT = `Ilse Marrow spoke on Tuesday.

“We will open the quay again when the wall is safe,” Marrow said.

“We will open the quay again when the wall is ready,” Marrow said.
`

describe('hovers', () => {
  let editor: vscode.TextEditor
  const card = (words: string) =>
    eventually(async () => {
      const [text] = await hovers(editor, at(editor, words))
      assert.ok(text, `There is no hover on “${words}”.`)
      return text
    })

  before(async () => {
    editor = await openDraft('drafts/a.md', DRAFT)
  })
  after(async () => {
    await closeAll()
    await remove('drafts/a.md')
  })

  it('say that a quotation is verbatim, who said it and where', async () => {
    const text = await card('We will open')
    assert.match(text, /✓ \*\*Verbatim\*\* · said by Ilse Marrow/)
    assert.match(text, /Source: \[The north quay closes\]\(file:.*quay\.md#L10.*\), Harbour Daily, 2031-04-02, line 10/)
  })

  it('show the words that differ', async () => {
    const text = await card('is ready')
    assert.match(text, /✗ \*\*Altered\*\*/)
    assert.match(text, /~~ready.?~~ \*\*safe.?\*\*/)
  })

  it('tell who a named person is, and only on the name', async () => {
    const text = await card('Ilse Marrow spoke')
    assert.match(text, /^\*\*Ilse Marrow\*\*/)
    assert.match(text, /director of the port/)
    assert.match(text, /\[We will open the quay again.*\]\(file:.*quay\.md#L10/)
    assert.ok(text.split('\n').length <= 12)
    assert.deepEqual(await hovers(editor, at(editor, 'spoke on')), [])
  })

  it('know people in articles too', async () => {
    const article = await vscode.window.showTextDocument(file('articles/quay.md'))
    const [text] = await hovers(article, at(article, 'Ilse Marrow, the'))
    assert.match(text!, /^\*\*Ilse Marrow\*\*/)
  })
})
