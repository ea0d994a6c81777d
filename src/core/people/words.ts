import { KEPT, larger } from '../text/lexicon.ts'
import { ACRONYM, CAP, DOTTED, HEADLINE, INITIAL, POSSESSED, WORDS, type Word } from './word.ts'

/** What stands between a word and the one before: only spaces, a comma, a sentence's end or a quotation mark, or anything else. */
export type Gap = 'space' | 'comma' | 'start' | 'other'

/** In the order of their bits (word.ts). */
const GAPS: readonly Gap[] = ['space', 'comma', 'start', 'other']
const GAP = 3

/** Words that there is room for at first: those of a paragraph. */
const FEWEST = 64

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
