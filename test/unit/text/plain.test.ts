import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { plainProse } from '../../../src/core/text/plain.ts'
import { blocksOf } from './shown.ts'

const blocks = (text: string, headings = false) => blocksOf(plainProse(text, { headings }))
const paragraphs = (text: string) => blocks(text).map(block => block.replace(/^paragraph: /, ''))

const LONG =
  'The harbour board met for the third time this month and again could not agree who would pay for the pier that the winter took. '
const WRAPPED = [
  'The harbour board met for the third time this month and again could',
  'not agree who would pay for the pier. “We have no money,” Lena Orlo',
  'said. Tomas Rehn left early.'
]

describe('plain text as prose', () => {
  it('parts paragraphs at blank lines', () =>
    assert.deepEqual(paragraphs('One.\n\nTwo.\n \t\nThree.'), ['One.', 'Two.', 'Three.']))

  it('takes each long line for a paragraph', () =>
    assert.deepEqual(paragraphs(`${LONG}\n“No,” Orlo said.\n${LONG}`), [LONG.trim(), '“No,” Orlo said.', LONG.trim()]))

  it('leaves a wrapped paragraph whole', () => assert.deepEqual(paragraphs(WRAPPED.join('\n')), [WRAPPED.join('\n')]))

  it('leaves wrapped paragraphs whole in a text with blank lines', () => {
    const text = `${WRAPPED.join('\n')}\n\n${WRAPPED.join('\n')}`
    assert.deepEqual(paragraphs(text), [WRAPPED.join('\n'), WRAPPED.join('\n')])
  })

  it('parts wrapped paragraphs where a line stops short of the next word', () => {
    const text = `${WRAPPED.join('\n')}\nThe board meets again in May, when the new budget will be known and\nthe pier may be gone.`
    assert.deepEqual(paragraphs(text).length, 2)
  })

  it('does not part a quotation that wraps early', () => {
    const text =
      'Orlo said: “We have no money for the pier and\nNorth Quay will have to wait until the summer,\nwhen the ships are back.” She left.'
    assert.deepEqual(paragraphs(text), [text])
  })

  it('reads line ends of Windows and of old Macs', () => {
    assert.deepEqual(paragraphs('One.\r\n\r\nTwo.\r\rThree.'), ['One.', 'Two.', 'Three.'])
  })

  it('knows list items', () =>
    assert.deepEqual(blocks('- One\n- Two\n3. Three'), ['item: - One', 'item: - Two', 'item: 3. Three']))

  it('takes lines that are no sentence for headings, in articles only', () => {
    const text = 'Pier stays shut\n\n“We have no money”\n\nOrlo said so.'
    assert.deepEqual(blocks(text, true), [
      'heading: Pier stays shut',
      'paragraph: “We have no money”',
      'paragraph: Orlo said so.'
    ])
    assert.deepEqual(blocks(text)[0], 'paragraph: Pier stays shut')
  })

  it('begins after front matter', () =>
    assert.deepEqual(blocksOf(plainProse('---\na: b\n---\nText.', { from: 12 })), ['paragraph: Text.']))

  it('has blocks in order, apart and in range, whatever the text', () => {
    const part = fc.oneof(fc.constantFrom('\n', '\r\n', '\r', ' ', '- ', '“', '.', LONG), fc.string())
    fc.assert(
      fc.property(fc.array(part), parts => {
        const text = parts.join('')
        const { prose, blocks: found } = plainProse(text, { headings: true })
        assert.equal(prose, text)
        let end = 0
        for (const { span } of found) {
          assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end))
          assert.equal(text.slice(end, span.start).trim(), '')
          assert.ok(end <= span.start && span.start < span.end)
          end = span.end
        }
        assert.equal(text.slice(end).trim(), '')
      })
    )
  })
})
