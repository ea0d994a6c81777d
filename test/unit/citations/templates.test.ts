import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import type { HouseStyle } from '../../../src/core/citations/houseStyle.ts'
import { DEFAULT_STYLE } from '../../../src/core/citations/houseStyle.ts'
import { isSentenceStart } from '../../../src/core/citations/quoteEdits.ts'
import type { Place, Template } from '../../../src/core/citations/templates.ts'
import { renderCitation, renderQuote } from '../../../src/core/citations/templates.ts'
import type { QuoteVariables } from '../../../src/core/citations/variables.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'

const SOURCE = { outlet: 'Quay Courier', date: '2031-05-04', path: 'pier.md' }
type More = Partial<QuoteVariables & HouseStyle & Place>
const render = (template: Template, more: More) =>
  renderQuote(template, { ...SOURCE, quote: 'It is shut.', ...more }, { ...DEFAULT_STYLE, ...more }, more)
const LINK = '([Quay Courier, 4 May 2031](pier.md))'
const said = (quote: string, more: More = {}) => render('link', { quote, speaker: 'Lena Orlo', ...more }).text

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

  it('makes the comma before a speaker that is left out a period', () => {
    assert.equal(said('It is shut,', { speaker: undefined }), `“It is shut.” ${LINK}`)
    assert.equal(said('It is shut,', { speaker: undefined, atSentenceStart: false }), `“It is shut” ${LINK}`)
    assert.equal(said('It is shut,'), `“It is shut,” Lena Orlo said ${LINK}.`)
    assert.match(said('It is shut,', { blockWords: 1 }), /> It is shut\.$/)
  })

  it('fits into a sentence already begun', () => {
    assert.equal(said('It is shut.', { atSentenceStart: false }), `“It is shut,” Lena Orlo said ${LINK}`)
    assert.equal(said('It is shut.', { atSentenceStart: false, speaker: undefined }), `“It is shut” ${LINK}`)
  })

  it('swaps the marks inside', () => {
    assert.equal(said('He said “no” and “don’t” to me'), `“He said ‘no’ and ‘don’t’ to me,” Lena Orlo said ${LINK}.`)
    assert.equal(said('He said "no" (or "yes")', { marks: 'straight' }), `"He said 'no' (or 'yes')," Lena Orlo said ${LINK}.`)
    assert.equal(said('Er sagte „nein“ dazu'), `“Er sagte ‘nein’ dazu,” Lena Orlo said ${LINK}.`)
  })

  it('puts lines together', () => assert.equal(said('It is\r\n  shut.'), `“It is shut,” Lena Orlo said ${LINK}.`))

  it('names the source by what is known', () => {
    const link = (more: More) => /\[.*\]/.exec(said('Shut', more))![0]
    assert.equal(link({ date: undefined }), '[Quay Courier]')
    assert.equal(link({ outlet: undefined, title: 'Pier [shut]' }), '[Pier (shut), 4 May 2031]')
    assert.equal(link({ date: 'in spring' }), '[Quay Courier, in spring]')
    assert.equal(link({ outlet: undefined, date: undefined }), '[source]')
  })

  it('encodes the link', () => assert.match(said('Shut', { path: 'a b (1).md' }), /\]\(a%20b%20%281%29\.md\)/))

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
        const text = render('link', { quote: words }).text
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

describe('house style', () => {
  const cases: readonly [string, string, More][] = [
    ['US puts the comma of a fragment inside', `“shut for good,” Lena Orlo said ${LINK}.`, { quote: 'shut for good' }],
    ['UK puts it outside', `“shut for good”, Lena Orlo said ${LINK}.`, { quote: 'shut for good', punctuation: 'uk' }],
    ['UK keeps that of a sentence inside', `“It is shut,” Lena Orlo said ${LINK}.`, { punctuation: 'uk' }],
    ['UK keeps a question', `“Is it shut?” Lena Orlo said ${LINK}.`, { quote: 'Is it shut?', punctuation: 'uk' }],
    [
      'straight marks, nested ones swapped',
      `"He said 'no'," Lena Orlo said ${LINK}.`,
      { quote: 'He said “no”.', marks: 'straight' }
    ]
  ]
  for (const [name, expected, more] of cases) {
    it(name, () => assert.equal(render('link', { speaker: 'Lena Orlo', ...more }).text, expected))
  }

  it('puts the period before a footnote where the style wants it', () => {
    const ends = (punctuation: 'us' | 'uk') => render('footnote', { quote: 'shut for good', punctuation }).text
    assert.equal(ends('us'), '“shut for good.”[^1]')
    assert.equal(ends('uk'), '“shut for good”.[^1]')
  })
})

