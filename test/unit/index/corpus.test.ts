import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'

const put = (corpus: Corpus, path: string, speaker: string) =>
  corpus.put(readArticle({ path, hash: path, text: `“The quay stays open,” said ${speaker}, a mayor. ${speaker} left.\n` }))
const names = (corpus: Corpus): string[] =>
  corpus
    .people()
    .all.map(({ name }) => name)
    .sort()

describe('a corpus', () => {
  it('knows the people of the articles it has', () => {
    const corpus = new Corpus()
    put(corpus, 'a.txt', 'Anna Marrow')
    assert.deepEqual(names(corpus), ['Anna Marrow'])
    put(corpus, 'b.txt', 'Peter Holm')
    assert.deepEqual(names(corpus), ['Anna Marrow', 'Peter Holm'])
    corpus.remove('a.txt')
    assert.deepEqual(names(corpus), ['Peter Holm'])
  })

  it('does not merge people for each article of a batch, and has them all at its end', () => {
    const corpus = new Corpus()
    for (const name of ['Anna Marrow', 'Peter Holm', 'Clara Fenn', 'Paul Dunne']) put(corpus, `${name}.txt`, name)
    const before = corpus.people()
    corpus.beginBatch()
    put(corpus, 'e.txt', 'Ruth Hale')
    assert.equal(corpus.people(), before)
    corpus.endBatch()
    assert.ok(names(corpus).includes('Ruth Hale'))
  })

  it('merges people in a batch once there are twice as many articles', () => {
    const corpus = new Corpus()
    corpus.beginBatch()
    put(corpus, 'a.txt', 'Anna Marrow')
    assert.deepEqual(names(corpus), ['Anna Marrow'])
    put(corpus, 'b.txt', 'Peter Holm')
    assert.deepEqual(names(corpus), ['Anna Marrow', 'Peter Holm'])
    put(corpus, 'c.txt', 'Clara Fenn')
    assert.deepEqual(names(corpus), ['Anna Marrow', 'Peter Holm'])
  })

  it('keeps the people it has over a batch that changes nothing', () => {
    const corpus = new Corpus()
    put(corpus, 'a.txt', 'Anna Marrow')
    const before = corpus.people()
    corpus.beginBatch()
    corpus.endBatch()
    assert.equal(corpus.people(), before)
  })
})
