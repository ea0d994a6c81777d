import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { articleOf, type Bibliography, bibliographyKind, parseBibliography } from '../core/citations/bibliography.ts'
import type { Corpus } from '../core/index/corpus.ts'
import { articlePath } from './corpusFiles.ts'
import { decode } from './readers/decode.ts'

/** Names of the files that are bibliographies: any other `.json` may be anything. */
const NAME = /\.(?:bib|bibtex|csljson|csl\.json)$|^(?:bibliography|references)\.json$/i
// Larger is an export of somebody's whole library; it would hold up every opening.
const MOST_BYTES = 20_000_000

interface KnownFile {
  readonly stamp: string
  readonly bibliography: Bibliography
}

/** True for a file that counts as a bibliography by its name. */
export const isBibliography = (file: string): boolean => NAME.test(basename(file))

/** The bibliographies in a workspace folder and the folders right below it; which citekey names which article. */
export class Bibliographies {
  #files = new Map<string, KnownFile>()
  #root = ''
  #changes = 0
  #keys:
    | { readonly of: string; readonly paths: ReadonlyMap<string, string>; readonly keys: ReadonlyMap<string, string> }
    | undefined

  /** Grows when a bibliography is new, changed or gone. */
  get generation(): number {
    return this.#changes
  }

  /** Reads what is new or changed below a folder, and forgets what is gone. A file that cannot be read is none. */
  refresh(root: string): void {
    const files = new Map<string, KnownFile>()
    for (const file of bibliographyFiles(root)) {
      const known = this.#files.get(file)
      const stamp = stampOf(file)
      const read = known?.stamp === stamp ? known : readFile(file, stamp)
      if (read) files.set(file, read)
    }
    if (root === this.#root && sameFiles(files, this.#files)) return
    this.#root = root
    this.#files = files
    this.#changes++
  }

  /** The path of the article that a citekey names. */
  articleOf(key: string, corpus: Corpus): string | undefined {
    return this.#known(corpus).paths.get(key)
  }

  /** The citekey of an article: of several the first. */
  citekeyOf(path: string, corpus: Corpus): string | undefined {
    return this.#known(corpus).keys.get(path)
  }

  #known(corpus: Corpus) {
    const of = `${this.#changes} ${corpus.generation}`
    if (this.#keys?.of === of) return this.#keys
    const hasEntries = [...this.#files.values()].some(({ bibliography }) => bibliography.entries.length > 0)
    const articles = hasEntries ? [...corpus.entries()] : []
    const paths = new Map<string, string>()
    const keys = new Map<string, string>()
    const seen = new Set<string>()
    for (const [file, { bibliography }] of this.#files)
      for (const entry of bibliography.entries) {
        if (seen.has(entry.key)) continue
        seen.add(entry.key)
        const path = articleOf(entry, articles, articlePath(this.#root, file))?.path
        if (path === undefined) continue
        paths.set(entry.key, path)
        if (!keys.has(path)) keys.set(path, entry.key)
      }
    this.#keys = { of, paths, keys }
    return this.#keys
  }
}

function bibliographyFiles(root: string): string[] {
  const folders = [
    root,
    ...entries(root).flatMap(entry => (entry.isDirectory() && isLooked(entry.name) ? [join(root, entry.name)] : []))
  ]
  return folders
    .flatMap(folder => entries(folder).flatMap(({ name }) => (isBibliography(name) ? [join(folder, name)] : [])))
    .sort()
}

const isLooked = (name: string) => !name.startsWith('.') && name !== 'node_modules'

function entries(folder: string) {
  try {
    return folder === '' ? [] : readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function stampOf(file: string): string {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(file)
    return `${size} ${mtimeMs} ${ctimeMs}`
  } catch {
    return 'gone'
  }
}

function readFile(file: string, stamp: string): KnownFile | undefined {
  try {
    if (statSync(file).size > MOST_BYTES) return undefined
    const decoded = decode(readFileSync(file))
    const kind = bibliographyKind(file)
    return 'text' in decoded && kind ? { stamp, bibliography: parseBibliography(decoded.text, kind) } : undefined
  } catch {
    return undefined
  }
}

const sameFiles = (one: ReadonlyMap<string, KnownFile>, other: ReadonlyMap<string, KnownFile>) =>
  one.size === other.size && [...one].every(([file, known]) => other.get(file) === known)
