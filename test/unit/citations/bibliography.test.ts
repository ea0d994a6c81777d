import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import type { BibliographyEntry } from '../../../src/core/citations/bibliography.ts'
import { articleOf, citekeyOf, parseBibliography, resolveCitekey } from '../../../src/core/citations/bibliography.ts'
import { latexText } from '../../../src/core/citations/latex.ts'

const bib = (text: string) => parseBibliography(text, 'bib')
const one = (fields: string): BibliographyEntry => {
  const { entries, problems } = bib(`@article{key,\n${fields}\n}`)
  assert.deepEqual(problems, [])
  assert.equal(entries.length, 1)
  return entries[0]!
}

describe('TeX as plain text', () => {
  const cases: readonly [tex: string, plain: string][] = [
    [`Z{\\"u}rich and M\\"unchen`, 'Zürich and München'],
    [`{\\'E}t\\'{e}, \\'\\i, na{\\"\\i}ve`, 'Été, í, naïve'],
    ['\\c{c}a, \\c ca, \\v{S}koda, \\H{o}, \\r{a}, \\k a', 'ça, ça, Škoda, ő, å, ą'],
    ["{\\O}re, \\o{}re, Stra{\\ss}e, \\L{}\\'od\\'z, {\\AA}", 'Øre, øre, Straße, Łódź, Å'],
    ['Trade \\& Port, 50\\% of \\$4, a\\_b, \\#1', 'Trade & Port, 50% of $4, a_b, #1'],
    ["``No,'' she said -- `yes' --- maybe", "“No,” she said – `yes' — maybe"],
    ['The {NATO} {\\em old} \\textit{pier}', 'The NATO old pier'],
    ['Port~Office\n  news', 'Port Office news'],
    ['a\\textendash b\\ldots', 'a–b…'],
    ['\\', ''],
    ["\\'", "'"],
    ['{{{', '']
  ]
  for (const [tex, plain] of cases) it(tex, () => assert.equal(latexText(tex), plain))
})

describe('a .bib file', () => {
  it('gives title, authors, outlet, date, url and file', () =>
    assert.deepEqual(
      one(`  title = {The {Quay} "reopens"}, author = "Orlo, Lena and Jan van Dorp and {Port Office}",
        journal = {Quay Courier}, year = 2031, month = may, day = 4, url = {https://quay.example/a\\_b},
        file = {Snapshot:sources/pier.html:text/html}`),
      {
        key: 'key',
        line: 1,
        title: 'The Quay "reopens"',
        authors: ['Lena Orlo', 'Jan van Dorp', 'Port Office'],
        outlet: 'Quay Courier',
        date: '2031-05-04',
        url: 'https://quay.example/a_b',
        file: 'sources/pier.html'
      }
    ))

  const dates: readonly [fields: string, date: string | undefined][] = [
    ['date = {2031-05-04}', '2031-05-04'],
    ['date = {2031-05-04/2031-05-06}', '2031-05-04'],
    ['date = {2031-05}', '2031-05'],
    ['year = {2031}', '2031'],
    ['year = 2031, month = {May}', '2031-05'],
    ['year = 2031, month = 5', '2031-05'],
    ['year = 2031, month = "4~" # may', '2031-05-04'],
    ['year = {in press}', 'in press'],
    ['title = {x}', undefined]
  ]
  for (const [fields, date] of dates) it(`dates: ${fields}`, () => assert.equal(one(fields).date, date))

  it('replaces strings, joins parts and reads quoted braces', () => {
    const { entries } = bib(
      '@string{qc = "Quay" # { Courier}}\n@STRING(x = {1})\n@misc{a, journal = qc # ", " # x, title="a {"} b"}'
    )
    assert.equal(entries[0]!.outlet, 'Quay Courier, 1')
    assert.equal(entries[0]!.title, 'a " b')
  })

  it('finds the address in howpublished', () => {
    const entry = one('howpublished = {\\url{https://quay.example/x}}, note = {seen}')
    assert.equal(entry.url, 'https://quay.example/x')
  })

  it('adds the subtitle, and keeps the first of two fields', () =>
    assert.equal(one('title = {Pier}, subtitle = {A life}, title = {No}').title, 'Pier: A life'))

  it('passes over comments, preambles and text between entries', () => {
    const { entries, problems } = bib(`Notes of the desk, mail a@b.example.
      @comment{ @misc{no, title={x}} }
      @preamble{ "\\newcommand{\\x}{}" }
      % @misc{nor, title={x}}
      @misc{yes,
        % a comment
        title = {x},
      }
      @misc(round, title = {y})`)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      entries.map(({ key, line }) => [key, line]),
      [
        ['yes', 5],
        ['round', 9]
      ]
    )
  })

  it('loses nothing but what is broken, and names the line', () => {
    const { entries, problems } = bib(`@misc{a, title = {one}}

@misc{b,
  title = {never closed,
  year = 2031
}

@misc{c,
  title = {three}
}
@misc{, title = {no key}}
@misc{d, title {four}}
@misc{e, title = {five}}
@misc{f, title = `)
    assert.deepEqual(
      entries.filter(({ title }) => title).map(({ key }) => key),
      ['a', 'b', 'c', 'e']
    )
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3, 11, 12, 14]
    )
    for (const { message } of problems) assert.match(message, /^Line \d+: .*: .*\.$/)
  })

  it('never throws and takes linear time', () => {
    const part = fc.constantFrom(
      '@misc{a,',
      '@string{',
      '@',
      '{',
      '}',
      '"',
      '=',
      'title',
      '#',
      ',',
      '\n',
      '\\',
      'x',
      '%',
      '(',
      ')',
      '\\"',
      ' '
    )
    fc.assert(
      fc.property(fc.array(part), parts => {
        bib(parts.join(''))
      }),
      { numRuns: 2000 }
    )
    const start = performance.now()
    for (const attack of [
      '@misc{a,',
      '@misc{a, b = {',
      '@misc{a, b = "{',
      '{',
      '@string{a = ',
      '\n@a{b,\n',
      '@a{b, c = ',
      ' and '
    ]) {
      bib(attack.repeat(20_000))
    }
    assert.ok(performance.now() - start < 4000)
  })
})

