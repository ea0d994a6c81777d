// The engine counts paths from the folder that holds drafts and articles both, so that a draft's links to articles resolve.
// In what is printed, articles are named from the corpus folder (CLI.md).

import { relative, resolve, sep } from 'node:path'
import type { Passage } from '../core/matching/match.ts'
import type { CheckedQuotation, DraftReport, Finding, Fix } from '../core/policy/verdict.ts'
import type { CorpusStatus, UnreadableArticle } from '../engine/api.ts'

/** Gives an article's path as it is printed. */
export type Relocate = (path: string) => string

/** From paths below `root` to paths below `folder`. */
export const relocation =
  (root: string, folder: string): Relocate =>
  path =>
    root === folder ? path : relative(folder, resolve(root, path)).split(sep).join('/')

/** A report with its articles named anew. The edits of fixes stay: they are links in the draft. */
export function relocatedReport({ quotations, findings, acceptances }: DraftReport, to: Relocate): DraftReport {
  return {
    quotations: quotations.map(quotation => relocatedQuotation(quotation, to)),
    findings: findings.map(one => withFacts(one, to)),
    acceptances
  }
}

function relocatedQuotation(quotation: CheckedQuotation, to: Relocate): CheckedQuotation {
  const { acceptable } = quotation
  const passage = (one: Passage): Passage => ({ ...one, path: to(one.path) })
  return {
    ...quotation,
    source: quotation.source && passage(quotation.source),
    pieces: quotation.pieces.map(passage),
    alsoIn: quotation.alsoIn.map(passage),
    variant: quotation.variant && passage(quotation.variant),
    acceptable: acceptable && { ...acceptable, source: acceptable.source && to(acceptable.source) },
    findings: quotation.findings.map(one => withFacts(one, to)),
    fixes: quotation.fixes.map(one => withFacts(one, to))
  }
}

const withFacts = <T extends Finding | Fix>(one: T, to: Relocate): T =>
  one.facts.path === undefined ? one : { ...one, facts: { ...one.facts, path: to(one.facts.path) } }

/** A status with its articles named anew, in the sentences too. */
export function relocatedStatus(status: CorpusStatus, to: Relocate): CorpusStatus {
  const named = ({ path, reason }: UnreadableArticle) => ({ path: to(path), reason: reason.replaceAll(path, () => to(path)) })
  return { ...status, unreadable: status.unreadable.map(named), problems: status.problems.map(named) }
}
