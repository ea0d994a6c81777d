import type { Span } from './span.ts'

const URL = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"“”«»„\u200b\ufffc]+/giu
/** The cheap test first: hardly any paragraph has an address. */
const WITHOUT_SCHEME = /www\./i
/** Closes the sentence rather than the address. */
const TRAILING = /[.,;:!?'’*_\]}]/

/** False for a text that surely has no address written out. */
export const mayHaveUrls = (text: string): boolean => text.includes('://') || WITHOUT_SCHEME.test(text)

/** Addresses written out in a text (`https://…`, `www.…`), without the punctuation that closes the sentence. Linear. */
export function bareUrls(text: string): Span[] {
  if (!mayHaveUrls(text)) return []
  return Array.from(text.matchAll(URL), match => ({ start: match.index, end: match.index + lengthOf(match[0]) }))
}

function lengthOf(url: string): number {
  let end = url.length
  let excess = count(url, ')') - count(url, '(')
  while (end > 0) {
    const last = url[end - 1]!
    if (last === ')' && excess > 0) excess--
    else if (!TRAILING.test(last)) break
    end--
  }
  return end
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
