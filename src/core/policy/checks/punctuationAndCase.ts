import { type Check, finding, wholeSpan } from '../check.ts'

/** R35, R36: punctuation and capitals inside the quotation; the first difference of each kind. */
export const punctuationAndCase: Check = context =>
  context.presentation.faults.map(({ rule, draft, source }) =>
    finding(context.policy, rule, wholeSpan(context), { draft, source })
  )