describe('templates', () => {
  const orlo = { speaker: 'Lena Orlo', role: 'keeper of the pier', title: 'Pier shut', page: '3' }
  const cases: readonly [string, Template, string, More][] = [
    ['link', 'link', `“It is shut,” Lena Orlo said ${LINK}.`, {}],
    ['plain', 'plain', '“It is shut,” Lena Orlo, keeper of the pier, said (Quay Courier, 4 May 2031).', {}],
    ['plain without a role', 'plain', '“It is shut,” Lena Orlo said (Quay Courier, 4 May 2031).', { role: undefined }],
    ['footnote', 'footnote', '“It is shut,” Lena Orlo said.[^1]', {}],
    ['footnote with a label', 'footnote', '“It is shut,” Lena Orlo said.[^7]', { label: '7' }],
    ['footnote in a sentence', 'footnote', '“It is shut,” Lena Orlo said[^1]', { atSentenceStart: false }],
    ['citekey', 'citekey', '“It is shut,” Lena Orlo said [@pier31, p. 3].', { citekey: 'pier31' }],
    ['citekey in braces', 'citekey', '“It is shut,” Lena Orlo said [@{a--b}, p. 3].', { citekey: 'a--b' }],
    [
      'html',
      'html',
      '<q cite="pier.md">It is shut,</q> Lena Orlo said (<cite><a href="pier.md">Quay Courier, 4 May 2031</a></cite>).',
      {}
    ]
  ]
  for (const [name, template, expected, more] of cases) {
    it(name, () => assert.equal(render(template, { ...orlo, ...more }).text, expected))
  }

  it('defines the footnote with title, outlet, date and page', () => {
    const { definition } = render('footnote', { ...orlo, label: '4' })
    assert.equal(definition, '[^4]: [Pier shut](pier.md), Quay Courier, 4 May 2031, p. 3.')
  })

  it('links to the passage on the web where there is no file', () => {
    const web = { path: undefined, url: 'https://quay.example/pier', fragmentUrl: 'https://quay.example/pier#:~:text=shut' }
    assert.match(render('link', web).text, /\]\(https:\/\/quay\.example\/pier#:~:text=shut\)/)
    assert.match(render('link', { ...web, fragmentUrl: undefined }).text, /\]\(https:\/\/quay\.example\/pier\)/)
  })

  it('leads nowhere an article must not lead', () => {
    const evil = { path: undefined, url: 'javascript:alert(1)' }
    assert.equal(render('link', evil).text, '“It is shut.” (Quay Courier, 4 May 2031)')
    assert.doesNotMatch(render('html', evil).text, /javascript/)
    assert.equal(render({ custom: '<{{url}}>' }, evil).text, '<>')
  })

  it('asks for a citekey where there is none', () =>
    assert.throws(() => render('citekey', { title: 'Pier shut' }), /“Pier shut” has no citekey: add it to a bibliography/))

  it('gives a citation alone', () => {
    const variables = { quote: '', ...SOURCE, citekey: 'pier31' }
    assert.equal(renderCitation('link', variables).text, ` ${LINK}`)
    assert.equal(renderCitation('citekey', variables).text, ' [@pier31]')
    assert.deepEqual(renderCitation('footnote', variables, '2'), {
      text: '[^2]',
      definition: '[^2]: [Quay Courier, 4 May 2031](pier.md).'
    })
  })

  it('escapes for HTML', () => {
    const { text } = render('html', { quote: 'a <b>*c*</b> & "d"', speaker: undefined, outlet: '<i>"x"', path: 'a"b.md' })
    assert.equal(
      text,
      '<q cite="a%22b.md">a &lt;b&gt;&#42;c&#42;&lt;/b&gt; &amp; ‘d’</q> ' +
        '(<cite><a href="a%22b.md">&lt;i&gt;&quot;x&quot;, 4 May 2031</a></cite>).'
    )
  })
})

describe('a long quote', () => {
  const long = { quote: 'It is shut and “stays” shut.', speaker: 'Lena Orlo', blockWords: 6 }
  it('is a block after its speaker', () =>
    assert.deepEqual(render('link', long), {
      text: `Lena Orlo said ${LINK}:\n\n> It is shut and “stays” shut.`,
      definition: undefined,
      isBlock: true
    }))
  it('carries its note or key', () => {
    assert.equal(render('footnote', long).text, 'Lena Orlo said:\n\n> It is shut and “stays” shut.[^1]')
    assert.equal(render('citekey', { ...long, citekey: 'k' }).text, 'Lena Orlo said:\n\n> It is shut and “stays” shut. [@k]')
  })
  it('names the source where no speaker is known', () =>
    assert.match(render('plain', { ...long, speaker: undefined }).text, /^Quay Courier, 4 May 2031:\n\n> It/))
  it('begins no list and no heading', () => {
    const block = (quote: string) => render('citekey', { quote, blockWords: 1, citekey: 'k' }).text
    assert.equal(block('# one'), '> \\# one [@k]')
    assert.equal(block('4. one'), '> 4\\. one [@k]')
    assert.equal(block('- one'), '> \\- one [@k]')
  })
  it('is HTML in HTML', () =>
    assert.equal(
      render('html', long).text,
      '<blockquote cite="pier.md">\n<p>It is shut and “stays” shut.</p>\n' +
        '<footer>— Lena Orlo, <cite><a href="pier.md">Quay Courier, 4 May 2031</a></cite></footer>\n</blockquote>'
    ))
  it('stays in its sentence where blocks are off', () => assert.equal(render('link', { ...long, blockWords: 0 }).isBlock, false))
})

describe('where a sentence begins', () => {
  for (const before of ['', '> ', '- ', 'It closed. ', 'It closed.” ', 'She said: ', 'It closed.[^2] ']) {
    it(`begins after "${before}"`, () => assert.ok(isSentenceStart(before)))
  }
  for (const before of ['Orlo said ', 'It closed.', 'a, '])
    it(`goes on after "${before}"`, () => assert.ok(!isSentenceStart(before)))
})
