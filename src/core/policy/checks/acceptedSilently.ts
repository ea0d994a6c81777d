import { type Check, type Context, finding, wholeSpan } from '../check.ts'
import type { Presentation } from '../presentation.ts'
import type { RuleKey } from '../rules.ts'
import type { Finding } from '../verdict.ts'

/** What was allowed, by the rule that allows it. */
const RULES_OF: readonly (readonly [Presentation['allowances'][number], RuleKey])[] = [
  ['letter-forms', 'R7'],
  ['split-joined', 'R15'],
  ['ellipsis', 'R17'],
  ['remark', 'R18'],
  ['bracketed', 'R19']
]

/** R7, R12, R13, R15, R17–R20: accepted without a word, unless the profile wants it told. */
export const acceptedSilently: Check = context => {
  const { policy, presentation } = context
  const { allowances, ending } = presentation
  const folds = RULES_OF.filter(([allowance]) => allowances.includes(allowance))
  return [
    ...firstLetters(context),
    ...folds.map(([, rule]) => finding(policy, rule, wholeSpan(context))),
    ...(ending ? [finding(policy, 'R13', wholeSpan(context), ending)] : [])
  ]
}

function firstLetters({ policy, draft, presentation }: Context): Finding[] {
  return presentation.firstLetters.map(span => {
    const letter = draft.text.slice(span.start, span.end)
    const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
    return finding(policy, 'R12', span, { draft: letter, source: other, bracketed: `[${letter}]` })
  })
}
