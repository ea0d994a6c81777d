import type { Article } from '../articles/article.ts'
import type { MergeOptions } from '../people/corrections.ts'
import { localsOf } from '../people/locals.ts'
import type { People } from '../people/people.ts'
import { PeopleIndex } from '../people/peopleIndex.ts'
import { type AnalysedArticle, analyse } from './analyse.ts'
import { encodeBody } from './articleBody.ts'
import type { DiskSegment } from './diskSegment.ts'
import { MemorySegment, type NewArticle } from './memorySegment.ts'
import type { ArticleEntry, FileStamp, Segment } from './segment.ts'
import { ArticleShelf, type StoredArticle } from './storedArticle.ts'
import { wordsOfUnits } from './units.ts'
import { Vocabulary } from './vocabulary.ts'
import { WordIndex } from './wordIndex.ts'

/** In a batch, people are merged again once there are so many times the articles. */
const REMERGE = 2
const NO_FILE: FileStamp = { size: 0, mtimeMs: 0, ctimeMs: 0 }
/** The segment in memory is made anew without its buried articles once there are so many, and more of them than living ones. */
const WORTH_PACKING = 64

/** Where an article is held. */
interface Held {
  readonly segment: Segment
  readonly number: number
}

/**
 * All articles of one corpus with their words, quotations and people: segments that do not change, and one in memory that takes what is
 * new. Changes are seen at once. Reading an article, or looking one up by its words, throws `Damaged` where a segment's bytes are.
 */
export class Corpus {
  readonly vocabulary: Vocabulary
  readonly words: WordIndex
  readonly peopleIndex: PeopleIndex
  private lacksPeople: boolean
  private readonly shelf: ArticleShelf
  private readonly stored: readonly DiskSegment[]
  private fresh: MemorySegment
  private merged: People | undefined
  /** How many articles and changes there were when people were last merged. */
  private mergedAt = { size: 0, changes: 0 }
  private inBatch = false
  private changes: number
  private edits = 0
  private bytesOfFiles = 0
  private utterancesOfAll = 0

  /**
   * Empty, or of segments on disk that share the vocabulary (openSegments.ts).
   * @param people of the articles on disk; where they are not known, `readPeople` finds them
   * @param generation that of the corpus before, which this one continues
   */
  constructor(vocabulary = new Vocabulary(), stored: readonly DiskSegment[] = [], people?: PeopleIndex, generation = 0) {
    this.peopleIndex = people ?? new PeopleIndex()
    this.lacksPeople = people === undefined && stored.length > 0
    this.vocabulary = vocabulary
    this.shelf = new ArticleShelf(vocabulary)
    this.words = new WordIndex(this.shelf)
    this.stored = stored
    this.changes = generation
    this.fresh = new MemorySegment(stored.at(-1)?.end ?? 0)
    this.words.use(this.segments)
    for (const segment of stored) {
      const { bytes, utterances } = segment.totals()
      this.bytesOfFiles += bytes
      this.utterancesOfAll += utterances
      this.words.adopt(segment.units, segment.frequencies, word => segment.idOf(word))
      for (const number of segment.tombstones) this.words.count(segment.ids(number), -1)
    }
  }

  /** Grows with every change. */
  get generation(): number {
    return this.changes
  }

  /** Number of articles. */
  get size(): number {
    return this.segments.reduce((sum, { size, buried }) => sum + size - buried, 0)
  }

  /** Bytes of all articles' files. */
  get bytes(): number {
    return this.bytesOfFiles
  }

  /** Quotations of speech in all articles. */
  get utterances(): number {
    return this.utterancesOfAll
  }

  /** By ascending addresses; the last one is in memory. */
  get segments(): readonly Segment[] {
    return [...this.stored, this.fresh]
  }

  /** Bytes that are held in memory only. */
  get unsavedBytes(): number {
    return this.fresh.bytes
  }

  /** Are there articles that came, went or changed since the segments on disk were opened? */
  get isUnsaved(): boolean {
    return this.edits > 0
  }

  /** The segments on disk, the largest first. */
  get saved(): readonly DiskSegment[] {
    return this.stored
  }

  /** Adds an article, or replaces the one of the same path. `stamp`: how its file stood when it was read. */
  put(article: Article, stamp = NO_FILE): void {
    this.remove(article.path)
    const analysed = analyse(article)
    const ids = wordsOfUnits(analysed, this.vocabulary)
    const { path, hash, metadata, problems } = article
    const utterances = analysed.quotations.filter(({ kind }) => kind === 'direct' || kind === 'partial').length
    this.add({ entry: { path, hash, metadata, problems }, stamp, utterances, ids, body: encodeBody(analysed) })
    this.peopleIndex.put(path, metadata.date, localsOf(analysed))
  }

  /** Forgets an article; one that is not there is no error. */
  remove(path: string): void {
    const held = this.held(path)
    if (!held) return
    this.words.count(held.segment.ids(held.number), -1)
    this.total(held.segment, held.number, -1)
    held.segment.bury(held.number)
    this.peopleIndex.remove(path)
    if (this.fresh.buried > WORTH_PACKING && this.fresh.buried > this.fresh.size / 2) this.pack()
    this.changed()
  }

