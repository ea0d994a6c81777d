import { resolve } from 'node:path'
import { type AnchorExtra, makeAnchor } from '../core/citations/anchor.ts'
import { linkedSpan } from '../core/citations/linkedSpan.ts'
import { textFragment } from '../core/citations/textFragment.ts'
import type { Citation } from '../core/drafts/draft.ts'
import { parseDraft } from '../core/drafts/parseDraft.ts'
import type { Place } from '../core/people/person.ts'
import { checkDraft } from '../core/policy/checkDraft.ts'
import { Citations } from '../core/policy/cited.ts'
import type { DraftReport } from '../core/policy/verdict.ts'
import { type Cancellation, UNCANCELLED } from '../core/ports.ts'
import { continuations } from '../core/search/continuations.ts'
import { facetsOf } from '../core/search/facets.ts'
import { prepareSearch } from '../core/search/searchIndex.ts'
import { searchQuotes } from '../core/search/searchQuotes.ts'
import { AcceptancesReader, textWithAcceptance } from './acceptances.ts'
import { AnchorsReader } from './anchors.ts'
import type {
  AcceptancesText,
  AnchoredPassage,
  ArticleReport,
  ArticleSummary,
  Card,
  CheckRequest,
  CitationsRequest,
  Continuation,
  CorpusOptions,
  CorpusStatus,
  Engine,
  Facets,
  NamedSpan,
  NewAcceptance,
  PeopleFound,
  ResolvedCitation,
  SearchHit,
  SearchRequest
} from './api.ts'
import { Bibliographies, isBibliography } from './bibliographies.ts'
import { articlePath, CorpusFiles } from './corpusFiles.ts'
import { pacer, throttle, throwIfCancelled } from './pace.ts'
import { allUtterances, cardOf, namesIn } from './people.ts'
import { isPeopleFile, PeopleFiles } from './peopleFiles.ts'
import { peopleLike } from './peopleFilter.ts'
import { isCovered, isFolder, type SourceFile, sourceFile, type UnlistedFolder, walkSources } from './sourceFolders.ts'

// Ten progress reports a second are as smooth as anybody can see.
const PROGRESS_MS = 100
const NOTHING: CorpusOptions = { root: '', folders: [], exclude: [] }

/**
 * The corpus in memory, in the thread it is made in. Reading is done in stretches, so questions are answered meanwhile.
 * One `open` or `refresh` runs at a time; a new `open` ends the one before it with `Cancelled`.
 */
export class CorpusEngine implements Engine {
  readonly #files = new CorpusFiles(() => this.#options.root)
  readonly #acceptances = new AcceptancesReader()
  readonly #anchors = new AnchorsReader()
  readonly #peopleFiles = new PeopleFiles()
  readonly #bibliographies = new Bibliographies()
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

