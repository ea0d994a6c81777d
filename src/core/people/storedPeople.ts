/**
 * The people of a corpus as bytes. What is asked for at once comes first: people in the order of their list, all strings in one piece.
 * The names of each bucket follow as they are in memory while nobody asks for them, and are not looked into.
 */
import { type ByteReader, ByteWriter } from '../binary/bytes.ts'
import { ArticleTable } from './articleTable.ts'
import { Bucket } from './bucket.ts'
import { Links } from './links.ts'
import type { Person, Stated, StatedRole } from './person.ts'

/** Grows with every change of the form. */
const VERSION = 1

/** Articles as whoever keeps them numbers them. */
export interface ArticleNumbers {
  numberOf(path: string): number
  pathOf(number: number): string
}

/** An index's state. Places in `buckets` are their numbers in `links`. */
export interface StoredPeople {
  /** How people are joined, in words of its own. */
  readonly options: string
  readonly articles: ArticleTable
  readonly buckets: readonly Bucket[]
  readonly links: Links
  /** Everybody, sorted. */
  readonly people: readonly Person[]
}

/** Writes a state. `bytesOf`: the names of a bucket. */
export function writePeople(
  writer: ByteWriter,
  { options, articles, buckets, links, people }: StoredPeople,
  numbers: ArticleNumbers,
  bytesOf: (bucket: Bucket) => Uint8Array
): void {
  writer.varint(VERSION)
  writer.string(options)
  writeArticles(writer, articles, numbers)
  const kept = buckets.flatMap((bucket, number) => (bucket.isEmpty ? [] : [{ bucket, number }]))
  const places = new Map(kept.map(({ number }, place) => [number, place]))
  writer.varint(kept.length)
  for (const { bucket } of kept) {
    const bytes = bytesOf(bucket)
    writer.string(bucket.key)
    writer.varint(bucket.strays.length)
    for (const stray of bucket.strays) writer.string(stray)
    writer.varint(bytes.length)
    writer.bytes(bytes)
  }
  const owners = new Map(kept.flatMap(({ bucket }, place) => bucket.people.map(person => [person, place] as const)))
  writeList(writer, people, owners, numberByPath(articles))
  const linked = new ByteWriter()
  links.write(linked, articles.length, bucket => places.get(bucket))
  writer.varint(linked.length)
  writer.bytes(linked.done())
}

/** Reads what `writePeople` wrote; undefined where it has another form. Views of the reader's bytes are kept. */
export function readPeople(reader: ByteReader, numbers: ArticleNumbers): StoredPeople | undefined {
  if (reader.varint() !== VERSION) return undefined
  const options = reader.string()
  const articles = readArticles(reader, numbers)
  const buckets = Array.from({ length: reader.varint() }, () => {
    const key = reader.string()
    const strays = Array.from({ length: reader.varint() }, () => reader.string())
    return { strays, bucket: new Bucket(key, reader.bytes(reader.varint())) }
  })
  const lists: Person[][] = buckets.map(() => [])
  const people = readList(reader, lists, articles)
  for (const [place, { bucket, strays }] of buckets.entries()) bucket.restore(lists[place]!, strays)
  const links = new Links(reader.bytes(reader.varint()))
  return { options, articles, buckets: buckets.map(({ bucket }) => bucket), links, people }
}

function writeArticles(writer: ByteWriter, articles: ArticleTable, numbers: ArticleNumbers): void {
  const dates = new StringTable()
  writer.varint(articles.length)
  for (let number = 0; number < articles.length; number++) {
    const article = articles.at(number)
    writer.varint(article ? numbers.numberOf(article.path) + 1 : 0)
    if (article) writer.varint(article.date === undefined ? 0 : dates.add(article.date) + 1)
  }
  dates.write(writer)
}

