import assert from 'node:assert/strict'
import { similarity, TermList } from '../../../src/core/search/similarTerms.ts'

describe('similarity', () => {
  for (const [written, nearer, farther] of [
    ['harbour', 'harbour', 'harbor'],
    ['harbour', 'harbor', 'harvest'],
    ['inspec', 'inspectors', 'insects'],
    ['recieve', 'receive', 'relieved'],
    ['dock', 'docks', 'ducks']
  ] as const)
    it(`takes ${written} for ${nearer} rather than ${farther}`, () =>
      assert.ok(similarity(written, nearer) > similarity(written, farther)))

  for (const [written, term] of [
    ['2014', '2015'],
    ['cat', 'cut'],
    ['no', 'not'],
    ['market', 'magnet']
  ] as const)
    it(`never takes ${written} for ${term}`, () => assert.equal(similarity(written, term), 0))
})

describe('TermList', () => {
  const terms = new TermList()
  for (const term of ['harbour', 'harbours', 'dock', 'not', 'a', 'é']) terms.add(term)
  const similar = (written: string) =>
    terms
      .similar(written)
      .sort((a, b) => b.weight - a.weight)
      .map(({ term }) => term)

  it('gives the word itself first', () => assert.deepEqual(similar('harbour'), ['harbour', 'harbours']))
  it('finds a word by a typo', () => assert.deepEqual(similar('habour'), ['harbour']))
  it('finds words of one letter', () => assert.deepEqual([similar('a'), similar('é')], [['a'], ['é']]))
  it('finds nothing for a strange word', () => assert.deepEqual(similar('zeppelin'), []))
})
