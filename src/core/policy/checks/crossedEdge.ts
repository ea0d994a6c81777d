import { type Check, claimed, finding, wholeSpan } from '../check.ts'

/** The words are all there, but the marks are not where the source has them: some of the words are the reporter's. */
export const crossedEdge: Check = context => {
  const { verdict, best } = context.judgement
  if (verdict !== 'altered' || best?.standing !== 'crossing' || context.changes.length > 0) return []
  return [finding(context.policy, 'R44.unsure', wholeSpan(context), { claimed: claimed(context) })]
}
