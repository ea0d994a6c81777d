import { strict as assert } from 'node:assert'
import { DEFAULTS, readSettings } from '../../../src/editor/settings.ts'

const read = (values: Record<string, unknown>, config?: unknown) => {
  const warnings: string[] = []
  const file = config === undefined ? undefined : JSON.stringify(config)
  const settings = readSettings({ get: id => values[id], file }, warning => warnings.push(warning))
  return { settings, warnings }
}

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    assert.deepEqual(read({}), { settings: DEFAULTS, warnings: [] })
  })

  it('take what is set', () => {
    const { settings } = read({ 'verbatim.check.when': 'manual', 'verbatim.check.levels': { 'altered-words': 'hint' } })
    assert.equal(settings.when, 'manual')
    assert.deepEqual(settings.policy.levels, { 'altered-words': 'hint' })
  })

  const wrong: readonly (readonly [id: string, value: unknown])[] = [
    ['verbatim.sources.folders', 'articles'],
    ['verbatim.sources.folders', [1]],
    ['verbatim.drafts.include', { a: 1 }],
    ['verbatim.check.when', 'sometimes'],
    ['verbatim.check.profile', 7],
    ['verbatim.check.levels', { 'altered-words': 'fatal' }],
    ['verbatim.check.levels', ['none']],
    ['verbatim.check.exemptHeadings', 'Notes'],
    ['verbatim.check.maxProblems', 0],
    ['verbatim.hover.people', 'yes'],
    ['verbatim.insert.marks', 'square']
  ]
  for (const [id, value] of wrong)
    it(`use the default and say so when ${id} is ${JSON.stringify(value)}`, () => {
      const { settings, warnings } = read({ [id]: value })
      assert.deepEqual(settings, DEFAULTS)
      assert.equal(warnings.length, 1)
      assert.match(warnings[0]!, new RegExp(id))
    })

  it('give way to verbatim.json where the command line reads it too', () => {
    const { settings } = read({ 'verbatim.check.profile': 'strict' }, { profile: 'guardian', sources: ['wire'] })
    assert.equal(settings.policy.profile, 'guardian')
    assert.deepEqual(settings.sources, ['wire'])
  })

  it('keep the rest of a verbatim.json that is wrong in one place', () => {
    const { settings, warnings } = read(
      {},
      { levels: { R38: 'error', R99: 'none', 'altered-words': 'fatal' }, sources: ['wire'] }
    )
    assert.deepEqual([settings.policy.levels, settings.sources, warnings.length], [{ R38: 'error' }, ['wire'], 2])
  })

  it('take the drafts that verbatim.json names', () => {
    const { settings } = read({ 'verbatim.drafts.include': ['a/**'] }, { drafts: { include: ['b/**'] } })
    assert.deepEqual([settings.include, settings.exclude], [['b/**'], DEFAULTS.exclude])
  })

  it('stand where verbatim.json is silent', () => {
    assert.equal(read({ 'verbatim.check.profile': 'strict' }, { sources: ['wire'] }).settings.policy.profile, 'strict')
  })

  it('say what is wrong in verbatim.json', () => {
    assert.match(read({}, { profile: 'tabloid' }).warnings.join(), /"profile" in verbatim\.json is "tabloid"; write one of wire/)
    assert.match(read({}, ['wire']).warnings.join(), /verbatim\.json must hold an object/)
  })
})
