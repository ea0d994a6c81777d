import type { Article } from '../articles/article.ts'
import { findMentions } from '../people/findMentions.ts'
import type { Mention } from '../people/person.ts'
import { attribute } from '../quotations/attribution/attribute.ts'
import { findQuotations } from '../quotations/findQuotations.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'

/** An article with what was found in it. */
export interface AnalysedArticle {
  readonly article: Article
  readonly quotations: readonly AttributedQuotation[]
  readonly mentions: readonly Mention[]
}

/** Finds the people, the quotations and their speakers of one article. Depends on nothing but the article. */
export function analyse(article: Article): AnalysedArticle {
  const mentions = findMentions(article)
  const { quotations } = findQuotations(article)
  return { article, mentions, quotations: attribute(article, quotations, mentions) }
}
