/**
 * Where a changed quotation begins and ends. The least edit may begin and end anywhere, so it takes a first or last word beside which
 * the draft leaves words out for a change of the nearest of those: of “when the wall is safe”, quoted as “when safe”, it would tell “safe”
 * for “the”, and of “Um, you know, the ferry”, quoted as “Um, the ferry”, “um” for “know”.
 */
import type { Window } from '../index/wordIndex.ts'
import { bordersOf } from '../matching/borders.ts'
import { type Alignment, compare, type Step, type WordCosts } from '../matching/compare.ts'
import { widen } from '../matching/locate.ts'
import { type Located, place } from '../matching/located.ts'
import type { Element } from '../matching/pattern.ts'
import { areFillers } from './wordLists.ts'

/** Words that may be dropped behind the first one: three fillers of two words. */
const REACH = 6
/** A first or last word unlike the source's costs so much more, that leaving out three words to find it there costs less. */
const UNLIKE = 2
/** Words around a passage in which its first or last one is looked for. */
const MARGIN = 8

const isStrange = ({ op }: Step): boolean => op === 'replace' || op === 'insert'
const strangers = ({ steps }: Alignment): number => steps.filter(isStrange).length

/**
 * The passage with the draft's first and last word, where its sentence has them a few words before or behind and fewer words of the
 * draft are strange to it then; else as it is.
 */
export function toItsEnds(located: Located, elements: readonly Element[], costs: WordCosts): Located {
  const { alignment } = located
  if (![alignment.steps[0], alignment.steps.at(-1)].some(step => step && isStrange(step))) return located
  const { unit, from, to } = withinSentence(alignment)
  const whole = compare(elements, unit, from, to, costs, UNLIKE)
  return strangers(whole) < strangers(alignment) ? place(whole, located.ratio) : located
}

/** The passage with up to MARGIN words more on both sides, as far as its sentences and its utterance go. */
function withinSentence({ unit, from, to }: Window): Window {
  const around = widen({ unit, from, to }, MARGIN)
  const { edges, stops } = bordersOf(unit, around.from, around.to)
  const goesOn = (word: number) => edges[word - around.from] === 0 && stops[word - around.from] === 0
  let [first, end] = [from, to]
  while (first > around.from && goesOn(first)) first--
  while (end < around.to && goesOn(end)) end++
  return { unit, from: first, to: end }
}

/** The passage from the draft's first word on, where only such words part it from the rest; else the passage as it is. */
export function fromFirstWord(located: Located, elements: readonly Element[], keyOf: (id: number) => string): Located {
  const { alignment } = located
  const { unit, steps } = alignment
  const [first, ...rest] = steps
  const element = elements[0]
  if (first?.op !== 'replace' || !element || !('key' in element)) return located
  for (let at = first.word - 1; at >= Math.max(0, first.word - REACH); at--) {
    if (unit.owners[at] !== unit.owners[first.word]) break
    if (keyOf(unit.ids[at]!) !== element.key) continue
    const dropped = Array.from({ length: first.word - at }, (_, i) => at + 1 + i)
    if (!areFillers(dropped.map(word => keyOf(unit.ids[word]!))) && !dropped.every(word => unit.bracketed[word] === 1)) break
    const omitted = dropped.map(word => ({ op: 'delete' as const, word }))
    return place({ ...alignment, from: at, steps: [{ op: 'same', element: 0, word: at }, ...omitted, ...rest] }, located.ratio)
  }
  return located
}
