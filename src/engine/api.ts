import type { ArticleMetadata } from '../core/articles/article.ts'
import type { Anchor, AnchorExtra } from '../core/citations/anchor.ts'
import type { Citation } from '../core/drafts/draft.ts'
import type { Passage } from '../core/matching/match.ts'
import type { PersonInsertion } from '../core/people/peopleEntry.ts'
import type { PeopleFile } from '../core/people/peopleFile.ts'
import type { Mention, Person, Place } from '../core/people/person.ts'
import type { PersonPlaces, Words } from '../core/people/places.ts'
import type { PolicySettings } from '../core/policy/settings.ts'
import type { DraftReport } from '../core/policy/verdict.ts'
import type { Cancellation } from '../core/ports.ts'
import type { AttributedQuotation } from '../core/quotations/quotation.ts'
import type { Facets } from '../core/search/completeQuery.ts'
import type { Continuation } from '../core/search/continuations.ts'
import type { SearchHit, SearchRequest } from '../core/search/hit.ts'

/** Which files are a corpus. */
export interface CorpusOptions {
  /** Absolute; article paths are relative to it. */
  readonly root: string
  /** Absolute folders that are read, with all folders below them. */
  readonly folders: readonly string[]
  /** Absolute files or folders that are never sources (drafts, the index). */
  readonly exclude: readonly string[]
  /** Are different spellings of a name (Sergei, Sergey) one person? True where not said. */
  readonly joinSpellings?: boolean
  /** Absolute folder that holds the indexes of corpora, each in a folder of its own; undefined: nothing is kept on disk. */
  readonly index?: string
}

export interface UnreadableArticle {
  readonly path: string
  /** A sentence for the user, with the remedy. */
  readonly reason: string
}

/** How the corpus stands. */
export interface CorpusStatus {
  readonly state: 'no-folder' | 'indexing' | 'ready'
  readonly done: number
  readonly total: number
  readonly articles: number
  readonly utterances: number
  readonly people: number
  readonly bytes: number
  readonly unreadable: readonly UnreadableArticle[]
  /** Articles that were read, but not all of it (front matter that does not parse). */
  readonly problems: readonly UnreadableArticle[]
  /** What the index takes on disk. */
  readonly indexBytes: number
  /** Grows with every change of the corpus: an answer of an older generation is stale. */
  readonly generation: number
}

export type { PolicySettings } from '../core/policy/settings.ts'

export interface CheckRequest {
  /** Absolute path of the draft, saved or not; never a source of its own quotations. */
  readonly path: string
  readonly text: string
  readonly language: 'markdown' | 'plaintext'
  readonly policy: PolicySettings
  /** Offset of the cursor: the quotation being typed there is left out. */
  readonly cursor?: number
  /** How the house sets quotation marks, for `tidy`; undefined: as the draft has them. */
  readonly marks?: 'curly' | 'straight'
  /** The acceptances that hold for the draft, if there are any. */
  readonly acceptances?: AcceptancesText
  /** The anchors beside the draft, if there are any. */
  readonly anchors?: AnchorsText
}