  /** Gives an article another path. Its words and what was found in it stay, so the file must be read as before. */
  move(from: string, to: string, stamp: FileStamp): void {
    const held = this.held(from)
    if (!held) return
    const { segment, number } = held
    const moved = this.copyOf(segment, number)
    const locals = localsOf(this.article(held).analysed)
    this.remove(from)
    this.remove(to)
    this.add({ ...moved, entry: { ...moved.entry, path: to }, stamp })
    this.peopleIndex.put(to, moved.entry.metadata.date, locals)
  }

  /** Is there an article of this path? */
  has(path: string): boolean {
    return this.held(path) !== undefined
  }

  get(path: string): AnalysedArticle | undefined {
    const held = this.held(path)
    return held && this.article(held).analysed
  }

  /** What is known of an article without reading its text. */
  entry(path: string): ArticleEntry | undefined {
    const held = this.held(path)
    return held?.segment.entry(held.number)
  }

  /** How an article's file stood when it was last looked at. */
  stamp(path: string): FileStamp | undefined {
    const held = this.held(path)
    return held?.segment.stamp(held.number)
  }

  /** An article's file was touched, and has the same bytes. */
  restamp(path: string, stamp: FileStamp): void {
    const held = this.held(path)
    held?.segment.restamp(held.number, stamp)
  }

  /** All articles without their texts, in the order in which they came. */
  *entries(): Generator<ArticleEntry> {
    for (const { segment, number } of this.all()) yield segment.entry(number)
  }

  /** The paths of all articles, in the order in which they came. */
  *paths(): Generator<string> {
    for (const { segment, number } of this.all()) yield segment.path(number)
  }

  /** Articles of which something was not read well. */
  *withProblems(): Generator<ArticleEntry> {
    for (const { segment, number } of this.all()) if (segment.hasProblems(number)) yield segment.entry(number)
  }

  /** All articles, read one by one: for tests and exports, never for an answer that somebody waits for. */
  *articles(): Generator<AnalysedArticle> {
    for (const held of this.all()) yield this.article(held).analysed
  }

  /** Says how people are joined: what people.yaml states, and whether spellings are. */
  joinPeople(options: MergeOptions): void {
    this.peopleIndex.join(options)
    this.merged = undefined
    this.changed()
  }

  /**
   * Says that many articles will come and go: until `endBatch`, `people` may lack those of the latest articles, so that whoever asks
   * meanwhile does not have all of them merged anew after each article.
   */
  beginBatch(): void {
    this.inBatch = true
  }

  endBatch(): void {
    this.inBatch = false
    if (this.mergedAt.changes !== this.changes) this.merged = undefined
  }

  /** The people of all articles. Brought up to date after a change, when first asked for; the same object while nothing about them changes. */
  people(): People {
    if (this.inBatch && this.size >= REMERGE * this.mergedAt.size) this.merged = undefined
    if (this.merged === undefined) this.mergedAt = { size: this.size, changes: this.changes }
    this.merged ??= this.peopleIndex.people()
    return this.merged
  }

  /** Finds the people of the articles on disk, where nobody has kept them; in steps of one article. */
  *readPeople(): Generator<void> {
    if (!this.lacksPeople) return
    for (const held of this.all()) {
      const { analysed, path } = this.article(held)
      this.peopleIndex.put(path, analysed.article.metadata.date, localsOf(analysed))
      yield
    }
    this.lacksPeople = false
    this.merged = undefined
    this.changed()
  }

  private *all(): Generator<Held> {
    for (const segment of this.segments)
      for (let number = 0; number < segment.size; number++) if (segment.isAlive(number)) yield { segment, number }
  }

  private held(path: string): Held | undefined {
    for (const segment of this.segments) {
      const number = segment.numberOf(path)
      if (number >= 0) return { segment, number }
    }
    return undefined
  }

  private article({ segment, number }: Held): StoredArticle {
    return this.shelf.article(segment, number)
  }

  /** The segment in memory without what is buried in it. */
  private pack(): void {
    const before = this.fresh
    this.fresh = new MemorySegment(before.base)
    for (let number = 0; number < before.size; number++) {
      if (!before.isAlive(number)) continue
      this.fresh.add(this.copyOf(before, number))
    }
    this.shelf.drop(before)
    this.words.use(this.segments)
  }

  private add(article: NewArticle): void {
    this.fresh.add(article)
    this.words.count(article.ids, 1)
    this.total(this.fresh, this.fresh.size - 1, 1)
    this.changed()
  }

  private copyOf(segment: Segment, number: number): NewArticle {
    return {
      entry: segment.entry(number),
      stamp: segment.stamp(number),
      utterances: segment.utterances(number),
      ids: segment.ids(number),
      body: segment.body(number)
    }
  }

  private total(segment: Segment, number: number, by: 1 | -1): void {
    this.bytesOfFiles += by * segment.stamp(number).size
    this.edits++
    this.utterancesOfAll += by * segment.utterances(number)
  }

  private changed(): void {
    this.changes++
    if (!this.inBatch) this.merged = undefined
  }
}
