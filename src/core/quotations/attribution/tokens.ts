/**
 * Reads a block as tokens: words, names, punctuation, and each quotation as one token. All rules work on tokens.
 * Cost: linear in the block. Plain words come from the table that all readers share (wordTable.ts), and what a word says wherever it
 * stands is read once: its token is the same object in all places and texts. Where tokens stand is told by their reading.
 */
import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { isOutside } from '../../text/charKinds.ts'
import { is } from '../../text/classes.ts'
import { lexicon, WordBits, WordFacts } from '../../text/lexicon.ts'
import { Memo } from '../../text/memo.ts'
import { type WordTable, wordTable } from '../../text/wordTable.ts'
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
export const isCapital = (token: Token | undefined): boolean => is(token, CAPITAL)

/** All tokens have the same fields in the same order, which engines read fastest. */
const tokenOf = (kind: TokenKind, text: string, possessive: boolean, quote?: number, last?: string): Token => {
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
  return { kind, text, lower, possessive, classes, verb, mention: undefined, quote, last }
}

const sign = (kind: TokenKind, text: string): Token => tokenOf(kind, text, false)

/** Punctuation by its code. */
const SIGNS: ReadonlyMap<number, Token> = new Map(
  Object.entries(PUNCTUATION).map(([text, kind]) => [text.charCodeAt(0), sign(kind, text)])
)

