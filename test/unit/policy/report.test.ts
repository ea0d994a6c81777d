/** What is told of a judged quotation besides its verdict: passages, pieces, speakers, copies, and what may be accepted. */
import assert from 'node:assert/strict'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { checkDraft } from '../../../src/core/policy/checkDraft.ts'
import type { CheckedQuotation, Level } from '../../../src/core/policy/verdict.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { check, corpusOf } from './newsroom.ts'

const LAMPS = 'Pilot Ada Brask spoke first. “We lit the lamps at dusk and waited for the boats to come home,” she said.\n'
const ICE =
  '“The ice came early this year and nobody was ready for it,” said mayor Ines Toller. The harbour froze within a day.\n'
const corpus = corpusOf({ 'lamps.md': LAMPS, 'ice.md': `${ICE}\n“It was a hard year,” said pilot Ada Brask.\n` })
const all = (draft: string, levels: Readonly<Record<string, Level>> = {}) => check(corpus, draft, { levels }).quotations
const only = (draft: string): CheckedQuotation => all(draft)[0]!
const passage = ({ path, layer, speaker, excerpt }: NonNullable<CheckedQuotation['source']>): string =>
  `${path} ${layer} ${speaker}: ${excerpt}`

describe('the passage that is told', () => {
  for (const [what, draft, expected] of [
    [
      'an utterance with its speaker',
      '“We lit the lamps at dusk,” Brask said.',
      'lamps.md utterance Ada Brask: We lit the lamps at dusk'
    ],
    [
      'narration without one',
      'The article said “the harbour froze within a day.”',
      'ice.md narration undefined: The harbour froze within a day'
    ],
    [
      'words across the edge of an utterance',
      '“Nobody was ready for it, said mayor Ines,” Toller said.',
      'ice.md utterance Ines Toller: nobody was ready for it,” said mayor Ines'
    ]
  ] as const)
    it(what, () => assert.equal(passage(only(draft).source!), expected))

  it('stands where it says', () => {
    const { path, start, end, excerpt } = only('“We lit the lamps at dusk,” Brask said.').source!
    assert.equal(path, 'lamps.md')
    assert.equal(LAMPS.slice(start, end), excerpt)
  })
})

describe('the passage over the edge of a part', () => {
  it('is of the speaker who has most of the words', () => {
    const two = '“We slept. Nobody came,” said pilot Ada Brask. “The pier is ours,” said mayor Ines Toller.\n'
    const joined = two.replace(',” said pilot Ada Brask. “', '.” “')
    const { source } = check(corpusOf({ 'a.md': joined }), 'Toller said: “Came. The pier is ours.”').quotations[0]!
    assert.equal(passage(source!), 'a.md utterance Ines Toller: came.” “The pier is ours')
  })

  it('keeps the marks between its words, but for what stands between the parts', () => {
    const split = '“We lit the lamps, all of them,” said pilot Ada Brask, “and waited, quite still.”\n'
    const draft = '“We lit the lamps, all of them, and waited, quite still,” Brask said.'
    const { source } = check(corpusOf({ 'a.md': split }), draft).quotations[0]!
    assert.equal(source?.excerpt, 'We lit the lamps, all of them and waited, quite still')
  })
})

it('of two passages in one utterance that are as near the first is told', () => {
  const text = 'Pilot Ada Brask said: “We lit the old lamp, and we lit the old lamp again and again.”\n'
  const { source } = check(corpusOf({ 'a.md': text }), '“We lit the odd lamp,” Brask said.').quotations[0]!
  assert.equal(text.slice(source!.start, source!.end), 'We lit the old lamp')
})

