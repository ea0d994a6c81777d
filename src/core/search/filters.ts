import type { ArticleMetadata } from '../articles/article.ts'
import type { Corpus } from '../index/corpus.ts'
import type { ArticleEntry } from '../index/segment.ts'
import { words } from '../text/words.ts'
import type { Query } from './query.ts'
import type { SearchRecord } from './records.ts'
import { articlesHolding, namesIn, wantedSpeaker } from './speakers.ts'

/** True for a record that is looked for, in an article that is looked in. */
export type RecordFilter = (record: SearchRecord) => boolean

/** What the filters of a query let through. */
export interface Filters {
  /** True for an article that may hold what is looked for, told without its text; undefined where all may. */
  readonly inArticle?: (path: string) => boolean
  /** True for a record of such an article. */
  readonly passes: RecordFilter
  /** Words of the names of the speakers that are asked for. */
  readonly named: ReadonlySet<number>
}

// A phrase that stands in more places narrows nothing.
const MOST_PLACES = 2000

/** The filters of a query. An article without a date passes no filter of dates. */
export function filtersOf(corpus: Corpus, query: Query): Filters {
  const speakers = query.by.flatMap(name => wantedSpeaker(corpus.people(), name) ?? [])
  const phrases = query.phrases.map(phrase => words(phrase).map(({ key }) => corpus.vocabulary.find(key)))
  const named = namesIn(corpus, [...new Set(speakers.flatMap(({ spellings }) => spellings))])
  const narrowed = [
    ...(speakers.length > 0 ? [articlesHolding(corpus, named)] : []),
    ...phrases.flatMap(phrase => articlesWith(corpus, phrase) ?? [])
  ]
  const isListed = entryFilter(query)
  if (narrowed.length === 0 && isListed === undefined) return { passes: () => true, named: new Set() }
  const known = new Map<string, boolean>()
  const inArticle = (path: string): boolean => {
    const before = known.get(path)
    if (before !== undefined) return before
    const entry = narrowed.every(paths => paths.has(path)) ? corpus.entry(path) : undefined
    const isIn = entry !== undefined && (isListed === undefined || isListed(entry))
    known.set(path, isIn)
    return isIn
  }
  const passes: RecordFilter = ({ analysed, speaker, ids }) =>
    (speakers.length === 0 || speakers.some(({ isMeant }) => isMeant(speaker))) &&
    phrases.every(phrase => holds(ids, phrase)) &&
    inArticle(analysed.article.path)
  return { inArticle, passes, named }
}

/** The articles where the words stand in a row; undefined where they are too many to tell. */
function articlesWith(corpus: Corpus, row: readonly number[]): ReadonlySet<string> | undefined {
  const found = row.includes(-1) ? [] : corpus.words.exact(row, MOST_PLACES)
  return found.length < MOST_PLACES ? new Set(found.map(({ unit }) => unit.path)) : undefined
}

/** Outlet, place and date; undefined where the query names none. */
function entryFilter(query: Query): ((entry: ArticleEntry) => boolean) | undefined {
  const places = query.in.map(plainWords).filter(wanted => wanted.length > 0)
  if (places.length === 0 && query.before === undefined && query.after === undefined) return undefined
  return ({ path, metadata }) => {
    if (!isDated(metadata, query)) return false
    if (places.length === 0) return true
    const words = placeWords(path, metadata)
    return places.some(wanted => isIn(words, wanted))
  }
}

function isDated({ date }: ArticleMetadata, { before, after }: Query): boolean {
  if (before === undefined && after === undefined) return true
  if (date === undefined || !/^\d{4}/.test(date)) return false
  return (before === undefined || date < before) && (after === undefined || date >= after)
}

/** What an article may be said to be in: its outlet, its site, its folder and its file's name. */
const placeWords = (path: string, { outlet, url }: ArticleMetadata): readonly string[] =>
  plainWords([outlet ?? '', hostOf(url), path.replace(/\.\w+$/, '')].join(' '))

const hostOf = (url = ''): string => /^(?:\w+:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? ''
const isIn = (place: readonly string[], wanted: readonly string[]) =>
  wanted.every(word => place.some(one => one.startsWith(word)))
const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** True when the words stand in a row. */
export function holds(ids: Int32Array, row: readonly number[]): boolean {
  for (let at = 0; at + row.length <= ids.length; at++) if (row.every((id, i) => ids[at + i] === id)) return true
  return false
}
