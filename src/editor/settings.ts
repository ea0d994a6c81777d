// What the user set, typed. A value of the wrong type is named once in the log, and the default stands in for it.
// `verbatim.json` in the folder's root wins for what it says: the command line reads it too (engine/config.ts), and a desk that
// shares a file must get the same answer in the editor and in CI. Everything else is the editor's alone.

import { DEFAULT_STYLE, type HouseStyle } from '../core/citations/houseStyle.ts'
import { TEMPLATE_NAMES } from '../core/citations/templates.ts'
import { LEVELS, PROFILE_NAMES } from '../core/policy/profiles.ts'
import type { Level } from '../core/policy/verdict.ts'
import type { PolicySettings } from '../engine/api.ts'
import { readConfig } from '../engine/config.ts'
import { CONFIG_FILE, SETTINGS } from './ids.ts'

export const CHECK_WHEN = ['onType', 'onSave', 'manual'] as const
export const INSERT_MARKS = ['curly', 'straight'] as const
export const INSERT_TEMPLATES = [...TEMPLATE_NAMES, 'custom'] as const
export const INSERT_PUNCTUATION = ['us', 'uk'] as const

export type CheckWhen = (typeof CHECK_WHEN)[number]
export type InsertTemplate = (typeof INSERT_TEMPLATES)[number]

/** The settings of one workspace folder. */
export interface Settings {
  /** As written: absolute, or relative to the workspace folder. */
  readonly sources: readonly string[]
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly when: CheckWhen
  readonly policy: PolicySettings
  /** Findings shown for one draft at most. */
  readonly maxProblems: number
  readonly hoverQuotations: boolean
  readonly hoverPeople: boolean
  /** Are different spellings of one name one person? */
  readonly joinSpellings: boolean
  readonly insert: InsertSettings
  readonly completion: boolean
}

/** How an inserted quote looks. */
export interface InsertSettings extends HouseStyle {
  readonly template: InsertTemplate
  /** The text of the template `custom`. */
  readonly custom: string
  /** True where the passage is written to the anchors beside the draft. */
  readonly remember: boolean
}

/** What holds where nothing is set; the same values as in package.json (a test compares them). */
export const DEFAULTS: Settings = {
  sources: ['articles'],
  include: ['**/*.md', '**/*.markdown', '**/*.txt'],
  exclude: ['**/README*', '**/CHANGELOG*', '**/CONTRIBUTING*', '**/LICENSE*', '**/node_modules/**', '**/.*/**'],
  when: 'onType',
  policy: { profile: 'wire', levels: {}, exemptHeadings: [] },
  maxProblems: 200,
  hoverQuotations: true,
  hoverPeople: true,
  joinSpellings: true,
  insert: { ...DEFAULT_STYLE, template: 'link', custom: '', remember: true },
  completion: true
}

/** Where values come from: `get` answers a full setting id, `file` is the text of verbatim.json, or undefined. */
export interface RawSettings {
  readonly get: (id: string) => unknown
  readonly file: string | undefined
}

/** Reads and checks all settings; `warn` is told each value that could not be used. */
export function readSettings(raw: RawSettings, warn: (message: string) => void): Settings {
  const file = raw.file === undefined ? {} : readConfig(raw.file, (key, problem) => warn(inFile(key, problem)))
  const value = <T>(id: string, kind: Kind<T>, fallback: T) => checked(raw.get(id), kind, fallback, `The setting ${id}`, warn)
  return {
    sources: file.sources ?? value(SETTINGS.sourcesFolders, STRINGS, DEFAULTS.sources),
    include: file.drafts?.include ?? value(SETTINGS.draftsInclude, STRINGS, DEFAULTS.include),
    exclude: file.drafts?.exclude ?? value(SETTINGS.draftsExclude, STRINGS, DEFAULTS.exclude),
    when: value(SETTINGS.checkWhen, oneOf(CHECK_WHEN), DEFAULTS.when),
    policy: {
      profile: file.profile ?? value(SETTINGS.checkProfile, oneOf(PROFILE_NAMES), DEFAULTS.policy.profile),
      levels: file.levels ?? value(SETTINGS.checkLevels, LEVEL_MAP, DEFAULTS.policy.levels),
      exemptHeadings: file.exemptHeadings ?? value(SETTINGS.checkExemptHeadings, STRINGS, DEFAULTS.policy.exemptHeadings)
    },
    maxProblems: value(SETTINGS.checkMaxProblems, COUNT, DEFAULTS.maxProblems),
    hoverQuotations: value(SETTINGS.hoverQuotations, BOOLEAN, DEFAULTS.hoverQuotations),
    hoverPeople: value(SETTINGS.hoverPeople, BOOLEAN, DEFAULTS.hoverPeople),
    joinSpellings: file.people?.joinSpellings ?? value(SETTINGS.joinSpellings, BOOLEAN, DEFAULTS.joinSpellings),
    insert: {
      marks: value(SETTINGS.insertMarks, oneOf(INSERT_MARKS), DEFAULTS.insert.marks),
      template: value(SETTINGS.insertTemplate, oneOf(INSERT_TEMPLATES), DEFAULTS.insert.template),
      custom: value(SETTINGS.insertCustomTemplate, TEXT, DEFAULTS.insert.custom),
      punctuation: value(SETTINGS.insertPunctuation, oneOf(INSERT_PUNCTUATION), DEFAULTS.insert.punctuation),
      remember: value(SETTINGS.insertRemember, BOOLEAN, DEFAULTS.insert.remember),
      blockWords: value(SETTINGS.insertBlockWords, COUNT_OR_NONE, DEFAULTS.insert.blockWords)
    },
    completion: value(SETTINGS.completionEnabled, BOOLEAN, DEFAULTS.completion)
  }
}

/** A type a setting may have, and how a user calls it. */
interface Kind<T> {
  readonly is: (value: unknown) => value is T
  readonly name: string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isLevel = (value: unknown): value is Level => LEVELS.includes(value as Level)

const STRINGS: Kind<readonly string[]> = {
  is: (value): value is readonly string[] => Array.isArray(value) && value.every(one => typeof one === 'string' && one !== ''),
  name: 'a list of texts'
}
const COUNT: Kind<number> = {
  is: (value): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0,
  name: 'a whole number above 0'
}
const COUNT_OR_NONE: Kind<number> = {
  is: (value): value is number => value === 0 || COUNT.is(value),
  name: 'a whole number from 0 on'
}
const TEXT: Kind<string> = { is: value => typeof value === 'string', name: 'a text' }
const BOOLEAN: Kind<boolean> = { is: value => typeof value === 'boolean', name: 'true or false' }
const LEVEL_MAP: Kind<Readonly<Record<string, Level>>> = {
  is: (value): value is Readonly<Record<string, Level>> => isObject(value) && Object.values(value).every(isLevel),
  name: `an object from finding codes to ${LEVELS.join(', ')}`
}
const oneOf = <T extends string>(values: readonly T[]): Kind<T> => ({
  is: (value): value is T => values.includes(value as T),
  name: `one of ${values.join(', ')}`
})

function checked<T>(value: unknown, kind: Kind<T>, fallback: T, what: string, warn: (message: string) => void): T {
  if (value === undefined || value === null) return fallback
  if (kind.is(value)) return value
  warn(`${what} must be ${kind.name}. The default ${JSON.stringify(fallback)} is used until it is mended.`)
  return fallback
}

const inFile = (key: string, problem: string) =>
  key === '' ? `${CONFIG_FILE} ${problem}` : `"${key}" in ${CONFIG_FILE} ${problem}. It is left out until it is mended.`
