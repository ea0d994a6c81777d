/** When pieces that are each verbatim are a splice, and when they are one utterance with changes. */
import assert from 'node:assert/strict'
import { applied, check, corpusOf } from './newsroom.ts'

const BRASK = 'pilot Ada Brask'
const TOLLER = 'mayor Ines Toller'
const said = (words: string, who: string): string => `“${words},” said ${who}.\n`
const judge = (articles: Readonly<Record<string, string>>, words: string) =>
  check(corpusOf(articles), said(words, BRASK)).quotations[0]!
const verdict = (articles: Readonly<Record<string, string>>, words: string): string => {
  const { verdict, source } = judge(articles, words)
  return `${verdict} ${source?.path}`
}

describe('words of one utterance of which some are in another', () => {
  const DUSK = 'We lit the lamps at dusk and waited for the boats to come home'
  const other = (words: string) => ({ 'a.md': said(DUSK, BRASK), 'b.md': said(`Nobody lit them ${words} him`, TOLLER) })
  for (const [changes, elsewhere, draft, expected] of [
    ['one change', 'at dawn and waited for', 'We lit the lamps at dawn and waited for the boats to come home', 'altered a.md'],
    ['two changes', 'at dawn but waited for', 'We lit the lamps at dawn but waited for the boats to come home', 'altered a.md'],
    ['three', 'at dawn but rested for', 'We lit the lamps at dawn but rested for the boats to come home', 'spliced a.md'],
    [
      'three, one in no piece',
      'at dawn but waited for',
      'We lit the lamps at dawn but waited for the boats to come here',
      'altered a.md'
    ],
    [
      'four, two in no piece',
      'at dawn but waited for',
      'They lit the lamps at dawn but waited for the boats to come home today',
      'spliced a.md'
    ],
    [
      'four, one in no piece',
      'at dawn but rested for',
      'We lit the lamps at dawn but rested for the boats to come here',
      'spliced a.md'
    ]
  ] as const)
    it(`${changes}: ${expected}`, () => assert.equal(verdict(other(elsewhere), draft), expected))

  it('are one beside narration that is as near', () =>
    assert.equal(
      verdict(
        { ...other('at dawn and waited for'), 'c.md': `${DUSK}. It was cold.\n` },
        'We lit the lamps at dawn and waited for the boats to come home'
      ),
      'altered a.md'
    ))

  const both = {
    'b.md': said('We lit the lamps at dawn on Monday', BRASK),
    'c.md': said('They sat down and waited for the boats to come home again', TOLLER)
  }
  const DAWN = 'We lit the lamps at dawn and waited for the boats to come home'
  it('are two pieces where nothing else is near', () => assert.equal(verdict(both, DAWN), 'spliced b.md'))

  it('are one where a title is nearer', () =>
    assert.equal(verdict({ 'a.md': `# “${DUSK}”\n\nA film by nobody.\n`, ...both }, DAWN), 'altered a.md'))

  it('are a paraphrase where narration has every word', () =>
    assert.equal(verdict({ 'a.md': `${DAWN}. It was cold.\n`, ...both }, DAWN), 'paraphrase a.md'))

  it('are edited where one utterance has them but for a marked omission', () => {
    const whole = { ...both, 'd.md': said(DAWN.replace(' and', ' as always and'), BRASK) }
    assert.equal(verdict(whole, DAWN.replace(' and', ' … and')), 'edited d.md')
  })

  it('are two pieces with three words between, and no more', () => {
    assert.equal(verdict(both, DAWN.replace(' and', ' oh yes yes and')), 'spliced b.md')
    assert.notEqual(verdict(both, DAWN.replace(' and', ' oh yes yes yes and')), 'spliced b.md')
  })

  it('are pieces of four words, each a whole utterance', () => {
    const short = { 'a.md': `${said('We lit the lamps', BRASK)}\n${said('The pier is ours', TOLLER)}` }
    assert.equal(verdict(short, 'We lit the lamps. The pier is ours'), 'spliced a.md')
  })

  it('are no pieces of speech where they are titles or terms', () => {
    for (const named of ['the film titled “The Lamps of the Old Mole”', 'the so-called “lamps of the old mole”']) {
      const articles = { 'a.md': `${said('Nobody came down to us', BRASK)}\nThey spoke of ${named} all night.\n` }
      assert.equal(verdict(articles, 'Nobody came down to us, lamps of the old mole'), 'unsourced undefined')
    }
  })

  it('are as few pieces as can be, of the first article that has them', () => {
    const { pieces } = judge(
      {
        'a.md': said('Nobody waited for the boats', TOLLER),
        ...both,
        'd.md': both['c.md'],
        'e.md': both['b.md'],
        'f.md': `“We lit the lamps,” said ${TOLLER}, “at dusk.”`
      },
      DAWN.replace('and ', '')
    )
    assert.deepEqual(
      pieces.map(({ path, excerpt }) => `${path} ${excerpt}`),
      ['b.md We lit the lamps at dawn', 'c.md waited for the boats to come home']
    )
  })

  it('are two where narration is nearer', () =>
    assert.equal(verdict({ 'a.md': `${DUSK}. It was cold.\n`, ...both }, DAWN), 'spliced b.md'))

  it('are two where narration has them but for a marked omission', () => {
    const narration = { 'a.md': 'We lit the lamps at dawn as always and waited for the boats to come home.\n', ...both }
    assert.equal(verdict(narration, DAWN.replace(' and', ' … and')), 'spliced b.md')
  })

  it('show the first piece, and all of it', () => {
    for (const draft of [DAWN, DAWN.replace('the', '[all] the')]) {
      const { source, pieces } = judge(both, draft)
      assert.equal(source?.excerpt, 'We lit the lamps at dawn')
      assert.deepEqual(
        pieces.map(({ excerpt }) => excerpt),
        ['We lit the lamps at dawn', 'and waited for the boats to come home']
      )
    }
  })
})

