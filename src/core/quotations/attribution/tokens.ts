/**
 * Reads a block as tokens: words, names, punctuation, and each quotation as one token. All rules work on tokens.
 * Cost: linear in the block. Plain words come from the table that all readers share (wordTable.ts).
 */
import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { isOutside } from '../../text/charKinds.ts'
import { WordFacts } from '../../text/lexicon.ts'
import { type WordTable, wordTable } from '../../text/wordTable.ts'
import type { Quotation } from '../quotation.ts'
import { type ReportingVerb, reportingVerb } from './reportingVerbs.ts'
import { ABBREVIATIONS } from './words.ts'

export type TokenKind = 'word' | 'name' | 'quote' | 'stop' | 'comma' | 'colon' | 'dash' | 'paren' | 'other'

export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** Without a possessive ending. */
  readonly text: string
  readonly lower: string
  readonly possessive: boolean
  /** The reporting verb that a word may be a form of; looked up once, because many rules ask it of every word. */
  readonly verb?: ReportingVerb | undefined
  readonly mention?: Mention
  /** Index of the quotation. */
  readonly quote?: number
  /** The last character of a quotation's words, closing punctuation first ("," in “No,”). */
  readonly last?: string
}

export interface Sentence {
  /** Token range, half-open. */
  readonly from: number
  readonly to: number
}

/** One block, read. */
export interface Reading {
  readonly block: Block
  readonly index: number
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Sentence number of each token. */
  readonly sentenceOf: readonly number[]
}

const APOSTROPHE = /['’]/
const SPACE = /\s|\u200b/
/** Most characters tell by their code alone. */
const isSpace = (prose: string, at: number): boolean => {
  const code = prose.charCodeAt(at)
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && SPACE.test(prose[at]!))
}
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.'’\-‑‐&](?=[\p{L}\p{N}]))*/uy
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
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && isUpper(token.text)

/** What a token says wherever it stands. */
type Word = Pick<Token, 'kind' | 'text' | 'lower' | 'possessive' | 'verb'>

function word(text: string, possessive = false): Word {
  const lower = text.toLowerCase()
  return { kind: 'word', text, lower, possessive, verb: reportingVerb(lower) }
}

const sign = (kind: TokenKind, text: string): Word => ({
  kind,
  text,
  lower: text.toLowerCase(),
  possessive: false,
  verb: undefined
})

/** Punctuation by its code. */
const SIGNS: ReadonlyMap<number, Word> = new Map(
  Object.entries(PUNCTUATION).map(([text, kind]) => [text.charCodeAt(0), sign(kind, text)])
)

/** All tokens have the same fields in the same order, which engines read fastest. */
const tokenOf = (
  { kind, text, lower, possessive, verb }: Word,
  start: number,
  end: number,
  mention?: Mention,
  quote?: number,
  last?: string
): Token => ({ kind, start, end, text, lower, possessive, verb, mention, quote, last })

