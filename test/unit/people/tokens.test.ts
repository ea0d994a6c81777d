import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isCredited } from '../../../src/core/people/credits.ts'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { tokenise } from '../../../src/core/people/tokens.ts'
import { CAPITALISED, classesOf, LISTS, TESTS } from '../../../src/core/people/wordClasses.ts'
import { titleGender } from '../../../src/core/quotations/attribution/gender.ts'
import type { Block } from '../../../src/core/text/block.ts'
import { lexicon } from '../../../src/core/text/lexicon.ts'
import { prose } from '../quotations/support.ts'
import { plainCredit } from './plainCredit.ts'
import { type PlainWord, plainWords } from './plainWords.ts'

/** What stands between words, and what makes one word of two. */
const JOINTS = [
  ...[
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    '.',
    ' “',
    '” ',
    "'",
    '’',
    '’s ',
    's’ ',
    '-',
    '‑',
    '–',
    ' — ',
    '\n',
    '\n\n',
    ': ',
    ' (',
    ') ',
    '] '
  ],
  ...['\u00a0', '\u200b', '*', '_', '\u0301', '/', ' / ', '\n\n# ', '\n\n- ']
]
const WORDS = [
  ...[
    'Ilse',
    'Marrow',
    'ILSE',
    'Tomas',
    'Rehn',
    'rehn',
    'Ji-woo',
    'al-Zein',
    'O’Hara',
    'Łódź',
    'émile',
    'Мария',
    '中',
    '𝒜',
    'JD',
    'U.N.',
    'J. K.'
  ],
  ...[
    'J',
    'Mr',
    'Mr.',
    'Dr',
    'President',
    'ex-mayor',
    'Judge',
    'pilot',
    'the',
    'The',
    'of',
    'and',
    'said',
    'told',
    'later',
    'who',
    'a',
    'Lund-based'
  ],
  ...[
    'Marrow-led',
    'Board',
    'Harbour',
    'workers',
    'dockers',
    'de',
    'van',
    'Jr',
    'Sunday',
    'Reads',
    '4.5',
    '2nd',
    'ß',
    'With',
    'after',
    'wife',
    'ferry'
  ]
]
const text = fc.array(fc.constantFrom(...JOINTS, ...WORDS, ...WORDS), { maxLength: 40 }).map(parts => parts.join(''))

function wordsOf(sample: string): PlainWord[] {
  const words = tokenise(prose(sample))
  return Array.from({ length: words.length }, (_, i) => ({
    text: words.text(i),
    key: words.key(i),
    start: words.start(i),
    end: words.end(i),
    rawEnd: words.rawEnd(i),
    possessive: words.possessive(i),
    cap: words.cap(i),
    initial: words.initial(i),
    acronym: words.acronym(i),
    gap: words.gap(i)!,
    headline: words.headline(i)
  }))
}

describe('words in which people are found', () => {
  it('are those that are read one by one', () => {
    fc.assert(
      fc.property(text, sample => assert.deepEqual(wordsOf(sample), plainWords(prose(sample)))),
      { numRuns: 5_000 }
    )
  })

  it('are in the classes that the lists say', () => {
    fc.assert(
      fc.property(text, sample => {
        const words = tokenise(prose(sample))
        for (let i = 0; i < words.length; i++) {
          for (const [listed, list] of LISTS) assert.equal(words.is(i, listed), list.has(words.key(i)))
          for (const [tested, test] of TESTS) assert.equal(words.is(i, tested), test(words.key(i)))
        }
      }),
      { numRuns: 1_000 }
    )
  })

  it('are in the classes of every list that has them', () => {
    const all = new Set(LISTS.flatMap(([, list]) => [...list]))
    for (const word of all)
      for (const [listed, list] of LISTS) assert.equal((classesOf(word, word) & listed) !== 0, list.has(word), word)
  })

  it('have a capital where they may begin a name', () => {
    fc.assert(
      fc.property(text, sample => {
        const words = tokenise(prose(sample))
        for (let i = 0; i < words.length; i++) assert.equal(words.is(i, CAPITALISED), /\p{Lu}/u.test(words.text(i)))
      }),
      { numRuns: 1_000 }
    )
  })

  it('have nothing before the first and behind the last', () => {
    const words = tokenise(prose('Ilse Marrow'))
    for (const at of [-2, -1, 2, 3]) {
      assert.deepEqual([words.key(at), words.text(at), words.gap(at)], ['', '', undefined])
      assert.ok(!words.is(at, -1) && !words.cap(at) && !words.possessive(at))
    }
  })

  it('say the same when more words were read than are remembered', () => {
    const sample = 'President Ilse Marrow told the dockers’ union. “No,” said Dr. Tomas Rehn, a pilot. Marrow left.'
    const before = [wordsOf(sample), findMentions(prose(sample))]
    const { generation } = lexicon
    for (let n = 0; n < 2; n++) tokenise(prose(Array.from({ length: 70_000 }, (_, i) => `q${n}x${i}`).join(' ')))
    tokenise(prose('words that take the numbers of others'))
    assert.ok(lexicon.generation > generation)
    assert.deepEqual([wordsOf(sample), findMentions(prose(sample))], before)
  })
})

