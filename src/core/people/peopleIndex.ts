/**
 * The people of a corpus, kept up to date while articles come and go. Names are kept in buckets by folded surname, since joining looks
 * at the bearers of one surname only (mergeRows.ts); a change of an article joins the names of its buckets again and leaves the rest
 * alone. Names and people that nobody asks for are bytes. What comes out depends on the articles alone, not on the order of changes.
 * Cost of a change: linear in the locals of its buckets, at tens of nanoseconds each, and a copy of the list of people.
 */
import type { SectionReader, SectionWriter } from '../binary/sectionFile.ts'
import { StringTable } from '../binary/stringTable.ts'
import { type ArticleNumbers, ArticleTable } from './articleTable.ts'
import { Bucket } from './bucket.ts'
import { Corrections, type MergeOptions } from './corrections.ts'
import { Links } from './links.ts'
import type { Local } from './locals.ts'
import { mergeRows } from './mergeRows.ts'
import { changedNames, keyOfOptions, optionsOfKey } from './optionsKey.ts'
import { fullNames, Heads, type People } from './people.ts'
import type { Person } from './person.ts'
import { byMentions, exchange, keepSame } from './sortedPeople.ts'
import { readBucket, StoredPeople, writePeople } from './storedPeople.ts'
import { surnameKey, Ties } from './ties.ts'

export type { ArticleNumbers } from './articleTable.ts'

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

/** What is kept ready for changes. */
export interface Bounds {
  /** Rows of names, of about two hundred bytes each; more are made bytes again. */
  readonly open: number
  /** How many changes come between two looks at that. */
  readonly lookAfter: number
}

const BOUNDS: Bounds = { open: 250_000, lookAfter: 1000 }

export class PeopleIndex {
  private readonly articles: ArticleTable
  /** The key of each bucket. */
  private readonly keys: StringTable
  private readonly stored: StoredPeople | undefined
  /** By number; those that nobody asked for are not there yet. */
  private readonly buckets: (Bucket | undefined)[] = []
  private readonly links: Links
  private options: MergeOptions
  private corrections: Corrections
  private ties: Ties
  private readonly dirty = new Set<number>()
  /** Buckets that may be open. */
  private readonly opened = new Set<Bucket>()
  /** How often one was asked for, now and when it was last looked whether too much is open. */
  private asked = 0
  private lookedAt = 0
  private readonly bounds: Bounds
  /** Buckets with people of a surname that is not theirs, by that surname. */
  private readonly strays: Map<string, Set<number>>
  private current: Everybody
  /** Who went and who came since. */
  private readonly gone = new Set<Person>()
  private readonly come = new Set<Person>()
  private heads: Heads | undefined

  /**
   * @param stored what `write` wrote: goes on from there, and joins anew what `options` change
   */
  constructor(options: MergeOptions = {}, stored?: StoredPeople, bounds: Bounds = BOUNDS) {
    this.bounds = bounds
    this.options = stored ? optionsOfKey(stored.options) : options
    this.corrections = new Corrections(this.options)
    this.ties = new Ties(this.corrections)
    this.stored = stored
    this.articles = stored?.articles ?? new ArticleTable()
    this.keys = stored?.keys ?? new StringTable()
    this.links = stored?.links ?? new Links()
    this.strays = stored?.strays ?? new Map()
    this.current = this.everybody(stored?.count ?? 0)
    this.join(options)
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
    this.closeOld()
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
    if (changed === undefined) for (let number = 0; number < this.keys.size; number++) this.dirty.add(number)
    for (const name of changed ?? []) {
      const number = this.numberOf(surnameKey(name))
      if (number >= 0) this.dirty.add(number)
    }
  }

  /** The people of all articles: the same object until something about them changes. */
  people(): People {
    for (const number of this.dirty) {
      this.resolve(number)
      this.closeOld()
    }
    this.articles.release()
    if (this.gone.size === 0 && this.come.size === 0) return this.current
    const { list, count } = this.current
    const [gone, come] = [[...this.gone], [...this.come]]
    for (const person of gone) this.heads?.remove(person)
    for (const person of come) this.heads?.add(person)
    this.gone.clear()
    this.come.clear()
    this.current = this.everybody(count - gone.length + come.length, list && exchange(list, gone, come))
    return this.current
  }

