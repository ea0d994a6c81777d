import { distance } from './align.ts'
import type { Alignment, Step } from './compare.ts'
import { spanOfWords, textOfWords } from './located.ts'
import type { WordEdit } from './match.ts'
import type { Element } from './pattern.ts'

/** A run of changed words: the elements and source words it covers, half-open on both sides. */
export interface ChangeRun {
  readonly elements: { readonly from: number; readonly to: number }
  readonly words: { readonly from: number; readonly to: number }
}

const isChange = (step: Step): boolean => step.op === 'replace' || step.op === 'insert' || step.op === 'delete'

/** Runs of adjacent changes. */
export function changeRuns(alignment: Alignment): ChangeRun[] {
  const runs: ChangeRun[] = []
  let element = 0
  let word = alignment.from
  let open: { element: number; word: number } | undefined
  const close = () => {
    if (open) runs.push({ elements: { from: open.element, to: element }, words: { from: open.word, to: word } })
    open = undefined
  }
  for (const step of alignment.steps) {
    if (!isChange(step)) close()
    else open ??= { element, word }
    if (step.op !== 'delete') element++
    if (step.op === 'skip') word = step.to
    else if (step.op !== 'insert') word++
  }
  close()
  return runs
}

/** Same words that may stand between the two halves of a swap: "4 May" for "May 4", "two cranes and one tug" is none. */
const SWAP_DISTANCE = 2

const keysOf = (elements: readonly Element[]): string[] => elements.flatMap(element => ('key' in element ? [element.key] : []))
const sorted = (keys: readonly string[]): string => [...keys].sort().join(' ')

/**
 * Runs of changes, with the two halves of a swap ("May 4" for "4 May") as one.
 * A swap at the very end has only its first half in the alignment, which may end anywhere; the other half is fetched.
 */
export function changes(pattern: readonly Element[], alignment: Alignment, keyOf: (id: number) => string): ChangeRun[] {
  const runs = changeRuns(alignment)
  const source = (from: number, to: number) => [...alignment.unit.ids.subarray(from, to)].map(keyOf)
  const isSwap = (elements: ChangeRun['elements'], words: ChangeRun['words']) =>
    elements.to - elements.from <= SWAP_DISTANCE + 4 &&
    sorted(keysOf(pattern.slice(elements.from, elements.to))) === sorted(source(words.from, words.to))
  const result: ChangeRun[] = []
  for (const run of runs) {
    const before = result.at(-1)
    const merged = before && {
      elements: { from: before.elements.from, to: run.elements.to },
      words: { from: before.words.from, to: run.words.to }
    }
    if (merged && run.elements.from - before.elements.to <= SWAP_DISTANCE && isSwap(merged.elements, merged.words))
      result.splice(-1, 1, merged)
    else result.push(run)
  }
  const last = result.at(-1)
  if (!last || last.words.to > last.words.from || pattern.length - last.elements.to > SWAP_DISTANCE) return result
  const whole = {
    elements: { from: last.elements.from, to: pattern.length },
    words: { from: last.words.from, to: alignment.to + last.elements.to - last.elements.from }
  }
  return last.elements.to < pattern.length && isSwap(whole.elements, whole.words) ? [...result.slice(0, -1), whole] : result
}

/** Signs as they are spoken: a sign for its word is no distance, though it is told (R34). */
const SPOKEN: Readonly<Record<string, string>> = { '%': 'percent', '&': 'and' }
const spoken = (text: string): string => text.replace(/[%&]/g, sign => SPOKEN[sign]!)

/** The characters of a pattern that count: its words, without gaps and brackets. */
export const patternLength = (pattern: readonly Element[]): number =>
  keysOf(pattern.filter(({ kind }) => kind !== 'masked')).join(' ').length

/**
 * Distance over the folded characters, without the marked edits, as a share of the quotation's length (POLICY.md, verdict 2).
 * @param keyOf the folded word of a source word's number
 */
export function changedShare(pattern: readonly Element[], alignment: Alignment, keyOf: (id: number) => string): number {
  let changed = 0
  for (const run of changeRuns(alignment)) {
    const draft = keysOf(pattern.slice(run.elements.from, run.elements.to)).join(' ')
    const source = [...alignment.unit.ids.subarray(run.words.from, run.words.to)].map(keyOf).join(' ')
    changed += distance(spoken(draft), spoken(source))
  }
  return changed / Math.max(1, patternLength(pattern))
}

function draftSpan(pattern: readonly Element[], run: ChangeRun): { start: number; end: number } {
  const { from, to } = run.elements
  if (to > from) return { start: pattern[from]!.start, end: pattern[to - 1]!.end }
  const at = from > 0 ? pattern[from - 1]!.end : (pattern[from]?.start ?? 0)
  return { start: at, end: at }
}

/** One run of changes as a word edit, in raw offsets of the draft and of the source. */
export function wordEdit(draft: string, pattern: readonly Element[], alignment: Alignment, run: ChangeRun): WordEdit {
  const mine = draftSpan(pattern, run)
  const { from, to } = run.words
  const text = textOfWords(alignment.unit, from, to)
  return {
    kind: from === to ? 'insert' : run.elements.from === run.elements.to ? 'delete' : 'replace',
    draft: { ...mine, text: draft.slice(mine.start, mine.end) },
    source: { ...spanOfWords(alignment.unit, from, to), text },
    excerptAt: textOfWords(alignment.unit, alignment.from, to).length - text.length
  }
}
