// verbatim.json: the rules of a newsroom or a folder, the same for the editor and the command line. media/verbatim.schema.json
// says the same to an editor of JSON; a test holds the two together.

import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LEVELS, PROFILE_NAMES, type ProfileName } from '../core/policy/profiles.ts'
import { RULES } from '../core/policy/rules.ts'
import { FINDING_CODES, type Level } from '../core/policy/verdict.ts'

export const CONFIG_NAME = 'verbatim.json'
/** The file of acceptances, in the draft's folder or in one above it. */
export const ACCEPTANCES_FILE = 'verbatim-accepted.yaml'

/** What a configuration says; what it leaves out is undefined. */
export interface Config {
  readonly profile?: ProfileName
  /** Level by rule ("R31.function"), by all parts of a rule ("R31"), or by finding code. */
  readonly levels?: Readonly<Record<string, Level>>
  readonly exemptHeadings?: readonly string[]
  readonly people?: {
    /** Are different spellings of one name one person? */
    readonly joinSpellings?: boolean
  }
  /** Folders of articles, as written: absolute, or relative to the file. */
  readonly sources?: readonly string[]
  /** Which files are drafts, and which of them are not: glob patterns, for the editor. */
  readonly drafts?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] }
}

/** Told everything that is wrong: the key ("levels.R38"; empty for the whole file) and a sentence's end that says what to write. */
export type Complain = (key: string, problem: string) => void

const RULE_KEYS = Object.keys(RULES)
/** What a level may be set for. */
export const LEVEL_KEYS: readonly string[] = [
  ...new Set([...FINDING_CODES, ...RULE_KEYS, ...RULE_KEYS.map(key => key.split('.')[0]!)])
]
const KEYS = ['profile', 'levels', 'exemptHeadings', 'people', 'sources', 'drafts'] as const
const PEOPLE_KEYS = ['joinSpellings'] as const
const DRAFTS_KEYS = ['include', 'exclude'] as const

/** The nearest file of this name in a folder or above it; undefined where there is none. */
export function findUpwards(folder: string, name: string): string | undefined {
  const file = join(folder, name)
  if (existsSync(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : findUpwards(parent, name)
}

/** Absolute folders, from those of a configuration in `folder`. */
export const absoluteSources = (sources: readonly string[], folder: string): string[] =>
  sources.map(source => resolve(folder, source))

/** Reads the text of a configuration. What is wrong is complained about and left out. */
export function readConfig(text: string, complain: Complain): Config {
  const config = parsed(text, complain)
  if (config === undefined) return {}
  unknownKeys(config, ['$schema', ...KEYS], '', complain)
  return {
    profile: oneOf(config.profile, PROFILE_NAMES, 'profile', complain),
    levels: levels(config.levels, complain),
    exemptHeadings: strings(config.exemptHeadings, 'exemptHeadings', complain),
    people: people(config.people, complain),
    sources: strings(config.sources, 'sources', complain),
    drafts: drafts(config.drafts, complain)
  }
}

type Values = Readonly<Record<string, unknown>>

function parsed(text: string, complain: Complain): Values | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (isRecord(value)) return value
    complain('', 'must hold an object. Write { "profile": "wire" } for a start.')
  } catch (error) {
    complain('', `is not valid JSON (${(error as Error).message}). Correct it, or remove the file.`)
  }
  return undefined
}

function unknownKeys(values: Values, known: readonly string[], prefix: string, complain: Complain): void {
  const told = known.filter(key => key !== '$schema').join(', ')
  for (const key of Object.keys(values)) if (!known.includes(key)) complain(prefix + key, `is not known; known are ${told}`)
}

function oneOf<T extends string>(value: unknown, names: readonly T[], key: string, complain: Complain): T | undefined {
  if (value === undefined || names.includes(value as T)) return value as T | undefined
  complain(key, `is ${shown(value)}; write one of ${names.join(', ')}`)
  return undefined
}

function levels(value: unknown, complain: Complain): Config['levels'] {
  if (value === undefined) return undefined
  if (!isRecord(value)) {
    complain('levels', `is ${shown(value)}; write an object such as { "altered-words": "warning" }`)
    return undefined
  }
  const good: Record<string, Level> = {}
  for (const [code, level] of Object.entries(value)) {
    if (!LEVEL_KEYS.includes(code))
      complain(`levels.${code}`, `names no finding; known are ${FINDING_CODES.join(', ')}, R27 to R55`)
    else good[code] = oneOf(level, LEVELS, `levels.${code}`, complain)!
  }
  return Object.fromEntries(Object.entries(good).filter(([, level]) => level !== undefined))
}

function strings(value: unknown, key: string, complain: Complain): readonly string[] | undefined {
  if (value === undefined || (Array.isArray(value) && value.every(one => typeof one === 'string' && one !== ''))) return value
  complain(key, `is ${shown(value)}; write a list of texts, such as ["…"]`)
  return undefined
}

function people(value: unknown, complain: Complain): Config['people'] {
  if (value === undefined) return undefined
  if (!isRecord(value)) {
    complain('people', `is ${shown(value)}; write an object such as { "joinSpellings": false }`)
    return undefined
  }
  unknownKeys(value, PEOPLE_KEYS, 'people.', complain)
  const { joinSpellings } = value
  if (joinSpellings === undefined || typeof joinSpellings === 'boolean') return { joinSpellings }
  complain('people.joinSpellings', `is ${shown(joinSpellings)}; write true or false`)
  return {}
}

function drafts(value: unknown, complain: Complain): Config['drafts'] {
  if (value === undefined) return undefined
  if (!isRecord(value)) {
    complain('drafts', `is ${shown(value)}; write an object such as { "include": ["drafts/**/*.md"] }`)
    return undefined
  }
  unknownKeys(value, DRAFTS_KEYS, 'drafts.', complain)
  return {
    include: strings(value.include, 'drafts.include', complain),
    exclude: strings(value.exclude, 'drafts.exclude', complain)
  }
}

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? String(value)
