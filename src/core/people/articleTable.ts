import type { SectionReader, SectionWriter } from '../binary/sectionFile.ts'
import { putStrings, StringTable, stringsOf } from '../binary/stringTable.ts'
import type { ArticleFacts } from './mergeRows.ts'

/** Articles as whoever keeps them numbers them. */
export interface ArticleNumbers {
  numberOf(path: string): number
  pathOf(number: number): string
}

/** Articles as they were written: what is known of each is made when it is asked for. */
interface Stored {
  /** By article the number + 1 that `numbers` gives it, 0 for none. */
  readonly places: Uint32Array
  /** By article the number + 1 of its date, 0 for none. */
  readonly dateOf: Uint32Array
  readonly dates: StringTable
  readonly numbers: ArticleNumbers
}

/** Articles by number: those with names in them. A number that was given up is given out again only after `release`. */
export class ArticleTable implements ArticleFacts {
  /** What came since, and the paths that were asked for. */
  private readonly paths: (string | undefined)[]
  private readonly dates: (string | undefined)[] = []
  private byPath: Map<string, number> | undefined
  private retired: number[] = []
  private readonly free: number[] = []
  private stored: Stored | undefined

  constructor(stored?: Stored) {
    this.stored = stored
    this.paths = new Array<string | undefined>(stored?.places.length ?? 0).fill(undefined)
    for (let number = 0; number < this.length; number++) if (stored?.places[number] === 0) this.free.push(number)
  }

  /** Reads what `write` wrote for articles of these numbers. */
  static read(file: SectionReader, numbers: ArticleNumbers): ArticleTable {
    const [places, dateOf] = [file.uint32('articles.places'), file.uint32('articles.dates')]
    return new ArticleTable({ places, dateOf, dates: new StringTable(stringsOf(file, 'dates')), numbers })
  }

  /** Writes all articles by the numbers that `numbers` gives them, and asks it for their paths from now on. */
  write(out: SectionWriter, numbers: ArticleNumbers): void {
    const [places, dateOf] = [new Uint32Array(this.length), new Uint32Array(this.length)]
    const dates = new StringTable()
    for (let article = 0; article < this.length; article++) {
      const path = this.at(article)
      if (path === undefined) continue
      const date = this.dateOf(article)
      places[article] = numbers.numberOf(path) + 1
      if (date !== '') dateOf[article] = dates.add(date) + 1
    }
    out.put('articles.places', places)
    out.put('articles.dates', dateOf)
    putStrings(out, 'dates', dates)
    this.stored = { places, dateOf, dates, numbers }
  }

  /** How many numbers there are, in use or not. */
  get length(): number {
    return this.paths.length
  }

  add(path: string, date: string | undefined): number {
    const numbers = this.numbers()
    const number = this.free.pop() ?? this.paths.length
    this.paths[number] = path
    this.dates[number] = date
    numbers.set(path, number)
    return number
  }

  /** The number of a path; undefined where there is no such article. */
  find(path: string): number | undefined {
    return this.numbers().get(path)
  }

  /** Gives an article up. Its number keeps its path until `release`, so that rows with it can still be put in order. */
  retire(number: number): void {
    this.numbers().delete(this.pathOf(number))
    this.retired.push(number)
  }

  /** Says that no row names a retired article any more. */
  release(): void {
    for (const number of this.retired) {
      this.paths[number] = undefined
      this.dates[number] = undefined
      if (this.stored && number < this.stored.places.length) this.stored.places[number] = 0
      this.free.push(number)
    }
    this.retired = []
  }

  pathOf(number: number): string {
    return this.at(number)!
  }

  /** ISO; empty where the article has none. */
  dateOf(number: number): string {
    const date = this.dates[number]
    if (date !== undefined || !this.place(number)) return date ?? ''
    const { dates, dateOf } = this.stored!
    return dates.at(dateOf[number]! - 1)
  }

  readonly compare = (a: number, b: number): number => {
    const left = this.pathOf(a)
    const right = this.pathOf(b)
    return left < right ? -1 : left > right ? 1 : 0
  }

  /** The path of an article; undefined for a number that is not in use. */
  private at(number: number): string | undefined {
    const place = this.place(number)
    if (place) this.paths[number] ??= this.stored!.numbers.pathOf(place - 1)
    return this.paths[number]
  }

  private place(number: number): number | undefined {
    return this.stored?.places[number]
  }

  private numbers(): Map<string, number> {
    if (!this.byPath) {
      this.byPath = new Map()
      for (let number = 0; number < this.length; number++) {
        const path = this.at(number)
        if (path !== undefined) this.byPath.set(path, number)
      }
    }
    return this.byPath
  }
}
