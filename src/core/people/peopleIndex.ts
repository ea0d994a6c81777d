/**
 * The people of a corpus, kept up to date while articles come and go. Names are kept in buckets by folded surname, since joining looks
 * at the bearers of one surname only (mergeRows.ts); a change of an article joins the names of its buckets again and leaves the rest
 * alone. Names that nobody asks for are bytes. What comes out depends on the articles alone, not on the order of changes.
 * Cost of a change: linear in the locals of its buckets, at tens of nanoseconds each, and a copy of the list of people.
 */
import type { ByteReader, ByteWriter } from '../binary/bytes.ts'
import { ArticleTable } from './articleTable.ts'
import { Bucket } from './bucket.ts'
import { Corrections, type MergeOptions } from './corrections.ts'
import { type Directory, fullNames, Heads, setDirectory } from './directory.ts'
import { Links } from './links.ts'
import type { Local } from './locals.ts'
import { mergeRows } from './mergeRows.ts'
import { changedNames, keyOfOptions, optionsOfKey } from './optionsKey.ts'
import type { Person } from './person.ts'
import { byMentions, exchange, keepSame } from './sortedPeople.ts'
import { type ArticleNumbers, readPeople, type StoredPeople, writePeople } from './storedPeople.ts'
import { surnameKey, Ties } from './ties.ts'

export type { ArticleNumbers } from './storedPeople.ts'

/** A name of one article. */
export interface NameInArticle {
  readonly path: string
  /** ISO; empty where the article has none. */
  readonly date: string
  /** As mentions have it (`nameOf`). */
  readonly name: string
  /** Quotations that the article gives to the name. */
  readonly utterances: number
}

/** Rows of names kept ready for changes, of about two hundred bytes each; more are made bytes again. */
const MOST_OPEN = 250_000
/** How many changes come between two looks at that. */
const LOOK_AFTER = 1000

export class PeopleIndex {
  private articles = new ArticleTable()
  private buckets: Bucket[] = []
  private links = new Links()
  /** Buckets by key. */
  private readonly numbers = new Map<string, number>()
  private options: MergeOptions
  private corrections: Corrections
  private ties: Ties
  private readonly dirty = new Set<number>()
  /** Buckets that may be open, the one asked for last at the end. */
  private readonly opened = new Set<number>()
  private opening = 0
  /** Buckets with people of a surname that is not theirs, by that surname. */
  private readonly strays = new Map<string, Set<number>>()
  private list: readonly Person[] = []
  /** What is to be done to the list. */
  private readonly gone = new Set<Person>()
  private readonly come = new Set<Person>()
  private heads: Heads | undefined
  private readonly directory: Directory = {
    listsOf: surname => this.listsOf(surname),
    holdersOf: head => this.holdersOf(head)
  }

  constructor(options: MergeOptions = {}) {
    this.options = options
    this.corrections = new Corrections(options)
    this.ties = new Ties(this.corrections)
    setDirectory(this.list, this.directory)
  }

  /** Adds an article's names, or replaces those of the same path. `date`: ISO. */
  put(path: string, date: string | undefined, locals: readonly Local[]): void {
    this.remove(path)
    if (locals.length === 0) return
    const article = this.articles.add(path, date)
    this.link(
      article,
      locals.map((local, place) => ({ local, place }))
    )
  }

  /** Forgets an article's names; one that is not there is no error. */
  remove(path: string): void {
    const article = this.articles.find(path)
    if (article === undefined) return
    for (const number of this.links.of(article)) this.changing(number).remove(article, this.articles.compare)
    this.links.set(article, [])
    this.articles.retire(article)
  }

