import type { Check, Context, Sourced } from './check.ts'
import { acceptedSilently } from './checks/acceptedSilently.ts'
import { ambiguousSource } from './checks/ambiguousSource.ts'
import { changedWords } from './checks/changedWords.ts'
import { crossedEdge } from './checks/crossedEdge.ts'
import { emphasisAdded } from './checks/emphasisAdded.ts'
import { missingCitation } from './checks/missingCitation.ts'
import { omittedNegation } from './checks/omittedNegation.ts'
import { paraphraseAsQuotation } from './checks/paraphraseAsQuotation.ts'
import { punctuationAndCase } from './checks/punctuationAndCase.ts'
import { secondHand } from './checks/secondHand.ts'
import { sourceDrifted } from './checks/sourceDrifted.ts'
import { splicedQuotation } from './checks/splicedQuotation.ts'
import { unsourcedQuotation } from './checks/unsourcedQuotation.ts'
import { wrongSource } from './checks/wrongSource.ts'
import { wrongSpeaker } from './checks/wrongSpeaker.ts'
import type { Finding } from './verdict.ts'

const WORDS: readonly Check[] = [
  changedWords,
  crossedEdge,
  wrongSpeaker,
  secondHand,
  wrongSource,
  ambiguousSource,
  omittedNegation,
  punctuationAndCase,
  emphasisAdded,
  missingCitation,
  acceptedSilently
]

/** Which checks look at a quotation that has a source, by its verdict. */
const CHECKS: Readonly<Record<Sourced['judgement']['verdict'], readonly Check[]>> = {
  verbatim: WORDS,
  edited: WORDS,
  altered: WORDS,
  misattributed: WORDS,
  paraphrase: [paraphraseAsQuotation, wrongSource],
  spliced: [splicedQuotation, wrongSource]
}

const isSourced = (context: Context): context is Sourced => context.judgement.best !== undefined

/** Every fault of a judged quotation as a finding of its own, in the order of the checks. */
export function findingsOf(context: Context): Finding[] {
  const own = isSourced(context)
    ? CHECKS[context.judgement.verdict].flatMap(check => check(context))
    : unsourcedQuotation(context)
  return [...own, ...sourceDrifted(context)]
}
