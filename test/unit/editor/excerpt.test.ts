import assert from 'node:assert/strict'
import { excerpt } from '../../../src/editor/search/excerpt.ts'

const TEXT =
  'The wall was built in a dry year by people who had never seen the spring tide, and it has leaned ever since; nobody asked the water.'

/** The excerpt around words, with the words in square brackets. */
function around(text: string, words: string, limit: number): string {
  const start = text.indexOf(words)
  const { text: shown, highlights } = excerpt(text, start < 0 ? [] : [{ start, end: start + words.length }], limit)
  return highlights.reduceRight(
    (out, { start, end }) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`,
    shown
  )
}

describe('excerpt', () => {
  for (const [name, text, words, limit, expected] of [
    ['shows a short text whole', 'Nobody asked.', 'asked', 60, 'Nobody [asked].'],
    ['keeps to one line', 'Nobody\nasked.', 'asked', 60, 'Nobody [asked].'],
    [
      'begins at the beginning where the match is near',
      TEXT,
      'dry year',
      60,
      'The wall was built in a [dry year] by people who had never…'
    ],
    [
      'leaves out the beginning where it is far',
      TEXT,
      'leaned',
      60,
      '…never seen the spring tide, and it has [leaned] ever since;…'
    ],
    ['goes to the end where little is left', TEXT, 'the water', 60, '…it has leaned ever since; nobody asked [the water].'],
    ['cuts a word that is too long', 'a'.repeat(50), '', 10, `${'a'.repeat(10)}…`]
  ] as const)
    it(name, () => assert.equal(around(text, words || '-', limit), expected))
})
