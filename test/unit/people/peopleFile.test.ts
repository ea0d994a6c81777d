import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { parse } from 'yaml'
import { FILE_KEYS, PERSON_KEYS, type PeopleFile, readPeopleFile } from '../../../src/core/people/peopleFile.ts'
import { peopleProblemText } from '../../../src/core/people/peopleProblems.ts'
import { resolvePerson } from '../../../src/core/people/resolvePerson.ts'
import { english } from '../../../src/core/policy/messages.ts'
import { mergePeople, type PeopleText } from './mergeTexts.ts'
import { mentionsOf } from './notation.ts'

const read = (text: string): PeopleFile => readPeopleFile(text, 'articles/people.yaml')
const problems = (text: string): string[] => read(text).problems.map(problem => peopleProblemText(problem, english))

const articles = (...texts: string[]): PeopleText[] =>
  texts.map((text, i) => ({ path: `articles/${'abcdefgh'[i]}.txt`, mentions: mentionsOf(text), quotations: [] }))

/** The people of articles under a people.yaml, as "name xN". */
const people = (file: string, ...texts: string[]): string[] =>
  mergePeople(articles(...texts), { file: read(file) }).all.map(({ name, mentions }) => `${name} x${mentions}`)

describe('people.yaml', () => {
  it('says who somebody is', () => {
    const text = `# The harbour's people
people:
  - name: Ilse Marrow
    aliases: [I. B. Marrow, The Dock Queen]
    role: port director
    note: |
      Answers
      in the morning.
  - Tomas Rehn
merge:
  - [Sergei Tolvin, Serge Tolwin]
apart:
  - [Peter Vane, Petra Vane]
ignore:
  - Calloway Star
`
    const { people, apart, ignore, problems } = read(text)
    assert.deepEqual(
      people.map(({ name, aliases, role, note, line }) => ({ name, aliases, role, note, line })),
      [
        {
          name: 'Ilse Marrow',
          aliases: ['I. B. Marrow', 'The Dock Queen'],
          role: 'port director',
          note: 'Answers in the morning.',
          line: 3
        },
        { name: 'Tomas Rehn', aliases: [], role: undefined, note: undefined, line: 9 },
        { name: 'Sergei Tolvin', aliases: ['Serge Tolwin'], role: undefined, note: undefined, line: 11 }
      ]
    )
    assert.deepEqual(
      { apart, ignore, problems },
      { apart: [['Peter Vane', 'Petra Vane']], ignore: ['Calloway Star'], problems: [] }
    )
  })

  for (const text of ['', '# nothing yet\n', 'people:\n', 'ignore: Calloway Star\n'])
    it(`is content with ${JSON.stringify(text)}`, () => assert.deepEqual(problems(text), []))

  const WRONG: readonly (readonly [string, RegExp])[] = [
    ['- Ilse Marrow\n', /^articles\/people\.yaml, line 1: the file must begin with a key\. Write people:/],
    ['persons:\n  - Ilse Marrow\n', /line 1: the key “persons” is not known\. Known are people, merge/],
    ['people:\n  - nam: Ilse Marrow\n', /line 2: the key “nam”.*\n.*line 2: this person has no name\. Write name:/],
    ['people: Ilse Marrow\n', /line 1: “people” must be a list\. Write each item in a line/],
    ['people:\n  - name: [Ilse, Marrow]\n', /line 2: “name” must hold text here/],
    ['apart:\n  - [Ilse Marrow]\n', /line 2: “apart” needs two names/],
    ['people:\n  - name: "Ilse\n', /line \d: this is not valid YAML/]
  ]
  for (const [text, expected] of WRONG)
    it(`says what is wrong with ${JSON.stringify(text)}`, () => assert.match(problems(text).join('\n'), expected))

  it('loses nothing but the part that is wrong', () => {
    const { people, ignore, problems } = read(
      'people:\n  - name: Ilse Marrow\n    rank: captain\n  - {}\n  - name: Tomas Rehn\nignore: [Orlo]\nfoo: bar\n'
    )
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Ilse Marrow', 'Tomas Rehn']
    )
    assert.deepEqual(ignore, ['Orlo'])
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3, 4, 7]
    )
  })

  it('never throws, and keeps every problem inside the text', () => {
    const piece = fc.constantFrom(
      'people:',
      '\n',
      '  ',
      '- ',
      'name: A B',
      '[',
      ']',
      '{',
      '}',
      '"',
      ': ',
      '&a ',
      '*a',
      '#',
      '|',
      'apart:'
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 25 }).map(parts => parts.join(''))
    )
    fc.assert(
      fc.property(text, written => {
        for (const { span, line } of read(written).problems)
          assert.ok(span.start >= 0 && span.end >= span.start && span.end <= written.length && line > 0)
      })
    )
  })
})

describe('the schema of people.yaml', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../media/people.schema.json'), 'utf8'))
  const isValid = new Ajv().compile(schema)

  it('has the keys of the parser', () => {
    assert.deepEqual(Object.keys(schema.properties), [...FILE_KEYS])
    assert.deepEqual(Object.keys(schema.properties.people.items.anyOf[1].properties), [...PERSON_KEYS])
  })

  const GOOD = [
    'people:\n',
    'people: [Ilse Marrow]\n',
    'ignore: Orlo\n',
    'people:\n  - name: Ilse\n    aliases: []\n    role:\n    note:\n'
  ]
  const BAD = [
    'persons: []\n',
    'people:\n  - role: mayor\n',
    'apart:\n  - [Ilse]\n',
    'people: Ilse\n',
    '- Ilse\n',
    'people:\n  - rank: 1\n    name: Ilse\n'
  ]
  for (const [texts, expected] of [
    [GOOD, true],
    [BAD, false]
  ] as const)
    for (const text of texts)
      it(`${expected ? 'takes' : 'refuses'} ${JSON.stringify(text)}, as the parser does`, () => {
        assert.equal(isValid(parse(text)), expected)
        assert.equal(read(text).problems.length === 0, expected)
      })
})

