import { resolve } from 'node:path'
import type { Corpus } from '../core/index/corpus.ts'
import { type Cancellation, UNCANCELLED } from '../core/ports.ts'
import type { CorpusOptions, CorpusStatus } from './api.ts'
import { Bibliographies, isBibliography } from './bibliographies.ts'
import { articlePath, CorpusFiles } from './corpusFiles.ts'
import { pacer, throttle, throwIfCancelled } from './pace.ts'
import { PeopleFiles } from './peopleFiles.ts'
import { isPeopleFile } from './peoplePlaces.ts'
import { SavedCorpus } from './savedCorpus.ts'
import { isCovered, isFolder, type SourceFile, sourceFile, type UnlistedFolder, walkSources } from './sourceFolders.ts'

// Ten progress reports a second are as smooth as anybody can see.
const PROGRESS_MS = 100
/** When the index is saved. */
export interface Limits {
  /** What is held in memory only is written once it has so many bytes … */
  readonly saveBytes: number
  /** … and else after so long without a change. */
  readonly saveAfterMs: number
}

const LIMITS: Limits = { saveBytes: 16_000_000, saveAfterMs: 2000 }
const NOTHING: CorpusOptions = { root: '', folders: [], exclude: [] }

/**
 * Brings a corpus in step with its folders, and says how it stands. Reading is done in stretches, so that questions are answered
 * meanwhile. One `open` or `refresh` runs at a time; a new `open` ends the one before it with `Cancelled`.
 */
