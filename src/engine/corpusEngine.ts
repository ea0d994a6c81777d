import { resolve } from 'node:path'
import { type AnchorExtra, makeAnchor } from '../core/citations/anchor.ts'
import { linkedSpan } from '../core/citations/linkedSpan.ts'
import { textFragment } from '../core/citations/textFragment.ts'
import type { Citation } from '../core/drafts/draft.ts'
import { DraftParser } from '../core/drafts/draftParser.ts'
import type { Corpus } from '../core/index/corpus.ts'
import { type PersonInsertion, personInsertion } from '../core/people/peopleEntry.ts'
import { type PeopleFile, readPeopleFile } from '../core/people/peopleFile.ts'
import type { Place } from '../core/people/person.ts'
import { checkDraft } from '../core/policy/checkDraft.ts'
import { Citations } from '../core/policy/cited.ts'
import type { DraftReport } from '../core/policy/verdict.ts'
import { type Cancellation, UNCANCELLED } from '../core/ports.ts'
import { continuations } from '../core/search/continuations.ts'
import { facetsOf } from '../core/search/facets.ts'
import { searchQuotes } from '../core/search/searchQuotes.ts'
import { lines } from '../core/text/lines.ts'
import { AcceptancesReader, textWithAcceptance } from './acceptances.ts'
import { AnchorsReader } from './anchors.ts'
import type {
  AcceptancesText,
  AnchoredPassage,
  ArticleOutline,
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
  PeopleList,
  PeopleQuery,
  PlacedPerson,
  ResolvedCitation,
  SearchHit,
  SearchRequest
} from './api.ts'
import { articlePath } from './corpusFiles.ts'
import { CorpusReader, type Limits } from './corpusReader.ts'
import { throwIfCancelled } from './pace.ts'
import { allUtterances, cardOf, listPeople, namesIn, placedPeople } from './people.ts'

/** A corpus that answers, in the thread it is made in. */
export class CorpusEngine implements Engine {
  readonly #reader: CorpusReader
  readonly #drafts = new DraftParser()
  readonly #acceptances = new AcceptancesReader()
  readonly #anchors = new AnchorsReader()

  constructor(limits?: Limits) {
    this.#reader = new CorpusReader(limits)
  }

  open(options: CorpusOptions, cancellation = UNCANCELLED): Promise<CorpusStatus> {
    return this.#reader.open(options, cancellation)
  }

  refresh(paths?: readonly string[], cancellation = UNCANCELLED): Promise<CorpusStatus> {
    return this.#reader.refresh(paths, cancellation)
  }

  rebuild(cancellation = UNCANCELLED): Promise<CorpusStatus> {
    return this.#reader.rebuild(cancellation)
  }

  /** Everything that was asked for is done, and saved where there is an index on disk. */
  saved(): Promise<void> {
    return this.#reader.saved()
  }

  async status(): Promise<CorpusStatus> {
    return this.#reader.status()
  }

  onStatus(listener: (status: CorpusStatus) => void): () => void {
    return this.#reader.onStatus(listener)
  }

  onNote(listener: (text: string) => void): () => void {
    return this.#reader.onNote(listener)
  }

  check(request: CheckRequest, cancellation = UNCANCELLED): Promise<DraftReport> {
    return this.#reader.answer(() => this.#check(request, cancellation), cancellation)
  }