describe('the pieces that are told', () => {
  const pieces = (draft: string): string[] => only(draft).pieces.map(passage)

  it('are those of a splice, each with its speaker; the first is the passage', () => {
    const draft = '“We lit the lamps at dusk. Nobody was ready for it,” Brask said.'
    assert.deepEqual(pieces(draft), [
      'lamps.md utterance Ada Brask: We lit the lamps at dusk',
      'ice.md utterance Ines Toller: nobody was ready for it'
    ])
    assert.equal(passage(only(draft).source!), 'lamps.md utterance Ada Brask: We lit the lamps at dusk')
    const { edits, allowances } = only(draft.replace('lamps at', 'lamps\u00a0at'))
    assert.deepEqual([edits, allowances], [[], []])
  })

  it('are what stands between marked omissions', () =>
    assert.deepEqual(pieces('“We lit the lamps … and waited … to come home,” Brask said.'), [
      'lamps.md utterance Ada Brask: We lit the lamps',
      'lamps.md utterance Ada Brask: and waited',
      'lamps.md utterance Ada Brask: to come home'
    ]))

  it('are not parted by a bracket that leaves nothing out', () =>
    assert.deepEqual(pieces('“We lit [all] the lamps at dusk … for the boats,” Brask said.'), [
      'lamps.md utterance Ada Brask: We lit the lamps at dusk',
      'lamps.md utterance Ada Brask: for the boats'
    ]))

  it('are two where a bracket and an ellipsis stand side by side', () =>
    assert.deepEqual(pieces('“We lit [it] … to come home,” Brask said.'), [
      'lamps.md utterance Ada Brask: We lit',
      'lamps.md utterance Ada Brask: to come home'
    ]))

  it('may be narration', () =>
    assert.deepEqual(pieces('The article said that “the harbour … within a day.”'), [
      'ice.md narration undefined: The harbour',
      'ice.md narration undefined: within a day'
    ]))

  it('are none where nothing is left out or changed', () => {
    assert.deepEqual(pieces('“We lit the lamps at dusk,” Brask said.'), [])
    assert.deepEqual(pieces('“We lit the lamps at dawn,” Brask said.'), [])
  })
})

describe('the speaker of the draft', () => {
  for (const [draft, text, name, explicit] of [
    ['“We lit the lamps at dusk,” Brask said.', 'Brask', 'Ada Brask', true],
    ['“We lit the lamps at dusk,” said Orlo Finch.', 'Orlo Finch', 'Orlo Finch', true],
    ['“We lit the lamps at dusk,” Brask said.\n\n“The ice came early this year.”', 'Brask', 'Ada Brask', true]
  ] as const)
    it(draft, () => assert.deepEqual(only(draft).speaker, { text, name, explicit }))

  it('may be nobody', () => assert.equal(only('“We lit the lamps at dusk.”').speaker, undefined))
})

describe('what is told of copies', () => {
  it('is nothing of a split quotation, which is no copy of its parts', () => {
    const split = corpusOf({ 'a.md': '“We lit the lamps at dusk,” said pilot Ada Brask, “and waited for the boats.”\n' })
    assert.deepEqual(check(split, '“We lit the lamps at dusk,” Brask said.').quotations[0]!.alsoIn, [])
  })

  it('is twenty at most', () => {
    const many = corpusOf(Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`${i}.md`, ICE])))
    assert.equal(check(many, '“The ice came early this year,” Toller said.').quotations[0]!.alsoIn.length, 20)
  })
})

describe('an entry that is not checked', () => {
  const EMPTY = { pieces: [], alsoIn: [], edits: [], allowances: [], findings: [], fixes: [], tidy: [] }

  it('has nothing but its reason', () => {
    const { span, group, ...entry } = only('The “wet feet” of the crew.')
    assert.deepEqual(entry, { ...EMPTY, text: 'wet feet', verdict: 'exempt', level: 'none', reason: 'short' })
  })

  it('is one without words, whoever is named', () => {
    const { verdict, reason } = only('Brask said: “…”')
    assert.equal(`${verdict} ${reason}`, 'exempt short')
  })

  const UNKNOWN = '“Every lighthouse keeper,” Brask said, “is a philosopher with wet boots” [x](gone.md).'
  it('has its finding once where it cannot be checked, and may be accepted', () => {
    const [first, second] = all(UNKNOWN)
    assert.deepEqual([first!.findings.length, second!.findings.length], [1, 0])
    for (const { verdict, level, speaker, acceptable } of [first!, second!]) {
      assert.equal(`${verdict} ${level} ${speaker?.name}`, 'cannot-check information Ada Brask')
      assert.equal(acceptable?.quotation, 'Every lighthouse keeper, is a philosopher with wet boots')
    }
  })

  it('cannot be accepted where nothing is told', () =>
    assert.deepEqual(
      all(UNKNOWN, { 'cannot-check': 'none' }).map(({ level, acceptable }) => [level, acceptable]),
      [
        ['none', undefined],
        ['none', undefined]
      ]
    ))
})

