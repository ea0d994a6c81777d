import { strict as assert } from 'node:assert'
import type { CheckedQuotation, Verdict } from '../../../src/core/policy/verdict.ts'
import { tally } from '../../../src/editor/tally.ts'

const count = (...all: readonly (readonly [group: number, verdict: Verdict])[]) =>
  tally(all.map(([group, verdict]) => ({ group, verdict }) as CheckedQuotation))

describe('the count in the status bar', () => {
  it('takes verbatim and openly edited as good, and leaves exempt ones out', () => {
    const { good, checked } = count([0, 'verbatim'], [1, 'edited'], [2, 'altered'], [3, 'exempt'])
    assert.deepEqual([good, checked], [2, 3])
  })

  it('counts a split quotation once', () => {
    assert.equal(count([0, 'verbatim'], [0, 'verbatim'], [1, 'altered']).checked, 2)
  })
})
