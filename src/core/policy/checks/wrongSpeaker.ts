import { mayAccuse } from '../../quotations/attribution/rules.ts'
import { type Check, finding, type Sourced } from '../check.ts'
import { canonicalName } from '../speakers.ts'

function areKnown({ people }: Sourced, names: readonly (string | undefined)[]): boolean {
  return names.every(name => name !== undefined && people.all.some(({ aliases }) => aliases.includes(name)))
}

/** R42, R43: the draft's speaker is not the source's. */
export const wrongSpeaker: Check = context => {
  const { policy, question, judgement, people } = context
  const theirs = judgement.best.quotation?.attribution
  const mine = question.speaker
  if (judgement.relation !== 'different' || !theirs || !mine) return []
  const facts = { speaker: canonicalName(theirs, people) ?? theirs.text, claimed: mine.name ?? mine.text }
  if (!theirs.explicit || !mine.explicit) return [finding(policy, 'R43', mine.span, facts)]
  if (!mayAccuse(theirs.rule)) return [finding(policy, 'R42.unsure', mine.span, facts)]
  return [finding(policy, areKnown(context, [theirs.name, mine.name]) ? 'R42.known' : 'R42', mine.span, facts)]
}