describe('a marked omission', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `${['gulls', 'ropes', 'boats'][i % 3]}${i}`).join(' ')
  const lit = (count: number) => ({ 'a.md': said(`We lit the lamps at dusk ${words(count)} and nobody saw us leave`, BRASK) })
  const DRAFT = 'We lit the lamps at dusk … and nobody saw us leave'
  for (const [count, expected] of [
    [150, 'edited a.md'],
    [151, 'spliced a.md'],
    [400, 'spliced a.md']
  ] as const)
    it(`of ${count} words: ${expected}`, () => assert.equal(verdict(lit(count), DRAFT), expected))

  it('of 151 words is too long beside a short piece too', () =>
    assert.equal(verdict(lit(151), DRAFT.replace('We lit the lamps ', '')), 'spliced a.md'))

  it('is too long beside another change too', () => {
    const changed = DRAFT.replace('We', 'They').replace('us leave', 'us go')
    assert.equal(verdict(lit(150), changed), 'altered a.md')
    assert.equal(verdict(lit(151), changed), 'spliced a.md')
  })

  it('is as long far into an article', () => {
    const far = { 'a.md': said(`${words(200)} We lit the lamps at dusk ${words(20)} and nobody saw us leave`, BRASK) }
    assert.equal(verdict(far, DRAFT.replace('us leave', 'us go')), 'altered a.md')
  })

  it('needs no spaces', () => {
    assert.equal(verdict(lit(400), DRAFT.replace(' …', '…')), 'spliced a.md')
    assert.equal(verdict(lit(400), DRAFT.replace('… ', '…')), 'spliced a.md')
  })

  it('is asked for where the words are left out', () => {
    assert.equal(verdict(lit(400), DRAFT.replace(' …', '')), 'altered a.md')
    assert.equal(verdict(lit(400), DRAFT.replace('…', 'yes')), 'altered a.md')
    assert.equal(verdict(lit(400), DRAFT.replace(' …', '').replace('lit', 'lit …')), 'altered a.md')
    assert.equal(verdict(lit(400), DRAFT.replace(' …', '').replace('nobody saw', 'nobody … saw')), 'altered a.md')
  })

  it('of 151 words of narration is a paraphrase, as a shorter one is', () => {
    for (const count of [20, 151]) {
      const articles = { 'a.md': `We lit the lamps at dusk ${words(count)} and nobody saw us leave.\n` }
      assert.equal(verdict(articles, DRAFT), 'paraphrase a.md')
    }
  })

  it('that leads into narration is no edit', () => {
    const articles = { 'a.md': `“We lit the lamps at dusk,” said ${BRASK}. The mole was dark for an hour.\n` }
    assert.equal(verdict(articles, 'We lit the lamps … the mole was dark for an hour'), 'paraphrase a.md')
    assert.equal(verdict(articles, 'We lit the lamps at dusk … the mole was'), 'altered a.md')
  })
})

