import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Draft } from '../../../src/core/drafts/draft.ts'
import { DraftParser } from '../../../src/core/drafts/draftParser.ts'
import { markdownPart, plainPart } from '../../../src/core/drafts/draftPart.ts'
import { joinParts } from '../../../src/core/drafts/joinParts.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { wrapWidth } from '../../../src/core/text/plain.ts'
import { edited, edits, markdown, plainText } from './drafts.ts'

/** The draft read as one piece: what the parser says of the whole text. */
const inOnePiece = {
  markdown: (text: string) => joinParts(text, 'markdown', [markdownPart(text)]),
  plaintext: (text: string) => joinParts(text, 'plaintext', [plainPart(text, wrapWidth(text))])
}
/** Looking for the end of front matter that has none, the parser takes the quotes and lists after it for text when it reads all at once. */
const isUnclosed = (text: string) => /^\ufeff?(---|\+\+\+)[ \t]*(?![^\r\n])(?![\s\S]*[\r\n]\1[ \t]*(?![^\r\n]))/.test(text)
const withoutParts = ({ parts, ...draft }: Draft) => draft

describe('parsing drafts in pieces', () => {
  for (const [language, texts] of [
    ['markdown', markdown],
    ['plaintext', plainText]
  ] as const) {
    it(`says what the parser says of the whole text (${language})`, () => {
      fc.assert(
        fc.property(texts, text => {
          fc.pre(!isUnclosed(text))
          assert.deepEqual(withoutParts(parseDraft(text, language)), withoutParts(inOnePiece[language](text)))
        }),
        { numRuns: 500 }
      )
    })

    it(`says the same whatever it remembers of other texts (${language})`, () => {
      const parser = new DraftParser()
      fc.assert(
        fc.property(texts, edits, (text, changes) => {
          for (const now of edited(text, changes)) assert.deepEqual(parser.parse(now, language), parseDraft(now, language))
        }),
        { numRuns: 150 }
      )
    })
  }

  it('covers the text with its parts', () => {
    fc.assert(
      fc.property(markdown, text => {
        const { parts } = parseDraft(text, 'markdown')
        assert.equal(parts.map(({ part }) => part.text).join(''), text)
      })
    )
  })

  it('reads only the paragraph again that was typed in', () => {
    const parser = new DraftParser()
    const paragraphs = ['“No,” Holm said.', 'Then the *rain* came.', '“Yes,” [he](a.md) said.']
    const before = parser.parse(paragraphs.join('\n\n'), 'markdown')
    const after = parser.parse(paragraphs.join('\n\n').replace('rain', 'raine'), 'markdown')
    const kept = after.parts.map(({ part }, i) => part === before.parts[i]!.part)
    assert.deepEqual(kept, [true, false, true])
  })

  for (const [name, text, parts] of [
    ['paragraphs', 'One.\n\nTwo.\n\nThree.', 3],
    ['fenced code with a blank line', '```\na\n\nb\n```\n\nc', 2],
    ['an open fence', '```\na\n\nb\n\nc', 1],
    ['a fence that a list ends', '- ```\n  a\n\nb\n\nc', 3],
    ['a comment of two paragraphs', '<!-- a\n\nb -->\n\nc', 2],
    ['front matter with a blank line', '---\na: 1\n\nb: 2\n---\n\nc', 2],
    ['a rule that is no front matter', '---\na\n\nb\n\nc', 3],
    ['a list with a paragraph in an item', '- a\n\n  b\n\nc', 2]
  ] as const) {
    it(`cuts ${name} into ${parts}`, () => assert.equal(parseDraft(text, 'markdown').parts.length, parts))
  }
})
