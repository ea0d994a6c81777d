import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ByteReader, ByteWriter } from '../../../src/core/binary/bytes.ts'
import { SectionReader, SectionWriter } from '../../../src/core/binary/sectionFile.ts'
import type { MergeOptions } from '../../../src/core/people/corrections.ts'
import { decodeLocal, encodeLocal, localsOf } from '../../../src/core/people/locals.ts'
import { Heads, type People } from '../../../src/core/people/people.ts'
import { readPeopleFile } from '../../../src/core/people/peopleFile.ts'
import { type ArticleNumbers, type Bounds, PeopleIndex } from '../../../src/core/people/peopleIndex.ts'
import type { Person } from '../../../src/core/people/person.ts'
import { placesOf } from '../../../src/core/people/places.ts'
import { resolvePerson } from '../../../src/core/people/resolvePerson.ts'
import { holdersOf } from '../../../src/core/people/roleHolders.ts'
import { MemoryFile } from '../binary/memoryFile.ts'
import { mergePeople, type PeopleText } from './mergeTexts.ts'
import { mentionsOf } from './notation.ts'
import { plainlyMerged } from './plainMerge.ts'

const PATHS = ['a.txt', 'b.txt', 'd/a.txt', 'd/b.txt', 'e.txt', 'f.txt']

/** One name of an article: a full name or a bare surname, in some spellings, perhaps with a role and words of their own. */
const local = fc.record({
  given: fc.constantFrom(
    '',
    '',
    'Sergei ',
    'Sergey ',
    'Bashar ',
    'Bashir ',
    'Bill ',
    'William ',
    'Ilse ',
    'I. ',
    'Ilse A. ',
    'Ilse B. '
  ),
  surname: fc.constantFrom('Tolvin', 'Tolwin', 'Marrow', 'Marrow', 'Marrow', 'al-Keff', 'Keff', 'Kovalyova', 'Kovaleva'),
  bare: fc.nat(2),
  other: fc.option(fc.constantFrom('Sergey Tolvin', 'I. Marrow', 'Ilse Marrow-Lund', 'Dock Queen'), { nil: undefined }),
  role: fc.option(
    fc.constantFrom('Mayor', 'mayor', 'French envoy', 'Kenyan painter', 'Syrian envoy', 'French foreign minister', 'Greek envoy'),
    { nil: undefined }
  ),
  said: fc.nat(2)
})
type LocalOfTest = typeof local extends fc.Arbitrary<infer T> ? T : never

function textOf(path: string, date: string | undefined, locals: readonly LocalOfTest[]): PeopleText {
  let at = 0
  const place = (text: string) => {
    at += text.length + 1
    return { start: at - text.length, end: at }
  }
  const mentions: PeopleText['mentions'][number][] = []
  const quotations: PeopleText['quotations'][number][] = []
  for (const { given, surname, bare, other, role, said } of locals) {
    const name = given + surname
    const texts = [name, ...Array<string>(bare).fill(surname), ...(other ? [other] : [])]
    for (const [i, text] of texts.entries()) {
      const stated = i === 0 && role ? { role: { text: role, span: place(role) } } : {}
      mentions.push({ name, text, span: place(text), ...stated })
    }
    for (let i = 0; i < said; i++) {
      const span = place('“Yes,”')
      const attribution = { text: name, span, name, kind: 'person', evidence: span, rule: 'test', explicit: true } as const
      quotations.push({ span, inner: span, open: '“', close: '”', kind: 'partial', group: 0, block: 0, attribution })
    }
  }
  return { path, ...(date && { date }), mentions, quotations }
}

const text = fc
  .tuple(
    fc.constantFrom(...PATHS),
    fc.constantFrom(undefined, '2030-01-01', '2031-05-06'),
    fc.uniqueArray(local, { maxLength: 5, selector: ({ given, surname }) => given + surname })
  )
  .map(args => textOf(...args))

