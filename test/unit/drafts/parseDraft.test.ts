import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { blocksOf, shown } from '../text/shown.ts'

const markdown = (text: string) => parseDraft(text, 'markdown')
const plain = (text: string) => parseDraft(text, 'plaintext')

/** Every citation as `kind target: words in the draft`. */
const citations = (text: string, parse = markdown) =>
  parse(text).citations.map(({ kind, target, span }) => `${kind} ${target}: ${text.slice(span.start, span.end)}`)

const CITATIONS: readonly (readonly [name: string, text: string, ...found: string[]])[] = [
  ['inline link', '“Shut” ([Courier](../a/pier%20one.md#top)).', 'link ../a/pier one.md: [Courier](../a/pier%20one.md#top)'],
  ['link in angle brackets', '[C](<a b.md>)', 'link a b.md: [C](<a b.md>)'],
  ['escaped parenthesis', '[C](a\\(1\\).md)', 'link a(1).md: [C](a\\(1\\).md)'],
  ['percent sign that is none', '[C](100%.md)', 'link 100%.md: [C](100%.md)'],
  ['reference link', '[C][p] and [p]\n\n[p]: pier.md "Pier"', 'link pier.md: [C][p]', 'link pier.md: [p]'],
  ['autolink', '<https://quay.example/a>', 'link https://quay.example/a: <https://quay.example/a>'],
  ['address written out', 'See https://quay.example/a.', 'link https://quay.example/a: https://quay.example/a'],
  ['footnote', 'Shut.[^1]\n\n[^1]: See [C](pier.md), p. 3.', 'footnote pier.md: [^1]', 'link pier.md: [C](pier.md)'],
  ['footnote with a citekey', 'Shut.[^a]\n\n[^a]: [@orlo, p. 3]', 'footnote orlo: [^a]', 'citekey orlo: [@orlo, p. 3]'],
  ['footnote without a link', 'Shut.[^1]\n\n[^1]: Courier, 4 May.'],
  ['citekey', 'Shut [@orlo2031, p. 3].', 'citekey orlo2031: [@orlo2031, p. 3]'],
  ['several citekeys', 'Shut [see @orlo; -@rehn:b].', 'citekey orlo: @orlo', 'citekey rehn:b: @rehn:b'],
  ['citekey in the text', 'As @orlo. says, @{a/b}.', 'citekey orlo: @orlo', 'citekey a/b: @{a/b}'],
  ['e-mail addresses are none', 'lena@quay.example and <lena@quay.example> and [L](mailto:l@q.example)'],
  ['places in the draft are none', '[above](#pier)'],
  ['images are none', '![Pier](pier.png)'],
  ['code is none', '`[C](a.md)` `@orlo`']
]

describe('the citations of a draft', () => {
  for (const [name, text, ...found] of CITATIONS) it(name, () => assert.deepEqual(citations(text), found))

  it('are addresses and citekeys in plain text', () => {
    assert.deepEqual(citations('See https://quay.example/a, [@orlo] and [C](a.md).', plain), [
      'link https://quay.example/a: https://quay.example/a',
      'citekey orlo: [@orlo]'
    ])
  })

  it('in brackets are no prose', () => {
    assert.equal(shown(markdown('Shut [see @orlo; @rehn].').prose), 'Shut ##################.')
    assert.equal(shown(plain('Shut [@orlo].').prose), 'Shut #######.')
    assert.equal(shown(markdown('As @orlo says').prose), 'As @orlo says')
  })
})

describe('the directives of a draft', () => {
  const directives = (text: string, parse = markdown) => parse(text).directives.map(({ name, reason }) => `${name}: ${reason}`)

  it('are comments with a name and a reason', () => {
    const text = [
      '<!-- verbatim-ignore-file -->',
      '<!--verbatim-ignore-next: from the tape--> “Shut.”',
      'Text <!-- verbatim-ignore-start -- a\n  poem --> text',
      '> <!-- verbatim-ignore-end -->'
    ].join('\n\n')
    const found = ['ignore-file: ', 'ignore-next: from the tape', 'ignore-start: a poem', 'ignore-end: ']
    assert.deepEqual(directives(text), found)
    assert.deepEqual(directives(text, plain), found)
  })

  it('are nothing else', () => {
    assert.deepEqual(
      directives('<!-- verbatim-ignore -->\n\n<!-- verbatim-ignore-nexts -->\n\n`<!-- verbatim-ignore-next -->`'),
      []
    )
    assert.deepEqual(directives('<!-- note: verbatim-ignore-next -->\n\n<!-- verbatim-ignore-next'), [])
  })

  it('are no prose in plain text', () => {
    assert.deepEqual(blocksOf(plain('<!-- verbatim-ignore-next -->\n\n“Shut.”')), ['paragraph: “Shut.”'])
  })
})

describe('the sections of a draft', () => {
  it('run to the next heading of the same or a higher rank', () => {
    const text = '# One\n\na\n\n## Two *x*\n\nb\n\n### Three\n\nc\n\nTwo b\n---\n\nd\n\n# Four\n\ne'
    const sections = markdown(text).sections.map(
      ({ title, span }) =>
        `${title}: ${text
          .slice(span.start, span.end)
          .match(/\b[a-e]\b(?!\n---)/g)
          ?.join('')}`
    )
    assert.deepEqual(sections, ['One: abcd', 'Two x: bc', 'Three: c', 'Two b: d', 'Four: e'])
  })

  it('are not in plain text', () => assert.deepEqual(plain('# One\n\na').sections, []))
})

describe('a draft, whatever its text', () => {
  it('keeps its length, and every span is in range', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '@a',
        '[@a; @b]',
        '[^1]',
        '\n\n[^1]: ',
        '<!--',
        '-->',
        'verbatim-ignore-next',
        '\n',
        '“',
        '# ',
        'https://a.b'
      ),
      fc.string({ maxLength: 6 })
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('markdown' as const, 'plaintext' as const), (parts, language) => {
        const text = parts.join('')
        const draft = parseDraft(text, language)
        assert.equal(draft.prose.length, text.length)
        for (const { span } of [...draft.citations, ...draft.directives, ...draft.sections, ...draft.blocks]) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
        }
      }),
      { numRuns: 1000 }
    )
  })
})
