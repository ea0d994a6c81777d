import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { markdownProse } from '../../../src/core/text/markdown.ts'
import { blocksOf, shown } from './shown.ts'

const draft = (text: string) => shown(markdownProse(text, { tables: 'skip' }).prose)
const blocks = (text: string) => blocksOf(markdownProse(text, { tables: 'skip' }))

/** `·` stands for a character of markup, `#` for one that is no prose. */
const MASKED: readonly (readonly [name: string, text: string, prose: string])[] = [
  ['emphasis', 'Orlo *never* __said__ so', 'Orlo ·never· ··said·· so'],
  ['emphasis inside a word', 'un*say*able', 'un·say·able'],
  ['underscores in a word', 'pier_north_gate', 'pier_north_gate'],
  ['escapes', '“Five \\* stars”', '“Five ·* stars”'],
  ['entities', '&quot;Tea &amp; cake&quot;', '"·····Tea &···· cake"·····'],
  ['a hard space as an entity', '4&nbsp;May', '4\u00a0·····May'],
  ['a heading', '## The *pier* ##', '···The ·pier····'],
  ['an underlined heading', 'The pier\n---', 'The pier\n···'],
  ['a block quote', '> “The pier\n> is shut”', '··“The pier\n··is shut”'],
  ['a lazy line of a block quote', '> “The pier\nis shut”', '··“The pier\nis shut”'],
  ['a list', '- one\n  more\n- two', '··one\n··more\n··two'],
  ['a numbered list', '1. one', '···one'],
  ['a hard break', 'one\\\ntwo', 'one·\ntwo'],
  ['a link', 'the [*old* pier](pier.md "Pier") is', 'the ··old· pier················· is'],
  ['a link inside a quotation', '“We [did](a.md) not”', '“We ·did······· not”'],
  ['a reference link', 'the [pier][p]\n\n[p]: pier.md', 'the ·pier····\n\n############'],
  ['a footnote mark', 'shut[^1].\n\n[^1]: Note', 'shut····.\n\n······Note'],
  ['brackets that are no link', 'shut [sic] now', 'shut [sic] now'],
  ['an image', 'see ![“so”](a.png) now', 'see ############## now'],
  ['an address in angle brackets', 'at <https://pier.example> now', 'at ###################### now'],
  ['an address written out', 'at https://pier.example/a_b. Now', 'at ########################. Now'],
  ['inline code', 'the `“mark”` here', 'the ######## here'],
  ['fenced code', '```\n“so”\n```\nNow', '###\n####\n###\nNow'],
  ['indented code', '    “so”\n\nNow', '########\n\nNow'],
  ['a comment between words', 'north<!-- x -->pier', 'north ·········pier'],
  ['a comment before a period', 'pier <!-- x -->.', 'pier ··········.'],
  ['a comment at the start of a line', '<!-- x --> “So *it* is”', '·········· “So ·it· is”'],
  ['a comment of its own', '<!-- “x” -->\n\nNow', '############\n\nNow'],
  ['a tag inside a word', 'in<b>spect</b>or', 'in···spect····or'],
  ['a line break tag', 'pier,<br>north', 'pier, ···north'],
  ['block-level HTML', '<div>\n“so”\n</div>\n\nNow', '#####\n####\n######\n\nNow'],
  ['front matter', '---\ntitle: “So”\n---\nNow', '###\n###########\n###\nNow'],
  ['a table', '| a | “b” |\n|---|---|\n| c | d |\n\nNow', '###########\n#########\n#########\n\nNow'],
  ['line ends of Windows', '> one\r\n> two', '··one\r\n··two'],
  ['a byte order mark', '\ufeff# The pier', '···The pier'],
  ['a NUL', 'the\0pier *is*', 'the\0pier ·is·']
]

describe('Markdown as prose', () => {
  for (const [name, text, prose] of MASKED) it(name, () => assert.equal(draft(text), prose))

  it('reads the cells of tables in articles', () => {
    const article = markdownProse('| Who | Said |\n|---|---|\n| Orlo | “*Shut*” |', { tables: 'cells' })
    assert.deepEqual(blocksOf(article), ['cell: Who', 'cell: Said', 'cell: Orlo', 'cell: “·Shut·”'])
  })

  it('tells the blocks apart', () => {
    assert.deepEqual(blocks('# Pier\n\nOrlo said:\n\n> It is shut.\n\n- one\n\n  two\n- three\n\n![x](y)\n\nEnd.'), [
      'heading: Pier',
      'paragraph: Orlo said:',
      'quote: It is shut.',
      'item: one',
      'item: two',
      'item: three',
      'paragraph: End.'
    ])
  })

  it('finds comments, but not in code', () => {
    const text = 'One <!-- a --> two\n\n<!-- b -->\n\n`<!-- c -->`\n\n```\n<!-- d --> d\n```\n\n<!-- e --> three'
    const comments = markdownProse(text, { tables: 'skip' }).comments.map(({ start, end }) => text.slice(start, end))
    assert.deepEqual(comments, ['<!-- a -->', '<!-- b -->', '<!-- e -->'])
  })

  it('finds links where they lead', () => {
    const text =
      '[a](x\\_y.md) [b][] ![c](c.png) [![d](d.png)](d.md) <https://e.example> www.f.example [https://g.example](g.md)\n\n[b]: b.md'
    const links = markdownProse(text, { tables: 'skip' }).links.map(link => link.target)
    assert.deepEqual(links, ['x_y.md', 'b.md', 'd.md', 'https://e.example', 'www.f.example', 'g.md'])
  })
})

const markup = fc.constantFrom(
  ...['*', '_', '`', '```', '[', ']', '(', ')', '!', '<', '>', '> ', '- ', '1. ', '# ', '---', '|', '|-|', '\\', '&amp;', '<!--'],
  ...[
    '-->',
    '[^1]',
    '[^1]: ',
    '[a]: b',
    '@key',
    'https://a.example',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '\0',
    '\ufeff',
    '“',
    '”'
  ],
  ...['"', '\ud83d', '\ude00', 'é', '<br>', '<div>', '~~~', '+++', '===', 'pier', ' ']
)
const markdown = fc.oneof(
  fc.array(fc.oneof(markup, fc.string({ maxLength: 8 })), { maxLength: 60 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary' })
)

describe('Markdown as prose, whatever the text', () => {
  const each = (check: (text: string, read: ReturnType<typeof markdownProse>) => void) =>
    fc.assert(
      fc.property(markdown, fc.constantFrom('cells' as const, 'skip' as const), (text, tables) => {
        check(text, markdownProse(text, { tables }))
      }),
      { numRuns: 1000 }
    )

  it('has the length of the text, and its line ends', () =>
    each((text, { prose }) => {
      assert.equal(prose.length, text.length)
      for (const { index } of text.matchAll(/[\r\n]/g)) assert.equal(prose[index], text[index])
    }))

  it('has blocks in order, apart and in range', () =>
    each((text, { blocks }) => {
      let end = 0
      for (const { span } of blocks) {
        assert.ok(end <= span.start && span.start < span.end && span.end <= text.length)
        end = span.end
      }
    }))

  it('invents nothing but spaces and what entities stand for', () =>
    each((text, { prose }) => {
      if (text.includes('&')) return
      for (let i = 0; i < text.length; i++) assert.ok(['\u200b', '\ufffc', ' ', text[i]].includes(prose[i]))
    }))
})
