/** Lays the acceptances of a draft over its report: what was accepted keeps its verdict, and its findings fall silent. */
import type { Corpus } from '../index/corpus.ts'
import { type AcceptancesRead, acceptanceFor, type PlacedAcceptance } from './acceptances.ts'
import { finding } from './check.ts'
import type { PolicySettings } from './settings.ts'
import type { CheckedQuotation, DraftReport, Finding } from './verdict.ts'

type Found = Pick<DraftReport, 'quotations' | 'findings'>

/**
 * The report with its acceptances.
 * @param read the acceptances of this draft; undefined where there is no file
 * @param isWhole false while something of the draft is left out, or sources are still being read: nothing is called unused then
 */
export function accepting(
  found: Found,
  read: AcceptancesRead | undefined,
  corpus: Corpus,
  policy: PolicySettings,
  isWhole: boolean
): DraftReport {
  if (read === undefined) return { ...found, acceptances: [] }
  if ('problem' in read) return { ...found, acceptances: [broken(read.problem, policy)] }
  const used = new Set<PlacedAcceptance>()
  const quotations = found.quotations.map(quotation => {
    const acceptance =
      quotation.acceptable && acceptanceFor(read.acceptances, quotation.acceptable.quotation, hashesOf(quotation, corpus))
    if (!acceptance) return quotation
    used.add(acceptance)
    return silenced(quotation, acceptance.note)
  })
  const unused = isWhole ? [...read.acceptances.filter(one => !used.has(one)), ...(read.orphans ?? [])] : []
  return { ...found, quotations, acceptances: unused.map(one => notNeeded(one, policy)).filter(({ level }) => level !== 'none') }
}

/** The hashes of the article it was compared with and of its copies: any of them may be the one that was looked at. */
const hashesOf = ({ source, alsoIn }: CheckedQuotation, corpus: Corpus): string[] =>
  [...(source ? [source] : []), ...alsoIn].flatMap(({ path }) => corpus.get(path)?.article.hash ?? [])

function silenced(quotation: CheckedQuotation, note: string): CheckedQuotation {
  const findings = quotation.findings.map(one => ({ ...one, level: 'none' as const, accepted: one.level }))
  return { ...quotation, level: 'none', findings, fixes: [], acceptable: undefined, accepted: note }
}

const notNeeded = ({ span, quotation, draft, note }: PlacedAcceptance, policy: PolicySettings): Finding =>
  finding(policy, 'R56', span, { quotation, draft, note })

function broken(problem: Extract<AcceptancesRead, { problem: unknown }>['problem'], policy: PolicySettings): Finding {
  const { span, line, kind } = problem
  const facts = { kind, line: String(line), ...('key' in problem ? { key: problem.key } : {}) }
  return finding(policy, 'R57', span, 'detail' in problem ? { ...facts, detail: problem.detail } : facts)
}
