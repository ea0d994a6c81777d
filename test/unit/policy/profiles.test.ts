import assert from 'node:assert/strict'
import { graver, LEVELS, levelOf } from '../../../src/core/policy/profiles.ts'
import { RULES, type RuleKey } from '../../../src/core/policy/rules.ts'
import type { Level } from '../../../src/core/policy/verdict.ts'

const level = (profile: string, rule: RuleKey, levels: Record<string, Level> = {}) =>
  levelOf({ profile, levels, exemptHeadings: [] }, rule)

describe('the level of a rule', () => {
  it('is the rule’s own in the wire profile, and in one that does not exist', () => {
    for (const rule of Object.keys(RULES) as RuleKey[])
      for (const profile of ['wire', '', 'toString']) assert.equal(level(profile, rule), RULES[rule].level, rule)
  })

  for (const [profile, rule, expected] of [
    ['reuters', 'R38', 'error'],
    ['reuters', 'R39', 'warning'],
    ['reuters', 'R27', 'error'],
    ['guardian', 'R32', 'none'],
    ['guardian', 'R38', 'warning'],
    ['chicago', 'R35', 'information'],
    ['chicago', 'R36', 'warning'],
    ['strict', 'R27.function', 'error'],
    ['strict', 'R29', 'warning'],
    ['strict', 'R31.function', 'error'],
    ['strict', 'R32', 'warning'],
    ['strict', 'R34', 'warning'],
    ['strict', 'R37', 'error'],
    ['strict', 'R38', 'error'],
    ['strict', 'R43', 'hint'],
    ['strict', 'R52.unattributed', 'warning']
  ] as const)
    it(`${profile}, ${rule}: ${expected}`, () => assert.equal(level(profile, rule), expected))

  for (const [title, levels, expected] of [
    ['the case of a rule before the rule', { 'R27.function': 'hint', R27: 'none', 'altered-words': 'error' }, 'hint'],
    ['the rule before the code', { R27: 'none', 'altered-words': 'hint' }, 'none'],
    ['the code before the profile', { 'altered-words': 'hint' }, 'hint'],
    ['another code is nothing to it', { 'altered-number': 'hint', R28: 'none' }, 'error']
  ] as const)
    it(title, () => assert.equal(level('strict', 'R27.function', levels), expected))

  it('the graver of two is the later in the list, both ways', () => {
    for (const [i, a] of LEVELS.entries())
      for (const [j, b] of LEVELS.entries()) assert.equal(graver(a, b), LEVELS[Math.max(i, j)])
    assert.deepEqual(LEVELS, ['none', 'hint', 'information', 'warning', 'error'])
  })
})
