// What a benchmark measures, and how it is shown: as a table, or as JSON for machines.

/** One measured figure. `peer`, `ratio` and `target` are null where there is none; `pass` is null without a target. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What was measured beside it in the same run, with its figure. */
  readonly peer: string | null
  /** How many times better than the peer; the median of several repeats. */
  readonly ratio: number | null
  readonly target: string | null
  readonly pass: boolean | null
}

/** What a benchmark may be told. */
export interface BenchOptions {
  /** Ends within a minute, with all benchmarks together. */
  readonly quick: boolean
  /** Sizes of the generated corpora, in articles. */
  readonly sizes: readonly number[]
  /** A folder of real articles in place of generated ones. */
  readonly corpus: string | undefined
  /** Tells what is going on; never on stdout where figures go. */
  readonly say: (line: string) => void
}

/** What a benchmark exports as `run`. */
export type Bench = (options: BenchOptions) => Promise<readonly Figure[]>

type Bound = { readonly least: number } | { readonly most: number }
interface Measured {
  readonly peer?: string
  readonly ratio?: number
  /** Bound for the value. */
  readonly target?: Bound
  /** The least ratio to the peer. */
  readonly times?: number
}

/** A figure with its targets checked: the one for the value, and the one for the ratio to the peer. */
export function figure(name: string, value: number, unit: string, { peer, ratio, target, times }: Measured = {}): Figure {
  const wanted = [
    target &&
      ('least' in target
        ? `≥ ${target.least}${unit === '' ? '' : ` ${unit}`}`
        : `≤ ${target.most}${unit === '' ? '' : ` ${unit}`}`),
    times === undefined ? undefined : `≥ ${times}×`
  ].filter(text => text !== undefined)
  const holds = target === undefined || ('least' in target ? value >= target.least : value <= target.most)
  return {
    name,
    value: rounded(value),
    unit,
    peer: peer ?? null,
    ratio: ratio === undefined ? null : rounded(ratio),
    target: wanted.length > 0 ? wanted.join(', ') : null,
    pass: wanted.length > 0 ? holds && (times === undefined || (ratio ?? 0) >= times) : null
  }
}

const rounded = (value: number) => Number(value.toPrecision(4))

/** The value below which the share `at` of all lies; 0 for none. */
export function percentile(values: readonly number[], at: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(at * values.length))] ?? 0
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
export const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / Math.max(1, all.length)

/**
 * Milliseconds that something takes: by the clock, to stand beside another program, and of this thread alone, which other work on the
 * machine does not lengthen. Some systems count the latter in ticks of four milliseconds: it is for what takes much longer than that.
 */
export function timed<T>(work: () => T): { readonly ms: number; readonly threadMs: number; readonly result: T } {
  const [begun, used] = [performance.now(), threadMicroseconds()]
  const result = work()
  return { ms: performance.now() - begun, threadMs: (threadMicroseconds() - used) / 1000, result }
}

function threadMicroseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return user + system
}

/** One line of the table. */
export function lineOf({ name, value, unit, peer, ratio, target, pass }: Figure): string {
  const verdict = pass === null ? '    ' : pass ? 'ok  ' : 'MISS'
  const compared = [peer ?? '', ratio === null ? '' : `${ratio}×`].filter(Boolean).join(', ')
  return `  ${verdict} ${name.padEnd(52)}${`${value} ${unit}`.padStart(16)}  ${compared.padEnd(34)}${target ?? ''}`.trimEnd()
}
