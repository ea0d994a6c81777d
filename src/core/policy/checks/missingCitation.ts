import { type Check, finding, wholeSpan } from '../check.ts'

/** R51: verbatim, but the draft does not say where it is from. Off by default. */
export const missingCitation: Check = context => {
  const { best, verdict } = context.judgement
  if ((verdict !== 'verbatim' && verdict !== 'edited') || context.question.cited.citations.length > 0) return []
  return [finding(context.policy, 'R51', wholeSpan(context), { path: best.analysed.article.path })]
}