  #check(request: CheckRequest, cancellation: Cancellation): DraftReport {
    const report = checkDraft(this.#drafts.parse(request.text, request.language), this.#corpus, {
      draftPath: articlePath(this.#reader.root, resolve(request.path)),
      policy: request.policy,
      cursor: request.cursor,
      cancellation,
      resolveCitekey: this.#articleOfKey,
      indexing: this.#reader.isIndexing,
      unreadable: this.#reader.unreadable,
      marks: request.marks,
      acceptances: request.acceptances && this.#acceptances.of(request.acceptances, request.path),
      anchors: request.anchors && this.#anchors.of(request.anchors, request.path, this.#reader.root)
    })
    throwIfCancelled(cancellation)
    return report
  }

  async accept(acceptances: AcceptancesText, added: NewAcceptance): Promise<string> {
    return textWithAcceptance(acceptances, added, this.#reader.root)
  }

  search(request: SearchRequest, cancellation = UNCANCELLED): Promise<readonly SearchHit[]> {
    return this.#reader.answer(() => searchQuotes(this.#corpus, request), cancellation)
  }

  continuations(typed: string, limit: number, cancellation = UNCANCELLED): Promise<readonly Continuation[]> {
    return this.#reader.answer(() => continuations(this.#corpus, typed, limit), cancellation)
  }

  facets(): Promise<Facets> {
    return this.#reader.answer(() => facetsOf(this.#corpus))
  }

  articles(limit?: number): Promise<readonly ArticleSummary[]> {
    return this.#reader.answer(() => {
      const first = limit === undefined ? [] : [...this.#corpus.withProblems()].map(({ path }) => path).sort()
      const paths = new Set([...first, ...[...this.#corpus.paths()].sort()])
      return [...paths].slice(0, limit).flatMap(path => {
        const entry = this.#corpus.entry(path)
        return entry
          ? [{ path, metadata: entry.metadata, citekey: this.#reader.bibliographies.citekeyOf(path, this.#corpus) }]
          : []
      })
    })
  }

  anchor(place: Place, extra: AnchorExtra): Promise<AnchoredPassage | undefined> {
    return this.#reader.answer(() => {
      const article = this.#corpus.get(place.path)?.article
      return article && { anchor: makeAnchor(article, place, extra), fragment: textFragment(article, place) }
    })
  }

  citations(request: CitationsRequest, cancellation = UNCANCELLED): Promise<readonly ResolvedCitation[]> {
    return this.#reader.answer(() => this.#citations(request), cancellation)
  }

  #citations({ path, text, language }: CitationsRequest): readonly ResolvedCitation[] {
    const draft = this.#drafts.parse(text, language)
    const resolver = new Citations(this.#corpus, articlePath(this.#reader.root, resolve(path)), text, this.#articleOfKey)
    return draft.citations.map(citation => {
      const articles = resolver.articles(citation)
      return { ...citation, articles, place: this.#placeOf(citation, articles) }
    })
  }

  #placeOf({ href }: Citation, articles: readonly string[]): Place | undefined {
    const article = href === undefined ? undefined : this.#corpus.get(articles[0] ?? '')?.article
    const span = article && linkedSpan(article, href!)
    return span && { path: article.path, ...span }
  }

  people(query: PeopleQuery = {}): Promise<PeopleList> {
    return this.#reader.answer(() => listPeople(this.#corpus, query))
  }

  places(name?: string): Promise<readonly PlacedPerson[]> {
    return this.#reader.answer(() => placedPeople(this.#corpus, name))
  }

  card(name: string, around?: string): Promise<Card | undefined> {
    return this.#reader.answer(() => cardOf(this.#corpus, name, around))
  }

  utterances(name: string): Promise<Card['utterances']> {
    return this.#reader.answer(() => allUtterances(this.#corpus, name))
  }

  names(text: string, language: 'markdown' | 'plaintext'): Promise<readonly NamedSpan[]> {
    return this.#reader.answer(() => namesIn(this.#drafts.parse(text, language), this.#corpus))
  }

  article(path: string): Promise<ArticleReport | undefined> {
    return this.#reader.answer(() => {
      const found = this.#corpus.get(path)
      return found && { path, metadata: found.article.metadata, quotations: found.quotations, mentions: found.mentions }
    })
  }

  outline(path: string): Promise<ArticleOutline | undefined> {
    return this.#reader.answer(() => {
      const article = this.#corpus.get(path)?.article
      const lineStarts = () => Uint32Array.from(lines(article!.text), ({ start }) => start)
      return article && { metadata: article.metadata, lineStarts: lineStarts() }
    })
  }

  async peopleFile(text: string, file: string): Promise<PeopleFile> {
    return readPeopleFile(text, file)
  }

  async personInsertion(text: string, name: string): Promise<PersonInsertion> {
    return personInsertion(text, name)
  }

  dispose(): Promise<void> {
    return this.#reader.dispose()
  }

  readonly #articleOfKey = (key: string) => this.#reader.bibliographies.articleOf(key, this.#corpus)

  get #corpus(): Corpus {
    return this.#reader.corpus
  }
}
