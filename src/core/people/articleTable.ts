import type { ArticleFacts } from './mergeRows.ts'

/** Articles by number: those with names in them. A number that was given up is given out again only after `release`. */
export class ArticleTable implements ArticleFacts {
  private readonly paths: (string | undefined)[]
  private readonly dates: (string | undefined)[]
  private byPath: Map<string, number> | undefined
  private retired: number[] = []
  private free: number[]

  /** Paths and dates by number, undefined for a number that is not in use. */
  constructor(paths: (string | undefined)[] = [], dates: (string | undefined)[] = []) {
    this.paths = paths
    this.dates = dates
    this.free = paths.flatMap((path, number) => (path === undefined ? number : []))
  }

  /** How many numbers there are, in use or not. */
  get length(): number {
    return this.paths.length
  }

  add(path: string, date: string | undefined): number {
    const number = this.free.pop() ?? this.paths.length
    this.paths[number] = path
    this.dates[number] = date
    this.numbers().set(path, number)
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
      this.free.push(number)
    }
    this.retired = []
  }

  pathOf(number: number): string {
    return this.paths[number]!
  }

  /** Undefined for a number that is not in use. */
  at(number: number): { readonly path: string; readonly date: string | undefined } | undefined {
    const path = this.paths[number]
    return path === undefined ? undefined : { path, date: this.dates[number] }
  }

  dateOf(number: number): string {
    return this.dates[number] ?? ''
  }

  readonly compare = (a: number, b: number): number => {
    const left = this.pathOf(a)
    const right = this.pathOf(b)
    return left < right ? -1 : left > right ? 1 : 0
  }

  private numbers(): Map<string, number> {
    this.byPath ??= new Map(this.paths.flatMap((path, number) => (path === undefined ? [] : [[path, number] as const])))
    return this.byPath
  }
}
