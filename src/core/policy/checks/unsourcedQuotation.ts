import { type Context, finding, wholeSpan } from '../check.ts'
import type { Finding } from '../verdict.ts'

/** R52, R53: nothing near in the corpus. Never "fabricated": an article may be missing. */
export function unsourcedQuotation(context: Context): Finding[] {
  const { question, policy } = context
  if (question.cited.paths.size > 0) return [finding(policy, 'R53', wholeSpan(context))]
  return [finding(policy, question.speaker ? 'R52' : 'R52.unattributed', wholeSpan(context))]
}
