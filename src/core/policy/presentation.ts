/**
 * What was folded to make a draft's words equal their source's, and what of it is worth a word: R12, R13, R15, R17–R20, R35, R36.
 * Compares the raw text between and inside words that are the same; never touches the verdict.
 */
import type { Alignment, Step } from '../matching/compare.ts'
import type { Element, Pattern } from '../matching/pattern.ts'
import { fold } from '../text/fold.ts'
import { Memo } from '../text/memo.ts'
import type { Span } from '../text/span.ts'
import { beginsSentence } from './beginsSentence.ts'
import type { RuleKey } from './rules.ts'

export type Allowance =
  | 'quote-marks'
  | 'spaces'
  | 'dashes'
  | 'invisible-characters'
  | 'first-letter-case'
  | 'final-punctuation'
  | 'split-joined'
  | 'ellipsis'
  | 'bracketed'
  | 'remark'
  | 'letter-forms'

/** A difference of punctuation or case between two adjacent words. */
export interface PresentationFault {
  readonly rule: RuleKey
  readonly draft: string
  readonly source: string
}

export interface Presentation {
  readonly allowances: readonly Allowance[]
  readonly faults: readonly PresentationFault[]
  /** Raw spans of the draft's first letters whose case differs (R12). */
  readonly firstLetters: readonly Span[]
  /** The last words with their punctuation, where that differs (R13). */
  readonly ending?: { readonly draft: string; readonly source: string }
}

interface Texts {
  readonly draft: string
  readonly alignment: Alignment
  readonly pattern: Pattern
  readonly elements: readonly Element[]
}

type Same = Extract<Step, { op: 'same' | 'replace' }>

const sentenceMark = /[?!]/
/** Folded text; most words and spaces are as they are. */
const foldText = (text: string): string => (/^(?: |[A-Za-z\d]*)$/.test(text) ? text : FOLDED.of(text, () => fold(text).text))
/** The rest is commas, full stops and marks, the same few again and again. */
const FOLDED = new Memo<string>(1 << 16)

