import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { linkMatches } from '../../../src/core/citations/linkMatches.ts'
import { relativeHref } from '../../../src/core/citations/relativeHref.ts'

const URL = 'https://www.quay.example/2031/pier/?id=7&utm_source=mail'

const NAMES: readonly (readonly [target: string, draft: string, article: string])[] = [
  ['pier.md', 'draft.md', 'pier.md'],
  ['./pier.md', 'draft.md', 'pier.md'],
  ['../articles/pier.md', 'drafts/draft.md', 'articles/pier.md'],
  ['pier%20one.md', 'draft.md', 'pier one.md'],
  ['pier one.md', 'draft.md', 'pier one.md'],
  ['pier.md#words', 'draft.md', 'pier.md'],
  ['pier.md?x=1', 'draft.md', 'pier.md'],
  ['/articles/pier.md', 'drafts/draft.md', 'articles/pier.md'],
  ['/work/a/pier.md', '/work/d/draft.md', '/work/a/pier.md'],
  ['..\\a\\pier.md', 'd/draft.md', 'a/pier.md'],
  ['100%.md', 'draft.md', '100%.md'],
  ['pie\u0301r.md', 'draft.md', 'pi\u00e9r.md']
]

const NOT: readonly (readonly [target: string, draft: string, article: string])[] = [
  ['pier.md', 'drafts/draft.md', 'pier.md'],
  ['pier.md', 'draft.md', 'articles/pier.md'],
  ['Pier.md', 'draft.md', 'pier.md'],
  ['#pier', 'draft.md', 'draft.md'],
  ['', 'draft.md', ''],
  ['https://quay.example/pier.md', 'draft.md', 'pier.md'],
  ['../pier.md', 'draft.md', 'pier.md']
]

describe('a link names an article', () => {
  for (const [target, draft, article] of NAMES) {
    it(`${target} in ${draft}: ${article}`, () => assert.ok(linkMatches(target, draft, article)))
  }
  for (const [target, draft, article] of NOT) {
    it(`${target} in ${draft}, not ${article}`, () => assert.ok(!linkMatches(target, draft, article)))
  }

  for (const target of [
    URL,
    'http://quay.example/2031/pier?id=7',
    '//QUAY.example/2031/pier/?id=7#top',
    'https://quay.example/2031/pier?fbclid=x&id=7'
  ]) {
    it(`by its address: ${target}`, () => assert.ok(linkMatches(target, 'draft.md', 'pier.md', URL)))
  }

  for (const target of [
    'https://quay.example/2031/pier?id=8',
    'https://quay.example/2031',
    'https://dock.example/2031/pier?id=7'
  ]) {
    it(`not by another address: ${target}`, () => assert.ok(!linkMatches(target, 'draft.md', 'pier.md', URL)))
  }

  it('when it was made for it', () => {
    const name = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter(part => !/[/\\\s]|^\.+$/.test(part))
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
    fc.assert(fc.property(path, path, (draft, article) => assert.ok(linkMatches(relativeHref(draft, article), draft, article))))
  })
})

describe('the way to an article', () => {
  const WAYS: readonly (readonly [draft: string, article: string, href: string])[] = [
    ['draft.md', 'pier.md', 'pier.md'],
    ['drafts/draft.md', 'articles/pier.md', '../articles/pier.md'],
    ['a/b/draft.md', 'a/c/pier.md', '../c/pier.md'],
    ['/w/d/draft.md', '/w/pier.md', '../pier.md'],
    ['C:\\w\\d\\draft.md', 'C:\\w\\a\\pier.md', '../a/pier.md'],
    ['draft.md', 'pier (1) 50%#?.md', 'pier%20%281%29%2050%25%23%3F.md'],
    ['draft.md', 'a:b.md', './a:b.md']
  ]
  for (const [draft, article, href] of WAYS) it(`${draft} → ${article}`, () => assert.equal(relativeHref(draft, article), href))
})
