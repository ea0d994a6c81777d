import assert from 'node:assert/strict'
import fc from 'fast-check'
import { markdownLinks } from '../../../src/core/text/markdownLinks.ts'
import { paint } from '../../../src/core/text/markdownPaint.ts'
import { MARKED, plainStretches } from '../../../src/core/text/markdownPlain.ts'
import { type MarkdownStep, markdownSteps, parsedSteps } from '../../../src/core/text/markdownTokens.ts'

/** All that is made of the steps. */
function made(text: string, steps: readonly MarkdownStep[]) {
  const { mask, blocks, comments } = paint(text, steps, false)
  const headings = steps.filter(({ entering, type }) => entering && /^(?:atx|setext)Heading/.test(type))
  return { prose: mask.toString(), blocks, comments, links: markdownLinks(text, steps), headings }
}

/** The stretches, the plain ones in angle brackets. */
const cut = (text: string) =>
  plainStretches(text).map(({ start, end, level }) => (level === MARKED ? text.slice(start, end) : `<${text.slice(start, end)}>`))

const LINES = [
  ...[
    'The dock was shut.',
    'Rehn said so',
    '“No,” she said.',
    '2016 was cold.',
    '3. third',
    '1) first',
    'ends in blanks  ',
    'a | b'
  ],
  ...[
    '',
    '',
    '',
    '',
    '  ',
    '# Heading',
    '## Two words',
    '# Closed #',
    '#hash',
    '#  wide',
    '---',
    '===',
    '- item',
    '* item',
    '+ x',
    '> quote'
  ],
  ...[
    '    indented',
    '  two',
    '\tx',
    '[a]: https://port.example/a',
    '[link][a] and [^1]',
    '[^1]: a note',
    '    more of it',
    '*stressed*'
  ],
  ...[
    'a `code` b',
    '```',
    '~~~',
    '<!-- comment',
    '-->',
    '<div>',
    '<br> x',
    '|---|---|',
    ':-',
    '| a | b |',
    'x &amp; y',
    'a \\* b',
    '\ufeffmark'
  ],
  ...[
    '+++',
    'title: x',
    '![image](x.png)',
    'https://port.example/b.',
    'é accents',
    '(in brackets)',
    '$5',
    '…',
    '\u00a0',
    'a_b c_d_ e',
    'so_ _it is__',
    'x [sic] y ',
    'says [a] and [b][a] ',
    'Fish & Chips AT&T;',
    '&#38; &copy &copy;',
    'see](x) [it',
    'see [it](x) ',
    'more   ',
    '\u00a0 ',
    '---  ',
    'x\u0000y',
    '1.',
    '-'
  ]
]
const markdown = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 12 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end))

describe('plainStretches', () => {
  it('finds paragraphs and headings of nothing but words', () => {
    assert.deepEqual(cut('# The Dock\n\nIt was shut.\nRehn left.\n\nA *stressed* word.\n\n- item\n\nAfter it.\n'), [
      ...['<# The Dock\n\n>', '<It was shut.\nRehn left.\n\n>', 'A *stressed* word.\n\n- item\n\n', '<After it.\n>']
    ])
  })

  it('cuts nothing behind a line that opens what may hold blank lines', () => {
    assert.deepEqual(cut('First.\n\nBefore:\n```\n\nInside.\n\n```\n\nAfter.'), [
      '<First.\n\n>',
      'Before:\n```\n\nInside.\n\n```\n\nAfter.'
    ])
  })

  it('leaves a paragraph to the parser whose next block is indented', () => {
    assert.deepEqual(cut('Before.\n\n    code\n\nAfter.'), ['Before.\n\n    code\n\n', '<After.>'])
  })

  it('takes front matter as a whole', () => {
    assert.deepEqual(cut('---\ntitle: x\n\nNo paragraph\n---\n\nAfter.'), [
      '<---\ntitle: x\n\nNo paragraph\n---\n\n>',
      '<After.>'
    ])
  })

  it('knows signs that are no markup where they stand', () => {
    assert.deepEqual(cut('A_1 & b_c [sic] AT&T \nwent on.\n\nAn _accent_.\n\nAn &amp; here.\n\nA [link](x).'), [
      '<A_1 & b_c [sic] AT&T \nwent on.\n\n>',
      ...['An _accent_.\n\n', 'An &amp; here.\n\n', 'A [link](x).']
    ])
    assert.deepEqual(cut('See [a].\n\n[a]: b'), ['See [a].\n\n[a]: b'])
  })

  it('changes nothing of what the parser alone says', () => {
    fc.assert(
      fc.property(markdown, text => assert.deepEqual(made(text, markdownSteps(text)), made(text, parsedSteps(text)))),
      { numRuns: 3000 }
    )
  })
})
