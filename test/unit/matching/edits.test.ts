import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { compare, WordCosts } from '../../../src/core/matching/compare.ts'
import { changedShare, changeRuns, changes, patternLength, wordEdit } from '../../../src/core/matching/edits.ts'
import { patternOf } from '../../../src/core/matching/pattern.ts'

function aligned(draft: string, source: string) {
  const corpus = new Corpus()
  corpus.put(readArticle({ path: 'a.txt', hash: 'a', text: source }))
  const { unit } = corpus.words.exact([0], 1)[0]!
  const pattern = patternOf(draft, [{ start: 0, end: draft.length }]).marked
  const alignment = compare(pattern, unit, 0, unit.ids.length, new WordCosts(corpus.vocabulary))
  return { pattern, alignment, keyOf: (id: number) => corpus.vocabulary.keyOf(id) }
}

/** Each change as kind draft/source, with the place in the draft where words are missing as “before|after”. */
function told(draft: string, source: string): string {
  const { pattern, alignment, keyOf } = aligned(draft, source)
  return changes(pattern, alignment, keyOf)
    .map(run => {
      const edit = wordEdit(draft, pattern, alignment, run)
      assert.equal(edit.draft.text, draft.slice(edit.draft.start, edit.draft.end))
      assert.equal(edit.source.text, source.slice(edit.source.start, edit.source.end))
      const gap = edit.kind === 'delete' ? ` @${edit.draft.start}` : ''
      return `${edit.kind} ${edit.draft.text}/${edit.source.text}${gap}`
    })
    .join(', ')
}

const cases: readonly [draft: string, source: string, expected: string][] = [
  ['the north dock', 'the north dock', ''],
  ['the south dock', 'the north dock', 'replace south/north'],
  ['the very north dock', 'the north dock', 'insert very/'],
  ['we shut the dock', 'we shut the north dock', 'delete /north @11'],
  ['we shut old dock today', 'we shut the north dock today', 'replace old/the north'],
  ['we shut the south quay', 'we shut the north dock', 'replace south quay/north dock'],
  ['the south dock and two cranes', 'the north dock and three cranes', 'replace south/north, replace two/three'],
  ['it opens on may 4 at noon', 'it opens on 4 may at noon', 'replace may 4/4 may'],
  ['it opens on may 4', 'it opens on 4 may', 'replace may 4/4 may'],
  ['it opens on may 4', 'it opens on 4 may at noon', 'replace may 4/4 may'],
  ['tug and crane left at noon', 'crane and tug left at noon', 'replace tug and crane/crane and tug'],
  ['tug and two crane left', 'crane and two tug left', 'replace tug and two crane/crane and two tug'],
  ['tug or not or crane left', 'crane or not or tug left', 'replace tug/crane, replace crane/tug'],
  ['we … the south dock', 'we did not shut the north dock', 'replace south/north'],
  ['we [closed] the south dock', 'we have shut the north dock', 'replace south/north']
]

/** Both utterances end where a sentence ends; the second begins and ends beside narration. */
const HARBOUR =
  'Pilot Sanna Quist said: “We rowed out past the old boom at 5. Nobody lit the 12 lamps for us.” She added that the town slept on. It was “cold soup and warm beer,” the cook said.'

/** What is shown of a change at the first or the last word. */
const atTheEdges: readonly [draft: string, expected: string][] = [
  ['They rowed out past the old boom', 'replace They/We'],
  ['Wet rowed out past the old boom', 'replace Wet/We'],
  ['said rowed out past the old boom', 'replace said/We'],
  ['Yesterday we rowed out past the old boom', 'insert Yesterday/'],
  ['Sad we rowed out past the old boom', 'insert Sad/'],
  ['Just then we rowed out past the old boom', 'insert Just then/'],
  ['rowed out past the old boom', ''],
  ['rowed straight past the old boom', 'replace straight/out'],
  ['We rowed out past the old boom at 6', 'replace 6/5'],
  ['We rowed out past the old boom at 5', ''],
  ['We rowed out past the old boom at', ''],
  ['We rowed out past the old boom at dawn', 'replace dawn/5'],
  ['We rowed out past the old boom at 5 sharp', 'insert sharp/'],
  ['We rowed out past the old boom at 5 none', 'insert none/'],
  ['We rowed out past the old boom at 6. Nobody', 'replace 6/5'],
  ['at 6. Nobody lit the 12 lamps for us', 'replace 6/5'],
  ['6. Nobody lit the 12 lamps for us', 'replace 6/5'],
  ['6 nobody lit the 12 lamps for us', 'insert 6/'],
  ['Nobody lit the 12 lamps for them', 'replace them/us'],
  ['Nobody lit the 12 lamps for the', 'replace the/us'],
  ['Nobody lit the 12 lamps for she', 'replace she/us'],
  ['Nobody lit the 12 lamps for us that', 'insert that/'],
  ['Nobody lit the 12 lamps for us tonight', 'insert tonight/'],
  ['Nobody lit the 12 lamps for us at all', 'insert at all/'],
  ['Anybody lit the 12 lamps for us', 'replace Anybody/Nobody'],
  ['lit the 14 lamps for us', 'replace 14/12'],
  ['lit the 12', ''],
  ['lit the 14', 'replace 14/12'],
  ['hot soup and warm beer', 'replace hot/cold'],
  ['cold soup and warm bread', 'replace bread/beer'],
  ['was cold soup and warm bread', 'replace bread/beer'],
  ['cold soup and warm beer the boy said', 'replace boy/cook'],
  ['thick cold soup and warm beer', 'insert thick/'],
  ['cold soup and warm beer then', 'insert then/'],
  ['gravel … nobody lit the 12 lamps', 'replace gravel/5'],
  ['she … that the town slept on', '']
]

describe('changes of words', () => {
  for (const [draft, expected] of atTheEdges)
    it(`at an edge: ${draft}: ${expected || 'none'}`, () => assert.equal(told(draft, HARBOUR), expected))

  for (const [draft, source, expected] of cases)
    it(`${draft} / ${source}: ${expected || 'none'}`, () => assert.equal(told(draft, source), expected))

  it('runs are half-open on both sides, with what is skipped left out', () => {
    const { alignment } = aligned('we … the south quay today', 'we did not shut the north dock today')
    assert.deepEqual(changeRuns(alignment), [{ elements: { from: 3, to: 5 }, words: { from: 5, to: 7 } }])
  })

  for (const [draft, source, share] of [
    ['the north dock', 'the north dock', 0],
    ['the nerth dock', 'the north dock', 1 / 14],
    ['the south dock', 'the north dock', 2 / 14],
    ['we shut it down', 'we shut all of it down', 6 / 15],
    ['we … the dock', 'we did not shut the dock', 0],
    ['we [closed] the dock', 'we have shut the dock', 0],
    ['[t]he nerth dock', 'the north dock', 1 / 14]
  ] as const)
    it(`${draft} / ${source}: ${share.toFixed(2)} changed`, () => {
      const { pattern, alignment, keyOf } = aligned(draft, source)
      assert.equal(changedShare(pattern, alignment, keyOf), share)
    })

  for (const [draft, length] of [
    ['the dock', 8],
    ['the … dock', 8],
    ['the [old] dock', 8],
    ['[t]he dock', 8],
    ['the d**k', 3],
    ['[all of it]', 0]
  ] as const)
    it(`${draft} counts ${length} characters`, () =>
      assert.equal(patternLength(patternOf(draft, [{ start: 0, end: draft.length }]).marked), length))
})
