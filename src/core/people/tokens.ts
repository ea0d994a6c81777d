import { type Block, MARKUP, type Prose } from '../text/block.ts'
import { isOutside } from '../text/charKinds.ts'
import { WordFacts } from '../text/lexicon.ts'
import type { Span } from '../text/span.ts'
import { UNSURE, type WordTable, wordTable } from '../text/wordTable.ts'
import { ABBREVIATIONS } from './titles.ts'

/**
 * Words of a prose with what name finding asks about them. Linear: plain words come from the table that all readers share
 * (wordTable.ts), and what a word says wherever it stands (its key, its capitals) is known for all texts.
 * A possessive ending is outside `end` and inside `rawEnd`; the dot of an abbreviation or initial is inside both.
 */
export interface Token {
  readonly text: string
  /** Lower case, without accents, curly apostrophes made straight, without final dot. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly rawEnd: number
  readonly possessive: boolean
  /** Begins with a capital, or with a particle and a hyphen before a capital ("al-Zein"). */
  readonly cap: boolean
  /** One letter, or letters with dots ("J.", "J.K."). */
  readonly initial: boolean
  /** Two or more capitals and nothing else ("UN"). */
  readonly acronym: boolean
  /** What stands between the token before and this one: only spaces, a comma, a sentence's end or a quotation mark, or anything else. */
  readonly gap: 'space' | 'comma' | 'start' | 'other'
  /** In a heading or a line in title case, where capitals prove nothing. */
  readonly headline: boolean
}

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

/** All words of all blocks, in order. Text outside the blocks is not read; of overlapping blocks the first wins. */
export function tokenise({ prose, blocks }: Prose): Token[] {
  const tokens: Token[] = []
  const read = inOrder(blocks)
  const words = wordTable(prose, read)
  for (const [at, block] of read.entries()) new BlockReader(prose, block, tokens).read(words, at)
  return tokens
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

class BlockReader {
  private readonly prose: string
  private readonly span: Span
  private readonly tokens: Token[]
  /** The block's text, beyond which the expressions must not look. */
  private readonly text: string
  private readonly isHeadline: (at: number) => boolean
  /** Where the last word ends, with and without what belongs to its token. */
  private end = 0
  private rawEnd: number

  constructor(prose: string, { span, kind }: Block, tokens: Token[]) {
    this.prose = prose
    this.span = span
    this.tokens = tokens
    this.text = prose.slice(span.start, span.end)
    this.isHeadline = kind === 'heading' ? () => true : titleCaseLines(this.text)
    this.rawEnd = span.start
  }

  /** Reads the block that has a number in the table of words. */
  read({ numbers, starts, ends, firsts }: WordTable, block: number): void {
    for (let i = firsts[block]!; i < firsts[block + 1]!; i++) {
      const number = numbers[i]!
      if (number >= 0) this.add(WORDS.of(number), starts[i]!, ends[i]!)
      else if (number === UNSURE) this.readSlowly(Math.max(starts[i]!, this.end), ends[i]!)
    }
  }

  /** Finds the words between two offsets by the expression; the last one may end later. */
  private readSlowly(from: number, to: number): void {
    for (let at = from; at < to; ) {
      const length = isOutside(this.prose.charCodeAt(at)) ? 0 : wordLength(this.text, at - this.span.start)
      if (length > 0) this.add(WORDS.ofText(this.prose, at, at + length), at, at + length)
      at += length > 0 ? length : this.prose.codePointAt(at)! > 0xffff ? 2 : 1
    }
  }

  private codeAt(at: number): number {
    return at < this.span.end ? this.prose.charCodeAt(at) : 0
  }

  private add(known: Word, start: number, end: number): void {
    const plural = known.plural && isApostrophe(this.codeAt(end)) && isPluralPossessive(this.text, end - this.span.start)
    const word = plural ? readWord(this.prose.slice(start, end), true) : known
    const initial = word.initials || (word.letter && this.codeAt(start + 1) === DOT)
    const bareEnd = start + word.bare.length
    const dotted = (initial || word.abbreviation) && this.codeAt(bareEnd) === DOT && !word.possessive && !word.bare.endsWith('.')
    const tokenEnd = dotted ? bareEnd + 1 : bareEnd
    const offset = this.span.start
    this.tokens.push({
      text: dotted ? this.prose.slice(start, tokenEnd) : word.bare,
      key: word.key,
      start,
      end: tokenEnd,
      rawEnd: Math.max(tokenEnd, plural ? end + 1 : end),
      possessive: word.possessive || word.compound,
      cap: word.cap,
      initial,
      acronym: word.acronym,
      gap: this.rawEnd === offset ? 'start' : gapKind(this.prose, this.text, offset, this.rawEnd, start),
      headline: this.isHeadline(start - offset)
    })
    this.end = end
    this.rawEnd = Math.max(tokenEnd, plural ? end + 1 : end)
  }
}

function wordLength(text: string, at: number): number {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0].length ?? 0
}

