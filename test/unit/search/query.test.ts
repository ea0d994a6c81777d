import assert from 'node:assert/strict'
import { completeQuery } from '../../../src/core/search/completeQuery.ts'
import { asQuery, parseQuery } from '../../../src/core/search/query.ts'

/** A query in one line: its words, then what it filters by. */
function shown(typed: string): string {
  const { text, phrases, by, in: places, before, after } = parseQuery(typed)
  const parts = [
    phrases.map(phrase => `“${phrase}”`),
    by.map(name => `by ${name}`),
    places.map(place => `in ${place}`),
    before ? [`before ${before}`] : [],
    after ? [`after ${after}`] : []
  ]
  return [text, ...parts.flat()].join(' | ')
}

describe('parseQuery reads', () => {
  for (const [typed, expected] of [
    ['crack in the wall', 'crack in the wall'],
    ['  crack   wall ', 'crack wall'],
    ['by:marrow wall', 'wall | by marrow'],
    ['wall BY:marrow by:rehn', 'wall | by marrow | by rehn'],
    ['by:"Ilse Marrow" in:“Evening Gull” wall', 'wall | by Ilse Marrow | in Evening Gull'],
    ['before:2031-05 after:2030', ' | before 2031-05 | after 2030'],
    ['before:2031/5/4', ' | before 2031-05-04'],
    ['the "north dock" closed', 'the north dock closed | “north dock”'],
    ['“north dock”', 'north dock | “north dock”'],
    ['', '']
  ] as const)
    it(typed || 'nothing', () => assert.equal(shown(typed), expected))
})

describe('parseQuery leaves what is still being typed', () => {
  for (const [typed, expected] of [
    ['wall by:', 'wall'],
    ['wall by:"Ilse Mar', 'wall | by Ilse Mar'],
    ['wall before:20', 'wall'],
    ['wall before:2031-', 'wall'],
    ['wall before:2031-13', 'wall'],
    ['the "north do', 'the "north do']
  ] as const)
    it(typed, () => assert.equal(shown(typed), expected))
})

describe('parseQuery takes for words', () => {
  for (const typed of ['nearby:dock', 'stand by', 'https://dock.example/in:side'])
    it(typed, () => assert.deepEqual(parseQuery(typed).by, []))

  it('before: in front of no date', () => assert.equal(shown('before:dawn'), 'before dawn'))
})

describe('asQuery', () => {
  it('makes plain words of a selection', () =>
    assert.equal(shown(asQuery('“We go by:night,” she said, "once".')), 'We go by night, she said, once .'))
})

const FACETS = {
  speakers: [
    { name: 'Ilse Marrow', count: 9 },
    { name: 'Tomas Rehn', count: 4 },
    { name: 'Amélie Marrot', count: 1 }
  ],
  people: [],
  outlets: [{ name: 'Evening Gull', count: 3 }],
  months: [
    { name: '2031-05', count: 2 },
    { name: '2031-04', count: 6 }
  ]
}
const offered = (typed: string) => completeQuery(typed, FACETS).map(({ query }) => query)

describe('completeQuery offers', () => {
  for (const [typed, expected] of [
    ['', ['by:', 'in:', 'before:', 'after:']],
    ['wall by', ['wall by:']],
    ['wall b', []],
    ['wall by:mar', ['wall by:"Ilse Marrow" ', 'wall by:"Amélie Marrot" ']],
    ['by:amelie', ['by:"Amélie Marrot" ']],
    ['by:"Ilse M', ['by:"Ilse Marrow" ']],
    ['by:"Ilse Marrow', []],
    ['wall in:', ['wall in:"Evening Gull" ']],
    ['after:2031', ['after:2031-05 ', 'after:2031-04 ']],
    ['by:nobody', []],
    ['by:"Ilse Marrow" ', []]
  ] as const)
    it(`after ‘${typed}’`, () => assert.deepEqual(offered(typed), expected))
})
