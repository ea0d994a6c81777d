import { type Check, finding, wholeSpan } from '../check.ts'

/**
 * The words are all there, but the marks are not where the source has them: some of the words are the reporter's (R44), or they are of
 * two utterances and too few for a splice (R30).
 */
export const crossedEdge: Check = context => {
  const { verdict, best } = context.judgement
  if (verdict !== 'altered' || context.changes.length > 0) return []
  return [finding(context.policy, best.outside > 0 ? 'R44.crossing' : 'R30', wholeSpan(context))]
}
