import { strict as assert } from 'node:assert'
import { article, at, closeAll, eventually, hovers, openDraft, remove, shows, write } from './newsroom.ts'

const WORDS = 'We will paint the lighthouse white in May'
const ANCHORS = 'drafts/verbatim-anchors.json'
const text = (words: string) => article('The lighthouse', `“${words},” said Jonas Brandel, who keeps the lighthouse.`)

describe('Anchors', () => {
  afterEach(async () => {
    await closeAll()
    await remove('drafts/a.md', 'articles/light.md', ANCHORS)
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
})
