/**
 * A draft's quotation as a pattern: words, and the marks of open editing between them (POLICY.md R17–R20).
 *
 * Two readings. The literal one takes brackets and dots as text, since a source may have them too (R50); the marked one
 * reads them as editing: an ellipsis stands for words left out, a bracket for words put in or replaced.
 */
import { type Folded, fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { lower, WORD_PATTERN, type Word, wordsOf } from '../text/words.ts'
import { endsSentence } from './borders.ts'

/** Any number of source words, within a bound, in this place. */
export interface Gap extends Span {
  readonly kind: 'gap'
}

/** Words in brackets: put in, or in place of a few words of the source. `zero`: a remark like [sic], in place of nothing. */
export interface Bracket extends Span {
  readonly kind: 'bracket'
  readonly text: string
  readonly zero: boolean
}

/** A word of which a part is in brackets: [w]e, ask[s]. The source's word begins or ends with `fixed`. */
export interface BracketLetter extends Span {
  readonly kind: 'letter'
  readonly key: string
  readonly fixed: string
  readonly at: 'start' | 'end'
}

/** A word with letters masked: f***, d**n. It fits a source word that begins and ends so, or that is masked itself (R40). */
export interface MaskedWord extends Span {
  readonly kind: 'masked'
  readonly key: string
  readonly head: string
  readonly tail: string
}

export interface PatternWord extends Word {
  readonly kind: 'word'
  /** True where a sentence, or a part of a split quotation, ends behind the word. */
  readonly ends: boolean
}

/** Elements with a word of their own. */
export type KeyedElement = PatternWord | BracketLetter | MaskedWord

export type Element = KeyedElement | Gap | Bracket

export interface Pattern {
  /** Brackets and dots as text. */
  readonly literal: readonly PatternWord[]
  /** Brackets and dots as editing; the same elements as `literal` where there are none. */
  readonly marked: readonly Element[]
  /** True where the quotation has ellipses or brackets. */
  readonly isMarked: boolean
  /** Which marks of editing there are, those at its ends included. */
  readonly marks: { readonly gap: boolean; readonly bracket: boolean; readonly remark: boolean }
  /** Raw offsets at which a new part of a split quotation begins. */
  readonly joints: readonly number[]
  /** Raw offsets at which its parts end. */
  readonly ends: readonly number[]
}

const ELLIPSIS = String.raw`\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,}`
const LETTERS = String.raw`[\p{L}\p{M}]+(?:['\-][\p{L}\p{M}]+)*`
const LETTER_FIRST = String.raw`\[\p{L}{1,3}\]${LETTERS}`
const LETTER_LAST = String.raw`${LETTERS}\[\p{L}{1,4}\]`
const MASKED = String.raw`\p{L}+\*{2,}\p{L}*`
const BRACKET = String.raw`\[[^\[\]]{0,200}\]|\([sS]ic\)`
const TOKEN = new RegExp(
  `(?<ellipsis>${ELLIPSIS})|(?<first>${LETTER_FIRST})|(?<last>${LETTER_LAST})|(?<bracket>${BRACKET})|(?<masked>${MASKED})|(?<word>${WORD_PATTERN})`,
  'gu'
)
/** Without any of these, folded text has no marks of editing: every element is a word. */
const EDITING = /[[*]|\.{3}|\([sS]ic\)/
/** Remarks of the editor that stand for no word of the source (R18). */
const REMARK =
  /^[[(]\s*(?:sic|\?|!|\?!|laughs|laughter|laughing|applause|cheers|crosstalk|inaudible|unintelligible|pause|pauses|sighs|coughs|crying|emphasis (?:added|mine|his|hers?|in (?:the )?original))\.?\s*[\])]$/iu

function elementsOf(folded: Folded): Element[] {
  const elements: Element[] = []
  for (const match of folded.text.matchAll(TOKEN)) {
    const text = match[0]
    const at = match.index
    const place = { start: folded.starts[at]!, end: folded.ends[at + text.length - 1]! }
    elements.push(elementOf(match.groups!, text, place))
  }
  return elements
}

function elementOf(groups: Record<string, string | undefined>, text: string, place: Span): Element {
  if (groups.ellipsis) return { kind: 'gap', ...place }
  if (groups.bracket) return { kind: 'bracket', text, zero: REMARK.test(text), ...place }
  const key = lower(text.replace(/[[\]]/g, ''))
  if (groups.masked)
    return { kind: 'masked', key, head: key.slice(0, key.indexOf('*')), tail: key.slice(key.lastIndexOf('*') + 1), ...place }
  if (groups.first) return { kind: 'letter', key, fixed: lower(text.slice(text.indexOf(']') + 1)), at: 'end', ...place }
  if (groups.last) return { kind: 'letter', key, fixed: lower(text.slice(0, text.indexOf('['))), at: 'start', ...place }
  return { kind: 'word', text, key, bracketed: false, ends: false, ...place }
}

const isGap = (element: Element | undefined): boolean => element?.kind === 'gap'

/** An ellipsis at an end stands for nothing that could be checked (R17). */
function trimGaps(elements: readonly Element[]): Element[] {
  let from = 0
  let to = elements.length
  while (from < to && isGap(elements[from])) from++
  while (to > from && isGap(elements[to - 1])) to--
  return elements.slice(from, to)
}

const asElement = (word: Word): PatternWord => ({ ...word, kind: 'word', ends: false })

/** The elements of one part, told whether a sentence ends behind them. */
const withEnds = <T extends Element>(prose: string, elements: readonly T[]): T[] =>
  elements.map((element, i) => {
    const next = elements[i + 1]
    const ends = element.kind === 'word' && (next === undefined || endsSentence(prose.slice(element.end, next.start)))
    return ends ? { ...element, ends } : element
  })

/** The pattern of a quotation given by the inner spans of its parts, in order. */
export function patternOf(prose: string, parts: readonly Span[]): Pattern {
  const folded = parts.map(part => fold(prose, part))
  const literal = folded.flatMap(part => withEnds(prose, wordsOf(part).map(asElement)))
  const elements = folded.some(({ text }) => EDITING.test(text))
    ? folded.flatMap(part => withEnds(prose, elementsOf(part)))
    : literal
  const isMarked = elements.some(element => element.kind !== 'word')
  return {
    literal,
    marked: isMarked ? trimGaps(elements) : literal,
    isMarked,
    marks: {
      gap: elements.some(isGap),
      bracket: elements.some(
        element => element.kind === 'letter' || element.kind === 'masked' || (element.kind === 'bracket' && !element.zero)
      ),
      remark: elements.some(element => element.kind === 'bracket' && element.zero)
    },
    joints: parts.slice(1).map(part => part.start),
    ends: parts.map(part => part.end)
  }
}
