/**
 * Reads a block as tokens (tokens.ts). Cost: linear in the block. Plain words come from the table that all readers share (wordTable.ts).
 */
import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { isOutside } from '../../text/charKinds.ts'
import type { WordTable } from '../../text/wordTable.ts'
import type { Quotation } from '../quotation.ts'
import { Marked } from './marked.ts'
import { splitSentences } from './splitSentences.ts'
import {
  classesOfWord,
  DOTTED,
  nameToken,
  quoteToken,
  type Reading,
  sign,
  signToken,
  TAKES_APOSTROPHE,
  TAKES_DOT,
  type Token,
  takesDot,
  WORDS
} from './tokens.ts'

const SPACE = /\s|\u200b/
/** Most characters tell by their code alone. */
const isSpace = (prose: string, at: number): boolean => {
  const code = prose.charCodeAt(at)
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && SPACE.test(prose[at]!))
}
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.'’\-‑‐&](?=[\p{L}\p{N}]))*/uy
/** The possessive ending behind a name. */
const NAME_ENDING = /^['’]s?(?![\p{L}])/u

const DOT = 0x2e
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Reads the tokens of one block after the other. */
export class BlockReader {
  private readonly prose: string
  private readonly marked: Marked
  /** The tokens of the block; those of the next one take their place, so that the arrays need not grow again. */
  private readonly tokens: Token[] = []
  private readonly classes: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private count = 0

  constructor(prose: string, quotations: readonly Quotation[], mentions: readonly Mention[]) {
    this.prose = prose
    this.marked = new Marked(quotations, mentions)
  }

  /** Reads a block, which has the number `row` in the table of words and `index` in its text. */
  read(block: Block, { numbers, starts, ends, firsts }: WordTable, row: number, index: number): Reading {
    const { start, end } = block.span
    this.count = 0
    this.marked.seek(start)
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
    const classes = classesOfWord(number)
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
    return this.addToken(nameToken(mention, possessive), start, possessive ? end + ending : end)
  }

  /** Reads a word by the expression, or else a sign. */
  private other(at: number, limit: number): number {
    const { prose } = this
    const code = prose.charCodeAt(at)
    const end = isOutside(code) ? at : wordEnd(prose, at, limit)
    if (end > at) return this.addToken(WORDS.ofText(prose, at, end), at, end)
    const mark = (code === HYPHEN && dashAt(prose, at)) || signToken(code)
    return this.addToken(mark, at, at + mark.text.length)
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