export class CorpusReader {
  readonly bibliographies = new Bibliographies()
  readonly #saved = new SavedCorpus(
    text => this.#tellNote(text),
    () => this.#joinPeople()
  )
  readonly #files = new CorpusFiles(
    () => this.#options.root,
    () => this.corpus
  )
  readonly #limits: Limits
  readonly #notes = new Set<(text: string) => void>()
  readonly #peopleFiles = new PeopleFiles()
  readonly #listeners = new Set<(status: CorpusStatus) => void>()
  readonly #progress = throttle(PROGRESS_MS, () => this.#tell())
  #options = NOTHING
  #state: CorpusStatus['state'] = 'no-folder'
  #done = 0
  #total = 0
  #unlisted: readonly UnlistedFolder[] = []
  #people = 0
  #opening = 0
  #work: Promise<unknown> = Promise.resolve()
  #saving: NodeJS.Timeout | undefined

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits
  }

  /** The corpus as it is now: another one after it was saved or mended. */
  get corpus(): Corpus {
    return this.#saved.current
  }

  /** Absolute; article paths are relative to it. */
  get root(): string {
    return this.#options.root
  }

  get isIndexing(): boolean {
    return this.#state === 'indexing'
  }

  /** Paths of the files that are no articles. */
  get unreadable(): readonly string[] {
    return this.#files.unreadable().map(({ path }) => path)
  }

  open(options: CorpusOptions, cancellation = UNCANCELLED): Promise<CorpusStatus> {
    const opening = ++this.#opening
    return this.#enqueue(() => this.#open(options, this.#untilReopened(opening, cancellation)))
  }

  /** Everything that was asked for is done, and saved where there is an index on disk. */
  async saved(): Promise<void> {
    clearTimeout(this.#saving)
    await this.#enqueue(() => this.#save(UNCANCELLED, true))
  }

  refresh(paths?: readonly string[], cancellation = UNCANCELLED): Promise<CorpusStatus> {
    const opening = this.#opening
    return this.#enqueue(() => {
      const wanted = this.#untilReopened(opening, cancellation)
      return paths && this.#state === 'ready' ? this.#refreshPaths(paths, wanted) : this.#open(this.#options, wanted)
    })
  }

  rebuild(cancellation = UNCANCELLED): Promise<CorpusStatus> {
    const opening = this.#opening
    return this.#enqueue(() => {
      this.#files.distrust()
      return this.#open(this.#options, this.#untilReopened(opening, cancellation))
    })
  }

  onStatus(listener: (status: CorpusStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  onNote(listener: (text: string) => void): () => void {
    this.#notes.add(listener)
    return () => this.#notes.delete(listener)
  }

  /** Answers from the corpus; where the index turns out to be damaged, that part of it is built anew first. */
  answer<T>(work: () => T, cancellation = UNCANCELLED): Promise<T> {
    const again = () => this.#enqueue(() => this.#open(this.#options, UNCANCELLED))
    return this.#saved.healing(async () => {
      throwIfCancelled(cancellation)
      return work()
    }, again)
  }

  async dispose(): Promise<void> {
    this.#opening++
    this.#listeners.clear()
    await this.saved().catch(() => undefined)
    this.#notes.clear()
    this.#saved.close()
    this.#files.clear()
  }

  #joinPeople(): void {
    this.corpus.joinPeople({ joinSpellings: this.#options.joinSpellings, file: this.#peopleFiles.file })
  }

  #tellNote(text: string): void {
    for (const listener of [...this.#notes]) listener(text)
  }

  async #save(cancellation: Cancellation, isLast: boolean): Promise<void> {
    await this.#saved.save(pacer(cancellation), isLast)
    this.#tell()
  }

  #saveSoon(): void {
    clearTimeout(this.#saving)
    this.#saving = setTimeout(() => void this.saved().catch(() => undefined), this.#limits.saveAfterMs)
    this.#saving.unref()
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#work.then(work)
    this.#work = result.catch(() => undefined)
    return result
  }

  #untilReopened(opening: number, cancellation: Cancellation): Cancellation {
    const isReopened = () => this.#opening !== opening
    return {
      get isCancelled() {
        return isReopened() || cancellation.isCancelled
      }
    }
  }

  async #open(options: CorpusOptions, cancellation: Cancellation): Promise<CorpusStatus> {
    throwIfCancelled(cancellation)
    const isJoinedAnew = options.joinSpellings !== this.#options.joinSpellings
    this.#options = options
    if (this.#saved.use(options)) this.#files.clear()
    this.#readPeopleFiles(isJoinedAnew)
    this.bibliographies.refresh(options.root)
    const folders = options.folders.filter(isFolder)
    const isFirst = this.#state !== 'ready'
    if (isFirst) this.#begin(0)
    const { files, unlisted } = await this.#walk(folders, cancellation)
    this.#unlisted = unlisted
    await this.#saved.healing(() => {
      this.#files.keepOnly(new Set(files.map(({ file }) => file)))
      return this.#read(
        files.filter(file => this.#files.differs(file)),
        cancellation
      )
    })
    this.#saveSoon()
    return this.#end(folders.length === 0 ? 'no-folder' : 'ready')
  }

  async #refreshPaths(paths: readonly string[], cancellation: Cancellation): Promise<CorpusStatus> {
    const { folders, exclude } = this.#options
    const changed: SourceFile[] = []
    if (paths.some(isPeopleFile)) this.#readPeopleFiles(false)
    if (paths.some(isBibliography)) this.bibliographies.refresh(this.#options.root)
    const gone: string[] = []
    for (const path of paths.map(path => resolve(path)).filter(path => isCovered(path, folders, exclude))) {
      const file = sourceFile(path)
      if (file) changed.push(file)
      else if (isFolder(path)) changed.push(...(await this.#walk([path], cancellation)).files)
      else gone.push(path)
    }
    await this.#saved.healing(
      () => {
        for (const path of gone) this.#files.dropBelow(path)
        return this.#read(
          changed.filter(file => this.#files.differs(file)),
          cancellation
        )
      },
      () => this.#open(this.#options, cancellation)
    )
    this.#saveSoon()
    return this.#end('ready')
  }

  #readPeopleFiles(isJoinedAnew: boolean): void {
    if (this.#peopleFiles.read(this.#options) || isJoinedAnew) this.#joinPeople()
  }

  async #walk(folders: readonly string[], cancellation: Cancellation) {
    const pause = pacer(cancellation)
    const files: SourceFile[] = []
    const unlisted: UnlistedFolder[] = []
    for (const walked of walkSources(folders, this.#options.exclude)) {
      if ('reason' in walked) unlisted.push(walked)
      else files.push(walked)
      await pause()
    }
    return { files, unlisted }
  }

  async #read(files: readonly SourceFile[], cancellation: Cancellation): Promise<void> {
    const pause = pacer(cancellation)
    for (const _ of this.corpus.readPeople()) await pause()
    if (files.length > 0) await this.#readEach(files, cancellation)
    this.#files.settle()
    this.#people = this.corpus.people().count
  }

  async #readEach(files: readonly SourceFile[], cancellation: Cancellation): Promise<void> {
    const pause = pacer(cancellation)
    this.#begin(files.length)
    this.corpus.beginBatch()
    try {
      for (const file of files) {
        await pause()
        this.#files.read(file)
        this.#done++
        this.#progress.tick()
        if (this.corpus.unsavedBytes < this.#limits.saveBytes) continue
        await this.#save(cancellation, false)
        this.corpus.beginBatch()
      }
    } finally {
      this.corpus.endBatch()
    }
  }

  #begin(total: number): void {
    this.#state = 'indexing'
    this.#done = 0
    this.#total = total
    this.#progress.tick()
  }

  #end(state: 'ready' | 'no-folder'): CorpusStatus {
    this.#state = state
    this.#progress.now()
    return this.status()
  }

  #tell(): void {
    const status = this.status()
    for (const listener of [...this.#listeners]) listener(status)
  }

  /** How the corpus stands. */
  status(): CorpusStatus {
    const { bytes, utterances, size, generation } = this.corpus
    const unlisted = this.#unlisted.map(({ folder, reason }) => ({ path: articlePath(this.#options.root, folder), reason }))
    return {
      state: this.#state,
      done: this.#done,
      total: this.#total,
      articles: size,
      utterances,
      people: this.#people,
      bytes,
      unreadable: [...unlisted, ...this.#files.unreadable()],
      problems: [...this.#files.problems(), ...this.#peopleFiles.problems()],
      indexBytes: this.#saved.bytes,
      generation: generation + this.bibliographies.generation
    }
  }
}
