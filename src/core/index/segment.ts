import type { ArticleMetadata } from '../articles/article.ts'
import type { PostingList } from './postings.ts'

/** How a file stood on disk when it was read: size in bytes, times in milliseconds. */
export interface FileStamp {
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

/** What lists show of an article; none of its text. */
export interface ArticleEntry {
  readonly path: string
  readonly hash: string
  readonly metadata: ArticleMetadata
  /** What could not be read well. */
  readonly problems: readonly string[]
}

/** Where one article after the other is read to: what was read there before is gone then. Longer ones are read elsewhere. */
export class Room {
  readonly bytes = new Uint8Array(1 << 16)
  readonly ids = new Int32Array(1 << 16)
}

/**
 * A run of articles with their words, in memory or on disk. Articles are numbered from 0, and so are their units (units.ts); every
 * word of every unit has an address, and those of a segment are `base` up to, not including, `end`. Nothing in it changes but that
 * articles are buried.
 */
export interface Segment {
  /** First address and the one after the last; both multiples of CELL. */
  readonly base: number
  readonly end: number
  /** Articles, buried ones included. */
  readonly size: number
  /** How many of them are buried. */
  readonly buried: number
  /** The path of an article. */
  path(article: number): string
  /** The number of a living article; -1 where there is none of that path. */
  numberOf(path: string): number
  isAlive(article: number): boolean
  /** Takes an article out of all answers. */
  bury(article: number): void
  entry(article: number): ArticleEntry
  stamp(article: number): FileStamp
  /** Quotations of speech in an article. */
  utterances(article: number): number
  /** Was something of the article not read well? */
  hasProblems(article: number): boolean
  /** The file was touched, and has the same bytes. */
  restamp(article: number, stamp: FileStamp): void
  /** The article that a unit is of. */
  articleOf(unit: number): number
  /** The numbers of an article's units. */
  unitsOf(article: number): { readonly first: number; readonly end: number }
  /** The unit that an address between `base` and `end` belongs to: a place before its first word is its own too. */
  unitAt(place: number): number
  /** Words of a unit. */
  lengthOf(unit: number): number
  /** Address of a unit's first word. */
  firstPlace(unit: number): number
  /** The words of an article's units, by their numbers in the corpus's vocabulary; in `room` where given. Throws `Damaged`. */
  ids(article: number, room?: Room): readonly Int32Array[]
  /** The article's analysis and text as bytes (articleBody.ts); in `room` where given. Throws `Damaged`. */
  body(article: number, room?: Room): Uint8Array
  /** The places of a word, buried ones among them, ascending from list to list. Throws `Damaged`. */
  lists(word: number): readonly PostingList[]
}
