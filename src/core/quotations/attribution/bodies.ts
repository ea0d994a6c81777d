import type { Token } from './tokens.ts'

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'its', 'their', 'his', 'her', 'that'])

/** The name of a body from the words of its phrase: from its first capital on ("the U.S. Central Command" → "U.S. Central Command"). */
export function bodyName(words: readonly Token[]): string | undefined {
  const first = words.findIndex(token => /^\p{Lu}/u.test(token.text) && !ARTICLES.has(token.lower))
  if (first < 0) return undefined
  return words
    .slice(first)
    .map(token => (token.possessive ? `${token.text}’s` : token.text))
    .join(' ')
}