describe('CSL JSON', () => {
  it('gives the same facts', () => {
    const item = {
      id: 'http://zotero.example/1',
      'citation-key': 'orlo31',
      title: 'The <i>Quay</i>',
      'container-title': 'Quay Courier',
      author: [{ family: 'Orlo', given: 'Lena' }, { literal: 'Port Office' }, { family: 'Dorp', 'non-dropping-particle': 'van' }],
      issued: { 'date-parts': [['2031', 5, 4]] },
      URL: 'https://quay.example/a'
    }
    assert.deepEqual(parseBibliography(JSON.stringify([item]), 'csl-json'), {
      entries: [
        {
          key: 'orlo31',
          line: 1,
          title: 'The Quay',
          authors: ['Lena Orlo', 'Port Office', 'van Dorp'],
          outlet: 'Quay Courier',
          date: '2031-05-04',
          url: 'https://quay.example/a',
          file: undefined
        }
      ],
      problems: []
    })
  })

  it('names what is broken', () => {
    const { entries, problems } = parseBibliography('[{"id":"a","issued":{"date-parts":[[2031]]}}, 7, {"title":"x"}]', 'csl-json')
    assert.deepEqual(
      entries.map(({ key, date }) => [key, date]),
      [['a', '2031']]
    )
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2, 3]
    )
    assert.match(parseBibliography('{', 'csl-json').problems[0]!.message, /no JSON from here on/)
    assert.match(parseBibliography('{}', 'csl-json').problems[0]!.message, /no list of entries/)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        parseBibliography(JSON.stringify([value, { id: 1, author: value, issued: value, title: value }]), 'csl-json')
      })
    )
  })
})

describe('the article of an entry', () => {
  const article = (path: string, title: string, more: object = {}) => ({ path, metadata: { title, ...more } })
  const articles = [
    article('sources/pier.md', 'The “Quay” reopens', {
      url: 'https://quay.example/pier',
      outlet: 'Quay Courier',
      date: '2031-05-04'
    }),
    article('sources/vote.md', 'A vote', { outlet: 'Quay Courier', date: '2031-05-05' }),
    article('sources/vote-2.md', 'A Vote', { outlet: 'Evening Wall', date: '2031-05-05' })
  ]
  const entry = (more: Partial<BibliographyEntry>): BibliographyEntry => ({ key: 'k', line: 1, authors: [], ...more })
  const cases: readonly [name: string, entry: Partial<BibliographyEntry>, path: string | undefined][] = [
    ['by url', { url: 'http://www.quay.example/pier/?utm_source=x', title: 'A vote' }, 'sources/pier.md'],
    ['by file beside the bibliography', { file: '../sources/vote.md' }, 'sources/vote.md'],
    ['by title, folded', { title: "the 'quay' REOPENS." }, 'sources/pier.md'],
    ['by title and outlet where two have it', { title: 'A vote', outlet: 'evening wall' }, 'sources/vote-2.md'],
    ['not where two fit', { title: 'A vote', date: '2031-05-05' }, undefined],
    ['not without a title', { title: '' }, undefined],
    ['not by an address elsewhere', { url: 'https://quay.example/other' }, undefined]
  ]
  for (const [name, fields, path] of cases) {
    it(name, () => assert.equal(articleOf(entry(fields), articles, 'desk/refs.bib')?.path, path))
  }

  it('is found by its key, the first entry first, and its key by the article', () => {
    const first = {
      path: 'refs.bib',
      ...bib('@misc{a, title={A vote}, journal={Evening Wall}}\n@misc{b, file={sources/pier.md}}')
    }
    const second = { path: 'more.bib', ...bib('@misc{a, title={The quay reopens}}\n@misc{c, title={The quay reopens}}') }
    assert.equal(resolveCitekey('a', [first, second], articles)?.path, 'sources/vote-2.md')
    assert.equal(resolveCitekey('c', [first, second], articles)?.path, 'sources/pier.md')
    assert.equal(resolveCitekey('d', [first, second], articles), undefined)
    assert.equal(citekeyOf(articles[0]!, [first, second], articles), 'b')
    assert.equal(citekeyOf(articles[1]!, [first, second], articles), undefined)
  })
})
