// Drafts that are hard to read in pieces, and edits of them.

import fc from 'fast-check'

const LINES = [
  '',
  '',
  '',
  '',
  'Marrow said: “The dock is shut.”',
  '“We did not *ask*,” Rehn said.',
  'He said [it](news/a.md), and [again][b], and [b] again.[^1]',
  '[b]: https://harbour.example/b "A\ttitle"',
  '[b]: other.md',
  '[^1]: See [the report](news/c.md), and @orlo.',
  '    indented',
  '  said it',
  '```',
  '~~~ text',
  '  ```',
  '> ```',
  '> “Quoted,” he said.',
  '>',
  '- an item',
  '- ```',
  '1. first',
  '10. tenth',
  '<!-- verbatim-ignore-next -->',
  '<!-- a comment',
  'more --> of it',
  '<!-- a --> And “so it was,” she said.',
  '<div>',
  '</div>',
  '<?php',
  '?>',
  '<script>',
  '</script>',
  '<span> text',
  '<!-->',
  '---',
  '+++',
  'title: x',
  '===',
  '# Heading',
  '#tag',
  '| a | b |',
  '|---|---|',
  '“An unclosed quotation',
  '“goes on,” Holm said. `code`',
  'See https://harbour.example/x, @key and [@orlo; -@marrow].',
  '\\',
  '&quot;x&quot;',
  '\ufeff',
  '\u00a0'
]

const line = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) })
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')

/** Lines that open, close and define things, in any order. */
export const markdown = fc
  .tuple(fc.array(line, { maxLength: 24 }), lineEnd)
  .map(([lines, end]) => lines.map((text, i) => (i % 5 === 4 ? `${text}${end}` : text)).join(end))

const WRAPPED = 'The harbour master said on Monday that the north dock will stay shut.'
const plainLine = fc.oneof(line, fc.constantFrom(WRAPPED, WRAPPED, `${WRAPPED} ${WRAPPED} ${WRAPPED}`))

/** The same for plain text, with lines that may have been wrapped. */
export const plainText = fc.tuple(fc.array(plainLine, { maxLength: 16 }), lineEnd).map(([lines, end]) => lines.join(end))

export interface Edit {
  readonly at: number
  readonly removed: number
  readonly put: string
}

/** Edits at any place of a text. */
export const edits = fc.array(
  fc.record({
    at: fc.nat(),
    removed: fc.nat(6),
    put: fc.oneof(fc.constantFrom('', 'a', ' ', '”', '“', '\n', '\n\n', '`', '```\n', '<!--', '-->', '[b]', '*', '> '), line)
  }),
  { maxLength: 6 }
)

/** The text, and what it is after each edit. */
export function edited(text: string, changes: readonly Edit[]): string[] {
  const texts = [text]
  for (const { at, removed, put } of changes) {
    const now = texts.at(-1)!
    const place = at % (now.length + 1)
    texts.push(now.slice(0, place) + put + now.slice(place + removed))
  }
  return texts
}

const SENTENCES = [
  'Ilse Marrow, the harbour master, came on Monday.',
  'Tomas Rehn and Anna Rehn were there.',
  'Marrow said: “We did not close the dock.”',
  '“We did not close it,” Marrow said. “It was shut.”',
  '“Nobody asked us,” he said.',
  '“We ask,” the tall Dane said.',
  '“Nobody asked us.”',
  '“It goes on and on.',
  'The minister said “it was shut”.',
  'Mr. Rehn told the Harbour Council that she knew.',
  'The council said:',
  'President Greta Holm spoke.',
  'Holm’s deputy, Jan Orlo, a pilot, said “no”.',
  '> “Quoted,” she said.',
  '> Quoted without marks.',
  'According to Rehn, the board said “never again”.',
  '# Marrow Shuts The Dock',
  'She added: “And so on.”',
  'Will Marrow go?',
  'Quilla Brask, a clerk, said she had left.',
  'Quilla Brask, a clerk, said he had left.',
  'Marrow left. Ilse Marrow slept.',
  'It was late, and the port had heard it from Quilla Brask.',
  'She rejects Marrow’s plan.',
  'Her father came.',
  'It rained. It rained again. “It is late,” she said. “It is not,” he said.',
  'Dr. Quilla Brask, a clerk, slept.',
  'Quilla Brask (D-Lund) slept.',
  'Anna Rehn denies it all and is accused of theft.',
  '“It hurts,” the doctor said. “It does not,” the defendant said. “It does,” said the Lund Democrat.',
  '‘It goes on.',
  '‘It ended,’ she said.'
]

/** Paragraphs of news: people come and go, quotations run on. */
export const news = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map(paragraphs => paragraphs.map(sentences => sentences.join(' ')).join('\n\n'))
