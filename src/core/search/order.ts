import type { Corpus } from '../index/corpus.ts'
import type { SearchRecord } from './records.ts'

/** What articles are ordered by where nothing else tells them apart. */
export interface Dated {
  readonly path: string
  /** ISO; empty where it is not known. */
  readonly date: string
}

/** An article as it is ordered. */
export const datedOf = (corpus: Corpus, path: string): Dated => ({ path, date: corpus.entry(path)?.metadata.date ?? '' })

/** The latest first, then by path: the same whatever the order in which the articles came. */
export const latestFirst = (a: Dated, b: Dated): number => compared(b.date, a.date) || compared(a.path, b.path)

/** Records of the latest article first, then by path, then by their place in the article. */
export const inOrder = (a: SearchRecord, b: SearchRecord): number =>
  latestFirst(placed(a), placed(b)) || a.start - b.start || a.end - b.end

const placed = ({ analysed: { article } }: SearchRecord): Dated => ({ path: article.path, date: article.metadata.date ?? '' })

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
