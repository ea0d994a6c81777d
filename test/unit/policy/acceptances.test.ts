import assert from 'node:assert/strict'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { type Acceptance, acceptanceFor, readAcceptances, withAcceptance } from '../../../src/core/policy/acceptances.ts'
import { checkDraft } from '../../../src/core/policy/checkDraft.ts'
import { messageOf } from '../../../src/core/policy/messages.ts'
import type { Level } from '../../../src/core/policy/verdict.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { corpusOf } from './newsroom.ts'

const ENTRY: Acceptance = {
  quotation: 'We did: not “close” the #dock',
  draft: 'drafts/a.md',
  source: 'articles/x.txt',
  hash: '0123',
  note: "- 'on tape', 14:20",
  date: '2031-04-02'
}
const read = (text: string) => {
  const result = readAcceptances(text)
  assert.ok('acceptances' in result, JSON.stringify(result))
  return result.acceptances
}
const bare = (text: string) => read(text).map(({ span: _, ...entry }) => entry)

describe('the file of acceptances', () => {
  it('is begun with a line that says what it is', () => {
    const text = withAcceptance('', ENTRY)
    assert.match(text, /^# Findings that were looked at and kept\./)
    assert.deepEqual(bare(text), [ENTRY])
  })

  const files: readonly (readonly [what: string, before: string])[] = [
    ['comments', '# ours\n- quotation: a # why\n  draft: b.md\n  note: c\n\n# the end\n'],
    ['indented entries', '  - quotation: a\n    draft: b.md\n    note: c\n'],
    ['no line end', '- {quotation: a, draft: b.md, note: c}'],
    ['Windows line ends', '- quotation: a\r\n  draft: b.md\r\n  note: c\r\n'],
    ['comments only', '# nothing yet\n']
  ]
  for (const [what, before] of files)
    it(`grows at its end and keeps what stands there: ${what}`, () => {
      const after = withAcceptance(before, ENTRY)
      assert.ok(after.startsWith(before.trimEnd()), after)
      assert.deepEqual(bare(after), [...bare(before), ENTRY])
      assert.equal(after.includes('\r\n'), before.includes('\r\n'))
    })

  it('grows in brackets too', () =>
    assert.deepEqual(bare(withAcceptance('[ { quotation: a, draft: b, note: c } ]', ENTRY)).at(-1), ENTRY))

  it('knows where each entry stands', () => {
    const text = '# x\n- quotation: a\n  draft: b.md\n  note: c\n- quotation: d\n  draft: e.md\n  note: f\n'
    assert.deepEqual(
      read(text).map(({ span }) => text.slice(span.start, span.end)),
      ['quotation: a\n  draft: b.md\n  note: c', 'quotation: d\n  draft: e.md\n  note: f']
    )
  })

  const broken: readonly (readonly [text: string, line: number, message: RegExp])[] = [
    [
      '- quotation: a\n  draft: b\n  note: c: d\n',
      3,
      /^Line 3 is not valid YAML \(.+\)\. Nothing is accepted until it is mended\.$/
    ],
    ['<<<<<<< ours\n- quotation: a\n', 1, /^Line \d is not valid YAML/],
    ['quotation: a\n', 1, /^The file must hold a list: write each entry after a dash\./],
    ['- quotation: a\n  draft: b\n  note: c\n- quotation: d\n  draft: e\n', 4, /^The entry in line 4 has no note;/],
    ['- quotation: a\n  draft: b\n  note: " "\n', 1, /^The entry in line 1 has no note;/],
    ['- just a text\n', 1, /^The entry in line 1 has no quotation;/],
    ['- quotation: [a]\n  draft: b\n  note: c\n', 1, /^The entry in line 1 has no quotation;/]
  ]
  for (const [text, line, message] of broken)
    it(`is told of when it is broken: ${JSON.stringify(text)}`, () => {
      const result = readAcceptances(text)
      assert.ok('problem' in result)
      if (!message.source.includes('\\d')) assert.equal(result.problem.line, line)
      const [finding] = check(DRAFT, text).acceptances
      assert.match(messageOf(finding!), message)
    })
})

const ARTICLE = 'Ilse Marrow, the port director, said: “We will open the quay again when the wall is safe.”\n'
const DRAFT = '“We will open the quay again when the wall is ready,” Marrow said.\n'
const WORDS = 'We will open the quay again when the wall is ready,'
const entry = (words: string, hash: string | undefined) =>
  withAcceptance('', { quotation: words, draft: 'draft.md', hash, note: 'heard it' })

function check(
  draft: string,
  file: string | undefined,
  more: { cursor?: number; indexing?: boolean; article?: string; levels?: Readonly<Record<string, Level>> } = {}
) {
  return checkDraft(parseDraft(draft, 'markdown'), corpusOf({ 'quay.md': more.article ?? ARTICLE }), {
    draftPath: 'draft.md',
    policy: { profile: 'wire', levels: more.levels ?? {}, exemptHeadings: [] },
    cancellation: UNCANCELLED,
    indexing: false,
    ...more,
    acceptances: file === undefined ? undefined : readAcceptances(file)
  })
}

describe('an accepted quotation', () => {
  it('names what an acceptance of it holds for', () => {
    const [quotation] = check(DRAFT, undefined).quotations
    assert.deepEqual(quotation!.acceptable, { quotation: WORDS, source: 'quay.md', hash: 'quay.md' })
    assert.equal(check(DRAFT.replace('ready', 'safe'), undefined).quotations[0]!.acceptable, undefined)
  })

  it('keeps its verdict, and its findings fall silent', () => {
    const { quotations, acceptances } = check(DRAFT, entry(WORDS, 'quay.md'))
    const [{ verdict, level, findings, accepted, fixes }] = quotations as [(typeof quotations)[number]]
    assert.deepEqual([verdict, level, accepted, fixes, acceptances], ['altered', 'none', 'heard it', [], []])
    assert.deepEqual(
      findings.map(finding => [finding.code, finding.level, finding.accepted]),
      [['altered-words', 'none', 'error']]
    )
  })

  it('is the same in other marks, spaces and dashes', () =>
    assert.equal(check(DRAFT.replace('quay again', 'quay\nagain'), entry(WORDS, 'quay.md')).quotations[0]!.level, 'none'))

  it('is one over all its parts', () => {
    const draft = '“We will open the quay again,” Marrow said, “when the wall is ready.”\n'
    const [part] = check(draft, undefined).quotations
    const { quotations, acceptances } = check(draft, entry(part!.acceptable!.quotation, 'quay.md'))
    assert.deepEqual([quotations.length, quotations.map(one => one.accepted), acceptances], [2, ['heard it', 'heard it'], []])
  })

  it('may have no source at all', () => {
    const draft = '“Every lighthouse keeper is a philosopher with wet boots,” Marrow said.\n'
    const words = 'Every lighthouse keeper is a philosopher with wet boots,'
    assert.equal(check(draft, entry(words, undefined)).quotations[0]!.accepted, 'heard it')
  })

  const reopening: readonly (readonly [what: string, draft: string, file: string])[] = [
    ['its words change', DRAFT.replace('again', 'soon'), entry(WORDS, 'quay.md')],
    ['its source changes', DRAFT, entry(WORDS, 'another hash')],
    ['a source turns up', DRAFT, entry(WORDS, undefined)]
  ]
  for (const [what, draft, file] of reopening)
    it(`is opened again when ${what}, and the entry is called unused`, () => {
      const { quotations, acceptances } = check(draft, file)
      assert.deepEqual([quotations[0]!.level, quotations[0]!.accepted], ['error', undefined])
      assert.deepEqual(
        acceptances.map(({ code, level, span }) => [code, level, file.slice(span.start, span.start + 9)]),
        [['unused-acceptance', 'information', 'quotation']]
      )
      assert.match(messageOf(acceptances[0]!), /^No quotation of draft\.md needs this/)
    })

  it('is called unused when the quotation is right now, but not while it is typed or sources are read', () => {
    const right = DRAFT.replace('ready', 'safe')
    assert.equal(check(right, entry(WORDS, 'quay.md')).acceptances.length, 1)
    assert.equal(check(right, entry(WORDS, 'quay.md'), { cursor: 12 }).acceptances.length, 0)
    assert.equal(check(right, entry(WORDS, 'quay.md'), { indexing: true }).acceptances.length, 0)
    assert.equal(check(right, entry(WORDS, 'quay.md'), { levels: { R56: 'none' } }).acceptances.length, 0)
  })

  it('is shown where the file is broken: nothing is hidden', () => {
    const { quotations, acceptances } = check(DRAFT, `${entry(WORDS, 'quay.md')}- `)
    assert.deepEqual(
      [quotations[0]!.level, acceptances.map(({ code, level }) => [code, level])],
      ['error', [['broken-acceptances', 'error']]]
    )
  })
})

describe('matching an acceptance', () => {
  const one = { quotation: 'We’ll close it – now', hash: 'h' }
  it('folds typography and nothing else', () => {
    assert.equal(acceptanceFor([one], "We'll  close it—now", ['g', 'h']), one)
    assert.equal(acceptanceFor([one], "We'll close it, now", ['h']), undefined)
    assert.equal(acceptanceFor([one], 'we’ll close it – now', ['h']), undefined)
  })
})
