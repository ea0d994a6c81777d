/** Words left out beside the first or the last word of a quotation: told as left out, not as a change of that word. */
import assert from 'node:assert/strict'
import { applied, check, corpusOf } from './newsroom.ts'

const SAID = 'Nobody has told the pilots what we should make of the fog. The ferry sails again when the bell is mended,'
const corpus = corpusOf({ 'a.md': `“${SAID}” Ada Brask said.\n` })

const judged = (words: string) => check(corpus, `“${words},” Ada Brask said.\n`).quotations[0]!
/** What the draft has / what the source has, for each difference. */
const told = (words: string, ...expected: readonly string[]) =>
  it(`${expected.join(' · ')}: ${words}`, () => {
    const { verdict, edits } = judged(words)
    assert.equal(verdict, 'altered')
    assert.deepEqual(
      edits.map(({ draft, source }) => `${draft.text.trim()}/${source.text.trim()}`),
      expected
    )
  })

describe('the ends of a changed quotation', () => {
  told('The ferry sails again when mended', '/the bell is')
  told('Nobody told what we should make of the fog', '/has', '/the pilots')
  told('Nobody has told the pilots about the fog', 'about/what we should make of')
  told('Nobody has told the pilots what we should see of the rain', 'see/make', 'rain/fog')
  // As many words differ so or so: the least edit is told.
  told('Bell ferry sails again when the bell is mended', 'Bell/The')
  // Four words are too many to be looked over for one.
  told('The ferry sails again mended', 'mended/when')
  // A sentence ends between: what stands in the next one is no omission.
  told('should make of the bell', 'bell/fog')
  told('Fog ferry sails again when the bell is mended', 'Fog/The')

  it('are those of the source with its wording in place', () => {
    const draft = '“The ferry sails again when mended,” Ada Brask said.\n'
    const { fixes } = check(corpus, draft).quotations[0]!
    const after = applied(draft, fixes.find(({ kind }) => kind === 'use-source-wording')!.edits)
    assert.equal(after, '“The ferry sails again when the bell is mended,” Ada Brask said.\n')
  })
})
