import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { fillTemplate, templateProblem, VARIABLE_NAMES } from '../../../src/core/citations/customTemplate.ts'
import { DEFAULT_STYLE } from '../../../src/core/citations/houseStyle.ts'
import type { QuoteVariables } from '../../../src/core/citations/variables.ts'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'

const VARIABLES: QuoteVariables = {
  quote: 'It is “shut”.',
  speaker: 'Lena Orlo',
  role: 'keeper',
  title: 'Pier [shut]',
  outlet: 'Quay_Courier_',
  date: '2031-05-04',
  url: 'https://quay.example/a_b_(c)',
  path: 'a%20b.md',
  line: 12,
  page: '3',
  citekey: 'pier31',
  fragmentUrl: 'https://quay.example/#:~:text=shut'
}
const fill = (template: string, more: Partial<QuoteVariables> = {}) =>
  fillTemplate(template, { ...VARIABLES, ...more }, DEFAULT_STYLE)

describe("the newsroom's own template", () => {
  const cases: readonly [template: string, expected: string][] = [
    ['“{{quote}}”', '“It is ‘shut’.”'],
    ['{{ speaker }}, {{role}}', 'Lena Orlo, keeper'],
    ['{{date}}, p. {{page}}, l. {{line}}', '4 May 2031, p. 3, l. 12'],
    ['[{{title}}]({{path}})', '[Pier (shut)](a%20b.md)'],
    ['<{{url}}>', '<https://quay.example/a_b_%28c%29>'],
    ['{{url}}', 'https://quay.example/a%5Fb%5F%28c%29'],
    ['{{fragment-url}}', 'https://quay.example/#:~:text=shut'],
    ['{{outlet}}', 'Quay_Courier\\_'],
    ['<q cite="{{url}}">', '<q cite="https://quay.example/a_b&#95;%28c%29">'],
    ['[@{{key}}]', '[@pier31]'],
    ['{{#speaker}}yes{{/speaker}}{{^speaker}}no{{/speaker}}', 'yes'],
    ['{ {quote} } {{', '{ {quote} } {{']
  ]
  for (const [template, expected] of cases) it(template, () => assert.equal(fill(template), expected))

  it('leaves out what is not known', () => {
    assert.equal(fill('{{#speaker}}a{{#role}}b{{/role}}{{/speaker}}{{^speaker}}c{{/speaker}}', { speaker: undefined }), 'c')
    assert.equal(fill('({{speaker}})', { speaker: undefined }), '()')
  })

  it('never reads a variable as a template', () => assert.equal(fill('{{quote}}', { quote: '{{speaker}}' }), '{{speaker}}'))

  it('says what is wrong', () => {
    assert.match(templateProblem('{{qoute}}')!, /no variable \{\{qoute\}\}: use one of quote, speaker/)
    assert.match(templateProblem('{{constructor}}')!, /no variable/)
    assert.match(templateProblem('{{#speaker}}')!, /does not close \{\{#speaker\}\}/)
    assert.match(templateProblem('a{{/speaker}}')!, /closes \{\{\/speaker\}\} where it is not open/)
    assert.match(templateProblem('{{#role}}{{#speaker}}{{/role}}{{/speaker}}')!, /where it is not open/)
    assert.equal(templateProblem(VARIABLE_NAMES.map(name => `{{${name}}}`).join('')), undefined)
    assert.throws(() => fill('{{nothing}}'), /no variable/)
  })

  it('lets no article add a link or a tag', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', '<', '>', 'b', '"', '\\', '*', '!', ' ', '/', 'x:', '@', '\n', '&lt;', '^')
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => `a${pieces.join('')}`)
    fc.assert(
      fc.property(text, text, (quote, title) => {
        const draft = parseDraft(
          fill('“{{quote}}” ([{{title}}]({{path}}))', { quote, title: title.replaceAll('@', '') }),
          'markdown'
        )
        const links = draft.citations.filter(({ kind }) => kind === 'link')
        assert.deepEqual(
          links.map(({ target }) => target),
          ['a b.md']
        )
      }),
      { numRuns: 1000 }
    )
  })
})
