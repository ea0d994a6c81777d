import assert from 'node:assert/strict'
import { openQuotationAt } from '../../../src/core/drafts/openQuotation.ts'

/** The words between the open mark and the cursor `|`, then the mark that closes them. */
function written(text: string): string {
  const offset = text.indexOf('|')
  const open = openQuotationAt(text.replace('|', ''), offset)
  return open ? `${text.slice(open.start, offset)} ${open.close}` : 'none'
}

describe('openQuotationAt', () => {
  for (const [text, expected] of [
    ['She said: “We will open|', 'We will open ”'],
    ['She said: "We will open|', 'We will open "'],
    ['She said: "We will |', 'We will  "'],
    ['She said: "We will|" and left.', 'We will "'],
    ['“We will,” she said, “open the|', 'open the ”'],
    ['"We will," she said, "open the|', 'open the "'],
    ['« Nous allons|', ' Nous allons »'],
    ['„Wir werden|', 'Wir werden “'],
    ['„Wir werden“, sagte sie|', 'none'],
    ['“We will open,” she said|', 'none'],
    ['"We will open," she said|', 'none'],
    ['An open “mark here\n\nand a new paragraph|', 'none'],
    ['She isn’t sure|', 'none'],
    ['', 'none']
  ] as const)
    it(text || 'in an empty text', () => assert.equal(written(text), expected))
})