function readArticles(reader: ByteReader, numbers: ArticleNumbers): ArticleTable {
  const count = reader.varint()
  const paths: (string | undefined)[] = new Array(count)
  const dateNumbers = new Uint32Array(count)
  for (let number = 0; number < count; number++) {
    const article = reader.varint()
    paths[number] = article === 0 ? undefined : numbers.pathOf(article - 1)
    if (article > 0) dateNumbers[number] = reader.varint()
  }
  const dates = readStrings(reader)
  return new ArticleTable(
    paths,
    Array.from(dateNumbers, date => (date === 0 ? undefined : dates[date - 1]))
  )
}

function numberByPath(articles: ArticleTable): Map<string, number> {
  const numbers = new Map<string, number>()
  for (let number = 0; number < articles.length; number++) {
    const article = articles.at(number)
    if (article) numbers.set(article.path, number)
  }
  return numbers
}

/** A person's own name is alias 0; other strings are counted from 1. */
function writeList(
  writer: ByteWriter,
  people: readonly Person[],
  owners: ReadonlyMap<Person, number>,
  articles: ReadonlyMap<string, number>
): void {
  const names = new StringTable()
  const others = new StringTable()
  const body = new ByteWriter(people.length * 16)
  for (const person of people) {
    const { name, aliases, roles, mentions, utterances, articles: count, stated } = person
    names.push(name)
    body.varint(owners.get(person)!)
    body.varint(aliases.length)
    for (const alias of aliases) body.varint(alias === name ? 0 : others.add(alias) + 1)
    body.varint(roles.length)
    for (const { text, path } of roles) {
      body.varint(others.add(text))
      body.varint(articles.get(path)!)
    }
    body.varint(mentions)
    body.varint(utterances)
    body.varint(count)
    body.optional(stated && JSON.stringify(stated))
  }
  names.write(writer)
  others.write(writer)
  writer.bytes(body.done())
}

/** Reads the list of people, and fills the lists of their buckets. */
function readList(reader: ByteReader, lists: readonly Person[][], articles: ArticleTable): Person[] {
  const names = readStrings(reader)
  const others = readStrings(reader)
  const people: Person[] = []
  for (const name of names) {
    const list = lists[reader.varint()]!
    const aliases = new Array<string>(reader.varint())
    for (let i = 0; i < aliases.length; i++) {
      const number = reader.varint()
      aliases[i] = number === 0 ? name : others[number - 1]!
    }
    const roles = new Array<StatedRole>(reader.varint())
    for (let i = 0; i < roles.length; i++) {
      const text = others[reader.varint()]!
      roles[i] = { text, path: articles.pathOf(reader.varint()) }
    }
    const counts = { mentions: reader.varint(), utterances: reader.varint(), articles: reader.varint() }
    const stated = reader.optional()
    const person: Person = {
      name,
      aliases,
      roles,
      ...counts,
      ...(stated !== undefined && { stated: JSON.parse(stated) as Stated })
    }
    people.push(person)
    list.push(person)
  }
  return people
}

/** Strings as one long one and their lengths: a hundred thousand of them are read in a few milliseconds. */
class StringTable {
  private readonly strings: string[] = []
  private readonly numbers = new Map<string, number>()

  /** The number of a string, whether it was there before or not. */
  add(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.strings.length)
    return this.push(text)
  }

  push(text: string): number {
    return this.strings.push(text) - 1
  }

  write(writer: ByteWriter): void {
    writer.varint(this.strings.length)
    for (const { length } of this.strings) writer.varint(length)
    writer.string(this.strings.join(''))
  }
}

function readStrings(reader: ByteReader): string[] {
  const lengths = new Uint32Array(reader.varint())
  for (let i = 0; i < lengths.length; i++) lengths[i] = reader.varint()
  const all = reader.string()
  const strings = new Array<string>(lengths.length)
  let at = 0
  for (let i = 0; i < lengths.length; i++) {
    strings[i] = all.slice(at, at + lengths[i]!)
    at += lengths[i]!
  }
  return strings
}
