import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Vocabulary } from '../../../src/core/index/vocabulary.ts'
import { distanceFrom, similarityTo, similarWords } from '../../../src/core/search/similarWords.ts'

const similarity = (written: string, term: string) => similarityTo(written)(term)

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

describe('distance', () => {
  for (const [a, b, edits] of [
    ['dock', 'dock', 0],
    ['dock', 'dcok', 1],
    ['dock', 'docks', 1],
    ['dock', '', 4],
    ['pumps', 'bump', 2],
    ['abcd', 'badc', 2]
  ] as const)
    it(`from ${a} to ${b || 'nothing'} is ${edits}`, () => assert.equal(distanceFrom(a)(b), edits))
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ф', '1'), minLength: 1, maxLength: 6 })

describe('distance of any two words', () => {
  it('is what its definition says', () =>
    fc.assert(fc.property(word, word, (a, b) => assert.equal(distanceFrom(a)(b), plainDistance(a, b)))))
})

/** Optimal string alignment, straight from its definition. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(
    plainDistance(a.slice(0, -1), b) + 1,
    plainDistance(a, b.slice(0, -1)) + 1,
    plainDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY
  )
}

describe('similarWords', () => {
  const vocabulary = new Vocabulary()
  for (const term of ['harbour', 'harbours', 'dock', 'not', 'a', 'é']) vocabulary.idOf(term)
  const similar = (written: string) =>
    [...similarWords(vocabulary, written)].sort((a, b) => b.weight - a.weight).map(({ id }) => vocabulary.keyOf(id))

  it('gives the word itself first', () => assert.deepEqual(similar('harbour'), ['harbour', 'harbours']))
  it('finds a word by a typo', () => assert.deepEqual(similar('habour'), ['harbour']))
  it('finds words of one letter', () => assert.deepEqual([similar('a'), similar('é')], [['a'], ['é']]))
  it('finds nothing for a strange word', () => assert.deepEqual(similar('zeppelin'), []))
  it('finds words that came later', () => {
    const growing = new Vocabulary()
    growing.idOf('harbours')
    assert.equal(similarWords(growing, 'harbour').length, 1)
    growing.idOf('harbour')
    assert.equal(similarWords(growing, 'harbour').length, 2)
  })

  it('finds what a comparison with every word finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (terms, written) => {
        const all = new Vocabulary()
        for (const term of terms) all.idOf(term)
        const expected = terms.map((term, id) => ({ id, weight: similarity(written, term) })).filter(({ weight }) => weight > 0)
        assert.deepEqual(similarWords(all, written), expected)
      })
    )
  })
})
