// Articles stand in the index as they came, and change their places with every update: nobody may see that in an answer.

import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { continuations } from '../../../src/core/search/continuations.ts'
import { searchQuotes } from '../../../src/core/search/searchQuotes.ts'
import { words } from '../../../src/core/text/words.ts'
import { articleAt } from '../../bench/generate.ts'
import { changes, type Random, seeded } from '../../bench/queries.ts'

const ARTICLES = 80
const ORDERS = 3
const QUERIES = 60
const articles = Array.from({ length: ARTICLES }, (_, index) => articleAt(index, 9))
/** Agencies send the same words on the same day; only the path and the place tell these apart. */
const alike = ['c', 'a', 'b'].map(name => ({
  path: `${name}.txt`,
  text: 'The lamps are out, said the keeper. “The lamps are out tonight,” Ilse Marrow said. “The lamps are out tonight,” she said.\n'
}))
const all = [...articles, ...alike]

function corpusOf(order: readonly { readonly path: string; readonly text: string }[]): Corpus {
  const corpus = new Corpus()
  for (const { path, text } of order) corpus.put(readArticle({ path, hash: path, text }))
  return corpus
}

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map(one => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

/** Rows of a few words of the articles, single words, and rows with a typo. */
function queries(random: Random): string[] {
  const quotes = articles.flatMap(({ quotes }) => quotes)
  return Array.from({ length: QUERIES }, (_, i) => {
    const keys = words(quotes[Math.floor(random() * quotes.length)]!).map(({ key }) => key)
    const from = Math.floor(random() * (keys.length - 6))
    const row = keys.slice(from, from + 1 + (i % 6))
    return i % 2 === 0 ? row.join(' ') : changes['one typo'](row, random)
  })
}

describe('whatever the order in which articles came', () => {
  const asked = [...queries(seeded(3)), 'the lamps are out', 'lamps', '', 'by:marrow']
  const first = corpusOf(all)
  const expected = asked.map(text => searchQuotes(first, { text, limit: 20 }))

  for (let seed = 1; seed <= ORDERS; seed++) {
    const corpus = corpusOf(shuffled(all, seeded(seed)))
    it(`the search gives the same hits, order ${seed}`, () => {
      for (const [i, text] of asked.entries())
        assert.deepEqual(searchQuotes(corpus, { text, limit: 20 }), expected[i], `“${text}”`)
    })
    it(`completion gives the same, order ${seed}`, () =>
      assert.deepEqual(continuations(corpus, 'the lamps are', 5), continuations(first, 'the lamps are', 5)))
  }

  // Words of what was replaced count for how rare a word is until the index is packed: lower hits may change places until then.
  it('what is found first stays so when articles are written again', () => {
    const corpus = corpusOf(all)
    for (const { path, text } of shuffled(all, seeded(7)).slice(0, ARTICLES / 2))
      corpus.put(readArticle({ path, hash: path, text }))
    for (const [i, text] of asked.entries())
      assert.equal(searchQuotes(corpus, { text, limit: 20 })[0]?.text, expected[i]![0]?.text, `“${text}”`)
  })

  it('of equals of one day the first path is shown, and its first place', () => {
    const [hit] = searchQuotes(first, { text: 'the lamps are out tonight', limit: 1 })
    assert.equal(hit!.path, 'a.txt')
    assert.deepEqual(
      hit!.alsoIn.map(({ path }) => path),
      ['a.txt', 'b.txt', 'b.txt', 'c.txt', 'c.txt']
    )
  })
})
