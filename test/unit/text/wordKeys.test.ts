import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fold } from '../../../src/core/text/fold.ts'
import { eachWordOf, keyOfWord } from '../../../src/core/text/wordKeys.ts'
import { wordsOf } from '../../../src/core/text/words.ts'
import { wordTable } from '../../../src/core/text/wordTable.ts'

interface Told {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly bracketed: boolean
}

function told(raw: string, span = { start: 0, end: raw.length }): Told[] {
  const found: Told[] = []
  eachWordOf(raw, wordTable(raw, [{ span, kind: 'paragraph' }]), 0, span, {
    known: (word, start, end) => found.push({ key: keyOfWord(word), start, end, bracketed: false }),
    other: (key, start, end, bracketed) => found.push({ key, start, end, bracketed })
  })
  return found
}

const folded = (raw: string, span = { start: 0, end: raw.length }): Told[] =>
  wordsOf(fold(raw, span)).map(({ key, start, end, bracketed }) => ({ key, start, end, bracketed }))

const keys = (raw: string) => told(raw).map(({ key }) => key)

/** What can fold, join or part words, as often as letters. */
const PIECES = [
  ...['a', 'b', 'S', 'U', 'N', '1', '20', 'é', 'É', 'ß', 'İ', '́', '²', 'я', '中', '가', '😀', '©', '٣'],
  ...[' ', '  ', '\n', '\t', '\u00a0', '\u200b', '\u00ad', '\ufffc', '\u2009', '\ufeff', '\ud800'],
  ...["'", '’', '‘', '`', '´', 'ʼ', '"', '“', '”', '«', '-', '--', '‑', '–', '—', '−', '.', '..', '…', ',', ':', ';'],
  ...['[', ']', '［', '］', '(', ')', '$', '%', '+', '=', '€', '°', 'ﬁ', '１', '．', '／', '&', '_', '*', '/']
]
const rawText = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(pieces => pieces.join(''))

describe('eachWordOf', () => {
  it('reads plain words, numbers, signs and abbreviations', () => {
    assert.deepEqual(keys("The U.N. won’t pay $4.5 for a cease-fire, it's 10–12%."), [
      ...['the', 'u.n.', "won't", 'pay', '$', '4.5', 'for', 'a', 'cease-fire', "it's", '10-12', '%']
    ])
  })

  it('tells the words in square brackets', () => {
    const words = told('The dock [in the north] was shut')
    assert.deepEqual(
      words.filter(({ bracketed }) => bracketed).map(({ key }) => key),
      ['in', 'the', 'north']
    )
  })

  it('gives what folding and reading words one by one gives', () => {
    fc.assert(
      fc.property(rawText, raw => assert.deepEqual(told(raw), folded(raw))),
      { numRuns: 20_000 }
    )
  })

  it('gives the same for a stretch inside a text', () => {
    fc.assert(
      fc.property(rawText, rawText, rawText, (before, raw, after) => {
        const span = { start: before.length, end: before.length + raw.length }
        assert.deepEqual(told(before + raw + after, span), folded(before + raw + after, span))
      }),
      { numRuns: 5000 }
    )
  })
})
