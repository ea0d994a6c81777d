import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEVELS, PROFILE_NAMES } from '../../src/core/policy/profiles.ts'
import { FINDING_CODES } from '../../src/core/policy/verdict.ts'
import { COMMANDS, CONFIG_FILE, SETTINGS, VIEWS } from '../../src/editor/ids.ts'
import { CHECK_WHEN, DEFAULTS, INSERT_MARKS, INSERT_PUNCTUATION, INSERT_TEMPLATES } from '../../src/editor/settings.ts'

const root = join(import.meta.dirname, '../..')
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const manifest = json('package.json')
const { contributes } = manifest
const settings: Record<string, { default: unknown; enum?: string[]; scope: string }> = Object.assign(
  {},
  ...contributes.configuration.map(({ properties }: { properties: object }) => properties)
)
const setting = (id: string) => settings[id]!
const sorted = (values: Iterable<string>) => [...values].sort()

describe('package.json', () => {
  it('has the commands of the code, all of one category', () => {
    const commands: { command: string; category: string }[] = contributes.commands
    assert.deepEqual(sorted(commands.map(({ command }) => command)), sorted(Object.values(COMMANDS)))
    assert.deepEqual(new Set(commands.map(({ category }) => category)), new Set(['Verbatim']))
  })

  it('has no menu entry for an unknown command', () => {
    const used = (Object.values(contributes.menus) as { command: string }[][]).flat().map(({ command }) => command)
    assert.deepEqual(
      used.filter(command => !Object.values<string>(COMMANDS).includes(command)),
      []
    )
  })

  it('has the settings of the code, each for a single folder', () => {
    assert.deepEqual(sorted(Object.keys(settings)), sorted(Object.values(SETTINGS)))
    assert.deepEqual(new Set(Object.values(settings).map(({ scope }) => scope)), new Set(['resource']))
  })

  it('has the defaults of the code', () => {
    const { policy } = DEFAULTS
    const defaults = Object.fromEntries(Object.entries(settings).map(([id, { default: value }]) => [id, value]))
    assert.deepEqual(defaults, {
      [SETTINGS.sourcesFolders]: DEFAULTS.sources,
      [SETTINGS.draftsInclude]: DEFAULTS.include,
      [SETTINGS.draftsExclude]: DEFAULTS.exclude,
      [SETTINGS.checkWhen]: DEFAULTS.when,
      [SETTINGS.checkProfile]: policy.profile,
      [SETTINGS.checkLevels]: policy.levels,
      [SETTINGS.checkExemptHeadings]: policy.exemptHeadings,
      [SETTINGS.checkMaxProblems]: DEFAULTS.maxProblems,
      [SETTINGS.hoverQuotations]: DEFAULTS.hoverQuotations,
      [SETTINGS.hoverPeople]: DEFAULTS.hoverPeople,
      [SETTINGS.joinSpellings]: DEFAULTS.joinSpellings,
      [SETTINGS.insertMarks]: DEFAULTS.insert.marks,
      [SETTINGS.insertTemplate]: DEFAULTS.insert.template,
      [SETTINGS.insertCustomTemplate]: DEFAULTS.insert.custom,
      [SETTINGS.insertPunctuation]: DEFAULTS.insert.punctuation,
      [SETTINGS.insertBlockWords]: DEFAULTS.insert.blockWords,
      [SETTINGS.insertRemember]: DEFAULTS.insert.remember,
      [SETTINGS.completionEnabled]: DEFAULTS.completion
    })
  })

  it('offers the values that the code takes', () => {
    assert.deepEqual(setting(SETTINGS.checkWhen).enum, [...CHECK_WHEN])
    assert.deepEqual(setting(SETTINGS.checkProfile).enum, [...PROFILE_NAMES])
    assert.deepEqual(setting(SETTINGS.insertMarks).enum, [...INSERT_MARKS])
    assert.deepEqual(setting(SETTINGS.insertTemplate).enum, [...INSERT_TEMPLATES])
    assert.deepEqual(setting(SETTINGS.insertPunctuation).enum, [...INSERT_PUNCTUATION])
  })

  it('offers a level for every finding', () => {
    const { properties } = setting(SETTINGS.checkLevels) as unknown as { properties: Record<string, { enum: string[] }> }
    assert.deepEqual(sorted(Object.keys(properties)), sorted(FINDING_CODES))
    for (const { enum: levels } of Object.values(properties)) assert.deepEqual(levels, [...LEVELS])
  })

  it('has the views of the code', () => {
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }: { id: string }) => id),
      [VIEWS.container]
    )
    assert.deepEqual(
      contributes.views[VIEWS.container].map(({ id }: { id: string }) => id),
      [VIEWS.sources, VIEWS.results, VIEWS.people]
    )
    for (const { view } of contributes.viewsWelcome) assert.ok([VIEWS.sources, VIEWS.results].includes(view))
  })

  it('has a schema for verbatim.json with the values that the code takes', () => {
    assert.equal(contributes.jsonValidation[0].fileMatch, CONFIG_FILE)
    const { properties, definitions } = json(contributes.jsonValidation[0].url)
    assert.deepEqual(properties.profile.enum, [...PROFILE_NAMES])
    assert.deepEqual(definitions.level.enum, [...LEVELS])
  })

  it('takes every text from package.nls.json, which has no other', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, key]) => key!)
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(json('package.nls.json'))))
  })
})
