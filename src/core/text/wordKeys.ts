/**
 * The words of raw text as the index compares them: what `wordsOf(fold(…))` gives (words.ts), without folding what folding leaves alone.
 * What the table of words (wordTable.ts) leaves open (other scripts, accents, invisible characters, numbers with points) goes through the
 * fold and the expression of words.ts; where square brackets open, so does all the rest of their block. Linear in the text. A property
 * test holds the two ways against each other.
 */
import { fold } from './fold.ts'
import { WordFacts } from './lexicon.ts'
import type { Span } from './span.ts'
import { eachWord, keyOf } from './words.ts'
import { BRACKET, UNSURE, type WordTable } from './wordTable.ts'

/** Receives words with their raw offsets. */
export interface WordReader {
  /** A word that the lexicon has a number for; it stands in no brackets. */
  known(word: number, start: number, end: number): void
  /** Any other, and whether it stands in square brackets. */
  other(key: string, start: number, end: number, bracketed: boolean): void
}

/** The least character that joins the one before it. */
const COMBINING = 0x300
const OPENING_BRACKET = /[[［]/

const KEYS = new WordFacts(word => keyOf(word.replaceAll('’', "'")))

/** What is compared of a word that the lexicon has a number for. */
export const keyOfWord = (word: number): string => KEYS.of(word)

/** Tells every word of a block of raw text that ends at `limit`, in order. `block`: its number in the table. */
export function eachWordOf(raw: string, words: WordTable, block: number, { start, end }: Span, reader: WordReader): void {
  const { numbers, starts, ends } = words
  const tell = (text: string, from: number, to: number, bracketed: boolean) => reader.other(keyOf(text), from, to, bracketed)
  for (let i = words.firsts[block]!; i < words.firsts[block + 1]!; i++) {
    const [number, first, last] = [numbers[i]!, starts[i]!, ends[i]!]
    if (number >= 0) reader.known(number, first, last)
    else if (number === BRACKET || (number === UNSURE && OPENING_BRACKET.test(raw.slice(first, last)))) {
      eachWord(fold(raw, { start: withBase(raw, first, start), end }), tell)
      return
    } else if (number === UNSURE) eachWord(fold(raw, { start: withBase(raw, first, start), end: last }), tell)
    else reader.other(raw.slice(first, last), first, last, false)
  }
}

/** What may combine with the character before it is read with that. */
const withBase = (raw: string, at: number, start: number): number => (at > start && raw.charCodeAt(at) >= COMBINING ? at - 1 : at)
