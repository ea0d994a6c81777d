import assert from 'node:assert/strict'
import { join } from 'node:path'
import { CorpusEngine } from '../../../src/engine/corpusEngine.ts'
import { folderOf, optionsFor, removeFolders } from './support.ts'

const HARBOUR = `---
title: The north dock
outlet: Harbour Daily
date: 2031-05-02
url: https://harbour.example/north-dock
---
“We did not close the north dock, and we will not,” said Ilse Marrow, the director of the port.
`
const MARKET = `---
title: The market moves
outlet: Evening Gull
date: 2031-04-30
---
“The market moves to the old brewery before winter,” said mayor Odile Fenner.
`

describe('CorpusEngine for search and citing', () => {
  after(removeFolders)
  const engine = new CorpusEngine()
  let root: string
  before(async () => {
    root = folderOf({ 'articles/dock.md': HARBOUR, 'articles/market.md': MARKET })
    await engine.open(optionsFor(root, { folders: [join(root, 'articles')] }))
  })

  it('lists what a search can be filtered by', async () =>
    assert.deepEqual(await engine.facets(), {
      speakers: [
        { name: 'Ilse Marrow', count: 1 },
        { name: 'Odile Fenner', count: 1 }
      ],
      outlets: [
        { name: 'Evening Gull', count: 1 },
        { name: 'Harbour Daily', count: 1 }
      ],
      people: [
        { name: 'Ilse Marrow', count: 1, role: 'director of the port' },
        { name: 'Odile Fenner', count: 1, role: 'mayor' }
      ],
      months: [
        { name: '2031-05', count: 1 },
        { name: '2031-04', count: 1 }
      ]
    }))

  it('lists the articles', async () =>
    assert.deepEqual(
      (await engine.articles()).map(({ path, metadata }) => [path, metadata.title]),
      [
        ['articles/dock.md', 'The north dock'],
        ['articles/market.md', 'The market moves']
      ]
    ))

  it('knows how a quote goes on', async () => {
    const [first] = await engine.continuations('we did not clo', 5)
    assert.equal(first?.hit.text.slice(first.from, first.sentenceEnd), 'close the north dock, and we will not,')
  })

  it('resolves the citations of a draft', async () => {
    const text = 'One ([a](../articles/dock.md)), two (https://harbour.example/north-dock) and three ([c](elsewhere.md)).'
    const found = await engine.citations({ path: join(root, 'drafts/a.md'), text, language: 'markdown' })
    assert.deepEqual(
      found.map(({ kind, articles }) => [kind, ...articles]),
      [['link', 'articles/dock.md'], ['link', 'articles/dock.md'], ['link']]
    )
  })
})