  /** Where a person is named, in the order of the articles' paths. Empty for somebody who has changed since. */
  namesOf(person: Person): NameInArticle[] {
    const number = this.numberOf(surnameKey(person.name))
    const names = number < 0 ? [] : (this.resolved(number).namesOf(person) ?? [])
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

  /** Writes everything; articles by the numbers that `numbers` gives their paths, and asks it for these from now on. */
  write(out: SectionWriter, numbers: ArticleNumbers): void {
    const { count } = this.people()
    const { articles, keys, links, strays } = this
    const state = { options: keyOfOptions(this.options), count, articles, keys, links, strays }
    writePeople(out, state, number => this.buckets[number] ?? this.stored!.bytes(number)!, numbers)
  }

  /**
   * Reads what `write` wrote, for the same articles under the same numbers, and joins anew what `options` change. Throws `Damaged`;
   * else trusts the bytes.
   */
  static read(file: SectionReader, numbers: ArticleNumbers, options: MergeOptions = {}): PeopleIndex {
    return new PeopleIndex(options, new StoredPeople(file, numbers))
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
    return this.keys.add(this.ties.keyOf(surnameKey(name)))
  }

  /** The number of the bucket for a folded surname; -1 where there is none. */
  private numberOf(surname: string): number {
    return this.keys.find(this.ties.keyOf(surname))
  }

  private bucket(number: number): Bucket {
    this.buckets[number] ??= this.read(number)
    return this.buckets[number]
  }

  private read(number: number): Bucket {
    const [key, bytes] = [this.keys.at(number), this.stored?.bytes(number)]
    return bytes ? readBucket(key, bytes, this.articles) : new Bucket(key)
  }

  private changing(number: number): Bucket {
    this.dirty.add(number)
    return this.opens(number)
  }

  /** The bucket, which is about to be opened. */
  private opens(number: number): Bucket {
    const bucket = this.bucket(number)
    bucket.askedFor = ++this.asked
    this.opened.add(bucket)
    return bucket
  }

  /** Makes buckets bytes that were not asked for lately, where too much is open. Not between the names of one article: they stand in order. */
  private closeOld(): void {
    if (this.asked - this.lookedAt < this.bounds.lookAfter) return
    this.lookedAt = this.asked
    let rows = 0
    for (const { weight } of this.opened) rows += weight
    if (rows <= this.bounds.open) return
    for (const bucket of [...this.opened].sort((a, b) => a.askedFor - b.askedFor)) {
      if (rows <= this.bounds.open) return
      rows -= bucket.weight
      bucket.pack(this.articles.compare)
      this.opened.delete(bucket)
    }
  }

  private resolved(number: number): Bucket {
    const bucket = this.bucket(number)
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
    const { key } = this.bucket(number)
    for (const stray of straysOf(key, before)) this.strays.get(stray)?.delete(number)
    for (const stray of straysOf(key, after)) this.strays.set(stray, (this.strays.get(stray) ?? new Set()).add(number))
  }

  /** The people as of now. */
  private everybody(count: number, list?: readonly Person[]): Everybody {
    return new Everybody(count, list, {
      all: () => this.listed(),
      listsOf: surname => this.listsOf(surname),
      holdersOf: head => this.holdersOf(head)
    })
  }

  /** Everybody as of the last time that `people` was asked. */
  private listed(): Person[] {
    const people = [...this.gone]
    for (let number = 0; number < this.keys.size; number++)
      for (const person of this.bucket(number).people) if (!this.come.has(person)) people.push(person)
    return people.sort(byMentions)
  }

  private listsOf(surname: string): readonly (readonly Person[])[] {
    const own = this.numberOf(surname)
    const numbers = new Set([...(own < 0 ? [] : [own]), ...(this.strays.get(surname) ?? [])])
    return [...numbers].map(number => this.bucket(number).people)
  }

  private holdersOf(head: string): Iterable<Person> {
    this.heads ??= new Heads(this.current.all)
    return this.heads.get(head)
  }

  /** Moves names between buckets after their surnames were tied otherwise than before. */
  private sortAnew(before: Ties): void {
    const moved = [...new Set([...before.tied, ...this.ties.tied])].filter(key => before.keyOf(key) !== this.ties.keyOf(key))
    const keys = new Set(moved.flatMap(key => [before.keyOf(key), this.ties.keyOf(key)]))
    const numbers = new Set([...keys].map(key => this.keys.find(key)).filter(number => number >= 0))
    const { compare } = this.articles
    const rows = [...numbers].flatMap(number => this.changing(number).all(compare))
    for (const number of numbers) this.bucket(number).clear()
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

/** The parts of a list, and how all of it is made. */
interface Parts extends Pick<People, 'listsOf' | 'holdersOf'> {
  all(): readonly Person[]
}

class Everybody implements People {
  readonly count: number
  readonly listsOf: People['listsOf']
  readonly holdersOf: People['holdersOf']
  /** Undefined until somebody asks for it. */
  list: readonly Person[] | undefined
  private readonly parts: Parts

  constructor(count: number, list: readonly Person[] | undefined, parts: Parts) {
    this.count = count
    this.list = list
    this.parts = parts
    this.listsOf = parts.listsOf
    this.holdersOf = parts.holdersOf
  }

  get all(): readonly Person[] {
    this.list ??= this.parts.all()
    return this.list
  }
}

/** Surnames of people, other than their bucket's. */
function straysOf(key: string, people: readonly Person[]): string[] {
  const names = people.flatMap(person => [person.name, ...fullNames(person), ...(person.stated?.aliases ?? [])])
  return [...new Set(names.map(surnameKey))].filter(surname => surname !== key)
}
