import { Worker } from 'node:worker_threads'
import { type Cancellation, Cancelled, type Log, UserError } from '../core/ports.ts'
import type { CorpusStatus } from './api.ts'
import { pacer, SHORT_STRETCH_MS } from './pace.ts'
import { joined, type Portioned } from './portions.ts'
import { type Calls, fromWire, type Method, newFlag, type Reply, type Request, raise } from './protocol.ts'

/** What the host tells about its worker. */
export interface WorkerEvents {
  onStatus(engine: string, status: CorpusStatus): void
  onNote(engine: string, note: string): void
  /** A worker died and another one can be asked: corpora must be opened again. */
  onRestart(): void
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly cancellation: Cancellation
  readonly flag: SharedArrayBuffer
}

// A cancellation tells nothing by itself, so it is looked at this often, and only while a request is under way.
const LOOK_MS = 20
// What V8 would take by itself for new objects is some seventy megabytes more while articles are read, and no faster here.
const YOUNG_MB = 16
// Far more than the heap needs: articles and places are not in it, and 20,000 articles with their people take some 130 MB. Without a
// bound, V8 lets several times what is in use pile up before it collects garbage.
const OLD_MB = 1000
// A worker that dies at once again and again would only burn the battery.
const MAX_DEATHS = 4
const DEATHS_WITHIN_MS = 60_000

/** Keeps one worker thread alive and pairs requests with their answers. The thread starts with the first request. */
export class WorkerHost {
  readonly #path: string
  readonly #log: Log
  readonly #events: WorkerEvents
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | undefined
  #looking: NodeJS.Timeout | undefined
  #deaths: readonly number[] = []
  #lastId = 0
  #isDisposed = false

  constructor(path: string, log: Log, events: WorkerEvents) {
    this.#path = path
    this.#log = log
    this.#events = events
  }

  /** Sends a request; rejects with `Cancelled` as soon as the cancellation turns true, and with `UserError` when the worker dies. */
  ask<M extends Method>(engine: string, method: M, input: Calls[M]['in'], cancellation: Cancellation): Promise<Calls[M]['out']> {
    if (this.#isDisposed || cancellation.isCancelled) return Promise.reject(new Cancelled())
    if (this.#recentDeaths().length >= MAX_DEATHS) return Promise.reject(gaveUp())
    const id = ++this.#lastId
    const flag = newFlag()
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as Pending['resolve'], reject, cancellation, flag })
      this.#looking ??= setInterval(() => this.#look(), LOOK_MS)
      this.#running().postMessage({ id, engine, method, input, cancelled: flag } satisfies Request<M>)
    })
  }

  /** Ends the worker; what is under way is cancelled. */
  async dispose(): Promise<void> {
    this.#isDisposed = true
    const worker = this.#worker
    this.#worker = undefined
    this.#rejectAll(new Cancelled())
    await worker?.terminate()
  }

  #running(): Worker {
    this.#worker ??= this.#start()
    return this.#worker
  }

  #start(): Worker {
    const worker = new Worker(this.#path, {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB }
    })
    let cause = 'it ended'
    worker.on('message', (reply: Reply) => this.#receive(reply))
    worker.on('error', error => {
      cause = error.message
    })
    worker.on('exit', () => this.#worker === worker && this.#died(cause))
    return worker
  }

  #receive(reply: Reply): void {
    if ('status' in reply) this.#events.onStatus(reply.engine, reply.status)
    else if ('note' in reply) this.#events.onNote(reply.engine, reply.note)
    else if ('error' in reply) this.#settle(reply.id)?.reject(fromWire(reply.error))
    else if ('rest' in reply) void this.#join(reply.id, reply)
    else this.#settle(reply.id)?.resolve(reply.value)
  }

  /** Takes what comes in portions, until nobody waits for it any more. */
  async #join(id: number, portioned: Portioned): Promise<void> {
    const pending = this.#pending
    const cancellation = {
      get isCancelled() {
        return !pending.has(id)
      }
    }
    try {
      const value = await joined(portioned, pacer(cancellation, SHORT_STRETCH_MS))
      this.#settle(id)?.resolve(value)
    } catch (error) {
      this.#settle(id)?.reject(error as Error)
    }
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (this.#pending.size === 0) {
      clearInterval(this.#looking)
      this.#looking = undefined
    }
    return pending
  }

  #look(): void {
    for (const [id, { cancellation, flag }] of this.#pending) {
      if (!cancellation.isCancelled) continue
      raise(flag)
      this.#settle(id)?.reject(new Cancelled())
    }
  }

  #died(cause: string): void {
    this.#worker = undefined
    this.#deaths = [...this.#recentDeaths(), Date.now()]
    this.#log.error(`The background thread ended: ${cause}`)
    this.#rejectAll(this.#deaths.length >= MAX_DEATHS ? gaveUp() : restarted(cause))
    if (this.#deaths.length < MAX_DEATHS) this.#events.onRestart()
  }

  #recentDeaths(): readonly number[] {
    return this.#deaths.filter(at => Date.now() - at < DEATHS_WITHIN_MS)
  }

  #rejectAll(error: Error): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(error)
  }
}

const restarted = (cause: string) =>
  new UserError(`Verbatim's background work was interrupted (${cause}) and has been started again. Try once more.`)
const gaveUp = () => new UserError(`Verbatim's background work keeps ending; the log says why. Wait a minute, then try again.`)
