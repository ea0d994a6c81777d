// What plain fuse.js gets wrong, or is silent about: each trap is a case here.

import assert from 'node:assert/strict'
import { searchQuotes } from '../../../src/core/search/searchQuotes.ts'
import { corpusOf } from './support.ts'

const said = (text: string) => `Ilse Marrow spoke at noon. “${text},” Ilse Marrow said.\n`
const dated = (date: string, outlet: string, text: string) => `---\ndate: ${date}\noutlet: ${outlet}\n---\n${text}`

/** The quotes found among the given ones, best first. */
function order(query: string, ...quotes: readonly string[]): readonly string[] {
  const corpus = corpusOf(Object.fromEntries(quotes.map((quote, i) => [`${i}.txt`, said(quote)])))
  return searchQuotes(corpus, { text: query, limit: 10 })
    .filter(({ layer }) => layer === 'utterance')
    .map(({ text }) => text.replace(/,$/, ''))
}

describe('the exact words rank above', () => {
  for (const [trap, query, better, worse] of [
    [
      'a partial match that begins earlier',
      'the tide',
      'Nobody on this long and windy quay can hold back the tide',
      'The tides turned'
    ],
    ['a longer word', 'dock', 'They sold a dock to the town for one crown', 'Dockers went home'],
    [
      'the words in another order',
      'wall before water',
      'We chose the wall before water came in',
      'Before the water came we had a wall'
    ],
    ['one with a typo', 'harbour lights', 'We saw the harbour lights go out', 'We saw the harbor lights go out']
  ] as const)
    it(trap, () => assert.equal(order(query, worse, better)[0], better))
})

describe('a long query', () => {
  const long =
    'We asked the council for three pumps and a man who could read the gauge, and the council sent us one pump, no man and a letter about the cost of gauges'
  it('finds its quote, whole, and at the top', () => {
    const corpus = corpusOf({ 'a.txt': said(long), 'b.txt': said('The council sent us a letter about the cost of gauges') })
    const [first] = searchQuotes(corpus, { text: long, limit: 5 })
    assert.equal(first?.path, 'a.txt')
    assert.equal(first?.score, 1)
  })
  it('finds it with its last words wrong', () =>
    assert.equal(order(long.replace('cost of gauges', 'price of pipes'), long)[0], long))
})

describe('space around the query', () => {
  for (const query of [' harbour lights', 'harbour lights ', '\tharbour  lights'])
    it(JSON.stringify(query), () =>
      assert.deepEqual(
        order(query, 'We saw the harbour lights go out'),
        order('harbour lights', 'We saw the harbour lights go out')
      )
    )
})

describe('a word that all share', () => {
  const quotes = ['The port is calm', 'The port is loud', 'The port is full of herring', 'The port is for sale']
  it('does not hide the rare one beside it', () => assert.equal(order('the port herring', ...quotes)[0], quotes[2]))
  it('counts less than a rare one', () => assert.equal(order('calm port is the', ...quotes)[0], quotes[0]))
})

describe('of equals', () => {
  it('the latest is first', () => {
    const found = searchQuotes(
      corpusOf({
        'old.txt': dated('2029-01-01', 'Gull', said('The pumps are old today')),
        'new.txt': dated('2031-01-01', 'Wire', said('The pumps are new today'))
      }),
      { text: 'the pumps are', limit: 5 }
    )
    assert.deepEqual(
      found.map(({ path }) => path),
      ['new.txt', 'old.txt']
    )
  })
})

describe('filters', () => {
  const corpus = corpusOf({
    'gull/pumps.txt': dated('2031-04-02', 'Evening Gull', said('The pumps are running well')),
    'wire/pumps.txt': dated('2031-05-02', 'Tidewater Wire', '“The pumps are not running,” said Tomas Rehn, the deputy.\n'),
    'plain.txt': '“The pumps are somebody else’s,” said Odile Fenner.\n'
  })
  const paths = (text: string) =>
    searchQuotes(corpus, { text, limit: 5 })
      .filter(({ layer }) => layer === 'utterance')
      .map(({ path }) => path)
      .sort()

  for (const [query, expected] of [
    ['pumps by:rehn', ['wire/pumps.txt']],
    ['by:rehn', ['wire/pumps.txt']],
    ['pumps by:rehn by:marrow', ['gull/pumps.txt', 'wire/pumps.txt']],
    ['pumps in:gull', ['gull/pumps.txt']],
    ['pumps in:"Evening Gull"', ['gull/pumps.txt']],
    ['pumps in:tide', ['wire/pumps.txt']],
    ['pumps before:2031-05', ['gull/pumps.txt']],
    ['pumps after:2031-05', ['wire/pumps.txt']],
    ['pumps after:2031-04-02 before:2031-05-02', ['gull/pumps.txt']],
    ['"are running"', ['gull/pumps.txt']],
    ['pumps "not running"', ['wire/pumps.txt']],
    ['pumps in:nowhere', []],
    ['"running are"', []]
  ] as const)
    it(query, () => assert.deepEqual(paths(query), expected))
})