const FILES = [
  '',
  'people:\n  - name: Ilse B. Marrow\n    aliases: [Ilse Marrow, Dock Queen, Keff]\n    role: director\n',
  'people:\n  - name: Sergei (baker)\n    aliases: [Sergei Tolvin, Marrow]\n    articles: [b.txt]\n  - name: Sergei Tolvin\n    note: baker\n',
  'merge:\n  - [Ilse Marrow, Bashar al-Keff]\n  - [Bashar Keff, Bill Tolvin]\n',
  'apart:\n  - [Sergei Tolvin, Sergey Tolvin]\n  - [Ilse Marrow, I. Marrow]\n',
  'ignore: [Bill Marrow, Keff]\n',
  'ignore: [I. Marrow]\napart: [[Ilse Marrow, I. Marrow]]\nmerge: [[Ilse Marrow, Ilse Tolvin]]\n'
].map(file => readPeopleFile(file, 'people.yaml'))

const options: fc.Arbitrary<MergeOptions> = fc.record({
  joinSpellings: fc.constantFrom(true, true, false),
  file: fc.constantFrom(...FILES)
})

type Step =
  | { readonly put: PeopleText }
  | { readonly remove: string }
  | { readonly join: MergeOptions }
  | { readonly ask: 'count' | 'all' }
  | { readonly store: 'and read' | 'and go on' }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: text.map(put => ({ put })) },
    { weight: 2, arbitrary: fc.constantFrom(...PATHS).map(remove => ({ remove })) },
    { weight: 1, arbitrary: options.map(join => ({ join })) },
    { weight: 2, arbitrary: fc.constantFrom('count', 'all').map(ask => ({ ask }) as const) },
    { weight: 1, arbitrary: fc.constantFrom('and read', 'and go on').map(store => ({ store }) as const) }
  ),
  { maxLength: 20 }
)

/** People that are looked through from the first to the last. */
const inOnePart = (all: readonly Person[]): People => ({
  count: all.length,
  all,
  listsOf: () => [all],
  holdersOf: head => new Heads(all).get(head)
})

/** Numbers of articles that are not those of the index. */
const NUMBERS: ArticleNumbers = {
  numberOf: path => 10 + 3 * PATHS.indexOf(path),
  pathOf: number => PATHS[(number - 10) / 3]!
}

function storedAndRead(index: PeopleIndex, joining: MergeOptions): PeopleIndex {
  const file = new MemoryFile()
  const sections = new SectionWriter(file)
  index.write(sections, NUMBERS)
  sections.end()
  return PeopleIndex.read(new SectionReader(file), NUMBERS, joining)
}

/** What an index and the articles have come to after all steps. */
function after(all: readonly Step[], bounds?: Bounds) {
  let index = new PeopleIndex({}, undefined, bounds)
  let joining: MergeOptions = {}
  const texts = new Map<string, PeopleText>()
  for (const step of all) {
    if ('put' in step) {
      texts.set(step.put.path, step.put)
      index.put(step.put.path, step.put.date, localsOf(step.put))
    } else if ('remove' in step) {
      texts.delete(step.remove)
      index.remove(step.remove)
    } else if ('join' in step) {
      joining = step.join
      index.join(joining)
    } else if ('ask' in step) void index.people()[step.ask]
    else {
      const read = storedAndRead(index, joining)
      if (step.store === 'and read') index = read
    }
  }
  return { index, joining, texts: [...texts.values()] }
}

