import type { Level } from './verdict.ts'

/** The user's policy: a profile, and overrides of single levels keyed by rule ("R38") or finding code. */
export interface PolicySettings {
  readonly profile: string
  readonly levels: Readonly<Record<string, Level>>
  /** Headings under which nothing is checked, whatever their case. */
  readonly exemptHeadings: readonly string[]
}
