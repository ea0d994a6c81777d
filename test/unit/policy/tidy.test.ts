import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { words } from '../../../src/core/text/words.ts'
import { applied, check, corpusOf } from './newsroom.ts'

const source = readFileSync(join(import.meta.dirname, '../../fixtures/policy/source.txt'), 'utf8')
const corpus = corpusOf({ 'source.txt': source })
const edits = (draft: string, marks?: 'curly' | 'straight') =>
  check(corpus, draft, { marks }).quotations.flatMap(({ tidy }) => tidy)
const tidied = (draft: string, marks?: 'curly' | 'straight') => applied(draft, edits(draft, marks))

describe('what is put right unasked', () => {
  const cases: readonly (readonly [what: string, marks: 'curly' | 'straight' | undefined, draft: string, after: string])[] = [
    ['marks, curly', 'curly', '"Nobody asked us," Rehn said.', '“Nobody asked us,” Rehn said.'],
    ['marks, straight', 'straight', '“Nobody asked us,” Rehn said.', '"Nobody asked us," Rehn said.'],
    ['marks that do not match', 'curly', '"Nobody asked us,” Rehn said.', '“Nobody asked us,” Rehn said.'],
    ['an apostrophe', 'curly', 'Marrow said they "won\'t close it."', 'Marrow said they “won’t close it.”'],
    ['an apostrophe, straight', 'straight', 'Marrow said they "won’t close it."', 'Marrow said they "won\'t close it."'],
    [
      'an apostrophe beside characters that nobody sees',
      'curly',
      "Marrow said they “won\u200b'\u00adt close it.”",
      'Marrow said they “won’t close it.”'
    ],
    [
      'all of it at once, in all parts',
      'curly',
      '"The old do\u00adck --\u200b the wooden one—is shut," Marrow said, "for go\u00adod. It will ne\u00adver reopen."',
      '“The old dock – the wooden one – is shut,” Marrow said, “for good. It will never reopen.”'
    ],
    [
      'dashes',
      undefined,
      '“The old dock -- the wooden one—is shut for good,” Marrow said.',
      '“The old dock – the wooden one – is shut for good,” Marrow said.'
    ],
    [
      'a dash at the end of a line',
      undefined,
      '“The old dock --\nthe wooden one – is shut for good,” Marrow said.',
      '“The old dock –\nthe wooden one – is shut for good,” Marrow said.'
    ],
    [
      'characters that nobody sees',
      undefined,
      '“It will ne\u00adver\u200b reopen,” Marrow said.',
      '“It will never reopen,” Marrow said.'
    ]
  ]
  for (const [what, marks, draft, after] of cases) it(`is ${what}`, () => assert.equal(tidied(draft, marks), after))

  const left: readonly (readonly [what: string, draft: string])[] = [
    ['an address of a link', "“It will [never](it's/o\u00ad.md) reopen in my lifetime,” Marrow said."],
    ['a quotation without marks', '> The port will pay for the repairs from its own fund.\n>\n> — Tomas Rehn'],
    ['a dash that the source has not', '“We did not close the north dock -- and we won’t close it,” Marrow said.'],
    ['marks of which one is of another language', '„Nobody asked us," Rehn said.'],
    ['marks of another language', '«Nobody asked us», Rehn said.'],
    ['single marks', '‘Nobody asked us,’ Rehn said.'],
    ['marks inside, which may be apostrophes', "“My father told me 'never trust a calm Sunday' and he was right,” Brandel said."],
    ['an altered quotation', '"Nobody told us," Rehn said.'],
    ['code', '“Nobody asked us,” Rehn said of `"it\'s"`.'],
    ['what is no quotation of a source', 'The so-called "dry run" lasted until noon.']
  ]
  for (const [what, draft] of left) it(`is never ${what}`, () => assert.equal(tidied(draft, 'curly'), draft))

  it('never changes a word, and leaves nothing to do', () => {
    const quotations = [...source.matchAll(/“([^”“\n]{20,})”/g)].map(match => match[1]!)
    const ways: readonly ((text: string, at: number) => string)[] = [
      text => text.replace(/[’‘]/g, "'"),
      text => text.replace(/ – |—/g, ' -- '),
      text => text.replace(/ – /g, '—'),
      (text, at) => `${text.slice(0, at % text.length)}\u200b${text.slice(at % text.length)}`,
      (text, at) => `${text.slice(0, at % text.length)}\u00ad${text.slice(at % text.length)}`,
      (text, at) => text.replace(/ /g, (space, offset: number) => (offset % 5 === at % 5 ? '\n' : space)),
      text => text.replace(/(\w)'(\w)/g, '$1’$2'),
      (text, at) => text.replace(/\w+/g, (word, offset: number) => (offset % 11 === at % 11 ? `*${word}*` : word)),
      (text, at) => text.replace(/\w+/g, (word, offset: number) => (offset % 17 === at % 17 ? 'gravel' : word))
    ]
    const changed = fc.tuple(
      fc.constantFrom(...quotations),
      fc.array(fc.nat({ max: ways.length - 1 }), { maxLength: 5 }),
      fc.nat(300),
      fc.constantFrom(['“', '”'], ['"', '"'], ['"', '”'], ['«', '»'], ['„', '“'], ["'", "'"])
    )
    fc.assert(
      fc.property(
        changed,
        fc.constantFrom('curly' as const, 'straight' as const, undefined),
        ([text, how, at, [open, close]], marks) => {
          const draft = `Marrow said: ${open}${how.reduce((result, way) => ways[way]!(result, at), text)}${close} And so on.\n`
          const after = tidied(draft, marks)
          assert.deepEqual(
            words(after).map(({ key, text: written }) => [key, written]),
            words(draft).map(({ key, text: written }) => [key, written])
          )
          assert.deepEqual(edits(after, marks), [], after)
          const verdicts = (of: string) => check(corpus, of).quotations.map(({ verdict }) => verdict)
          assert.deepEqual(verdicts(after), verdicts(draft))
        }
      ),
      { numRuns: 400, examples: [[['The old dock – the wooden one – is shut for good,', [1, 3], 234, ['“', '”']], 'curly']] }
    )
  })
})
