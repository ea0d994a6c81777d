import type { Span } from '../text/span.ts'
import { contains } from '../text/span.ts'
import type { Citation } from './draft.ts'

/**
 * Pandoc's citations: `[@key]`, `[see @key, p. 3; -@other]`, and `@key` in the running text. A key begins with a letter, digit
 * or underscore and holds no two punctuation marks in a row. An `@` inside a word (an e-mail address) is none. A social-media
 * handle looks the same as a key; whether it names an article is for the corpus to say.
 */
const KEY = String.raw`(?<![\p{L}\p{N}._@/])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*))`
const KEYS = new RegExp(KEY, 'gu')
const BRACKETED = /\[[^[\]\r\n]*@[^[\]\r\n]*\]/g

/** A citekey as it stands in the text, and the bracket around it, which is no prose. */
export interface FoundCitekey extends Citation {
  readonly bracket?: Span
}

/** Citekeys in prose. The span of one that is alone in its brackets is the whole bracket, else `@key`. Linear. */
export function citekeysIn(prose: string, within: Span = { start: 0, end: prose.length }): FoundCitekey[] {
  const text = prose.slice(within.start, within.end)
  const brackets = Array.from(text.matchAll(BRACKETED), match => ({ start: match.index, end: match.index + match[0].length }))
  const found = keysIn(text)
  let next = 0
  return found.map((key, index) => {
    while (next < brackets.length && brackets[next]!.end <= key.span.start) next++
    const bracket = brackets[next]
    if (bracket === undefined || !contains(bracket, key.span)) return { ...key, span: moved(key.span, within.start) }
    const alone = !touchesBracket(found[index - 1], bracket) && !touchesBracket(found[index + 1], bracket)
    return { ...key, span: moved(alone ? bracket : key.span, within.start), bracket: moved(bracket, within.start) }
  })
}

function keysIn(text: string): FoundCitekey[] {
  return Array.from(text.matchAll(KEYS), match => ({
    span: { start: match.index, end: match.index + match[0].length },
    kind: 'citekey',
    target: match[1] ?? match[2]!
  }))
}

const touchesBracket = (key: FoundCitekey | undefined, bracket: Span): boolean => key !== undefined && contains(bracket, key.span)

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })
