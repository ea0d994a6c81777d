import assert from 'node:assert/strict'
import fc from 'fast-check'
import { bestOccurrence, distance } from '../../../src/core/matching/align.ts'

/** The textbook matrix: slow, exhaustive, obviously right. `free` lets the match begin anywhere in the text. */
function lastRow(pattern: string, text: string, free: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => (free ? 0 : j))
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++) {
      next.push(Math.min(row[j - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row
}

const few = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength })

describe('align', () => {
  it('distance equals the exhaustive matrix', () => {
    fc.assert(
      fc.property(few(90), few(90), (a, b) => assert.equal(distance(a, b), lastRow(a, b, false).at(-1))),
      { numRuns: 500 }
    )
  })

  it('the best occurrence equals the exhaustive matrix, and its span has that distance', () => {
    fc.assert(
      fc.property(few(80), few(160), (pattern, text) => {
        const best = bestOccurrence(pattern, text)
        assert.equal(best.distance, Math.min(...lastRow(pattern, text, true)))
        assert.equal(distance(pattern, text.slice(best.start, best.end)), best.distance)
      }),
      { numRuns: 500 }
    )
  })

  it('finds a phrase with a slip in it', () => {
    const text = 'nobody came, and the north dock stayed shut for weeks'
    const best = bestOccurrence('the nort dock staid shut', text)
    assert.equal(text.slice(best.start, best.end), 'the north dock stayed shut')
  })
})