  open(options: CorpusOptions, cancellation = UNCANCELLED): Promise<CorpusStatus> {
    const opening = ++this.#opening
    return this.#enqueue(() => this.#open(options, this.#untilReopened(opening, cancellation)))
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

  async status(): Promise<CorpusStatus> {
    return this.#status()
  }

  onStatus(listener: (status: CorpusStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async check(request: CheckRequest, cancellation = UNCANCELLED): Promise<DraftReport> {
    throwIfCancelled(cancellation)
    const report = checkDraft(parseDraft(request.text, request.language), this.#files.corpus, {
      draftPath: articlePath(this.#options.root, resolve(request.path)),
      policy: request.policy,
      cursor: request.cursor,
      cancellation,
      resolveCitekey: this.#articleOfKey,
      indexing: this.#state === 'indexing',
      unreadable: this.#files.unreadable().map(({ path }) => path),
      marks: request.marks,
      acceptances: request.acceptances && this.#acceptances.of(request.acceptances, request.path),
      anchors: request.anchors && this.#anchors.of(request.anchors, request.path, this.#options.root)
    })
    throwIfCancelled(cancellation)
    return report
  }

  async accept(acceptances: AcceptancesText, added: NewAcceptance): Promise<string> {
    return textWithAcceptance(acceptances, added, this.#options.root)
  }

  async search(request: SearchRequest, cancellation = UNCANCELLED): Promise<readonly SearchHit[]> {
    throwIfCancelled(cancellation)
    return searchQuotes(this.#files.corpus, request)
  }

  async continuations(typed: string, limit: number, cancellation = UNCANCELLED): Promise<readonly Continuation[]> {
    throwIfCancelled(cancellation)
    return continuations(this.#files.corpus, typed, limit)
  }

  async facets(): Promise<Facets> {
    return facetsOf(this.#files.corpus)
  }

  async articles(): Promise<readonly ArticleSummary[]> {
    const all = [...this.#files.corpus.articles()].map(({ article: { path, metadata } }) => ({
      path,
      metadata,
      citekey: this.#bibliographies.citekeyOf(path, this.#files.corpus)
    }))
    return all.sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  async anchor(place: Place, extra: AnchorExtra): Promise<AnchoredPassage | undefined> {
    const article = this.#files.corpus.get(place.path)?.article
    return article && { anchor: makeAnchor(article, place, extra), fragment: textFragment(article, place) }
  }

  async citations({ path, text, language }: CitationsRequest, cancellation = UNCANCELLED): Promise<readonly ResolvedCitation[]> {
    throwIfCancelled(cancellation)
    const draft = parseDraft(text, language)
    const resolver = new Citations(this.#files.corpus, articlePath(this.#options.root, resolve(path)), text, this.#articleOfKey)
    return draft.citations.map(citation => {
      const articles = resolver.articles(citation)
      return { ...citation, articles, place: this.#placeOf(citation, articles) }
    })
  }

  #placeOf({ href }: Citation, articles: readonly string[]): Place | undefined {
    const article = href === undefined ? undefined : this.#files.corpus.get(articles[0] ?? '')?.article
    const span = article && linkedSpan(article, href!)
    return span && { path: article.path, ...span }
  }

  /** Makes the first search quick, in stretches; ends early when the corpus changes. Never rejects. */
  async warmUp(): Promise<void> {
    const { corpus } = this.#files
    const { generation } = corpus
    const pause = pacer({
      get isCancelled() {
        return corpus.generation !== generation
      }
    })
    try {
      for (const _ of prepareSearch(corpus)) await pause()
    } catch {
      // The next opening or refreshing warms up again.
    }
  }

  async people() {
    return this.#files.corpus.people()
  }

  async findPeople(filter: string, limit: number, cancellation = UNCANCELLED): Promise<PeopleFound> {
    throwIfCancelled(cancellation)
    return peopleLike(this.#files.corpus.people(), filter, limit)
  }

  async card(name: string, around?: string): Promise<Card | undefined> {
    return cardOf(this.#files.corpus, name, around)
  }

  async utterances(name: string): Promise<Card['utterances']> {
    return allUtterances(this.#files.corpus, name)
  }

  async names(text: string, language: 'markdown' | 'plaintext'): Promise<readonly NamedSpan[]> {
    return namesIn(parseDraft(text, language), this.#files.corpus)
  }

  async article(path: string): Promise<ArticleReport | undefined> {
    const found = this.#files.corpus.get(path)
    return found && { path, metadata: found.article.metadata, quotations: found.quotations, mentions: found.mentions }
  }

  async dispose(): Promise<void> {
    this.#opening++
    this.#listeners.clear()
    this.#files.dropWhere(() => true)
  }

  readonly #articleOfKey = (key: string) => this.#bibliographies.articleOf(key, this.#files.corpus)

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
    if (options.root !== this.#options.root) this.#files.dropWhere(() => true)
    const isJoinedAnew = options.joinSpellings !== this.#options.joinSpellings
    this.#options = options
    this.#readPeopleFiles(isJoinedAnew)
    this.#bibliographies.refresh(options.root)
    const folders = options.folders.filter(isFolder)
    const isFirst = this.#state !== 'ready'
    if (isFirst) this.#begin(0)
    const { files, unlisted } = await this.#walk(folders, cancellation)
    const present = new Set(files.map(({ file }) => file))
    this.#unlisted = unlisted
    this.#files.dropWhere(file => !present.has(file))
    await this.#read(
      files.filter(file => this.#files.differs(file)),
      cancellation
    )
    return this.#end(folders.length === 0 ? 'no-folder' : 'ready')
  }

  async #refreshPaths(paths: readonly string[], cancellation: Cancellation): Promise<CorpusStatus> {
    const { folders, exclude } = this.#options
    const changed: SourceFile[] = []
    if (paths.some(isPeopleFile)) this.#readPeopleFiles(false)
    if (paths.some(isBibliography)) this.#bibliographies.refresh(this.#options.root)
    for (const path of paths.map(path => resolve(path)).filter(path => isCovered(path, folders, exclude))) {
      const file = sourceFile(path)
      if (file) changed.push(file)
      else if (isFolder(path))
        changed.push(...(await this.#walk([path], cancellation)).files.filter(one => this.#files.differs(one)))
      else this.#files.dropBelow(path)
    }
    await this.#read(changed, cancellation)
    return this.#end('ready')
  }

  #readPeopleFiles(isJoinedAnew: boolean): void {
    if (!this.#peopleFiles.read(this.#options) && !isJoinedAnew) return
    this.#files.corpus.joinPeople({ joinSpellings: this.#options.joinSpellings, file: this.#peopleFiles.file })
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
    if (files.length === 0) return
    const pause = pacer(cancellation)
    this.#begin(files.length)
    this.#files.corpus.beginBatch()
    try {
      for (const file of files) {
        await pause()
        this.#files.read(file)
        this.#done++
        this.#progress.tick()
      }
    } finally {
      this.#files.corpus.endBatch()
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
    this.#people = this.#files.corpus.people().length
    this.#progress.now()
    return this.#status()
  }

  #tell(): void {
    const status = this.#status()
    for (const listener of [...this.#listeners]) listener(status)
  }

  #status(): CorpusStatus {
    const { corpus, bytes, utterances } = this.#files
    const unlisted = this.#unlisted.map(({ folder, reason }) => ({ path: articlePath(this.#options.root, folder), reason }))
    return {
      state: this.#state,
      done: this.#done,
      total: this.#total,
      articles: corpus.size,
      utterances,
      people: this.#people,
      bytes,
      unreadable: [...unlisted, ...this.#files.unreadable()],
      problems: [...this.#files.problems(), ...this.#peopleFiles.problems()],
      generation: corpus.generation + this.#bibliographies.generation
    }
  }
}