/** What stands between two words, without what is folded away or belongs to nesting and editing. */
const between = (text: string): string => foldText(text).replace(/["'[\]()\s\u200b\ufffc]|\*|_/g, '')

const raw = ({ alignment }: Texts): string => alignment.unit.analysed.article.text

function draftWord({ draft, elements }: Texts, step: Same): string {
  const element = elements[step.element]!
  return draft.slice(element.start, element.end)
}

const sourceWord = (texts: Texts, step: Same): string =>
  raw(texts).slice(texts.alignment.unit.starts[step.word], texts.alignment.unit.ends[step.word])

/** True where a new part of a split quotation begins between two words, in the draft or in the source. */
function isJoint({ pattern, elements, alignment }: Texts, a: Same, b: Same): boolean {
  const { unit } = alignment
  if (unit.owners[a.word] !== unit.owners[b.word]) return true
  return pattern.joints.some(joint => elements[a.element]!.end <= joint && joint <= elements[b.element]!.start)
}

function punctuationFault(texts: Texts, a: Same, b: Same): PresentationFault | undefined {
  const { unit } = texts.alignment
  const mine = between(texts.draft.slice(texts.elements[a.element]!.end, texts.elements[b.element]!.start))
  const theirs = between(raw(texts).slice(unit.ends[a.word], unit.starts[b.word]))
  if (mine === theirs) return undefined
  const rule = sentenceMark.test(mine) !== sentenceMark.test(theirs) ? 'R35.sentence' : 'R35'
  return {
    rule,
    draft: `${draftWord(texts, a)}${mine} ${draftWord(texts, b)}`,
    source: `${sourceWord(texts, a)}${theirs} ${sourceWord(texts, b)}`
  }
}

/** R13 lets a final comma, period or dash come and go; a question or an exclamation is another matter. */
function finalFault(texts: Texts, last: Same): PresentationFault | undefined {
  const mine = /^[?!]+/.exec(between(texts.draft.slice(texts.elements[last.element]!.end).slice(0, 4)))?.[0]
  const inside = texts.pattern.ends.some(end => end > texts.elements[last.element]!.end)
  const theirs = between(raw(texts).slice(texts.alignment.unit.ends[last.word]).slice(0, 4))
  if (!mine || !inside || !/^(?:,|\.(?!\.))/.test(theirs)) return undefined
  return { rule: 'R35.sentence', draft: `${draftWord(texts, last)}${mine}`, source: `${sourceWord(texts, last)}${theirs[0]}` }
}

/** The code units of the letter at an offset: two for letters of some scripts. */
const letterLength = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)
const onlyFirstLetter = (a: string, b: string): boolean => a.slice(letterLength(a, 0)) === b.slice(letterLength(b, 0))

/** True where the case of a word's first letter is free: at the quotation's start, and where a sentence begins on either side. */
function caseIsFree(texts: Texts, before: Same | undefined, step: Same): boolean {
  if (!before || isJoint(texts, before, step)) return true
  return (
    beginsSentence(texts.draft, texts.elements[step.element]!.start) ||
    beginsSentence(raw(texts), texts.alignment.unit.starts[step.word]!)
  )
}

function wordsOf(texts: Texts): { faults: PresentationFault[]; firstLetters: Span[]; joined: boolean } {
  const result = { faults: [] as PresentationFault[], firstLetters: [] as Span[], joined: false }
  // The word right before, where that is the same too.
  let before: Same | undefined
  for (const step of texts.alignment.steps) {
    if (step.op !== 'same') {
      before = undefined
      continue
    }
    if (before && isJoint(texts, before, step)) result.joined = true
    else if (before) pushIf(result.faults, punctuationFault(texts, before, step))
    const [mine, theirs] = [foldText(draftWord(texts, step)), foldText(sourceWord(texts, step))]
    if (mine !== theirs && texts.elements[step.element]!.kind === 'word') {
      if (onlyFirstLetter(mine, theirs) && caseIsFree(texts, before, step)) result.firstLetters.push(firstLetter(texts, step))
      else result.faults.push({ rule: 'R36', draft: mine, source: theirs })
    }
    before = step
  }
  if (before) pushIf(result.faults, finalFault(texts, before))
  return result
}

function firstLetter({ draft, elements }: Texts, step: Same): Span {
  const { start } = elements[step.element]!
  return { start, end: start + letterLength(draft, start) }
}

function pushIf<T>(list: T[], item: T | undefined): void {
  if (item) list.push(item)
}

const only = (text: string, kind: RegExp): string => (text.match(kind) ?? []).join('')

function folded(draft: string, source: string): Allowance[] {
  const differ = (kind: RegExp) => only(draft, kind) !== only(source, kind)
  const found: Allowance[] = []
  if (differ(/["“”„‟«»「」'‘’‚ʼ′´`]/g)) found.push('quote-marks')
  if (differ(/[–—―‐‑]|--/g)) found.push('dashes')
  if (differ(/[\u00a0\u2000-\u200a\u202f\u3000\t\r\n]| {2,}/g)) found.push('spaces')
  if (differ(/[\ufb00-\ufb06\u0132\u0133\uff01-\uff5e]/g)) found.push('letter-forms')
  if (differ(/[\u00ad\u200b\ufeff]/g)) found.push('invisible-characters')
  return found
}

/** Of each rule the first difference is enough; a list of commas helps nobody. */
function firstOfEach(faults: readonly PresentationFault[]): PresentationFault[] {
  return faults.filter((fault, i) => faults.findIndex(other => other.rule === fault.rule) === i)
}

/** Everything that was folded, and the differences of punctuation and case that are reported. */
export function presentation(draft: string, pattern: Pattern, elements: readonly Element[], alignment: Alignment): Presentation {
  const texts = { draft, pattern, elements, alignment }
  const { unit } = alignment
  const source = unit.analysed.article.text.slice(unit.starts[alignment.from], unit.ends[alignment.to - 1])
  const words = wordsOf(texts)
  const allowances = folded(draft.slice(elements[0]!.start, elements.at(-1)!.end), source)
  if (words.firstLetters.length > 0) allowances.push('first-letter-case')
  if (words.joined) allowances.push('split-joined')
  if (pattern.marks.gap) allowances.push('ellipsis')
  if (pattern.marks.bracket) allowances.push('bracketed')
  if (pattern.marks.remark) allowances.push('remark')
  const ending = endings(texts)
  if (ending) allowances.push('final-punctuation')
  return { allowances, faults: firstOfEach(words.faults), firstLetters: words.firstLetters, ending }
}

/** The last word on either side with the punctuation after it, where that differs. */
function endings({ draft, elements, alignment }: Texts): Presentation['ending'] {
  const mark = (text: string): string => /^[.,;:!?—-]*/.exec(between(text.slice(0, 3)))![0]
  const { unit } = alignment
  const { text } = unit.analysed.article
  const last = elements.at(-1)!
  const [mine, theirs] = [mark(draft.slice(last.end)), mark(text.slice(unit.ends[alignment.to - 1]))]
  if (mine === theirs) return undefined
  const source = text.slice(unit.starts[alignment.to - 1], unit.ends[alignment.to - 1])
  return { draft: draft.slice(last.start, last.end) + mine, source: source + theirs }
}
