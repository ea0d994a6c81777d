/**
 * Tokens: words, names, punctuation, and each quotation as one. All rules work on them. What a word says wherever it stands is read
 * once: its token is the same object in all places and texts. Where tokens stand is told by their reading (readBlocks.ts).
 */
import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { is } from '../../text/classes.ts'
import { isPlainWord, lexicon, WordBits, WordFacts } from '../../text/lexicon.ts'
import { Memo } from '../../text/memo.ts'
import type { Quotation } from '../quotation.ts'
import { type ReportingVerb, reportingVerb } from './reportingVerbs.ts'
import { ABBREVIATIONS, BEGINS_SENTENCE, CAPITAL, classesOf, ENDS_SENTENCE, NAME, QUOTE, VERB } from './words.ts'

export type TokenKind = 'word' | 'name' | 'quote' | 'stop' | 'comma' | 'colon' | 'dash' | 'paren' | 'other'

export interface Token {
  readonly kind: TokenKind
  /** Without a possessive ending. */
  readonly text: string
  readonly lower: string
  readonly possessive: boolean
  /** The classes of its word (words.ts), as bits. */
  readonly classes: number
  /** The reporting verb that a word may be a form of. */
  readonly verb: ReportingVerb | undefined
  readonly mention: Mention | undefined
  /** Index of the quotation. */
  readonly quote: number | undefined
  /** The last character of a quotation's words, closing punctuation first ("," in “No,”). */
  readonly last: string | undefined
}

export interface Sentence {
  /** Token range, half-open. */
  readonly from: number
  readonly to: number
  /** All classes that any of its words is in, so that who looks for a kind of word need not look at each. */
  readonly classes: number
}

/** One block, read. */
export interface Reading {
  readonly block: Block
  readonly index: number
  readonly tokens: readonly Token[]
  /** The classes of each token, side by side: who looks for few of many tokens looks here. */
  readonly classes: readonly number[]
  /** Where each token begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly sentences: readonly Sentence[]
}

/** The number of the sentence that a token is in; -1 behind the last token. */
export function sentenceAt({ sentences }: Reading, token: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.to <= token) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? low : -1
}

const APOSTROPHE = /['’]/
const POSSESSIVE = /^(.+?)(?:['’]s|(?<=s)['’])$/i
/** "he'd", "that's": a pronoun with a verb, no possessive. */
const CONTRACTED = /^(he|she|it|they|we|i|you|who|what|that|there|here|let|how|where)['’](?:s|d|ll|ve|re|m)$/i
const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  '.': 'stop',
  '?': 'stop',
  '!': 'stop',
  '…': 'stop',
  ',': 'comma',
  ';': 'comma',
  ':': 'colon',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '(': 'paren',
  ')': 'paren',
  '[': 'paren',
  ']': 'paren'
}

/** True for a text that begins with a capital. */
export function isUpper(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text)
}
/** True for a word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean => is(token, CAPITAL)

/** All tokens have the same fields in the same order, which engines read fastest. */
const tokenOf = (kind: TokenKind, text: string, possessive: boolean, last?: string): Token => {
  const lower = text.toLowerCase()
  const verb = kind === 'word' ? reportingVerb(lower) : undefined
  const capital = kind === 'word' && isUpper(text)
  const isMarked = kind === 'quote' || kind === 'name'
  const classes =
    classesOf(lower) |
    (verb ? VERB : 0) |
    (capital ? CAPITAL : 0) |
    (kind === 'quote' ? QUOTE : 0) |
    (kind === 'name' ? NAME : 0) |
    (kind === 'stop' || (last && '.?!…'.includes(last)) ? ENDS_SENTENCE : 0) |
    (isMarked || capital || /^\d/.test(text) || text === '[' ? BEGINS_SENTENCE : 0)
  return { kind, text, lower, possessive, classes, verb, mention: undefined, quote: undefined, last }
}

export const sign = (kind: TokenKind, text: string): Token => tokenOf(kind, text, false)

/** Those by their codes, each made when it is first met. */
const SIGNS: (Token | undefined)[] = []

/** The token of a character that is no part of a word. */
export function signToken(code: number): Token {
  const known = SIGNS[code]
  if (known) return known
  const text = String.fromCharCode(code)
  SIGNS[code] = sign(PUNCTUATION[text] ?? 'other', text)
  return SIGNS[code]
}

/** A word that is surely whole, without the ending that makes it a possessive or a pronoun with a verb. */
function readWhole(whole: string): Token {
  if (!APOSTROPHE.test(whole)) return tokenOf('word', whole, false)
  const contracted = CONTRACTED.exec(whole)
  if (contracted) return tokenOf('word', contracted[1]!, false)
  const possessive = POSSESSIVE.exec(whole)
  return tokenOf('word', possessive?.[1] ?? whole, possessive !== null)
}

/** Names as written, without the mention: the same come again and again. Code units that are remembered. */
const NAMES = new Memo<Token>(100_000)

/** The token of a name. */
export const nameToken = (mention: Mention, possessive: boolean): Token => ({
  ...NAMES.of(mention.text, text => tokenOf('name', text, false)),
  possessive,
  mention
})

/** Those of quotations by how they end, without the index. */
const QUOTES = new Memo<Token>(1_000)

/** The token of a quotation, by its index. */
export function quoteToken(prose: string, { inner: { start, end } }: Quotation, index: number): Token {
  const inner = prose.slice(Math.max(start, end - 8), end).trimEnd()
  const last = /([,.?!;:…—–-])['’”\u200b]*$/.exec(inner)?.[1] ?? ''
  return { ...QUOTES.of(last, text => tokenOf('quote', '', false, text)), quote: index }
}

/** The tokens of words by their numbers. */
export const WORDS = new WordFacts(readWhole)
/** The same with the full stop that belongs to them. */
export const DOTTED = new WordFacts(text => readWhole(`${text}.`))
/** Their classes, and what may belong to them: most words are not looked at any further. */
const CLASSES = new WordBits(1, number => {
  const text = lexicon.at(number)
  const takes = (takesDot(text) ? TAKES_DOT : 0) | (text.endsWith('s') || text.endsWith('S') ? TAKES_APOSTROPHE : 0)
  return [WORDS.of(number).classes | takes]
})
export const classesOfWord = (number: number): number => CLASSES.first(CLASSES.row(number))
export const TAKES_DOT = 1 << 28
export const TAKES_APOSTROPHE = 1 << 29

export const takesDot = (text: string): boolean =>
  ABBREVIATIONS.has(text.toLowerCase()) || (!isPlainWord(text) && /^(?:\p{L}\.)*\p{Lu}$/u.test(text))
