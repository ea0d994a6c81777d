import type { Located } from '../../matching/located.ts'
import { words } from '../../text/words.ts'
import { type Check, finding, wholeSpan } from '../check.ts'

/** Shorter phrases stand in many places, and nobody takes them for a certain one. */
const LEAST_WORDS = 4

/** What tells distinct utterances from copies of one: all its words, folded. Only of places that stand in an utterance. */
function utterance({ analysed, quotation }: Located): string {
  const keys = words(analysed.article.prose, quotation!.inner).map(word => word.key)
  return keys.join(' ')
}

/** R49: several distinct utterances match equally well, and nothing in the draft says which is meant. */
export const ambiguousSource: Check = context => {
  const { best, others, relation } = context.judgement
  const { cited, pattern } = context.question
  if (best.standing !== 'utterance' || cited.citations.length > 0 || pattern.literal.length < LEAST_WORDS) return []
  if (relation === 'different') return []
  // Others that fit as well as an utterance are utterances too.
  const distinct = new Set([best, ...others].map(utterance))
  if (distinct.size < 2) return []
  return [finding(context.policy, 'R49', wholeSpan(context), { count: String(distinct.size) })]
}
