import type { Place } from '../core/people/person.ts'
import type { Articles } from './articles.ts'
import type { SourceLink } from './cards/quotationCard.ts'
import { linkTo } from './convert.ts'
import type { Corpus } from './corpus.ts'

/** A place in an article as a card names it, with a link that selects the words. */
export async function sourceLink(articles: Articles, corpus: Corpus, place: Place): Promise<SourceLink> {
  const { location, metadata, title } = await articles.place(corpus, place)
  const { outlet, date } = metadata
  return { title, outlet, date, line: location.range.start.line + 1, href: linkTo(location) }
}

/** The same for several places, in their order. */
export const sourceLinks = (articles: Articles, corpus: Corpus, places: readonly Place[]): Promise<readonly SourceLink[]> =>
  Promise.all(places.map(place => sourceLink(articles, corpus, place)))
