/** What each check asks of a quotation before it tells anything. Each case has its own articles. */
import assert from 'node:assert/strict'
import { messageOf } from '../../../src/core/policy/messages.ts'
import type { Level } from '../../../src/core/policy/verdict.ts'
import { check, corpusOf } from './newsroom.ts'

type Articles = Readonly<Record<string, string>>
type Case = readonly [what: string, articles: Articles, draft: string, ...told: string[]]

const LEVELS: Readonly<Record<string, Level>> = { R43: 'hint', R51: 'hint' }
const findings = (articles: Articles, draft: string) =>
  check(corpusOf(articles), draft, { levels: LEVELS }).quotations.flatMap(quotation => quotation.findings)

/** The findings of these rules only, each with the part of the draft that it stands at. */
function table(title: string, rules: RegExp, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [what, articles, draft, ...expected] of cases)
      it(what, () => {
        const found = findings(articles, draft).filter(({ rule }) => rules.test(rule))
        const told = found.map(({ rule, span }) => `${rule} ${draft.slice(span.start, span.end)}`)
        assert.deepEqual(told, expected)
      })
  })
}

const BRASK = 'pilot Ada Brask'
const TOLLER = 'mayor Ines Toller'
const said = (words: string, who: string): string => `“${words},” said ${who}.\n`
const cited = (words: string, who: string, path: string): string => `“${words},” said ${who} ([it](${path})).\n`

const PIER = { 'a.md': said('The long pier is shut for good', BRASK), 'b.md': said('The long pier is shut for now', BRASK) }
table('R49, the same words in several utterances', /^R49/, [
  ['four words', PIER, said('The long pier is', BRASK), 'R49 The long pier is,'],
  ['not three', PIER, said('The long pier', BRASK)],
  ['not where one is cited', PIER, cited('The long pier is', BRASK, 'a.md')],
  ['not of somebody else', PIER, said('The long pier is', TOLLER)],
  ['not where the whole of one is meant', PIER, said('The long pier is shut for good', BRASK)],
  ['not copies', { 'a.md': PIER['a.md'], 'b.md': PIER['a.md'].replace('good,', 'good.') }, said('The long pier is', BRASK)],
  [
    'not where the draft names the one who said it',
    { ...PIER, 'b.md': PIER['b.md'].replace(BRASK, TOLLER) },
    said('The long pier is', BRASK)
  ],
  [
    'the same words of two people',
    { 'a.md': PIER['a.md'], 'b.md': PIER['a.md'].replace(BRASK, TOLLER) },
    'All said “The long pier is shut for good.”',
    'R49 The long pier is shut for good.'
  ],
  [
    'not of one person, once by the name',
    { 'a.md': `${PIER['a.md']}\nBrask: “The long pier is shut for good.”\n` },
    'All said “The long pier is.”'
  ],
  ['not narration', { ...PIER, 'b.md': 'The long pier is shut for now.\n' }, said('The long pier is', BRASK)],
  [
    'not narration only',
    { 'a.md': 'The long pier is shut for good.\n', 'b.md': 'The long pier is shut for now.\n' },
    'The article said: “The long pier is.”'
  ]
])

