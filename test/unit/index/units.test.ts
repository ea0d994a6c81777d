import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { analyse } from '../../../src/core/index/analyse.ts'
import { unitsOf, wordsOfUnits } from '../../../src/core/index/units.ts'
import { Vocabulary } from '../../../src/core/index/vocabulary.ts'

const PIECES = ['“The quay,” ', 'said Anna Marrow, ', '“stays open.” ', 'She left. ', '“No.” ', '[14] ', 'Ölfaß ', '港 ', '\n\n']
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(pieces => pieces.join(''))

describe('the words of units', () => {
  it('are those that the units have', () => {
    const vocabulary = new Vocabulary()
    fc.assert(
      fc.property(text, text => {
        const analysed = analyse(readArticle({ path: 'a.txt', hash: '', text }))
        assert.deepEqual(
          wordsOfUnits(analysed, vocabulary),
          unitsOf(analysed, vocabulary).map(({ ids }) => ids)
        )
      })
    )
  })
})
