import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { freeLabel, type TextEdit } from '../../../src/core/citations/footnotes.ts'
import { DEFAULT_STYLE } from '../../../src/core/citations/houseStyle.ts'
import { quoteEdits } from '../../../src/core/citations/quoteEdits.ts'
import type { Template } from '../../../src/core/citations/templates.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'

const VARIABLES = { quote: 'It is shut.', speaker: 'Orlo', title: 'Pier', path: 'pier.md' }
const NOTE = '[Pier](pier.md).'

const applied = (text: string, edits: readonly TextEdit[]) =>
  edits.toReversed().reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text)

/** The draft with the quote put in place of `|` or of what stands between two of them. */
function inserted(marked: string, template: Template, blockWords = 0): string {
  const [before, inside, after] = marked.split('|') as [string, string, string | undefined]
  const draft = before + (after === undefined ? '' : inside) + (after ?? inside)
  const at = { start: before.length, end: after === undefined ? before.length : before.length + inside.length }
  return applied(draft, quoteEdits(draft, at, template, VARIABLES, { ...DEFAULT_STYLE, blockWords }))
}

describe('the edits that put a quote into a draft', () => {
  const cases: readonly [name: string, draft: string, expected: string][] = [
    ['into an empty draft', '|', `“It is shut,” Orlo said.[^1]\n\n[^1]: ${NOTE}\n`],
    ['at the end', 'A.\n\n|\n', `A.\n\n“It is shut,” Orlo said.[^1]\n\n[^1]: ${NOTE}\n`],
    ['in place of words', 'A. |x| B.', `A. “It is shut,” Orlo said.[^1] B.\n\n[^1]: ${NOTE}\n`],
    ['in a sentence', 'A, | b.\n', `A, “It is shut,” Orlo said[^1] b.\n\n[^1]: ${NOTE}\n`],
    ['beside other notes', '|\n\nB.[^3]\n\n[^3]: C.\n', `“It is shut,” Orlo said.[^4]\n\nB.[^3]\n\n[^3]: C.\n[^4]: ${NOTE}\n`],
    ['with Windows line ends', 'A.\r\n\r\n|\r\n', `A.\r\n\r\n“It is shut,” Orlo said.[^1]\r\n\r\n[^1]: ${NOTE}\r\n`]
  ]
  for (const [name, draft, expected] of cases) it(name, () => assert.equal(inserted(draft, 'footnote'), expected))

  it('set a block apart', () => {
    assert.equal(inserted('A. |B.', 'link', 1), 'A. \n\nOrlo said ([Pier](pier.md)):\n\n> It is shut.\n\nB.')
    assert.equal(inserted('A.\n\n|\n\nB.', 'link', 1), 'A.\n\nOrlo said ([Pier](pier.md)):\n\n> It is shut.\n\nB.')
    assert.equal(inserted('|', 'footnote', 1), `Orlo said:\n\n> It is shut.[^1]\n\n[^1]: ${NOTE}\n`)
  })

  it('take a label that is free', () => {
    assert.equal(freeLabel('no notes [^a]'), '1')
    assert.equal(freeLabel('[^2] and `[^10]`'), '11')
  })

  it('cite the article from anywhere in a draft, and leave the rest as it was', () => {
    const part = fc.constantFrom('a', '. ', '\n', '\n\n', '[^1]', '[^1]: b', '> ', '- ', '“x”', '\r\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.nat(), (parts, place) => {
        const draft = parts.join('')
        const start = place % (draft.length + 1)
        const edits = quoteEdits(draft, { start, end: start }, 'footnote', VARIABLES, DEFAULT_STYLE)
        const text = applied(draft, edits)
        assert.ok(text.startsWith(draft.slice(0, start)))
        const label = freeLabel(draft)
        assert.equal(text.split(`[^${label}]`).length, 3)
        assert.ok(text.trimEnd().endsWith(`[^${label}]: ${NOTE}`))
        if (/^[ \t]*\[\^|[ \t]$/m.test(draft) || /\r(?!\n)|`/.test(draft)) return
        const cited = parseDraft(text, 'markdown').citations.filter(({ kind }) => kind === 'footnote')
        assert.ok(cited.some(({ target }) => target === 'pier.md'))
      }),
      { numRuns: 500 }
    )
  })
})
