import assert from 'node:assert/strict'
import { applied, check, corpusOf } from './newsroom.ts'

const corpus = corpusOf({
  'gull.txt': 'Port director Ilse Marrow spoke on the quay. “The ferry will sail on Monday and it will sail full,” Marrow said.',
  'wire.txt': 'Port director Ilse Marrow met reporters. “The ferry will leave on Monday and it will leave full,” Marrow said.'
})

describe('one statement in two wordings', () => {
  const draft = '“The ferry will leave on Monday and it will leave full,” Marrow said ([Evening Gull](gull.txt)).'
  const [quotation] = check(corpus, draft).quotations

  it('is held against the article that is cited', () => {
    assert.equal(quotation!.verdict, 'altered')
    assert.equal(quotation!.source?.path, 'gull.txt')
  })

  it('tells which article has these words', () => assert.equal(quotation!.variant?.path, 'wire.txt'))

  it('offers to cite that article', () => {
    const fix = quotation!.fixes.find(({ kind }) => kind === 'change-citation')
    const mended = applied(draft, fix!.edits)
    assert.match(mended, /\(wire\.txt\)/)
    assert.equal(check(corpus, mended).quotations[0]!.verdict, 'verbatim')
  })

  it('is verbatim without a citation', () => {
    assert.equal(
      check(corpus, '“The ferry will leave on Monday and it will leave full,” Marrow said.').quotations[0]!.verdict,
      'verbatim'
    )
  })
})
