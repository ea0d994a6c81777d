import type { Located } from '../../matching/located.ts'
import type { People } from '../../people/people.ts'
import { words } from '../../text/words.ts'
import { type Check, finding, wholeSpan } from '../check.ts'
import { canonicalName, relation } from '../speakers.ts'

/** Shorter phrases stand in many places, and nobody takes them for a certain one. */
const LEAST_WORDS = 4

/** What tells distinct utterances from copies of one: all its words, folded. Only of places that stand in an utterance. */
function utterance({ analysed, quotation }: Located): string {
  const keys = words(analysed.article.prose, quotation!.inner).map(word => word.key)
  return keys.join(' ')
}

/** How many utterances places are of: copies of one name one speaker, or none. */
function countOf(places: readonly Located[], people: People): number {
  const speakers = new Map<string, Set<string>>()
  for (const place of places) {
    const known = speakers.get(utterance(place)) ?? new Set()
    const { attribution } = place.quotation!
    const name = attribution?.explicit && attribution.kind === 'person' ? canonicalName(attribution, people) : undefined
    if (name) known.add(name)
    speakers.set(utterance(place), known)
  }
  return [...speakers.values()].reduce((sum, { size }) => sum + Math.max(1, size), 0)
}

/** R49: several distinct utterances match equally well, and nothing in the draft says which is meant. */
export const ambiguousSource: Check = context => {
  const { best, others, relation: how } = context.judgement
  const { cited, pattern, speaker } = context.question
  if (best.standing !== 'utterance' || cited.citations.length > 0 || pattern.literal.length < LEAST_WORDS) return []
  if (how === 'different') return []
  // Others that fit as well as an utterance are utterances too; whoever names a speaker means nobody else who said the same.
  const meant = others.filter(other => relation(speaker, other.quotation!.attribution, context.people) !== 'different')
  const count = countOf([best, ...meant], context.people)
  return count < 2 ? [] : [finding(context.policy, 'R49', wholeSpan(context), { count: String(count) })]
}
