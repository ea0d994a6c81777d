/** What is known about the attribution rules: their measured precision, and which are sure enough to accuse somebody. */

/** Marks the rule of an attribution that rests on a resolved pronoun, which is less sure than a name (RULES.md). */
export const BY_PRONOUN = '+pronoun'

/** A rule's speakers against those that people marked as names; `aside` counts disagreements in which the marking is at fault. */
export interface Measured {
  readonly named: number
  readonly right: number
  readonly aside: number
}

/** Measured on 280 news articles; RULES.md tells how, and a test holds its table against this one. */
export const MEASURED: Readonly<Record<string, Measured>> = {
  'verb-then-speaker': { named: 139, right: 139, aside: 0 },
  'speaker-then-verb': { named: 339, right: 334, aside: 5 },
  'passive-by': { named: 2, right: 2, aside: 0 },
  'name-colon': { named: 6, right: 6, aside: 0 },
  'in-the-words-of': { named: 4, right: 4, aside: 0 },
  'according-to': { named: 5, right: 5, aside: 0 },
  'verb-for-two': { named: 0, right: 0, aside: 0 },
  'possessed-speech': { named: 12, right: 12, aside: 0 },
  'cue-before': { named: 373, right: 368, aside: 3 },
  'judging-verb': { named: 73, right: 71, aside: 1 },
  'reported-clause': { named: 9, right: 9, aside: 0 },
  trailing: { named: 13, right: 12, aside: 1 },
  'colon-subject': { named: 7, right: 7, aside: 0 },
  'colon-paragraph': { named: 8, right: 7, aside: 1 },
  'colon-paragraph-subject': { named: 1, right: 1, aside: 0 },
  split: { named: 214, right: 211, aside: 3 },
  joint: { named: 31, right: 31, aside: 0 },
  'joint-colon': { named: 0, right: 0, aside: 0 },
  'after-report': { named: 5, right: 5, aside: 0 },
  'after-subject': { named: 1, right: 1, aside: 0 },
  continued: { named: 5, right: 5, aside: 0 },
  'next-paragraph': { named: 12, right: 12, aside: 0 },
  'interview-answer': { named: 0, right: 0, aside: 0 }
}

/** POLICY R42: rules that may say that a draft names the wrong speaker are right this often. */
const SURE = 0.99
/** Fewer cases than this measure nothing. */
const ENOUGH = 5

/**
 * True for a rule that was measured right often enough to call another speaker wrong. False for unknown rules, for those seen too
 * seldom, and for every rule whose speaker is a resolved pronoun.
 */
export function mayAccuse(rule: string): boolean {
  const measured = MEASURED[rule]
  if (!measured || measured.named < ENOUGH) return false
  return measured.right / (measured.named - measured.aside) >= SURE
}
