// Run as a process of its own, and killed: builds, updates and merges an index without end. Arguments: folder of articles, of indexes.

import { CorpusEngine } from '../../../../src/engine/corpusEngine.ts'
import { optionsFor } from '../support.ts'
import { removeArticle, writeArticle } from './newsroom.ts'

const [folder, index] = process.argv.slice(2) as [string, string]
const engine = new CorpusEngine({ saveBytes: 5000, saveAfterMs: 5 })
console.log('begun')
await engine.open(optionsFor(folder, { index }))
for (let turn = 1; ; turn++) {
  writeArticle(folder, (turn * 7) % 30, turn)
  if (turn % 3 === 0) removeArticle(folder, (turn * 5) % 30)
  await engine.refresh()
  if (turn % 2 === 0) await engine.saved()
  if (turn % 11 === 0) await engine.rebuild()
}