  /** Says how people are joined: what people.yaml states, and whether spellings are. Joins again what that changes. */
  join(options: MergeOptions): void {
    const [before, after] = [keyOfOptions(this.options), keyOfOptions(options)]
    if (before === after) return
    const changed = changedNames(this.options, options)
    const ties = this.ties
    this.options = options
    this.corrections = new Corrections(options)
    this.ties = new Ties(this.corrections)
    this.sortAnew(ties)
    if (changed === undefined) for (const number of this.buckets.keys()) this.dirty.add(number)
    for (const name of changed ?? []) {
      const number = this.numbers.get(this.ties.keyOf(surnameKey(name)))
      if (number !== undefined) this.dirty.add(number)
    }
  }

  /** The people of all articles, most mentioned first, then by name: the same list, and the same objects, until something changes. */
  people(): readonly Person[] {
    for (const number of this.dirty) this.resolve(number)
    this.articles.release()
    if (this.gone.size === 0 && this.come.size === 0) return this.list
    this.list = exchange(this.list, [...this.gone], [...this.come])
    if (this.heads) {
      for (const person of this.gone) this.heads.remove(person)
      for (const person of this.come) this.heads.add(person)
    }
    this.gone.clear()
    this.come.clear()
    setDirectory(this.list, this.directory)
    return this.list
  }

  /** Where a person is named, in the order of the articles' paths. Empty for somebody who has changed since. */
  namesOf(person: Person): NameInArticle[] {
    const number = this.numbers.get(this.ties.keyOf(surnameKey(person.name)))
    const names = number === undefined ? [] : (this.resolved(number).namesOf(person) ?? [])
    return names.map(({ article, local: { name, utterances } }) => {
      return { path: this.articles.pathOf(article), date: this.articles.dateOf(article), name, utterances }
    })
  }

  /** The people that an article names. */
  peopleIn(path: string): Person[] {
    const article = this.articles.find(path)
    if (article === undefined) return []
    return [...new Set(this.links.of(article).flatMap(number => this.resolved(number).peopleIn(article) ?? []))]
  }

  /** The name that a mention counts under: its own, or as written, where people.yaml keeps the two apart. */
  nameOf(mention: { readonly name: string; readonly text: string }): string {
    return this.corrections.nameOf(mention)
  }

  /** Writes everything; articles by the numbers that `numbers` gives their paths. */
  write(writer: ByteWriter, numbers: ArticleNumbers): void {
    const people = this.people()
    const { articles, buckets, links } = this
    const state = { options: keyOfOptions(this.options), articles, buckets, links, people }
    writePeople(writer, state, numbers, bucket => bucket.bytes(articles.compare))
  }

  /**
   * Reads what `write` wrote, for the same articles under the same numbers, and joins anew what `options` change. Undefined where another
   * version wrote it. Trusts the bytes, and keeps them: check them first.
   */
  static read(reader: ByteReader, numbers: ArticleNumbers, options: MergeOptions = {}): PeopleIndex | undefined {
    const stored = readPeople(reader, numbers)
    if (!stored) return undefined
    const index = new PeopleIndex(optionsOfKey(stored.options))
    index.take(stored)
    index.join(options)
    return index
  }

  private take({ articles, buckets, links, people }: StoredPeople): void {
    this.articles = articles
    this.buckets = [...buckets]
    this.links = links
    this.list = people
    for (const [number, { key, strays }] of buckets.entries()) {
      this.numbers.set(key, number)
      this.addStrays(number, strays)
    }
    setDirectory(people, this.directory)
  }

  private link(article: number, locals: readonly { readonly local: Local; readonly place: number }[]): void {
    const numbers = new Set(this.links.of(article))
    for (const { local, place } of locals) {
      const number = this.bucketOf(local.name)
      numbers.add(number)
      this.changing(number).add(article, place, local, this.articles.compare)
    }
    this.links.set(article, [...numbers])
  }

  /** The number of the bucket for a name. */
  private bucketOf(name: string): number {
    const key = this.ties.keyOf(surnameKey(name))
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.buckets.push(new Bucket(key)) - 1
    this.numbers.set(key, number)
    return number
  }

  private changing(number: number): Bucket {
    this.dirty.add(number)
    return this.opens(number)
  }

