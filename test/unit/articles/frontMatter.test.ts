import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parsedFields, readFrontMatter } from '../../../src/core/articles/frontMatter.ts'

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

describe('readFrontMatter', () => {
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
