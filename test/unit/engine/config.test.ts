import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { PROFILE_NAMES } from '../../../src/core/policy/profiles.ts'
import { LEVEL_KEYS, readConfig } from '../../../src/engine/config.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../media/verbatim.schema.json'), 'utf8'))
const validate = new Ajv().compile(schema)

function complaints(config: unknown): string[] {
  const keys: string[] = []
  readConfig(JSON.stringify(config), key => keys.push(key))
  return keys
}

const GOOD: readonly (readonly [what: string, config: unknown])[] = [
  ['nothing', {}],
  ['everything', { $schema: 'x', profile: 'wire', levels: { R38: 'error' }, exemptHeadings: ['Notes'], sources: ['articles'] }],
  ...PROFILE_NAMES.map(profile => [`the profile ${profile}`, { profile }] as const),
  ['a level for every code and rule', { levels: Object.fromEntries(LEVEL_KEYS.map(key => [key, 'hint'])) }],
  ['no levels and no headings', { levels: {}, exemptHeadings: [] }],
  ['drafts', { drafts: { include: ['drafts/**/*.md'], exclude: ['**/old/**'] } }],
  ['drafts of which only one is named', { drafts: { include: [] } }],
  ['how people are joined', { people: { joinSpellings: false } }],
  ['people without a word', { people: {} }]
]

const BAD: readonly (readonly [what: string, config: unknown, key: string])[] = [
  ['a list', [], ''],
  ['a text', 'wire', ''],
  ['an unknown key', { profil: 'wire' }, 'profil'],
  ['an unknown profile', { profile: 'tabloid' }, 'profile'],
  ['a profile of the wrong type', { profile: 7 }, 'profile'],
  ['levels of the wrong type', { levels: ['none'] }, 'levels'],
  ['a level for no finding', { levels: { 'alterd-words': 'none' } }, 'levels.alterd-words'],
  ['a level for no rule', { levels: { R1: 'none' } }, 'levels.R1'],
  ['an unknown level', { levels: { 'altered-words': 'fatal' } }, 'levels.altered-words'],
  ['sources of the wrong type', { sources: 'articles' }, 'sources'],
  ['an empty source', { sources: [''] }, 'sources'],
  ['headings of the wrong type', { exemptHeadings: [1] }, 'exemptHeadings'],
  ['drafts of the wrong type', { drafts: ['*.md'] }, 'drafts'],
  ['an unknown key of drafts', { drafts: { only: ['*.md'] } }, 'drafts.only'],
  ['patterns of the wrong type', { drafts: { include: '*.md' } }, 'drafts.include'],
  ['people of the wrong type', { people: false }, 'people'],
  ['an unknown key of people', { people: { join: true } }, 'people.join'],
  ['a wrong type for joining', { people: { joinSpellings: 'no' } }, 'people.joinSpellings']
]

describe('verbatim.json', () => {
  for (const [what, config] of GOOD)
    it(`may hold ${what}, says the schema and the parser`, () => {
      assert.ok(validate(config), JSON.stringify(validate.errors))
      assert.deepEqual(complaints(config), [])
    })

  for (const [what, config, key] of BAD)
    it(`may not hold ${what}, says the schema and the parser`, () => {
      assert.ok(!validate(config))
      assert.deepEqual(complaints(config), [key])
    })

  it('is described for every code and every rule, and for no other', () => {
    assert.deepEqual(Object.keys(schema.properties.levels.properties).sort(), [...LEVEL_KEYS].sort())
  })

  it('is read with a byte order mark, and told of when it is no JSON', () => {
    assert.deepEqual(readConfig('\ufeff{ "profile": "strict" }', assert.fail).profile, 'strict')
    const told: string[] = []
    assert.deepEqual(
      readConfig('{ profile: wire }', (_, problem) => told.push(problem)),
      {}
    )
    assert.match(told.join(), /^is not valid JSON .* Correct it, or remove the file\.$/)
  })
})
