import assert from 'node:assert/strict'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import { found, prose, strays } from './support.ts'

/** Each line: a text, and the words of its quotations with their group numbers. */
const CASES: readonly [title: string, text: string, expected: readonly string[]][] = [
  ['straight marks', 'She said "we close" today.', ['0 we close']],
  ['curly marks', 'She said “we close” today.', ['0 we close']],
  ['mixed marks', 'She said "we close” today.', ['0 we close']],
  ['low-high marks', 'She said „we close“ today.', ['0 we close']],
  ['low-high with closing ”', 'She said „we close” today.', ['0 we close']],
  ['guillemets', 'She said « we close » and «we go».', ['0  we close ', '1 we go']],
  ['inward guillemets', 'She said »we close« today.', ['0 we close']],
  ['corner brackets', 'She said 「we close」 today.', ['0 we close']],
  ['single marks outside', 'She said ‘we close’ today.', ['0 we close']],
  ['straight single marks outside', "She said 'we close' today.", ['0 we close']],
  ['British nesting', '‘Her answer was “no” and no more,’ he said.', ['0 Her answer was “no” and no more,']],
  ['nested marks are not listed', '“Her answer was ‘no’ and no more,” he said.', ['0 Her answer was ‘no’ and no more,']],
  ['nested straight marks', '"Her answer was \'no\' and no more," he said.', ["0 Her answer was 'no' and no more,"]],
  ['curly inside straight', '"Her answer was “no” and no more," he said.', ['0 Her answer was “no” and no more,']],
  ['a plural possessive', 'The workers’ gate and the owners’ house are shut.', []],
  ['a possessive inside single marks', '‘The workers’ gate is open,’ he said.', ['0 The workers’ gate is open,']],
  ['straight possessives', "The workers' gate and the owners' house are shut.", []],
  ['elisions', "In the ’90s and the '80s, get ’em while you can, rock 'n' roll.", []],
  ['feet and inches', 'He is 6\'2" and she is 5’11" tall; he said “no”.', ['0 no']],
  ['inches', 'A 12" pipe, she said, "leaks".', ['0 leaks']],
  ['a stray opening mark', 'He said “no and then “yes” to all.', ['0 yes']],
  ['a stray straight mark', 'A loose " here, and she said "we close" and "we go".', ['0 we close', '1 we go']],
  ['a stray closing mark', 'No one came” here. “We close,” she said.', ['0 We close,']],
  ['split by an attribution', '“We close,” she said, “and we go.”', ['0 We close,', '0 and we go.']],
  ['split at a sentence', '“Will they come?” she asked. “I doubt it.”', ['0 Will they come?', '0 I doubt it.']],
  ['two fragments', 'She called it “a folly” and “a shame”.', ['0 a folly', '1 a shame']],
  ['a new cue', '“We close,” she said, adding that “it hurts”.', ['0 We close,', '1 it hurts']],
  ['narration between', '“We close,” she said of the dock. The crew left. “We go.”', ['0 We close,', '1 We go.']],
  ['paragraphs', '“One runs.\n\n“Two runs.\n\n“Three ends,” she said.', ['0 One runs.', '0 Two runs.', '0 Three ends,']],
  ['straight paragraphs', '"One runs.\n\n"Two ends," she said.', ['0 One runs.', '0 Two ends,']],
  [
    'paragraphs in single marks',
    '‘One won’t run. It’s late.\n\n‘Two runs.\n\n‘Three ends,’ she said.',
    ['0 One won’t run. It’s late.', '0 Two runs.', '0 Three ends,']
  ],
  [
    'a second part in single marks',
    '‘One,’ she said. ‘Two runs.\n\n‘Three “ends”.’',
    ['0 One,', '0 Two runs.', '0 Three “ends”.']
  ],
  ['double marks in a paragraph of single ones', '‘One “runs”.\n\n‘Two ends.’', ['0 One “runs”.', '0 Two ends.']],
  ['an open single mark runs on to nothing', '‘One runs.\n\nTwo is narration.', []],
  ['a single mark is not taken up by a double one', '‘One runs.\n\n“Two,” she said.', ['0 Two,']],
  ['an open mark runs on to nothing', '“One runs.\n\nTwo is narration.', []],
  ['a block quote', '> We close the dock.', ['0 We close the dock.']],
  ['a block quote of paragraphs', '> We close.\n\n> We go.', ['0 We close.', '0 We go.']],
  ['a block quote with marks', '> She said “we close”.', ['0 we close']],
  ['markup around marks', '\u200b“We close,”\u200b she said.', ['0 We close,']],
  ['after a dash', 'She went on—“we close”—and left.', ['0 we close']],
  ['in parentheses', 'The sign ("no entry") is gone.', ['0 no entry']],
  ['a citation between', '“We close,” Rehn told us ([source](a)). “We go,” said Marrow.', ['0 We close,', '1 We go,']],
  ['two speakers', '“We close,” Rehn said. “We go,” said Marrow.', ['0 We close,', '1 We go,']],
  ['without spaces', 'She said:"we close"and left.', ['0 we close']],
  ['two apostrophes are no mark', "She said ''we close'' today.", []]
]