const STOVE = { 'a.md': said('Nobody here ever sleeps beside a cold stove', BRASK) }
const OLD = {
  'a.md': `${said('Grandmothers always remember old quarrels', BRASK)}\n${said('Grandmothers forgive seventy quarrels', BRASK)}`
}
// 40 characters: a fifth of them are changed, or one more.
const REST = 'Then men always rest beside a cold stove'
const FIFTH = 'Then man always rent beside a warm stoic'
const MORE = 'Then man always rent beside a warm stuck'
const SPOKEN = { 'a.md': said('Nobody here ever sleeps beside a cold stove', 'Ada Brask, spokeswoman for the port') }
table('R27, words changed', /^R2|^R3/, [
  ['of the speaker', STOVE, said('Nobody here ever sits beside a cold stove', BRASK), 'R27 sits'],
  ['of somebody else, by little', STOVE, said('Nobody here ever sits beside a cold stove', TOLLER), 'R27 sits'],
  [
    'of somebody else, by more',
    STOVE,
    said('Nobody here ever waits beside a warm stove', TOLLER),
    'R27.unsure waits',
    'R27.unsure warm'
  ],
  ['of somebody else, by a fifth', { 'a.md': said(FIFTH, TOLLER) }, said(REST, BRASK), 'R27 men', 'R27 rest', 'R27 cold stove'],
  [
    'of somebody else, by more than a fifth',
    { 'a.md': said(MORE, TOLLER) },
    said(REST, BRASK),
    'R27.unsure men',
    'R27.unsure rest',
    'R27.unsure cold stove'
  ],
  [
    'of a cited article, by more',
    STOVE,
    cited('Nobody here ever waits beside a warm stove', TOLLER, 'a.md'),
    'R27 waits',
    'R27 warm'
  ],
  ['of somebody else, in five words', STOVE, said('sleeps beside a gold stove', TOLLER), 'R27 gold'],
  ['of somebody else, in four words', STOVE, said('beside a gold stove', TOLLER), 'R27.unsure gold'],
  ['of the speaker, in four words', STOVE, said('beside a gold stove', BRASK), 'R27 gold'],
  ['of a cited article, in four words', STOVE, cited('beside a gold stove', TOLLER, 'a.md'), 'R27 gold'],
  ['lightly, in four words', STOVE, said('beside the cold stove', TOLLER), 'R27.function the'],
  [
    'left out, of the whole',
    STOVE,
    said('Nobody here ever sleeps beside a stove', BRASK),
    'R31 Nobody here ever sleeps beside a stove,'
  ],
  [
    'left out, of somebody else',
    OLD,
    said('Grandmothers always remember quarrels', TOLLER),
    'R27.unsure Grandmothers always remember quarrels,'
  ],
  ['a number of somebody else', OLD, said('Grandmothers forgive seventeen quarrels', TOLLER), 'R27.unsure seventeen'],
  ['of the one who speaks for the speaker', SPOKEN, '“Beside a gold stove,” the port said.', 'R27 gold']
])

const NIGHT = {
  'a.md':
    'Brask’s **night**\n\n“We did not _sleep_ at all,” said pilot Ada Brask. “Nobody came to the mole before dawn, and nobody left it.”\n'
}
table('R33, emphasis', /^R33/, [
  ['none', NIGHT, said('Nobody came to the mole before dawn', BRASK)],
  ['of stars', NIGHT, said('Nobody came to the *mole* before dawn', BRASK), 'R33 *'],
  ['of lines', NIGHT, said('Nobody came to the _mole_ before dawn', BRASK), 'R33 _'],
  ['at the beginning', NIGHT, said('*Nobody* came to the mole before dawn', BRASK), 'R33 *'],
  ['of the whole', NIGHT, 'Brask said: “*Nobody came to the mole before dawn*”'],
  ['of the whole but a comma', NIGHT, said('*Nobody came to the mole before dawn*', BRASK)],
  ['of the whole, twice, but its marks', NIGHT, 'Brask said: “… __*nobody* came to the mole before dawn__.”', 'R33 *'],
  ['of the whole but its marks', NIGHT, 'Brask said: “… **nobody came to the mole before dawn** …”'],
  ['of each part', NIGHT, '“*Nobody came to the mole before dawn*,” Brask said, “_and nobody left it_.”'],
  ['at the end', NIGHT, said('Nobody came to the mole *before dawn*', BRASK), 'R33 *'],
  ['of all words but the first', NIGHT, 'Brask said: “Nobody *came to the mole before dawn*”', 'R33 *'],
  ['behind a sign of two code units', NIGHT, 'Brask said: “🚢 Nobody came to the *mole*.”', 'R33 *'],
  ['of the source too', NIGHT, said('We did *not* _sleep_ at all', BRASK)],
  ['in the second part', NIGHT, '“Nobody came to the mole before dawn,” Brask said, “and *nobody* left it.”', 'R33 *'],
  [
    'behind a part of one letter',
    { 'a.md': said('I slept at the mole', BRASK) },
    '“I,” Brask said, “slept *at* the mole.”',
    'R33 *'
  ],
  ['with a note after it', NIGHT, '“Nobody came to the *mole* before dawn,” Brask said (emphasis added).'],
  ['with a note of italics', NIGHT, '“Nobody came to the *mole* before dawn,” Brask said (italics are ours).'],
  [
    'with a note far away',
    NIGHT,
    `“Nobody came to the *mole* before dawn,” Brask said. ${'She left late in the day. '.repeat(5)}(Emphasis added.)`,
    'R33 *'
  ],
  [
    'with a note on the paragraph before',
    NIGHT,
    'Emphasis added.\n\n“Nobody came to the *mole* before dawn,” Brask said.',
    'R33 *'
  ]
])

