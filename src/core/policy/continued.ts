/**
 * A quotation over several paragraphs, of which each opens with a mark and only the last closes (R16): whoever writes so gives it as one
 * statement. Its paragraphs may be those of the source, with nothing but an attribution between them (R15); else they are spliced (R30).
 */
import type { AnalysedArticle } from '../index/analyse.ts'
import type { Corpus } from '../index/corpus.ts'
import type { Passage } from '../matching/match.ts'
import { hasReportingVerb } from '../quotations/attribution/reportingVerbs.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { type Span, slice } from '../text/span.ts'

/** Marks, and one sentence at most. */
const JOINT = /^[\s\p{P}]*([^.!?]{0,80})[.,:]?[\s\p{P}]*$/u

/** True where a paragraph ends without a mark, and so goes on in the next. */
export const goesOn = (parts: readonly Quotation[]): boolean => parts.slice(0, -1).some(({ close }) => close === '')

/** True where each passage follows the one before it in the source, of the same speaker, with nothing between them but an attribution. */
export const followEachOther = (passages: readonly Passage[], corpus: Corpus): boolean =>
  passages.slice(1).every((passage, i) => {
    const before = passages[i]!
    const source = corpus.get(passage.path)
    if (!source || before.path !== passage.path || before.speaker !== passage.speaker || before.end > passage.start) return false
    return isJoint(source, { start: before.end, end: passage.start })
  })

function isJoint({ article, quotations }: AnalysedArticle, span: Span): boolean {
  const words = JOINT.exec(slice(article.prose, span))?.[1]
  if (words === undefined || words === '') return words === ''
  // What was said and left out is no attribution, whatever its verb.
  const isSaid = ({ inner }: Quotation) =>
    /[\p{L}\p{N}]/u.test(article.prose.slice(Math.max(inner.start, span.start), Math.min(inner.end, span.end)))
  return hasReportingVerb(words) && !quotations.some(isSaid)
}
