import { type Cancellation, Cancelled } from '../core/ports.ts'

/** Long work stops here between steps: lets messages through, and ends with `Cancelled` where the work is no longer wanted. */
export type Pause = () => Promise<void>

// Short enough that a question asked meanwhile is answered without a noticeable delay, long enough to cost nothing.
const STRETCH_MS = 15
/** In the thread that handles every key: nobody notices, and whatever is typed meanwhile waits no longer. */
export const SHORT_STRETCH_MS = 4

/** A pause that gives way once work has run for a stretch (milliseconds), and is nearly free otherwise. */
export function pacer(cancellation: Cancellation, stretch = STRETCH_MS): Pause {
  let since = performance.now()
  return async () => {
    throwIfCancelled(cancellation)
    if (performance.now() - since < stretch) return
    await new Promise(resolve => setImmediate(resolve))
    since = performance.now()
    throwIfCancelled(cancellation)
  }
}

/** Throws `Cancelled` when the work is no longer wanted. */
export function throwIfCancelled(cancellation: Cancellation): void {
  if (cancellation.isCancelled) throw new Cancelled()
}

/** Calls `action` at most once in `interval` milliseconds; calls in between are dropped. `now` calls it whatever the time. */
export function throttle(interval: number, action: () => void): { readonly tick: () => void; readonly now: () => void } {
  let last = Number.NEGATIVE_INFINITY
  const now = () => {
    last = performance.now()
    action()
  }
  return { now, tick: () => (performance.now() - last >= interval ? now() : undefined) }
}
