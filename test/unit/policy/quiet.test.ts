import assert from 'node:assert/strict'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { checkDraft } from '../../../src/core/policy/checkDraft.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { check, corpusOf } from './newsroom.ts'

const ARTICLE = 'Tomas Rehn, the captain, said: “The ferry will sail again before winter comes.”\n'
const corpus = corpusOf({ 'a.md': ARTICLE })
const RIGHT = '“The ferry will sail again before winter comes,” Rehn said.\n'
const UNKNOWN = '“Every lighthouse keeper is a philosopher with wet boots,” Rehn said.\n'

/** Checks a draft with the cursor at the bar. */
function typed(text: string) {
  const cursor = text.indexOf('|')
  return check(corpus, text.replace('|', ''), { cursor })
}

describe('the quotation that is being typed', () => {
  it('is left alone, and the others are not', () => {
    const { quotations } = typed(`${UNKNOWN}\n“Every lighthouse keeper is a phil|osopher of sorts,” Rehn said.\n`)
    assert.equal(quotations.length, 1)
    assert.equal(quotations[0]!.verdict, 'unsourced')
  })

  it('is left alone, and another of its paragraph is not', () => {
    const { quotations } = typed(`${UNKNOWN.trim()} “Every lighthouse keeper is a phil|osopher of sorts,” Rehn said.\n`)
    assert.deepEqual(
      quotations.map(({ verdict }) => verdict),
      ['unsourced']
    )
  })

  it('is left alone at its marks too, and in all its parts', () => {
    assert.equal(typed('|“Every lighthouse keeper is a philosopher,” Rehn said.\n').quotations.length, 0)
    assert.equal(typed('“Every lighthouse keeper is a philosopher,”| Rehn said.\n').quotations.length, 0)
    assert.equal(typed('“Every keeper,” Rehn said, “is a phil|osopher with wet boots.”\n').quotations.length, 0)
  })

  it('may lack its second mark for now', () => {
    assert.deepEqual(typed('Rehn said: “Every lighthouse|\n').findings, [])
    assert.equal(check(corpus, 'The crane is old” and blue.\n').findings.length, 1)
    assert.equal(typed('The crane is old” and blue.\n\nRehn said: “Every lighthouse|\n').findings.length, 1)
  })
})

describe('what is not known', () => {
  const stands = (draft: string, more: { indexing?: boolean; unreadable?: readonly string[] }, articles = corpus) => {
    const { quotations } = checkDraft(parseDraft(draft, 'markdown'), articles, {
      draftPath: 'drafts/d.md',
      policy: { profile: 'wire', levels: {}, exemptHeadings: [] },
      cancellation: UNCANCELLED,
      indexing: false,
      ...more
    })
    return quotations.map(({ verdict, reason, level }) => [verdict, reason, level].filter(Boolean).join(' '))
  }
  const cited = (target: string) => UNKNOWN.replace('.\n', ` ([x](${target})).\n`)

  const reading = { indexing: true }
  const broken = { unreadable: ['b.md'] }
  const cases: readonly (readonly [what: string, question: Parameters<typeof stands>, expected: string])[] = [
    ['while sources are read', [UNKNOWN, reading], 'indexing'],
    ['while they are read and an article is cited', [cited('../a.md'), reading], 'indexing'],
    ['where the first is still to be read', [UNKNOWN, reading, corpusOf({})], 'indexing'],
    ['without any source', [UNKNOWN, {}, corpusOf({})], 'no-corpus'],
    ['where the cited article is broken', [cited('../b.md'), broken], 'source-unreadable'],
    ['where the cited article is not there', [cited('../b.md'), {}], 'source-missing']
  ]
  for (const [what, question, expected] of cases)
    it(`cannot be checked, and is never called not found: ${what}`, () =>
      assert.deepEqual(stands(...question), [`cannot-check ${expected} information`]))

  it('is told as soon as it is found, also while sources are read', () => {
    assert.deepEqual(stands(RIGHT, { indexing: true }), ['verbatim none'])
    assert.deepEqual(stands(RIGHT, { unreadable: ['b.md'] }), ['verbatim none'])
  })

  it('are the names of people while sources are read', () => {
    const draft = 'Tomas Rehn sat on the quay. Tomás Rehn left.\n'
    const told = (indexing: boolean) => check(corpus, draft, { indexing }).findings.map(({ code }) => code)
    assert.deepEqual(told(false), ['name-spelling'])
    assert.deepEqual(told(true), [])
  })

  it('is called not found when all is read, whatever else is broken', () =>
    assert.deepEqual(stands(UNKNOWN, { unreadable: ['b.md'] }), ['unsourced warning']))
})