describe('words left out without a mark', () => {
  const LONG = 'We lit the lamps at dusk with the very last of the oil that we had left in the shed and waited for the boats'
  const SHORT = 'We lit the lamps and waited for the boats'
  const edits = (articles: Readonly<Record<string, string>>) =>
    judge(articles, SHORT).edits.map(({ draft, source }) => `${draft.text}/${source.text}`)
  const OMITTED = '/at dusk with the very last of the oil that we had left in the shed'

  it('are told as left out, however many', () => assert.deepEqual(edits({ 'a.md': said(LONG, BRASK) }), [OMITTED]))

  it('are told as left out before a new sentence', () => {
    const long = LONG.replace('shed and waited', 'shed. And we waited')
    const { edits } = judge({ 'a.md': said(long, BRASK) }, 'We lit the lamps. And we waited for the boats')
    assert.deepEqual(
      edits.map(({ draft, source }) => `${draft.text}/${source.text}`),
      [OMITTED]
    )
  })

  it('are told as left out across the joint of a split quotation', () => {
    const split = `“${LONG.replace(' with', `,” said ${BRASK}, “with`)},” she added.\n`
    assert.deepEqual(edits({ 'a.md': split }), [OMITTED])
  })

  // What an editor puts in stays where it is, whichever remedy is taken.
  for (const draft of [
    'We lit the lamps and [then] waited for the boats',
    'We lit [all] the lamps and waited for the boats',
    'We lit the lamps [of the mole] and waited for the boats',
    'We lit the lamps and waited for the [other] boats',
    'We lit the lamps and waited [sic] for the boats',
    '[w]e lit the lamps and wait[ed] for the boats',
    'We lit the lamps and waited for the … boats'
  ])
    it(`are told as left out beside marks of editing: ${draft}`, () => {
      const articles = { 'a.md': said(LONG, BRASK) }
      const { verdict, edits, fixes } = judge(articles, draft)
      assert.deepEqual([verdict, edits.map(({ source }) => source.text)], ['altered', [OMITTED.slice(1)]])
      const after = (kind: string) => applied(said(draft, BRASK), fixes.find(fix => fix.kind === kind)!.edits)
      assert.equal(after('use-source-wording'), said(draft.replace('lamps', `lamps ${OMITTED.slice(1)}`), BRASK))
      assert.equal(after('mark-omission'), said(draft.replace('lamps', 'lamps …'), BRASK))
    })

  for (const [where, articles] of [
    ['before it', { 'a.md': `${said('We lit our lamps and waited for the boats', BRASK)}\n${said(LONG, BRASK)}` }],
    ['after it', { 'a.md': `${said(LONG, BRASK)}\n${said('We lit our lamps and waited for the boats', BRASK)}` }],
    ['in another article', { 'a.md': said(LONG, BRASK), 'b.md': said('We lit our lamps and waited for the boats', BRASK) }]
  ] as const)
    it(`are not told where a passage ${where} is far nearer`, () => assert.deepEqual(edits(articles), ['the/our']))
})

