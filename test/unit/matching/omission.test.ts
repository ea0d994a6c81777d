/** Words left out without a mark, however many, and what the draft puts in beside them. */
import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { WordCosts } from '../../../src/core/matching/compare.ts'
import { Locator } from '../../../src/core/matching/locate.ts'
import { acrossOmissions } from '../../../src/core/matching/omission.ts'
import { patternOf } from '../../../src/core/matching/pattern.ts'
import { piecesOf } from '../../../src/core/matching/splice.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'

const corpus = new Corpus()
const put = (path: string, text: string) => corpus.put(readArticle({ path, hash: path, text }))
put(
  'a.md',
  `Pilot Sanna Quist said: “We rowed out past the boom before dawn.” “Nobody lit the lamps for us,” Quist said, “and nobody came down to the pier.”

“The ropes were wet and the oars were cold when all of the crew of the old boat came up to the pier and sat down beside the stove in the end,” Quist said.`
)
put('b.md', 'Cook Emil Farr said: “The soup was cold before we had rowed home again.”')

/** The steps: -left out, +put in, source>draft, (words of the source under a mark); undefined where the pieces are no row. */
function across(draft: string): string | undefined {
  const { marked } = patternOf(draft, [{ start: 0, end: draft.length }])
  const words = marked.filter(element => 'key' in element)
  const pieces = piecesOf(words, new Locator(corpus, UNCANCELLED), key => corpus.vocabulary.find(key))
  const alignment = pieces && acrossOmissions(pieces, words, marked, new WordCosts(corpus.vocabulary))
  const told = alignment?.steps.map(step => {
    const mine = 'element' in step ? draft.slice(marked[step.element]!.start, marked[step.element]!.end) : ''
    if (step.op === 'skip') return `${mine}(${step.to - step.from})`
    const theirs = 'word' in step ? corpus.vocabulary.keyOf(alignment.unit.ids[step.word]!) : ''
    return { same: mine, replace: `${theirs}>${mine}`, insert: `+${mine}`, delete: `-${theirs}` }[step.op]
  })
  return told?.join(' ')
}

describe('a quotation laid across what it leaves out', () => {
  for (const [draft, expected] of [
    ['nobody lit the lamps nobody came down to the pier', 'nobody lit the lamps -for -us -and nobody came down to the pier'],
    ['nobody lit the lamps oh and nobody came down', 'nobody lit the lamps -for us>oh and nobody came down'],
    ['yes nobody lit the lamps nobody came down to us', '+yes nobody lit the lamps -for -us -and nobody came down to the>us'],
    [
      'the ropes were wet and when all of the crew sat down beside the stove',
      'the ropes were wet and -the -oars -were -cold when all of the crew -of -the -old -boat -came -up -to -the -pier -and sat down beside the stove'
    ],
    // Marks of editing stand for what they may; the rest is left out.
    ['the ropes were wet … when all of the crew', 'the ropes were wet …(5) when all of the crew'],
    ['the ropes were wet [too] when all of the crew', 'the ropes were wet [too](5) when all of the crew'],
    [
      'the ropes were wet [sic] when all of the crew',
      'the ropes were wet -and -the -oars -were -cold [sic](0) when all of the crew'
    ],
    ['the ropes were wet [too] all of the crew', 'the ropes were wet [too](6) all of the crew'],
    [
      'the ropes were wet [too] of the crew of',
      'the ropes were wet -and -the -oars -were -cold -when -all [too](0) of the crew of'
    ],
    [
      'the ropes [too] were wet and all of the crew … in the end',
      'the ropes [too](0) were wet and -the -oars -were -cold -when all of the crew …(15) in the end'
    ],
    [
      'the ropes were wet … when all of the crew and sat down beside the stove [of iron]',
      'the ropes were wet …(5) when all of the crew -of -the -old -boat -came -up -to -the -pier and sat down beside the stove [of iron](0)'
    ],
    // What stands before the first piece and behind the last lies on the words there.
    ['[t]he ropes were wet and all of the crew', '[t]he ropes were wet and -the -oars -were -cold -when all of the crew'],
    ['nobody lit the lamps nobody came down to the p***', 'nobody lit the lamps -for -us -and nobody came down to the p***'],
    ['nobody lit the lamps us nobody came down to the pier', 'nobody lit the lamps -for us -and nobody came down to the pier'],
    // No row.
    ['nobody lit the lamps for us', undefined],
    ['nobody came down to the pier nobody lit the lamps for us', undefined],
    ['we rowed out past the boom before dawn the soup was cold before we', undefined],
    ['the soup was cold sat down beside the stove', undefined],
    ['nobody lit the lamps oh yes oh yes nobody came down to the pier', undefined]
  ] as const)
    it(`${draft}: ${expected ?? 'no'}`, () => assert.equal(across(draft), expected))
})
