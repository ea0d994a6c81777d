import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { type AnchorExtra, type DraftAnchor, makeAnchor } from '../../../src/core/citations/anchor.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { messageOf } from '../../../src/core/policy/messages.ts'
import { hashOf } from '../../../src/engine/readers/readSource.ts'
import { check } from './newsroom.ts'

const WORDS = 'We will open the north dock in May, and the ferry will follow.'
const ARTICLE = `The director spoke on Tuesday.\n\n“${WORDS}” said Ilse Marrow, the director of the port.\n`
const DRAFT = `“${WORDS.slice(0, -1)},” Marrow said.\n`

const read = (text: string) => readArticle({ path: 'dock.md', hash: hashOf(Buffer.from(text)), text })

function anchored(words: string, extra: Partial<AnchorExtra> = {}, text = ARTICLE): DraftAnchor {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { path: 'dock.md', anchor: makeAnchor(read(text), span, { created: '2031-05-04T10:00:00Z', ...extra }) }
}

const withoutWords = ({ path, anchor }: DraftAnchor): DraftAnchor => ({
  path,
  anchor: { ...anchor, target: { ...anchor.target, selector: [] } }
})

/** Verdict and findings of the draft's quotation, with the article as it stands now. */
function told(now: string, draft = DRAFT, anchors: readonly DraftAnchor[] = [anchored(WORDS)], levels = {}) {
  const corpus = new Corpus()
  corpus.put(read(now))
  const [quotation] = check(corpus, draft, { anchors, levels }).quotations
  return `${quotation!.verdict}: ${quotation!.findings.map(({ code }) => code).join(' ')}`.trim()
}

describe('source-drifted', () => {
  const changed = ARTICLE.replace('May', 'June')
  const rewritten = 'The director did not speak at all.\n\n“The weather is nobody’s fault,” said Tomas Rehn.\n'
  const cases: readonly (readonly [what: string, question: Parameters<typeof told>, expected: string])[] = [
    ['the article is as it was', [ARTICLE], 'verbatim:'],
    ['the article was changed elsewhere', [ARTICLE.replace('Tuesday', 'Monday')], 'verbatim:'],
    [
      'the article was changed elsewhere, and another is named',
      [ARTICLE.replace('Tuesday', 'Monday'), DRAFT.replace('Marrow', 'Tomas Rehn')],
      'misattributed: misattributed-quotation'
    ],
    ['a word of the passage was changed', [changed], 'altered: altered-number source-drifted'],
    ['the passage is gone', [rewritten], 'unsourced: unsourced-quotation source-drifted'],
    ['the draft took the new words', [changed, DRAFT.replace('May', 'June')], 'verbatim:'],
    ['there is no anchor', [changed, DRAFT, []], 'altered: altered-number'],
    ['a part of it is quoted', [changed, '“Open the north dock in May,” Marrow said.'], 'altered: altered-number source-drifted'],
    [
      'it is quoted in two parts',
      [changed, '“We will open the north dock in May”, Marrow said, “and the ferry will follow”.'],
      'altered: altered-number source-drifted'
    ],
    [
      'a word of it is emphasised',
      [changed, DRAFT.replace('north', '*north*')],
      'altered: altered-number emphasis-added source-drifted'
    ],
    ['a part that still stands is quoted', [changed, '“And the ferry will follow,” Marrow said.'], 'verbatim:'],
    [
      'it was inserted anew',
      [changed, DRAFT, [anchored(WORDS), anchored(WORDS.replace('May', 'June'), {}, changed)]],
      'altered: altered-number source-drifted'
    ],
    [
      'a part of it is quoted that still stands, and marked as a part',
      [ARTICLE.replace('ferry', 'tug'), '“We will open the north dock in May …” Marrow said.'],
      'edited:'
    ],
    ['three words of it are quoted', [changed, '“Dock in May,” Marrow said.'], 'unsourced: unsourced-quotation'],
    ['four words of it are quoted', [changed, '“North dock in May,” Marrow said.'], 'altered: altered-number source-drifted'],
    [
      'three words are all that was inserted',
      [changed, '“Dock in May,” Marrow said.', [anchored('dock in May')]],
      'unsourced: unsourced-quotation source-drifted'
    ],
    ['the article is not there', [changed, DRAFT, [{ ...anchored(WORDS), path: 'gone.md' }]], 'altered: altered-number'],
    ['the anchor has no words', [changed, DRAFT, [withoutWords(anchored(WORDS))]], 'altered: altered-number'],
    ['it is switched off', [changed, DRAFT, [anchored(WORDS)], { R48: 'none' }], 'altered: altered-number']
  ]
  for (const [what, question, expected] of cases) it(what, () => assert.equal(told(...question), expected))

  describe('of several articles with the words', () => {
    const copy = { ...anchored(WORDS), path: 'copy.md' }
    const both = (dock: string, anchors: readonly DraftAnchor[]) => {
      const corpus = new Corpus()
      corpus.put(read(dock))
      corpus.put({ ...read(dock === ARTICLE ? changed : ARTICLE), path: 'copy.md' })
      return check(corpus, DRAFT, { anchors }).quotations[0]!.findings.map(({ code }) => code)
    }
    it('tells of the one that they were taken from, though another still has them', () =>
      assert.deepEqual(both(changed, [anchored(WORDS)]), ['source-drifted']))
    it('is content where they were taken from both, and one still has them', () =>
      assert.deepEqual(both(ARTICLE, [anchored(WORDS), copy]), []))
  })

  it('tells of the latest time that it was inserted', () => {
    const corpus = new Corpus()
    corpus.put(read(changed))
    const times = ['2031-05-04T10:00:00Z', '2031-05-06T10:00:00Z', '2031-05-05T10:00:00Z']
    const anchors = times.map(created => anchored(WORDS, { created }))
    const found = check(corpus, DRAFT, { anchors }).quotations[0]!.findings.find(({ code }) => code === 'source-drifted')
    assert.equal(found?.facts.since, times[1])
  })

  it('has the old words', () => {
    const corpus = new Corpus()
    corpus.put(read(changed))
    const [quotation] = check(corpus, DRAFT, { anchors: [anchored(WORDS)] }).quotations
    const found = quotation!.findings.find(({ code }) => code === 'source-drifted')!
    assert.equal(found.level, 'information')
    assert.equal(messageOf(found), `The article has changed since this was quoted. dock.md had: “${WORDS}”`)
  })
})
