import type { Span } from '../text/span.ts'
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
  const found: FoundCitekey[] = []
  let end = 0
  for (const match of text.matchAll(BRACKETED)) {
    const bracket = { start: match.index, end: match.index + match[0].length }
    found.push(...bare(text, { start: end, end: bracket.start }), ...inBracket(text, bracket))
    end = bracket.end
  }
  found.push(...bare(text, { start: end, end: text.length }))
  return found.map(({ span, bracket, ...citation }) => ({
    ...citation,
    span: moved(span, within.start),
    bracket: bracket && moved(bracket, within.start)
  }))
}

function inBracket(text: string, bracket: Span): FoundCitekey[] {
  const keys = bare(text, bracket)
  return keys.map(key => ({ ...key, span: keys.length === 1 ? bracket : key.span, bracket }))
}

function bare(text: string, within: Span): FoundCitekey[] {
  // The character before the span tells a key from an e-mail address.
  const from = Math.max(0, within.start - 1)
  const found: FoundCitekey[] = []
  for (const match of text.slice(from, within.end).matchAll(KEYS)) {
    const start = from + match.index
    const span = { start, end: start + match[0].length }
    if (start >= within.start) found.push({ span, kind: 'citekey', target: match[1] ?? match[2]! })
  }
  return found
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })
