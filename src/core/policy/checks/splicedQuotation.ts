import { type Check, finding, wholeSpan } from '../check.ts'

/** R30: pieces of different utterances, or in another order, given as one quotation. */
export const splicedQuotation: Check = context => [finding(context.policy, 'R30', wholeSpan(context))]