describe('words that the draft says twice', () => {
  const SAID = 'We lit lamps and waited for the boats of the mole'
  for (const [what, draft, expected] of [
    ['at the joint of two pieces are added', 'We lit lamps and not so late and waited for the boats of the mole', 'altered a.md'],
    ['and no more than said are a splice', 'We lit lamps and waited We lit lamps and', 'spliced a.md'],
    ['in another order are a splice', 'waited for the boats of the mole We lit lamps and', 'spliced a.md']
  ] as const)
    it(what, () => assert.equal(verdict({ 'a.md': said(SAID, BRASK) }, draft), expected))
})

describe('a quotation continued over paragraphs', () => {
  const [DUSK, PIER] = ['We lit the lamps at dusk and waited', 'Nobody came down to the pier that night']
  const continued = (source: string, first = DUSK, second = PIER): string[] =>
    check(corpusOf({ 'a.md': source }), `Brask said: “${first}.\n\n“${second}.”\n`).quotations.map(({ verdict }) => verdict)
  const [right, wrong] = [
    ['verbatim', 'verbatim'],
    ['spliced', 'spliced']
  ]
  for (const [what, source, expected] of [
    ['of one statement', `Pilot Ada Brask said: “${DUSK}.\n\n“${PIER}.”\n`, right],
    ['of the paragraphs of the source, each with its marks', `Pilot Ada Brask said: “${DUSK}.”\n\n“${PIER}.”\n`, right],
    ['with an attribution between', `“${DUSK},” said pilot Ada Brask.\n\n“${PIER},” Brask added.\n`, right],
    ['with an attribution behind more marks than one', `“${DUSK}?!…” asked pilot Ada Brask.\n\n“${PIER},” Brask added.\n`, right],
    ['with the reporter’s words between', `“${DUSK},” said pilot Ada Brask. It rained.\n\n“${PIER},” Brask added.\n`, wrong],
    [
      'with a sentence that reports nothing',
      `Pilot Ada Brask said: “${DUSK}.” The rain fell on the mole.\n\n“${PIER},” Brask said.\n`,
      wrong
    ],
    [
      'far down in an article',
      `${'It rained. '.repeat(40)}\n\n“${DUSK},” said pilot Ada Brask.\n\n“${PIER},” Brask added.\n`,
      right
    ],
    ['of two speakers', `“${DUSK},” said pilot Ada Brask.\n\n“${PIER},” said mayor Ines Toller.\n`, wrong]
  ] as const)
    it(`${what}: ${expected[0]}`, () => assert.deepEqual(continued(source), expected))

  const ICE = 'The ice broke the oars of the old boat'
  const three = (draft: string, source: string): string[] =>
    check(corpusOf({ 'a.md': source }), draft).quotations.map(({ verdict }) => verdict)
  const rain = (last: string) => `“${DUSK},” said ${BRASK}.\n\n“${PIER},” Brask added.\n\nIt rained. “${ICE},” ${last}.\n`
  it('of three is spliced where one of them is', () => {
    const draft = `Brask said: “${DUSK}.\n\n“${PIER}.\n\n“${ICE}.”\n`
    assert.deepEqual(three(draft, rain('Brask said')), ['spliced', 'spliced', 'spliced'])
  })
  it('after a split is spliced', () => {
    const draft = `“${DUSK},” Brask said. “${PIER}.\n\n“${ICE}.”\n`
    assert.deepEqual(three(draft, rain('Brask said')), ['spliced', 'spliced', 'spliced'])
  })

  it('in another order is spliced', () => {
    const source = `“${DUSK},” said pilot Ada Brask.\n\n“${PIER},” Brask added.\n`
    assert.deepEqual(continued(source, PIER, DUSK), wrong)
  })

  it('of two articles is spliced', () => {
    // The second stands right behind where the first ends in its own.
    const articles = { 'a.md': said(DUSK, BRASK), 'b.md': `${'h'.repeat(DUSK.length)}.\n\n${said(PIER, BRASK)}` }
    const { quotations } = check(corpusOf(articles), `Brask said: “${DUSK}.\n\n“${PIER}.”\n`)
    assert.deepEqual(
      quotations.map(({ verdict }) => verdict),
      wrong
    )
  })
})
