import { Addressed } from './addressed.ts'
import { decodeIds, encodeIds } from './articleBody.ts'
import { type PostingList, Postings } from './postings.ts'
import type { ArticleEntry, FileStamp, Segment } from './segment.ts'

/** An article ready for a segment. */
export interface NewArticle {
  readonly entry: ArticleEntry
  readonly stamp: FileStamp
  readonly utterances: number
  readonly units: readonly { readonly ids: Int32Array }[]
  readonly body: Uint8Array
}

/** The segment that takes what is new. Articles are held as bytes: about three a byte of text, with the places of their words. */
export class MemorySegment extends Addressed implements Segment {
  private readonly articles: (Omit<NewArticle, 'units'> & { readonly ids: Uint8Array })[] = []
  private readonly numbers = new Map<string, number>()
  private readonly dead = new Set<number>()
  private readonly postings: Postings
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
  add({ entry, stamp, utterances, units, body }: NewArticle): void {
    const ids = encodeIds(units)
    this.table.add(units.map(unit => unit.ids.length))
    this.numbers.set(entry.path, this.articles.push({ entry, stamp, utterances, ids, body }) - 1)
    this.bytes += ids.length + body.length
    const { first } = this.unitsOf(this.articles.length - 1)
    for (const [at, unit] of units.entries()) {
      this.postings.add({ ids: unit.ids, first: this.firstPlace(first + at) })
      for (const id of unit.ids) if (id >= this.vocabulary) this.vocabulary = id + 1
    }
  }

  path(article: number): string {
    return this.articles[article]!.entry.path
  }

  numberOf(path: string): number {
    return this.numbers.get(path) ?? -1
  }

  isAlive(article: number): boolean {
    return !this.dead.has(article)
  }

  bury(article: number): void {
    this.dead.add(article)
    this.numbers.delete(this.articles[article]!.entry.path)
  }

  entry(article: number): ArticleEntry {
    return this.articles[article]!.entry
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
    return this.articles[article]!.entry.problems.length > 0
  }

  ids(article: number): readonly Int32Array[] {
    const { first, end } = this.unitsOf(article)
    return decodeIds(this.articles[article]!.ids, end - first)
  }

  body(article: number): Uint8Array {
    return this.articles[article]!.body
  }

  lists(word: number): readonly PostingList[] {
    return this.postings.lists(word, this.vocabulary)
  }
}
