/**
 * people.yaml: what people who know better say about the people of a corpus. It stands beside the articles and wins over what
 * was found in them. A part that is wrong is named with its line and left out; everything else counts.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { Span } from '../text/span.ts'

/** The file's name. */
export const PEOPLE_FILE = 'people.yaml'

/** One person as the file has them. */
export interface PersonEntry {
  /** The name to show. */
  readonly name: string
  /** Other names: spellings, nicknames, or the names of people who are this one too. */
  readonly aliases: readonly string[]
  readonly role?: string
  readonly note?: string
  /** Where given, only these articles mean this person by the name: their paths, or the ends of them. */
  readonly articles: readonly string[]
  /** The path of the file, as it was handed in, and the line of the entry in it, from 1. */
  readonly file: string
  readonly line: number
}

/** What the file says. */
export interface PeopleFile {
  readonly people: readonly PersonEntry[]
  /** Names of different people that would otherwise be joined. */
  readonly apart: readonly (readonly string[])[]
  /** Names of what is no person. */
  readonly ignore: readonly string[]
  readonly problems: readonly PeopleProblem[]
}

/**
 * What is wrong in one place. `syntax`: no YAML; `map`: the whole file is no map; `key`: a key that means nothing; `list`, `text`:
 * the key's value is no list of texts, or no text; `entry`: a person without a name; `group`: fewer than two names to merge or keep apart.
 */
export interface PeopleProblem {
  readonly kind: 'syntax' | 'map' | 'key' | 'list' | 'text' | 'entry' | 'group'
  readonly file: string
  readonly span: Span
  readonly line: number
  /** The key at fault, or the parser's words. */
  readonly detail: string
}

export const NO_PEOPLE_FILE: PeopleFile = { people: [], apart: [], ignore: [], problems: [] }

/** Keys of the whole file, and of one person; the schema says the same. */
export const FILE_KEYS = ['people', 'merge', 'apart', 'ignore'] as const
export const PERSON_KEYS = ['name', 'aliases', 'role', 'note', 'articles'] as const

const OPTIONS = { schema: 'failsafe', logLevel: 'silent', keepSourceTokens: false, strict: false } as const

/** Reads the file's text. Never throws. */
export function readPeopleFile(text: string, file: string): PeopleFile {
  const reader = new Reader(text, file)
  return reader.read()
}

/** Several files as one, in order. */
export const joinPeopleFiles = (files: readonly PeopleFile[]): PeopleFile => ({
  people: files.flatMap(({ people }) => people),
  apart: files.flatMap(({ apart }) => apart),
  ignore: files.flatMap(({ ignore }) => ignore),
  problems: files.flatMap(({ problems }) => problems)
})

class Reader {
  private readonly text: string
  private readonly file: string
  private readonly lines = new LineCounter()
  private readonly problems: PeopleProblem[] = []

  constructor(text: string, file: string) {
    this.text = text
    this.file = file
  }

  read(): PeopleFile {
    const document = parseDocument(this.text, { ...OPTIONS, lineCounter: this.lines })
    for (const { pos, message } of document.errors) this.complain('syntax', { range: pos }, message.split(/ at line|\n/)[0]!)
    const { contents } = document
    const isEmpty = contents === null || (isScalar(contents) && contents.value === '')
    if (!isMap(contents)) {
      if (!isEmpty && document.errors.length === 0) this.complain('map', contents, '')
      return { ...NO_PEOPLE_FILE, problems: this.problems }
    }
    this.unknownKeys(contents, FILE_KEYS)
    const people = this.items(contents, 'people').flatMap(item => this.person(item))
    const merged = this.groups(contents, 'merge').map(({ names: [name, ...aliases], line }) => this.entry(name!, aliases, line))
    return {
      people: [...people, ...merged],
      apart: this.groups(contents, 'apart').map(({ names }) => names),
      ignore: this.items(contents, 'ignore').flatMap(item => this.textOf(item, 'ignore') ?? []),
      problems: this.problems.sort((a, b) => a.span.start - b.span.start)
    }
  }

  private person(item: unknown): PersonEntry[] {
    if (isScalar(item)) {
      const name = this.textOf(item, 'people')
      return name === undefined ? [] : [this.entry(name, [], this.lineOf(item))]
    }
    if (!isMap(item)) {
      this.complain('entry', item, '')
      return []
    }
    this.unknownKeys(item, PERSON_KEYS)
    const [name, role, note] = (['name', 'role', 'note'] as const).map(key => this.value(item, key))
    const aliases = this.texts(item, 'aliases')
    const articles = this.texts(item, 'articles')
    if (name === undefined) {
      this.complain('entry', item, '')
      return []
    }
    return [{ ...this.entry(name, aliases, this.lineOf(item)), role, note, articles }]
  }

  private readonly entry = (name: string, aliases: readonly string[], line: number): PersonEntry => ({
    name,
    aliases,
    articles: [],
    file: this.file,
    line
  })

  private groups(map: YAMLMap, key: string): { names: string[]; line: number }[] {
    return this.items(map, key).flatMap(item => {
      const names = isSeq(item) ? item.items.flatMap(one => this.textOf(one, key) ?? []) : []
      if (names.length > 1) return [{ names, line: this.lineOf(item) }]
      this.complain('group', item, key)
      return []
    })
  }

  /** The items of a list; a single text stands for a list of one. */
  private items(map: YAMLMap, key: string): unknown[] {
    const value = map.get(key, true)
    if (value === undefined || (isScalar(value) && value.value === '')) return []
    if (isSeq(value)) return value.items
    if (isScalar(value) && (key === 'aliases' || key === 'articles' || key === 'ignore')) return [value]
    this.complain('list', value, key)
    return []
  }

  private readonly texts = (map: YAMLMap, key: string): string[] =>
    this.items(map, key).flatMap(item => this.textOf(item, key) ?? [])

  private value(map: YAMLMap, key: string): string | undefined {
    const value = map.get(key, true)
    return value === undefined || (isScalar(value) && value.value === '') ? undefined : this.textOf(value, key)
  }

  private textOf(item: unknown, key: string): string | undefined {
    const text = isScalar(item) && typeof item.value === 'string' ? item.value.replace(/\s+/g, ' ').trim() : ''
    if (text !== '') return text
    this.complain('text', item, key)
    return undefined
  }

  private unknownKeys(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (!known.includes(name)) this.complain('key', key, name)
    }
  }

  private complain(kind: PeopleProblem['kind'], node: unknown, detail: string): void {
    const range = (node as { range?: readonly number[] | null } | null)?.range
    const start = Math.min(range?.[0] ?? 0, this.text.length)
    const written = this.text
      .slice(start, Math.max(start, range?.[1] ?? start))
      .split('\n', 1)[0]!
      .trimEnd()
    const span = { start, end: start + written.length }
    this.problems.push({ kind, file: this.file, span, line: this.lines.linePos(start).line, detail })
  }

  private lineOf(node: unknown): number {
    return this.lines.linePos((node as { range?: readonly number[] | null }).range?.[0] ?? 0).line
  }
}
