import { reportedIn } from '../../index/reported.ts'
import { spanOfWords } from '../../matching/located.ts'
import { contains, overlap } from '../../text/span.ts'
import { type Check, claimed, finding, type Sourced, wholeSpan } from '../check.ts'
import { canonicalName } from '../speakers.ts'

/** Farther than this from the narration, a likeness is no proof. */
const SURE_RATIO = 0.2

/** Whom the article reports there, in its own words, by most of them; undefined where it reports nobody. */
function reported({ judgement: { best }, people }: Sourced): string | undefined {
  const { unit, from, to } = best.alignment
  const passage = spanOfWords(unit, from, to)
  const statement = reportedIn(best.analysed, passage)
  if (!statement || overlap(statement.span, passage) <= (passage.end - passage.start) / 2) return undefined
  return canonicalName(statement.attribution, people) ?? statement.attribution.text
}

/** True where all of the passage stands between one pair of marks. */
function isMarked({ judgement: { best } }: Sourced): boolean {
  const { unit, from, to } = best.alignment
  const passage = spanOfWords(unit, from, to)
  return best.scare && best.analysed.quotations.some(({ inner }) => contains(inner, passage))
}

/** R44: the words are the reporter's, in a speaker's mouth. */
export const paraphraseAsQuotation: Check = context => {
  const { best } = context.judgement
  const sure = best.ratio > SURE_RATIO || best.scare ? 'R44.unsure' : 'R44'
  const marked = isMarked(context)
  const whom = marked ? undefined : reported(context)
  const facts = { claimed: claimed(context), ...(whom ? { reported: whom } : {}) }
  return [finding(context.policy, marked ? 'R44.marked' : sure, wholeSpan(context), facts)]
}
