// How long a thread works without a break. Between two turns of its event loop nothing else has a turn: no key, no message, no timer.
// What counts is the processor time of the thread, so that other work on a busy machine does not pass for ours; the clock's time is
// the stand-in where a runtime cannot tell. A turn may hold several callbacks: the figures are upper bounds of one stretch.

import { setTimeout as pause } from 'node:timers/promises'

/** A turn of the event loop that took long. Times are those of `performance.now()`; `ms` is what the thread worked meanwhile. */
export interface Turn {
  readonly begun: number
  readonly ended: number
  readonly ms: number
}

/** Shorter turns are not kept. */
const WORTH_KEEPING_MS = 4

/** Does some work that waits now and then, and returns with its result the long turns of this thread meanwhile, longest first. */
export async function turnsOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly turns: readonly Turn[] }> {
  const turns: Turn[] = []
  const watching = { isDone: false }
  const watched = watch(turns, watching)
  const result = await work().finally(async () => {
    watching.isDone = true
    await watched
  })
  return { result, turns: turns.sort((a, b) => b.ms - a.ms) }
}

/** The longest stretch of work in milliseconds, 0 for less than is worth keeping. */
export const longest = (turns: readonly Turn[]): number => turns.reduce((most, { ms }) => Math.max(most, ms), 0)

// A timer and a check phase take turns, so that a measured stretch never holds more than one time round the loop.
async function watch(turns: Turn[], watching: { readonly isDone: boolean }): Promise<void> {
  let [begun, used] = [performance.now(), threadMs()]
  const note = () => {
    const [ended, now] = [performance.now(), threadMs()]
    if (now - used >= WORTH_KEEPING_MS) turns.push({ begun, ended, ms: now - used })
    ;[begun, used] = [ended, now]
  }
  while (!watching.isDone) {
    await pause(1)
    note()
    await new Promise(setImmediate)
    note()
  }
}

function threadMs(): number {
  if (!process.threadCpuUsage) return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
