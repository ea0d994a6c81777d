/** A word as finding names reads it: what it says wherever it stands, as bits, learnt once for all texts (lexicon.ts). */
import { lexicon, WordBits, WordFacts } from '../text/lexicon.ts'
import { ABBREVIATIONS } from './titles.ts'
import { classesOf } from './wordClasses.ts'

const CAPITAL = /^(?:\p{Lu}|(?:al|el|ul|an|ad|as|ash|at|ar|abd|ibn|bin|d|l|de|le|la|da|di|du|van|von)['’ʼ‐‑-]\p{Lu})/u
const POSSESSIVE = /['’ʼ][sS]$/u
/** "Marrow-led": the name ends before the hyphen, as before a possessive ending. */
const COMPOUND =
  /^(\p{Lu}[\p{L}\p{M}'’ʼ]+)[‐‑-](?:led|backed|era|style|like|linked|supported|appointed|approved|based|owned|run|related|inspired|esque|friendly|endorsed|hating|loving|funded|sponsored|brokered|mandated|aligned|affiliated|allied|controlled|turned)$/u
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

/** Gaps, as the lowest bits of a form. */
export const SPACED = 0
export const PARTED = 1
export const START = 2
export const OTHER = 3

/** Bits of a form: how a word is written, and how it stands. */
export const CAP = 1 << 2
export const POSSESSED = 1 << 3
export const INITIAL = 1 << 4
export const ACRONYM = 1 << 5
export const HEADLINE = 1 << 6
export const DOTTED = 1 << 7
/** Ends in "s", so that an apostrophe behind it may be a possessive. */
export const PLURAL = 1 << 8
/** A dot right behind it belongs to it; and makes it an initial. */
export const TAKES_DOT = 1 << 9
const IS_LETTER = 1 << 10

export const withDot = (forms: number): number => forms | DOTTED | (forms & IS_LETTER ? INITIAL : 0)

const isPlural = (word: string): boolean => word.length > 2 && word.endsWith('s')

/** English letters and nothing else, at most the first of them a capital: most words. */
const PLAIN = /^[A-Za-z][a-z]+$/

/** Forms and classes of a plain word. */
const plainBits = (word: string, key: string): [forms: number, classes: number] => [
  (word === key ? 0 : CAP) | (isPlural(word) ? PLURAL : 0) | (ABBREVIATIONS.has(key) ? TAKES_DOT : 0),
  classesOf(key, word)
]

/** What a word says wherever it stands. */
export class Word {
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

export const WORDS = new WordFacts(word => new Word(word, false))
/** Forms and classes: most words are not looked at any further. */
export const BITS = new WordBits(2, number => {
  const word = lexicon.at(number)
  if (PLAIN.test(word)) return plainBits(word, word.toLowerCase())
  const { forms, classes } = WORDS.of(number)
  return [forms, classes]
})