  /** The bucket, which is about to be opened. */
  private opens(number: number): Bucket {
    this.opened.delete(number)
    this.opened.add(number)
    if (++this.opening % LOOK_AFTER === 0) this.closeOld()
    return this.buckets[number]!
  }

  private closeOld(): void {
    let rows = 0
    for (const number of this.opened) rows += this.buckets[number]!.weight
    for (const number of this.opened) {
      if (rows <= MOST_OPEN) return
      rows -= this.buckets[number]!.weight
      this.buckets[number]!.pack(this.articles.compare)
      this.opened.delete(number)
    }
  }

  private resolved(number: number): Bucket {
    const bucket = this.buckets[number]!
    if (this.dirty.has(number) || !bucket.isJoined) this.resolve(number)
    return bucket
  }

  private resolve(number: number): void {
    this.dirty.delete(number)
    const bucket = this.opens(number)
    const before = bucket.people
    const named = bucket.named(this.articles.compare, this.corrections)
    const merged = mergeRows(named, this.corrections, this.ties.entriesOf(bucket.key), this.articles)
    const order = [...merged.people.keys()].sort((a, b) => byMentions(merged.people[a]!, merged.people[b]!))
    const after = keepSame(
      before,
      order.map(place => merged.people[place]!)
    )
    bucket.resolve(named, merged.homes, order, after)
    if (after !== before) this.replace(number, before, after)
  }

  private replace(number: number, before: readonly Person[], after: readonly Person[]): void {
    const kept = new Set(after)
    const known = new Set(before)
    for (const person of before) if (!kept.has(person) && !this.come.delete(person)) this.gone.add(person)
    for (const person of after) if (!known.has(person)) this.come.add(person)
    const bucket = this.buckets[number]!
    for (const stray of bucket.strays) this.strays.get(stray)?.delete(number)
    bucket.strays = straysOf(bucket.key, after)
    this.addStrays(number, bucket.strays)
  }

  private addStrays(number: number, strays: readonly string[]): void {
    for (const stray of strays) this.strays.set(stray, (this.strays.get(stray) ?? new Set()).add(number))
  }

  private listsOf(surname: string): readonly (readonly Person[])[] {
    const own = this.numbers.get(this.ties.keyOf(surname))
    const others = this.strays.get(surname)
    const numbers = new Set([...(own === undefined ? [] : [own]), ...(others ?? [])])
    return [...numbers].map(number => this.buckets[number]!.people)
  }

  private holdersOf(head: string): Iterable<Person> {
    this.heads ??= new Heads(this.list)
    return this.heads.get(head)
  }

  /** Moves names between buckets after their surnames were tied otherwise than before. */
  private sortAnew(before: Ties): void {
    const moved = [...new Set([...before.tied, ...this.ties.tied])].filter(key => before.keyOf(key) !== this.ties.keyOf(key))
    const keys = new Set(moved.flatMap(key => [before.keyOf(key), this.ties.keyOf(key)]))
    const numbers = new Set([...keys].flatMap(key => this.numbers.get(key) ?? []))
    const { compare } = this.articles
    const rows = [...numbers].flatMap(number => this.changing(number).all(compare))
    for (const number of numbers) this.buckets[number]!.clear()
    const byArticle = new Map<number, typeof rows>()
    for (const row of rows) {
      const mine = byArticle.get(row.article)
      if (mine) mine.push(row)
      else byArticle.set(row.article, [row])
    }
    for (const [article, mine] of [...byArticle].sort(([a], [b]) => compare(a, b))) {
      this.links.set(
        article,
        this.links.of(article).filter(number => !numbers.has(number))
      )
      this.link(
        article,
        mine.sort((a, b) => a.place - b.place)
      )
    }
  }
}

/** Surnames of people, other than their bucket's. */
function straysOf(key: string, people: readonly Person[]): string[] {
  const names = people.flatMap(person => [person.name, ...fullNames(person), ...(person.stated?.aliases ?? [])])
  return [...new Set(names.map(surnameKey))].filter(surname => surname !== key)
}
