import assert from 'node:assert/strict'
import { applied, check, corpusOf } from './newsroom.ts'

const corpus = corpusOf({ 'a.md': 'Tomas Rehn, the captain, said: “The ferry will sail again before winter comes.”\n' })
const ONE = '“Every lighthouse keeper is a philosopher with wet boots,” Rehn said.'
const TWO = '“My wages would embarrass a seagull on any pier,” Rehn said.'
const THREE = '“Nobody paints a boat in the rain without a reason,” Rehn said.'

/** What is checked of the three quotations: their first words. */
const checked = (draft: string): string[] =>
  check(corpus, draft)
    .quotations.filter(({ reason }) => reason !== 'ignored')
    .map(({ text }) => text.split(' ')[0]!)

describe('a comment that ignores', () => {
  const cases: readonly (readonly [what: string, draft: string, left: readonly string[]])[] = [
    ['the next quotation', `<!-- verbatim-ignore-next mine -->\n\n${ONE}\n\n${TWO}`, ['My']],
    [
      'the next quotation, in the middle of a line',
      `${ONE} <!-- verbatim-ignore-next --> ${TWO}\n\n${THREE}`,
      ['Every', 'Nobody']
    ],
    [
      'all parts of the next quotation',
      '<!-- verbatim-ignore-next -->\n\n“Every keeper,” Rehn said, “is a philosopher with wet boots.”',
      []
    ],
    [
      'what is between start and end',
      `${ONE}\n\n<!-- verbatim-ignore-start -->\n\n${TWO}\n\n<!-- verbatim-ignore-end -->\n\n${THREE}`,
      ['Every', 'Nobody']
    ],
    ['all that follows a start without end', `${ONE}\n\n<!-- verbatim-ignore-start poem -->\n\n${TWO}\n\n${THREE}`, ['Every']],
    ['nothing by an end alone', `${ONE}\n\n<!-- verbatim-ignore-end -->\n\n${TWO}`, ['Every', 'My']],
    ['the file, wherever it stands', `${ONE}\n\n${TWO}\n\n<!-- verbatim-ignore-file: notes -->\n`, []],
    [
      'nothing where it is not one of ours',
      `<!-- verbatim-ignore -->\n\n${ONE}\n\n<!-- verbatim-ignore-nextdoor -->\n\n${TWO}`,
      ['Every', 'My']
    ],
    ['nothing where it is code', `\`<!-- verbatim-ignore-file -->\`\n\n${ONE}`, ['Every']],
    ['nothing where there is no quotation left', `${ONE}\n\n<!-- verbatim-ignore-next -->\n`, ['Every']]
  ]
  for (const [what, draft, left] of cases) it(`ignores ${what}`, () => assert.deepEqual(checked(draft), left))

  it('leaves no finding and no fix', () => {
    const [{ verdict, level, findings, fixes }] = check(corpus, `<!-- verbatim-ignore-file -->\n\n${ONE}`).quotations as [
      ReturnType<typeof check>['quotations'][number]
    ]
    assert.deepEqual([verdict, level, findings, fixes], ['exempt', 'none', [], []])
  })
})

describe('the fix that ignores here', () => {
  const places: readonly (readonly [what: string, draft: string, after: string])[] = [
    ['in a line', `Then: ${ONE}`, `Then: <!-- verbatim-ignore-next --> ${ONE}`],
    ['at the start of a paragraph, where it would make HTML of the line', ONE, `<!-- verbatim-ignore-next -->\n${ONE}`],
    ['in a block quotation', `> ${ONE}`, `> <!-- verbatim-ignore-next -->\n> ${ONE}`],
    ['in a list', `- ${ONE}`, `- <!-- verbatim-ignore-next -->\n  ${ONE}`],
    ['with Windows line ends', `A.\r\n\r\n${ONE}\r\n`, `A.\r\n\r\n<!-- verbatim-ignore-next -->\r\n${ONE}\r\n`]
  ]
  for (const [what, draft, after] of places)
    it(`stands ${what}`, () => {
      const fix = check(corpus, draft).quotations[0]!.fixes.find(({ kind }) => kind === 'ignore-next')!
      assert.equal(applied(draft, fix.edits), after)
      const [quotation] = check(corpus, after).quotations
      assert.deepEqual([quotation?.verdict, quotation?.reason], ['exempt', 'ignored'])
    })
})