/** Two apostrophes and backticks, as some wire archives write their marks. */
const TWO: readonly [title: string, text: string, expected: readonly string[]][] = [
  ['two apostrophes', "''We close,'' she said.", ['0 We close,']],
  ['backticks', "``We close,'' she said.", ['0 We close,']],
  ['nested', "''Her answer was 'no' today,'' he said.", ["0 Her answer was 'no' today,"]],
  ['paragraphs', "''One runs on.\n\n''Two ends,'' she said.", ['0 One runs on.', '0 Two ends,']],
  ['only where the text uses no other marks', "She said \"we close\" and ''we go'' today.", ['0 we close']]
]

describe('findQuotations', () => {
  for (const [title, text, expected] of TWO)
    it(`${title}, when asked`, () => {
      const { quotations } = findQuotations(prose(text), { twoApostrophes: true })
      assert.deepEqual(
        quotations.map(({ group, inner }) => `${group} ${text.slice(inner.start, inner.end)}`),
        expected
      )
    })
  for (const [title, text, expected] of CASES) it(title, () => assert.deepEqual(found(text), expected))

  it('gives the span with marks, the inner span and the marks themselves', () => {
    const [quotation] = findQuotations(prose('Ay “no” so')).quotations
    assert.deepEqual(quotation, {
      span: { start: 3, end: 7 },
      inner: { start: 4, end: 6 },
      open: '“',
      close: '”',
      kind: 'partial',
      group: 0,
      block: 0
    })
  })

  it('calls marks in a heading a title', () => {
    assert.equal(findQuotations(prose('# The “quiet” dock')).quotations[0]!.kind, 'title')
  })

  it('reports marks without a partner, and only those', () => {
    assert.deepEqual(strays('He said “no and then “yes” to all.'), [8])
    assert.deepEqual(strays('No one came” here. “We close,” she said.'), [11])
    assert.deepEqual(strays('The workers’ gate of the ’90s, 6\'2" high, said “no”.'), [])
  })

  it('finds its way again in a long line after a lost mark', () => {
    const good = '"We close," she said. The crew left the dock at noon. '
    const text = `${good.repeat(40)}He said "no and left. ${good.repeat(40)}`
    assert.equal(found(text).length, 80)
    assert.equal(strays(text).length, 1)
  })

  it('reads a line of a million characters in linear time', () => {
    const text = 'He said “no, ‘never’ at 6\'2"” and "left. '.repeat(24_000)
    const before = performance.now()
    findQuotations(prose(text))
    assert.ok(performance.now() - before < 5000, 'a million characters took over five seconds')
  })
})
