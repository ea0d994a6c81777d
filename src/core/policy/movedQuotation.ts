import { movedSpan } from '../text/span.ts'
import type { CheckedQuotation, Finding, Fix, TextEdit } from './verdict.ts'

/** A checked quotation whose paragraph stands `by` code units further on, and has groups that are numbered `groups` higher. */
export function movedQuotation(quotation: CheckedQuotation, by: number, groups: number): CheckedQuotation {
  if (by === 0 && groups === 0) return quotation
  return {
    ...quotation,
    span: movedSpan(quotation.span, by),
    group: quotation.group + groups,
    edits: quotation.edits.map(edit => ({ ...edit, draft: { ...edit.draft, ...movedSpan(edit.draft, by) } })),
    findings: quotation.findings.map(finding => movedFinding(finding, by)),
    fixes: quotation.fixes.map(fix => movedFix(fix, by)),
    tidy: movedEdits(quotation.tidy, by)
  }
}

function movedFinding(finding: Finding, by: number): Finding {
  const moved = { ...finding, span: movedSpan(finding.span, by) }
  return finding.fixes ? { ...moved, fixes: finding.fixes.map(fix => movedFix(fix, by)) } : moved
}

const movedFix = (fix: Fix, by: number): Fix => ({ ...fix, edits: movedEdits(fix.edits, by) })

const movedEdits = (edits: readonly TextEdit[], by: number): TextEdit[] =>
  edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }))
