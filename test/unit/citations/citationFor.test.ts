import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { insertion } from '../../../src/core/citations/citationFor.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'

const SOURCE = { outlet: 'Quay Courier', date: '2031-05-04', href: 'pier.md', marks: 'curly' as const }
const LINK = '([Quay Courier, 4 May 2031](pier.md))'
const said = (quote: string, more: object = {}) => insertion({ ...SOURCE, quote, speaker: 'Lena Orlo', ...more })

describe('the text that puts a quote into a draft', () => {
  it('names the speaker and the source', () => assert.equal(said('It is shut.'), `“It is shut,” Lena Orlo said ${LINK}.`))

  it('has straight marks on request', () =>
    assert.equal(said('It is shut.', { marks: 'straight' }), `"It is shut," Lena Orlo said ${LINK}.`))

  it('keeps a question, an exclamation, a pause and an abbreviation', () => {
    assert.equal(said('Is it shut?'), `“Is it shut?” Lena Orlo said ${LINK}.`)
    assert.equal(said('Shut it!'), `“Shut it!” Lena Orlo said ${LINK}.`)
    assert.equal(said('It is …'), `“It is …” Lena Orlo said ${LINK}.`)
    assert.equal(said('It left the U.S.'), `“It left the U.S.,” Lena Orlo said ${LINK}.`)
  })

  it('stands without a speaker', () => {
    assert.equal(said('It is shut.', { speaker: undefined }), `“It is shut.” ${LINK}`)
    assert.equal(said('shut for good', { speaker: undefined }), `“shut for good” ${LINK}.`)
  })

  it('fits into a sentence already begun', () => {
    assert.equal(said('It is shut.', { atLineStart: false }), `“It is shut,” Lena Orlo said ${LINK}`)
    assert.equal(said('It is shut.', { atLineStart: false, speaker: undefined }), `“It is shut” ${LINK}`)
  })

  it('swaps the marks inside', () => {
    assert.equal(said('He said “no” and “don’t” to me'), `“He said ‘no’ and ‘don’t’ to me,” Lena Orlo said ${LINK}.`)
    assert.equal(said('He said "no" (or "yes")', { marks: 'straight' }), `"He said 'no' (or 'yes')," Lena Orlo said ${LINK}.`)
    assert.equal(said('Er sagte „nein“ dazu'), `“Er sagte ‘nein’ dazu,” Lena Orlo said ${LINK}.`)
  })

  it('puts lines together', () => assert.equal(said('It is\r\n  shut.'), `“It is shut,” Lena Orlo said ${LINK}.`))

  it('names the source by what is known', () => {
    const link = (more: object) => /\[.*\]/.exec(said('Shut', more))![0]
    assert.equal(link({ date: undefined }), '[Quay Courier]')
    assert.equal(link({ outlet: undefined, title: 'Pier [shut]' }), '[Pier (shut), 4 May 2031]')
    assert.equal(link({ date: 'in spring' }), '[Quay Courier, in spring]')
    assert.equal(link({ outlet: undefined, date: undefined }), '[source]')
  })

  it('encodes the link', () => assert.match(said('Shut', { href: 'a b (1).md' }), /\]\(a%20b%20%281%29\.md\)/))

  it('escapes what Markdown would take for markup', () => {
    assert.equal(said('the *old* _pier_ [sic]'), `“the \\*old\\* \\_pier\\_ [sic],” Lena Orlo said ${LINK}.`)
    assert.equal(said('a [b](c) <d> &amp; `e`'), `“a [b\\](c) \\<d> \\&amp; \\\`e\\\`,” Lena Orlo said ${LINK}.`)
  })

  it('reads in a draft as the words it was made from, and cites only its source', () => {
    const part = fc.constantFrom(
      ...'*_`~[]()<>!&;#\\@^:|-+.=/aé1 '.split(''),
      'pier',
      '&amp;',
      '[x](y)',
      '<!-- ',
      '-->',
      '[^1]',
      '](',
      '<b>',
      '```'
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), parts => {
        const words = `A ${parts.join('')} z`.replace(/@|https?:|www\./g, '').replace(/\s+/g, ' ')
        const text = insertion({ ...SOURCE, quote: words, marks: 'curly' })
        const draft = parseDraft(text, 'markdown')
        const read = draft.prose.replaceAll('\u200b', '')
        assert.equal(read.slice(0, words.length + 2), `“${words}”`)
        assert.deepEqual(
          draft.citations.map(({ target }) => target),
          ['pier.md']
        )
      }),
      { numRuns: 2000 }
    )
  })
})
