import { reportedStatements } from '../quotations/attribution/attribute.ts'
import { findQuotations } from '../quotations/findQuotations.ts'
import type { ReportedStatement } from '../quotations/quotation.ts'
import { overlap, type Span } from '../text/span.ts'
import { type AnalysedArticle, type Stretch, stretches } from './analyse.ts'

// An article stays the same object while it is loaded. What a stretch of it reports, by its first block.
const known = new WeakMap<AnalysedArticle, Map<number, readonly ReportedStatement[]>>()

/**
 * What an article reports without quoting (“Rehn said that …”) in a passage: of several statements the one that covers most of it;
 * undefined where it reports nobody there. Found when first asked for, which few articles ever are. Cost: at first that of finding the
 * article's speakers.
 */
export function reportedIn(analysed: AnalysedArticle, passage: Span): ReportedStatement | undefined {
  const { blocks } = analysed.article
  const row = blocks.findLastIndex(({ span }) => span.start <= passage.start)
  const stretch = stretches(blocks).findLast(({ first }) => first <= row)
  if (!stretch) return undefined
  let most: ReportedStatement | undefined
  for (const one of statementsOf(analysed, stretch))
    if (overlap(one.span, passage) > (most ? overlap(most.span, passage) : 0)) most = one
  return most
}

function statementsOf(analysed: AnalysedArticle, { first, blocks }: Stretch): readonly ReportedStatement[] {
  const { article, mentions } = analysed
  const ofArticle = known.get(analysed) ?? new Map<number, readonly ReportedStatement[]>()
  known.set(analysed, ofArticle)
  const prose = { prose: article.prose, blocks }
  const statements = ofArticle.get(first) ?? reportedStatements(prose, findQuotations(prose).quotations, mentions)
  ofArticle.set(first, statements)
  return statements
}
