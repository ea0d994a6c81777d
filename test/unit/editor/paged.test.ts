import { strict as assert } from 'node:assert'
import { type More, nextPage, paged } from '../../../src/editor/paged.ts'

const listOf = (length: number) => Array.from({ length }, (_, i) => i)
const moreOf = (page: readonly (number | More<number>)[]) => {
  const last = page.at(-1)
  return typeof last === 'object' ? last : undefined
}

describe('a list shown page by page', () => {
  it('is whole where it fits on one page', () => {
    assert.deepEqual(paged(listOf(100), 100), listOf(100))
    assert.deepEqual(paged([], 0), [])
  })

  for (const length of [101, 200, 250])
    it(`says at each end how many are left, until all ${length} were shown`, () => {
      const shown: unknown[] = []
      let page = paged(listOf(length), length)
      for (let more = moreOf(page); more; more = moreOf(page)) {
        shown.push(...page.slice(0, -1))
        assert.equal(shown.length + more.count, length)
        page = nextPage(more)
      }
      assert.deepEqual([...shown, ...page], listOf(length))
    })

  it('ends with those that are too many to be listed', () => {
    const page = nextPage(moreOf(paged(listOf(150), 10_000))!)
    assert.deepEqual(page.slice(0, -1), listOf(150).slice(100))
    assert.deepEqual(page.at(-1), { kind: 'more', count: 9850, rest: [] })
  })
})
