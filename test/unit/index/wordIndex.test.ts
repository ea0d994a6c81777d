import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Unit } from '../../../src/core/index/units.ts'
import { WordIndex } from '../../../src/core/index/wordIndex.ts'

/** A unit of nothing but words. */
const unit = (...ids: number[]): Unit => unitOf(ids)

const unitOf = (ids: readonly number[]): Unit => ({
  analysed: { article: { path: ids.slice(0, 99).join(' ') } } as Unit['analysed'],
  ids: Int32Array.from(ids),
  starts: new Uint32Array(ids.length),
  ends: new Uint32Array(ids.length),
  bracketed: new Uint8Array(ids.length),
  owners: new Int32Array(ids.length).fill(-1),
  joined: false
})

const indexOf = (units: readonly Unit[]): WordIndex => {
  const index = new WordIndex()
  for (const one of units) index.add(one)
  return index
}

/** Every place of a row, by looking everywhere. */
const scanned = (units: readonly Unit[], row: readonly number[]) =>
  units.flatMap(unit =>
    [...unit.ids.keys()]
      .filter(from => row.every((id, i) => unit.ids[from + i] === id))
      .map(from => ({ unit, from, to: from + row.length }))
  )

const word = fc.nat(6)
const text = fc.array(word, { maxLength: 60 })
const row = fc.array(word, { minLength: 1, maxLength: 4 })

describe('the word index', () => {
  it('finds every row that a scan finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), row, (texts, row) => {
        const units = texts.map(ids => unit(...ids))
        assert.deepEqual(indexOf(units).exact(row, 10_000), scanned(units, row))
      })
    )
  })

  it('finds the same after any coming and going of units', () => {
    const step = fc.oneof(fc.record({ add: text }), fc.record({ remove: fc.nat(40) }), fc.record({ look: row }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), row, (steps, last) => {
        const index = new WordIndex()
        let units: Unit[] = []
        for (const one of [...steps, { look: last }]) {
          if ('add' in one) {
            units.push(unit(...one.add))
            index.add(units.at(-1)!)
          } else if ('remove' in one) {
            const gone = units[one.remove]
            if (gone) index.remove(gone)
            units = units.filter(kept => kept !== gone)
          } else {
            assert.deepEqual(index.exact(one.look, 10_000), scanned(units, one.look))
            for (const id of one.look) assert.equal(index.frequency(id), units.filter(({ ids }) => ids.includes(id)).length)
          }
        }
      })
    )
  })

  it('packs itself when most is gone, and still finds the rest', () => {
    const units = Array.from({ length: 500 }, (_, i) => unit(i, i + 1, 3000 + (i % 7), 5000))
    const index = indexOf(units)
    for (const one of units.slice(0, 400)) index.remove(one)
    assert.deepEqual(index.exact([450, 451], 9), [{ unit: units[450], from: 0, to: 2 }])
    assert.deepEqual(index.exact([10, 11], 9), [])
    assert.equal(index.frequency(5000), 100)
  })

  it('finds the window of a changed row first', () => {
    const filler = (seed: number) => Array.from({ length: 300 }, (_, i) => 1000 + ((i * 37 + seed * 101) % 900))
    const told = Array.from({ length: 20 }, (_, i) => i)
    const units = Array.from({ length: 50 }, (_, i) => unit(...filler(i)))
    const home = unit(...filler(60), ...told, ...filler(61))
    const index = indexOf([...units, home])
    const changed = told.with(4, 1005).toSpliced(11, 1).toSpliced(15, 0, 1007)
    const [best] = index.similar(changed, changed.length, 5)
    assert.equal(best?.unit, home)
    assert.ok(best.from <= 300 && best.to >= 320, `${best.from} to ${best.to}`)
  })

  it('finds the window of a changed row by its rare words, where all words stand in the one long text', () => {
    const common = Array.from({ length: 300_000 }, (_, i) => (i % 2) + 1)
    const told = [1, 2, 11, 1, 2, 12, 2, 1, 13]
    const [best] = indexOf([unitOf([...common, ...told])]).similar(told.with(2, 14), told.length, 5)
    assert.ok(best !== undefined && best.from <= 300_000 && best.to >= 300_009, `${best?.from} to ${best?.to}`)
  })

  it('looks only where it is asked to', () => {
    const units = [unit(1, 2, 3, 4, 5), unit(9, 1, 2, 3, 4, 5)]
    const index = indexOf(units)
    assert.deepEqual(
      index.exact([2, 3], 1, one => one === units[1]).map(({ unit }) => unit),
      [units[1]]
    )
    assert.deepEqual(
      index.similar([1, 2, 3, 4, 5], 5, 1, one => one === units[1]).map(({ unit }) => unit),
      [units[1]]
    )
  })

  it('reads few places for a row with a rare word, however common the others', () => {
    const index = indexOf(Array.from({ length: 2000 }, (_, i) => unit(1, 2, 3, i === 77 ? 4 : 3, 2, 1)))
    assert.equal(index.exact([3, 4, 2], 10).length, 1)
    assert.ok(index.postingsRead < 10, String(index.postingsRead))
  })
})
