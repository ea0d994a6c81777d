/** Which fixes are offered where several faults stand together, and what they leave alone. */
import assert from 'node:assert/strict'
import { fixTitle } from '../../../src/core/policy/messages.ts'
import type { Fix, Level } from '../../../src/core/policy/verdict.ts'
import { applied, check, corpusOf } from './newsroom.ts'

type Articles = Readonly<Record<string, string>>
const BRASK = 'pilot Ada Brask'
const TOLLER = 'mayor Ines Toller'
const said = (words: string, who: string): string => `“${words},” said ${who}.\n`

const offered = (articles: Articles, draft: string, levels: Readonly<Record<string, Level>> = {}): readonly Fix[] =>
  check(corpusOf(articles), draft, { levels }).quotations[0]!.fixes
const kinds = (...question: Parameters<typeof offered>): string[] => offered(...question).map(({ kind }) => kind)

/** The draft with the fix made; undefined where it is not offered. */
function fixed(articles: Articles, draft: string, kind: Fix['kind']): string | undefined {
  const fix = offered(articles, draft).find(one => one.kind === kind)
  return fix && applied(draft, fix.edits)
}

const TORCHES = {
  'a.md': said('They [the inspectors] came with torches and left\n   with very black coffee [of ours] at dawn', BRASK)
}
describe('the source’s wording', () => {
  it('comes with its brackets, beside another change', () => {
    const draft = said('They the inspectors came with lamps and left with very black coffee [of ours] at dawn', BRASK)
    const after = said('They [the inspectors] came with torches and left with very black coffee [of ours] at dawn', BRASK)
    assert.equal(fixed(TORCHES, draft, 'use-source-wording'), after)
    assert.equal(fixed(TORCHES, draft, 'restore-brackets'), undefined)
  })

  it('comes on one line', () =>
    assert.equal(
      fixed(TORCHES, said('They [the inspectors] came with torches and very black coffee', BRASK), 'use-source-wording'),
      said('They [the inspectors] came with torches and left with very black coffee', BRASK)
    ))

  it('comes without the brackets for a word inside them', () => {
    const words = (who: string) => said(`They [the old grey ${who} of the port] came with torches and left`, BRASK)
    assert.equal(fixed({ 'a.md': words('inspectors') }, words('policemen'), 'use-source-wording'), words('inspectors'))
  })

  it('is not offered for a paraphrase', () => {
    const told = { 'a.md': 'The crews had rowed all night beside the wall of ice.\n' }
    const draft = said('The crews had rowed all night along the wall of ice', BRASK)
    assert.deepEqual(kinds(told, draft), ['make-paraphrase', 'ignore-next'])
  })
})

describe('the mark of an omission', () => {
  const LAMPS = { 'a.md': said('We lit the old lamps at dusk and waited for the boats', BRASK) }
  it('is offered where words are left out, in every place', () =>
    assert.equal(
      fixed(LAMPS, said('We lit the lamps at dusk and waited for boats', BRASK), 'mark-omission'),
      said('We lit the … lamps at dusk and waited for … boats', BRASK)
    ))

  it('is not where another word is changed too', () =>
    assert.deepEqual(kinds(LAMPS, said('We lit the lamps at dawn and waited for the boats', BRASK)), [
      'use-source-wording',
      'ignore-next'
    ]))
})

describe('a misspelling kept with [sic]', () => {
  const others = Array.from({ length: 5 }, (_, i) => [`${i}.md`, `The harbour froze in winter ${i}.\n`])
  const articles = { ...Object.fromEntries(others), 'a.md': said('We love the harbuor very much indeed', BRASK) }
  it('is not offered beside another change', () => {
    const draft = said('We love the harbour very much today', BRASK)
    assert.deepEqual(kinds(articles, draft), ['use-source-wording', 'ignore-next'])
    assert.ok(kinds(articles, said('We love the harbour very much indeed', BRASK)).includes('keep-with-sic'))
  })
})