describe('mergePeople with people.yaml', () => {
  it('corrects a name and adds role, note and aliases', () => {
    const file = read(
      'people:\n  - name: Ilse B. Marrow\n    aliases: [Ilse Marrow, Dock Queen]\n    role: director\n    note: call first\n'
    )
    const found = mergePeople(articles('Mayor Ilse Marrow left. Marrow waved.'), { file })
    const [person] = found.all
    assert.equal(person?.name, 'Ilse B. Marrow')
    assert.deepEqual(person?.aliases, ['Ilse Marrow', 'Marrow', 'Dock Queen', 'Ilse B. Marrow'])
    assert.deepEqual(person?.stated, {
      file: 'articles/people.yaml',
      line: 2,
      aliases: ['Ilse Marrow', 'Dock Queen'],
      role: 'director',
      note: 'call first'
    })
    for (const name of ['Ilse Marrow', 'Ilse B. Marrow', 'dock queen', 'Marrow'])
      assert.equal(resolvePerson(name, found)?.name, 'Ilse B. Marrow', name)
  })
  it('merges, with the bare surnames of both names', () =>
    assert.deepEqual(
      people(
        'merge:\n  - [Vera Lund, Vera Sorra]\n',
        'Mayor Vera Lund left.',
        'Envoy Vera Sorra came.',
        'Mrs. Sorra ate.',
        'Mrs. Lund slept.'
      ),
      ['Vera Lund x4']
    ))
  it('merges by an alias', () =>
    assert.deepEqual(
      people('people:\n  - name: Vera Lund\n    aliases: Vera Sorra\n', 'Mayor Vera Lund left.', 'Envoy Vera Sorra came.'),
      ['Vera Lund x2']
    ))
  it('keeps apart what spelling joins', () => {
    const texts = ['Mayor Sergei Tolvin left.', 'Mayor Sergey Tolvin came.'] as const
    assert.deepEqual(people('', ...texts), ['Sergei Tolvin x2'])
    assert.deepEqual(people('apart:\n  - [Sergei Tolvin, Sergey Tolvin]\n', ...texts), ['Sergei Tolvin x1', 'Sergey Tolvin x1'])
  })
  it('keeps apart within one article', () =>
    assert.deepEqual(people('apart:\n  - [Sergei Tolvin, Sergey Tolvin]\n', 'Mayor Sergei Tolvin met pilot Sergey Tolvin.'), [
      'Sergei Tolvin x1',
      'Sergey Tolvin x1'
    ]))
  it('gives a name to another person in certain articles', () =>
    assert.deepEqual(
      people(
        'people:\n  - name: Peter Vane (baker)\n    aliases: [Peter Vane]\n    articles: [b.txt]\n',
        'Mayor Peter Vane left. Vane waved.',
        'Peter Vane, a baker, came. Vane ate.',
        'Mayor Peter Vane slept.'
      ),
      ['Peter Vane x3', 'Peter Vane (baker) x2']
    ))
  it('ignores what is nobody', () =>
    assert.deepEqual(people('ignore: [Ilse Marrow]\n', 'Captain Ilse Marrow sank. Marrow lies deep.', 'Mayor Tomas Rehn left.'), [
      'Tomas Rehn x1'
    ]))
  it('knows a nickname', () =>
    assert.deepEqual(
      people('people:\n  - name: Ilse Marrow\n    aliases: [Hallam]\n', 'Mayor Ilse Marrow left.', 'Mr. Hallam came.'),
      ['Ilse Marrow x2']
    ))
  it('leaves an entry that nobody answers to without effect', () =>
    assert.deepEqual(people('people: [Nora Quill]\n', 'Mayor Ilse Marrow left.'), ['Ilse Marrow x1']))
  it('does not merge namesakes by naming one of them', () =>
    assert.equal(
      people('people: [Ilse Marrow]\n', 'The French envoy Ilse Marrow left.', 'The Kenyan painter Ilse Marrow ate.').length,
      2
    ))
})

describe('mergePeople without joining spellings', () => {
  const apart = (...texts: string[]): string[] =>
    mergePeople(articles(...texts), { joinSpellings: false }).all.map(({ name, mentions }) => `${name} x${mentions}`)

  it('keeps every spelling a person of its own', () =>
    assert.deepEqual(apart('Mayor Sergei Tolvin left.', 'Mayor Sergey Tolvin came.'), ['Sergei Tolvin x1', 'Sergey Tolvin x1']))
  it('still joins one spelling, titles and bare surnames', () =>
    assert.deepEqual(apart('Mayor Ilse Marrow left. Marrow waved.', 'Mayor Ilse Marrow came.', 'Mrs. Marrow ate.'), [
      'Ilse Marrow x4'
    ]))
  it('gives a bare surname to its own spelling', () =>
    assert.deepEqual(apart('Pilot Nadia Kovalyova left.', 'Pilot Nadia Kovaleva came.', 'Ms. Kovaleva ate.'), [
      'Nadia Kovaleva x2',
      'Nadia Kovalyova x1'
    ]))
})