function quoteToken(prose: string, { inner: { start, end } }: Quotation, index: number): Token {
  const inner = prose.slice(Math.max(start, end - 8), end).trimEnd()
  const last = /([,.?!;:…—–-])['’”\u200b]*$/.exec(inner)?.[1] ?? ''
  return tokenOf('quote', '', false, index, last)
}

/** Names as written, without the mention: the same come again and again. Code units that are remembered. */
const NAMES = new Memo<Token>(100_000)
/** The possessive ending behind a name. */
const NAME_ENDING = /^['’]s?(?![\p{L}])/u

const WORDS = new WordFacts(readWhole)
/** The same with the full stop that belongs to them. */
const DOTTED = new WordFacts(text => readWhole(`${text}.`))
/** Their classes, and what may belong to them: most words are not looked at any further. */
const CLASSES = new WordBits(number => {
  const text = lexicon.at(number)
  return WORDS.of(number).classes | (takesDot(text) ? TAKES_DOT : 0) | (/s$/i.test(text) ? TAKES_APOSTROPHE : 0)
})
const TAKES_DOT = 1 << 28
const TAKES_APOSTROPHE = 1 << 29

const takesDot = (text: string): boolean => ABBREVIATIONS.has(text.toLowerCase()) || /^(?:\p{L}\.)*\p{Lu}$/u.test(text)

/** A word that is surely whole, without the ending that makes it a possessive or a pronoun with a verb. */
function readWhole(whole: string): Token {
  if (!APOSTROPHE.test(whole)) return tokenOf('word', whole, false)
  const contracted = CONTRACTED.exec(whole)
  if (contracted) return tokenOf('word', contracted[1]!, false)
  const possessive = POSSESSIVE.exec(whole)
  return tokenOf('word', possessive?.[1] ?? whole, possessive !== null)
}

const DOT = 0x2e
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

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

  /** The quotation that begins at an offset that {@link next} gave, and its number. */
  quotationAt(at: number): readonly [Quotation, number] | undefined {
    const quotation = this.quotations[this.q]
    return quotation?.span.start === at ? [quotation, this.q] : undefined
  }

  /** The mention that begins there, where no quotation does. */
  get mention(): Mention {
    return this.mentions[this.m]!
  }
}

/** Reads the tokens of one block after the other. */
class BlockReader {
  private readonly prose: string
  private readonly marked: Marked
  /** The tokens of the block; those of the next one take their place, so that the arrays need not grow again. */
  private readonly tokens: Token[] = []
  private readonly classes: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private count = 0

  constructor(prose: string, marked: Marked) {
    this.prose = prose
    this.marked = marked
  }

  /** Reads a block, which has the number `row` in the table of words and `index` in its text. */
  read(block: Block, { numbers, starts, ends, firsts }: WordTable, row: number, index: number): Reading {
    const { start, end } = block.span
    this.count = 0
    const last = firsts[row + 1]!
    let i = firsts[row]!
    let next = -1
    for (let at = start; at < end; ) {
      if (isSpace(this.prose, at)) {
        at++
        continue
      }
      if (next < at) next = this.marked.next(at)
      while (i < last && starts[i]! < at) i++
      const isKnown = i < last && starts[i] === at && numbers[i]! >= 0 && ends[i]! <= next && ends[i]! <= end
      if (next === at) at = this.marking(at)
      else at = (isKnown && this.known(numbers[i]!, at, ends[i]!)) || this.other(at, Math.min(end, next))
    }
    return this.reading(block, index)
  }

  private reading(block: Block, index: number): Reading {
    const tokens = this.tokens.slice(0, this.count)
    const classes = this.classes.slice(0, this.count)
    const sentences = splitSentences(tokens, classes)
    return {
      block,
      index,
      tokens,
      classes,
      starts: this.starts.slice(0, this.count),
      ends: this.ends.slice(0, this.count),
      sentences
    }
  }

  private addToken(token: Token, start: number, end: number): number {
    return this.add(token, token.classes, start, end)
  }

  private add(token: Token, classes: number, start: number, end: number): number {
    const at = this.count++
    this.tokens[at] = token
    this.classes[at] = classes
    this.starts[at] = start
    this.ends[at] = end
    return end > start ? end : start + 1
  }

  /** Reads the word that the table has here, and says where to read on; 0 where an apostrophe behind it is to be looked at. */
  private known(number: number, start: number, end: number): number {
    const classes = CLASSES.of(number)
    if (classes & (TAKES_DOT | TAKES_APOSTROPHE)) {
      const next = this.prose.charCodeAt(end)
      if (classes & TAKES_APOSTROPHE && isApostrophe(next)) return 0
      if (classes & TAKES_DOT && next === DOT) return this.addToken(DOTTED.of(number), start, end + 1)
    }
    return this.add(WORDS.of(number), classes, start, end)
  }

  /** Reads the quotation or name that begins here. */
  private marking(at: number): number {
    const quotation = this.marked.quotationAt(at)
    return quotation
      ? this.addToken(quoteToken(this.prose, ...quotation), at, quotation[0].span.end)
      : this.name(this.marked.mention)
  }

  /** Reads a name with the possessive ending that may follow it. */
  private name(mention: Mention): number {
    const { start, end } = mention.span
    const isOwner = isApostrophe(this.prose.charCodeAt(end))
    const ending = isOwner ? (NAME_ENDING.exec(this.prose.slice(end, end + 3))?.[0].length ?? 0) : 0
    const possessive = ending === 2 || (ending === 1 && this.prose[end - 1] === 's')
    const name = NAMES.of(mention.text, text => tokenOf('name', text, false))
    return this.addToken({ ...name, possessive, mention }, start, possessive ? end + ending : end)
  }

  /** Reads a word by the expression, or else a sign. */
  private other(at: number, limit: number): number {
    const { prose } = this
    const code = prose.charCodeAt(at)
    const end = isOutside(code) ? at : wordEnd(prose, at, limit)
    if (end > at) return this.addToken(readWhole(prose.slice(at, end)), at, end)
    const mark = code === HYPHEN ? dashAt(prose, at) : SIGNS.get(code)
    return mark ? this.addToken(mark, at, at + mark.text.length) : this.addToken(sign('other', prose[at]!), at, at + 1)
  }
}

/** Where the word ends that begins at an offset, with a dot or an apostrophe that belongs to it; the offset where none does. */
function wordEnd(prose: string, at: number, limit: number): number {
  WORD.lastIndex = at
  const hit = WORD.exec(prose)
  if (!hit) return at
  let end = Math.min(at + hit[0].length, limit)
  const text = prose.slice(at, end)
  const next = prose[end]
  if (next === '.' && takesDot(text)) end++
  if ((next === "'" || next === '’') && /s$/i.test(text) && end < limit) end++
  return end
}

const HYPHEN = 0x2d
const DOUBLE = sign('dash', '--')
const SINGLE = sign('dash', '-')

/** Two hyphens, or one before a blank, are a dash. */
const dashAt = (prose: string, at: number): Token | undefined =>
  prose[at + 1] === '-' ? DOUBLE : prose[at + 1] === ' ' ? SINGLE : undefined

/** A dateline has so many tokens at most, its dash included. */
const DATELINE = 14

/** Index of the dash that ends a dateline ("ORRA, Lund (HD) — The dock …"); -1 where the block begins with none. */
function datelineEnd(tokens: readonly Token[]): number {
  let end = -1
  for (let i = 0; i < Math.min(tokens.length - 1, DATELINE); i++) {
    const token = tokens[i]!
    if (token.kind === 'dash' && i > 0 && isDateline(tokens, i) && is(tokens[i + 1], BEGINS_SENTENCE)) end = i
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

function splitSentences(tokens: readonly Token[], classes: readonly number[]): Sentence[] {
  const sentences: Sentence[] = []
  const dateline = datelineEnd(tokens)
  let from = 0
  let all = 0
  for (let i = 0; i < classes.length; i++) {
    all |= classes[i]!
    const ends = (classes[i]! & ENDS_SENTENCE) !== 0 && i > dateline
    if (i + 1 < classes.length && i !== dateline && !(ends && classes[i + 1]! & BEGINS_SENTENCE)) continue
    sentences.push({ from, to: i + 1, classes: all })
    from = i + 1
    all = 0
  }
  return sentences
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
  const reader = new BlockReader(prose, marked)
  return read.map((block, row) => reader.read(block, words, row, from.block + row))
}
