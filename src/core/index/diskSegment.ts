/**
 * A segment in a file. In memory are its words and paths (hash tables), where each word's places and each article's bytes stand, and
 * where its units are: some 200 bytes an article and 30 a word. Places, words and texts are read when asked for, and every part that
 * is read is checked against its CRC-32.
 */
import { ByteReader } from '../binary/bytes.ts'
import type { SectionReader } from '../binary/sectionFile.ts'
import { StringTable, type StringTableParts, stringsOf } from '../binary/stringTable.ts'
import { Addressed } from './addressed.ts'
import { decodeIds } from './articleBody.ts'
import { readEntry } from './entryCodec.ts'
import type { PostingList } from './postings.ts'
import type { ArticleEntry, FileStamp, Room, Segment } from './segment.ts'
import { UnitTable } from './unitTable.ts'

/** Numbers kept of each article: size, two times of change, utterances, and 1 where there were problems. */
export const FACTS = 5
/** Places of words kept decoded. */
const MOST_PLACES = 6_000_000

/** The words of a segment, and the sets of their letters: a vocabulary can begin with them. */
export const wordsOfSegment = (file: SectionReader): { parts: StringTableParts; letters: Int32Array } => ({
  parts: stringsOf(file, 'words'),
  letters: file.int32('words.letters')
})

/** The numbers that a segment's words have in the corpus; the same as in the segment where not said. */
export interface WordNumbers {
  /** The corpus's number of each word of the segment. */
  readonly ids: Int32Array
  /** The segment's number of a word of the corpus; -1 for none. */
  readonly words: Int32Array
}

/** A segment file with the articles buried in it since it was written. */
export interface SegmentFile {
  readonly file: SectionReader
  readonly tombstones: Iterable<number>
  /** What stands before the paths in the file to make them those of the corpus: `articles/`. */
  readonly prefix: string
}

export class DiskSegment extends Addressed implements Segment {
  /** In how many units each of its words stands. */
  readonly frequencies: Uint32Array
  private readonly file: SectionReader
  private readonly numbers: WordNumbers | undefined
  private readonly paths: StringTable
  private readonly facts: Float64Array
  private readonly prefix: string
  private readonly articleStarts: Float64Array
  private readonly idLengths: Uint32Array
  private readonly idCrcs: Uint32Array
  private readonly bodyCrcs: Uint32Array
  private readonly entryStarts: Uint32Array
  private readonly entryCrcs: Uint32Array
  private readonly listStarts: Float64Array
  private readonly listCrcs: Uint32Array
  private readonly listSizes: Uint32Array
  private readonly dead: Set<number>
  private readonly decoded = new Map<number, Int32Array>()
  private decodedPlaces = 0

  /** Throws `Damaged`. */
  constructor({ file, tombstones, prefix }: SegmentFile, base: number, numbers?: WordNumbers) {
    super(
      base,
      new UnitTable({
        places: file.uint32('units.places'),
        lengths: file.uint32('units.lengths'),
        firstUnits: file.uint32('units.first')
      })
    )
    this.file = file
    this.prefix = prefix
    this.numbers = numbers
    this.dead = new Set(tombstones)
    this.paths = new StringTable(stringsOf(file, 'paths'))
    this.facts = file.float64('articles.facts')
    this.articleStarts = file.float64('articles.starts')
    this.idLengths = file.uint32('articles.idLengths')
    this.idCrcs = file.uint32('articles.idCrcs')
    this.bodyCrcs = file.uint32('articles.bodyCrcs')
    this.entryStarts = file.uint32('entries.starts')
    this.entryCrcs = file.uint32('entries.crcs')
    this.frequencies = file.uint32('words.frequencies')
    this.listStarts = file.float64('lists.starts')
    this.listCrcs = file.uint32('lists.crcs')
    this.listSizes = file.uint32('lists.sizes')
  }

  get size(): number {
    return this.table.articles
  }

  get units(): number {
    return this.size > 0 ? this.table.unitsOf(this.size - 1).end : 0
  }

  get buried(): number {
    return this.dead.size
  }

  /** The numbers of the buried articles. */
  get tombstones(): readonly number[] {
    return [...this.dead]
  }

  /** The corpus's number of a word of the segment. */
  idOf(word: number): number {
    return this.numbers ? this.numbers.ids[word]! : word
  }

  path(article: number): string {
    return this.prefix + this.paths.at(article)
  }

