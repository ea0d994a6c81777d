import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import type { SearchHit } from '../../../src/core/search/hit.ts'

/** A corpus of the given texts, by path. */
export function corpusOf(articles: Readonly<Record<string, string>>): Corpus {
  const corpus = new Corpus()
  for (const [path, text] of Object.entries(articles)) corpus.put(readArticle({ path, hash: path, text }))
  return corpus
}

/** A hit's text with the highlights in square brackets. */
export function marked({ text, highlights }: SearchHit): string {
  return highlights.reduceRight(
    (out, { start, end }) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`,
    text
  )
}
