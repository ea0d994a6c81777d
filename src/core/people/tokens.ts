import type { Block, Prose } from '../text/block.ts'
import { charKinds, isOutside } from '../text/charKinds.ts'
import { UNSURE, type WordTable, wordTable } from '../text/wordTable.ts'
import { isTitleCase, LONGEST_HEADLINE } from './titleCase.ts'
import { BITS, HEADLINE, OTHER, PARTED, PLURAL, SPACED, START, TAKES_DOT, WORDS, Word, withDot } from './word.ts'
import { Words } from './words.ts'

const WORD =
  /(?:\p{Lu}\.[ \u00a0]?)(?:\p{Lu}\.)+|(?:\p{Lu}\.)+\p{Lu}?(?![\p{L}\p{M}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy
/** Behind a plural: "the dockers’ union". Before a space and a letter, so that a mark that closes a sentence is none. */
const PLURAL_POSSESSIVE = /['’ʼ][ \u00a0]\p{L}/uy
const SPACE_GAP = /^[\s\u200b*_]+$/u
const COMMA_GAP = /^[\s\u200b]*,[\s\u200b]*$/u
const BRACKET_GAP = /^\]?[\s\u200b]*$/u
/** A line this long may have been wrapped, so that a name may go on in the next one. */
const WRAPPED_LINE = 50
/**
 * All words of all blocks, in order. Text outside the blocks is not read; of overlapping blocks the first wins. Linear: plain words come
 * from the table that all readers share (wordTable.ts), and what a word says wherever it stands is read once for all texts.
 * @param words where they are put: empty
 */
export function tokenise({ prose, blocks }: Prose, words = new Words()): Words {
  const read = inOrder(blocks)
  const table = wordTable(prose, read)
  const reader = new BlockReader(prose, words)
  for (const [row, block] of read.entries()) reader.read(block, table, row)
  return words
}

/** The blocks by their place, cut where they overlap: the same array where there is nothing to do, as is usual. */
function inOrder(blocks: readonly Block[]): readonly Block[] {
  if (blocks.every(({ span }, i) => i === 0 || blocks[i - 1]!.span.end <= span.start)) return blocks
  const cut: Block[] = []
  let from = 0
  for (const { span, kind } of [...blocks].sort((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(span.start, from)
    if (span.end <= start) continue
    cut.push({ span: { start, end: span.end }, kind })
    from = span.end
  }
  return cut
}

/** Reads the words of one block after the other. */
class BlockReader {
  private readonly prose: string
  private readonly words: Words
  /** The block, and its text, beyond which the expressions must not look. */
  private offset = 0
  private limit = 0
  private text = ''
  /** Where the line ends that the last word stands in, and whether it is a headline. */
  private lineEnd = 0
  private headline = false
  /** Where the last word ends, with and without what belongs to its token. */
  private end = 0
  private rawEnd = 0

  constructor(prose: string, words: Words) {
    this.prose = prose
    this.words = words
  }

  /** Reads a block, which has a number in the table of words. */
  read({ span, kind }: Block, { numbers, starts, ends, firsts }: WordTable, row: number): void {
    this.offset = span.start
    this.limit = span.end
    this.text = this.prose.slice(span.start, span.end)
    this.headline = kind === 'heading'
    this.lineEnd = this.headline ? span.end : span.start
    this.end = 0
    this.rawEnd = span.start
    for (let i = firsts[row]!; i < firsts[row + 1]!; i++) {
      const number = numbers[i]!
      if (number >= 0) {
        const row = BITS.row(number)
        this.add(number, BITS.first(row), BITS.second(row), starts[i]!, ends[i]!)
      } else if (number === UNSURE) this.readSlowly(Math.max(starts[i]!, this.end), ends[i]!)
    }
  }

  /** Finds the words between two offsets by the expression; the last one may end later. */
  private readSlowly(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const length = isOutside(this.prose.charCodeAt(at)) ? 0 : wordLength(this.text, at - this.offset)
      if (length > 0) this.addOther(WORDS.ofText(this.prose, at, at + length), at, at + length)
      at += length > 0 ? length : this.prose.codePointAt(at)! > 0xffff ? 2 : 1
    }
  }

  private codeAt(at: number): number {
    return at < this.limit ? this.prose.charCodeAt(at) : 0
  }

  /**
   * Adds a word by its number, or by what `Words.numberFor` gives for it; its forms and classes are told beside it, because most words
   * are not looked at any further.
   */
  private add(number: number, forms: number, classes: number, start: number, end: number): void {
    const isOwner = (forms & PLURAL) !== 0 && isApostrophe(this.codeAt(end)) && isPluralPossessive(this.text, end - this.offset)
    if (isOwner) this.addPlural(start, end)
    else this.addPlain(number, forms, classes, start, end)
    this.end = end
  }

  private addOther(word: Word, start: number, end: number): void {
    this.add(this.words.numberFor(word), word.forms, word.classes, start, end)
  }

  private addPlain(number: number, forms: number, classes: number, start: number, end: number): void {
    const isDotted = (forms & TAKES_DOT) !== 0 && this.codeAt(end) === DOT
    this.push(number, isDotted ? withDot(forms) : forms, classes, start, isDotted ? end + 1 : end)
  }

  /** Adds a plural with the apostrophe that makes it a possessive. */
  private addPlural(start: number, end: number): void {
    const word = new Word(this.prose.slice(start, end), true)
    this.push(this.words.numberFor(word), word.forms, word.classes, start, end + 1)
  }

  private push(number: number, forms: number, classes: number, start: number, rawEnd: number): void {
    if (start >= this.lineEnd) this.nextLine(start)
    this.words.push(number, forms | this.gapBefore(start) | (this.headline ? HEADLINE : 0), classes, start, rawEnd)
    this.rawEnd = rawEnd
  }

  /** Goes on to the line that has a character at an offset. */
  private nextLine(at: number): void {
    let start = this.lineEnd
    while (this.lineEnd <= at) {
      start = this.lineEnd
      const newline = this.text.indexOf('\n', start - this.offset)
      this.lineEnd = newline < 0 ? this.limit : this.offset + newline + 1
    }
    this.headline =
      this.lineEnd - start <= LONGEST_HEADLINE + 1 && isTitleCase(withoutBreak(this.prose.slice(start, this.lineEnd)))
  }

  /** What stands between the last word and the one that begins at an offset. */
  private gapBefore(start: number): number {
    if (this.rawEnd === this.offset) return START
    return usualGap(this.prose, this.rawEnd, start) ?? this.unusualGap(this.prose.slice(this.rawEnd, start))
  }

  private unusualGap(gap: string): number {
    if (gap.includes('\n')) {
      const isWrapped =
        SPACE_GAP.test(gap) && !/\n\s*\n/.test(gap) && lineLength(this.text, this.rawEnd - this.offset) >= WRAPPED_LINE
      return isWrapped ? SPACED : START
    }
    if (SPACE_GAP.test(gap) || (BRACKET_GAP.test(gap) && gap.length > 1)) return SPACED
    if (COMMA_GAP.test(gap)) return PARTED
    return /[.!?…:;"“”„«»‘•|]|--|—/u.test(gap) ? START : OTHER
  }
}

/** Kinds of characters that stand between words, as bits. */
const BLANK_SIGN = 1
const COMMA_SIGN = 2
const PARTING_SIGN = 4
const OTHER_SIGN = 8
const NEWLINE_SIGN = 16
const GAP_SIGNS = charKinds(OTHER_SIGN, [
  [BLANK_SIGN, ' '],
  [COMMA_SIGN, ','],
  [PARTING_SIGN, '.!?…:;"“”„«»‘•|—'],
  [NEWLINE_SIGN, '\n']
])

/** The gap between two offsets as it nearly always is, told by the characters without an expression; else undefined. */
function usualGap(prose: string, from: number, to: number): number | undefined {
  let seen = 0
  for (let at = from; at < to; at++) seen |= GAP_SIGNS[prose.charCodeAt(at)]!
  if (seen === BLANK_SIGN) return SPACED
  if (seen === (BLANK_SIGN | COMMA_SIGN) && to - from === 2) return PARTED
  return (seen & (PARTING_SIGN | NEWLINE_SIGN)) === PARTING_SIGN ? START : undefined
}

function wordLength(text: string, at: number): number {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0].length ?? 0
}

const DOT = 0x2e

function isPluralPossessive(text: string, end: number): boolean {
  PLURAL_POSSESSIVE.lastIndex = end
  return PLURAL_POSSESSIVE.test(text)
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

const lineLength = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)

const withoutBreak = (line: string): string => (line.endsWith('\n') ? line.slice(0, -1) : line)
