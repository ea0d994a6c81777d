// A long answer crosses the border between threads in portions. What one message holds is unpacked in one go, before anybody is
// asked, and messages that wait are all handed over in one turn; so the portions wait in a port of their own, and who receives
// them takes one after the other, with a rest in between.

import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { Pause } from './pace.ts'

/** An answer without its long lists, and the port in which they wait. */
export interface Portioned {
  readonly head: unknown
  readonly rest: MessagePort
}

/** A part of a list: of the answer itself, or of the property of that name. */
interface Portion {
  readonly key: string | undefined
  readonly items: readonly unknown[]
}

// Unpacked in about a millisecond where the items are quotations with all that was found out about them.
const ITEMS = 100

/** The answer with its long lists (itself, or properties of it) taken out; undefined where it has none. */
export function inPortions(value: unknown): Portioned | undefined {
  const long = longLists(value)
  if (long.length === 0) return undefined
  const { port1: rest, port2 } = new MessageChannel()
  for (const [key, items] of long)
    for (let i = 0; i < items.length; i += ITEMS) port2.postMessage({ key, items: items.slice(i, i + ITEMS) } satisfies Portion)
  const head = Array.isArray(value) ? [] : { ...(value as object), ...Object.fromEntries(long.map(([key]) => [key, []])) }
  return { head, rest }
}

/** Puts an answer together again, with a `pause` before each portion; rejects as that does. */
export async function joined({ head, rest }: Portioned, pause: Pause): Promise<unknown> {
  try {
    for (let next = receiveMessageOnPort(rest); next; next = receiveMessageOnPort(rest)) {
      const { key, items } = next.message as Portion
      const list = (key === undefined ? head : (head as Record<string, unknown>)[key]) as unknown[]
      list.push(...items)
      await pause()
    }
    return head
  } finally {
    rest.close()
  }
}

function longLists(value: unknown): [key: string | undefined, items: readonly unknown[]][] {
  if (typeof value !== 'object' || value === null) return []
  const lists: [string | undefined, unknown][] = Array.isArray(value) ? [[undefined, value]] : Object.entries(value)
  return lists.filter((list): list is [string | undefined, unknown[]] => Array.isArray(list[1]) && list[1].length > ITEMS)
}