const LIMITS = {
  'a.md': said(
    'We can, and don’t ask me why, row at dusk unless it rains, only with two boats, and with a lamp at the bow',
    BRASK
  )
}
table('R29, a negation hidden', /^R29/, [
  ['n’t', LIMITS, said('We can … row at dusk', BRASK), 'R29 …'],
  ['a limiter', LIMITS, said('row at dusk … with two boats', BRASK), 'R29 …'],
  ['none', LIMITS, said('with two boats … at the bow', BRASK)],
  ['beside a bracket without a word', LIMITS, said('row at dusk [!] … with two boats', BRASK), 'R29 …'],
  ['none where the bracket stands for nothing', LIMITS, said('row [home] at dusk unless it rains', BRASK)],
  ['in each of two', LIMITS, said('We can … row at dusk [in short] with two boats', BRASK), 'R29 …', 'R29 [in short]']
])

const FATHER = {
  'a.md': `${said('My father told me ‘never trust a calm Sunday’ and he was right', BRASK)}
${said('I said ‘nobody trusts a calm Monday’ and I was right', BRASK)}
${said('We call it ‘the last lamp of the mole’ and it is ours', BRASK)}
${said('The captain told us ‘go home’ and we did', BRASK)}
${said('The mate told us ‘never row home’ and then he said ‘never go to sea’', BRASK)}
${said('We call it ‘the oldest oar of the town’ and everybody said so', BRASK)}
`
}
table('R46, words of somebody else in the speaker’s mouth', /^R46/, [
  ['alone', FATHER, said('Never trust a calm Sunday', BRASK), 'R46 Never trust a calm Sunday,'],
  ['a part of them', FATHER, said('trust a calm Sunday', BRASK), 'R46 trust a calm Sunday,'],
  ['with the speaker’s own', FATHER, said('never trust a calm Sunday and he was right', BRASK)],
  ['with the speaker’s own before them', FATHER, said('My father told me ‘never trust a calm Sunday’', BRASK)],
  ['the speaker’s own, next to them', FATHER, said('and he was right', BRASK)],
  ['of the speaker', FATHER, said('Nobody trusts a calm Monday', BRASK)],
  ['of nobody: a name', FATHER, said('the last lamp of the mole', BRASK)],
  ['of nobody, though somebody said something behind it', FATHER, said('the oldest oar of the town', BRASK)],
  ['in fifteen letters', FATHER, said('never go to sea', BRASK), 'R46 never go to sea,'],
  ['not in fewer', FATHER, said('never row home', BRASK)],
  ['too few to matter', FATHER, said('go home', BRASK)],
  ['with nobody named', FATHER, '“Never trust a calm Sunday.”\n'],
  ['with both named', FATHER, 'Her father told her “never trust a calm Sunday,” according to Ada Brask.'],
  ['with both named, the speaker behind a verb', FATHER, 'Her father told her “never trust a calm Sunday,” said Ada Brask.'],
  ['with both named, the speaker below', FATHER, '> Her father told her: “Never trust a calm Sunday.”\n> — Ada Brask\n'],
  ['with both named, the speaker before a verb', FATHER, 'Her father told her “never trust a calm Sunday,” Ada Brask said.'],
  [
    'with somebody named for something else',
    FATHER,
    'The mate told a story. “Never trust a calm Sunday,” said Ada Brask.',
    'R46 Never trust a calm Sunday,'
  ],
  [
    'with somebody named far before',
    FATHER,
    `The mate told a story ${'and rowed on and on '.repeat(5)}and “never trust a calm Sunday,” said Ada Brask.`,
    'R46 never trust a calm Sunday,'
  ],
  [
    'with both named, in one clause after the other',
    FATHER,
    'Ada Brask said her father had warned her: “Never trust a calm Sunday.”'
  ],
  [
    'with nobody named beside the speaker',
    FATHER,
    'According to Ada Brask, who told us more, one should “never trust a calm Sunday.”',
    'R46 never trust a calm Sunday.'
  ],
  ['with the speaker before it', FATHER, 'Ada Brask told us “never trust a calm Sunday.”', 'R46 never trust a calm Sunday.']
])