describe('what may be accepted', () => {
  it('is what is told, with the article and its hash', () => {
    const { level, acceptable } = only('“ We lit *the*  lamps\nat dawn, ” Brask said.')
    assert.equal(level, 'error')
    assert.deepEqual(acceptable, { quotation: 'We lit the lamps at dawn,', source: 'lamps.md', hash: 'lamps.md' })
  })

  it('is nothing where nothing is told', () => {
    const { level, acceptable, findings } = only('“We lit the lamps at dusk,” Brask said.')
    assert.deepEqual([level, acceptable, findings], ['none', undefined, []])
  })
})

describe('the order of what is told', () => {
  it('is that of the draft: quotations, also one between the parts of another', () => {
    const draft = '“We lit the lamps,” Brask said of the “wet feet” and the rest, “at dusk and waited for the boats.”'
    assert.deepEqual(
      all(draft).map(({ text }) => text),
      ['We lit the lamps,', 'wet feet', 'at dusk and waited for the boats.']
    )
  })

  it('is that of the draft: names, and marks without a partner', () => {
    const draft = 'Ines Toller came. Inès Toller left.\n\nThe crane is old” and blue.\n\nAda Brask came. Ada Bräsk left.\n'
    assert.deepEqual(
      check(corpus, draft).findings.map(({ code }) => code),
      ['name-spelling', 'unbalanced-marks', 'name-spelling']
    )
  })
})

describe('a split quotation', () => {
  it('has each finding at the part that it stands in, and what is about the whole at the first', () => {
    const [first, second] = all('“We lit the lamps at dawn,” Toller said, “and waited for the ships to come home.”')
    const told = ({ findings }: CheckedQuotation) => findings.map(({ rule, facts }) => `${rule} ${facts.draft ?? ''}`)
    assert.deepEqual(told(first!), ['R27 dawn', 'R42.unsure '])
    assert.deepEqual(told(second!), ['R27 ships'])
    for (const { edits } of [first!, second!])
      assert.deepEqual(
        edits.map(({ source }) => source.text),
        ['dusk', 'boats']
      )
  })

  it('has in each part what may be put right there', () => {
    const draft = '“We lit the la\u00admps at dusk,” Brask said, “and waited for the bo\u00adats.”'
    assert.deepEqual(
      all(draft).map(({ tidy }) => tidy.map(({ start, end }) => draft.slice(start - 2, end + 2))),
      [['la\u00admp'], ['bo\u00adat']]
    )
  })

  it('has nothing put right where it is not verbatim', () =>
    assert.deepEqual(
      all('“We lit the la\u00admps at dawn,” Brask said.').flatMap(({ tidy }) => tidy),
      []
    ))
})

describe('why words that are not found are no proof', () => {
  const reason = (citations: string, unreadable?: readonly string[]) => {
    const draft = `“Every lighthouse keeper is a philosopher with wet boots,” Brask said ${citations}.`
    const { quotations } = checkDraft(parseDraft(draft, 'markdown'), corpus, {
      draftPath: 'draft.md',
      policy: { profile: 'wire', levels: {}, exemptHeadings: [] },
      cancellation: UNCANCELLED,
      indexing: false,
      unreadable
    })
    return quotations[0]!.reason ?? quotations[0]!.verdict
  }
  for (const [citations, unreadable, expected] of [
    ['([x](gone.md))', undefined, 'source-missing'],
    ['([x](gone.md), [y](lamps.md))', undefined, 'unsourced'],
    ['([x](lamps.md), [y](gone.md))', undefined, 'unsourced'],
    ['([x](broken.md), [y](lamps.md))', ['broken.md'], 'source-unreadable'],
    ['([x](gone.md), [y](broken.md))', ['broken.md'], 'source-unreadable'],
    ['([x](gone.md))', ['broken.md'], 'source-missing']
  ] as const)
    it(`${citations}: ${expected}`, () => assert.equal(reason(citations, unreadable), expected))
})
