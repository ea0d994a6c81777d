/** The two lines that the terminal shows of a changed quotation. */
import assert from 'node:assert/strict'
import { type Underlined, wordDiff } from '../../../src/cli/formats/wordDiff.ts'
import { check, corpusOf } from '../policy/newsroom.ts'

const underlined = ({ text, marks }: Underlined): string =>
  [...text]
    .map((char, i) => (marks[i] === '^' ? char : ' '))
    .join('')
    .trim()
    .replace(/\s{2,}/g, ' … ')

const diffs = (source: string, draft: string, width = 200) =>
  check(corpusOf({ 'a.md': source }), draft).quotations.map(quotation => wordDiff(quotation, width))

describe('the diff in the terminal', () => {
  for (const [what, source] of [
    ['in one row', 'Pilot Ada Brask said: “We lit the lamps at dusk and waited for the boats to come home.”'],
    ['split by an attribution', '“We lit the lamps,” pilot Ada Brask said, “at dusk and waited for the boats to come home.”'],
    [
      'split by a long one',
      '“We lit the lamps at dusk,” said Ada Brask, the pilot of the port, “and waited for the boats to come home.”'
    ],
    ['of paragraphs', 'Pilot Ada Brask said: “We lit the lamps at dusk\n\n“and waited for the boats to come home.”'],
    [
      'with markup',
      'Pilot Ada Brask said: “We *lit* [the lamps](https://lamp.example/a) at **dusk and** waited for the boats to come home.”'
    ]
  ] as const)
    it(`underlines the very words of a source ${what}`, () => {
      const [diff] = diffs(source, '“We lit the lamps at dawn and waited for the ships to come home,” Brask said.')
      assert.deepEqual([underlined(diff!.draft), underlined(diff!.source)], ['dawn … ships', 'dusk … boats'])
    })

  it('shows of a long quotation what stands around the first change', () => {
    const words = 'We lit all the lamps of the quay at dusk and waited there for the boats to come home again'
    const [diff] = diffs(`Ada Brask said: “${words}.”`, `Brask said: “${words.replace('waited', 'rested')}.”`, 40)
    assert.deepEqual([underlined(diff!.draft), underlined(diff!.source)], ['rested', 'waited'])
    assert.match(diff!.draft.text, /^….{40}…$/)
  })

  it('stands at the part that is changed, not at the others', () => {
    const source = '“We lit the lamps at dusk,” said Ada Brask, “and waited for the boats to come home.”'
    const [first, second] = diffs(source, '“We lit the lamps at dusk,” Brask said, “and waited for the ships to come home.”')
    assert.equal(first, undefined)
    assert.equal(underlined(second!.draft), 'ships')
  })
})
