/**
 * Numbers for words as they stand in texts, so that what is known of a word is looked up once for all places and texts where it stands.
 *
 * A hash table with open addressing over one arena of code units: no string is made but for a word that is new. Bounded: when it holds
 * MOST words, those met last are forgotten before the next text is read, and what was known of them by number. The KEPT words met first
 * stay, since the more frequent a word, the earlier it is met.
 */
import { stringOf } from './codeUnits.ts'

/** More words than this are not remembered beyond the text they stand in; English news has some tens of thousands. */
const MOST = 3 << 15
/** Numbers below this are good for ever. */
export const KEPT = (MOST * 3) / 4
const FEWEST_SLOTS = 1 << 15

/** Longer words are not numbered. */
const LONGEST = 40
const spelt = new Uint16Array(LONGEST)

class Lexicon {
  /** Grows each time that words are forgotten. */
  generation = 0
  private size = 0
  private units = new Uint16Array(1 << 18)
  private ends = new Uint32Array(FEWEST_SLOTS)
  /** The words as strings, for those that were asked for. */
  private texts: (string | undefined)[] = []
  /** A power of two of slots, each two numbers side by side: number + 1 of the word that hashes here, or 0 for none, and its hash. */
  private slots = new Int32Array(2 * FEWEST_SLOTS)

  /** The number of the word that the first `length` units spell; `hash`: their `nextHash`, one after the other. */
  numberOf(word: Uint16Array, length: number, hash: number): number {
    const { slots } = this
    const mask = slots.length - 2
    let slot = firstSlot(hash, mask)
    for (let number = slots[slot]! - 1; number >= 0; number = slots[slot]! - 1) {
      if (slots[slot + 1] === hash && this.isAt(number, word, length)) return number
      slot = (slot + 2) & mask
    }
    return this.add(word, length, hash, slot)
  }

  /** The number of the word that stands in a text between two offsets; -1 for one that is too long. */
  numberIn(text: string, start: number, end: number): number {
    if (end - start > LONGEST) return -1
    let hash = 0
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      spelt[at - start] = code
      hash = nextHash(hash, code)
    }
    return this.numberOf(spelt, end - start, hash)
  }

  /** The word of a number. */
  at(number: number): string {
    return this.texts[number] ?? this.spell(number)
  }

  /** Forgets all words but the KEPT first where there are too many. The others' numbers mean nothing afterwards. */
  trim(): void {
    if (this.size < MOST) return
    this.generation++
    this.size = KEPT
    this.texts = this.texts.slice(0, KEPT)
    this.rehash(this.slots.length)
  }

  private spell(number: number): string {
    const text = stringOf(this.units.subarray(this.startOf(number), this.ends[number]!))
    put(this.texts, number, text)
    return text
  }

  private isAt(number: number, word: Uint16Array, length: number): boolean {
    const { units } = this
    const start = this.startOf(number)
    if (this.ends[number]! - start !== length) return false
    for (let i = 0; i < length; i++) if (units[start + i] !== word[i]) return false
    return true
  }

  private add(word: Uint16Array, length: number, hash: number, slot: number): number {
    const number = this.size++
    if (number === this.ends.length) this.ends = larger(this.ends)
    const start = this.startOf(number)
    if (start + length > this.units.length) this.units = larger(this.units)
    this.units.set(word.subarray(0, length), start)
    this.ends[number] = start + length
    this.slots[slot] = this.size
    this.slots[slot + 1] = hash
    if (4 * this.size > this.slots.length) this.rehash(2 * this.slots.length)
    return number
  }

  private startOf(number: number): number {
    return number > 0 ? this.ends[number - 1]! : 0
  }

  /** Puts the words into so many slots. */
  private rehash(length: number): void {
    const slots = new Int32Array(length)
    const mask = length - 2
    for (let from = 0; from < this.slots.length; from += 2) {
      if (this.slots[from] === 0 || this.slots[from]! > this.size) continue
      const hash = this.slots[from + 1]!
      let slot = firstSlot(hash, mask)
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = this.slots[from]!
      slots[slot + 1] = hash
    }
    this.slots = slots
  }
}

/** Nothing but small letters, as most words: what capitals, marks and endings may say need not be asked of it. */
export const isPlainWord = (word: string): boolean => /^[a-z]+$/.test(word)

const firstSlot = (hash: number, mask: number): number => ((hash ^ (hash >>> 15)) << 1) & mask

/** Sets one of a list without leaving holes before it. */
function put<T>(list: (T | undefined)[], at: number, value: T): void {
  while (list.length <= at) list.push(undefined)
  list[at] = value
}

/** A copy of twice the length. */
export function larger<T extends Uint16Array | Uint32Array | Int32Array>(array: T): T {
  const result = new (array.constructor as new (length: number) => T)(2 * array.length)
  result.set(array)
  return result
}

/** The hash of some code units and one more; that of none is 0. */
export const nextHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

/** The words of all texts that were read. */
export const lexicon = new Lexicon()

/** What one reader knows of each word, learnt when first asked for. */
export class WordFacts<T> {
  private readonly read: (word: string) => T
  private facts: (T | undefined)[] = []
  private generation = 0

  constructor(read: (word: string) => T) {
    this.read = read
  }

  /** What `read` says of the word of a number. */
  of(number: number): T {
    if (this.generation !== lexicon.generation) this.forget()
    return this.facts[number] ?? this.learn(number)
  }

  /** What `read` says of the word that stands in a text between two offsets. */
  ofText(text: string, start: number, end: number): T {
    const number = lexicon.numberIn(text, start, end)
    return number < 0 ? this.read(text.slice(start, end)) : this.of(number)
  }

  private learn(number: number): T {
    const fact = this.read(lexicon.at(number))
    put(this.facts, number, fact)
    return fact
  }

  private forget(): void {
    this.facts = this.facts.slice(0, KEPT)
    this.generation = lexicon.generation
  }
}

/** Numbers that one reader knows of each word, learnt when first asked for; side by side, so that many are read fast. */
export class WordBits {
  /** Those of all words: `width` of each, the first one more than it is, so that 0 is a word not learnt. */
  private bits: Int32Array
  private readonly width: number
  private readonly read: (number: number) => readonly number[]
  private generation = 0

  /** @param read what is known of the word of a number: `width` numbers, the first not negative */
  constructor(width: number, read: (number: number) => readonly number[]) {
    this.width = width
    this.read = read
    this.bits = new Int32Array(FEWEST_SLOTS * width)
  }

  /** Where the numbers of a word stand, for `first` and `second`; good until another word is asked for. */
  row(number: number): number {
    const row = number * this.width
    return this.generation === lexicon.generation && row < this.bits.length && this.bits[row]! > 0 ? row : this.learn(number)
  }

  first(row: number): number {
    return this.bits[row]! - 1
  }

  second(row: number): number {
    return this.bits[row + 1]!
  }

  private learn(number: number): number {
    if (this.generation !== lexicon.generation) this.bits.fill(0, KEPT * this.width)
    this.generation = lexicon.generation
    const row = number * this.width
    while (row + this.width > this.bits.length) this.bits = larger(this.bits)
    const known = this.read(number)
    this.bits.set(known, row)
    this.bits[row] = known[0]! + 1
    return row
  }
}
