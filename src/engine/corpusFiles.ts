import { extname, relative, sep } from 'node:path'
import { readArticle } from '../core/articles/readArticle.ts'
import { Damaged } from '../core/binary/sectionFile.ts'
import type { Corpus } from '../core/index/corpus.ts'
import type { UnreadableArticle } from './api.ts'
import { readSource, type SourceText } from './readers/readSource.ts'
import { isWithin, type SourceFile } from './sourceFolders.ts'

/** A file that is no article, so that it is not read again while it is unchanged. */
interface LeftOut {
  readonly path: string
  readonly stamp: SourceFile
  readonly reason: string
}

/** Words are addressed by 31 bits; a share is left for one article. */
const MOST_PLACES = 2 ** 31 - 2 ** 27
/** What an index that cannot be saved may take of the memory. */
const MOST_UNSAVED = 2 ** 30

/** An article's path: relative to the corpus root, with `/`. */
export function articlePath(root: string, file: string): string {
  const path = file.startsWith(root + sep) ? file.slice(root.length + 1) : relative(root, file)
  return sep === '/' ? path : path.split(sep).join('/')
}

/** Keeps a corpus in step with its files, one file at a time. Knows nothing of folders, order or progress. */
export class CorpusFiles {
  readonly #leftOut = new Map<string, LeftOut>()
  readonly #root: () => string
  readonly #corpus: () => Corpus
  /** Paths whose files are read again, whatever their stamps say. */
  #distrusted = new Set<string>()
  /** Articles whose files are gone, by their bytes: a new file with the same is the old one renamed. */
  #vanished = new Map<string, string>()

  /** `root` tells the folder that article paths are relative to, `corpus` the corpus, which is another one after it was saved. */
  constructor(root: () => string, corpus: () => Corpus) {
    this.#root = root
    this.#corpus = corpus
  }

  /** False when the file stands on disk as it was last read. */
  differs(file: SourceFile): boolean {
    const path = this.#path(file.file)
    const known = this.#corpus().stamp(path) ?? this.#leftOut.get(path)?.stamp
    return known === undefined || this.#distrusted.has(path) || !isSame(known, file)
  }

  /** Reads a file and puts it into the corpus; one with the same bytes as before is not analysed again. */
  read(file: SourceFile): void {
    const path = this.#path(file.file)
    const read = readSource(file.file, path)
    if ('gone' in read) this.#drop(path)
    else if ('unreadable' in read) this.#leaveOut(file, path, read.unreadable)
    else if (this.#isKnown(path, read.source)) this.#corpus().restamp(path, file)
    else this.#put(file, path, read.source)
    this.#distrusted.delete(path)
  }

  /** Makes every file differ from what is on disk: it is read and analysed anew, and stays in the corpus until then. */
  distrust(): void {
    this.#distrusted = new Set([...this.#corpus().paths(), ...this.#leftOut.keys()])
  }

  /** Forgets what it knows beside the corpus: that is another one. */
  clear(): void {
    this.#leftOut.clear()
    this.#distrusted.clear()
    this.#vanished.clear()
  }

  /** Forgets all files but those present (absolute). What is read next under another name may be one of them renamed. */
  keepOnly(present: ReadonlySet<string>): void {
    const paths = new Set([...present].map(file => this.#path(file)))
    this.#vanish([...this.#corpus().paths()].filter(path => !paths.has(path)))
    for (const path of [...this.#leftOut.keys()]) if (!paths.has(path)) this.#leftOut.delete(path)
  }

  /** Forgets a file, or every file below a folder that is gone. */
  dropBelow(file: string): void {
    const gone = this.#path(file)
    const isGone = (path: string) => isWithin(path, gone) || path.startsWith(`${gone}/`)
    this.#vanish(this.#corpus().has(gone) ? [gone] : [...this.#corpus().paths()].filter(isGone))
    for (const path of [...this.#leftOut.keys()]) if (isGone(path)) this.#leftOut.delete(path)
  }

  /** The files that were forgotten stay so: nothing that is read from now on is one of them. */
  settle(): void {
    for (const path of this.#vanished.values()) this.#corpus().remove(path)
    this.#vanished.clear()
  }

  /** Files that are no articles, with the reason and the remedy. */
  unreadable(): readonly UnreadableArticle[] {
    return [...this.#leftOut.values()].map(({ path, reason }) => ({ path, reason }))
  }

  /** Articles that could not be read in full. */
  problems(): UnreadableArticle[] {
    return [...this.#corpus().withProblems()].flatMap(({ path, problems }) => problems.map(reason => ({ path, reason })))
  }

  #path(file: string): string {
    return articlePath(this.#root(), file)
  }

  #isKnown(path: string, { hash }: SourceText): boolean {
    return !this.#distrusted.has(path) && this.#corpus().entry(path)?.hash === hash
  }

  #put(file: SourceFile, path: string, { text, hash }: SourceText): void {
    this.#leftOut.delete(path)
    const before = this.#vanished.get(hash)
    if (before !== undefined && extname(before) === extname(path)) {
      this.#vanished.delete(hash)
      this.#corpus().move(before, path, file)
      return
    }
    const isFull = this.#isFull()
    if (isFull) this.#leaveOut(file, path, isFull)
    else this.#analyse(file, path, text, hash)
  }

  #analyse(file: SourceFile, path: string, text: string, hash: string): void {
    try {
      this.#corpus().put(readArticle({ path, hash, text }), file)
    } catch (error) {
      if (error instanceof Damaged) throw error
      const reason = `${path} could not be analysed (${(error as Error).message}). Please report it, with the file if you may.`
      this.#leaveOut(file, path, reason)
    }
  }

  #isFull(): string | undefined {
    const { segments, unsavedBytes } = this.#corpus()
    if (segments.at(-1)!.end > MOST_PLACES)
      return 'The articles have more words than one index can hold. Split the folder, and open its parts as several workspace folders.'
    if (unsavedBytes > MOST_UNSAVED)
      return 'The index cannot be saved (the log says why) and takes up all the memory it may. Mend that, then rebuild the index.'
    return undefined
  }

  #leaveOut({ file, size, mtimeMs, ctimeMs }: SourceFile, path: string, reason: string): void {
    this.#corpus().remove(path)
    this.#leftOut.set(path, { path, stamp: { file, size, mtimeMs, ctimeMs }, reason })
  }

  #drop(path: string): void {
    this.#corpus().remove(path)
    this.#leftOut.delete(path)
  }

  #vanish(paths: readonly string[]): void {
    for (const path of paths) {
      const hash = this.#corpus().entry(path)!.hash
      if (this.#vanished.has(hash)) this.#corpus().remove(path)
      else this.#vanished.set(hash, path)
    }
  }
}

// Change time is part of it: a file that becomes readable changes neither its size nor its modification time.
const isSame = (a: Omit<SourceFile, 'file'>, b: Omit<SourceFile, 'file'>): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs
