/** What kind of change a word edit is, and how grave: POLICY.md R27, R28, R31, R32, R34, R37, R38, R41, R50. */
import type { Corpus } from '../index/corpus.ts'
import type { Unit } from '../index/units.ts'
import { type ChangeRun, changes, wordEdit } from '../matching/edits.ts'
import type { Located } from '../matching/located.ts'
import type { WordEdit } from '../matching/match.ts'
import type { Element } from '../matching/pattern.ts'
import { beginsSentence } from './beginsSentence.ts'
import type { RuleKey } from './rules.ts'
import { isContraction, isDiacritics, isTypo, isVariant } from './variants.ts'
import { areFillers, FUNCTION_WORDS, isFigure, isNegator, isQuantity } from './wordLists.ts'

/** One change with both sides as folded words. */
export interface Change {
  readonly edit: WordEdit
  readonly draft: readonly string[]
  readonly source: readonly string[]
  readonly rule: RuleKey
}

interface Sides {
  /** In how many units of the corpus each word of the two sides stands. */
  readonly frequency: (key: string) => number
  readonly edit: WordEdit
  readonly draft: readonly string[]
  readonly source: readonly string[]
  /** True where the word before the change is a figure. */
  readonly afterFigure: boolean
  /** True where all words of the source stand in brackets. */
  readonly bracketed: boolean
  /** True where the draft masks a word and the source's does not fit it. */
  readonly masked: boolean
  readonly atStart: boolean
  readonly atEnd: boolean
  /** True where the words of the source are whole sentences there. */
  readonly sentences: boolean
}

/** Whether a sentence begins where the change does, on either side. */
interface Begins {
  readonly draft: boolean
  readonly source: boolean
}

/** Words on one side that the other side has not. */
const only = (mine: readonly string[], theirs: readonly string[]): string[] => mine.filter(key => !theirs.includes(key))

/** The word on a side that has just one. */
const single = (words: readonly string[]): string | undefined => (words.length === 1 ? words[0] : undefined)

/** Cut inside a word: what is left is a piece of the source's word and no inflection of it (R41). */
function isCut({ draft, source, atStart, atEnd }: Sides): boolean {
  const [mine, theirs] = [single(draft), single(source)]
  if (!mine || !theirs) return false
  if (atStart && theirs.endsWith(mine)) return true
  return atEnd && theirs.startsWith(mine) && !/^(?:s|es|d|ed|ing|ly|er|est|n't|'s|'t|t)$/.test(theirs.slice(mine.length))
}

/** A word that stands nowhere but here is a misspelling where a slip of the keys parts it from one that is everywhere (R39). */
const RARE = 1
const COMMON = 5

function isCorrected({ draft, source, frequency }: Sides): boolean {
  const [mine, theirs] = [single(draft), single(source)]
  if (!mine || !theirs || !isTypo(theirs, mine)) return false
  return frequency(theirs) <= RARE && frequency(mine) >= COMMON
}

/** A value changes: a figure on either side, a date or unit on both, or a unit right after a figure (nine years, nine winters). */
function isValue({ afterFigure }: Sides, added: readonly string[], dropped: readonly string[]): boolean {
  const changed = [...added, ...dropped]
  if (changed.some(isFigure) || (added.some(isQuantity) && dropped.some(isQuantity))) return true
  return afterFigure && changed.some(isQuantity)
}

/** A capital that begins letters: Marsh, O’Darrow; not the I of I’ve. */
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{L}/u

/** A name stands on one side: a capitalised word that does not begin a sentence there. */
function hasName(edit: WordEdit, atStart: boolean, before: Begins): boolean {
  const names = (text: string, begins: boolean) =>
    text.split(/\s+/).some((word, i) => CAPITALISED.test(word) && (i > 0 || !begins))
  return names(edit.draft.text, atStart || before.draft) || names(edit.source.text, before.source)
}

/** Of more words left out, no single one is what differs. */
const FEW_WORDS = 4

function ruleForOmission(sides: Sides, begins: Begins): RuleKey {
  const { edit, source } = sides
  if (sides.bracketed) return 'R50'
  if (areFillers(source)) return 'R32'
  if (!sides.sentences && source.some(isNegator)) return 'R28.negation'
  if (!sides.sentences && source.length <= FEW_WORDS) {
    if (isValue(sides, [], source)) return 'R28.number'
    if (hasName(edit, sides.atStart, begins)) return 'R28.name'
  }
  return source.every(key => FUNCTION_WORDS.has(key)) ? 'R31.function' : 'R31'
}

function ruleFor(sides: Sides, begins: Begins): RuleKey {
  const { edit, draft, source } = sides
  const [a, b] = [draft.join(' '), source.join(' ')]
  if (sides.masked) return 'R40'
  if (a === b) return 'R50'
  if (draft.length === 0) return ruleForOmission(sides, begins)
  if (isContraction(a, b)) return 'R38'
  if (isDiacritics(a, b)) return 'R37'
  if (isVariant(a, b)) return 'R34'
  if (isCut(sides)) return 'R41'
  if (isCorrected(sides)) return 'R39'
  const added = only(draft, source)
  const dropped = only(source, draft)
  const changed = [...added, ...dropped]
  if (added.some(isNegator) !== dropped.some(isNegator)) return 'R28.negation'
  if (isValue(sides, added, dropped)) return 'R28.number'
  if (source.length > 0 && hasName(edit, sides.atStart, begins)) return 'R28.name'
  const light = changed.every(key => FUNCTION_WORDS.has(key))
  return light && Math.max(draft.length, source.length) <= 1 ? 'R27.function' : 'R27'
}

/** The classified changes of words between a quotation and its passage, which aligns `elements`. */
export function changesOf(draft: string, { alignment }: Located, elements: readonly Element[], corpus: Corpus): Change[] {
  const keyOf = (id: number) => corpus.vocabulary.keyOf(id)
  return changes(elements, alignment, keyOf).map(run =>
    classify(draft, elements, alignment.unit, run, wordEdit(draft, elements, alignment, run), corpus)
  )
}

const isFigureElement = (element: Element | undefined): boolean =>
  element !== undefined && 'key' in element && isFigure(element.key)

const SENTENCE_END = /^["'”’»)\]]?[.!?…]/u

/** Classifies one run of changes. */
function classify(
  draftText: string,
  pattern: readonly Element[],
  unit: Unit,
  run: ChangeRun,
  edit: WordEdit,
  corpus: Corpus
): Change {
  const draft = pattern.slice(run.elements.from, run.elements.to).flatMap(element => ('key' in element ? [element.key] : []))
  const source = [...unit.ids.subarray(run.words.from, run.words.to)].map(id => corpus.vocabulary.keyOf(id))
  const bracketed = unit.bracketed.subarray(run.words.from, run.words.to).every(flag => flag === 1)
  const { text } = unit.analysed.article
  const begins = {
    draft: beginsSentence(draftText, edit.draft.start),
    source: beginsSentence(text, edit.source.start)
  }
  const sides = {
    frequency: (key: string) => corpus.words.frequency(corpus.vocabulary.find(key)),
    edit,
    draft,
    source,
    afterFigure: isFigureElement(pattern[run.elements.from - 1]),
    bracketed,
    masked: pattern.slice(run.elements.from, run.elements.to).some(({ kind }) => kind === 'masked'),
    atStart: run.elements.from === 0,
    atEnd: run.elements.to === pattern.length,
    sentences: begins.source && SENTENCE_END.test(text.slice(edit.source.end, edit.source.end + 2))
  }
  return { edit, draft, source, rule: ruleFor(sides, begins) }
}
