/**
 * Words of folded text, the unit in which quotations are compared.
 *
 * A word is a run of letters, marks and digits with the apostrophes, hyphens, points and commas that stand inside it
 * (won't, cease-fire, U.N., 4.5, 1,000), a currency or percent sign counting with its number's neighbours as a word of its own.
 * Scripts without spaces (Chinese, Japanese, Thai ...) give a word per character. Everything else is punctuation.
 * Linear in the text.
 */
import { type Folded, fold } from './fold.ts'
import type { Span } from './span.ts'

/** One word with its raw offsets. `key` is what is compared: folded and in lower case. */
export interface Word extends Span {
  readonly text: string
  readonly key: string
  /** True inside square brackets: an editor's word. */
  readonly bracketed: boolean
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*`
const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])`
/** Source of a regular expression (flags `gu`) for one word of folded text. */
export const WORD_PATTERN = String.raw`${UNSPACED}|(?:\p{Lu}\.){2,}|${LETTER}+(?:(?:['\-]|(?<=\p{N})[.,:](?=\p{N}))${LETTER}+)*|[\p{Sc}%‰°©®™§+=\u2212]|\p{Extended_Pictographic}`

const WORD = new RegExp(WORD_PATTERN, 'gu')

/** Lower case without a change of length, so that offsets stay true. */
export function lower(text: string): string {
  const result = text.toLowerCase()
  return result.length === text.length
    ? result
    : [...text].map(c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

/** Depth of square brackets before each match is tracked by this scanner; brackets do not reach over paragraphs. */
function bracketScanner(text: string): (upTo: number) => boolean {
  let at = 0
  let open = false
  return upTo => {
    for (; at < upTo; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x5b) open = text.indexOf(']', at) > -1
      else if (code === 0x5d) open = false
    }
    return open
  }
}

/** Tells each word of folded text: what it reads, raw offsets, and whether it stands in square brackets. */
export function eachWord(folded: Folded, tell: (text: string, start: number, end: number, bracketed: boolean) => void): void {
  const bracketed = bracketScanner(folded.text)
  for (const match of folded.text.matchAll(WORD)) {
    const at = match.index
    const text = match[0]
    tell(text, folded.starts[at]!, folded.ends[at + text.length - 1]!, bracketed(at))
  }
}

/** The words of already folded text, with raw offsets. */
export function wordsOf(folded: Folded): Word[] {
  const words: Word[] = []
  eachWord(folded, (text, start, end, bracketed) => words.push({ text, key: keyOf(text), start, end, bracketed }))
  return words
}

/** What of a word is compared. U.N. and UN are spelling variants, not the same word: the points stay. */
export const keyOf = (text: string): string => lower(text)

/** The words of a stretch of raw text, with raw offsets. */
export const words = (raw: string, span?: Span): Word[] => wordsOf(fold(raw, span))
