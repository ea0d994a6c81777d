import type { Block, Prose } from '../text/block.ts'
import { charKinds, isOutside } from '../text/charKinds.ts'
import { KEPT, larger, lexicon, WordBits, WordFacts } from '../text/lexicon.ts'
import { UNSURE, type WordTable, wordTable } from '../text/wordTable.ts'
import { isTitleCase, LONGEST_HEADLINE } from './titleCase.ts'
import { ABBREVIATIONS } from './titles.ts'
import { classesOf } from './wordClasses.ts'

/** What stands between a word and the one before: only spaces, a comma, a sentence's end or a quotation mark, or anything else. */
export type Gap = 'space' | 'comma' | 'start' | 'other'

const WORD =
  /(?:\p{Lu}\.[ \u00a0]?)(?:\p{Lu}\.)+|(?:\p{Lu}\.)+\p{Lu}?(?![\p{L}\p{M}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy
const CAPITAL = /^(?:\p{Lu}|(?:al|el|ul|an|ad|as|ash|at|ar|abd|ibn|bin|d|l|de|le|la|da|di|du|van|von)['’ʼ‐‑-]\p{Lu})/u
const POSSESSIVE = /['’ʼ][sS]$/u
/** Behind a plural: "the dockers’ union". Before a space and a letter, so that a mark that closes a sentence is none. */
const PLURAL_POSSESSIVE = /['’ʼ][ \u00a0]\p{L}/uy
/** "Marrow-led": the name ends before the hyphen, as before a possessive ending. */
const COMPOUND =
  /^(\p{Lu}[\p{L}\p{M}'’ʼ]+)[‐‑-](?:led|backed|era|style|like|linked|supported|appointed|approved|based|owned|run|related|inspired|esque|friendly|endorsed|hating|loving|funded|sponsored|brokered|mandated|aligned|affiliated|allied|controlled|turned)$/u
const SPACE_GAP = /^[\s\u200b*_]+$/u
const COMMA_GAP = /^[\s\u200b]*,[\s\u200b]*$/u
const BRACKET_GAP = /^\]?[\s\u200b]*$/u
/** A line this long may have been wrapped, so that a name may go on in the next one. */
const WRAPPED_LINE = 50
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}&-]+$/u
const INITIALS = /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}?$/u
const LETTER = /^\p{Lu}$/u

/** The comparison key of a word: lower case, no accents, straight apostrophes, no final dot. */
export function wordKey(word: string): string {
  const plain = /^[\x00-\x7f]*$/.test(word)
    ? word
    : word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-')
  const lower = plain.toLowerCase()
  return lower.length > 1 && lower.endsWith('.') && lower.indexOf('.') === lower.length - 1 ? lower.slice(0, -1) : lower
}

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

  /** Adds a word by its number, or as `Words.numberFor` says; its forms and classes are told beside it, because most words are not looked at any further. */
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

/** Gaps, as the lowest bits of a form. */
const SPACED = 0
const PARTED = 1
const START = 2
const OTHER = 3
const GAPS: readonly Gap[] = ['space', 'comma', 'start', 'other']
const GAP = 3

/** Bits of a form: how a word is written, and how it stands. */
const CAP = 1 << 2
const POSSESSED = 1 << 3
const INITIAL = 1 << 4
const ACRONYM = 1 << 5
const HEADLINE = 1 << 6
const DOTTED = 1 << 7
/** Ends in "s", so that an apostrophe behind it may be a possessive. */
const PLURAL = 1 << 8
/** A dot right behind it belongs to it; and makes it an initial. */
const TAKES_DOT = 1 << 9
const IS_LETTER = 1 << 10

const withDot = (forms: number): number => forms | DOTTED | (forms & IS_LETTER ? INITIAL : 0)

/** Words that there is room for at first: those of a paragraph. */
const FEWEST = 64

const isPlural = (word: string): boolean => word.length > 2 && word.endsWith('s')

/** English letters and nothing else, at most the first of them a capital: most words. */
const PLAIN = /^[A-Za-z][a-z]+$/

/** Forms and classes of a plain word. */
const plainBits = (word: string, key: string): [forms: number, classes: number] => [
  (word === key ? 0 : CAP) | (isPlural(word) ? PLURAL : 0) | (ABBREVIATIONS.has(key) ? TAKES_DOT : 0),
  classesOf(key, word)
]

/** What a word says wherever it stands. */
class Word {
  /** Without a possessive ending, and without what follows the name in a compound. */
  readonly bare: string
  readonly key: string
  readonly classes: number
  readonly forms: number

  constructor(word: string, plural: boolean) {
    if (!plural && PLAIN.test(word)) {
      this.bare = word
      this.key = word.toLowerCase()
      ;[this.forms, this.classes] = plainBits(word, this.key)
      return
    }
    const possessive = plural || (word.length > 2 && POSSESSIVE.test(word))
    const compound = COMPOUND.exec(word)?.[1]
    this.bare = compound ?? (possessive && !plural ? word.slice(0, -2) : word)
    this.key = wordKey(this.bare)
    this.classes = classesOf(this.key, this.bare)
    const letter = this.bare.length === 1 && LETTER.test(this.bare)
    const initial = INITIALS.test(this.bare)
    const isWhole = this.bare.length === word.length && !possessive
    const takesDot = isWhole && !this.bare.endsWith('.') && (initial || letter || ABBREVIATIONS.has(this.key))
    this.forms =
      (CAPITAL.test(this.bare) ? CAP : 0) |
      (possessive || compound !== undefined ? POSSESSED : 0) |
      (initial ? INITIAL : 0) |
      (ALL_CAPITALS.test(this.bare) ? ACRONYM : 0) |
      (isPlural(word) ? PLURAL : 0) |
      (takesDot ? TAKES_DOT : 0) |
      (letter ? IS_LETTER : 0)
  }
}

/**
 * The words of a prose, in order, with what name finding asks about them. Before the first and behind the last stands nothing, which
 * has no text, no gap and no class.
 */
export class Words {
  /** Numbers of the lexicon, or below 0 the place of a word among the others, from its end. */
  private numbers = new Int32Array(FEWEST)
  /** Words without a number that is good for as long as these are kept. */
  private others: Word[] = []
  private forms = new Int32Array(FEWEST)
  private classes = new Int32Array(FEWEST)
  private starts = new Uint32Array(FEWEST)
  private rawEnds = new Uint32Array(FEWEST)
  private count = 0

  get length(): number {
    return this.count
  }

  /** Words that fit before it grows again. */
  get capacity(): number {
    return this.forms.length
  }

  /** Forgets the words, so that those of another text take their place. */
  clear(): void {
    this.count = 0
    this.others = []
  }

  /** What stands for a word that the lexicon has no number for; for the reader only. */
  numberFor(word: Word): number {
    return -this.others.push(word)
  }

  /** Adds a word as it stands; for the reader only. */
  push(number: number, forms: number, classes: number, start: number, rawEnd: number): void {
    if (this.count === this.forms.length) this.grow()
    const at = this.count++
    this.numbers[at] = number < KEPT ? number : this.numberFor(WORDS.of(number))
    this.forms[at] = forms
    this.classes[at] = classes
    this.starts[at] = start
    this.rawEnds[at] = rawEnd
  }

  /** Is it in one of some classes (wordClasses.ts)? */
  is(at: number, classes: number): boolean {
    return at >= 0 && at < this.count && (this.classes[at]! & classes) !== 0
  }

  /** The first from a place on that is in one of some classes; the length where none is. */
  next(from: number, classes: number): number {
    let at = from
    while (at < this.count && !(this.classes[at]! & classes)) at++
    return at
  }

  /** Without a possessive ending; the dot of an abbreviation or initial is a part of it. */
  text(at: number): string {
    if (at < 0 || at >= this.count) return ''
    const { bare } = this.wordAt(at)
    return this.forms[at]! & DOTTED ? `${bare}.` : bare
  }

  /** Lower case, without accents, curly apostrophes made straight, without final dot. */
  key(at: number): string {
    return at >= 0 && at < this.count ? this.wordAt(at).key : ''
  }

  /** Begins with a capital, or with a particle and a hyphen before a capital ("al-Zein"). */
  cap(at: number): boolean {
    return this.has(at, CAP)
  }

  possessive(at: number): boolean {
    return this.has(at, POSSESSED)
  }

  /** One letter, or letters with dots ("J.", "J.K."). */
  initial(at: number): boolean {
    return this.has(at, INITIAL)
  }

  /** Two or more capitals and nothing else ("UN"). */
  acronym(at: number): boolean {
    return this.has(at, ACRONYM)
  }

  /** In a heading or a line in title case, where capitals prove nothing. */
  headline(at: number): boolean {
    return this.has(at, HEADLINE)
  }

  gap(at: number): Gap | undefined {
    return at >= 0 && at < this.count ? GAPS[this.forms[at]! & GAP] : undefined
  }

  /** Offset of its first character. */
  start(at: number): number {
    return this.starts[at]!
  }

  /** Where its text ends. */
  end(at: number): number {
    return this.starts[at]! + this.text(at).length
  }

  /** Where it ends with what belongs to it but not to its text: a possessive ending. */
  rawEnd(at: number): number {
    return this.rawEnds[at]!
  }

  private wordAt(at: number): Word {
    const number = this.numbers[at]!
    return number < 0 ? this.others[-number - 1]! : WORDS.of(number)
  }

  private has(at: number, form: number): boolean {
    return at >= 0 && at < this.count && (this.forms[at]! & form) !== 0
  }

  private grow(): void {
    this.numbers = larger(this.numbers)
    this.forms = larger(this.forms)
    this.classes = larger(this.classes)
    this.starts = larger(this.starts)
    this.rawEnds = larger(this.rawEnds)
  }
}

const WORDS = new WordFacts(word => new Word(word, false))
/** Forms and classes: most words are not looked at any further. */
const BITS = new WordBits(2, number => {
  const word = lexicon.at(number)
  if (PLAIN.test(word)) return plainBits(word, word.toLowerCase())
  const { forms, classes } = WORDS.of(number)
  return [forms, classes]
})

function isPluralPossessive(text: string, end: number): boolean {
  PLURAL_POSSESSIVE.lastIndex = end
  return PLURAL_POSSESSIVE.test(text)
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

const lineLength = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)

const withoutBreak = (line: string): string => (line.endsWith('\n') ? line.slice(0, -1) : line)
