import { type Check, finding, wholeSpan } from '../check.ts'

/** R47: the words are found, but in no article that the draft cites. Any copy satisfies a citation. */
export const wrongSource: Check = context => {
  const { best, others } = context.judgement
  const { paths } = context.question.cited
  if (paths.size === 0) return []
  if ([best, ...others].some(({ analysed }) => paths.has(analysed.article.path))) return []
  return [finding(context.policy, 'R47', wholeSpan(context), { path: best.analysed.article.path })]
}
