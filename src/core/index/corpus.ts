import type { Article } from '../articles/article.ts'
import type { MergeOptions } from '../people/corrections.ts'
import { mergePeople } from '../people/mergePeople.ts'
import type { Person } from '../people/person.ts'
import { type AnalysedArticle, analyse } from './analyse.ts'
import { type Unit, unitsOf } from './units.ts'
import { Vocabulary } from './vocabulary.ts'
import { WordIndex } from './wordIndex.ts'

/** All articles of one corpus with their words, quotations and people. Kept in memory; changes are seen at once. */
export class Corpus {
  readonly vocabulary = new Vocabulary()
  readonly words = new WordIndex()
  private readonly entries = new Map<string, { analysed: AnalysedArticle; units: Unit[] }>()
  private merged: readonly Person[] | undefined
  private joining: MergeOptions = {}
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
    this.changed()
  }

  /** Forgets an article; one that is not there is no error. */
  remove(path: string): void {
    const entry = this.entries.get(path)
    if (!entry) return
    this.entries.delete(path)
    for (const unit of entry.units) this.words.remove(unit)
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
    this.joining = options
    this.changed()
  }

  /** The people of all articles, most mentioned first. Computed anew after a change, when first asked for. */
  people(): readonly Person[] {
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
    this.merged = undefined
  }
}
