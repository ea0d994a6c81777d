import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

const corpus = corpusOf({
  'archive.txt':
    "Pilot Josip Brandel spoke first. ''The channel is deeper than the chart says it is,'' Brandel said.\n\nThe chart is from 1951 and nobody has drawn a new one.\n\nIt says ''deep, no more.\n\nThe old harbour froze within a day."
})
const verdict = (draft: string) => check(corpus, draft).quotations[0]!.verdict

describe('an archive that writes two apostrophes for a mark', () => {
  it('is not taken for narration', () =>
    assert.equal(verdict('“The channel is deeper than the chart says it is,” Brandel said.'), 'verbatim'))
  it('has narration behind a paragraph in which a mark lacks its partner', () =>
    assert.equal(verdict('“The old harbour froze within a day,” Brandel said.'), 'paraphrase'))
  it('has narration all the same', () => assert.equal(verdict('“Nobody has drawn a new one,” Brandel said.'), 'paraphrase'))
})