const COPIES = { 'a.md': STOVE['a.md'], 'b.md': STOVE['a.md'], 'c.md': said('The ice came early', BRASK) }
table('R47, another article than the cited one', /^R47/, [
  ['a copy will do', COPIES, cited('Nobody here ever sleeps beside a cold stove', BRASK, 'b.md')],
  [
    'another will not',
    COPIES,
    cited('Nobody here ever sleeps beside a cold stove', BRASK, 'c.md'),
    'R47 Nobody here ever sleeps beside a cold stove,'
  ],
  [
    'a copy that gives the words to somebody else will do',
    { ...COPIES, 'b.md': said('Nobody here ever sleeps beside a cold stove', TOLLER) },
    cited('Nobody here ever sleeps beside a cold stove', BRASK, 'b.md')
  ],
  ['nothing cited', COPIES, said('Nobody here ever sleeps beside a cold stove', BRASK)]
])

const CAME = 'The ice came early and nobody was ready'
table('R51, nothing cited', /^R51/, [
  ['for the very words', { 'a.md': said(CAME, BRASK) }, said(CAME, BRASK), `R51 ${CAME},`],
  [
    'for words with a marked omission',
    { 'a.md': said(CAME, BRASK) },
    said('The ice … and nobody was ready', BRASK),
    'R51 The ice … and nobody was ready,'
  ],
  ['not for changed words', { 'a.md': said(CAME, BRASK) }, said(CAME.replace('ice', 'snow'), BRASK)],
  ['not for words of somebody else', { 'a.md': said(CAME, BRASK) }, said(CAME, TOLLER)],
  ['not where an article is cited', { 'a.md': said(CAME, BRASK) }, cited(CAME, BRASK, 'a.md')]
])

const TWO = {
  'a.md': `${said('The ice came early', BRASK)}\n${said('The ice went late', TOLLER)}`,
  'b.md': `Mayor Ines Toller met the crews.\n\n“The lamps burned all night.”\n\n${said('The crews are safe', 'the port')}`
}
const TOLLERS = {
  'a.md': `${said('The ice went late', 'mayor Ines Maria Toller')}\n${said('The ice is gone', 'pilot Jan Toller')}`
}
table('R42 and R43, another speaker', /^R4[23]/, [
  ['the same', TWO, said('The ice came early', BRASK)],
  ['two known people', TWO, said('The ice came early', TOLLER), 'R42.known Ines Toller'],
  ['somebody unknown', TWO, said('The ice came early', 'pilot Orlo Finch'), 'R42 Orlo Finch'],
  ['nobody', TWO, '“The ice came early.”\n'],
  ['a surname that both bear', TOLLERS, 'Pilot Jan Toller came. “The ice went late,” Toller said.\n'],
  [
    'the full name of the other',
    TOLLERS,
    'Pilot Jan Toller came. “The ice went late,” Jan Toller said.\n',
    'R42.known Jan Toller'
  ],
  ['the one whom the source’s speaker quotes', FATHER, said('Never trust a calm Sunday', 'captain Orlo Finch')],
  ['a body, for which the pilot may have spoken', TWO, '“The ice came early,” said the Harbour Guild.\n'],
  ['a person, who may have spoken for the port', TWO, said('The crews are safe', 'pilot Orlo Finch')]
])

describe('what a message is made of', () => {
  const told = (rule: string, articles: Articles, draft: string) =>
    findings(articles, draft).find(one => one.rule === rule)?.facts
  for (const [rule, articles, draft, facts] of [
    ['R49', PIER, said('The long pier is', BRASK), { count: '2' }],
    ['R29', LIMITS, said('row at dusk … with two boats', BRASK), { source: 'unless it rains, only' }],
    ['R29', LIMITS, said('row [never] at dusk unless it rains', BRASK), { source: '', draft: 'never' }],
    ['R46', FATHER, said('Never trust a calm Sunday', BRASK), { claimed: 'Ada Brask' }],
    ['R47', COPIES, cited('The ice came early', BRASK, 'b.md'), { path: 'c.md' }],
    ['R51', COPIES, said('The ice came early', BRASK), { path: 'c.md' }],
    ['R42.known', TWO, said('The ice came early', 'Toller'), { speaker: 'Ada Brask', claimed: 'Ines Toller' }],
    [
      'R42.known',
      { 'a.md': 'Pilot Ada Brask met mayor Ines Toller.\n\n“The ice came early,” Brask said.\n' },
      said('The ice came early', 'Toller'),
      { speaker: 'Ada Brask', claimed: 'Ines Toller' }
    ],
    [
      'R42',
      { ...TOLLERS, 'b.md': said('The crews are safe', 'Toller') },
      said('The crews are safe', BRASK),
      { speaker: 'Toller', claimed: 'Ada Brask' }
    ],
    ['R42', TWO, said('The ice came early', 'pilot Orlo Finch'), { speaker: 'Ada Brask', claimed: 'Orlo Finch' }]
  ] as const)
    it(`${rule} ${JSON.stringify(facts)}`, () => assert.deepEqual(told(rule, articles, draft), facts))
})