function quoteToken(prose: string, { span, inner: { start, end } }: Quotation, index: number): Token {
  const inner = prose.slice(Math.max(start, end - 8), end).trimEnd()
  const last = /([,.?!;:…—–-])['’”\u200b]*$/.exec(inner)?.[1] ?? ''
  return tokenOf(QUOTE, span.start, span.end, undefined, index, last)
}

const QUOTE = sign('quote', '')

/** A name with the possessive ending that may follow it. */
function nameToken(prose: string, mention: Mention): Token {
  const { start, end } = mention.span
  const ending = /^['’]s?(?![\p{L}])/u.exec(prose.slice(end, end + 3))?.[0] ?? ''
  const possessive = ending.length === 2 || (ending.length === 1 && prose[end - 1] === 's')
  const name = { ...sign('name', prose.slice(start, end)), possessive }
  return tokenOf(name, start, possessive ? end + ending.length : end, mention)
}

/** A word, and what it is where a full stop follows that belongs to it. */
interface Known extends Word {
  readonly dotted: Word | undefined
  /** An apostrophe behind it may be a possessive. */
  readonly plural: boolean
}

const WORDS = new WordFacts((text): Known => {
  const dotted = takesDot(text) ? readWhole(`${text}.`) : undefined
  return { ...readWhole(text), dotted, plural: /s$/i.test(text) }
})

const takesDot = (text: string): boolean => ABBREVIATIONS.has(text.toLowerCase()) || /^(?:\p{L}\.)*\p{Lu}$/u.test(text)

/** A word that is surely whole, without the ending that makes it a possessive or a pronoun with a verb. */
function readWhole(whole: string): Word {
  if (!APOSTROPHE.test(whole)) return word(whole)
  const contracted = CONTRACTED.exec(whole)
  if (contracted) return word(contracted[1]!)
  const possessive = POSSESSIVE.exec(whole)
  return word(possessive?.[1] ?? whole, possessive !== null)
}

const DOT = 0x2e
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** The token of a word that the table has; undefined where an apostrophe behind it is to be looked at. */
function knownToken(prose: string, number: number, start: number, end: number): Token | undefined {
  const known = WORDS.of(number)
  const next = prose.charCodeAt(end)
  if (known.plural && isApostrophe(next)) return undefined
  return next === DOT && known.dotted ? tokenOf(known.dotted, start, end + 1) : tokenOf(known, start, end)
}

function readWord(prose: string, at: number, limit: number): Token | undefined {
  WORD.lastIndex = at
  const hit = WORD.exec(prose)
  if (!hit) return undefined
  let end = Math.min(at + hit[0].length, limit)
  const text = prose.slice(at, end)
  const next = prose[end]
  if (next === '.' && takesDot(text)) end++
  if ((next === "'" || next === '’') && /s$/i.test(text) && end < limit) end++
  return tokenOf(readWhole(prose.slice(at, end)), at, end)
}

/** Quotations and mentions of a text in order, and which of them may come next. */
class Marked {
  private readonly quotations: readonly Quotation[]
  private readonly mentions: readonly Mention[]
  private q: number
  private m: number

  constructor(quotations: readonly Quotation[], q: number, mentions: readonly Mention[], m: number) {
    this.quotations = quotations
    this.q = q
    this.mentions = mentions
    this.m = m
  }

  /** Leaves out those that begin before an offset; where the next one begins. */
  next(at: number): number {
    const { quotations, mentions } = this
    while (this.m < mentions.length && mentions[this.m]!.span.start < at) this.m++
    while (this.q < quotations.length && quotations[this.q]!.span.start < at) this.q++
    return Math.min(
      quotations[this.q]?.span.start ?? Number.POSITIVE_INFINITY,
      mentions[this.m]?.span.start ?? Number.POSITIVE_INFINITY
    )
  }

  /** The token of the one that begins at an offset where one does. */
  token(prose: string, at: number): Token {
    const quotation = this.quotations[this.q]
    return quotation?.span.start === at ? quoteToken(prose, quotation, this.q) : nameToken(prose, this.mentions[this.m]!)
  }
}

/** Tokens of a block, which has the number `index` in the table of words. */
function tokenize(prose: string, { span: { start, end } }: Block, words: WordTable, index: number, marked: Marked): Token[] {
  const tokens: Token[] = []
  const { numbers, starts, ends, firsts } = words
  const last = firsts[index + 1]!
  let i = firsts[index]!
  let next = -1
  for (let at = start; at < end; ) {
    if (isSpace(prose, at)) {
      at++
      continue
    }
    if (next < at) next = marked.next(at)
    while (i < last && starts[i]! < at) i++
    const isKnown = i < last && starts[i] === at && numbers[i]! >= 0 && ends[i]! <= Math.min(end, next)
    const token =
      next === at
        ? marked.token(prose, at)
        : ((isKnown ? knownToken(prose, numbers[i]!, at, ends[i]!) : undefined) ?? readToken(prose, at, Math.min(end, next)))
    tokens.push(token)
    at = Math.max(token.end, at + 1)
  }
  return tokens
}

function readToken(prose: string, at: number, limit: number): Token {
  const code = prose.charCodeAt(at)
  const found = isOutside(code) ? undefined : readWord(prose, at, limit)
  if (found) return found
  const mark = code === HYPHEN ? dashAt(prose, at) : SIGNS.get(code)
  return mark ? tokenOf(mark, at, at + mark.text.length) : tokenOf(sign('other', prose[at]!), at, at + 1)
}

const HYPHEN = 0x2d
const DOUBLE = sign('dash', '--')
const SINGLE = sign('dash', '-')

/** Two hyphens, or one before a blank, are a dash. */
const dashAt = (prose: string, at: number): Word | undefined =>
  prose[at + 1] === '-' ? DOUBLE : prose[at + 1] === ' ' ? SINGLE : undefined

const endsSentence = (token: Token): boolean =>
  token.kind === 'stop' ||
  (token.kind === 'quote' && token.last !== undefined && '.?!…'.includes(token.last) && token.last !== '')

/** True when a new sentence begins at `next` after a token that may end one. */
function beginsSentence(next: Token): boolean {
  return next.kind === 'quote' || next.kind === 'name' || isCapital(next) || /^\d/.test(next.text) || next.text === '['
}

/** A dateline has so many tokens at most, its dash included. */
const DATELINE = 14

/** Index of the dash that ends a dateline ("ORRA, Lund (HD) — The dock …"); -1 where the block begins with none. */
function datelineEnd(tokens: readonly Token[]): number {
  let end = -1
  for (let i = 0; i < Math.min(tokens.length - 1, DATELINE); i++) {
    const token = tokens[i]!
    if (token.kind === 'dash' && i > 0 && isDateline(tokens, i) && beginsSentence(tokens[i + 1]!)) end = i
    if (
      token.kind === 'quote' ||
      token.kind === 'colon' ||
      (token.kind === 'word' && !isUpper(token.text) && !/^\d/.test(token.text))
    )
      break
  }
  return end
}

/** The first word is all capitals, or an agency in brackets stands right before the dash. */
const isDateline = (tokens: readonly Token[], dash: number): boolean =>
  /^\p{Lu}{3,}$/u.test(tokens[0]!.text) || tokens[dash - 1]!.text === ')'

function splitSentences(tokens: readonly Token[]): { sentences: Sentence[]; sentenceOf: number[] } {
  const sentences: Sentence[] = []
  const sentenceOf: number[] = []
  const dateline = datelineEnd(tokens)
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    sentenceOf.push(sentences.length)
    const next = tokens[i + 1]
    if (!next || i === dateline || (i > dateline && endsSentence(tokens[i]!) && beginsSentence(next))) {
      sentences.push({ from, to: i + 1 })
      from = i + 1
    }
  }
  return { sentences, sentenceOf }
}

/** Where to read on in a text's blocks, quotations and mentions, as indexes. */
export interface From {
  readonly block: number
  readonly quotation: number
  readonly mention: number
}

const START: From = { block: 0, quotation: 0, mention: 0 }

/**
 * Reads the blocks of a text. `quotations` and `mentions` in order; the answer has one reading for each block.
 * @param from the first block read, and what may lie in it; `to`: the block after the last
 */
export function readBlocks(
  prose: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  from = START,
  to = blocks.length
): Reading[] {
  const read = from.block === 0 && to === blocks.length ? blocks : blocks.slice(from.block, to)
  const words = wordTable(prose, read)
  const marked = new Marked(quotations, from.quotation, mentions, from.mention)
  return read.map((block, i) => {
    const tokens = tokenize(prose, block, words, i, marked)
    return { block, index: from.block + i, tokens, ...splitSentences(tokens) }
  })
}