  numberOf(path: string): number {
    const number = path.startsWith(this.prefix) ? this.paths.find(path.slice(this.prefix.length)) : -1
    return number >= 0 && this.isAlive(number) ? number : -1
  }

  isAlive(article: number): boolean {
    return !this.dead.has(article)
  }

  bury(article: number): void {
    this.dead.add(article)
  }

  entry(article: number): ArticleEntry {
    const start = this.entryStarts[article]!
    const length = this.entryStarts[article + 1]! - start
    const entry = readEntry(new ByteReader(this.file.part('entries', start, length, this.entryCrcs[article]!)))
    return this.prefix === '' ? entry : { ...entry, path: this.prefix + entry.path }
  }

  stamp(article: number): FileStamp {
    const { facts } = this
    const at = FACTS * article
    return { size: facts[at]!, mtimeMs: facts[at + 1]!, ctimeMs: facts[at + 2]! }
  }

  restamp(article: number, { size, mtimeMs, ctimeMs }: FileStamp): void {
    this.facts.set([size, mtimeMs, ctimeMs], FACTS * article)
  }

  utterances(article: number): number {
    return this.facts[FACTS * article + 3]!
  }

  /** Bytes of the files of all living articles, and the quotations of speech in them. */
  totals(): { readonly bytes: number; readonly utterances: number } {
    const { facts, size } = this
    let [bytes, utterances] = [0, 0]
    for (let article = 0; article < size; article++) {
      if (!this.isAlive(article)) continue
      bytes += facts[FACTS * article]!
      utterances += facts[FACTS * article + 3]!
    }
    return { bytes, utterances }
  }

  hasProblems(article: number): boolean {
    return this.facts[FACTS * article + 4] === 1
  }

  ids(article: number, room?: Room): readonly Int32Array[] {
    const [start, length] = [this.articleStarts[article]!, this.idLengths[article]!]
    const bytes = this.file.part('articles', start, length, this.idCrcs[article]!, room?.bytes)
    const { first, end } = this.unitsOf(article)
    return decodeIds(bytes, end - first, room?.ids, this.numbers?.ids)
  }

  body(article: number, room?: Room): Uint8Array {
    const start = this.articleStarts[article]! + this.idLengths[article]!
    return this.file.part('articles', start, this.articleStarts[article + 1]! - start, this.bodyCrcs[article]!, room?.bytes)
  }

  lists(id: number): readonly PostingList[] {
    const word = this.numbers ? (this.numbers.words[id] ?? -1) : id
    const size = word < 0 ? 0 : (this.listSizes[word] ?? 0)
    if (size === 0) return []
    const places = () => this.places(word, size)
    return [
      {
        from: 0,
        to: size,
        get places() {
          return places()
        }
      }
    ]
  }

  /** Lets go of the places that were read; they are read again when they are asked for. */
  forgetPlaces(): void {
    this.decoded.clear()
    this.decodedPlaces = 0
  }

  private places(word: number, size: number): Int32Array {
    const known = this.decoded.get(word)
    if (known) return known
    const start = this.listStarts[word]!
    const bytes = this.file.part('lists', start, this.listStarts[word + 1]! - start, this.listCrcs[word]!)
    const places = decodePlaces(bytes, size, this.base)
    this.keep(word, places)
    return places
  }

  private keep(word: number, places: Int32Array): void {
    this.decoded.set(word, places)
    this.decodedPlaces += places.length
    for (const [oldest, { length }] of this.decoded) {
      if (this.decodedPlaces <= MOST_PLACES || oldest === word) break
      this.decoded.delete(oldest)
      this.decodedPlaces -= length
    }
  }
}

/** Ascending places as the distances between them, in varints. */
export function encodePlaces(places: Int32Array, from: number, to: number, out: Uint8Array): number {
  let at = 0
  let last = 0
  for (let i = from; i < to; i++) {
    let rest = places[i]! - last
    last = places[i]!
    while (rest > 0x7f) {
      out[at++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    out[at++] = rest
  }
  return at
}

function decodePlaces(bytes: Uint8Array, size: number, base: number): Int32Array {
  const places = new Int32Array(size)
  let last = base
  for (let i = 0, at = 0; i < size; i++) {
    let byte = bytes[at++]!
    let distance = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!
      distance |= (byte & 0x7f) << shift
    }
    last += distance
    places[i] = last
  }
  return places
}
