import { strict as assert } from 'node:assert'
import type { CheckedQuotation, DraftReport, Finding, Level } from '../../../src/core/policy/verdict.ts'
import { capped, hiddenCount } from '../../../src/editor/cap.ts'

const finding = (level: Level, start: number): Finding => ({
  code: 'altered-words',
  rule: 'R27',
  level,
  span: { start, end: start + 1 },
  facts: {}
})
const report = (...levels: readonly Level[]): DraftReport => ({
  quotations: levels.map((level, i) => ({ findings: [finding(level, i)] }) as unknown as CheckedQuotation),
  findings: [finding('hint', 99)],
  acceptances: []
})
const places = (levels: readonly Level[], most: number) =>
  [...capped(report(...levels), most).shown].map(({ span }) => span.start).sort((a, b) => a - b)

describe('the bound on findings of a draft', () => {
  it('lets all through that are within it, and counts no silent one', () => {
    const { shown, hidden } = capped(report('none', 'error', 'none'), 2)
    assert.deepEqual([shown.size, hidden], [2, 0])
  })

  it('keeps the gravest, and of one level those that stand first', () => {
    assert.deepEqual(places(['hint', 'warning', 'error', 'warning', 'error'], 3), [1, 2, 4])
    const long = report('hint', 'warning', 'error', 'warning', 'error')
    assert.deepEqual([capped(long, 3).hidden, hiddenCount(long, 3)], [3, 3])
    assert.equal(hiddenCount(long, 6), 0)
  })
})
