import { strict as assert } from 'node:assert'
import type { WordEdit } from '../../../src/core/matching/match.ts'
import { diffMarkdown, diffParts } from '../../../src/editor/wordDiff.ts'

/** A diff from one notation: `{draft|source}` marks a change, either side may be empty. */
function diff(notation: string, from = 100): string {
  const edits: WordEdit[] = []
  let text = ''
  let at = 0
  for (const match of notation.matchAll(/\{([^|]*)\|([^}]*)\}/g)) {
    text += notation.slice(at, match.index)
    const [, draft = '', source = ''] = match
    const start = from + text.length
    const kind = draft === '' ? 'delete' : source === '' ? 'insert' : 'replace'
    edits.push({
      kind,
      draft: { start, end: start + draft.length, text: draft },
      source: { start: 0, end: source.length, text: source },
      excerptAt: 0
    })
    text += draft
    at = match.index + match[0].length
  }
  text += notation.slice(at)
  return diffMarkdown(diffParts(text, { start: from, end: from + text.length }, edits))
}

describe('the word diff of a hover', () => {
  const cases: readonly (readonly [notation: string, markdown: string])[] = [
    ['We did {|not} close it', 'We did **not** close it'],
    ['We {never|did} close it', 'We ~~never~~ **did** close it'],
    ['We {really |}did it', 'We ~~really~~ did it'],
    ['It is {ready|safe}, he said', 'It is ~~ready~~ **safe**\\, he said'],
    ['It is ({ready|safe})', 'It is \\(~~ready~~ **safe**\\)'],
    ['It is{,|} safe', 'It is ~~\\,~~ safe'],
    ['{They|We} did it', '~~They~~ **We** did it'],
    ['1 2 3 4 5 6 7 8 9 10 {a|b}', '… 5 6 7 8 9 10 ~~a~~ **b**'],
    ['{a|b} 1 2 3 4 5 6 7 8 9 10', '~~a~~ **b** 1 2 3 4 5 6 …'],
    ['{a|b} 1 2 3 4 5 6 7 8 9', '~~a~~ **b** 1 2 3 4 5 6 7 8 9'],
    ['{a|b} 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 {c|d}', '~~a~~ **b** 1 2 3 4 5 6 … 11 12 13 14 15 16 ~~c~~ **d**']
  ]
  it('shows of many words left out those of the beginning and the end', () => {
    const many = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    assert.equal(diff(`We {|${many}} did it`), `We **${many.slice(0, 87)} … ${many.slice(-48)}** did it`)
  })
  for (const [notation, markdown] of cases) it(notation, () => assert.equal(diff(notation), markdown))

  it('leaves out changes of the other parts of a split quotation', () => {
    const elsewhere: WordEdit = {
      kind: 'replace',
      draft: { start: 0, end: 3, text: 'the' },
      source: { start: 0, end: 1, text: 'a' },
      excerptAt: 0
    }
    assert.equal(diffMarkdown(diffParts('a dock', { start: 10, end: 16 }, [elsewhere])), 'a dock')
  })
})
