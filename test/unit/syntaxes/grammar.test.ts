import { strict as assert } from 'node:assert'
import { contributed, scoped } from './scopes.ts'

const QUOTATION = 'meta.quotation.verbatim'
const NESTED = 'meta.quotation.nested.verbatim'
const KEY = 'entity.name.reference.citekey.verbatim'
const CITATION = 'meta.citation.verbatim'

const cases = (scope: string, table: readonly (readonly [name: string, text: string, ...found: string[]])[]) => {
  for (const [name, text, ...found] of table) {
    it(name, async () => assert.deepEqual(await scoped(text, scope), found))
  }
}

describe('the grammar for quotations', () => {
  cases(QUOTATION, [
    ['curly marks', 'Orlo said “the pier is shut” on Monday.', '“the pier is shut”'],
    ['straight marks', 'Orlo said "the pier is shut" on "Monday".', '"the pier is shut"', '"Monday"'],
    ['single marks around an apostrophe', 'Orlo said ‘we don’t know’ twice.', '‘we don’t know’'],
    ['low marks', 'Orlo sagte: „Der Kai ist zu“, und ging.', '„Der Kai ist zu“'],
    ['guillemets', 'Orlo a dit « le quai est fermé » hier.', '« le quai est fermé »'],
    ['corner brackets', '「閉まっています」と言った。', '「閉まっています」'],
    ['a stray mark ends with its line', 'Orlo said “the pier\nis shut” and “gone”.', '“the pier', '“gone”'],
    ['a straight mark without a partner', 'A pipe of 6" was laid.\nThe pier'],
    ['apostrophes are no marks', 'The workers’ gate, the ’90s, don’t.'],
    ['emphasis within', 'Orlo said “we did *not* know” twice.', '“we did *not* know”'],
    ['a quotation in a list', '- “The pier is shut”', '“The pier is shut”'],
    ['not in inline code', 'Write `“so”` here.'],
    ['not in fenced code', '```\n“so”\n```\n“But here”', '“But here”'],
    ['not in front matter', '---\ntitle: “So”\n---\n“But here”', '“But here”'],
    ['not in a comment', '<!-- “so” --> “But here”', '“But here”'],
    ['not in an image', '![“so”](a.png) “But here”', '“But here”'],
    ['not in a link target', '[Orlo](“so”.md) “But here”', '“But here”']
  ])

  it('marks the marks', async () => {
    const text = 'Orlo said “the ‘pier’ is shut”.'
    assert.deepEqual(await scoped(text, 'punctuation.definition.quotation.begin.verbatim'), ['“', '‘'])
    assert.deepEqual(await scoped(text, 'punctuation.definition.quotation.end.verbatim'), ['’', '”'])
    assert.deepEqual(await scoped(text, 'string.quoted.double.quotation.verbatim'), ['the ‘pier’ is shut'])
  })

  it('keeps what Markdown says of the words within', async () => {
    assert.deepEqual(await scoped('“we did *not* know”', 'markup.italic.markdown'), ['*not*'])
  })
})

describe('the grammar for nested quotations', () => {
  cases(NESTED, [
    ['single in double', '“He said ‘nobody asked’ and left”', '‘nobody asked’'],
    ['straight in straight', `"He said 'nobody asked' and left"`, `'nobody asked'`],
    ['double in single', '‘He said “nobody asked” and left’', '“nobody asked”'],
    ['an apostrophe is no nested quotation', '“We don’t know the workers’ gate”']
  ])
})

describe('the grammar for citations', () => {
  cases(KEY, [
    ['in brackets', 'Shut [@orlo2031, p. 3].', 'orlo2031'],
    ['several', 'Shut [see @orlo2031; -@rehn_a].', 'orlo2031', 'rehn_a'],
    ['in the text', 'As @orlo2031 says.', 'orlo2031'],
    ['within a quotation', '“The pier is shut [@orlo2031]”', 'orlo2031'],
    ['not in an address', 'Write to lena@harbour.example.'],
    ['not in code', '`@orlo2031`']
  ])
  cases(CITATION, [
    ['the whole bracket', 'Shut [see @orlo2031, p. 3].', '[see @orlo2031, p. 3]'],
    ['no bracket without a key', 'Shut [sic].']
  ])
  cases('meta.citation.footnote.verbatim', [['footnote marks, not their definitions', 'Shut.[^1]\n\n[^1]: Note', '[^1]']])
})

describe('the grammar for directives', () => {
  cases('keyword.control.directive.verbatim', [
    ['in a comment', '<!-- verbatim-ignore-next from the tape -->', 'verbatim-ignore-next'],
    ['all four', ...fourDirectives()],
    ['not outside comments', 'verbatim-ignore-next'],
    ['not an unknown one', '<!-- verbatim-ignore-nextish -->']
  ])
  cases('string.unquoted.reason.verbatim', [
    ['the reason', '<!-- verbatim-ignore-next from the tape -->', 'from the tape'],
    ['no reason', '<!-- verbatim-ignore-next -->']
  ])
})

function fourDirectives(): [string, ...string[]] {
  const names = ['next', 'start', 'end', 'file'].map(name => `verbatim-ignore-${name}`)
  return [names.map(name => `<!-- ${name} -->`).join('\n'), ...names]
}

describe('the manifest', () => {
  it('contributes grammars that go into Markdown', () => {
    assert.deepEqual(new Set(contributed.flatMap(grammar => grammar.injectTo)), new Set(['text.html.markdown']))
  })
})
