import { MemorySegment } from '../../../src/core/index/memorySegment.ts'
import { ArticleShelf } from '../../../src/core/index/storedArticle.ts'
import { Vocabulary } from '../../../src/core/index/vocabulary.ts'
import { type Window, WordIndex } from '../../../src/core/index/wordIndex.ts'

/** Articles of nothing but words, numbered from 0, in an index. */
export class Rows {
  readonly segment = new MemorySegment(0)
  readonly index = new WordIndex(new ArticleShelf(new Vocabulary()))
  readonly living = new Map<number, readonly number[]>()

  constructor(...rows: readonly (readonly number[])[]) {
    this.index.use([this.segment])
    for (const row of rows) this.add(row)
  }

  add(row: readonly number[]): void {
    const number = this.segment.size
    const ids = Int32Array.from(row)
    const entry = {
      path: String(number),
      hash: '',
      metadata: { authors: [], kind: 'article' as const },
      problems: []
    }
    this.segment.add({
      entry,
      stamp: { size: 0, mtimeMs: 0, ctimeMs: 0 },
      utterances: 0,
      ids: [ids],
      body: new Uint8Array(0)
    })
    this.index.count([ids], 1)
    this.living.set(number, row)
  }

  remove(number: number): void {
    const row = this.living.get(number)
    if (!row) return
    this.living.delete(number)
    this.index.count([Int32Array.from(row)], -1)
    this.segment.bury(number)
  }

  exact(row: readonly number[], limit = 10_000, isWanted?: (path: string) => boolean): Place[] {
    return this.index.exact(row, limit, isWanted && (({ path }) => isWanted(path))).map(placeOf)
  }

  similar(row: readonly number[], most: number, isWanted?: (path: string) => boolean): Place[] {
    return this.index.similar(row, row.length, most, isWanted && (({ path }) => isWanted(path))).map(placeOf)
  }

  exactIn(article: number, row: readonly number[]): Place[] {
    return this.index.exactIn(String(article), row).map(placeOf)
  }

  similarIn(article: number, row: readonly number[], most: number): Place[] {
    return this.index.similarIn([String(article)], row, row.length, most).map(placeOf)
  }

  /** Every place of a row, by looking everywhere. */
  scanned(row: readonly number[]): Place[] {
    return [...this.living].flatMap(([number, words]) =>
      [...words.keys()]
        .filter(from => row.every((id, i) => words[from + i] === id))
        .map(from => ({ article: number, from, to: from + row.length }))
    )
  }
}

interface Place {
  readonly article: number
  readonly from: number
  readonly to: number
}

const placeOf = ({ unit, from, to }: Window): Place => ({ article: Number(unit.path), from, to })
