import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { type Anchor, anchoredPath, quoteOf } from '../../src/core/citations/anchor.ts'
import { readAnchors } from '../../src/core/citations/annotationPage.ts'
import { article, at, closeAll, eventually, file, hovers, openDraft, remove, shows, textOf, write } from './newsroom.ts'

const WORDS = 'We will paint the lighthouse white in May'
const PINS = 'verbatim-anchors.json'
const ANCHORS = 'drafts/verbatim-anchors.json'
const text = (words: string) => article('The lighthouse', `“${words},” said Jonas Brandel, who keeps the lighthouse.`)

const items = async (path: string): Promise<readonly Anchor[]> => readAnchors((await textOf(path)) ?? '').anchors

describe('Anchors', () => {
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md', 'articles/light.md', ANCHORS, PINS, 'out.jsonld')
  })

  it('keep the words of a source that is changed after they were quoted', async () => {
    await write('articles/light.md', text(WORDS))
    const editor = await openDraft('drafts/a.md', `“${WORDS},” Brandel said.\n`)
    await eventually(async () => {
      const [card] = await hovers(editor, at(editor, 'lighthouse'))
      assert.match(card ?? '', /Verbatim/)
    })
    const exact = { type: 'TextQuoteSelector', exact: WORDS, prefix: '', suffix: ',” said Jonas Brandel, who keeps' }
    const anchor = {
      type: 'Annotation',
      motivation: 'linking',
      created: '2031-05-04T10:00:00Z',
      body: [{ type: 'SpecificResource', source: 'drafts/a.md' }],
      target: { source: 'articles/light.md', selector: [exact], hash: 'of before' }
    }
    await write(ANCHORS, JSON.stringify({ type: 'AnnotationPage', items: [anchor] }))
    await write('articles/light.md', text(WORDS.replace('May', 'June')))
    await shows(editor.document.uri, 'source-drifted', 'altered-number')
    const [card] = await hovers(editor, at(editor, 'lighthouse'))
    assert.match(card!, new RegExp(`The article has changed since this was quoted. articles/light.md had: “${WORDS}”`))
  })

  it('are pinned from an article, exported, and imported beside their drafts', async () => {
    await write('drafts/a.md', 'A draft.\n')
    const quay = await vscode.window.showTextDocument(file('articles/quay.md'))
    const start = at(quay, 'a crack')
    quay.selection = new vscode.Selection(start, start.translate(0, 'a crack'.length))
    await eventually(async () => {
      await vscode.commands.executeCommand('verbatim.pinPassage')
      assert.ok(await textOf(PINS))
    })
    const pins = await items(PINS)
    assert.deepEqual(
      pins.map(anchor => [anchor.motivation, anchor.body, anchoredPath(anchor), quoteOf(anchor)?.exact]),
      [['bookmarking', undefined, 'articles/quay.md', 'a crack']]
    )
    const quoted = { ...pins[0]!, motivation: 'linking', body: [{ type: 'SpecificResource', source: 'drafts/a.md' }] }
    await write('out.jsonld', JSON.stringify({ type: 'AnnotationPage', items: [...pins, quoted] }))
    await vscode.commands.executeCommand('verbatim.importAnnotations', file('out.jsonld'))
    assert.deepEqual([await items(PINS), await items(ANCHORS)], [pins, [quoted]])
    await vscode.commands.executeCommand('verbatim.exportAnnotations', file('out.jsonld'))
    assert.equal((await items('out.jsonld')).length, 2)
  })
})
