import assert from 'node:assert/strict'
import { fold } from '../../../src/core/text/fold.ts'
import { hyphenReadings, pageFurniture, withoutFurniture } from '../../../src/core/text/pdfText.ts'

const folded = (text: string): string => fold(text).text

describe('hyphens at line ends (R8)', () => {
  for (const [text, joined, hyphenated] of [
    ['the north-\nern dock', 'the northern dock', 'the north-ern dock'],
    ['a short-\r\n  term answer', 'a shortterm answer', 'a short-term answer'],
    ['the in\u00ad\nspectors came', 'the inspectors came', 'the in-spectors came'],
    ['the old dock -\nthe wooden one', 'the old dock - the wooden one', 'the old dock - the wooden one'],
    ['pages 12-\n14', 'pages 12- 14', 'pages 12- 14'],
    ['a short-term answer', 'a short-term answer', 'a short-term answer'],
    ['the north dock-\n\nThe tide', 'the north dock- The tide', 'the north dock- The tide']
  ] as const)
    it(`${JSON.stringify(text)} is “${joined}” or “${hyphenated}”`, () => {
      const readings = hyphenReadings(text)
      assert.equal(folded(readings.joined), folded(joined))
      assert.equal(folded(readings.hyphenated), folded(hyphenated))
      assert.equal(readings.joined.length, text.length)
      assert.equal(readings.hyphenated.length, text.length)
    })

  it('leads back to the raw text', () => {
    const text = 'Shut the north-\nern dock'
    const { joined } = hyphenReadings(text)
    const { text: found, starts, ends } = fold(joined)
    const at = found.indexOf('northern')
    assert.equal(text.slice(starts[at], ends[at + 'northern'.length - 1]), 'north-\nern')
  })
})

const page = (head: string, body: string, foot: string) => [head, body, foot].filter(Boolean).join('\n')

describe('page furniture (R9)', () => {
  const report = [
    page('Harbour Board   Annual Report', 'The board met in May.\nWe did not close\nthe north', '- 1 -'),
    page('Harbour Board   Annual Report', 'dock, and we will\nnot close it\nbefore the', '- 2 -'),
    page('Harbour Board   Annual Report', 'inspectors’ report\narrives.', '- 3 -')
  ].join('\n\f')

  it('is skipped inside a sentence', () => {
    const read = withoutFurniture(report)
    assert.equal(read.length, report.length)
    assert.equal(
      folded(read).trim(),
      "The board met in May. We did not close the north dock, and we will not close it before the inspectors' report arrives."
    )
  })

  it('is told, line by line', () => {
    const lines = pageFurniture(report).map(({ start, end }) => report.slice(start, end).trim())
    const head = 'Harbour Board   Annual Report'
    assert.deepEqual(lines, [head, '- 1 -', head, '- 2 -', head, '- 3 -'])
  })

  for (const [what, text, furniture] of [
    [
      'page numbers that are part of the foot',
      'One tide\nReport, page 9\f Two tides\nReport, page 10',
      ['Report, page 9', 'Report, page 10']
    ],
    ['“Page 3 of 12”, and a bare number at the top', 'a tide\nPage 3 of 12\f4\nanother tide', ['Page 3 of 12', '4']],
    ['nothing on a single page', '12\nThe quay sank.\n14', []],
    ['no line that stands on two pages of three', 'one\nsame line\ftwo\nsame line\fthree\nother line', []],
    ['no number inside a page', 'a\nb\n14\nc\nd\fe', []],
    [
      'no line at the top of one page and at the foot of another',
      'The tide\nis high\nand so\nare we\f1\n2\n3\nThe tide',
      ['1', '2', '3']
    ],
    ['an empty page is none', '\f\fThe quay sank 14', []]
  ] as const)
    it(`is ${what}`, () => {
      assert.deepEqual(
        pageFurniture(text).map(({ start, end }) => text.slice(start, end).trim()),
        furniture
      )
    })
})
