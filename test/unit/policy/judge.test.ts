/** Which passage a quotation is held against, and what it is called then, where several would do. Each case has its own articles. */
import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

type Articles = Readonly<Record<string, string>>

/** Verdict, the article held against, and the one that has the words as a variant. */
function judged(articles: Articles, draft: string): string {
  const { verdict, source, variant } = check(corpusOf(articles), draft).quotations[0]!
  return [verdict, source?.path, variant && `variant ${variant.path}`].filter(Boolean).join(' ')
}

type Case = readonly [what: string, articles: Articles, draft: string, expected: string]
function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [what, articles, draft, expected] of cases) it(what, () => assert.equal(judged(articles, draft), expected))
  })
}

const LAMPS = 'The lamps on the mole burn whale oil to this day'
const said = (words: string, who: string): string => `“${words},” said ${who}.\n`
const told = (words: string): string => `The mole is older than the town. ${words}. Visitors are welcome.\n`
const BRASK = 'pilot Ada Brask'
const TOLLER = 'mayor Ines Toller'
const cite = (path: string): string => ` ([it](${path})).`

/** So many articles by path, of which the last one has words of its own. */
const many = (count: number, words: string, last: string): Articles =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.md`, said(i === count - 1 ? last : words, BRASK)]))

table('of hundreds of places', [
  [
    'the one in the cited article, where it has the very words as they all have',
    many(250, LAMPS, LAMPS),
    `“${LAMPS},” said Ada Brask${cite('249.md')}`,
    'verbatim 249.md'
  ],
  [
    'the one in the cited article, where all differ alike',
    many(60, LAMPS, LAMPS),
    `“${LAMPS.replace('whale', 'lamp')},” said Ada Brask${cite('59.md')}`,
    'altered 59.md'
  ],
  [
    'the cited article’s own wording before that of hundreds',
    many(250, LAMPS, LAMPS.replace('whale', 'lamp')),
    `“${LAMPS},” said Ada Brask${cite('249.md')}`,
    'altered 249.md variant 0.md'
  ]
])

table('of several places with the very words', [
  ['an utterance before narration', { 'a.md': told(LAMPS), 'b.md': said(LAMPS, BRASK) }, said(LAMPS, BRASK), 'verbatim b.md'],
  [
    'even the utterance of somebody else',
    { 'a.md': told(LAMPS), 'b.md': said(LAMPS, BRASK) },
    said(LAMPS, TOLLER),
    'misattributed b.md'
  ],
  [
    'a title before narration',
    { 'a.md': told(LAMPS), 'b.md': `# “${LAMPS}”\n\nA film by nobody.\n` },
    said(LAMPS, TOLLER),
    'verbatim b.md'
  ],
  [
    'the draft’s speaker before another',
    { 'a.md': said(LAMPS, BRASK), 'b.md': said(LAMPS, TOLLER) },
    said(LAMPS, TOLLER),
    'verbatim b.md'
  ],
  [
    'the draft’s speaker before the cited article',
    { 'a.md': said(LAMPS, BRASK), 'b.md': said(LAMPS, TOLLER) },
    `“${LAMPS},” said Ines Toller${cite('a.md')}`,
    'verbatim b.md'
  ],
  [
    'the cited article before another',
    { 'a.md': said(LAMPS, BRASK), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('b.md')}`,
    'verbatim b.md'
  ],
  [
    'the one that names its speaker',
    { 'a.md': `${said('The mole is my home', BRASK)}\n“${LAMPS}.”\n`, 'b.md': said(LAMPS, BRASK) },
    said(LAMPS, BRASK),
    'verbatim b.md'
  ],
  [
    'the cited one before one that names its speaker',
    { 'a.md': said(LAMPS, BRASK), 'b.md': `${said('The mole is my home', BRASK)}\n“${LAMPS}.”\n` },
    `“${LAMPS},” said Ada Brask${cite('b.md')}`,
    'verbatim b.md'
  ],
  ['else the first', { 'a.md': said(LAMPS, BRASK), 'b.md': said(LAMPS, BRASK) }, said(LAMPS, BRASK), 'verbatim a.md']
])

const BURNED = 'The lamps on the mole burned whale oil to this day'
table('where another article has the very words', [
  [
    'the cited one’s own wording decides',
    { 'a.md': said(BURNED, BRASK), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'altered a.md variant b.md'
  ],
  [
    'also where the draft names nobody',
    { 'a.md': said(BURNED, BRASK), 'b.md': said(LAMPS, BRASK) },
    `It is written on the wall: “${LAMPS}”${cite('a.md')}`,
    'altered a.md variant b.md'
  ],
  [
    'not where nothing is cited',
    { 'a.md': said(BURNED, BRASK), 'b.md': said(LAMPS, BRASK) },
    said(LAMPS, BRASK),
    'verbatim b.md'
  ],
  [
    'not where the cited one has the very words too',
    { 'a.md': `${said(BURNED, BRASK)}\n${said(LAMPS, BRASK)}`, 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'verbatim a.md'
  ],
  [
    'not where the cited one has the very words from somebody else',
    { 'a.md': said(LAMPS, TOLLER), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'verbatim b.md'
  ],
  [
    'not where the cited one tells it in its own words',
    { 'a.md': told(BURNED), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'verbatim b.md'
  ],
  [
    'not where the cited one has it from somebody else',
    { 'a.md': said(BURNED, TOLLER), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'verbatim b.md'
  ],
  [
    'as long as a quarter differs',
    { 'a.md': said('The lamps on the mole as we all do burn whale oil to this day', BRASK), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'altered a.md variant b.md'
  ],
  [
    'not where more differs',
    { 'a.md': said('The lamps on the mole as we know it burn whale oil to this day', BRASK), 'b.md': said(LAMPS, BRASK) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'verbatim b.md'
  ],
  [
    'not where that has them in narration: they are a paraphrase first',
    { 'a.md': said(BURNED, BRASK), 'b.md': told(LAMPS) },
    `“${LAMPS},” said Ada Brask${cite('a.md')}`,
    'paraphrase b.md'
  ]
])

const SMELL = 'The lamps on the mole burn whale oil to this day, and the smell of it has never left our coats or our bread'
const SLIPS = 'lamps/lambs mole/mule whale/whole smell/spell coats/boats bread/broad burn/turn oil/ail day/bay left/lift'
/** The same with so many of its 107 characters changed. */
const changed = (count: number): string =>
  SLIPS.split(' ')
    .slice(0, count)
    .reduce((text, slip) => text.replace(...(slip.split('/') as [string, string])), SMELL)

table('of several places that resemble the words', [
  [
    'an utterance before narration that is little nearer',
    { 'a.md': told(changed(1)), 'b.md': said(changed(6), BRASK) },
    said(SMELL, BRASK),
    'altered b.md'
  ],
  [
    'narration that is far nearer',
    { 'a.md': told(changed(1)), 'b.md': said(changed(7), BRASK) },
    said(SMELL, BRASK),
    'paraphrase a.md'
  ],
  [
    'an utterance before one with the beginning of narration that is little nearer',
    { 'a.md': `${changed(1).slice(0, 48)} “${changed(1).slice(50)},” said ${BRASK}.`, 'b.md': said(changed(6), BRASK) },
    said(SMELL, BRASK),
    'altered b.md'
  ],
  [
    'one with the beginning of narration that is far nearer',
    { 'a.md': `${changed(1).slice(0, 48)} “${changed(1).slice(50)},” said ${BRASK}.`, 'b.md': said(changed(7), BRASK) },
    said(SMELL, BRASK),
    'altered a.md'
  ],
  [
    'the cited article before one that is little nearer',
    { 'a.md': said(changed(1), BRASK), 'b.md': said(changed(3), BRASK) },
    `“${SMELL},” said Ada Brask${cite('b.md')}`,
    'altered b.md'
  ],
  [
    'one that is far nearer than the cited article',
    { 'a.md': said(changed(1), BRASK), 'b.md': said(changed(4), BRASK) },
    `“${SMELL},” said Ada Brask${cite('b.md')}`,
    'altered a.md'
  ],
  [
    'the draft’s speaker before another who is little nearer',
    { 'a.md': said(changed(1), TOLLER), 'b.md': said(changed(4), BRASK) },
    said(SMELL, BRASK),
    'altered b.md'
  ],
  [
    'another who is far nearer than the draft’s speaker',
    { 'a.md': said(changed(1), TOLLER), 'b.md': said(changed(5), BRASK) },
    said(SMELL, BRASK),
    'altered a.md'
  ]
])

const STOVE = 'Nobody sleeps beside a cold stove'
const WARM = 'Nobody sleeps beside a warm stove'
const BEHIND = 'Nobody sleeps behind a warm stove'
table('fewer than eight words that resemble', [
  ['somebody else’s by a seventh', { 'a.md': said(WARM, TOLLER) }, said(STOVE, BRASK), 'altered a.md'],
  [
    'somebody else’s by just 15 in 100',
    { 'a.md': said('We steep in the mule', TOLLER) },
    said('We sleep on the mole', BRASK),
    'altered a.md'
  ],
  ['the speaker’s own but for a sign', { 'a.md': said('Nine percent sank', BRASK) }, said('Nine % sank', BRASK), 'altered a.md'],
  ['somebody else’s by a fifth', { 'a.md': said(BEHIND, TOLLER) }, said(STOVE, BRASK), 'unsourced'],
  ['anybody’s by a fifth, from nobody', { 'a.md': said(BEHIND, TOLLER) }, `It says: “${STOVE}.”\n`, 'unsourced'],
  ['the speaker’s own by a fifth', { 'a.md': said(BEHIND, BRASK) }, said(STOVE, BRASK), 'altered a.md'],
  [
    'the cited article’s by a fifth',
    { 'a.md': said(BEHIND, TOLLER) },
    `“${STOVE},” said Ada Brask${cite('a.md')}`,
    'altered a.md'
  ],
  [
    'by a fifth, those of the one who speaks for the speaker',
    { 'a.md': said(BEHIND, 'Ada Brask, spokeswoman for the port') },
    `“${STOVE},” the port said.\n`,
    'altered a.md'
  ]
])

// 40 characters: a quarter of them are changed, or one more.
const SLEEP = 'Then men never sleep beside a cold stove'
const QUARTER = 'Then man never sleep beside a warm quilt'
const MORE = 'Then man newer sleep beside a warm quilt'
table('eight words that resemble', [
  ['somebody else’s by a quarter', { 'a.md': said(QUARTER, TOLLER) }, said(SLEEP, BRASK), 'altered a.md'],
  ['somebody else’s by more', { 'a.md': said(MORE, TOLLER) }, said(SLEEP, BRASK), 'unsourced'],
  ['the speaker’s own by more', { 'a.md': said(MORE, BRASK) }, said(SLEEP, BRASK), 'altered a.md'],
  ['anybody’s by more, from nobody', { 'a.md': said(MORE, TOLLER) }, `It says: “${SLEEP}.”\n`, 'altered a.md']
])

describe('a draft that lies among the articles', () => {
  const articles = { 'a.md': said(LAMPS, BRASK), 'b.md': said('The ice came early', TOLLER) }
  const judgedAt = (draftPath: string): string => {
    const { verdict, source } = check(corpusOf(articles), said(LAMPS, BRASK), { draftPath }).quotations[0]!
    return `${verdict} ${source?.path}`
  }
  it('is no source of its own words, and the others are', () => {
    assert.equal(judgedAt('a.md'), 'unsourced undefined')
    assert.equal(judgedAt('b.md'), 'verbatim a.md')
  })
})

/** The other places told of. */
const alsoIn = (articles: Articles, draft: string): string[] =>
  check(corpusOf(articles), draft).quotations[0]!.alsoIn.map(({ path }) => path)

describe('the other places told of', () => {
  const copies = { 'a.md': said(LAMPS, BRASK), 'b.md': told(LAMPS), 'c.md': said(LAMPS, BRASK) }
  it('are utterances for an utterance', () => assert.deepEqual(alsoIn(copies, said(LAMPS, BRASK)), ['c.md']))

  it('are narration for narration', () => {
    const narrated = { 'a.md': told(LAMPS), 'b.md': told(LAMPS) }
    assert.deepEqual(alsoIn(narrated, `The article said: “${LAMPS}.”\n`), ['b.md'])
  })

  it('are as near as the one the words resemble, and of its kind', () => {
    const alike = { ...copies, 'd.md': said(BURNED, BRASK) }
    assert.deepEqual(alsoIn(alike, said(LAMPS.replace('oil', 'fat'), BRASK)), ['c.md'])
  })
})

table('marks of editing in words that stand so in the source', [
  [
    'are none where the source pauses too',
    { 'a.md': said('Well … the mole is mine', BRASK) },
    said('Well … the mole is mine', BRASK),
    'verbatim a.md'
  ],
  [
    'are none where it pauses at the end',
    { 'a.md': said('And the mole is mine…', BRASK) },
    said('And the mole is mine…', BRASK),
    'verbatim a.md'
  ],
  [
    'are none where it pauses with spaced dots',
    { 'a.md': said('Well . . . the mole is mine', BRASK) },
    said('Well . . . the mole is mine', BRASK),
    'verbatim a.md'
  ],
  [
    'are some where it does not',
    { 'a.md': said('Well, the mole is mine', BRASK) },
    said('Well … the mole is mine', BRASK),
    'edited a.md'
  ],
  [
    'are some where it pauses later only',
    { 'a.md': said('Well, the mole is mine and shall be … always', BRASK) },
    said('Well … the mole is mine', BRASK),
    'edited a.md'
  ],
  [
    'are none where it has the bracket',
    { 'a.md': said('Well [sic], the mole is mine', BRASK) },
    said('Well [sic], the mole is mine', BRASK),
    'verbatim a.md'
  ],
  [
    'are some where it has the bracket and no pause',
    { 'a.md': said('Well [sic], the mole is mine', BRASK) },
    said('Well [sic], the mole … is mine', BRASK),
    'edited a.md'
  ]
])

// Six words of the utterance, then the reporter's.
const EDGE = { 'a.md': `${said('We lit the lamps at dusk', BRASK)}\nThe mole was dark.\n` }
const NOTED = 'We lit the lamps at dusk, said pilot Ada Brask'
table('words that cross the edge of an utterance', [
  ['are altered where most are the speaker’s', EDGE, `Brask wrote: “${NOTED}.”`, 'altered a.md'],
  ['also where half of them are', EDGE, 'Brask wrote: “The lamps at dusk, said pilot Ada Brask.”', 'altered a.md'],
  [
    'are a paraphrase where most are the reporter’s',
    EDGE,
    'Brask wrote: “Lamps at dusk, said pilot Ada Brask.”',
    'paraphrase a.md'
  ],
  [
    'are verbatim then, where the article is credited',
    EDGE,
    'The article said: “Lamps at dusk, said pilot Ada Brask.”',
    'verbatim a.md'
  ],
  ['are verbatim then, where nobody is named', EDGE, '“Lamps at dusk, said pilot Ada Brask.”', 'verbatim a.md'],
  ['are altered, whoever is credited, where most are the speaker’s', EDGE, `The article said: “${NOTED}.”`, 'altered a.md']
])

const DARK = 'The mole was dark for an hour after the storm came in'
const TOLD = { 'a.md': told(DARK) }
const LATE = DARK.replace('hour', 'evening')
table('the reporter’s own words', [
  ['are verbatim where nobody is named', TOLD, `“${DARK}.”\n`, 'verbatim a.md'],
  ['are a paraphrase where somebody is', TOLD, said(DARK, BRASK), 'paraphrase a.md'],
  ['are no source of others where nobody is named', TOLD, `“${LATE}.”\n`, 'unsourced'],
  ['are altered where nobody is named and the article is cited', TOLD, `“${LATE}”${cite('a.md')}`, 'altered a.md'],
  ['are altered where the article is credited', TOLD, `The article said: “${LATE}.”\n`, 'altered a.md'],
  [
    'are edited where the article is credited and words are left out',
    TOLD,
    'The article said: “The mole was dark … after the storm.”\n',
    'edited a.md'
  ]
])
