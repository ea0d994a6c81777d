import { hasReportingVerb } from '../../quotations/attribution/reportingVerbs.ts'
import type { Attribution } from '../../quotations/quotation.ts'
import { type Check, type Context, claimed, finding, wholeSpan } from '../check.ts'
import { isSecondHand } from '../secondHand.ts'

/** Words before the quotation that may say who spoke them. */
const LEAD = 80

/** “Fenwick told them “…”, according to Marrow”: the draft names both. */
function namesBoth({ rule, span }: Attribution, { parts, draft }: Context): boolean {
  if (rule === 'reported-clause') return true
  const { start } = parts[0]!.span
  if (span.start < start) return false
  const lead = draft.prose
    .slice(Math.max(0, start - LEAD), start)
    .split(/[.!?]\s/)
    .at(-1)!
  return hasReportingVerb(lead)
}

/** R46: the source's speaker quotes somebody else here; the draft names the speaker alone. */
export const secondHand: Check = context => {
  const { best, relation } = context.judgement
  const { speaker } = context.question
  if (relation !== 'same' || !speaker || !isSecondHand(best) || namesBoth(speaker, context)) return []
  return [finding(context.policy, 'R46', wholeSpan(context), { claimed: claimed(context) })]
}
