import assert from 'node:assert/strict'
import fc from 'fast-check'
import { bestOccurrence, distance, LeastDistance } from '../../../src/core/matching/align.ts'

/** The textbook matrix, row by row. `free` lets the match begin anywhere in the text. */
function distances(pattern: string, text: string, free: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => (free ? 0 : j))
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++)
      next.push(Math.min(row[j - 1]! + Number(pattern[i - 1] !== text[j - 1]), row[j]! + 1, next[j - 1]! + 1))
    row = next
  }
  return row
}

/** Longer than a block of 32 rows, and not a multiple of it as often as not. */
const long = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength, maxLength, size: 'max' })

describe('align, patterns of several blocks', () => {
  it('distance equals the exhaustive matrix', () => {
    fc.assert(
      fc.property(long(33, 110), long(1, 130), (a, b) => assert.equal(distance(a, b), distances(a, b, false).at(-1))),
      { numRuns: 100 }
    )
  })

  it('the best occurrence equals the exhaustive matrix', () => {
    fc.assert(
      fc.property(long(33, 100), long(40, 160), (pattern, text) => {
        const best = bestOccurrence(pattern, text)
        assert.equal(best.distance, Math.min(...distances(pattern, text, true)))
        assert.equal(distance(pattern, text.slice(best.start, best.end)), best.distance)
      }),
      { numRuns: 100 }
    )
  })

  it('finds a pattern with slips in it among other text', () => {
    const slips = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', 'yz')), { maxLength: 9 })
    fc.assert(
      fc.property(long(33, 100), long(0, 40), long(0, 40), slips, (pattern, before, after, changed) => {
        let copy = pattern
        for (const [at, put] of changed) copy = copy.slice(0, at % copy.length) + put + copy.slice((at % copy.length) + 1)
        const text = before + copy + after
        const least = Math.min(...distances(pattern, text, true))
        const fed = new LeastDistance(pattern)
        fed.feed(text)
        assert.equal(fed.least, least)
        assert.equal(bestOccurrence(pattern, text).distance, least)
        assert.equal(distance(pattern, text), distances(pattern, text, false).at(-1))
      }),
      { numRuns: 150 }
    )
  })

  it('tells the least distance where it counts, and of a greater one that it does not', () => {
    const slips = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', 'yz', 'abc')), { maxLength: 20 })
    fc.assert(
      fc.property(long(1, 140), long(0, 60), long(0, 60), slips, fc.nat(150), (pattern, before, after, changed, most) => {
        let copy = pattern
        for (const [at, put] of changed)
          copy = copy.slice(0, at % (copy.length + 1)) + put + copy.slice((at % (copy.length + 1)) + 1)
        const fed = new LeastDistance(pattern)
        for (const text of [after + before, before + copy + after]) {
          const least = Math.min(...distances(pattern, text, true))
          fed.begin(most)
          fed.feed(text)
          if (least <= most) assert.equal(fed.least, least)
          else assert.ok(fed.least > most)
        }
      }),
      { numRuns: 1000 }
    )
  })

  for (const length of [31, 32, 33, 63, 64, 65])
    it(`counts one slip in ${length} letters, wherever it is`, () => {
      const text = 'the tide table hangs behind the old pilot’s door and nobody reads it any more'.slice(0, length)
      for (let at = 0; at < length; at++) {
        assert.equal(distance(text, `${text.slice(0, at)}§${text.slice(at + 1)}`), 1)
        assert.equal(distance(text, text.slice(0, at) + text.slice(at + 1)), 1)
        assert.equal(distance(text, `${text.slice(0, at)}§${text.slice(at)}`), 1)
      }
    })
})

describe('align, at the edges', () => {
  for (const [a, b, expected] of [
    ['', '', 0],
    ['', 'tide', 4],
    ['tide', '', 4],
    ['tide', 'tide', 0],
    ['tide', 'bark', 4]
  ] as const)
    it(`“${a}” to “${b}”: ${expected}`, () => assert.equal(distance(a, b), expected))

  for (const [pattern, text, start, end, far] of [
    ['', 'tide', 0, 0, 0],
    ['dock', '', 0, 0, 4],
    ['dock', 'uuuu', 0, 0, 4],
    ['dock', 'a dock, a dock', 2, 6, 0],
    ['dock', 'xock', 1, 4, 1],
    ['dock', 'the duck', 4, 8, 1],
    ['dock', 'docxk', 0, 3, 1]
  ] as const)
    it(`“${pattern}” in “${text}”: ${start} to ${end}, ${far} away`, () =>
      assert.deepEqual(bestOccurrence(pattern, text), { start, end, distance: far }))
})

describe('align, letters of any script', () => {
  // Either side of each table's end, and beyond all of them.
  const letters = [
    'a',
    '\u007f',
    '\u0080',
    '\u00ff',
    '\u0100',
    '\u017f',
    '\u0180',
    '\u03ff',
    '\u0400',
    '\u06ff',
    '\u0700',
    'ж',
    '\u07ff',
    '\u0800',
    '港',
    '\uffff'
  ]
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), maxLength, size: 'max' })

  it('distance equals the exhaustive matrix', () => {
    fc.assert(
      fc.property(text(70), text(70), (a, b) => assert.equal(distance(a, b), distances(a, b, false).at(-1))),
      { numRuns: 200 }
    )
  })

  it('the best occurrence and the least distance equal the exhaustive matrix', () => {
    fc.assert(
      fc.property(text(70), text(120), (pattern, whole) => {
        const least = Math.min(...distances(pattern, whole, true))
        assert.equal(bestOccurrence(pattern, whole).distance, least)
        const fed = new LeastDistance(pattern)
        for (let begun = 0; begun < 2; begun++) {
          for (let at = 0; at < whole.length; at += 7) fed.feed(whole.slice(at, at + 7))
          assert.equal(fed.least, least)
          fed.begin()
          assert.equal(fed.least, pattern.length)
        }
      }),
      { numRuns: 200 }
    )
  })

  for (const [a, b, far] of [
    ['порт', 'порт', 0],
    ['порт', 'борт', 1],
    ['порты', 'port', 5],
    ['λιμάνι', 'λιμάνια', 1],
    ['港', '港口', 1]
  ] as const)
    it(`${a} to ${b}: ${far}`, () => assert.equal(distance(a, b), far))
})
