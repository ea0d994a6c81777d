import assert from 'node:assert/strict'
import fc from 'fast-check'
import { NO_LABELS, readStretch } from '../../../src/core/text/markdownTokens.ts'
import { markdown } from '../drafts/drafts.ts'

const ROWS = [
  'a',
  'a | b',
  '| a |',
  '- | -',
  '-|-',
  '- |',
  '| -',
  ':-',
  '-:',
  '--',
  '|-',
  '> a',
  '> -|',
  '> - |',
  '- a',
  '  b',
  '',
  '***'
]
const row = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ROWS) }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) })
const tables = fc.array(row, { maxLength: 8 }).map(lines => lines.join('\n'))

/** What looks like the row under a table's head, so that a table is looked for everywhere. */
const ROW = '|-\n\n'

describe('the grammar of a stretch', () => {
  it('has tables wherever there may be one', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, tables), text => {
        // These mean something at the very beginning only.
        fc.pre(!/^(?:\ufeff|---|\+\+\+)/.test(text))
        const behind = readStretch(ROW + text, NO_LABELS).steps.filter(({ span }) => span.start >= ROW.length)
        const moved = behind.map(({ span: { start, end }, ...step }) => {
          return { ...step, span: { start: start - ROW.length, end: end - ROW.length } }
        })
        assert.deepEqual(readStretch(text, NO_LABELS).steps, moved)
      }),
      { numRuns: 2000 }
    )
  })
})
