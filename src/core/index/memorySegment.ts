import { ByteReader, bytesOf } from '../binary/bytes.ts'
import { Addressed } from './addressed.ts'
import { decodeIds, writeIds } from './articleBody.ts'
import { readEntry, writeEntry } from './entryCodec.ts'
import { type PostingList, Postings } from './postings.ts'
import { type ArticleEntry, type FileStamp, Room, type Segment } from './segment.ts'

/** An article ready for a segment. */
export interface NewArticle {
  readonly entry: ArticleEntry
  readonly stamp: FileStamp
  readonly utterances: number
  /** The words of its units. */
  readonly ids: readonly Int32Array[]
  readonly body: Uint8Array
}

/** An article as it is held. */
interface Held {
  readonly path: string
  readonly stamp: FileStamp
  readonly utterances: number
  readonly hasProblems: boolean
  /** Its entry, its words and its body, one after the other: an entry is made of pieces of the text, which would keep all of it. */
  readonly bytes: Uint8Array
  readonly idsAt: number
  readonly bodyAt: number
}

/**
 * The segment that takes what is new. Articles are held as bytes, under two a byte of text; once somebody has looked a word up, there
 * are the places of their words besides, at four bytes a word.
 */
export class MemorySegment extends Addressed implements Segment {
  private readonly articles: Held[] = []
  private readonly numbers = new Map<string, number>()
  private readonly dead = new Set<number>()
  private readonly postings: Postings
  /** The places of so many articles' words are in `postings`. */
  private sorted = 0
  /** Greater than the number of any word here. */
  private vocabulary = 0
  /** Bytes that the articles take here. */
  bytes = 0

  constructor(base: number) {
    super(base)
    this.postings = new Postings(place => this.isAlive(this.articleOf(this.unitAt(place))))
  }

  get size(): number {
    return this.articles.length
  }

  get buried(): number {
    return this.dead.size
  }

  /** Adds an article whose path no living one has. */
  add({ entry, stamp, utterances, ids, body }: NewArticle): void {
    let [idsAt, bodyAt] = [0, 0]
    const bytes = bytesOf(out => {
      writeEntry(out, entry)
      idsAt = out.length
      writeIds(out, ids)
      bodyAt = out.length
      out.bytes(body)
    })
    const { path, problems } = entry
    const held = { path, stamp, utterances, hasProblems: problems.length > 0, bytes, idsAt, bodyAt }
    this.numbers.set(path, this.articles.push(held) - 1)
    this.table.add(ids.map(({ length }) => length))
    this.bytes += bytes.length
    for (const row of ids) for (let i = 0; i < row.length; i++) if (row[i]! >= this.vocabulary) this.vocabulary = row[i]! + 1
  }

  path(article: number): string {
    return this.articles[article]!.path
  }

  numberOf(path: string): number {
    return this.numbers.get(path) ?? -1
  }

  isAlive(article: number): boolean {
    return !this.dead.has(article)
  }

  bury(article: number): void {
    this.dead.add(article)
    this.numbers.delete(this.path(article))
  }

  entry(article: number): ArticleEntry {
    return readEntry(new ByteReader(this.articles[article]!.bytes))
  }

  stamp(article: number): FileStamp {
    return this.articles[article]!.stamp
  }

  utterances(article: number): number {
    return this.articles[article]!.utterances
  }

  restamp(article: number, stamp: FileStamp): void {
    this.articles[article] = { ...this.articles[article]!, stamp }
  }

  hasProblems(article: number): boolean {
    return this.articles[article]!.hasProblems
  }

  ids(article: number, room?: Room): readonly Int32Array[] {
    const { bytes, idsAt, bodyAt } = this.articles[article]!
    const { first, end } = this.unitsOf(article)
    return decodeIds(bytes.subarray(idsAt, bodyAt), end - first, room?.ids)
  }

  body(article: number): Uint8Array {
    const { bytes, bodyAt } = this.articles[article]!
    return bytes.subarray(bodyAt)
  }

  lists(word: number): readonly PostingList[] {
    const { sorted, size } = this
    if (sorted < size) this.postings.add(() => this.runs(sorted, size), this.vocabulary)
    this.sorted = size
    return this.postings.lists(word)
  }

  /** The words of some articles' units, with their addresses. */
  private *runs(from: number, to: number) {
    const room = new Room()
    for (let article = from; article < to; article++) {
      if (!this.isAlive(article)) continue
      const { first } = this.unitsOf(article)
      for (const [at, ids] of this.ids(article, room).entries()) yield { ids, first: this.firstPlace(first + at) }
    }
  }
}
