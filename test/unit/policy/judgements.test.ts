import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Locator } from '../../../src/core/matching/locate.ts'
import { check, corpusOf } from './newsroom.ts'

const source = readFileSync(join(import.meta.dirname, '../../fixtures/policy/source.txt'), 'utf8')
const copy = source.replaceAll('the', 'this')
const articles = { 'source.txt': source, 'copy.txt': copy, 'other.txt': 'Ann Holm said: “The ferry was never late.”' }
const corpus = corpusOf(articles)

const sentences = [...source.matchAll(/“([^”“\n]{12,})”/g)].map(match => match[1]!)
const passages = [
  ...sentences,
  'The ferry was never late.',
  'The ferry […] was never late.',
  'The [old] ferry was never late.',
  'Nobody ever said a word like these of mine.',
  `${sentences[0]!.split(' ').slice(0, 6).join(' ')} ${sentences[1]!.split(' ').slice(0, 6).join(' ')}`
]
const speakers = ['Holm said', 'Marrow said', 'he said', 'the [report](source.txt) said', 'the [copy](copy.txt) said']

const quoted = fc
  .tuple(fc.constantFrom(...passages), fc.constantFrom(...speakers), fc.nat(40))
  .map(([text, speaker, at]) => `“${text.slice(0, at)}${at % 3 === 0 ? 'x' : ''}${text.slice(at)}” ${speaker}.`)
const draft = fc.array(quoted, { minLength: 1, maxLength: 6 }).map(parts => parts.join('\n\n'))

/** The same check by a corpus that has judged nothing before. */
const afresh = (text: string, more = {}) => check(corpusOf(articles), text, more)

describe('remembering judgements', () => {
  it('reports as if nothing were remembered, edit after edit', () => {
    const edit = fc.record({
      at: fc.nat(),
      removed: fc.nat(6),
      put: fc.constantFrom('', 'a', ' ', '. ', ', ', '”', '“', 'never ', '\n\n', 'Holm ')
    })
    fc.assert(
      fc.property(draft, fc.array(edit, { maxLength: 4 }), (text, edits) => {
        let now = text
        for (const { at, removed, put } of [{ at: 0, removed: 0, put: '' }, ...edits]) {
          const place = at % (now.length + 1)
          now = now.slice(0, place) + put + now.slice(place + removed)
          assert.deepEqual(check(corpus, now), afresh(now), now)
        }
      }),
      { numRuns: 60 }
    )
  })

  it('judges nothing again when only the place changes, and only the quotation that was edited', () => {
    const text = passages
      .slice(0, 6)
      .map(passage => `“${passage}” Holm said.`)
      .join('\n\n')
    const asked = (work: () => void): number => {
      let count = 0
      const { locate } = Locator.prototype
      Locator.prototype.locate = function (pattern) {
        count++
        return locate.call(this, pattern)
      }
      try {
        work()
      } finally {
        Locator.prototype.locate = locate
      }
      return count
    }
    const own = corpusOf(articles)
    assert.ok(asked(() => check(own, text)) >= 6)
    assert.equal(
      asked(() => check(own, `More of it.\n\n${text}`)),
      0
    )
    assert.equal(
      asked(() => check(own, text.replace(/” Holm/, ' indeed” Holm'))),
      1
    )
  })

  it('judges anew when the corpus changes', () => {
    const own = corpusOf({ 'other.txt': articles['other.txt'] })
    const text = `“${sentences[0]}” Marrow said.`
    assert.equal(check(own, text).quotations[0]!.verdict, 'unsourced')
    own.put(readArticle({ path: 'source.txt', hash: 'source', text: source }))
    assert.notEqual(check(own, text).quotations[0]!.verdict, 'unsourced')
    own.remove('source.txt')
    assert.equal(check(own, text).quotations[0]!.verdict, 'unsourced')
  })

  it('keeps drafts apart that lie among the articles', () => {
    const own = corpusOf(articles)
    const text = '“The ferry was never late.” Ann Holm said.'
    assert.equal(check(own, text).quotations[0]!.verdict, 'verbatim')
    assert.equal(check(own, text, { draftPath: 'other.txt' }).quotations[0]!.verdict, 'unsourced')
  })
})
