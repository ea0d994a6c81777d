/**
 * The people of a corpus in a file. Opening it reads little but bytes: those of a bucket, its people and its names, are looked into when
 * somebody of that surname is asked for.
 */
import { ByteReader, ByteWriter } from '../binary/bytes.ts'
import type { SectionReader, SectionWriter } from '../binary/sectionFile.ts'
import { putStrings, StringTable, stringsOf } from '../binary/stringTable.ts'
import { type ArticleNumbers, ArticleTable } from './articleTable.ts'
import { Bucket } from './bucket.ts'
import { Links } from './links.ts'
import type { Person, Stated, StatedRole } from './person.ts'

/** An index's state. */
export interface PeopleState {
  /** How people are joined, in words of its own. */
  readonly options: string
  /** How many people there are. */
  readonly count: number
  readonly articles: ArticleTable
  /** The key of each bucket. */
  readonly keys: StringTable
  readonly links: Links
  /** The numbers of the buckets with people of a surname that is not theirs, by that surname. */
  readonly strays: ReadonlyMap<string, ReadonlySet<number>>
}

/** Where buckets come from: in memory, or as the bytes that were read. */
type BucketOrBytes = (number: number) => Bucket | Uint8Array

/** Writes a state; buckets without names are left out. Articles are known by `numbers` from now on. */
export function writePeople(out: SectionWriter, state: PeopleState, bucketOf: BucketOrBytes, numbers: ArticleNumbers): void {
  const { articles, keys, links } = state
  const kept = new StringTable()
  const places = new Map<number, number>()
  const starts = [0]
  out.begin('buckets')
  for (let number = 0; number < keys.size; number++) {
    const bucket = bucketOf(number)
    if (bucket instanceof Bucket && bucket.isEmpty) continue
    const bytes = bucket instanceof Bucket ? bytesOfBucket(bucket, articles) : bucket
    starts.push(out.add(bytes) + bytes.length)
    places.set(number, kept.add(keys.at(number)))
  }
  out.put('buckets.starts', Uint32Array.from(starts))
  putStrings(out, 'keys', kept)
  out.put('head', headOf(state, places))
  const linked = new ByteWriter()
  links.write(linked, articles.length, bucket => places.get(bucket))
  out.put('links', linked.done())
  articles.write(out, numbers)
}

/** What `writePeople` wrote. */
export class StoredPeople implements PeopleState {
  readonly options: string
  readonly count: number
  readonly articles: ArticleTable
  readonly keys: StringTable
  readonly links: Links
  readonly strays: Map<string, Set<number>>
  private readonly starts: Uint32Array
  private readonly buckets: Uint8Array

  /** `numbers`: the articles' as they were when it was written. Throws `Damaged`. */
  constructor(file: SectionReader, numbers: ArticleNumbers) {
    const head = new ByteReader(file.bytes('head'))
    this.options = head.string()
    this.count = head.varint()
    this.strays = readStrays(head)
    this.keys = new StringTable(stringsOf(file, 'keys'))
    this.starts = file.uint32('buckets.starts')
    this.buckets = file.bytes('buckets')
    this.links = new Links(file.bytes('links'))
    this.articles = ArticleTable.read(file, numbers)
  }

  /** The bytes of a bucket; undefined for one that came since. */
  bytes(number: number): Uint8Array | undefined {
    return number + 1 < this.starts.length ? this.buckets.subarray(this.starts[number], this.starts[number + 1]) : undefined
  }
}

function headOf({ options, count, strays }: PeopleState, places: ReadonlyMap<number, number>): Uint8Array {
  const head = new ByteWriter()
  head.string(options)
  head.varint(count)
  head.varint(strays.size)
  for (const [surname, buckets] of strays) {
    head.string(surname)
    head.varint(buckets.size)
    for (const bucket of buckets) head.varint(places.get(bucket)!)
  }
  return head.done()
}

const readStrays = (head: ByteReader): Map<string, Set<number>> =>
  new Map(
    Array.from({ length: head.varint() }, () => [
      head.string(),
      new Set(Array.from({ length: head.varint() }, () => head.varint()))
    ])
  )

/** The people of a bucket, then its names. */
function bytesOfBucket(bucket: Bucket, articles: ArticleTable): Uint8Array {
  const out = new ByteWriter()
  out.varint(bucket.people.length)
  for (const person of bucket.people) writePerson(out, person, articles)
  out.bytes(bucket.bytes(articles.compare))
  return out.done()
}

/** Reads a bucket of that key from its bytes, which are kept. */
export function readBucket(key: string, bytes: Uint8Array, articles: ArticleTable): Bucket {
  const input = new ByteReader(bytes)
  const people = Array.from({ length: input.varint() }, () => readPerson(input, articles))
  return new Bucket(key, people, bytes.subarray(input.at))
}

/** An alias that is the person's own name is written as an empty one. */
function writePerson(out: ByteWriter, person: Person, articles: ArticleTable): void {
  const { name, aliases, roles, mentions, utterances, articles: count, stated } = person
  out.string(name)
  out.varint(aliases.length)
  for (const alias of aliases) out.string(alias === name ? '' : alias)
  out.varint(roles.length)
  for (const { text, path } of roles) {
    out.string(text)
    out.varint(articles.find(path)!)
  }
  for (const number of [mentions, utterances, count]) out.varint(number)
  out.optional(stated && JSON.stringify(stated))
}

function readPerson(input: ByteReader, articles: ArticleTable): Person {
  const name = input.string()
  const aliases = new Array<string>(input.varint())
  for (let i = 0; i < aliases.length; i++) aliases[i] = input.string() || name
  const roles = new Array<StatedRole>(input.varint())
  for (let i = 0; i < roles.length; i++) roles[i] = { text: input.string(), path: articles.pathOf(input.varint()) }
  const [mentions, utterances, count] = [input.varint(), input.varint(), input.varint()]
  const stated = input.optional()
  const person = { name, aliases, roles, mentions, utterances, articles: count }
  return stated === undefined ? person : { ...person, stated: JSON.parse(stated) as Stated }
}
