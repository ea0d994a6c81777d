import { LEVELS } from '../core/policy/profiles.ts'
import type { DraftReport, Finding } from '../core/policy/verdict.ts'

/** The findings of a report that are shown. */
export interface Capped {
  readonly shown: ReadonlySet<Finding>
  /** How many more there are. */
  readonly hidden: number
}

/** At most so many findings of a report, the gravest first and of one level those that stand first. Silent ones do not count. */
export function capped(report: DraftReport, most: number): Capped {
  const all = shownIn(report)
  if (all.length <= most) return { shown: new Set(all), hidden: 0 }
  const gravity = ({ level }: Finding) => LEVELS.indexOf(level)
  const byGravity = all.toSorted((a, b) => gravity(b) - gravity(a) || a.span.start - b.span.start)
  return { shown: new Set(byGravity.slice(0, most)), hidden: all.length - most }
}

/** How many findings `capped` leaves out. */
export const hiddenCount = (report: DraftReport, most: number): number => Math.max(0, shownIn(report).length - most)

const shownIn = ({ quotations, findings }: DraftReport): Finding[] =>
  [...quotations.flatMap(quotation => quotation.findings), ...findings].filter(({ level }) => level !== 'none')
