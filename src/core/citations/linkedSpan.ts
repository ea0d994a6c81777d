import type { Article } from '../articles/article.ts'
import type { Span } from '../text/span.ts'
import { findTextFragment } from './findFragment.ts'
import { wordsOfLink } from './wordsOfLink.ts'

/**
 * The words of an article that a link names by a text fragment or a line (`#L12`), raw offsets; the line without the spaces around
 * it. Undefined for a link that names none, and where the article has not what it names.
 */
export function linkedSpan(article: Pick<Article, 'text' | 'prose' | 'blocks'>, href: string): Span | undefined {
  const words = wordsOfLink(href)
  const found = words?.directive && findTextFragment(article, href)
  return found ?? (words?.line === undefined ? undefined : lineOf(article.text, words.line))
}

function lineOf(text: string, line: number): Span | undefined {
  let start = 0
  for (let left = line; left > 1; left--) {
    start = text.indexOf('\n', start) + 1
    if (start === 0) return undefined
  }
  const end = text.indexOf('\n', start)
  const written = text.slice(start, end < 0 ? undefined : end)
  const trimmed = written.trim()
  const from = start + written.indexOf(trimmed)
  return line > 0 && trimmed !== '' ? { start: from, end: from + trimmed.length } : undefined
}
