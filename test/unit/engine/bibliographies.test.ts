import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusEngine } from '../../../src/engine/corpusEngine.ts'
import { draftAt, folderOf, optionsFor, put, removeFolders } from './support.ts'

const DOCK = `---
title: The north dock
outlet: Harbour Daily
url: https://harbour.example/north-dock
---
“We did not close the north dock, and we will not,” said Ilse Marrow, the director of the port.
`
const DRAFT = '“We did not close the north dock,” Marrow said [@marrow2031].'

describe('CorpusEngine with a bibliography', () => {
  after(removeFolders)
  let root: string
  const engine = new CorpusEngine()
  const cited = async () =>
    (await engine.citations({ path: join(root, 'drafts/a.md'), text: DRAFT, language: 'markdown' })).flatMap(
      ({ articles }) => articles
    )
  const keys = async () => (await engine.articles()).map(({ citekey }) => citekey)

  before(async () => {
    root = folderOf({
      'articles/dock.md': DOCK,
      'refs.bib': '@online{marrow2031, title = {The North Dock}, url = {https://harbour.example/north-dock}}\n'
    })
    await engine.open(optionsFor(root, { folders: [join(root, 'articles')] }))
  })

  it('finds the article of a citekey, and the citekey of an article', async () => {
    assert.deepEqual(await cited(), ['articles/dock.md'])
    assert.deepEqual(await keys(), ['marrow2031'])
  })

  it('holds a draft to what it cites', async () => {
    const report = await engine.check(draftAt(join(root, 'drafts/a.md'), DRAFT))
    assert.equal(report.quotations[0]?.verdict, 'verbatim')
    assert.deepEqual(report.quotations[0]?.findings, [])
  })

  it('follows a change, with a new generation', async () => {
    const { generation } = await engine.status()
    put(join(root, 'refs.bib'), '@online{dock, url = {https://harbour.example/north-dock}}\n')
    const status = await engine.refresh([join(root, 'refs.bib')])
    assert.ok(status.generation > generation)
    assert.deepEqual(await keys(), ['dock'])
  })

  it('reads CSL JSON in a folder right below', async () => {
    rmSync(join(root, 'refs.bib'))
    put(join(root, 'notes/references.json'), JSON.stringify([{ id: 'quay', type: 'webpage', title: 'The north dock' }]))
    await engine.refresh([join(root, 'refs.bib'), join(root, 'notes/references.json')])
    assert.deepEqual(await keys(), ['quay'])
  })

  it('knows no key without one', async () => {
    rmSync(join(root, 'notes/references.json'))
    await engine.refresh([join(root, 'notes/references.json')])
    assert.deepEqual([await keys(), await cited()], [[undefined], []])
  })
})