describe('the index of people', () => {
  /** From what keeps everything ready for changes to what makes everything bytes again at once. */
  const bounds = fc.option(fc.record({ open: fc.nat(30), lookAfter: fc.integer({ min: 1, max: 5 }) }), { nil: undefined })

  it('has what joining all names plainly finds, whatever came and went', () => {
    fc.assert(
      fc.property(steps, bounds, (all, bounds) => {
        const { index, joining, texts } = after(all, bounds)
        const expected = plainlyMerged(texts, joining)
        assert.equal(index.people().count, expected.length)
        assert.deepEqual(index.people().all, expected)
      }),
      { numRuns: 1500 }
    )
  })

  it('is the same after it was stored and read, in whichever way people are joined then', () => {
    fc.assert(
      fc.property(steps, options, (all, joining) => {
        const { index, texts } = after(all)
        assert.deepEqual(storedAndRead(index, joining).people().all, plainlyMerged(texts, joining))
      }),
      { numRuns: 300 }
    )
  })

  it('knows every place of everybody, and everybody of an article', () => {
    fc.assert(
      fc.property(steps, all => {
        const { index, texts } = after(all)
        const source = { peopleIndex: index, get: (path: string) => texts.find(text => text.path === path) }
        for (const person of index.people().all) {
          const { mentions, utterances, roles } = placesOf(source, person)
          assert.deepEqual([mentions.length, utterances.length], [person.mentions, person.utterances])
          assert.equal(new Set(mentions.map(({ path }) => path)).size, person.articles)
          assert.ok(person.roles.every(role => roles.some(({ text, path }) => text === role.text && path === role.path)))
        }
        for (const path of PATHS) {
          const named = index.people().all.filter(person => index.namesOf(person).some(one => one.path === path))
          assert.deepEqual(new Set(index.peopleIn(path)), new Set(named))
        }
      }),
      { numRuns: 300 }
    )
  })

  it('finds people by name and role as a plain list of them does', () => {
    const names = fc.constantFrom(
      'Ilse Marrow',
      'Mr. Marrow',
      'Marrow',
      'Sergey Tolvin',
      'Tolwin',
      'Bashar Keff',
      'al-Keff',
      'Dock Queen'
    )
    fc.assert(
      fc.property(steps, names, (all, name) => {
        const people = after(all).index.people()
        const plain = inOnePart(people.all)
        assert.equal(resolvePerson(name, people), resolvePerson(name, plain))
        for (const role of ['the mayor', 'the French envoy'])
          assert.deepEqual(new Set(holdersOf(role, people)), new Set(holdersOf(role, plain)))
      }),
      { numRuns: 500 }
    )
  })

  const texts = (): PeopleText[] =>
    ['Mayor Ilse Marrow met Sergei Tolvin, a baker.', 'Mrs. Marrow came.', 'President Bashar al-Keff left.'].map((prose, i) => ({
      path: `${'abc'[i]}.txt`,
      mentions: mentionsOf(prose),
      quotations: []
    }))

  it('keeps the list, and everybody whom a change does not concern, as they are', () => {
    const index = new PeopleIndex()
    for (const one of texts()) index.put(one.path, undefined, localsOf(one))
    const before = index.people()
    const { all } = before
    assert.equal(index.people(), before)
    for (const one of texts()) index.put(one.path, undefined, localsOf(one))
    assert.equal(index.people(), before)
    index.remove('b.txt')
    const then = index.people()
    assert.notEqual(then, before)
    assert.deepEqual(
      then.all.map(person => all.includes(person)),
      [true, false, true]
    )
  })

  it('joins anew only what a changed people.yaml speaks of', () => {
    const index = new PeopleIndex()
    for (const one of texts()) index.put(one.path, undefined, localsOf(one))
    const { all } = index.people()
    index.join({ file: readPeopleFile('people:\n  - name: Sergei Tolvin\n    role: singer\n', 'people.yaml') })
    const then = index.people()
    assert.deepEqual(
      then.all.map(({ name, stated }) => [name, stated?.role]),
      all.map(({ name }) => [name, name === 'Sergei Tolvin' ? 'singer' : undefined])
    )
    assert.equal(then.all.filter(person => all.includes(person)).length, 2)
  })

  it('makes people of a list of texts at once', () =>
    assert.deepEqual(
      mergePeople(texts()).all.map(({ name }) => name),
      ['Ilse Marrow', 'Bashar al-Keff', 'Sergei Tolvin']
    ))
})

describe('the names of an article', () => {
  it('come back from bytes as they were', () => {
    fc.assert(
      fc.property(text, found => {
        const locals = localsOf(found)
        const writer = new ByteWriter()
        for (const local of locals) encodeLocal(local, writer)
        const reader = new ByteReader(writer.done())
        assert.deepEqual(
          locals.map(() => decodeLocal(reader)),
          locals
        )
      })
    )
  })

  it('are counted by spelling and role', () => {
    const mentions = mentionsOf('Mayor Ilse Marrow left. Marrow sang. The mayor Ilse Marrow came. Marrow left.')
    assert.deepEqual(localsOf({ mentions, quotations: [] }), [
      {
        name: 'Ilse Marrow',
        spellings: [
          { text: 'Ilse Marrow', count: 2 },
          { text: 'Marrow', count: 2 }
        ],
        roles: [
          { text: 'Mayor', spelling: 0 },
          { text: 'mayor', spelling: 0 }
        ],
        utterances: 0
      }
    ])
  })
})
