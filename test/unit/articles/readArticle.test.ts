import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { blocksOf, shown } from '../text/shown.ts'

const read = (text: string, path = 'pier.md') => readArticle({ path, hash: 'h', text })
const metadata = (fields: string) => read(`---\n${fields}\n---\nText.`).metadata

const FULL = `---
title: 'Pier shut: "no money"'
outlet: Quay Courier
author: By Lena Orlo and Tomas Rehn
date: May 4, 2031
url: https://quay.example/pier
lang: en
kind: Interview
---
# Another heading

“It is shut,” Rehn said.
`

describe('an article', () => {
  for (const path of ['pier.md', 'pier.markdown', 'pier.txt']) {
    it(`has what its front matter says (${path})`, () => {
      assert.deepEqual(read(FULL, path).metadata, {
        title: 'Pier shut: "no money"',
        outlet: 'Quay Courier',
        authors: ['Lena Orlo', 'Tomas Rehn'],
        date: '2031-05-04',
        url: 'https://quay.example/pier',
        language: 'en',
        kind: 'interview'
      })
    })
  }

  it('has no prose in its front matter', () => {
    for (const path of ['pier.md', 'pier.txt']) {
      const article = read('---\ntitle: “So”\n---\n“It is shut.”', path)
      assert.equal(shown(article.prose), '###\n###########\n###\n“It is shut.”')
      assert.deepEqual(blocksOf(article), ['paragraph: “It is shut.”'])
    }
  })

  it('goes by other names of the fields', () => {
    const found = metadata('Headline: Pier\npublisher: Quay Courier\nbyline: Lena Orlo\nlink: https://quay.example\nlanguage: de')
    assert.deepEqual(
      [found.title, found.outlet, found.authors, found.url, found.language],
      ['Pier', 'Quay Courier', ['Lena Orlo'], 'https://quay.example', 'de']
    )
  })

  it('takes an address given as the source for the address', () => {
    const found = metadata('source: https://quay.example/pier')
    assert.deepEqual([found.outlet, found.url], [undefined, 'https://quay.example/pier'])
  })

  it('reads authors as they are written', () => {
    assert.deepEqual(metadata('authors: [Lena Orlo, Tomas Rehn]').authors, ['Lena Orlo', 'Tomas Rehn'])
    assert.deepEqual(metadata('authors:\n  - name: Lena Orlo\n  - name: Tomas Rehn').authors, ['Lena Orlo', 'Tomas Rehn'])
    assert.deepEqual(metadata('author: Orlo, Lena').authors, ['Orlo, Lena'])
    assert.deepEqual(metadata('author: Lena Orlo, Tomas Rehn & Ida Alexander').authors, [
      'Lena Orlo',
      'Tomas Rehn',
      'Ida Alexander'
    ])
  })

  it('puts up with fields of a wrong type', () => {
    const found = metadata('title: [a, b]\nauthors: 12\ndate: {year: 2031}\nkind: [x]\nurl:')
    assert.deepEqual(found, { ...EMPTY, authors: ['12'] })
  })

  it('keeps words that other readers of YAML change', () => assert.equal(metadata('title: no').title, 'no'))
})

const EMPTY = {
  title: undefined,
  outlet: undefined,
  authors: [],
  date: undefined,
  url: undefined,
  language: undefined,
  kind: 'article'
}

describe('the title of an article without front matter', () => {
  const title = (text: string, path?: string) => read(text, path).metadata.title

  it('is the first heading', () => assert.equal(title('# The *pier* is shut\n\nText.'), 'The pier is shut'))
  it('is a heading of one word', () => assert.equal(title('# Pier\n\nText.'), 'Pier'))
  it('is a first line that is no sentence', () => assert.equal(title('Pier stays shut\n\nText.', 'a.txt'), 'Pier stays shut'))
  it('is no label', () => assert.equal(title('In brief\n\nPier stays shut\n\nText.', 'a.txt'), 'Pier stays shut'))
  it('is not invented', () => assert.equal(title('The pier is shut. Nobody knows why.', 'a.txt'), undefined))
})

describe('front matter that does not parse', () => {
  const problems = (text: string) => read(text).problems

  it('is named by its line, with the remedy, and the text is read', () => {
    const article = read('---\ntitle: Pier\noutlet: "Quay\ndate: x: y\n---\n“It is shut.”')
    assert.equal(article.problems.length, 1)
    assert.match(article.problems[0]!, /from line \d on.*single quotes\.$/)
    assert.deepEqual(blocksOf(article), ['paragraph: “It is shut.”'])
  })

  it('still gives the fields that could be read', () => {
    assert.equal(read('---\ntitle: Pier\ndate: a: b\n---\nText.').metadata.title, 'Pier')
  })

  it('without an end is read as text', () => {
    const article = read('---\ntitle: Pier\n\n“It is shut.”')
    assert.match(article.problems[0]!, /no end.*put a line with ---/)
    assert.match(article.prose, /“It is shut\.”/)
  })

  it('cannot expand without bound', () => {
    const rows = [...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`)
    assert.equal(problems(`---\na: &a [x, x]\n${rows.join('\n')}\ntitle: *h\n---\nText.`).length, 1)
  })

  it('cannot nest without bound', () => assert.equal(problems(`---\ntitle: ${'['.repeat(10_000)}\n---\nText.`).length, 1))

  it('is no front matter where rules stand around text', () => {
    const article = read('---\n\n“It is shut.”\n\n---\n\nText.', 'pier.txt')
    assert.deepEqual([article.problems, article.prose], [[], article.text])
  })

  it('never throws, whatever stands in it', () => {
    const part = fc.oneof(
      fc.constantFrom('title: ', '- ', '"', "'", '&a ', '*a', '!!js/function ', '{', '[', ': ', '\n', '  ', '|', '---\n'),
      fc.string()
    )
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom('a.md', 'a.txt'), (parts, path) => {
        const text = `---\ntitle: x\n${parts.join('')}\n---\nText.`
        const article = read(text, path)
        assert.equal(article.prose.length, text.length)
      }),
      { numRuns: 500 }
    )
  })
})
