import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Rows } from './rows.ts'

const word = fc.nat(6)
const text = fc.array(word, { maxLength: 60 })
const row = fc.array(word, { minLength: 1, maxLength: 4 })

describe('the word index', () => {
  it('finds every row that a scan finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), row, (texts, row) => {
        const rows = new Rows(...texts)
        assert.deepEqual(rows.exact(row), rows.scanned(row))
      })
    )
  })

  it('finds the same after any coming and going of articles', () => {
    const step = fc.oneof(fc.record({ add: text }), fc.record({ remove: fc.nat(40) }), fc.record({ look: row }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), row, (steps, last) => {
        const rows = new Rows()
        for (const one of [...steps, { look: last }]) {
          if ('add' in one) rows.add(one.add)
          else if ('remove' in one) rows.remove(one.remove)
          else {
            assert.deepEqual(rows.exact(one.look), rows.scanned(one.look))
            const living = [...rows.living.values()]
            for (const id of one.look) assert.equal(rows.index.frequency(id), living.filter(ids => ids.includes(id)).length)
          }
        }
      })
    )
  })

  it('finds the window of a changed row first', () => {
    const filler = (seed: number) => Array.from({ length: 300 }, (_, i) => 1000 + ((i * 37 + seed * 101) % 900))
    const told = Array.from({ length: 20 }, (_, i) => i)
    const rows = new Rows(...Array.from({ length: 50 }, (_, i) => filler(i)), [...filler(60), ...told, ...filler(61)])
    const changed = told.with(4, 1005).toSpliced(11, 1).toSpliced(15, 0, 1007)
    const [best] = rows.similar(changed, 5)
    assert.equal(best?.article, 50)
    assert.ok(best.from <= 300 && best.to >= 320, `${best.from} to ${best.to}`)
  })

  it('finds the window of a changed row by its rare words, where all words stand in the one long text', () => {
    const common = Array.from({ length: 300_000 }, (_, i) => (i % 2) + 1)
    const told = [1, 2, 11, 1, 2, 12, 2, 1, 13]
    const [best] = new Rows([...common, ...told]).similar(told.with(2, 14), 5)
    assert.ok(best !== undefined && best.from <= 300_000 && best.to >= 300_009, `${best?.from} to ${best?.to}`)
  })

  it('looks only where it is asked to', () => {
    const rows = new Rows([1, 2, 3, 4, 5], [9, 1, 2, 3, 4, 5])
    const second = (path: string) => path === '1'
    assert.deepEqual(
      rows.exact([2, 3], 1, second).map(({ article }) => article),
      [1]
    )
    assert.deepEqual(
      rows.similar([1, 2, 3, 4, 5], 1, second).map(({ article }) => article),
      [1]
    )
  })

  it('finds in one article what a scan of it finds', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), row, (texts, row) => {
        const rows = new Rows(...texts)
        for (const [number] of texts.entries())
          assert.deepEqual(
            rows.exactIn(number, row),
            rows.scanned(row).filter(({ article }) => article === number)
          )
      })
    )
  })

  it('looks through an article from end to end, however little it shares', () => {
    const rows = new Rows([1, 2, 3, 4, 5], [...Array.from({ length: 100 }, () => 9), 3, 8, 8], [1, 2, 3, 4, 5])
    assert.deepEqual(
      rows.similar([1, 2, 3, 4, 5], 9).map(({ article }) => article),
      [0, 2]
    )
    const [best, ...others] = rows.similarIn(1, [1, 2, 3, 4, 5], 9)
    assert.ok(best !== undefined && best.from <= 100 && best.to > 100, `${best?.from} to ${best?.to}`)
    assert.equal(
      new Set([best, ...others].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).size,
      103
    )
  })

  it('tells the article and the word of every place', () => {
    const rows = new Rows([7, 8], [8, 7, 7])
    const places = rows.index.placesOf(7).flatMap(({ places, from, to }) => [...places.subarray(from, to)])
    assert.deepEqual(
      places.map(place => rows.index.at(place)).map(found => [found?.unit.path, found?.word]),
      [
        ['0', 0],
        ['1', 1],
        ['1', 2]
      ]
    )
  })

  it('reads few places for a row with a rare word, however common the others', () => {
    const rows = new Rows(...Array.from({ length: 2000 }, (_, i) => [1, 2, 3, i === 77 ? 4 : 3, 2, 1]))
    assert.equal(rows.exact([3, 4, 2]).length, 1)
    assert.ok(rows.index.postingsRead < 10, String(rows.index.postingsRead))
  })
})
