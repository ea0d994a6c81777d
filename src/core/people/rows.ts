/** No shape: the row was removed. */
const NONE = 0xffffffff
/** Numbers of a row: article, place of the local in its article, shape. */
const WIDTH = 3

/** How two articles stand, by number: in the order of their paths. */
export type CompareArticles = (a: number, b: number) => number

/**
 * Who is named where: one row for each local of a bucket, in the order of the articles' paths, then of the articles themselves. Numbers
 * side by side in one array, because common surnames have ten thousands of rows. Rows that come out of order wait at the end until
 * `settle`, and removed ones are marked until then, so that many changes at once cost no more than one pass.
 */
export class Rows {
  private data: Uint32Array
  private total = 0
  /** So many rows from the first are in order. */
  private ordered = 0
  private removed = 0

  constructor(capacity = 2) {
    this.data = new Uint32Array(capacity * WIDTH)
  }

  /** Number of rows. Settle first. */
  get count(): number {
    return this.total
  }

  article(row: number): number {
    return this.data[row * WIDTH]!
  }

  /** Place among the names of the article. */
  place(row: number): number {
    return this.data[row * WIDTH + 1]!
  }

  shape(row: number): number {
    return this.data[row * WIDTH + 2]!
  }

  /** Adds a row. An article's rows are added one after the other. */
  add(article: number, place: number, shape: number, compare: CompareArticles): void {
    if ((this.total + 1) * WIDTH > this.data.length) this.grow(this.total * 2)
    const { data, total } = this
    data.set([article, place, shape], total * WIDTH)
    const last = total - 1
    const isNext = total === 0 || this.article(last) === article || compare(this.article(last), article) < 0
    if (this.ordered === total && isNext) this.ordered++
    this.total++
  }

  /** Removes all rows of an article, which must still be there for `compare`. Returns their shapes. */
  remove(article: number, compare: CompareArticles): number[] {
    const shapes: number[] = []
    for (let row = this.ordered; row < this.total; row++) this.removeAt(row, article, shapes)
    for (let row = this.find(article, compare); row < this.ordered; row++) {
      if (this.article(row) !== article && compare(this.article(row), article) !== 0) break
      this.removeAt(row, article, shapes)
    }
    return shapes
  }

  /** Puts all rows in order and drops the removed ones. */
  settle(compare: CompareArticles): void {
    if (this.removed > 0) this.compact()
    if (this.ordered < this.total) this.sortIn(compare)
  }

  private removeAt(row: number, article: number, shapes: number[]): void {
    if (this.article(row) !== article || this.shape(row) === NONE) return
    shapes.push(this.shape(row))
    this.data[row * WIDTH + 2] = NONE
    this.removed++
  }

  /** The first row in order that is not before the article. */
  private find(article: number, compare: CompareArticles): number {
    let [low, high] = [0, this.ordered]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(this.article(middle), article) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  private compact(): void {
    let to = 0
    let ordered = 0
    for (let row = 0; row < this.total; row++) {
      if (this.shape(row) === NONE) continue
      if (row !== to) this.data.copyWithin(to * WIDTH, row * WIDTH, (row + 1) * WIDTH)
      to++
      if (row < this.ordered) ordered++
    }
    this.total = to
    this.ordered = ordered
    this.removed = 0
  }

  /** Moves the rows at the end, the last in order first, each with everything behind its place. */
  private sortIn(compare: CompareArticles): void {
    const late = this.data.slice(this.ordered * WIDTH, this.total * WIDTH)
    const rows = Array.from({ length: late.length / WIDTH }, (_, i) => i)
    rows.sort((a, b) => compare(late[a * WIDTH]!, late[b * WIDTH]!) || late[a * WIDTH + 1]! - late[b * WIDTH + 1]!)
    let end = this.ordered
    for (let left = rows.length; left > 0; left--) {
      const from = rows[left - 1]! * WIDTH
      this.ordered = end
      const at = this.find(late[from]!, compare)
      this.data.copyWithin((at + left) * WIDTH, at * WIDTH, end * WIDTH)
      this.data.set(late.subarray(from, from + WIDTH), (at + left - 1) * WIDTH)
      end = at
    }
    this.ordered = this.total
  }

  private grow(capacity: number): void {
    const larger = new Uint32Array(Math.max(capacity, this.total + 1) * WIDTH)
    larger.set(this.data.subarray(0, this.total * WIDTH))
    this.data = larger
  }
}
