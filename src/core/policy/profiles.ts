import { RULES, type RuleKey } from './rules.ts'
import type { PolicySettings } from './settings.ts'
import type { Level } from './verdict.ts'

export const PROFILE_NAMES = ['wire', 'reuters', 'guardian', 'chicago', 'strict'] as const
export type ProfileName = (typeof PROFILE_NAMES)[number]

/** What each house does otherwise than `wire`: rule → level. Data only; a workspace overrides single rules or codes. */
export const PROFILES: Readonly<Record<ProfileName, Partial<Record<RuleKey, Level>>>> = {
  wire: {},
  reuters: { R38: 'error', R39: 'warning' },
  guardian: { R32: 'none' },
  chicago: { R12: 'warning', R35: 'information', R36: 'warning' },
  strict: {
    R7: 'information',
    R12: 'information',
    R13: 'information',
    R15: 'information',
    R17: 'information',
    R18: 'information',
    R19: 'information',
    'R27.function': 'error',
    R29: 'warning',
    'R31.function': 'error',
    R32: 'warning',
    R34: 'warning',
    R35: 'warning',
    R36: 'warning',
    R37: 'error',
    R38: 'error',
    R43: 'hint',
    R59: 'hint',
    'R52.unattributed': 'warning'
  }
}

export const LEVELS: readonly Level[] = ['none', 'hint', 'information', 'warning', 'error']

/** The graver of two levels. */
export const graver = (a: Level, b: Level): Level => (LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b)

const isProfile = (name: string): name is ProfileName => (PROFILE_NAMES as readonly string[]).includes(name)

/**
 * The level of a rule: the workspace's override by rule ("R38") or by code ("contraction-changed"), else the profile's,
 * else the rule's own. An unknown profile counts as `wire`.
 */
export function levelOf(policy: PolicySettings, rule: RuleKey): Level {
  const { code, level } = RULES[rule]
  const number = rule.split('.')[0]!
  const profile = PROFILES[isProfile(policy.profile) ? policy.profile : 'wire']
  return policy.levels[rule] ?? policy.levels[number] ?? policy.levels[code] ?? profile[rule] ?? level
}