describe('the speaker and the citation', () => {
  it('of words that nobody is named for are not changed', () => {
    const articles = {
      'a.md': `${said('The ice was never so early', TOLLER)}\n“Nobody warned the crews on the outer islands.”\n`
    }
    const draft = said('Nobody warned the crews on the outer islands', BRASK)
    assert.deepEqual(kinds(articles, draft, { R43: 'hint' }), ['ignore-next'])
  })

  it('are the only things changed: the citation is not where it is right, nor the speaker where a pronoun stands', () => {
    const cited = '“The ice was never so late,” said Ines Toller ([it](a.md)).\n'
    assert.deepEqual(kinds(two, cited), ['use-source-wording', 'ignore-next'])
    const pronoun = 'Ada Brask came. “The ice was never so early,” she said.\n'
    assert.deepEqual(kinds({ ...two, 'c.md': said('The crews are safe', BRASK) }, pronoun), ['ignore-next'])
  })

  it('change for somebody whose name ends like a pronoun', () => {
    const draft = (who: string) => `“The ice was never so early,” said ${who}.\n`
    assert.equal(fixed(two, draft('pilot Orlo Marchi'), 'change-speaker'), draft('pilot Ines Toller'))
  })

  it('stay where a key of a bibliography is all that is cited', () => {
    const [quotation] = check(corpusOf(two), '“The ice was never so early,” said Ines Toller [@late].\n', {
      resolveCitekey: () => 'b.md'
    }).quotations
    assert.deepEqual(
      quotation!.findings.map(({ code }) => code),
      ['wrong-source']
    )
    assert.deepEqual(
      quotation!.fixes.map(({ kind }) => kind),
      ['ignore-next']
    )
  })

  it('change where the address stands bare', () => {
    const articles = { ...two, 'b.md': `---\nurl: https://island.example/ice\n---\n\n${two['b.md']}` }
    const draft = (where: string) => `“The ice was never so early,” said Ines Toller: ${where}\n`
    assert.equal(fixed(articles, draft('https://island.example/ice'), 'change-citation'), draft('a.md'))
  })

  const two = { 'a.md': said('The ice was never so early', TOLLER), 'b.md': said('The ice went late this year', TOLLER) }
  for (const [what, cite, after] of [
    ['a link whose text is the path', '[b.md](b.md)', '[b.md](a.md)'],
    ['a link behind a key', '[@ice] and [it](b.md)', '[@ice] and [it](a.md)']
  ] as const)
    it(`change in ${what}`, () => {
      const draft = (citation: string) => `“The ice was never so early,” said Ines Toller ${citation}.\n`
      assert.equal(fixed(two, draft(cite), 'change-citation'), draft(after))
    })

  it('are named in the title', () => {
    const fix = offered(two, '“The ice was never so early,” said Ines Toller ([it](b.md)).\n').find(
      ({ kind }) => kind === 'change-citation'
    )
    assert.equal(fix && fixTitle(fix), 'Cite a.md instead')
  })

  it('may be those of the article that has the very words', () => {
    const wordings = {
      'a.md': said('The ice was never so early as this year', TOLLER),
      'b.md': said('The ice was never so early as that year', TOLLER)
    }
    const draft = (path: string) => `“The ice was never so early as that year,” said Ines Toller ([it](${path})).\n`
    assert.equal(fixed(wordings, draft('a.md'), 'change-citation'), draft('b.md'))
  })
})

describe('a paraphrase', () => {
  it('loses the marks that it has, over several paragraphs', () => {
    const articles = {
      'a.md': 'The crews had rowed all night beside the wall of ice.\n\nNobody had slept before the third day.\n'
    }
    const draft = (open: string, again: string, close: string) =>
      `Brask told us: ${open}The crews had rowed all night beside the wall of ice.\n\n${again}Nobody had slept before the third day.${close}\n`
    const fix = offered(articles, draft('“', '“', '”')).find(({ kind }) => kind === 'make-paraphrase')
    assert.equal(fix?.edits.length, 3)
    assert.equal(applied(draft('“', '“', '”'), fix.edits), draft('', '', ''))
  })
})