/** A file of acceptances, saved or not. */
export interface AcceptancesText {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

/** A file of anchors. */
export interface AnchorsText {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

/** A finding to be accepted. */
export interface NewAcceptance {
  readonly quotation: string
  /** Absolute. */
  readonly draft: string
  /** The article's path in the corpus; undefined, as the hash, where nothing was found. */
  readonly source?: string
  readonly hash?: string
  readonly note: string
  readonly date: string
}

export type { Continuation, Facets, SearchHit, SearchRequest }

/** An article as lists name it. */
export interface ArticleSummary {
  readonly path: string
  readonly metadata: ArticleMetadata
  /** Its key in a bibliography of the workspace, without `@`. */
  readonly citekey?: string
}

/** How a passage is found again. */
export interface AnchoredPassage {
  readonly anchor: Anchor
  /** From `:~:` on; undefined where no fragment can tell the passage from its copies. */
  readonly fragment?: string
}

/** A draft whose citations are asked for. */
export interface CitationsRequest {
  /** Absolute. */
  readonly path: string
  readonly text: string
  readonly language: 'markdown' | 'plaintext'
}

/** A citation of a draft with the articles that it names: none where it names something else. */
export interface ResolvedCitation extends Citation {
  readonly articles: readonly string[]
  /** The words that the link itself names, by a text fragment or a line. */
  readonly place?: Place
}

/** One article with what was found in it. */
export interface ArticleReport {
  readonly path: string
  readonly metadata: ArticleMetadata
  readonly quotations: readonly AttributedQuotation[]
  readonly mentions: readonly Mention[]
}

/** What places in an article are shown by. */
export interface ArticleOutline {
  readonly metadata: ArticleMetadata
  /** Offsets at which the lines of its text begin. */
  readonly lineStarts: Uint32Array
}

/** Whom a list of people is to hold. */
export interface PeopleQuery {
  /** Only those whose name, spelling or role has a word that begins like each of these words. */
  readonly filter?: string
  /** Not more than so many. */
  readonly limit?: number
  /** With the first place where each is named. */
  readonly places?: boolean
}

/** A person as lists show them. */
export interface ListedPerson {
  readonly name: string
  /** Every spelling, the most frequent first, `name` included. */
  readonly aliases: readonly string[]
  /** The stated role, else that of the latest article. */
  readonly role?: string
  readonly mentions: number
  readonly utterances: number
  /** The file that corrects the person. */
  readonly statedIn?: string
  readonly first?: Place
}

/** People, most mentioned first, and how many there are where a limit cut them off. */
export interface PeopleList {
  readonly people: readonly ListedPerson[]
  readonly total: number
}

/** A person with every place. */
export interface PlacedPerson extends PersonPlaces {
  readonly name: string
  readonly aliases: readonly string[]
}

/** What a hover card shows. */
export interface Card {
  readonly person: Person
  readonly articles: number
  /** Distinct roles as the articles state them, the latest article first. */
  readonly roles: readonly Words[]
  /** At most five: the newest, or those that fit the text around the name best. */
  readonly utterances: readonly (Passage & { readonly metadata: ArticleMetadata })[]
  readonly areFitting: boolean
}

/** A name in a draft or article, and whose it is. */
export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly name: string
}

/**
 * The one owner of a corpus. The CLI runs it in its own thread, the editor in a worker thread behind the same interface.
 * Every method rejects with `Cancelled` when its cancellation turns true, and with `UserError` for what a user can mend.
 */
export interface Engine {
  /**
   * Opens a corpus, or opens it anew with other options; files that stand as they did are not read again.
   * Resolves when all articles are read; `onStatus` tells of progress. An `open` or `refresh` still under way ends with `Cancelled`.
   */
  open(options: CorpusOptions, cancellation?: Cancellation): Promise<CorpusStatus>
  /** Reads again what changed: the given absolute files or folders (new, changed or gone), or, without paths, whatever differs on disk. */
  refresh(paths?: readonly string[], cancellation?: Cancellation): Promise<CorpusStatus>
  /** Reads every article anew, whether it has changed or not. What was read before answers until then. */
  rebuild(cancellation?: Cancellation): Promise<CorpusStatus>
  status(): Promise<CorpusStatus>
  onStatus(listener: (status: CorpusStatus) => void): () => void
  /** Tells in a sentence what went wrong with the index on disk and is mended or does no harm: for the log. */
  onNote(listener: (text: string) => void): () => void
  check(request: CheckRequest, cancellation?: Cancellation): Promise<DraftReport>
  /** The text of a file of acceptances (empty for a new one) with one entry more. Rejects with `UserError` where it is broken. */
  accept(acceptances: AcceptancesText, added: NewAcceptance): Promise<string>
  /** An empty text gives the latest utterances. */
  search(request: SearchRequest, cancellation?: Cancellation): Promise<readonly SearchHit[]>
  /** Utterances that go on after the words that were typed, latest first: for completion. */
  continuations(typed: string, limit: number, cancellation?: Cancellation): Promise<readonly Continuation[]>
  /** What a search can be filtered by. */
  facets(): Promise<Facets>
  /** All articles, by path; with a limit not more than so many, those first that were not read in full. */
  articles(limit?: number): Promise<readonly ArticleSummary[]>
  /** A passage as a web annotation and as a text fragment; undefined where it is not in the corpus. */
  anchor(place: Place, extra: AnchorExtra): Promise<AnchoredPassage | undefined>
  /** The citations of a draft in their order, each with the articles that it names. */
  citations(request: CitationsRequest, cancellation?: Cancellation): Promise<readonly ResolvedCitation[]>
  /** Everybody, or those asked for. */
  people(query?: PeopleQuery): Promise<PeopleList>
  /** Everybody, most mentioned first, or the person of that name, with every place where they are named or quoted. Reads their articles. */
  places(name?: string): Promise<readonly PlacedPerson[]>
  /** `around` is the text about the name, for utterances that fit it. */
  card(name: string, around?: string): Promise<Card | undefined>
  /** What a person said, newest first, at most a thousand utterances; empty when nobody is called so. */
  utterances(name: string): Promise<Card['utterances']>
  /** People named in any text (a draft or an article), for hovers. */
  names(text: string, language: 'markdown' | 'plaintext'): Promise<readonly NamedSpan[]>
  article(path: string): Promise<ArticleReport | undefined>
  outline(path: string): Promise<ArticleOutline | undefined>
  /** What the text of a people.yaml says and what is wrong in it; `file` is the path that it tells it by. */
  peopleFile(text: string, file: string): Promise<PeopleFile>
  /** Where and what to put into the text of a people.yaml (empty for a new one) for an entry of that person. */
  personInsertion(text: string, name: string): Promise<PersonInsertion>
  dispose(): Promise<void>
}
