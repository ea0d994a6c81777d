// What host and worker say to each other. One worker holds many engines, each named by an id; a request is answered once, by its id.
// Cancelling is a flag in shared memory: the worker sees it even in the middle of work that leaves no room for messages.

import type { AnchorExtra } from '../core/citations/anchor.ts'
import type { PersonInsertion } from '../core/people/peopleEntry.ts'
import type { PeopleFile } from '../core/people/peopleFile.ts'
import type { Place } from '../core/people/person.ts'
import type { DraftReport } from '../core/policy/verdict.ts'
import { type Cancellation, Cancelled, UserError } from '../core/ports.ts'
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
import type { Portioned } from './portions.ts'

/** The methods of an engine that go over the wire: what goes in, besides the cancellation, and what comes out. */
export interface Calls {
  readonly open: { readonly in: CorpusOptions; readonly out: CorpusStatus }
  readonly refresh: { readonly in: readonly string[] | undefined; readonly out: CorpusStatus }
  readonly rebuild: { readonly in: undefined; readonly out: CorpusStatus }
  readonly status: { readonly in: undefined; readonly out: CorpusStatus }
  readonly check: { readonly in: CheckRequest; readonly out: DraftReport }
  readonly accept: { readonly in: { readonly acceptances: AcceptancesText; readonly added: NewAcceptance }; readonly out: string }
  readonly search: { readonly in: SearchRequest; readonly out: readonly SearchHit[] }
  readonly continuations: {
    readonly in: { readonly typed: string; readonly limit: number }
    readonly out: readonly Continuation[]
  }
  readonly facets: { readonly in: undefined; readonly out: Facets }
  readonly articles: { readonly in: number | undefined; readonly out: readonly ArticleSummary[] }
  readonly anchor: {
    readonly in: { readonly place: Place; readonly extra: AnchorExtra }
    readonly out: AnchoredPassage | undefined
  }
  readonly citations: { readonly in: CitationsRequest; readonly out: readonly ResolvedCitation[] }
  readonly people: { readonly in: PeopleQuery | undefined; readonly out: PeopleList }
  readonly places: { readonly in: string | undefined; readonly out: readonly PlacedPerson[] }
  readonly card: { readonly in: { readonly name: string; readonly around?: string }; readonly out: Card | undefined }
  readonly utterances: { readonly in: string; readonly out: Card['utterances'] }
  readonly names: {
    readonly in: { readonly text: string; readonly language: 'markdown' | 'plaintext' }
    readonly out: readonly NamedSpan[]
  }
  readonly article: { readonly in: string; readonly out: ArticleReport | undefined }
  readonly outline: { readonly in: string; readonly out: ArticleOutline | undefined }
  readonly peopleFile: { readonly in: { readonly text: string; readonly file: string }; readonly out: PeopleFile }
  readonly personInsertion: { readonly in: { readonly text: string; readonly name: string }; readonly out: PersonInsertion }
  readonly dispose: { readonly in: undefined; readonly out: Awaited<ReturnType<Engine['dispose']>> }
}
export type Method = keyof Calls

export interface Request<M extends Method = Method> {
  readonly id: number
  readonly engine: string
  readonly method: M
  readonly input: Calls[M]['in']
  /** One 32-bit integer; not 0 once the request is cancelled. */
  readonly cancelled: SharedArrayBuffer
}

/** An error as it crosses the thread's border: classes are lost there. */
export interface WireError {
  readonly name: string
  readonly message: string
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | ({ readonly id: number } & Portioned)
  | { readonly id: number; readonly error: WireError }
  | { readonly engine: string; readonly status: CorpusStatus }
  | { readonly engine: string; readonly note: string }

/** A fresh flag for one request. */
export const newFlag = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)

/** Raises the flag. */
export const raise = (flag: SharedArrayBuffer): void => void Atomics.store(new Int32Array(flag), 0, 1)

/** The flag as a cancellation, on the worker's side. */
export function cancellationOf(flag: SharedArrayBuffer): Cancellation {
  const view = new Int32Array(flag)
  return {
    get isCancelled() {
      return Atomics.load(view, 0) !== 0
    }
  }
}

/** An error made ready for the wire. */
export function toWire(error: unknown): WireError {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  return { name, message }
}

/** The error as the caller of an engine expects it: `Cancelled`, `UserError` or a plain error. */
export function fromWire({ name, message }: WireError): Error {
  if (name === 'Cancelled') return new Cancelled(message)
  return name === 'UserError' ? new UserError(message) : new Error(message)
}
