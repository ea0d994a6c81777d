/**
 * The words of a text, read once for all who look at them: finding people, finding speakers, and indexing.
 *
 * Nearly all words of news are ASCII letters and digits, perhaps joined by apostrophes or hyphens, and end where every reader says that
 * they end. Those are numbered (lexicon.ts). The three readers differ over all others (U.N., 4.5, AT&T, café): such a stretch, up to
 * the next sure blank, is an entry that each reads by its own expression. Signs and brackets, which only the index needs, are entries
 * as well. One pass by character codes, linear.
 */
import type { Block } from './block.ts'
import { charKinds } from './charKinds.ts'
import { lexicon, nextHash } from './lexicon.ts'

/** In place of a word's number: a stretch that its reader must look at. */
export const UNSURE = -1
/** A word of its own to the index: $ % + =. */
export const SIGN = -2
/** Opens square brackets. */
export const BRACKET = -3

/** Entries in the order of the text. The arrays are longer than what they hold; those of the next text take their place. */
export interface WordTable {
  /** Numbers of words, or UNSURE, SIGN, BRACKET. */
  readonly numbers: Int32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The first entry of each block; one more than there are blocks. */
  readonly firsts: readonly number[]
}

const BETWEEN = 0
const LETTER = 1
const CAPITAL = 2
const DIGIT = 3
/** Joins two parts of a word to every reader. */
const JOINT = 4
/** Joins to some readers, or in numbers. */
const HALF_JOINT = 5
const MARK = 6
const OPENING = 7
/** The expressions must look at it: other letters, marks, and whatever folds. */
const OTHER = 8

const KINDS = charKinds(OTHER, [
  [BETWEEN, '\u0000-\u007f\u00a0“”—„«»\ufffc'],
  [LETTER, 'a-z'],
  [CAPITAL, 'A-Z'],
  [DIGIT, '0-9'],
  [JOINT, "'’-"],
  [HALF_JOINT, '.,:&–`‘'],
  [MARK, '$%+='],
  [OPENING, '[']
])

const SPACE = 0x20
const LINE_FEED = 0x0a
const DOT = 0x2e
/** The least character that may join the one before it. */
const COMBINING = 0x300
/** Longer words are too rare to be numbered. */
const LONGEST = 40
/** A table that has grown beyond this is given back after its text. */
const KEPT_WORDS = 1 << 18

/** The word that is being read. */
const word = new Uint16Array(LONGEST)

class Reader implements WordTable {
  numbers = new Int32Array(4096)
  starts = new Uint32Array(4096)
  ends = new Uint32Array(4096)
  firsts: number[] = []
  private count = 0

  clear(): void {
    this.count = 0
    this.firsts = []
    if (this.numbers.length <= KEPT_WORDS) return
    this.numbers = new Int32Array(4096)
    this.starts = new Uint32Array(4096)
    this.ends = new Uint32Array(4096)
  }

  /** Reads from one offset to another, as the next block. */
  block(text: string, start: number, end: number): void {
    this.firsts.push(this.count)
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at)
      const kind = KINDS[code]!
      if (kind >= LETTER && kind <= DIGIT) at = this.word(text, at, end)
      else if (kind < MARK) at++
      else if (kind === OTHER || (kind === MARK && at + 1 < end && KINDS[text.charCodeAt(at + 1)] === OTHER))
        at = this.unsure(text, at, end)
      else {
        this.push(kind === MARK ? SIGN : BRACKET, at, at + 1)
        at++
      }
    }
  }

  finish(): void {
    this.firsts.push(this.count)
  }

  /** Reads the word that begins with the ASCII letter or digit at `start`; where what comes next begins. */
  private word(text: string, start: number, limit: number): number {
    let hash = 0
    let at = start
    for (;;) {
      const code = at < limit ? text.charCodeAt(at) : SPACE
      const kind = KINDS[code]!
      if (kind === BETWEEN || kind > HALF_JOINT) {
        if (kind === OTHER) return this.unsure(text, start, limit)
        break
      }
      if (kind >= JOINT) {
        const next = at + 1 < limit ? KINDS[text.charCodeAt(at + 1)]! : BETWEEN
        if (next === OTHER || (kind === HALF_JOINT && next >= LETTER && next <= DIGIT)) return this.unsure(text, start, limit)
        if (next < LETTER || next > DIGIT) {
          if (code === DOT && at === start + 1 && KINDS[word[0]!] === CAPITAL) return this.unsure(text, start, limit)
          break
        }
      }
      if (at - start === LONGEST) return this.unsure(text, start, limit)
      word[at - start] = code
      hash = nextHash(hash, code)
      at++
    }
    this.push(lexicon.numberOf(word, at - start, hash), start, at)
    return at
  }

  /** An entry up to the next sure blank. */
  private unsure(text: string, start: number, limit: number): number {
    let end = start
    while (end < limit && !isSureBlank(text, end, limit)) end++
    this.push(UNSURE, start, end)
    return end
  }

  private push(number: number, start: number, end: number): void {
    if (this.count === this.numbers.length) this.grow()
    const at = this.count++
    this.numbers[at] = number
    this.starts[at] = start
    this.ends[at] = end
  }

  private grow(): void {
    this.numbers = twice(this.numbers)
    this.starts = twice(this.starts)
    this.ends = twice(this.ends)
  }
}

function twice<T extends Int32Array | Uint32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length)
  larger.set(array)
  return larger
}

function isSureBlank(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at)
  return (code === SPACE || code === LINE_FEED) && (at + 1 >= limit || text.charCodeAt(at + 1) < COMBINING)
}

const reader = new Reader()
let readText: string | undefined
let readBlocks: readonly Block[] | undefined

/**
 * The words of some blocks of a text, which come in order and do not overlap. Read anew only where another text was read in between:
 * the table is good until then.
 */
export function wordTable(text: string, blocks: readonly Block[]): WordTable {
  if (blocks === readBlocks && text === readText) return reader
  lexicon.trim()
  reader.clear()
  for (const { span } of blocks) reader.block(text, span.start, span.end)
  reader.finish()
  readText = text
  readBlocks = blocks
  return reader
}
