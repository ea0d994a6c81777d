// Whose work a long turn was: a processor profile of this thread, taken while the phases run, and read for single turns afterwards.

import { type Profiler, Session } from 'node:inspector/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Turn } from '../../support/turns.ts'

const SAMPLING_US = 500
const SHOWN = 5
const NOBODYS = new Set(['(program)', '(garbage collector)'])

/** A running profile. */
export interface Profile {
  /** Ends it and returns what can tell about turns. */
  stop(): Promise<(turn: Turn) => Told>
}

/** What is known of a turn. */
export interface Told {
  /**
   * Milliseconds of it that were ours: under a function of ours, or without any function (messages that are unpacked, garbage)
   * in a turn that has one. An upper bound of one stretch.
   */
  readonly ours: number
  /** One line, with the functions that took most of it. */
  readonly line: string
}

/** Starts a profile of this thread; `extension` is the folder of ours. It slows everything by some percent: figures are better taken without. */
export async function startProfile(extension: string): Promise<Profile> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_US })
  const [wall, monotonic] = [performance.now(), Number(process.hrtime.bigint() / 1000n)]
  await session.post('Profiler.start')
  return {
    async stop() {
      const { profile } = await session.post('Profiler.stop')
      session.disconnect()
      const isOurs = ({ callFrame }: Profiler.ProfileNode) => pathOf(callFrame.url).startsWith(join(extension, 'dist'))
      return reader(profile, isOurs, ms => monotonic + (ms - wall) * 1000)
    }
  }
}

function reader(
  profile: Profiler.Profile,
  isOurs: (node: Profiler.ProfileNode) => boolean,
  toProfileTime: (ms: number) => number
): (turn: Turn) => Told {
  const nodes = new Map(profile.nodes.map(node => [node.id, node]))
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map(child => [child, id] as const)))
  const stackOf = (id: number): Profiler.ProfileNode[] => {
    const stack: Profiler.ProfileNode[] = []
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.push(nodes.get(at)!)
    return stack
  }
  return ({ begun, ended, ms }) => {
    const [from, to] = [toProfileTime(begun), toProfileTime(ended)]
    const times = new Map<string, number>()
    let [ours, nobodys] = [0, 0]
    let at = profile.startTime
    for (const [i, sample] of (profile.samples ?? []).entries()) {
      const delta = profile.timeDeltas?.[i] ?? 0
      at += delta
      if (at < from || at > to) continue
      const stack = stackOf(sample)
      if (stack[0]!.callFrame.functionName === '(idle)') continue
      if (stack.some(isOurs)) ours += delta
      else if (NOBODYS.has(stack[0]!.callFrame.functionName)) nobodys += delta
      const name = nameOf(stack, isOurs)
      times.set(name, (times.get(name) ?? 0) + delta)
    }
    const most = [...times].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)
    // Samples count the clock, the turn the processor: on a busy machine the former may be more.
    const share = Math.min(ms, ours > 0 ? (ours + nobodys) / 1000 : 0)
    const line = `ours ${share.toFixed(1)} ms: ${most.map(([name, time]) => `${name} ${inMs(time)}`).join(', ')}`
    return { ours: share, line }
  }
}

const inMs = (us: number) => `${(us / 1000).toFixed(1)} ms`
const pathOf = (url: string) => (url.startsWith('file:') ? fileURLToPath(url) : url)

/** The function that runs, and the nearest one of ours that had it run. */
function nameOf(stack: readonly Profiler.ProfileNode[], isOurs: (node: Profiler.ProfileNode) => boolean): string {
  const written = ({ callFrame: { functionName, url, lineNumber } }: Profiler.ProfileNode) =>
    `${functionName || '(anonymous)'}${url ? `@${basename(pathOf(url))}:${lineNumber + 1}` : ''}`
  const ours = stack.find(isOurs)
  return ours && ours !== stack[0] ? `${written(stack[0]!)} < ${written(ours)}` : written(stack[0]!)
}
