import type { Article, ArticleMetadata } from '../articles/article.ts'
import type { MergeOptions } from '../people/corrections.ts'
import { mergePeople } from '../people/mergePeople.ts'
import type { Person } from '../people/person.ts'
import { type AnalysedArticle, analyse } from './analyse.ts'
import { type Unit, unitsOf } from './units.ts'
import { Vocabulary } from './vocabulary.ts'
import { WordIndex } from './wordIndex.ts'

/** In a batch, people are merged again once there are so many times the articles. */
const REMERGE = 2

/** An article without its text. */
export interface CorpusEntry {
  readonly path: string
  readonly hash: string
  readonly metadata: ArticleMetadata
}

/** All articles of one corpus with their words, quotations and people. Kept in memory; changes are seen at once. */
export class Corpus {
  readonly vocabulary = new Vocabulary()
  readonly words = new WordIndex()
  private readonly known = new Map<string, { analysed: AnalysedArticle; units: Unit[] }>()
  private merged: readonly Person[] | undefined
  /** How many articles and changes there were when people were last merged. */
  private mergedAt = { size: 0, changes: 0 }
  private inBatch = false
  private joining: MergeOptions = {}
  private changes = 0

  /** Grows with every change. */
  get generation(): number {
    return this.changes
  }

  /** Number of articles. */
  get size(): number {
    return this.known.size
  }

  /** Adds an article, or replaces the one of the same path. */
  put(article: Article): void {
    this.remove(article.path)
    const analysed = analyse(article)
    const units = unitsOf(analysed, this.vocabulary)
    this.known.set(article.path, { analysed, units })
    for (const unit of units) this.words.add(unit)
    this.changed()
  }

  /** Forgets an article; one that is not there is no error. */
  remove(path: string): void {
    const entry = this.known.get(path)
    if (!entry) return
    this.known.delete(path)
    for (const unit of entry.units) this.words.remove(unit)
    this.changed()
  }

  get(path: string): AnalysedArticle | undefined {
    return this.known.get(path)?.analysed
  }

  /** All articles without their texts, in the order in which they came. */
  *entries(): Generator<CorpusEntry> {
    for (const { analysed } of this.known.values()) yield entryOf(analysed.article)
  }

  /** One article without its text. */
  entry(path: string): CorpusEntry | undefined {
    const article = this.known.get(path)?.analysed.article
    return article && entryOf(article)
  }

  *articles(): Generator<AnalysedArticle> {
    for (const { analysed } of this.known.values()) yield analysed
  }

  /** Says how people are joined: what people.yaml states, and whether spellings are. */
  joinPeople(options: MergeOptions): void {
    this.joining = options
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

  /** The people of all articles, most mentioned first. Computed anew after a change, when first asked for. */
  people(): readonly Person[] {
    if (this.inBatch && this.size >= REMERGE * this.mergedAt.size) this.merged = undefined
    if (this.merged === undefined) this.mergedAt = { size: this.size, changes: this.changes }
    this.merged ??= mergePeople(
      [...this.articles()].map(({ article, mentions, quotations }) => ({
        path: article.path,
        date: article.metadata.date,
        mentions: [...mentions],
        quotations: [...quotations]
      })),
      this.joining
    )
    return this.merged
  }

  private changed(): void {
    this.changes++
    if (!this.inBatch) this.merged = undefined
  }
}

const entryOf = ({ path, hash, metadata }: Article): CorpusEntry => ({ path, hash, metadata })