const DOT = 0x2e

/** What a word says wherever it stands. */
interface Word {
  /** Without a possessive ending, and without what follows the name in a compound. */
  readonly bare: string
  readonly key: string
  readonly possessive: boolean
  readonly compound: boolean
  readonly cap: boolean
  /** Letters with dots. */
  readonly initials: boolean
  /** One capital, which a dot makes an initial. */
  readonly letter: boolean
  readonly acronym: boolean
  readonly abbreviation: boolean
  /** Ends in "s", so that an apostrophe behind it may be a possessive. */
  readonly plural: boolean
}

const WORDS = new WordFacts(word => readWord(word, false))

function readWord(word: string, plural: boolean): Word {
  const possessive = plural || (word.length > 2 && POSSESSIVE.test(word))
  const compound = COMPOUND.exec(word)?.[1]
  const bare = compound ?? (possessive && !plural ? word.slice(0, -2) : word)
  const key = wordKey(bare)
  return {
    bare,
    key,
    possessive,
    compound: compound !== undefined,
    cap: CAPITAL.test(bare),
    initials: INITIALS.test(bare),
    letter: LETTER.test(bare),
    acronym: ALL_CAPITALS.test(bare),
    abbreviation: ABBREVIATIONS.has(key),
    plural: word.length > 2 && word.endsWith('s')
  }
}

function isPluralPossessive(text: string, end: number): boolean {
  PLURAL_POSSESSIVE.lastIndex = end
  return PLURAL_POSSESSIVE.test(text)
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

const SPACE = 0x20

/** What stands between two offsets of the prose, in the block `text` that begins at `offset`. */
function gapKind(prose: string, text: string, offset: number, from: number, to: number): Token['gap'] {
  if (to - from === 1 && prose.charCodeAt(from) === SPACE) return 'space'
  if (to - from === 2 && prose.charCodeAt(from + 1) === SPACE) {
    const mark = prose.charCodeAt(from)
    if (mark === 0x2c) return 'comma'
    if (mark === DOT) return 'start'
  }
  const gap = prose.slice(from, to)
  if (gap.includes('\n'))
    return SPACE_GAP.test(gap) && !/\n\s*\n/.test(gap) && lineLength(text, from - offset) >= WRAPPED_LINE ? 'space' : 'start'
  if (SPACE_GAP.test(gap) || (BRACKET_GAP.test(gap) && gap.length > 1)) return 'space'
  if (COMMA_GAP.test(gap)) return 'comma'
  return /[.!?…:;"“”„«»‘\n•|]|--|—/u.test(gap) ? 'start' : 'other'
}

const lineLength = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)

/** A line needs so many words before its capitals can look like a headline's. */
const HEADLINE_WORDS = 4
/** Share of the longer words that are capitalised in a headline; a sentence full of titles and names stays below it. */
const HEADLINE_SHARE = 0.9
/** Longer words that headlines leave in lower case. */
const SMALL_WORD =
  /^(?:with|from|into|onto|over|after|about|that|than|amid|upon|when|will|this|have|been|were|does|against|during|between|through|without|before|under)$/

/** For an offset of the text: does it stand in a line written in title case? */
function titleCaseLines(text: string): (at: number) => boolean {
  const ends: number[] = []
  const flags: boolean[] = []
  let from = 0
  for (const line of text.split('\n')) {
    from += line.length + 1
    ends.push(from)
    flags.push(isTitleCase(line))
  }
  let row = 0
  return at => {
    while (row < ends.length - 1 && at >= ends[row]!) row++
    return flags[row] ?? false
  }
}

/** Running text longer than this is no headline; the regular expressions need not look at it. */
const LONGEST_HEADLINE = 200

function isTitleCase(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || endsLikeSentence(line)) return false
  const words = line.replaceAll(MARKUP, '').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const long = words.filter(word => word.length > 3 && !SMALL_WORD.test(word))
  if (words.length < HEADLINE_WORDS || long.length < 2) return false
  return long.filter(word => /^\p{Lu}/u.test(word)).length >= HEADLINE_SHARE * long.length
}

/** Asked first: it settles most lines at one look at their end. */
function endsLikeSentence(line: string): boolean {
  const visible = line.trimEnd()
  const last = visible.at(-1) ?? ''
  return /[.,;]/.test('"”’'.includes(last) ? (visible.at(-2) ?? '') : last)
}
