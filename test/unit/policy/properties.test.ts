import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { words } from '../../../src/core/text/words.ts'
import { applied, check, corpusOf } from './newsroom.ts'

const source = readFileSync(join(import.meta.dirname, '../../fixtures/policy/source.txt'), 'utf8')
const corpus = corpusOf({ 'source.txt': source })

/** Whole quotations of the source that stand in one pair of curly marks, five words or more. */
const quotations = [...source.matchAll(/“([^”“\n]{20,})”/g)]
  .map(match => match[1]!.replace(/[,.]$/, ''))
  .filter(text => text.split(' ').length >= 5)
const quotation = fc.constantFrom(...quotations)
const keysOf = (text: string): string =>
  words(text)
    .map(({ key }) => key)
    .join(' ')
const verdict = (text: string): string => check(corpus, `“${text}”\n`).quotations[0]!.verdict

const presentation: readonly ((text: string, at: number) => string)[] = [
  text => text.replace(/[’‘]/g, "'"),
  text => text.replace(/'/g, '’'),
  (text, at) => text.replace(/ /g, (space, offset: number) => (offset % 7 === at % 7 ? '\u00a0' : space)),
  (text, at) => text.replace(/ /g, (space, offset: number) => (offset % 5 === at % 5 ? '\n' : space)),
  (text, at) => text.replace(/ /g, (space, offset: number) => (offset % 5 === at % 5 ? '  ' : space)),
  text => text.replace(/ – /g, '—'),
  text => text.replace(/—| – /g, ' -- '),
  (text, at) =>
    text.slice(0, at % text.length) +
    (/\p{L}\p{L}$/u.test(text.slice(0, (at % text.length) + 1)) ? '\u00ad' : '') +
    text.slice(at % text.length),
  text => text.normalize('NFD'),
  text => `${text},`,
  text => `${text}.`
]

describe('the policy on any text', () => {
  it('has quotations to try', () => assert.ok(quotations.length >= 8))

  it('never changes its verdict when only presentation changes', () => {
    fc.assert(
      fc.property(
        quotation,
        fc.uniqueArray(fc.nat({ max: presentation.length - 1 }), { maxLength: 4 }),
        fc.nat(200),
        (text, ways, at) => {
          const changed = ways.reduce((result, way) => presentation[way]!(result, at), text)
          assert.equal(verdict(changed), 'verbatim', changed)
        }
      ),
      { numRuns: 300 }
    )
  })

  it('never calls a quotation with one word changed verbatim or edited', () => {
    const word = fc.constantFrom('gravel', 'never', 'seven', 'under', 'Holm', 'quite', 'ships')
    fc.assert(
      fc.property(quotation, word, fc.nat(100), fc.constantFrom('replace', 'insert'), (text, other, place, how) => {
        const words = text.split(' ')
        const at = 1 + (place % (words.length - 2))
        fc.pre(!words[at]!.toLowerCase().includes(other.toLowerCase()) && !/[[\]]/.test(text))
        words.splice(at, how === 'replace' ? 1 : 0, other)
        assert.ok(!['verbatim', 'edited', 'exempt'].includes(verdict(words.join(' '))), words.join(' '))
      }),
      { numRuns: 300 }
    )
  })

  const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const shown = (words: readonly string[]): string[] =>
    check(corpus, `“${words.join(' ')}”\n`).quotations[0]!.edits.map(({ draft, source }) => `${draft.text}/${source.text}`)
  /** Words alike to some that stand right beyond the quotations, and words like nothing there. */
  const others = fc.constantFrom('gravel', 'seven', 'She', 'they', 'The', 'said', 'Marrow', 'one', 'reporter', 'itch', 'so')
  /** Marks of editing would let the first word stand far off, and a stroke is no word. */
  const plain = quotations.filter(text => !/\.\.\.|…|[[\]]/.test(text))

  it('shows a word replaced at either edge beside the word in its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), others, fc.boolean(), (text, other, isFirst) => {
        const words = text.split(' ')
        const at = isFirst ? 0 : words.length - 1
        // A long word of a few is too much to be near.
        fc.pre(verdict(words.with(at, other).join(' ')) === 'altered')
        assert.deepEqual(shown(words.with(at, other)), [`${other}/${bare(words[at]!)}`], words.with(at, other).join(' '))
      }),
      { numRuns: 300 }
    )
  })

  it('shows a word added at either edge beside nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), others, fc.boolean(), (text, other, isFirst) => {
        const longer = isFirst ? [other, ...text.split(' ')] : [...text.split(' '), other]
        // One equal word beyond the edge is quoted with the rest.
        fc.pre(!keysOf(source).includes(keysOf(longer.join(' '))) && verdict(longer.join(' ')) === 'altered')
        assert.deepEqual(shown(longer), [`${other}/`], longer.join(' '))
      }),
      { numRuns: 300 }
    )
  })

  it('never calls a quotation with a word left out verbatim or edited', () => {
    fc.assert(
      fc.property(quotation, fc.nat(100), (text, place) => {
        const words = text.split(' ')
        const at = 1 + (place % (words.length - 2))
        fc.pre(!/\.\.\.|[[\]]/.test(text) && /\p{L}|\p{N}/u.test(words[at]!))
        fc.pre(words[at] !== words[at - 1] && words[at] !== words[at + 1])
        const without = words.toSpliced(at, 1).join(' ')
        fc.pre(!source.includes(without))
        assert.ok(!['verbatim', 'edited', 'exempt'].includes(verdict(without)), without)
      }),
      { numRuns: 200 }
    )
  })

  it('is verbatim again once the source’s wording is put back', () => {
    fc.assert(
      fc.property(
        quotation,
        fc.nat(100),
        fc.constantFrom('gravel', 'seven', 'softly'),
        fc.constantFrom(0, 1),
        (text, place, other, removed) => {
          const words = text.split(' ')
          const at = 1 + (place % (words.length - 2))
          fc.pre(!/[[\]]/.test(text))
          words.splice(at, removed, other)
          const draft = `“${words.join(' ')}”\n`
          const fix = check(corpus, draft).quotations[0]!.fixes.find(({ kind }) => kind === 'use-source-wording')
          fc.pre(fix !== undefined)
          assert.equal(check(corpus, applied(draft, fix!.edits)).quotations[0]!.verdict, 'verbatim', applied(draft, fix!.edits))
        }
      ),
      { numRuns: 200 }
    )
  })

  it('survives any draft', () => {
    const unit = fc.constantFrom(...'ab “”"\'‘’…[](){}*_>#-\n\\`<!-&;:.,1 Marrow said'.split(''), '\ud83d', '\u0301')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), text => {
        for (const { span, findings } of check(corpus, text).quotations) {
          assert.ok(span.start <= span.end && span.end <= text.length)
          for (const finding of findings) assert.ok(finding.span.start <= finding.span.end && finding.span.end <= text.length)
        }
      }),
      { numRuns: 500 }
    )
  })
})
