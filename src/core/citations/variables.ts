import { UserError } from '../ports.ts'
import { escapeLabel, escapeTarget } from './escape.ts'

/** A quote and where it comes from, as the article has them: nothing is escaped yet. What is not known is undefined. */
export interface QuoteVariables {
  /** The words, without outer marks. */
  readonly quote: string
  readonly speaker?: string
  readonly role?: string
  readonly title?: string
  readonly outlet?: string
  /** ISO, or as written. */
  readonly date?: string
  /** The article's address on the web. */
  readonly url?: string
  /** From the draft to the article's file, encoded (`relativeHref`). */
  readonly path?: string
  /** Line of the quote in the article's file, from 1. */
  readonly line?: number
  /** Page of the quote, as printed. */
  readonly page?: string
  /** Address of the article with the quote's text fragment (`fragmentUrl`). */
  readonly fragmentUrl?: string
  /** Key of the article in a bibliography, without `@`. */
  readonly citekey?: string
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const WEB = /^https?:\/\/[^\s/]/i
const SCHEME = /^[a-z][a-z\d+.-]*:/i

/** The address, if it is one of the web. An article names its own address, so `javascript:` and its kin are dropped. */
export const webAddress = (url: string | undefined): string | undefined => (url && WEB.test(url.trim()) ? url.trim() : undefined)

/** Where a citation leads: the article's file, else its address, with the passage where that is known. Undefined without both. */
export function targetOf({ path, url, fragmentUrl }: QuoteVariables): string | undefined {
  if (path && !SCHEME.test(path)) return path
  return webAddress(path) ?? webAddress(fragmentUrl) ?? webAddress(url)
}

/** Outlet and date, or what is known of them; the title where there is no outlet; empty where nothing is known. */
export const sourceName = ({ outlet, title, date }: Pick<QuoteVariables, 'outlet' | 'title' | 'date'>): string =>
  [outlet?.trim() || title?.trim(), date === undefined ? undefined : readableDate(date)].filter(Boolean).join(', ')

/** A Markdown link with article text as its label; the bare label where there is no target. */
export const markdownLink = (label: string, target: string | undefined): string =>
  target === undefined ? escapeLabel(label) : `[${escapeLabel(label)}](${escapeTarget(target)})`

/** "4 May 2031" or "May 2031" for an ISO date; other dates as written. */
export function readableDate(date: string): string {
  const iso = ISO.exec(date.trim())
  const month = iso === null ? undefined : MONTHS[Number(iso[2]) - 1]
  if (iso === null || month === undefined) return date.trim()
  return [iso[3] && Number(iso[3]), month, iso[1]].filter(Boolean).join(' ')
}

/** The citekey as Pandoc reads it: in braces where it holds what a bare key cannot. Throws a `UserError` where there is none. */
export function citekeyMark({ citekey, title }: QuoteVariables): string {
  const key = citekey?.trim()
  if (!key || /[\s{}[\]]/.test(key)) {
    const article = title ? `“${title}”` : 'This article'
    throw new UserError(`${article} has no citekey: add it to a bibliography (.bib or CSL JSON) in the workspace, with its url.`)
  }
  return /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u.test(key) ? `@${key}` : `@{${key}}`
}
