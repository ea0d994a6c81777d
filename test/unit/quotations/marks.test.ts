import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import { DOUBLE, isBlank, nextMark, SINGLE } from '../../../src/core/quotations/marks.ts'
import { prose } from './support.ts'

const MARKS = ['"', '＂', ...'“”„‟«»‹›「」『』', ...'‘’‚‛', "'", '`']
const text = fc.array(fc.constantFrom(...MARKS, 'a', 'Zé', ' ', ', ', '. ', '\u200b', '\n\n', '90s', '中'), { maxLength: 40 })

describe('marks', () => {
  it('are found where the expressions find them', () => {
    fc.assert(
      fc.property(text, pieces => {
        const sample = pieces.join('')
        for (const [kind, expression] of [
          [DOUBLE, /["＂“”„‟«»‹›「」『』]/g],
          [SINGLE, /[‘’'‚‛]/g]
        ] as const) {
          const found: number[] = []
          for (
            let at = nextMark(sample, 0, sample.length, kind);
            at < sample.length;
            at = nextMark(sample, at + 1, sample.length, kind)
          )
            found.push(at)
          assert.deepEqual(
            found,
            Array.from(sample.matchAll(expression), hit => hit.index)
          )
        }
      })
    )
  })

  it('are blank beside white space of every width, and at an end', () => {
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code)
      assert.equal(isBlank(char), /[\s\u00a0\u2000-\u200a\u202f\u3000\ufffc]/.test(char), code.toString(16))
    }
    assert.equal(isBlank(''), true)
  })

  it('between two letters are apostrophes, whatever stands around them', () => {
    for (const joint of ["'", '’', '‘'])
      assert.deepEqual(findQuotations(prose(`The crew don${joint}t know the ship${joint}s name.`)).quotations, [])
  })
})
