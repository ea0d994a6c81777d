import { ByteReader, ByteWriter } from '../binary/bytes.ts'
import { copyOf } from '../text/codeUnits.ts'
import type { Corrections } from './corrections.ts'
import { decodeLocal, encodeLocal, type Local } from './locals.ts'
import type { Merged, Named } from './mergeRows.ts'
import type { Person } from './person.ts'
import { type CompareArticles, Rows } from './rows.ts'
import { Shape } from './shape.ts'

/** The names of a bucket, ready to be changed. */
interface Content {
  readonly rows: Rows
  readonly shapes: Shape[]
  /** How many rows each shape has. */
  readonly uses: number[]
  /** Numbers of shapes by their bytes; made when it is needed. */
  numbers: Map<string, number> | undefined
}

/** No shapes and no rows. */
const EMPTY_BYTES = 2
/** What an open bucket costs beside its rows, counted in rows. */
const OVERHEAD = 4

/** Who is named by a row. */
export interface NamedIn {
  readonly article: number
  readonly local: Local
}

/**
 * All that the articles know of names with one surname, and the people that they were last joined to. The names are kept as bytes until
 * somebody asks for them; `pack` makes them bytes again.
 */
export class Bucket {
  readonly key: string
  /** Most mentioned first. Of the time of `resolve`. */
  people: readonly Person[]
  /** When it was last asked for, on the clock of its index. */
  askedFor = 0
  private packed: Uint8Array | undefined
  private content: Content | undefined
  /** By row, in the order of `people`; with what corrections leave of the rows. */
  private joined: { readonly named: Named; readonly homes: Int32Array } | undefined

  /** `packed`: the names as bytes, last joined to these people. */
  constructor(key: string, people: readonly Person[] = [], packed?: Uint8Array) {
    this.key = key
    this.people = people
    this.packed = packed
  }

  /** True where no article has a name for it. Of the time of `named`. */
  get isEmpty(): boolean {
    return this.content ? this.content.rows.count === 0 : this.packed === undefined || this.packed.length <= EMPTY_BYTES
  }

  /** How much is in memory that could be bytes, in rows; 0 for a bucket that is bytes. */
  get weight(): number {
    return this.content ? this.content.rows.count + OVERHEAD : 0
  }

  /** Adds a local, the `place`th of its article. */
  add(article: number, place: number, local: Local, compare: CompareArticles): void {
    const content = this.open()
    const number = numberOf(content, local)
    content.uses[number]!++
    content.rows.add(article, place, number, compare)
    this.joined = undefined
  }

  /** Removes what an article said; it must still be known to `compare`. */
  remove(article: number, compare: CompareArticles): void {
    const content = this.open()
    for (const number of content.rows.remove(article, compare)) content.uses[number]!--
    this.joined = undefined
  }

  /** The rows in order, as they count under people.yaml. */
  named(compare: CompareArticles, corrections: Corrections): Named {
    const content = this.open()
    content.rows.settle(compare)
    const isChanged = content.shapes.some(({ local }, number) => content.uses[number]! > 0 && corrections.changes(local))
    return isChanged ? corrected(content, corrections) : content
  }

  /** Takes note of who is who. `order`: the numbers of `homes` in the order of `people`. */
  resolve(named: Named, homes: Merged['homes'], order: readonly number[], people: readonly Person[]): void {
    const places = new Int32Array(order.length)
    for (const [place, number] of order.entries()) places[number] = place
    this.people = people
    this.joined = { named, homes: homes.map(number => (number < 0 ? -1 : places[number]!)) }
    if (this.content) this.content.numbers = undefined
  }

  /** True while it is known who each name is. */
  get isJoined(): boolean {
    return this.joined !== undefined
  }

  /** Where a person is named, in order; undefined where the names must be joined again first. */
  namesOf(person: Person): NamedIn[] | undefined {
    const place = this.people.indexOf(person)
    return this.list((_, home) => home === place && place >= 0)
  }

  /** The people of an article; undefined where the names must be joined again first. */
  peopleIn(article: number): Person[] | undefined {
    return this.list((one, home) => home >= 0 && one === article)?.map(({ home }) => this.people[home]!)
  }

  /** All rows as they are, in order. */
  all(compare: CompareArticles): { article: number; place: number; local: Local }[] {
    const { rows, shapes } = this.open()
    rows.settle(compare)
    return Array.from({ length: rows.count }, (_, row) => ({
      article: rows.article(row),
      place: rows.place(row),
      local: shapes[rows.shape(row)]!.local
    }))
  }