describe('isCredited', () => {
  const BEFORE = [
    ...[
      'Photo',
      'photos',
      'Image',
      'videos',
      'courtesy',
      'Credit',
      'credits:',
      'by ',
      'By ',
      'By',
      'From ',
      'Author: ',
      'Reporting',
      'written ',
      'x '
    ],
    ...['Harbour Daily', 'The dock, ', ' ', ' ', ': ', '. ', ' · ', ' — ', '(', ' / ', '/', '2/', '“', '\n', '\u200b', '*']
  ]
  const AFTER = ['', '’s', ' / Lund', '/x', ' (AP)', ' (Reuters)', ' was seen', ' said today', ' and Tomas Rehn', '\n']
  const line = (pieces: readonly string[], maxLength: number) =>
    fc.array(fc.constantFrom(...pieces), { maxLength }).map(parts => parts.join(''))

  it('says what the expressions say, however cheap the question and whatever the blocks', () => {
    fc.assert(
      fc.property(line(BEFORE, 8), line(AFTER, 3), fc.array(fc.nat(60), { maxLength: 4 }), (before, after, cuts) => {
        const sample = `${before}Ilse Marrow${after}`
        const edges = [0, ...cuts.filter(cut => cut < before.length).sort((a, b) => a - b), before.length, sample.length]
        const blocks: Block[] = edges.slice(1).map((end, i) => ({ span: { start: edges[i]!, end }, kind: 'paragraph' }))
        for (const kept of [blocks, blocks.filter((_, i) => i % 2 === blocks.length % 2 || i === blocks.length - 1)]) {
          const words = tokenise({ prose: sample, blocks: kept })
          const from = Array.from({ length: words.length }, (_, i) => i).find(i => words.start(i) === before.length)!
          const name = { from, to: from + 2 }
          assert.equal(isCredited(sample, words, name), plainCredit(sample, before.length, words.rawEnd(from + 1)))
        }
      }),
      { numRuns: 20_000 }
    )
  })
})

describe('titleGender', () => {
  const before = fc.array(fc.constantFrom('Mr.', 'mrs', 'Dame', 'congresswoman', 'x', ' ', '\u00a0', '\n', '(', '’', '.'), {
    maxLength: 6
  })
  const title = /(\S+)\s$/
  const titled = (word: string) =>
    titleGender(`${word} Ilse`, { text: 'Ilse', name: 'Ilse', span: { start: word.length + 1, end: word.length + 5 } })

  it('reads the word right before the name, as far back as a title reaches', () => {
    fc.assert(
      fc.property(
        before.map(parts => parts.join('')),
        sample => {
          const span = { start: sample.length, end: sample.length + 4 }
          const word = title.exec(sample.slice(-16))?.[1]
          const expected = word === undefined ? undefined : titled(word)
          assert.equal(titleGender(`${sample}Ilse`, { text: 'Ilse', name: 'Ilse', span }), expected)
        }
      ),
      { numRuns: 2_000 }
    )
  })
})
