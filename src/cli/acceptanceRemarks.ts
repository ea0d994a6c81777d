import { messageOf } from '../core/policy/messages.ts'
import type { FindingCode, Level } from '../core/policy/verdict.ts'
import type { CheckedDraft } from './checkRun.ts'
import { shownPath } from './corpus.ts'
import { LineIndex, type Position } from './lineIndex.ts'

/** What is to be said of a file of acceptances, at one of its entries. */
export interface AcceptanceRemark {
  readonly code: FindingCode
  readonly level: Level
  readonly message: string
  /** Absolute. */
  readonly file: string
  /** Relative to the working directory. */
  readonly path: string
  readonly place: Position
  readonly start: number
  readonly end: number
  readonly facts: Readonly<Record<string, string>>
}

/** The remarks of all drafts, each once: drafts of one folder share a file. */
export function acceptanceRemarks(drafts: readonly CheckedDraft[]): readonly AcceptanceRemark[] {
  const remarks = drafts.flatMap(({ acceptances, report }) => {
    if (!acceptances) return []
    const { file, text } = acceptances
    const lines = new LineIndex(text)
    return report.acceptances
      .filter(({ level }) => level !== 'none')
      .map(finding => {
        const { code, level, span, facts } = finding
        const place = lines.positionOf(span.start)
        return { code, level, message: messageOf(finding), file, path: shownPath(file), place, ...span, facts }
      })
  })
  return [...new Map(remarks.map(remark => [`${remark.file} ${remark.start} ${remark.code}`, remark])).values()]
}
