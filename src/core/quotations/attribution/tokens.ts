/**
 * Reads a block as tokens: words, names, punctuation, and each quotation as one token. All rules work on tokens.
 * Cost: linear in the block. Most words are plain letters between blanks: those are read without the expressions (plainWords.ts).
 */
import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { charKind, isJoint, OUTSIDE, PLAIN, plainEnd, WordTable } from '../../text/plainWords.ts'
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

function plain(kind: TokenKind, text: string, start: number, end: number): Token {
  const lower = text.toLowerCase()
  return { kind, start, end, text, lower, possessive: false, verb: kind === 'word' ? reportingVerb(lower) : undefined }
}

function quoteToken(prose: string, quotation: Quotation, index: number): Token {
  const inner = prose.slice(Math.max(quotation.inner.start, quotation.inner.end - 8), quotation.inner.end).trimEnd()
  const last = /([,.?!;:…—–-])['’”\u200b]*$/.exec(inner)?.[1] ?? ''
  return { ...plain('quote', '', quotation.span.start, quotation.span.end), quote: index, last }
}

/** A name with the possessive ending that may follow it. */
function nameToken(prose: string, mention: Mention): Token {
  const { start, end } = mention.span
  const ending = /^['’]s?(?![\p{L}])/u.exec(prose.slice(end, end + 3))?.[0] ?? ''
  const possessive = ending.length === 2 || (ending.length === 1 && prose[end - 1] === 's')
  return { ...plain('name', prose.slice(start, end), start, possessive ? end + ending.length : end), possessive, mention }
}

/** Words of plain letters, each text and its lower case held once for all articles. */
const PLAIN_WORDS = new WordTable(text => {
  const lower = text.toLowerCase()
  return { text, lower, verb: reportingVerb(lower) }
})

const AMPERSAND = 0x26
const DOT = 0x2e

/** A word of ASCII letters and digits that surely ends before a blank or a mark that joins nothing; undefined for all others. */
function plainToken(prose: string, start: number, limit: number): Token | undefined {
  const end = plainEnd(prose, start)
  const next = prose.charCodeAt(end)
  if (end > limit || charKind(next) !== OUTSIDE || isJoint(next) || next === DOT || next === AMPERSAND) return undefined
  const { text, lower, verb } = PLAIN_WORDS.get(prose, start, end)
  return { kind: 'word', start, end, text, lower, possessive: false, verb }
}

function wordToken(prose: string, at: number, limit: number): Token | undefined {
  const kind = charKind(prose.charCodeAt(at))
  if (kind === OUTSIDE) return undefined
  return (kind === PLAIN ? plainToken(prose, at, limit) : undefined) ?? readWord(prose, at, limit)
}

function readWord(prose: string, at: number, limit: number): Token | undefined {
  WORD.lastIndex = at
  const hit = WORD.exec(prose)
  if (!hit || hit.index !== at) return undefined
  let end = Math.min(at + hit[0].length, limit)
  const text = prose.slice(at, end)
  const next = prose[end]
  if (next === '.' && (ABBREVIATIONS.has(text.toLowerCase()) || /^(?:\p{L}\.)*\p{Lu}$/u.test(text))) end++
  if ((next === "'" || next === '’') && /s$/i.test(text) && end < limit) end++
  const whole = prose.slice(at, end)
  if (!APOSTROPHE.test(whole)) return plain('word', whole, at, end)
  const contracted = CONTRACTED.exec(whole)
  if (contracted) return plain('word', contracted[1]!, at, end)
  const possessive = POSSESSIVE.exec(whole)
  return { ...plain('word', possessive?.[1] ?? whole, at, end), possessive: possessive !== null }
}

/** Tokens of a block; quotations and mentions in order, with the first one that may lie in the block. */
function tokenize(
  prose: string,
  block: Block,
  quotations: readonly Quotation[],
  q: number,
  mentions: readonly Mention[],
  m: number
): Token[] {
  const tokens: Token[] = []
  const { end } = block.span
  let at = block.span.start
  while (at < end) {
    if (isSpace(prose, at)) {
      at++
      continue
    }
    while (m < mentions.length && mentions[m]!.span.start < at) m++
    while (q < quotations.length && quotations[q]!.span.start < at) q++
    const token = nextToken(prose, at, end, quotations[q], q, mentions[m])
    if (token) tokens.push(token)
    at = token ? Math.max(token.end, at + 1) : at + 1
  }
  return tokens
}

function nextToken(
  prose: string,
  at: number,
  end: number,
  quotation: Quotation | undefined,
  q: number,
  mention: Mention | undefined
) {
  if (quotation?.span.start === at) return quoteToken(prose, quotation, q)
  if (mention?.span.start === at) return nameToken(prose, mention)
  const limit = Math.min(end, quotation?.span.start ?? end, mention?.span.start ?? end)
  const word = wordToken(prose, at, limit)
  if (word) return word
  const char = prose[at]!
  if (char === '-' && prose[at + 1] === '-') return plain('dash', '--', at, at + 2)
  if (char === '-' && prose[at + 1] === ' ') return plain('dash', char, at, at + 1)
  return plain(PUNCTUATION[char] ?? 'other', char, at, at + 1)
}

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
  let q = from.quotation
  let m = from.mention
  return blocks.slice(from.block, to).map((block, i) => {
    while (q < quotations.length && quotations[q]!.span.start < block.span.start) q++
    while (m < mentions.length && mentions[m]!.span.start < block.span.start) m++
    const tokens = tokenize(prose, block, quotations, q, mentions, m)
    return { block, index: from.block + i, tokens, ...splitSentences(tokens) }
  })
}
