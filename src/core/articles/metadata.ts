import type { ArticleKind, ArticleMetadata } from './article.ts'
import { isoDate } from './dates.ts'

/** Names the same field goes by, the most telling first. */
const NAMES = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'publication', 'source', 'site'],
  authors: ['authors', 'author', 'byline'],
  date: ['date', 'published', 'publish_date'],
  url: ['url', 'link', 'source_url'],
  language: ['language', 'lang'],
  kind: ['kind', 'type']
} as const
const KINDS: readonly string[] = ['article', 'interview', 'transcript', 'document'] satisfies readonly ArticleKind[]
const BYLINE = /^by\s+/i
const BETWEEN_NAMES = /\s*(?:[;,&]|\band\b)\s*/
/** "Orlo, Lena": one name, last name first. */
const LAST_FIRST = /^[^\s,]+,\s*[^\s,]+$/
const WEB = /^https?:\/\//i

/** An article's metadata from its front matter. Fields of a wrong type are left out; nothing is invented. */
export function metadataOf(fields: ReadonlyMap<string, unknown>): ArticleMetadata {
  const first = (names: readonly string[]) => names.map(name => textOf(fields.get(name))).find(value => value !== undefined)
  const date = first(NAMES.date)
  const url = first(NAMES.url)
  const outlets = NAMES.outlet.map(name => textOf(fields.get(name)))
  const kind = first(NAMES.kind)?.toLowerCase()
  return {
    title: first(NAMES.title),
    outlet: outlets.find(outlet => outlet !== undefined && !WEB.test(outlet)),
    authors: NAMES.authors.map(name => authorsOf(fields.get(name))).find(authors => authors.length > 0) ?? [],
    date: date === undefined ? undefined : isoDate(date),
    url: url ?? outlets.find(outlet => outlet !== undefined && WEB.test(outlet)),
    language: first(NAMES.language),
    kind: kind !== undefined && KINDS.includes(kind) ? (kind as ArticleKind) : 'article'
  }
}

/** A field as one line of text; a map counts by its `name`. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name)
  if (typeof value !== 'string') return undefined
  return value.replace(/\s+/g, ' ').trim() || undefined
}

function authorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter(name => name !== undefined)
  const line = textOf(value)?.replace(BYLINE, '')
  if (line === undefined) return []
  return LAST_FIRST.test(line) ? [line] : line.split(BETWEEN_NAMES).filter(name => name !== '')
}
