// Articles of a segment, decoded when somebody asks. What was asked for last stays in memory, up to a bound; what somebody still
// holds is never decoded twice, so that two ways to one article lead to the same object.

import type { AnalysedArticle } from './analyse.ts'
import { decodeBody } from './articleBody.ts'
import type { Segment } from './segment.ts'
import { type Unit, unitsOf } from './units.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One article of a segment. Its units are cheap to make; words and text are read when first looked at. Reading throws `Damaged`. */
export class StoredArticle {
  readonly segment: Segment
  readonly number: number
  readonly units: readonly Unit[]
  readonly #shelf: ArticleShelf
  #path: string | undefined
  #ids: readonly Int32Array[] | undefined
  #analysed: AnalysedArticle | undefined
  #rows: readonly Unit[] | undefined

  constructor(segment: Segment, number: number, shelf: ArticleShelf) {
    this.segment = segment
    this.number = number
    this.#shelf = shelf
    const { first, end } = segment.unitsOf(number)
    this.units = Array.from({ length: end - first }, (_, at) => new StoredUnit(this, at))
  }

  get path(): string {
    this.#path ??= this.segment.path(this.number)
    return this.#path
  }

  get ids(): readonly Int32Array[] {
    this.#ids ??= this.#shelf.ids(this.segment, this.number)
    return this.#ids
  }

  get analysed(): AnalysedArticle {
    if (!this.#analysed) {
      this.#analysed = decodeBody(this.segment.body(this.number), this.segment.entry(this.number))
      this.#shelf.grew(this, this.#analysed.article.text.length)
    }
    return this.#analysed
  }

  /** The units with everything about their words. */
  get rows(): readonly Unit[] {
    this.#rows ??= unitsOf(this.analysed, this.#shelf.vocabulary)
    return this.#rows
  }
}

class StoredUnit implements Unit {
  readonly joined: boolean
  readonly #article: StoredArticle
  readonly #at: number

  constructor(article: StoredArticle, at: number) {
    this.#article = article
    this.#at = at
    this.joined = at > 0
  }

  get path() {
    return this.#article.path
  }

  get ids() {
    return this.#article.ids[this.#at]!
  }

  get analysed() {
    return this.#article.analysed
  }

  get starts() {
    return this.#row.starts
  }

  get ends() {
    return this.#row.ends
  }

  get bracketed() {
    return this.#row.bracketed
  }

  get owners() {
    return this.#row.owners
  }

  get #row() {
    return this.#article.rows[this.#at]!
  }
}

/** Characters of articles kept decoded; each takes about ten bytes with its words and quotations. */
const MOST_CHARACTERS = 4_000_000
/** What an article without its text counts as. */
const BARE = 500
/** Articles whose words are kept decoded; a search looks through a few hundred. */
const MOST_IDS = 1000
/** References to articles that are never looked through for dead ones. */
const FEW_HELD = 10_000

/** Gives out the articles of all segments. */
export class ArticleShelf {
  readonly vocabulary: Vocabulary
  readonly #held = new Map<Segment, Map<number, WeakRef<StoredArticle>>>()
  /** The last used last. */
  readonly #latest = new Map<StoredArticle, number>()
  /** The words of articles that were looked at lately. */
  readonly #ids = new Map<number, readonly Int32Array[]>()
  #characters = 0
  #sweepAt = FEW_HELD

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  article(segment: Segment, number: number): StoredArticle {
    const held = this.#held.get(segment) ?? new Map<number, WeakRef<StoredArticle>>()
    this.#held.set(segment, held)
    let article = held.get(number)?.deref()
    if (!article) {
      article = new StoredArticle(segment, number, this)
      held.set(number, new WeakRef(article))
      if (held.size > this.#sweepAt) this.#sweep(held)
    }
    this.#use(article, this.#latest.get(article) ?? BARE)
    return article
  }

  /** The words of an article's units, whether it is given out or not. */
  ids(segment: Segment, number: number): readonly Int32Array[] {
    const key = segment.base + number
    const known = this.#ids.get(key)
    if (known) return known
    const ids = segment.ids(number)
    if (this.#ids.size >= MOST_IDS) this.#ids.clear()
    this.#ids.set(key, ids)
    return ids
  }

  /** An article was decoded. */
  grew(article: StoredArticle, characters: number): void {
    this.#use(article, characters + BARE)
  }

  /** Lets go of all articles of a segment that is gone. */
  drop(segment: Segment): void {
    this.#held.delete(segment)
    this.#ids.clear()
    for (const article of [...this.#latest.keys()]) if (article.segment === segment) this.#forget(article)
  }

  #use(article: StoredArticle, characters: number): void {
    this.#forget(article)
    this.#latest.set(article, characters)
    this.#characters += characters
    for (const oldest of this.#latest.keys()) {
      if (this.#characters <= MOST_CHARACTERS || oldest === article) break
      this.#forget(oldest)
    }
  }

  /** Takes out the references to what is in memory no more. */
  #sweep(held: Map<number, WeakRef<StoredArticle>>): void {
    for (const [number, reference] of held) if (!reference.deref()) held.delete(number)
    this.#sweepAt = Math.max(FEW_HELD, 2 * held.size)
  }

  #forget(article: StoredArticle): void {
    this.#characters -= this.#latest.get(article) ?? 0
    this.#latest.delete(article)
  }
}