  /** Forgets all names. */
  clear(): void {
    this.content = emptyContent()
    this.packed = undefined
    this.joined = undefined
  }

  /** Makes the names bytes, and forgets them in any other form. */
  pack(compare: CompareArticles): void {
    this.packed = this.bytes(compare)
    this.content = undefined
    this.joined = undefined
  }

  /** The names as bytes; they stay as they are. */
  bytes(compare: CompareArticles): Uint8Array {
    if (this.content) return encode(this.content, compare)
    return this.packed ?? encode(emptyContent(), compare)
  }

  private list(isWanted: (article: number, home: number) => boolean) {
    if (!this.joined) return undefined
    const { named, homes } = this.joined
    const found: (NamedIn & { readonly home: number })[] = []
    for (let row = 0; row < named.rows.count; row++) {
      const article = named.rows.article(row)
      const home = homes[row]!
      if (isWanted(article, home)) found.push({ article, home, local: named.shapes[named.rows.shape(row)]!.local })
    }
    return found
  }

  private open(): Content {
    if (this.content) return this.content
    this.content = this.packed ? decode(new ByteReader(this.packed)) : emptyContent()
    this.packed = undefined
    return this.content
  }
}

const emptyContent = (): Content => ({ rows: new Rows(), shapes: [], uses: [], numbers: undefined })

function numberOf(content: Content, local: Local): number {
  content.numbers ??= new Map(content.shapes.map((shape, number) => [keyOf(shape.local), number]))
  const key = keyOf(local)
  const known = content.numbers.get(key)
  if (known !== undefined) return known
  content.uses.push(0)
  const number = content.shapes.push(new Shape(detached(local))) - 1
  content.numbers.set(key, number)
  return number
}

const keyOf = ({ name, spellings, roles, utterances }: Local): string => {
  let key = `${name}\n${utterances}`
  for (const { text, count } of spellings) key += `\n${count} ${text === name ? '' : text}`
  for (const { text, spelling } of roles) key += `\n\t${spelling} ${text}`
  return key
}

/** A copy of its own: a piece of an article's text would keep all of it in memory. */
function detached({ name, spellings, roles, utterances }: Local): Local {
  const own = copyOf(name)
  return {
    name: own,
    spellings: spellings.map(({ text, count }) => ({ text: text === name ? own : copyOf(text), count })),
    roles: roles.map(({ text, spelling }) => ({ text: copyOf(text), spelling })),
    utterances
  }
}

/** The rows with those of each article corrected. */
function corrected({ rows, shapes }: Named, corrections: Corrections): Named {
  const content = emptyContent()
  for (let row = 0; row < rows.count; ) {
    const article = rows.article(row)
    const locals: Local[] = []
    for (; row < rows.count && rows.article(row) === article; row++) locals.push(shapes[rows.shape(row)]!.local)
    for (const [place, local] of corrections.correct(locals).entries())
      content.rows.add(article, place, numberOf(content, local), () => -1)
  }
  return content
}

/** The shapes in use by their first row, then the rows: articles as differences. */
function encode({ rows, shapes }: Content, compare: CompareArticles): Uint8Array {
  rows.settle(compare)
  const numbers = new Int32Array(shapes.length).fill(-1)
  const used: Shape[] = []
  for (let row = 0; row < rows.count; row++) {
    const shape = rows.shape(row)
    if (numbers[shape]! < 0) numbers[shape] = used.push(shapes[shape]!) - 1
  }
  const writer = new ByteWriter(16 * used.length + 4 * rows.count + 8)
  writer.varint(used.length)
  for (const { local } of used) encodeLocal(local, writer)
  writer.varint(rows.count)
  let before = 0
  for (let row = 0; row < rows.count; row++) {
    const article = rows.article(row)
    writer.signed(article - before)
    writer.varint(rows.place(row))
    writer.varint(numbers[rows.shape(row)]!)
    before = article
  }
  return writer.done().slice()
}

function decode(reader: ByteReader): Content {
  const shapes = Array.from({ length: reader.varint() }, () => new Shape(decodeLocal(reader)))
  const uses = shapes.map(() => 0)
  const count = reader.varint()
  const rows = new Rows(count)
  let article = 0
  for (let row = 0; row < count; row++) {
    article += reader.signed()
    const place = reader.varint()
    const shape = reader.varint()
    uses[shape]!++
    rows.add(article, place, shape, () => -1)
  }
  return { rows, shapes, uses, numbers: undefined }
}
