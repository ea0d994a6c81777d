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
  const cases: readonly (readonly [what: string, told: string, expected: string])[] = [
    ['the article is as it was', told(ARTICLE), 'verbatim:'],
    ['the article was changed elsewhere', told(ARTICLE.replace('Tuesday', 'Monday')), 'verbatim:'],
    ['a word of the passage was changed', told(changed), 'altered: altered-number source-drifted'],
    ['the passage is gone', told(rewritten), 'unsourced: unsourced-quotation source-drifted'],
    ['the draft took the new words', told(changed, DRAFT.replace('May', 'June')), 'verbatim:'],
    ['there is no anchor', told(changed, DRAFT, []), 'altered: altered-number'],
    [
      'a part of it is quoted',
      told(changed, '“Open the north dock in May,” Marrow said.'),
      'altered: altered-number source-drifted'
    ],
    ['a part that still stands is quoted', told(changed, '“And the ferry will follow,” Marrow said.'), 'verbatim:'],
    [
      'it was inserted anew',
      told(changed, DRAFT, [anchored(WORDS), anchored(WORDS.replace('May', 'June'), {}, changed)]),
      'altered: altered-number source-drifted'
    ],
    ['it is switched off', told(changed, DRAFT, [anchored(WORDS)], { R48: 'none' }), 'altered: altered-number']
  ]
  for (const [what, found, expected] of cases) it(what, () => assert.equal(found, expected))

  it('has the old words', () => {
    const corpus = new Corpus()
    corpus.put(read(changed))
    const [quotation] = check(corpus, DRAFT, { anchors: [anchored(WORDS)] }).quotations
    const found = quotation!.findings.find(({ code }) => code === 'source-drifted')!
    assert.equal(found.level, 'information')
    assert.equal(messageOf(found), `The article has changed since this was quoted. dock.md had: “${WORDS}”`)
  })
})
