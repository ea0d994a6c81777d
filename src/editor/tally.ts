import type { CheckedQuotation, Verdict } from '../core/policy/verdict.ts'

/** How the quotations of a draft stand, in numbers. */
export interface Tally {
  /** Verbatim, or openly edited. */
  readonly good: number
  /** All but the exempt ones. */
  readonly checked: number
  /** Counts of the checked ones, in the order in which they first occur. */
  readonly byVerdict: readonly (readonly [Verdict, number])[]
}

/** Counts quotations; the parts of a split one count once. */
export function tally(quotations: readonly CheckedQuotation[]): Tally {
  const groups = new Map(quotations.map(({ group, verdict }) => [group, verdict]))
  const counts = new Map<Verdict, number>()
  for (const verdict of groups.values()) if (verdict !== 'exempt') counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const checked = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return { good: (counts.get('verbatim') ?? 0) + (counts.get('edited') ?? 0), checked, byVerdict: [...counts] }
}
