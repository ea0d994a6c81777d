import { relative, sep } from 'node:path'
import { readArticle } from '../core/articles/readArticle.ts'
import { Corpus } from '../core/index/corpus.ts'
import type { UnreadableArticle } from './api.ts'
import { readSource, type SourceText } from './readers/readSource.ts'
import { isWithin, type SourceFile } from './sourceFolders.ts'

/** What is remembered of a file, so that an unchanged one is not read again. */
interface KnownFile {
  readonly path: string
  readonly stamp: string
  readonly hash?: string
  readonly bytes: number
  readonly utterances: number
  readonly unreadable?: string
  readonly problems: readonly string[]
}

// Change time is part of it: a file that becomes readable changes neither its size nor its modification time.
const stampOf = ({ size, mtimeMs, ctimeMs }: SourceFile) => `${size} ${mtimeMs} ${ctimeMs}`

/** An article's path: relative to the corpus root, with `/`. */
export const articlePath = (root: string, file: string): string => relative(root, file).split(sep).join('/')

/** Keeps a corpus in step with its files, one file at a time. Knows nothing of folders, order or progress. */
export class CorpusFiles {
  readonly corpus = new Corpus()
  readonly #known = new Map<string, KnownFile>()
  readonly #root: () => string
  #unreadable: readonly UnreadableArticle[] | undefined
  #bytes = 0
  #utterances = 0

  /** `root` tells the folder that article paths are relative to; when it changes, `clear` first. */
  constructor(root: () => string) {
    this.#root = root
  }

  /** Bytes of all articles. */
  get bytes(): number {
    return this.#bytes
  }

  /** Quotations of speech in all articles. */
  get utterances(): number {
    return this.#utterances
  }

  /** False when the file stands on disk as it was last read. */
  differs(file: SourceFile): boolean {
    return this.#known.get(file.file)?.stamp !== stampOf(file)
  }

  /** Reads a file and puts it into the corpus; one with the same bytes as before leaves the corpus alone. */
  read(file: SourceFile): void {
    const path = articlePath(this.#root(), file.file)
    const read = readSource(file.file, path)
    const before = this.#known.get(file.file)
    if ('gone' in read) this.drop(file.file)
    else if ('unreadable' in read) this.#leaveOut(file, path, read.unreadable)
    else if (before?.hash === read.source.hash) this.#known.set(file.file, { ...before, stamp: stampOf(file) })
    else this.#put(file, path, read.source)
  }

  /** Makes every file differ from what is on disk: it is read and analysed anew, and stays in the corpus until then. */
  distrust(): void {
    for (const [file, known] of this.#known) this.#known.set(file, { ...known, stamp: '', hash: undefined })
  }

  /** Forgets a file. */
  drop(file: string): void {
    const known = this.#known.get(file)
    if (!known) return
    this.#known.delete(file)
    this.#unreadable = undefined
    if (known.unreadable !== undefined) return
    this.#bytes -= known.bytes
    this.#utterances -= known.utterances
    this.corpus.remove(known.path)
  }

  /** Forgets all files that the predicate names. */
  dropWhere(isUnwanted: (file: string) => boolean): void {
    for (const file of [...this.#known.keys()]) if (isUnwanted(file)) this.drop(file)
  }

  /** Forgets a file, or every file below a folder that is gone. */
  dropBelow(path: string): void {
    if (this.#known.has(path)) this.drop(path)
    else this.dropWhere(file => isWithin(file, path))
  }

  /** Files that are no articles, with the reason and the remedy. */
  unreadable(): readonly UnreadableArticle[] {
    this.#unreadable ??= [...this.#known.values()].flatMap(({ path, unreadable }) =>
      unreadable === undefined ? [] : [{ path, reason: unreadable }]
    )
    return this.#unreadable
  }

  /** Articles that could not be read in full. */
  problems(): UnreadableArticle[] {
    return [...this.#known.values()].flatMap(({ path, problems }) => problems.map(reason => ({ path, reason })))
  }

  #put(file: SourceFile, path: string, { text, hash, bytes }: SourceText): void {
    this.drop(file.file)
    try {
      const article = readArticle({ path, hash, text })
      this.corpus.put(article)
      const utterances = this.corpus.get(path)?.quotations.filter(isSpeech).length ?? 0
      this.#known.set(file.file, { path, stamp: stampOf(file), hash, bytes, utterances, problems: article.problems })
      this.#bytes += bytes
      this.#utterances += utterances
    } catch (error) {
      this.corpus.remove(path)
      this.#leaveOut(
        file,
        path,
        `${path} could not be analysed (${(error as Error).message}). Please report it, with the file if you may.`
      )
    }
  }

  #leaveOut(file: SourceFile, path: string, unreadable: string): void {
    this.drop(file.file)
    this.#unreadable = undefined
    this.#known.set(file.file, { path, stamp: stampOf(file), bytes: 0, utterances: 0, unreadable, problems: [] })
  }
}

const isSpeech = ({ kind }: { readonly kind: string }) => kind === 'direct' || kind === 'partial'
