import assert from 'node:assert/strict'
import { KEPT, lexicon, WordBits, WordFacts } from '../../../src/core/text/lexicon.ts'

const numberOf = (word: string) => lexicon.numberIn(word, 0, word.length)

/** Words enough to fill the lexicon once. */
function fill(prefix: string): void {
  for (let n = 0; n < 2 * KEPT; n++) numberOf(prefix + n)
  lexicon.trim()
}

describe('lexicon', () => {
  it('gives one number to a word wherever it stands, and the word back', () => {
    const text = 'the harbour and the Harbour'
    assert.equal(lexicon.numberIn(text, 0, 3), lexicon.numberIn(text, 16, 19))
    assert.notEqual(lexicon.numberIn(text, 4, 11), lexicon.numberIn(text, 20, 27))
    assert.equal(lexicon.at(lexicon.numberIn(text, 20, 27)), 'Harbour')
  })

  it('does not number what is longer than words are', () => {
    assert.ok(numberOf('x'.repeat(40)) >= 0)
    assert.equal(numberOf('x'.repeat(41)), -1)
  })

  it('keeps the words met first and forgets those met last', () => {
    fill('a')
    const first = lexicon.at(0)
    const { generation } = lexicon
    fill('b')
    assert.equal(lexicon.generation, generation + 1)
    assert.equal(numberOf(first), 0)
    assert.equal(numberOf('never met before'), KEPT)
  })

  it('forgets nothing while there is room', () => {
    fill('c')
    const { generation } = lexicon
    const number = numberOf('one more')
    lexicon.trim()
    assert.deepEqual([lexicon.generation, numberOf('one more')], [generation, number])
  })

  it('never mixes up what is known of words', () => {
    const facts = new WordFacts(word => `<${word}>`)
    const bits = new WordBits(2, number => [lexicon.at(number).length, number])
    for (let round = 0; round < 6; round++) {
      // Readers that look at other texts notice late what was forgotten.
      const late = round % 3 === 0
      for (let n = 0; n < 30_000; n++) {
        const word = `w${(n * 7919 * (round + 1)) % 200_003}`
        const number = numberOf(word)
        assert.equal(lexicon.at(number), word)
        if (late) continue
        assert.equal(facts.of(number), `<${word}>`)
        assert.equal(facts.ofText(word, 0, word.length), `<${word}>`)
        const row = bits.row(number)
        assert.deepEqual([bits.first(row), bits.second(row)], [word.length, number])
      }
      lexicon.trim()
      if (round === 3) fill('d')
    }
    assert.equal(facts.ofText('y'.repeat(50), 0, 50), `<${'y'.repeat(50)}>`)
  })
})