const EDGES = {
  'a.md': `“We lit the lamps at dusk,” said pilot Ada Brask. “Nobody came.” “The pier is ours,” said mayor Ines Toller. The mole was dark.\n`
}
const CROSSING = /^R30|^R44/
table('R44 and R30, words across the edge of an utterance', CROSSING, [
  ['most of them the speaker’s', EDGES, 'Brask wrote: “We lit the lamps at dusk, said Brask.”'],
  [
    'and nobody named',
    EDGES,
    '“We lit the lamps at dusk, said pilot Ada Brask.”',
    'R44.crossing We lit the lamps at dusk, said pilot Ada Brask.'
  ],
  [
    'with a marked omission',
    EDGES,
    'Brask wrote: “We lit the lamps … said pilot.”',
    'R44.crossing We lit the lamps … said pilot.'
  ],
  ['with a word changed', EDGES, 'Brask wrote: “We lit the lamps at dawn, said pilot.”'],
  ['most of them the reporter’s', EDGES, 'The article said: “Lamps at dusk, said pilot Ada Brask.”'],
  ['of two utterances', EDGES, 'Brask said: “Nobody came. The pier is ours.”', 'R30 Nobody came. The pier is ours.'],
  ['of two utterances, with a mark', EDGES, 'Brask said: “Lamps at dusk … pier is ours.”', 'R30 Lamps at dusk … pier is ours.'],
  ['within an utterance', EDGES, 'Brask said: “We lit the lamps … nobody came.”']
])

it('words across an edge are told as they are', () => {
  const [finding] = findings(EDGES, '“We lit the lamps at dusk, said pilot Ada Brask.”')
  assert.match(messageOf(finding!), /^Some of these words are the reporter’s/)
})

const VOTE = {
  'a.md': `Mayor Ines Toller said that the town would call a vote in June. Toller said that nobody had seen the ice. The guild said that
the quay was lost.

The crews had rowed all night beside the wall of ice. They paid the so-called “tax on lamps” for a year.
`
}
describe('R44, the reporter’s words', () => {
  const told = (draft: string) => findings(VOTE, draft).map(({ rule, facts }) => [rule, facts.claimed, facts.reported].join(' '))
  for (const [draft, expected] of [
    [said('The town would call a vote in June', TOLLER), 'R44 Ines Toller Ines Toller'],
    [said('The town would call a vote in June', BRASK), 'R44 Ada Brask Ines Toller'],
    [said('The crews had rowed all night', BRASK), 'R44 Ada Brask '],
    [said('The crews had rowed all night along the wall', BRASK), 'R44 Ada Brask '],
    [said('The men had rowed all night on the side of the wall', BRASK), 'R44.unsure Ada Brask '],
    [said('Nobody had seen the ice', BRASK), 'R44 Ada Brask Ines Toller'],
    [said('The quay was lost', BRASK), 'R44 Ada Brask The guild'],
    [said('They paid the so-called tax on lamps for a year', BRASK), 'R44.unsure Ada Brask '],
    [said('tax on lamps', BRASK), 'R44.marked Ada Brask ']
  ] as const)
    it(`${draft.trim()}: ${expected}`, () => assert.deepEqual(told(draft), [expected]))

  for (const [words, rule] of [
    [FIFTH, 'R44'],
    [MORE, 'R44.unsure']
  ] as const)
    it(`that are changed by a fifth or more: ${rule}`, () => {
      const found = findings({ 'a.md': `The crews were tired. ${words}. It rained.\n` }, said(REST, BRASK))
      assert.deepEqual(
        found.map(one => one.rule),
        [rule]
      )
    })
})
