// The thread that owns every corpus of a window: one engine for each id, made when it is first spoken to.

import { parentPort } from 'node:worker_threads'
import type { Cancellation } from '../core/ports.ts'
import { CorpusEngine } from './corpusEngine.ts'
import { NewestFirst } from './newestFirst.ts'
import { inPortions } from './portions.ts'
import { type Calls, cancellationOf, type Method, type Reply, type Request, toWire } from './protocol.ts'

type Call<M extends Method> = (
  engine: CorpusEngine,
  input: Calls[M]['in'],
  cancellation: Cancellation
) => Promise<Calls[M]['out']>

const CALLS: { readonly [M in Method]: Call<M> } = {
  open: (engine, options, cancellation) => engine.open(options, cancellation),
  refresh: (engine, paths, cancellation) => engine.refresh(paths, cancellation),
  rebuild: (engine, _, cancellation) => engine.rebuild(cancellation),
  status: engine => engine.status(),
  check: (engine, request, cancellation) => engine.check(request, cancellation),
  accept: (engine, { acceptances, added }) => engine.accept(acceptances, added),
  search: (engine, request, cancellation) => engine.search(request, cancellation),
  continuations: (engine, { typed, limit }, cancellation) => engine.continuations(typed, limit, cancellation),
  facets: engine => engine.facets(),
  articles: (engine, limit) => engine.articles(limit),
  anchor: (engine, { place, extra }) => engine.anchor(place, extra),
  citations: (engine, request, cancellation) => engine.citations(request, cancellation),
  people: (engine, query) => engine.people(query),
  places: (engine, name) => engine.places(name),
  card: (engine, { name, around }) => engine.card(name, around),
  utterances: (engine, name) => engine.utterances(name),
  names: (engine, { text, language }) => engine.names(text, language),
  article: (engine, path) => engine.article(path),
  outline: (engine, path) => engine.outline(path),
  peopleFile: (engine, { text, file }) => engine.peopleFile(text, file),
  personInsertion: (engine, { text, name }) => engine.personInsertion(text, name),
  dispose: engine => engine.dispose()
}

const engines = new Map<string, CorpusEngine>()
const reply = (message: Reply) => parentPort?.postMessage(message)

function send(id: number, value: unknown): void {
  const portioned = inPortions(value)
  if (portioned) parentPort?.postMessage({ id, ...portioned } satisfies Reply, [portioned.rest])
  else reply({ id, value })
}

function engineOf(id: string): CorpusEngine {
  const found = engines.get(id)
  if (found) return found
  const engine = new CorpusEngine()
  engine.onStatus(status => reply({ engine: id, status }))
  engine.onNote(note => reply({ engine: id, note }))
  engines.set(id, engine)
  return engine
}

async function answer({ id, engine, method, input, cancelled }: Request): Promise<void> {
  const call = CALLS[method] as Call<Method>
  try {
    send(id, await call(engineOf(engine), input, cancellationOf(cancelled)))
  } catch (error) {
    reply({ id, error: toWire(error) })
  }
  if (method === 'dispose') engines.delete(engine)
}

/** What changes an engine keeps its order (and is done in turns with questions); questions do not need one. */
const IN_ORDER: ReadonlySet<Method> = new Set<Method>(['open', 'refresh', 'rebuild', 'status', 'dispose'])
const questions = new NewestFirst()

parentPort?.on('message', (request: Request) => {
  if (IN_ORDER.has(request.method)) void answer(request)
  else questions.add(() => answer(request))
})
