import { type Check, claimed, finding, wholeSpan } from '../check.ts'

/** Farther than this from the narration, a likeness is no proof. */
const SURE_RATIO = 0.2

/** R44: the words are the reporter's, in a speaker's mouth. */
export const paraphraseAsQuotation: Check = context => {
  const { best } = context.judgement
  const isSure = best !== undefined && !best.scare && best.ratio <= SURE_RATIO
  return [finding(context.policy, isSure ? 'R44' : 'R44.unsure', wholeSpan(context), { claimed: claimed(context) })]
}
