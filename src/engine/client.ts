import type { AnchorExtra } from '../core/citations/anchor.ts'
import type { Place } from '../core/people/person.ts'
import { type Cancellation, Cancelled, type Log, UNCANCELLED } from '../core/ports.ts'
import type {
  AcceptancesText,
  CheckRequest,
  CitationsRequest,
  CorpusOptions,
  CorpusStatus,
  Engine,
  NewAcceptance,
  PeopleQuery,
  SearchRequest
} from './api.ts'
import type { Calls, Method } from './protocol.ts'
import { WorkerHost } from './workerHost.ts'

/** Hands out engines that live in one worker thread. */
export interface EngineHost {
  /** The engine of that id, always the same one until it is disposed. */
  engine(id: string): Engine
  /** Ends the thread and all its engines. */
  dispose(): Promise<void>
}

/** Starts nothing yet: the thread at `workerPath` (dist/worker.js) begins with the first request. It survives the thread's death. */
export function createEngineHost(workerPath: string, log: Log): EngineHost {
  const clients = new Map<string, Client>()
  const host = new WorkerHost(workerPath, log, {
    onStatus: (id, status) => clients.get(id)?.receive(status),
    onNote: (id, note) => clients.get(id)?.receiveNote(note),
    onRestart: () => clients.forEach(client => void client.reopen(log))
  })
  return {
    engine(id) {
      const client = clients.get(id) ?? new Client(id, host, () => clients.delete(id))
      clients.set(id, client)
      return client
    },
    dispose: () => host.dispose()
  }
}

/** One engine, seen from the host's side. Remembers what is open, so that a new thread can be told. */
class Client implements Engine {
  readonly #id: string
  readonly #host: WorkerHost
  readonly #forget: () => void
  readonly #listeners = new Set<(status: CorpusStatus) => void>()
  readonly #notes = new Set<(note: string) => void>()
  #options: CorpusOptions | undefined
  #generation = 0
  // A new thread counts its generations from 0 again; what callers see must keep growing.
  #generationsBefore = 0

  constructor(id: string, host: WorkerHost, forget: () => void) {
    this.#id = id
    this.#host = host
    this.#forget = forget
  }

  async open(options: CorpusOptions, cancellation = UNCANCELLED): Promise<CorpusStatus> {
    this.#options = options
    return this.#seen(await this.#ask('open', options, cancellation))
  }

  async refresh(paths?: readonly string[], cancellation = UNCANCELLED): Promise<CorpusStatus> {
    return this.#seen(await this.#ask('refresh', paths, cancellation))
  }

  async rebuild(cancellation = UNCANCELLED): Promise<CorpusStatus> {
    return this.#seen(await this.#ask('rebuild', undefined, cancellation))
  }

  async status(): Promise<CorpusStatus> {
    return this.#seen(await this.#ask('status', undefined))
  }

  onStatus(listener: (status: CorpusStatus) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  onNote(listener: (note: string) => void): () => void {
    this.#notes.add(listener)
    return () => this.#notes.delete(listener)
  }

  check = (request: CheckRequest, cancellation?: Cancellation) => this.#ask('check', request, cancellation)
  accept = (acceptances: AcceptancesText, added: NewAcceptance) => this.#ask('accept', { acceptances, added })
  search = (request: SearchRequest, cancellation?: Cancellation) => this.#ask('search', request, cancellation)
  continuations = (typed: string, limit: number, cancellation?: Cancellation) =>
    this.#ask('continuations', { typed, limit }, cancellation)
  facets = () => this.#ask('facets', undefined)
  articles = (limit?: number) => this.#ask('articles', limit)
  anchor = (place: Place, extra: AnchorExtra) => this.#ask('anchor', { place, extra })
  citations = (request: CitationsRequest, cancellation?: Cancellation) => this.#ask('citations', request, cancellation)
  people = (query?: PeopleQuery) => this.#ask('people', query)
  places = (name?: string) => this.#ask('places', name)
  card = (name: string, around?: string) => this.#ask('card', { name, around })
  utterances = (name: string) => this.#ask('utterances', name)
  names = (text: string, language: 'markdown' | 'plaintext') => this.#ask('names', { text, language })
  article = (path: string) => this.#ask('article', path)
  outline = (path: string) => this.#ask('outline', path)
  peopleFile = (text: string, file: string) => this.#ask('peopleFile', { text, file })
  personInsertion = (text: string, name: string) => this.#ask('personInsertion', { text, name })

  async dispose(): Promise<void> {
    this.#listeners.clear()
    this.#notes.clear()
    this.#options = undefined
    await this.#ask('dispose', undefined).catch(ignoreCancelled)
    this.#forget()
  }

  /** Passes a status on to the listeners. */
  receive(status: CorpusStatus): void {
    const seen = this.#seen(status)
    for (const listener of [...this.#listeners]) listener(seen)
  }

  receiveNote(note: string): void {
    for (const listener of [...this.#notes]) listener(note)
  }

  /** Opens the corpus again in a new thread. */
  async reopen(log: Log): Promise<void> {
    this.#generationsBefore = this.#generation + 1
    if (!this.#options) return
    await this.open(this.#options).catch(error => log.error(`A corpus could not be opened again: ${error.message}`))
  }

  #ask<M extends Method>(method: M, input: Calls[M]['in'], cancellation = UNCANCELLED) {
    return this.#host.ask(this.#id, method, input, cancellation)
  }

  #seen(status: CorpusStatus): CorpusStatus {
    this.#generation = Math.max(this.#generation, this.#generationsBefore + status.generation)
    return { ...status, generation: this.#generationsBefore + status.generation }
  }
}

function ignoreCancelled(error: unknown): void {
  if (!(error instanceof Cancelled)) throw error
}
