import assert from 'node:assert/strict'
import { type Element, patternOf } from '../../../src/core/matching/pattern.ts'

const whole = (text: string) => patternOf(text, [{ start: 0, end: text.length }])

/** Each element in a word: a word as it is, a gap as …, a bracket as {text}, a remark as {!text}, a letter as <fixed|, masks as head*tail. */
function shown(element: Element): string {
  if (element.kind === 'gap') return '…'
  if (element.kind === 'bracket') return element.zero ? `{!${element.text}}` : `{${element.text}}`
  if (element.kind === 'letter')
    return element.at === 'start' ? `${element.key}=${element.fixed}~` : `${element.key}=~${element.fixed}`
  if (element.kind === 'masked') return `${element.key}=${element.head}*${element.tail}`
  return element.key
}

const cases: readonly [text: string, marked: string][] = [
  ['The North dock', 'the north dock'],
  ['we won’t close it', "we won't close it"],
  ['the dock … is shut', 'the dock … is shut'],
  ['the dock ... is shut', 'the dock … is shut'],
  ['the dock .... Is shut', 'the dock … is shut'],
  ['the dock [...] is shut', 'the dock … is shut'],
  ['the dock [ … ] is shut', 'the dock … is shut'],
  ['the dock (…) is shut', 'the dock … is shut'],
  ['the dock ( ... ) is shut', 'the dock … is shut'],
  ['… the dock is shut …', 'the dock is shut'],
  ['… … the dock', 'the dock'],
  ['the dock .. is shut', 'the dock is shut'],
  ['[The board] shut it', '{[The board]} shut it'],
  ['we [sic] shut it', 'we {![sic]} shut it'],
  ['we [ SIC. ] shut it', 'we {![ SIC. ]} shut it'],
  ['we [?!] shut it', 'we {![?!]} shut it'],
  ['we [laughs] shut it', 'we {![laughs]} shut it'],
  ['we [emphasis added] shut it', 'we {![emphasis added]} shut it'],
  ['we [emphasis in the original] shut it', 'we {![emphasis in the original]} shut it'],
  ['we [laughed] shut it', 'we {[laughed]} shut it'],
  ['[w]e shut it', 'we=~e shut it'],
  ['[Int]ernal doors', 'internal=~ernal doors'],
  ['[doc]ks and [dock]s', 'docks=~ks and {[dock]} s'],
  ['they ask[s] us', 'they asks=ask~ us'],
  ['they Ask[ing] us', 'they asking=ask~ us'],
  ['the harbour-master[s] left', 'the harbour-masters=harbour-master~ left'],
  ['the f***ing dock', 'the f***ing=f*ing dock'],
  ['the d**n dock', 'the d**n=d*n dock'],
  ['the s*** dock', 'the s***=s* dock'],
  ['the d*n dock', 'the d n dock']
]

describe('a quotation as a pattern', () => {
  for (const [text, marked] of cases)
    it(`${text} → ${marked}`, () => assert.equal(whole(text).marked.map(shown).join(' '), marked))

  it('has the raw span of each element', () => {
    const text = 'a [b c] … d[s] e**f [sic] [w]e'
    assert.deepEqual(
      whole(text).marked.map(({ start, end }) => text.slice(start, end)),
      ['a', '[b c]', '…', 'd[s]', 'e**f', '[sic]', '[w]e']
    )
  })

  for (const [text, gap, bracket, remark] of [
    ['the dock is shut', false, false, false],
    ['the dock … shut', true, false, false],
    ['the dock is shut …', true, false, false],
    ['the [old] dock', false, true, false],
    ['[t]he dock', false, true, false],
    ['the d**k', false, true, false],
    ['the dock [sic]', false, false, true],
    ['… the [old] dock [sic]', true, true, true]
  ] as const)
    it(`the marks of “${text}”`, () => {
      const { marks, isMarked, literal, marked } = whole(text)
      assert.deepEqual(marks, { gap, bracket, remark })
      assert.equal(isMarked, gap || bracket || remark)
      if (!isMarked) assert.equal(marked, literal)
    })

  it('takes brackets and dots as text in the literal reading', () => {
    assert.deepEqual(
      whole('we [the board] … shut it').literal.map(({ key, bracketed, kind }) => [key, bracketed, kind]),
      [
        ['we', false, 'word'],
        ['the', true, 'word'],
        ['board', true, 'word'],
        ['shut', false, 'word'],
        ['it', false, 'word']
      ]
    )
  })

  for (const [text, ends] of [
    ['one two', 'two'],
    ['one, two; three: four — five', 'five'],
    ['One two. “Three” (four!) Five', 'two four Five'],
    ['one ... two. [sic] three [o]ne? four', 'two four'],
    ['one\ntwo\n\nthree', 'two three']
  ] as const)
    it(`knows where sentences end in ${JSON.stringify(text)}`, () => {
      const { marked } = whole(text)
      const ending = marked.flatMap(element => (element.kind === 'word' && element.ends ? [element.text] : []))
      assert.equal(ending.join(' '), ends)
    })

  it('knows where the parts of a split quotation begin and end', () => {
    const { joints, ends, literal } = patternOf('one two said three four said five', [
      { start: 0, end: 7 },
      { start: 13, end: 23 },
      { start: 29, end: 33 }
    ])
    assert.deepEqual(
      [joints, ends],
      [
        [13, 29],
        [7, 23, 33]
      ]
    )
    assert.equal(literal.map(({ key }) => key).join(' '), 'one two three four five')
  })
})
