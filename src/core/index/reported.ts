import { statementsIn } from '../quotations/attribution/attribute.ts'
import { findQuotations } from '../quotations/findQuotations.ts'
import type { ReportedStatement } from '../quotations/quotation.ts'
import { overlap, type Span } from '../text/span.ts'
import { type AnalysedArticle, stretches } from './analyse.ts'

/**
 * What an article reports without quoting (“Rehn said that …”) in a passage within one of its blocks: of several statements the one that
 * covers most of it; undefined where it reports nobody there. Found when asked for, which few passages ever are. Cost: at most that of
 * finding the article's speakers.
 */
export function reportedIn({ article, mentions }: AnalysedArticle, passage: Span): ReportedStatement | undefined {
  const row = article.blocks.findLastIndex(({ span }) => span.start <= passage.start)
  const stretch = stretches(article.blocks).findLast(({ first }) => first <= row)
  if (!stretch) return undefined
  const prose = { prose: article.prose, blocks: stretch.blocks }
  const statements = statementsIn(prose, findQuotations(prose).quotations, mentions, row - stretch.first)
  const [most] = statements.toSorted((a, b) => overlap(b.span, passage) - overlap(a.span, passage))
  return most && overlap(most.span, passage) > 0 ? most : undefined
}
