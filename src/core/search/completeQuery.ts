import { FILTERS, type FilterName } from './query.ts'

/** A value that a filter can take, and how many utterances or articles have it. */
export interface Facet {
  readonly name: string
  readonly count: number
}

/** What a corpus can be filtered by, most frequent first; months are ISO (2016-09), the latest first. */
export interface Facets {
  readonly speakers: readonly Facet[]
  readonly outlets: readonly Facet[]
  readonly months: readonly Facet[]
  /** Everybody who is named, whether they are quoted or not, with the role that is stated first. */
  readonly people: readonly (Facet & { readonly role?: string })[]
}

/** One way to go on with a query. */
export interface QueryCompletion {
  readonly filter: FilterName
  /** The filter's value; undefined where only the filter itself is offered. */
  readonly value?: Facet
  /** The whole query once it is taken. */
  readonly query: string
}

// As many as are read at a glance above the results.
const MOST = 7
const LAST = /(?:^|\s)(?:(by|in|before|after):("[^"]*|\S*)|(\p{L}*))$/iu

/** What may follow the end of a query: values of the filter being typed; filters where a word begins like one or nothing is typed. */
export function completeQuery(typed: string, facets: Facets): QueryCompletion[] {
  const last = LAST.exec(typed)
  if (!last) return []
  const [all, key, written = '', word = ''] = last
  const before = typed.slice(0, typed.length - all.trimStart().length)
  if (key) return values(key.toLowerCase() as FilterName, written.replace(/^"/, ''), before, facets)
  const wanted = word.toLowerCase()
  const isOffered = (filter: FilterName) => (typed.trim() === '' ? true : wanted.length > 1 && filter.startsWith(wanted))
  return FILTERS.filter(isOffered).map(filter => ({ filter, query: `${before}${filter}:` }))
}

function values(filter: FilterName, written: string, before: string, facets: Facets): QueryCompletion[] {
  const all = filter === 'by' ? facets.speakers : filter === 'in' ? facets.outlets : facets.months
  const wanted = plain(written)
  const fits = ({ name }: Facet) => plain(name).startsWith(wanted) || plain(name).includes(` ${wanted}`)
  const found = all.filter(fits)
  if (found.some(({ name }) => plain(name) === wanted)) return []
  return found.slice(0, MOST).map(value => ({ filter, value, query: `${before}${filter}:${asValue(value.name)} ` }))
}

const asValue = (name: string) => (/[\s"]/.test(name) ? `"${name.replaceAll('"', '')}"` : name)
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-’']/g, ' ').toLowerCase().trimStart()
