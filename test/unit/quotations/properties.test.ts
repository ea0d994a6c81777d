import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import { contains } from '../../../src/core/text/span.ts'
import { attributed, found, prose } from './support.ts'

const PIECES = [
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  "'",
  '‘',
  '’',
  ' ',
  ', ',
  '. ',
  ': ',
  '—',
  '\n\n',
  '\u200b',
  '\ufffc',
  '> ',
  '6\'2"',
  '’90s'
]
const WORDS = [
  'We close',
  'no',
  'Ilse Marrow',
  'Marrow',
  'she',
  'said',
  'told',
  'calling it',
  'the workers',
  'by',
  'who',
  'according to',
  '(port)'
]
const text = fc.array(fc.constantFrom(...PIECES, ...WORDS), { maxLength: 60 }).map(parts => parts.join(''))
const anything = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 80 }))

describe('quotations, for any text', () => {
  it('never throws, and keeps every span in its block and in order', () => {
    fc.assert(
      fc.property(anything, sample => {
        const read = prose(sample)
        let end = 0
        for (const quotation of attributed(sample)) {
          const block = read.blocks[quotation.block]!.span
          assert.ok(contains(block, quotation.span) && contains(quotation.span, quotation.inner))
          assert.ok(quotation.span.start >= end)
          end = quotation.span.end
        }
      }),
      { numRuns: 600 }
    )
  })

  it('gives every quotation back, once and in order', () => {
    fc.assert(
      fc.property(text, sample => {
        const before = findQuotations(prose(sample)).quotations.map(({ span }) => span)
        assert.deepEqual(
          attributed(sample).map(({ span }) => span),
          before
        )
      })
    )
  })

  it('points every attribution at words of the text', () => {
    fc.assert(
      fc.property(text, sample => {
        for (const { attribution } of attributed(sample)) {
          if (!attribution) continue
          assert.equal(sample.slice(attribution.span.start, attribution.span.end), attribution.text)
          assert.ok(attribution.evidence.start >= 0 && attribution.evidence.end <= sample.length)
        }
      })
    )
  })

  it('changes nothing before a paragraph with a stray mark that is added at the end', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('A loose " here.', 'Ends loose.”', '“Begins loose', 'An “odd one'), (sample, stray) => {
        const before = found(sample)
        assert.deepEqual(found(`${sample}\n\n${stray}`).slice(0, before.length), before)
      })
    )
  })

  it('knows no group across blocks but that of a continued quotation', () => {
    fc.assert(
      fc.property(text, sample => {
        const { quotations } = findQuotations(prose(sample))
        for (const [i, quotation] of quotations.entries()) {
          const before = quotations[i - 1]
          if (before && before.group === quotation.group && before.block !== quotation.block) assert.equal(before.close, '')
        }
      })
    )
  })
})
