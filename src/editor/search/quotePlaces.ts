import type { SearchHit } from '../../engine/api.ts'
import type { Articles } from '../articles.ts'
import type { Corpus } from '../corpus.ts'
import type { Previewed } from '../preview.ts'

/** Where a found quote stands, and the words in it that matched; a file that is gone has one place, its beginning. */
export async function previewOf(articles: Articles, corpus: Corpus, hit: SearchHit): Promise<Previewed> {
  const spans = hit.highlights.map(({ start, end }) => ({ path: hit.path, start: hit.start + start, end: hit.start + end }))
  const [place, ...matches] = await Promise.all([hit, ...spans].map(span => articles.place(corpus, span)))
  return { location: place!.location, matches: matches.map(({ location }) => location.range) }
}
