import type { Article } from '../articles/article.ts'
import { findMentions } from '../people/findMentions.ts'
import { namesOfList } from '../people/knownNames.ts'
import type { Mention } from '../people/person.ts'
import { attribute } from '../quotations/attribution/attribute.ts'
import { findQuotations } from '../quotations/findQuotations.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Block } from '../text/block.ts'

/** An article with what was found in it. */
export interface AnalysedArticle {
  readonly article: Article
  readonly quotations: readonly AttributedQuotation[]
  readonly mentions: readonly Mention[]
}

/**
 * Characters analysed at once. Finding people and speakers keeps every word of what it reads in memory; a book-long document is
 * read stretch by stretch, so that it costs no more than a long article. Names found before help in the stretches after.
 */
const STRETCH = 1_000_000

/** Blocks that are analysed at once, and the number of the first. */
export interface Stretch {
  readonly first: number
  readonly blocks: readonly Block[]
}

/** Runs of blocks of about STRETCH characters; one for any article of ordinary length. */
export function stretches(blocks: readonly Block[]): Stretch[] {
  const result: Stretch[] = []
  let first = 0
  for (let next = 1; next <= blocks.length; next++) {
    const isFull = next === blocks.length || blocks[next]!.span.end - blocks[first]!.span.start > STRETCH
    if (!isFull) continue
    result.push({ first, blocks: first === 0 && next === blocks.length ? blocks : blocks.slice(first, next) })
    first = next
  }
  return result
}

/** Finds the people, the quotations and their speakers of one article. Depends on nothing but the article. */
export function analyse(article: Article): AnalysedArticle {
  const mentions: Mention[] = []
  const quotations: AttributedQuotation[] = []
  let groups = 0
  for (const { first, blocks } of stretches(article.blocks)) {
    const prose = { prose: article.prose, blocks }
    const known = first > 0 ? namesOfList([...new Set(mentions.map(mention => mention.name))]) : undefined
    const named = findMentions(prose, known)
    const found = attribute(prose, findQuotations(prose).quotations, named)
    for (const quotation of found) {
      quotations.push({ ...quotation, group: quotation.group + groups, block: quotation.block + first })
    }
    groups += found.reduce((most, { group }) => Math.max(most, group + 1), 0)
    for (const mention of named) mentions.push(mention)
  }
  return { article, mentions, quotations }
}
