import assert from 'node:assert/strict'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { checkDraft } from '../../../src/core/policy/checkDraft.ts'
import { exemptPlaces } from '../../../src/core/policy/exempt.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { corpusOf } from './newsroom.ts'

const corpus = corpusOf({
  'a.md': 'Pilot Sanna Quist said: “We rowed out past the boom before dawn.” “Nobody lit the lamps for us,” said cook Emil Farr.'
})

/** How each quotation of the draft stands, by its first words. */
function stands(draft: string, more: { cursor?: number; headings?: string[] } = {}): string[] {
  const { quotations } = checkDraft(parseDraft(draft, 'markdown'), corpus, {
    draftPath: 'draft.md',
    policy: { profile: 'wire', levels: {}, exemptHeadings: more.headings ?? [] },
    cancellation: UNCANCELLED,
    indexing: false,
    cursor: more.cursor
  })
  return quotations.map(({ verdict, reason }) => reason ?? verdict)
}

const GOOD = '“We rowed out past the boom before dawn,” Quist said.'
const BAD = '“Our cat reads the tide tables aloud at supper,” Quist said.'

const cases: readonly [title: string, draft: string, ...expected: string[]][] = [
  ['two words and nobody named', 'The “wet feet” of the crew.', 'short'],
  ['three words below twelve letters', 'It was “we all sit” there.', 'short'],
  ['two words of a named speaker', 'Quist said: “wet feet.”', 'unsourced'],
  ['two words with a citation', 'It was “wet feet” ([a](a.md)).', 'unsourced'],
  ['a title', 'The film, titled “A Winter Without Any Fish”, opens in June.', 'title'],
  ['three words of twelve letters', 'It was “wet all feet” there.', 'scare'],
  ['a term of five', 'They call it the so-called “tax on lamps of May” here.', 'scare'],
  ['a term of six', 'They call it the so-called “tax on the lamps of May” here.', 'unsourced'],
  ['the next one ignored, right behind the comment', `<!-- verbatim-ignore-next -->${BAD}`, 'ignored'],
  ['the next one ignored', `<!-- verbatim-ignore-next -->\n\n${BAD}\n\n${BAD}`, 'ignored', 'unsourced'],
  ['the next one ignored, not one before', `${BAD}\n\n<!-- verbatim-ignore-next -->\n\n${BAD}`, 'unsourced', 'ignored'],
  ['ignored with nothing after it', `${BAD}\n\n<!-- verbatim-ignore-next -->`, 'unsourced'],
  [
    'between start and end',
    `${BAD}\n\n<!-- verbatim-ignore-start -->\n\n${BAD}\n\n${BAD}\n\n<!-- verbatim-ignore-end -->\n\n${BAD}`,
    'unsourced',
    'ignored',
    'ignored',
    'unsourced'
  ],
  ['from start on', `${BAD}\n\n<!-- verbatim-ignore-start -->\n\n${BAD}\n\n${BAD}`, 'unsourced', 'ignored', 'ignored'],
  [
    'a second start changes nothing',
    `<!-- verbatim-ignore-start -->\n\n${BAD}\n\n<!-- verbatim-ignore-start -->\n\n${BAD}\n\n<!-- verbatim-ignore-end -->\n\n${BAD}`,
    'ignored',
    'ignored',
    'unsourced'
  ],
  ['an end without a start', `${BAD}\n\n<!-- verbatim-ignore-end -->\n\n${BAD}`, 'unsourced', 'unsourced'],
  ['the whole file', `${BAD}\n\n${GOOD}\n\n<!-- verbatim-ignore-file -->`, 'ignored', 'ignored'],
  ['the text of a link, a headline', 'As [“Our cat reads the tide tables”](https://example.org/cat) had it.', 'title'],
  [
    'not a short paragraph that goes on',
    'It was cold.\n\n“Wet feet.\n\n“Our cat reads the tide tables aloud.”',
    'unsourced',
    'unsourced'
  ],
  ['nothing at all', GOOD, 'verbatim']
]

describe('what is not checked', () => {
  for (const [title, draft, ...expected] of cases) it(title, () => assert.deepEqual(stands(draft), expected))

  for (const heading of ['Notes', '  notes ', 'NOTES'])
    it(`quotations under the heading “${heading}”`, () => {
      const draft = `# Story\n\n${BAD}\n\n## Notes\n\n${BAD}\n\n## More\n\n${BAD}`
      assert.deepEqual(stands(draft, { headings: [heading] }), ['unsourced', 'heading', 'unsourced'])
    })

  it('the quotation under the cursor, from its mark to its mark', () => {
    const draft = `${GOOD}\n\n${BAD}`
    const at = draft.indexOf('“Our')
    const end = draft.indexOf('”', at) + 1
    for (const cursor of [at, at + 5, end]) assert.deepEqual(stands(draft, { cursor }), ['verbatim'], `${cursor}`)
    for (const cursor of [at - 1, end + 1]) assert.deepEqual(stands(draft, { cursor }), ['verbatim', 'unsourced'], `${cursor}`)
  })
})

describe('places that are out of the check', () => {
  /** The letters of the draft that are. */
  const out = (text: string, headings: readonly string[] = []) => {
    const isOut = exemptPlaces(parseDraft(text, 'markdown'), headings)
    return [...text].filter((letter, at) => /[a-z]/.test(letter) && isOut(at)).join('')
  }

  it('are between comments, and not beside them', () =>
    assert.equal(out('ab\n\n<!-- verbatim-ignore-start -->cd<!-- verbatim-ignore-end -->ef\n'), 'cd'))

  it('are all behind a comment that nothing ends, and all of a file', () => {
    assert.equal(out('ab\n\n<!-- verbatim-ignore-start -->\n\ncd\n\nef'), 'cdef')
    assert.ok(out('ab\n\n<!-- verbatim-ignore-file -->\n\nef').startsWith('ab'))
  })

  it('are under a heading, up to the next', () => assert.equal(out('# A\n\nab\n\n# N\n\ncd\n\n# B\n\nef', ['n']), 'cd'))

  it('are none else', () => assert.equal(out('ab\n\n<!-- verbatim-ignore-end -->\n\nef'), ''))
})

describe('parts of one paragraph', () => {
  for (const [title, draft, ...expected] of [
    ['one quotation split by its speaker', '“We rowed out,” Quist said, “past the boom before dawn.”', 'verbatim', 'verbatim'],
    ['two sentences beside each other', 'Quist said: “We rowed out past the boom.” “Before dawn.”', 'verbatim', 'short'],
    [
      'a changed sentence behind one of another statement',
      '“We rowed out past the boom before dawn,” Quist said. “We rowed out past the bridge before dawn.”',
      'verbatim',
      'altered'
    ],
    [
      'a changed sentence behind one of no source',
      '“Our cat reads the tide tables,” Quist said. “We rowed out past the bridge before dawn.”',
      'unsourced',
      'altered'
    ],
    ['a split with a changed word', '“We rowed out,” Quist said, “past the bridge before dawn.”', 'altered', 'altered']
  ] as const)
    it(title, () => assert.deepEqual(stands(draft), expected))
})
