import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Draft, DraftLanguage } from '../../../src/core/drafts/draft.ts'
import { DraftParser } from '../../../src/core/drafts/draftParser.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { type ReadDraft, readDraft } from '../../../src/core/drafts/readDraft.ts'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { namesOfList } from '../../../src/core/people/knownNames.ts'
import { attribute } from '../../../src/core/quotations/attribution/attribute.ts'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import { edited, edits, markdown, news } from './drafts.ts'

const KNOWN = namesOfList(['Ilse Marrow', 'Greta Holm', 'Anna Rehn', 'Tomas Rehn'])

const without = ({ mentions, quotations, strays }: ReadDraft) => ({ mentions, quotations, strays })

/** What the whole text says, read at once. */
function atOnce(draft: Draft) {
  const mentions = findMentions(draft, KNOWN)
  const { quotations, strays } = findQuotations(draft)
  return { mentions, quotations: attribute(draft, quotations, mentions), strays }
}

const parse = (text: string, language: DraftLanguage = 'markdown') => parseDraft(text, language)

describe('reading drafts in parts', () => {
  for (const [name, texts] of [
    ['news', news],
    ['hard Markdown', markdown]
  ] as const) {
    it(`finds what is found in the whole text (${name})`, () => {
      fc.assert(
        fc.property(texts, text => {
          const draft = parse(text)
          assert.deepEqual(without(readDraft(draft, KNOWN)), atOnce(draft))
        }),
        { numRuns: 300 }
      )
    })

    it(`finds the same whatever it remembers of other texts (${name})`, () => {
      const parser = new DraftParser()
      fc.assert(
        fc.property(texts, edits, fc.constantFrom<DraftLanguage>('markdown', 'plaintext'), (text, changes, language) => {
          for (const now of edited(text, changes))
            assert.deepEqual(
              without(readDraft(parser.parse(now, language), KNOWN)),
              without(readDraft(parse(now, language), KNOWN))
            )
        }),
        { numRuns: 150 }
      )
    })
  }

  it('keeps what was read of a paragraph when another one is typed in', () => {
    const parser = new DraftParser()
    const text = 'Ilse Marrow came.\n\n“No,” she said.\n\nThe rain fell.\n\n“Yes,” Marrow said.'
    const before = readDraft(parser.parse(text, 'markdown'), KNOWN)
    const after = readDraft(parser.parse(text.replace('rain', 'rains'), 'markdown'), KNOWN)
    const kept = after.parts.map(({ speech }, i) => speech === before.parts[i]!.speech)
    assert.deepEqual(kept, [true, true, false, true])
  })
})
