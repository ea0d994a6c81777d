import { type Check, finding, type Sourced, wholeSpan } from '../check.ts'

/** Below this length, or beyond this distance, a likeness to the words of somebody else is no proof. */
const SURE_WORDS = 5
const SURE_RATIO = 0.2

/** A quotation that only resembles the words of somebody whom the draft does not name may be another one altogether. */
function isDoubtful({ question, judgement: { relation, best } }: Sourced): boolean {
  if (relation === 'same' || relation === 'compatible') return false
  if (question.cited.paths.has(best.analysed.article.path)) return false
  return question.pattern.literal.length < SURE_WORDS || best.ratio > SURE_RATIO
}

/** R27, R28, R31, R32, R34, R37–R41, R50: words that differ from the source's, each change by its own rule. */
export const changedWords: Check = context => {
  const doubtful = isDoubtful(context)
  return context.changes.map(({ rule, edit }) => {
    const grave = rule === 'R27' || rule === 'R31' || rule.startsWith('R28')
    const where = edit.draft.end > edit.draft.start ? edit.draft : wholeSpan(context)
    const facts = { draft: edit.draft.text, source: edit.source.text }
    return finding(context.policy, doubtful && grave ? 'R27.unsure' : rule, where, facts)
  })
}
