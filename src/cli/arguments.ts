import { parseArgs } from 'node:util'
import { UserError } from '../core/ports.ts'
import type { CommandName } from './usage.ts'

/** How results are printed. */
export type Format = 'pretty' | 'json' | 'jsonl' | 'sarif' | 'markdown'

/** A command's options as they were written; numbers are checked. */
export interface Options {
  readonly help: boolean
  readonly format: Format
  readonly corpus?: string
  readonly config?: string
  readonly profile?: string
  readonly index?: string
  readonly speaker?: string
  readonly limit: number
  readonly maxWarnings: number
  /** What is no option: drafts, paths, a name, the words to search. */
  readonly operands: readonly string[]
}

const CORPUS = ['corpus', 'config', 'index'] as const
const ALLOWED: Readonly<Record<CommandName, { readonly options: readonly string[]; readonly formats: readonly Format[] }>> = {
  check: { options: [...CORPUS, 'profile', 'max-warnings'], formats: ['pretty', 'json', 'jsonl', 'sarif', 'markdown'] },
  quotes: { options: [], formats: ['pretty', 'json', 'jsonl'] },
  people: { options: CORPUS, formats: ['pretty', 'json', 'jsonl'] },
  search: { options: [...CORPUS, 'speaker', 'limit'], formats: ['pretty', 'json', 'jsonl'] },
  index: { options: CORPUS, formats: ['pretty', 'json'] }
}
const DEFAULT_LIMIT = 10

/** Reads the arguments of one command; throws a `UserError` for wrong usage. */
export function readArguments(command: CommandName, args: readonly string[]): Options {
  const { options, formats } = ALLOWED[command]
  const known = Object.fromEntries(['format', ...options].map(name => [name, { type: 'string' as const }]))
  const { values, positionals } = parsed(command, args, { ...known, help: { type: 'boolean', short: 'h' } })
  const text = (name: string) => values[name] as string | undefined
  return {
    help: values.help === true,
    format: formatOf(command, text('format') ?? 'pretty', formats),
    corpus: text('corpus'),
    config: text('config'),
    profile: text('profile'),
    index: text('index'),
    speaker: text('speaker'),
    limit: count('limit', text('limit'), 1) ?? DEFAULT_LIMIT,
    maxWarnings: count('max-warnings', text('max-warnings'), 0) ?? Number.POSITIVE_INFINITY,
    operands: positionals
  }
}

type Known = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

function parsed(command: CommandName, args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node adds advice of its own, over several lines; ours is the command's help.
    const problem = (error as Error).message.split(/\.?\n|\. /)[0]!
    throw new UserError(`${problem.replace(/\.$/, '')}. See verbatim ${command} --help.`)
  }
}

function formatOf(command: CommandName, format: string, formats: readonly Format[]): Format {
  const found = formats.find(one => one === format)
  if (!found) throw new UserError(`verbatim ${command} has no format '${format}'. Use --format ${formats.join('|')}.`)
  return found
}

function count(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value)
  throw new UserError(`--${name} is '${value}'. Write a whole number from ${least} on, such as --${name} 10.`)
}
