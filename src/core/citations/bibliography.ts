/** Bibliographies: .bib and CSL JSON files, and the articles their entries name. */
import { fold } from '../text/fold.ts'
import { lower } from '../text/words.ts'
import { readBibtex } from './bibtex.ts'
import { readCslJson } from './cslJson.ts'
import { linkMatches } from './linkMatches.ts'

/** One entry of a bibliography. Text is plain: no TeX, no braces. Dates are ISO, as exact as the entry has them. */
export interface BibliographyEntry {
  readonly key: string
  /** Line of the entry in its file, from 1; of a CSL JSON entry, its number in the list. */
  readonly line: number
  readonly title?: string
  /** "Lena Orlo", in the order of the entry. */
  readonly authors: readonly string[]
  /** Newspaper, journal, site or publisher. */
  readonly outlet?: string
  readonly date?: string
  readonly url?: string
  /** A file beside the bibliography, with `/`. */
  readonly file?: string
}

/** What could not be read. The sentence names the line and ends with the remedy. */
export interface BibliographyProblem {
  readonly line: number
  readonly message: string
}

/** A bibliography as far as it could be read. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[]
  readonly problems: readonly BibliographyProblem[]
}

export type BibliographyKind = 'bib' | 'csl-json'

/** The kind of a bibliography by its file name; undefined for a file that is none. Not every `.json` is one: see `isCslJson`. */
export function bibliographyKind(path: string): BibliographyKind | undefined {
  if (/\.(?:bib|bibtex)$/i.test(path)) return 'bib'
  return /\.(?:csl\.json|csljson|json)$/i.test(path) ? 'csl-json' : undefined
}

/** Reads a bibliography. Never throws: what cannot be read is in `problems`, and costs no other entry. */
export const parseBibliography = (text: string, kind: BibliographyKind): Bibliography =>
  kind === 'bib' ? readBibtex(text) : readCslJson(text)

/** What an article is known by. */
export interface KnownArticle {
  /** Relative to the same folder as the bibliography's path, with `/`, or both absolute. */
  readonly path: string
  readonly metadata: { readonly title?: string; readonly url?: string; readonly outlet?: string; readonly date?: string }
}

/**
 * The article that an entry names: the one at its url, else its file, else the only one of its title (folded, in any case;
 * of several the only one of its outlet or date). Undefined where none or more than one fits.
 */
export function articleOf<T extends KnownArticle>(
  entry: BibliographyEntry,
  articles: Iterable<T>,
  bibliographyPath = ''
): T | undefined {
  const all = [...articles]
  return byTarget(entry.url, all, bibliographyPath) ?? byTarget(entry.file, all, bibliographyPath) ?? byTitle(entry, all)
}

/** The article of a citekey, over one or more bibliographies in order; the first entry of a key counts, as in Pandoc. */
export function resolveCitekey<T extends KnownArticle>(
  key: string,
  bibliographies: Iterable<Bibliography & { readonly path?: string }>,
  articles: Iterable<T>
): T | undefined {
  for (const { entries, path } of bibliographies) {
    const entry = entries.find(candidate => candidate.key === key)
    if (entry !== undefined) return articleOf(entry, articles, path)
  }
  return undefined
}

/** The key under which an article stands in the bibliographies; undefined where it stands in none. For `[@` completion. */
export function citekeyOf<T extends KnownArticle>(
  article: T,
  bibliographies: Iterable<Bibliography & { readonly path?: string }>,
  articles: Iterable<T>
): string | undefined {
  const all = [...articles]
  const seen = new Set<string>()
  for (const { entries, path } of bibliographies) {
    for (const entry of entries) {
      if (seen.has(entry.key)) continue
      seen.add(entry.key)
      if (articleOf(entry, all, path) === article) return entry.key
    }
  }
  return undefined
}

function byTarget<T extends KnownArticle>(target: string | undefined, articles: readonly T[], from: string): T | undefined {
  if (target === undefined) return undefined
  return articles.find(({ path, metadata }) => linkMatches(target, from, path, metadata.url))
}

function byTitle<T extends KnownArticle>({ title, outlet, date }: BibliographyEntry, articles: readonly T[]): T | undefined {
  const wanted = folded(title)
  if (wanted === '') return undefined
  const named = articles.filter(({ metadata }) => folded(metadata.title) === wanted)
  if (named.length <= 1) return named[0]
  const ofOutlet = named.filter(({ metadata }) => outlet !== undefined && folded(metadata.outlet) === folded(outlet))
  if (ofOutlet.length === 1) return ofOutlet[0]
  const ofDate = (ofOutlet.length > 0 ? ofOutlet : named).filter(({ metadata }) => date !== undefined && metadata.date === date)
  return ofDate.length === 1 ? ofDate[0] : undefined
}

/** Presentation, case, final period and punctuation at the ends do not part two titles. */
const folded = (title: string | undefined): string =>
  lower(fold(title ?? '').text)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/["']/g, '')
