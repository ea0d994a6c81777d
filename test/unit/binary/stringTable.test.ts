import assert from 'node:assert/strict'
import fc from 'fast-check'
import { StringTable } from '../../../src/core/binary/stringTable.ts'

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', 'port', 'ports')
)

describe('a table of strings', () => {
  it('numbers each string once, and gives it back, also from its arrays', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), fc.array(text), (texts, others) => {
        const table = new StringTable()
        const expected = [...new Set(texts)]
        for (const one of texts) assert.equal(table.add(one), expected.indexOf(one))
        for (const same of [table, new StringTable(table.parts())]) {
          assert.equal(same.size, expected.length)
          assert.deepEqual(
            expected.map((_, i) => same.at(i)),
            expected
          )
          for (const one of [...texts, ...others]) assert.equal(same.find(one), expected.indexOf(one))
        }
      })
    )
  })

  it('grows on from its arrays', () => {
    const first = new StringTable()
    for (let i = 0; i < 100; i++) first.add(`word ${i}`)
    const second = new StringTable(first.parts())
    for (let i = 50; i < 5000; i++) assert.equal(second.add(`word ${i}`), i)
    assert.equal(second.at(4999), 'word 4999')
    assert.equal(second.lengthAt(7), 6)
  })
})
