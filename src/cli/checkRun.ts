import type { CheckedQuotation, DraftReport, Level, Verdict } from '../core/policy/verdict.ts'
import type { AcceptancesText } from '../engine/api.ts'
import { acceptanceRemarks } from './acceptanceRemarks.ts'
import type { OpenCorpus } from './corpus.ts'
import type { LineIndex } from './lineIndex.ts'
import type { SourcePlaces } from './sourcePlaces.ts'

/** One draft with everything a report of it needs. */
export interface CheckedDraft {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly file: string
  readonly text: string
  readonly lines: LineIndex
  readonly report: DraftReport
  /** The file of acceptances that holds for it. */
  readonly acceptances?: AcceptancesText
}

/** What one call of `verbatim check` found out; every format is made of it. */
export interface CheckRun {
  readonly profile: string
  readonly corpus: OpenCorpus
  readonly places: SourcePlaces
  readonly drafts: readonly CheckedDraft[]
}

/** How many quotations have which verdict; the parts of a split quotation count as one. */
export function countVerdicts(drafts: readonly CheckedDraft[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>()
  for (const { report } of drafts)
    for (const { verdict } of wholeQuotations(report.quotations)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return counts
}

const wholeQuotations = (quotations: readonly CheckedQuotation[]): CheckedQuotation[] => [
  ...new Map(quotations.map(quotation => [quotation.group, quotation])).values()
]

/** How many quotations, and findings outside of them, stand at a level. */
export function countLevel(drafts: readonly CheckedDraft[], level: Level): number {
  return drafts
    .flatMap<{ readonly level: Level }>(({ report }) => [...wholeQuotations(report.quotations), ...report.findings])
    .concat(acceptanceRemarks(drafts))
    .filter(one => one.level === level).length
}

/** The exit status of a run. */
export function exitStatus({ drafts }: CheckRun, maxWarnings: number): number {
  return countLevel(drafts, 'error') > 0 || countLevel(drafts, 'warning') > maxWarnings ? 1 : 0
}
