// A filter that lets few articles through still finds their quotes, however many others hold the words.

import assert from 'node:assert/strict'
import { type SearchCounts, searchQuotes } from '../../../src/core/search/searchQuotes.ts'
import { corpusOf } from './support.ts'

const OTHERS = 900
const said = (who: string, what: string, date: string, outlet: string) =>
  `---\ndate: ${date}\noutlet: ${outlet}\n---\n“${what},” ${who} said.\n`

const articles: Record<string, string> = {}
for (let i = 0; i < OTHERS; i++)
  articles[`wire/${i}.txt`] = said('Ilse Marrow', `The pumps of dock ${i} are running well today`, '2030-02-03', 'Tidewater Wire')
articles['gull/pumps.txt'] = said('Tomas Rehn', 'Nobody told me that the pumps are running well', '2029-04-05', 'Evening Gull')
articles['old/pumps.txt'] = said('Ilse Marrow', 'The pumps were running, and running well', '2019-01-01', 'Evening Post')
articles['ministry/pumps.txt'] = said('the Harbour Ministry', 'Pumps do not run themselves', '2030-02-03', 'Tidewater Wire')

describe('a narrow filter in a corpus full of the same words', () => {
  const corpus = corpusOf(articles)
  const find = (text: string, limit = 3) => searchQuotes(corpus, { text, limit })

  for (const [query, path] of [
    ['pumps running by:rehn', 'gull/pumps.txt'],
    ['by:"Tomas Rehn"', 'gull/pumps.txt'],
    ['pumps in:gull', 'gull/pumps.txt'],
    ['in:post', 'old/pumps.txt'],
    ['the pumps running well before:2020', 'old/pumps.txt'],
    ['pumps after:2020 before:2029-05', 'gull/pumps.txt'],
    ['pumps "and running well"', 'old/pumps.txt'],
    ['pumps by:ministry', 'ministry/pumps.txt']
  ] as const)
    it(query, () => assert.equal(find(query).find(({ layer }) => layer === 'utterance')?.path, path))

  it('finds as many as are asked for where the filter is wide', () =>
    assert.equal(find('pumps by:marrow in:wire', 20).length, 20))

  it('loads few articles', () => {
    const counts: SearchCounts = { postings: 0, articles: 0 }
    searchQuotes(corpus, { text: 'pumps running well', limit: 5 }, counts)
    assert.ok(counts.articles <= 100 && counts.postings < 10 * OTHERS, JSON.stringify(counts))
  })
})

describe('the copies of a text in many articles', () => {
  const copied: Record<string, string> = {}
  for (let i = 0; i < 30; i++)
    copied[`${i}.txt`] = said('Ilse Marrow', 'The lock gate will not be mended', `2030-01-${10 + i}`, 'Wire')
  it('are one hit that names them all', () => {
    const hits = searchQuotes(corpusOf(copied), { text: 'lock gate mended', limit: 5 })
    assert.deepEqual(
      hits.map(({ alsoIn }) => alsoIn.length),
      [29]
    )
  })
})
