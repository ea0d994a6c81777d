import { MARKUP, type Prose } from '../text/block.ts'
import { charKind, isJoint, OUTSIDE, PLAIN, plainEnd, UNSURE, WordTable } from '../text/plainWords.ts'
import { ABBREVIATIONS } from './titles.ts'

/**
 * Words of a prose with what name finding asks about them. One pass over the text, linear.
 * This is the most frequent work of indexing: plain words never see the expressions, and what a word says wherever it stands (its
 * key, its capitals) is remembered for all texts; see plainWords.ts.
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
  readonly block: number
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
  const ordered = blocks.map((block, index) => ({ ...block, index })).sort((a, b) => a.span.start - b.span.start)
  let from = 0
  for (const { span, kind, index } of ordered) {
    const start = Math.max(span.start, from)
    if (span.end <= start) continue
    readBlock(prose, { start, end: span.end }, index, kind === 'heading', tokens)
    from = span.end
  }
  return tokens
}

function readBlock(prose: string, span: { start: number; end: number }, block: number, heading: boolean, tokens: Token[]): void {
  const text = prose.slice(span.start, span.end)
  const titleCase = titleCaseLines(text)
  let previousEnd = 0
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, at + wordLength)) {
    const gap = previousEnd === 0 ? 'start' : gapKind(text, previousEnd, at)
    const token = readToken(prose, text, at, span.start, gap, block, heading || titleCase(at))
    tokens.push(token)
    previousEnd = token.rawEnd - span.start
  }
}

/** Length of the word that `nextWord` found last. */
let wordLength = 0

/** Where the next word begins, at `from` or later; the text's length where none does. Plain words never see the expression. */
function nextWord(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = charKind(text.charCodeAt(at))
    if (kind === OUTSIDE) continue
    wordLength = kind === PLAIN ? plainLength(text, at) : 0
    if (wordLength === 0) wordLength = matchLength(text, at)
    if (wordLength > 0) return at
    if (text.codePointAt(at)! > 0xffff) at++
  }
  return text.length
}

function matchLength(text: string, at: number): number {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0].length ?? 0
}

/** Length of the word at `at` where it is of ASCII letters and digits only and surely ends behind them; else 0. */
function plainLength(text: string, at: number): number {
  const end = plainEnd(text, at)
  if (end === text.length) return end - at
  const next = text.charCodeAt(end)
  if (charKind(next) === UNSURE || (next === DOT && end === at + 1)) return 0
  return isJoint(next) && end + 1 < text.length && charKind(text.charCodeAt(end + 1)) !== OUTSIDE ? 0 : end - at
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

const WORDS = new WordTable(word => readWord(word, false))

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

function readToken(
  prose: string,
  text: string,
  at: number,
  offset: number,
  gap: Token['gap'],
  block: number,
  headline: boolean
): Token {
  const known = WORDS.get(prose, offset + at, offset + at + wordLength)
  const plural = known.plural && isPluralPossessive(text, at + wordLength)
  const word = plural ? readWord(text.slice(at, at + wordLength), true) : known
  const initial = word.initials || (word.letter && text[at + 1] === '.')
  const bareEnd = at + word.bare.length
  const dotted =
    text.charCodeAt(bareEnd) === DOT && !word.possessive && (initial || word.abbreviation) && !word.bare.endsWith('.')
  const end = dotted ? bareEnd + 1 : bareEnd
  return {
    text: dotted ? text.slice(at, end) : word.bare,
    key: word.key,
    start: offset + at,
    end: offset + end,
    rawEnd: offset + Math.max(end, at + wordLength + (plural ? 1 : 0)),
    possessive: word.possessive || word.compound,
    cap: word.cap,
    initial,
    acronym: word.acronym,
    gap,
    block,
    headline
  }
}

function isPluralPossessive(text: string, end: number): boolean {
  if (!isApostrophe(text.charCodeAt(end))) return false
  PLURAL_POSSESSIVE.lastIndex = end
  return PLURAL_POSSESSIVE.test(text)
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc

const SPACE = 0x20

function gapKind(text: string, from: number, to: number): Token['gap'] {
  if (to - from === 1 && text.charCodeAt(from) === SPACE) return 'space'
  if (to - from === 2 && text.charCodeAt(from + 1) === SPACE) {
    const mark = text.charCodeAt(from)
    if (mark === 0x2c) return 'comma'
    if (mark === DOT) return 'start'
  }
  const gap = text.slice(from, to)
  if (gap.includes('\n'))
    return SPACE_GAP.test(gap) && !/\n\s*\n/.test(gap) && lineLength(text, from) >= WRAPPED_LINE ? 'space' : 'start'
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
