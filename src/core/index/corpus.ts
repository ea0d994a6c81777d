import type { Article } from '../articles/article.ts'
import type { MergeOptions } from '../people/corrections.ts'
import { localsOf } from '../people/locals.ts'
import { PeopleIndex } from '../people/peopleIndex.ts'
import type { Person } from '../people/person.ts'
import { type AnalysedArticle, analyse } from './analyse.ts'
import { type Unit, unitsOf } from './units.ts'
import { Vocabulary } from './vocabulary.ts'
import { WordIndex } from './wordIndex.ts'

/** In a batch, people are merged again once there are so many times the articles. */
const REMERGE = 2

/** All articles of one corpus with their words, quotations and people. Kept in memory; changes are seen at once. */
export class Corpus {
  readonly vocabulary = new Vocabulary()
  readonly words = new WordIndex()
  readonly peopleIndex = new PeopleIndex()
  private readonly entries = new Map<string, { analysed: AnalysedArticle; units: Unit[] }>()
  private merged: readonly Person[] | undefined
  /** How many articles and changes there were when people were last merged. */
  private mergedAt = { size: 0, changes: 0 }
  private inBatch = false
  private changes = 0

  /** Grows with every change. */
  get generation(): number {
    return this.changes
  }

  /** Number of articles. */
  get size(): number {
    return this.entries.size
  }

  /** Adds an article, or replaces the one of the same path. */
  put(article: Article): void {
    this.remove(article.path)
    const analysed = analyse(article)
    const units = unitsOf(analysed, this.vocabulary)
    this.entries.set(article.path, { analysed, units })
    for (const unit of units) this.words.add(unit)
    this.peopleIndex.put(article.path, article.metadata.date, localsOf(analysed))
    this.changed()
  }

  /** Forgets an article; one that is not there is no error. */
  remove(path: string): void {
    const entry = this.entries.get(path)
    if (!entry) return
    this.entries.delete(path)
    for (const unit of entry.units) this.words.remove(unit)
    this.peopleIndex.remove(path)
    this.changed()
  }

  get(path: string): AnalysedArticle | undefined {
    return this.entries.get(path)?.analysed
  }

  *articles(): Generator<AnalysedArticle> {
    for (const { analysed } of this.entries.values()) yield analysed
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

  /** The people of all articles, most mentioned first. Brought up to date after a change, when first asked for; the same list while nothing about them changes. */
  people(): readonly Person[] {
    if (this.inBatch && this.size >= REMERGE * this.mergedAt.size) this.merged = undefined
    if (this.merged === undefined) this.mergedAt = { size: this.size, changes: this.changes }
    this.merged ??= this.peopleIndex.people()
    return this.merged
  }

  private changed(): void {
    this.changes++
    if (!this.inBatch) this.merged = undefined
  }
}
