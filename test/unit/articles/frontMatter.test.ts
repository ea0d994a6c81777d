import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parsedFields, readFrontMatter } from '../../../src/core/articles/frontMatter.ts'
import { lines } from '../../../src/core/text/lines.ts'

const PIECES = [
  ...['title', 'Date', 'a-b', 'x y', '2031', 'Orlo', 'é', 'null', 'yes', '~', 'https://quay.example/1', 'May 4, 2031'],
  ...[
    ':',
    ': ',
    ' : ',
    ':',
    '\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '#',
    ' #',
    '"',
    "'",
    '""',
    '\\',
    '\\n',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}'
  ],
  ...[',', '&a', '*a', '!', '|', '>', '%', '@', '`', '?', '? ', '...', '(', ')', '\u0085', '\u2028', '\ufeff']
]
const field = fc.tuple(
  fc.constantFrom('title', 'outlet', 'Title', 'date', 'constructor', 'x y', '2031'),
  fc.constantFrom(': ', ': ', ': ', ':  ', ':'),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map(pieces => pieces.join(''))
)
const yaml = fc.array(field, { minLength: 1, maxLength: 3 }).map(rows => rows.map(row => row.join('')).join('\n'))

const line = fc.constantFrom(
  ...[
    '---',
    '--- ',
    '---\t',
    '----',
    '...',
    '... ',
    '. . .',
    ' ---',
    '',
    'title: x',
    'title : x',
    '9: x',
    'Some words.',
    '\ufeff---'
  ]
)
const anyText = fc
  .tuple(
    fc.constantFrom('---\n', '---\r\n', '---  \r', '\ufeff---\n', ''),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '')))
  )
  .map(([first, rows]) => first + rows.flat().join(''))

/** Where front matter ends, and whether it has an end, found line by line. */
function scanned(text: string): { end: number; isOpen: boolean } {
  const rows = lines(text).map(({ start, end }) => ({ end, words: text.slice(start, end) }))
  const isField = (row?: { words: string }) => row !== undefined && /^[A-Za-z][\w -]*:(?:\s|$)/.test(row.words)
  const close = rows.findIndex(({ words }, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(words))
  if (!/^\ufeff?---[ \t]*$/.test(rows[0]!.words)) return { end: 0, isOpen: false }
  if (close < 0) return { end: 0, isOpen: isField(rows[1]) }
  return { end: rows.slice(1, close).some(isField) ? rows[close]!.end : 0, isOpen: false }
}

describe('readFrontMatter', () => {
  it('finds the end that a look at each line finds', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { span, problem } = readFrontMatter(text)
        const { end, isOpen } = scanned(text)
        assert.deepEqual([span, problem?.includes('has no end') ?? false], [{ start: 0, end }, isOpen])
      }),
      { numRuns: 3000 }
    )
  })

  it('reads simple fields as the YAML parser does', () => {
    fc.assert(
      fc.property(yaml, text => {
        const read = readFrontMatter(`---\n${text}\n---\nText.`)
        if (read.span.end !== text.length + 8) return
        const parsed = parsedFields(`${text}\n`)
        assert.deepEqual([[...read.fields], read.problem], [[...parsed.fields], parsed.problem])
      }),
      { numRuns: 3000 }
    )
  })
})
