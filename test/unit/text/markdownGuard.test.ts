import { strict as assert } from 'node:assert'
import { markdownProse } from '../../../src/core/text/markdown.ts'
import { defuse } from '../../../src/core/text/markdownGuard.ts'
import { markdownSegments } from '../../../src/core/text/markdownSegments.ts'

const prose = (text: string) => markdownProse(text, { tables: 'skip' }).prose
const FENCE = '```\n“code”\n\nLooks like a start\n\n```'
const SENTENCE = 'Lena Orlo said: “We did *not* know that the [pier](pier.md) was shut.” Nobody had told her.'

/** A little of everything that may hold blank lines or reach over them. */
const DOCUMENT = [
  '# The pier',
  SENTENCE,
  '> A quote\n>\n> in two paragraphs\nand a lazy line',
  '- one\n\n  more of one\n\n- two [pier][] and a note[^note]',
  FENCE,
  'A paragraph\nof two lines',
  '<!-- a comment\n\nLooks like a start\n\n-->',
  '| a | b |\n|---|---|\n| c | d |',
  '<pre>\n\nLooks like a start\n\n</pre>',
  '“The end,” said Orlo.'
].join('\n\n')
const DEFINITIONS = '\n\n[pier]: pier.md\n\n[^note]: A note.\n'

/** Each of these keeps an unguarded parser busy for half a minute or more, or exhausts its stack. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['emphasis marks', '*a_ '.repeat(50_000)],
  ['brackets', 'a]('.repeat(100_000)],
  ['backticks', Array.from({ length: 1400 }, (_, i) => '`'.repeat(i + 1)).join(' a ')],
  ['unclosed comments', '<!-- a\n'.repeat(40_000)],
  ['tabs', '\t'.repeat(200_000)],
  ['deep quotes', '>'.repeat(200_000)],
  ['deep lists', '- '.repeat(100_000)],
  ['quotes by the thousand', '>>>>>>>> a\n\n'.repeat(10_000)],
  ['blank lines', '\n'.repeat(500_000)],
  ['short lines', 'a\r'.repeat(200_000)],
  ['citekeys', '[@a '.repeat(200_000)]
]

describe('long Markdown', () => {
  it('reads as its parts do, wherever it is cut', () => {
    const copies = 200
    const one = prose(DOCUMENT + DEFINITIONS).slice(0, DOCUMENT.length)
    const long = Array.from({ length: copies }, () => DOCUMENT).join('\n\n')
    assert.ok(markdownSegments(long).length > 3)
    assert.equal(prose(long + DEFINITIONS).slice(0, long.length), Array.from({ length: copies }, () => one).join('\n\n'))
  })

  it('is not cut in fenced code, raw HTML or front matter', () => {
    const filler = 'Looks like a start\n\n'.repeat(4000)
    for (const [open, close] of [
      ['```', '```'],
      ['~~~~ text', '~~~~'],
      ['> ```', '> ```'],
      ['<!--', '-->'],
      ['<script>', '</script>'],
      ['<?', '?>'],
      ['---', '---']
    ]) {
      assert.equal(markdownSegments(`${open}\n\n${filler}${close}\n`).length, 1, open)
    }
  })

  it('covers the text without gaps', () => {
    const text = `${SENTENCE}\n\n`.repeat(2000)
    const parts = markdownSegments(text).map(({ start, end }) => text.slice(start, end))
    assert.equal(parts.join(''), text)
  })
})

describe('Markdown made to be slow', () => {
  for (const [name, text] of HOSTILE) {
    it(`is read all the same: ${name}`, () => assert.equal(prose(text).length, text.length))
  }

  it('costs only its own stretch its markup', () => {
    const text = `One *word*.\n\n${'*a_ '.repeat(5000)}\n\nTwo *words*.`
    assert.match(prose(text), /^One \u200bword\u200b\.\n/)
    assert.match(prose(text), /\nTwo \u200bwords\u200b\.$/)
    assert.match(prose(text), /\*a_ \*a_/)
  })

  it('leaves common text alone', () => assert.equal(defuse(DOCUMENT), DOCUMENT))
})
