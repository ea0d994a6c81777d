import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { Locator } from '../../../src/core/matching/locate.ts'
import { spanOfWords, textOfWords } from '../../../src/core/matching/located.ts'
import { patternOf } from '../../../src/core/matching/pattern.ts'
import { isSpliced, piecesOf } from '../../../src/core/matching/splice.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'

const text = `Rain over the “Dry Dock Follies”

Pilot Sanna Quist said: “We rowed out past the boom before dawn.” The town slept on. “Nobody lit the lamps for us,” Quist said, “and nobody came down to the pier.”

Quist never liked the so-called “lamp tax” at all. “The tide was already turning when we saw *the other* boat,” said cook Emil Farr.

“We rowed out past the boom and came back with nothing,” said Farr.

The ferry calls it “a very small leak in a very old boat” and no more.`
const corpus = new Corpus()
corpus.put(readArticle({ path: 'a.md', hash: 'a', text }))
corpus.put(
  readArticle({ path: 'b.md', hash: 'b', text: 'Cook Emil Farr said: “The soup was cold before we had rowed home again.”' })
)
const locator = new Locator(corpus, UNCANCELLED)
const pattern = (draft: string) => patternOf(draft, [{ start: 0, end: draft.length }])
const first = (draft: string) => {
  const { exact, near } = locator.locate(pattern(draft))
  return (exact[0] ?? near[0])!
}

const cases: readonly [draft: string, stands: string][] = [
  ['rowed out past the boom before', 'utterance 6/0 Quist'],
  ['nobody lit the lamps for us and nobody came down', 'utterance 10/0 Quist'],
  ['the town slept on', 'narration 0/4'],
  ['before dawn the town slept on', 'crossing 2/4 Quist'],
  ['past the boom before dawn the town', 'crossing 5/2 Quist'],
  ['before dawn the town slept on nobody lit the lamps', 'crossing 6/4 Quist'],
  ['rain over the dry dock follies', 'crossing 3/3'],
  ['dry dock follies', 'title 3/0'],
  ['quist never liked the so-called lamp tax at all', 'narration 0/9 scare'],
  ['the tide was already turning when we saw the other boat', 'utterance 11/0 Farr'],
  ['the tide was always turning when we saw the other boat', 'utterance 11/0 Farr']
]

describe('where words stand', () => {
  for (const [draft, stands] of cases)
    it(`${draft}: ${stands}`, () => {
      const { standing, inside, outside, scare, quotation } = first(draft)
      const speaker = quotation?.attribution?.text.split(' ').at(-1)
      assert.equal([standing, `${inside}/${outside}`, scare ? 'scare' : '', speaker ?? ''].filter(Boolean).join(' '), stands)
    })

  for (const [draft, shown] of [
    ['nobody lit the lamps for us and nobody came down', 'Nobody lit the lamps for us and nobody came down'],
    ['when we saw the other boat', 'when we saw the other boat'],
    ['before dawn the town slept on', 'before dawn.” The town slept on']
  ] as const)
    it(`${draft}: shown as “${shown}”`, () => {
      const { alignment } = first(draft)
      assert.equal(textOfWords(alignment.unit, alignment.from, alignment.to), shown)
    })

  it('an empty run of words is an empty span after the word before, at the very start before the first', () => {
    const { unit } = first('the town slept on').alignment
    assert.deepEqual(spanOfWords(unit, 0, 0), { start: unit.starts[0], end: unit.starts[0] })
    assert.deepEqual(spanOfWords(unit, 3, 3), { start: unit.ends[2], end: unit.ends[2] })
    assert.deepEqual(spanOfWords(unit, 3, 4), { start: unit.starts[3], end: unit.ends[3] })
    assert.equal(textOfWords(unit, 3, 3), '')
  })
})

describe('pieces of several utterances', () => {
  const pieces = (draft: string) => piecesOf(pattern(draft).literal, locator, key => corpus.vocabulary.find(key))

  for (const [draft, expected, loose, spliced] of [
    ['we rowed out past the boom before dawn', '8', 0, false],
    ['we rowed out past the boom and came back with nothing', '11', 0, false],
    ['nobody came down to the pier nobody lit the lamps for us', '6+6', 0, true],
    ['nobody lit the lamps for us and nobody came down to the pier', '13', 0, false],
    ['nobody lit the lamps nobody came down to the pier', '4+6', 0, false],
    ['we rowed out past the boom before dawn nobody lit the lamps', '8+4', 0, true],
    ['we rowed out past the boom before dawn yes nobody lit the lamps', '8+4', 1, true],
    ['we rowed out past the boom before dawn oh yes yes nobody lit the lamps', '8+4', 3, true],
    ['we rowed out past the boom before dawn oh yes yes yes nobody lit the lamps', undefined],
    ['we rowed out past the boom before dawn lit the lamps', '8', 3, false],
    ['before dawn the town slept on', undefined],
    ['we rowed out past the boom before dawn the soup was cold before we', '8+6', 0, true],
    ['nobody came down to the pier the soup was cold', '6+4', 0, true],
    ['rain over the dry dock follies', undefined],
    ['dry dock follies the tide was already turning', '5', 3, false]
  ] as const)
    it(`${draft}: ${expected ?? 'none'}`, () => {
      const found = pieces(draft)
      assert.equal(found?.pieces.map(({ first, last }) => last - first).join('+'), expected)
      assert.equal(found?.loose, loose)
      assert.equal(found && isSpliced(found), spliced)
    })

  it('goes on in the utterance of the piece before where the words stand in two', () => {
    const [, second] = pieces('and came back with nothing we rowed out past the boom')!.pieces
    assert.equal(second!.quotation.attribution?.text, 'Farr')
    const [, other] = pieces('past the boom before dawn we rowed out past')!.pieces
    assert.match(other!.quotation.attribution?.text ?? '', /Quist/)
  })
})
