import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { type Anchor, makeAnchor } from '../../../src/core/citations/anchor.ts'

/** An anchor of the first words of an article of our own. */
export function anchorOf(path: string, draft?: string, words = 'We shut the old pier'): Anchor {
  const article = readArticle({ path, hash: 'before', text: `“${words} on Monday,” said Lena Orlo, who keeps the harbour.\n` })
  return makeAnchor(article, { start: 1, end: 1 + words.length }, { created: '2031-05-04T10:00:00Z', draft })
}
