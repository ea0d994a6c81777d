/** Words that a draft leaves out unmarked: what is told of them, and what the fixes write. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { messageOf } from '../../../src/core/policy/messages.ts'
import type { CheckedQuotation, Fix } from '../../../src/core/policy/verdict.ts'
import { applied, check, corpusOf } from './newsroom.ts'

const FIRST = 'The tide took the lower steps before anybody woke'
const SECOND = 'We had written to the harbour office twice about that wall'
const THIRD = 'Now there are nine boats on the wrong side of it'
const said = (words: string): string => `Pilot Ada Brask said: “${words}”\n`

const judge = (source: string, draft: string) => check(corpusOf({ 'a.md': source }), draft).quotations
const codes = (source: string, draft: string) => judge(source, draft)[0]!.findings.map(({ code }) => code)
const after = (source: string, draft: string, kind: Fix['kind']): string => {
  const fix = judge(source, draft)[0]!.fixes.find(one => one.kind === kind)
  assert.ok(fix, `${kind} is offered`)
  return applied(draft, fix.edits)
}

describe('a whole sentence left out', () => {
  const source = said(`${FIRST}. ${SECOND}. ${THIRD}.`)
  const draft = said(`${FIRST}. ${THIRD}.`)

  it('comes back as a sentence', () => assert.equal(after(source, draft, 'use-source-wording'), source))
  it('is marked behind the sentence before', () =>
    assert.equal(after(source, draft, 'mark-omission'), said(`${FIRST}. … ${THIRD}.`)))
  it('is no fault once it is marked', () => assert.equal(judge(source, said(`${FIRST}. … ${THIRD}.`))[0]!.verdict, 'edited'))

  // What is left out with the rest is no value, name or sense that differs.
  for (const sentence of ['Four times we wrote to Ines Toller', 'Nobody ever answered us', 'The mayor of Saltmere never came'])
    it(`is told as left out, whatever it says: ${sentence}`, () =>
      assert.deepEqual(codes(said(`${FIRST}. ${sentence}. ${THIRD}.`), draft), ['unmarked-omission']))
  it('is told as left out at the end of a quotation inside', () =>
    assert.deepEqual(codes(said(`${FIRST}. ‘Four of us wrote.’ ${THIRD}.`), draft), ['unmarked-omission']))
})

describe('some words of a sentence left out', () => {
  const sentence = (words: string) => said(`In the night we ${words} and went home again.`)
  for (const [words, code] of [
    ['did not see the lamps', 'altered-negation'],
    ['saw, though not at once and not from here, the lamps', 'altered-negation'],
    ['saw four of the lamps', 'altered-number'],
    ['saw Ines Toller and the lamps', 'altered-name'],
    ['saw Ines Toller, the mayor of Saltmere, and the lamps', 'unmarked-omission'],
    ['saw four ropes, nine boats and the lamps', 'unmarked-omission'],
    ['saw, um, the lamps', 'filler-dropped'],
    ['saw all of the lamps', 'unmarked-omission']
  ] as const)
    it(`is ${code}: ${words}`, () => {
      const draft = sentence(words.startsWith('did') ? 'did see the lamps' : 'saw the lamps')
      assert.deepEqual(codes(sentence(words), draft), [code])
    })
})

describe('any words left out between four and four', () => {
  const words =
    'the a and of to we they lamps oil rope boats quay wall mole harbour pilots council morning night had saw took left'.split(
      ' '
    )

  it('are told as left out, and nothing as changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 12, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        (row, where, most) => {
          const count = Math.min(most, row.length - 8)
          const from = 4 + (where % (row.length - 7 - count))
          const draft = [...row.slice(0, from), ...row.slice(from + count)].join(' ')
          const [{ verdict, edits }] = judge(said(`${row.join(' ')}.`), said(`${draft}.`)) as [CheckedQuotation]
          if (verdict === 'verbatim') return // it begins or ends in what is left out
          assert.equal(verdict, 'altered')
          assert.deepEqual(
            edits.filter(({ kind }) => kind !== 'delete'),
            []
          )
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('pieces of one statement', () => {
  const source = (sentences: number) => said(`${FIRST}. ${'The rain came down on us all. '.repeat(sentences)}${THIRD}.`)
  const messages = (sentences: number) =>
    judge(source(sentences), said(`${FIRST} … ${THIRD}.`))[0]!.findings.map(one => messageOf(one))

  it('may stand as far apart as an ellipsis reaches', () => assert.deepEqual(messages(21), []))
  it('are told to lie too far apart, and how far', () =>
    assert.deepEqual(messages(22), ['The pieces are verbatim, but 154 words of the source lie between them. Quote them apart.']))
  it('in another order are not told to lie apart', () => {
    const [quotation] = judge(source(22), said(`${THIRD} … ${FIRST}.`))
    assert.match(messageOf(quotation!.findings[0]!), /not said together in this order/)
  })
})

describe('the message about words left out', () => {
  it('shows of many their beginning and their end', () => {
    const source = said(`${FIRST}. ${'The rain came down on us all. '.repeat(12)}${SECOND}. ${THIRD}.`)
    const [finding] = judge(source, said(`${FIRST}. ${THIRD}.`))[0]!.findings
    assert.equal(
      messageOf(finding!),
      'Words are left out without a mark: “The rain came down on us all. The rain came down on us all. The rain came down on us all. … to the harbour office twice about that wall”. Put them back, or mark the omission with an ellipsis.'
    )
  })
})

describe('a paragraph left out of a statement', () => {
  const source = said(`${FIRST}.\n\n“${SECOND}.\n\n“${THIRD}.`)

  it('is told as left out, where the draft joins the others in one', () => {
    const [quotation] = judge(source, said(`${FIRST}. ${THIRD}.`))
    assert.deepEqual(
      [quotation!.verdict, quotation!.edits.map(({ kind, source }) => [kind, source.text])],
      ['altered', [['delete', SECOND]]]
    )
  })

  it('is told as left out, where the draft has the others as paragraphs that follow each other', () => {
    const paragraphs = judge(source, said(`${FIRST}.\n\n“${THIRD}.`))
    assert.deepEqual(
      paragraphs.map(({ verdict, findings }) => [verdict, findings.map(({ code }) => code)]),
      [
        ['altered', ['unmarked-omission']],
        ['altered', []]
      ]
    )
  })

  it('is no fault between two quotations, each with its marks', () =>
    assert.deepEqual(
      judge(source, `Brask said: “${FIRST}.” Then she said: “${THIRD}.”\n`).map(({ verdict }) => verdict),
      ['verbatim', 'verbatim']
    ))

  it('is no fault once it is marked', () =>
    assert.deepEqual(
      judge(source, said(`${FIRST}. …\n\n“${THIRD}.`)).map(({ verdict }) => verdict),
      ['edited', 'edited']
    ))
})

describe('words left out, put back', () => {
  for (const [what, words, cut] of [
    ['of a list', 'lamps, oil, rope and bread went over the side', 'lamps, rope and bread went over the side'],
    ['between commas', 'the lamps, all of them, went over the side', 'the lamps went over the side'],
    ['before a comma', 'the lamps and ropes, all of them, went over the side', 'the lamps, all of them, went over the side'],
    ['with no mark near', 'the lamps and ropes of the ship went over the side', 'the lamps of the ship went over the side']
  ] as const)
    it(`stand as in the source: ${what}`, () => {
      const whole = (part: string) => said(`In the night ${part}.`)
      assert.equal(after(whole(words), whole(cut), 'use-source-wording'), whole(words))
    })

  it('stand as in the source, whatever marks are around them', () => {
    const words = 'amber birch cedar dune ember fern grove heath iris juniper kelp larch moss nettle oak'.split(' ')
    const marks = fc.constantFrom('', '', '', ',', '.', ';', ':', '?', '!')
    fc.assert(
      fc.property(
        fc.array(marks, { minLength: words.length, maxLength: words.length }),
        fc.integer({ min: 5, max: 7 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (marks, from, count, takesMark) => {
          const set = words.map((word, i) => (i === words.length - 1 ? 'oak.' : word + marks[i]))
          const kept = [...set.slice(0, from), ...set.slice(from + count)]
          // Who leaves words out ends what stands before them as it ended there, or as they ended.
          if (takesMark) kept[from - 1] = words[from - 1]! + marks[from + count - 1]
          const [source, draft] = [set, kept].map(row => said(row.join(' '))) as [string, string]
          assert.equal(after(source, draft, 'use-source-wording'), source)
        }
      )
    )
  })
})
