import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { DraftParser } from '../../../src/core/drafts/draftParser.ts'
import type { Corpus } from '../../../src/core/index/corpus.ts'
import { type CheckOptions, checkDraft } from '../../../src/core/policy/checkDraft.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { edited } from '../drafts/drafts.ts'
import { corpusOf } from './newsroom.ts'

const source = readFileSync(join(import.meta.dirname, '../../fixtures/policy/source.txt'), 'utf8')
const articles = { 'source.txt': source, 'other.txt': 'Ann Holm said: “The ferry was never late. It sails at nine.”' }

/** Paragraphs whose reports depend on what stands around them: speakers, citations, directives, headings, quotations that run on. */
const PARAGRAPHS = [
  ...source.split(/\n\s*\n/).filter(paragraph => paragraph.includes('“')),
  '“We did not shut the north dock,” Marrow said.',
  '“The ferry was never late,” he said.',
  '“The ferry was ever late,” [she][b] said.',
  '[b]: other.txt',
  '“Nobody asked them,” said [Rehn](source.txt).',
  '“It sails at ten.”[^1]',
  '[^1]: See [it](other.txt).',
  '“No family on Cooper Street will receive a bill.',
  '“It sails at nine.”',
  '> The ferry was often late.',
  '— Ann Holm',
  'The port’s [report](source.txt) says:',
  '<!-- verbatim-ignore-next -->',
  '<!-- verbatim-ignore-start -->',
  '<!-- verbatim-ignore-end -->',
  '## Notes',
  '## Off the record',
  'The mayor, Odile Fenwick, wrote a sign:',
  'An “unclosed mark, Ann Holm'
]

const draft = fc
  .tuple(fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 10 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([paragraphs, end]) => paragraphs.join(end + end))
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    removed: fc.nat(6),
    put: fc.constantFrom(
      '',
      'a',
      ' ',
      '. ',
      ', ',
      '”',
      '“',
      'never ',
      '\n\n',
      '\r\n',
      'Holm ',
      '*',
      '> ',
      ...PARAGRAPHS.slice(-14)
    )
  }),
  { maxLength: 6 }
)
const OPTIONS = { draftPath: 'draft.md', policy: { profile: 'wire', levels: {}, exemptHeadings: ['Off the record'] } }

/** Checks as an editor does, with a parser that remembers the paragraphs it has seen. */
function check(parser: DraftParser, corpus: Corpus, text: string, more: Partial<CheckOptions> = {}) {
  return checkDraft(parser.parse(text, 'markdown'), corpus, { ...OPTIONS, cancellation: UNCANCELLED, indexing: false, ...more })
}

const afresh = (text: string, more: Partial<CheckOptions> = {}) => check(new DraftParser(), corpusOf(articles), text, more)

describe('remembering reports', () => {
  it('reports as if nothing were remembered, edit after edit, wherever the cursor is', () => {
    const corpus = corpusOf(articles)
    const parser = new DraftParser()
    const cursors = fc.option(fc.nat(2000), { nil: undefined })
    fc.assert(
      fc.property(draft, edits, cursors, (text, changes, cursor) => {
        for (const now of edited(text, changes))
          assert.deepEqual(check(parser, corpus, now, { cursor }), afresh(now, { cursor }), now)
      }),
      { numRuns: 60 }
    )
  })

  it('reports what a change far above makes of a quotation: who “he” is, what a label cites, what is ignored', () => {
    const corpus = corpusOf(articles)
    const parser = new DraftParser()
    const between = 'The rain fell on the quay all night, and nobody went out to see what it did to the wall.\n\n'.repeat(4)
    const texts = (['Ann Holm came.', 'Tomas Rehn came.'] as const).flatMap(who =>
      ['source.txt', 'other.txt'].flatMap(label => {
        const text = `${who} He [waited][b].\n\n${between}“The ferry was never late,” he [told us][b].\n\n${between}[b]: ${label}\n`
        return [text, `<!-- verbatim-ignore-start -->\n\n${text}`, `## Off the record\n\n${text}`]
      })
    )
    for (const text of [...texts, ...texts.toReversed()]) assert.deepEqual(check(parser, corpus, text), afresh(text), text)
  })

  it('reports anew when the corpus, a setting or the path of the draft changes', () => {
    const corpus = corpusOf({ 'other.txt': articles['other.txt'] })
    const parser = new DraftParser()
    const text = '“Nobody asked us,” said Tomas Rehn.\n\n“The ferry was ever late,” Ann Holm said.'
    const verdicts = (more: Partial<CheckOptions> = {}) => check(parser, corpus, text, more).quotations.map(one => one.verdict)
    assert.deepEqual(verdicts(), ['unsourced', 'altered'])
    assert.deepEqual(verdicts({ indexing: true }), ['cannot-check', 'altered'])
    assert.deepEqual(verdicts({ draftPath: 'other.txt' }), ['unsourced', 'unsourced'])
    const policy = { ...OPTIONS.policy, levels: { R52: 'none' as const } }
    assert.notDeepEqual(check(parser, corpus, text, { policy }), check(parser, corpus, text))
    corpus.put(readArticle({ path: 'source.txt', hash: 'source', text: source }))
    assert.deepEqual(verdicts(), ['verbatim', 'altered'])
  })

  it('moves all that is told of a paragraph with it', () => {
    const corpus = corpusOf(articles)
    const parser = new DraftParser()
    const more = { marks: 'curly' } as const
    const text =
      '"Nobody ev\u00adery asked us," Marrow said ([it](other.txt)).\n\n"The ferry was never late," Ann Holm said [b].\n\n' +
      '"The ferry was “never” late. It sails at ten," said Rehn.\n\n[b]: other.txt\n'
    check(parser, corpus, text, more)
    for (const before of ['It rained.\n\n', '“It sails at nine.”\n\n', 'It rained on the quay.\n\n'])
      assert.deepEqual(check(parser, corpus, before + text, more), afresh(before + text, more))
  })

  it('asks nothing again about paragraphs with citations, unless they cite something else', () => {
    const corpus = corpusOf(articles)
    const parser = new DraftParser()
    const text = '“The ferry was never late,” Ann Holm [told us][b].\n\n[b]: other.txt\n'
    const [before] = check(parser, corpus, text).quotations
    assert.equal(check(parser, corpus, text).quotations[0], before)
    for (const label of ['source.txt', 'gone.txt', 'other.txt#late']) {
      const changed = text.replace(/other\.txt\n$/, `${label}\n`)
      assert.deepEqual(check(parser, corpus, changed), afresh(changed), label)
    }
  })

  it('asks nothing again about paragraphs that only moved', () => {
    const corpus = corpusOf(articles)
    const parser = new DraftParser()
    const text = PARAGRAPHS.slice(0, 8).join('\n\n')
    const before = check(parser, corpus, text)
    const same = check(parser, corpus, text)
    assert.ok(before.quotations.every((quotation, i) => quotation === same.quotations[i]))
    const moved = check(parser, corpus, `It rained.\n\n${text}`)
    assert.equal(moved.quotations.at(-1)!.alsoIn, before.quotations.at(-1)!.alsoIn)
  })
})
