// verbatim.json: the settings of a newsroom or a folder. The editor reads it leniently while it is typed; here a mistake ends the run.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { LEVELS, PROFILE_NAMES } from '../core/policy/profiles.ts'
import { RULES } from '../core/policy/rules.ts'
import { FINDING_CODES, type Level } from '../core/policy/verdict.ts'
import { UserError } from '../core/ports.ts'

export const CONFIG_NAME = 'verbatim.json'

/** What a configuration says; what it leaves out is empty or undefined. */
export interface Config {
  readonly profile?: string
  /** Level by rule or finding code. */
  readonly levels: Readonly<Record<string, Level>>
  readonly exemptHeadings: readonly string[]
  /** Absolute folders of articles; undefined when the configuration names none. */
  readonly sources?: readonly string[]
}

export const NO_CONFIG: Config = { levels: {}, exemptHeadings: [] }

// What a level may be set for: a rule ("R31.function"), all of its parts ("R31"), or a finding code.
const RULE_KEYS = Object.keys(RULES)
const LEVEL_KEYS = new Set<string>([...RULE_KEYS, ...RULE_KEYS.map(key => key.split('.')[0]!), ...FINDING_CODES])
const KEYS = ['profile', 'levels', 'exemptHeadings', 'sources'] as const
type Key = (typeof KEYS)[number]

/** The nearest verbatim.json in a folder or above it; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  const file = join(folder, CONFIG_NAME)
  if (existsSync(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : findConfig(parent)
}

/** Reads a configuration file; throws a `UserError` that names the file, the key and the remedy. */
export function loadConfig(file: string): Config {
  try {
    return parseConfig(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), file)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`The configuration ${file} could not be read (${(error as NodeJS.ErrnoException).code}). Check the path.`)
  }
}

/** Reads the text of a configuration; folders in it are relative to `file`. Throws as `loadConfig` does. */
export function parseConfig(text: string, file: string): Config {
  const config = parsed(text, file)
  for (const key of Object.keys(config)) if (!isKey(key)) fail(file, key, `is not known; known are ${KEYS.join(', ')}`)
  const sources = strings(config.sources, file, 'sources')
  return {
    profile: profile(config.profile, file),
    levels: levels(config.levels, file),
    exemptHeadings: strings(config.exemptHeadings, file, 'exemptHeadings') ?? [],
    sources: sources?.map(source => resolve(dirname(file), source))
  }
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UserError(`${file} is not valid JSON (${(error as Error).message}). Correct it, or remove the file.`)
  }
  if (isRecord(value)) return value
  throw new UserError(`${file} must hold an object. Write { "profile": "wire" } for a start.`)
}

function profile(value: unknown, file: string): string | undefined {
  if (value === undefined || (PROFILE_NAMES as readonly unknown[]).includes(value)) return value as string | undefined
  return fail(file, 'profile', `is ${shown(value)}; write one of ${PROFILE_NAMES.join(', ')}`)
}

function levels(value: unknown, file: string): Readonly<Record<string, Level>> {
  if (value === undefined) return {}
  if (!isRecord(value)) return fail(file, 'levels', `is ${shown(value)}; write an object such as { "altered-words": "warning" }`)
  for (const [code, level] of Object.entries(value)) {
    if (!LEVEL_KEYS.has(code)) fail(file, `levels.${code}`, `names no finding; known are ${FINDING_CODES.join(', ')}`)
    if (!LEVELS.includes(level as Level)) fail(file, `levels.${code}`, `is ${shown(level)}; write one of ${LEVELS.join(', ')}`)
  }
  return value as Record<string, Level>
}

function strings(value: unknown, file: string, key: Key): readonly string[] | undefined {
  if (value === undefined || (Array.isArray(value) && value.every(one => typeof one === 'string'))) return value
  return fail(file, key, `is ${shown(value)}; write a list of texts, such as ["…"]`)
}

const isKey = (key: string) => key === '$schema' || (KEYS as readonly string[]).includes(key)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? String(value)

function fail(file: string, key: string, problem: string): never {
  throw new UserError(`In ${file}, "${key}" ${problem}.`)
}
