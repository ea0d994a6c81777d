import { MARKUP, type Prose } from '../text/block.ts'
import { ABBREVIATIONS } from './titles.ts'

/**
 * Words of a prose with what name finding asks about them. One pass over the text, linear.
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
  /(?:\p{Lu}\.[ \u00a0]?)(?:\p{Lu}\.)+|(?:\p{Lu}\.)+\p{Lu}?(?![\p{L}\p{M}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
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
  for (const match of text.matchAll(WORD)) {
    const token = readToken(text, match[0], match.index)
    const gap = previousEnd === 0 ? 'start' : gapKind(text, previousEnd, match.index)
    tokens.push({
      ...token,
      start: span.start + token.start,
      end: span.start + token.end,
      rawEnd: span.start + token.rawEnd,
      gap,
      block,
      headline: heading || titleCase(match.index)
    })
    previousEnd = token.rawEnd
  }
}

function readToken(text: string, word: string, at: number): Omit<Token, 'gap' | 'block' | 'headline'> {
  const plural = isPluralPossessive(text, word, at + word.length)
  const possessive = plural || (word.length > 2 && POSSESSIVE.test(word))
  const compound = COMPOUND.exec(word)?.[1]
  const bare = compound ?? (possessive && !plural ? word.slice(0, -2) : word)
  const initial = /^(?:\p{Lu}\.[ \u00a0]?)+\p{Lu}?$/u.test(bare) || (/^\p{Lu}$/u.test(bare) && text[at + 1] === '.')
  const key = wordKey(bare)
  const dotted = !possessive && text[at + bare.length] === '.' && (initial || ABBREVIATIONS.has(key)) && !bare.endsWith('.')
  const end = at + bare.length + (dotted ? 1 : 0)
  return {
    text: text.slice(at, end),
    key,
    start: at,
    end,
    rawEnd: Math.max(end, at + word.length + (plural ? 1 : 0)),
    possessive: possessive || compound !== undefined,
    cap: CAPITAL.test(bare),
    initial,
    acronym: !initial && ALL_CAPITALS.test(bare)
  }
}

function isPluralPossessive(text: string, word: string, end: number): boolean {
  if (word.length < 3 || !word.endsWith('s')) return false
  PLURAL_POSSESSIVE.lastIndex = end
  return PLURAL_POSSESSIVE.test(text)
}

function gapKind(text: string, from: number, to: number): Token['gap'] {
  if (to - from === 1 && text[from] === ' ') return 'space'
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
  if (line.length > LONGEST_HEADLINE) return false
  const words = line.replaceAll(MARKUP, '').match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  const long = words.filter(word => word.length > 3 && !SMALL_WORD.test(word))
  if (words.length < HEADLINE_WORDS || long.length < 2) return false
  return long.filter(word => /^\p{Lu}/u.test(word)).length >= HEADLINE_SHARE * long.length && !/[.,;]["”’]?\s*$/u.test(line)
}
