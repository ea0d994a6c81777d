import type { ArticleMetadata } from '../articles/article.ts'
import type { Person } from '../people/person.ts'
import { words } from '../text/words.ts'
import type { Query } from './query.ts'
import type { SearchRecord } from './records.ts'
import { speakerFilter } from './speakers.ts'

/** True for a record that is looked for. */
export type RecordFilter = (record: SearchRecord) => boolean

/** True for a record that all filters of a query let through. An article without a date passes no filter of dates. */
export function recordFilter(people: readonly Person[], query: Query): RecordFilter {
  const speakers = query.by.map(name => speakerFilter(people, name))
  const said: RecordFilter = record => speakers.length === 0 || speakers.some(speaks => speaks(record))
  const inArticle = articleFilter(query)
  const phrases = query.phrases.map(keysOf)
  return record => said(record) && inArticle(record) && phrases.every(phrase => holds(record.keys, phrase))
}

function articleFilter(query: Query): (record: SearchRecord) => boolean {
  const places = query.in.map(plainWords).filter(wanted => wanted.length > 0)
  const known = new Map<SearchRecord['analysed'], boolean>()
  return ({ analysed }) => {
    const before = known.get(analysed)
    if (before !== undefined) return before
    const { path, metadata } = analysed.article
    const passes =
      isDated(metadata, query) && (places.length === 0 || places.some(wanted => isIn(placeWords(path, metadata), wanted)))
    known.set(analysed, passes)
    return passes
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

const keysOf = (text: string): string[] => words(text).map(({ key }) => key)

/** True when the words stand in a row. */
export const holds = (keys: readonly string[], row: readonly string[]): boolean =>
  keys.some((_, at) => row.every((key, i) => keys[at + i] === key))
