/**
 * A first word behind which the draft drops fillers or the source's own brackets. The least edit may begin anywhere, so it takes such a
 * word for a change of the last word dropped: of “Um, you know, the ferry”, quoted as “Um, the ferry”, it would tell “um” for “know”.
 */
import type { Located } from '../matching/located.ts'
import { place } from '../matching/located.ts'
import type { Element } from '../matching/pattern.ts'
import { areFillers } from './wordLists.ts'

/** Words that may be dropped there: three fillers of two words. */
const REACH = 6

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
