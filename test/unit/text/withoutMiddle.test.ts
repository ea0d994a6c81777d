import assert from 'node:assert/strict'
import { withoutMiddle } from '../../../src/core/text/withoutMiddle.ts'

describe('a long text in a message', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')

  it('is whole up to 160 characters', () => {
    const text = `${words(31, 'boat')} boats`
    assert.equal(text.length, 160)
    assert.equal(withoutMiddle(text), text)
  })

  it('is told by whole words of its beginning and end', () => {
    const text = `${words(17, 'quay')}  lighthouses ${words(10, 'tide')}  harbours ${words(9, 'mole')}`
    assert.equal(withoutMiddle(text), `${words(17, 'quay')} … ${words(9, 'mole')}`)
  })
})
