import { textOfWords } from '../../matching/located.ts'
import type { Element } from '../../matching/pattern.ts'
import { type Check, finding } from '../check.ts'
import { LIMITERS } from '../wordLists.ts'

const limits = (key: string): boolean => LIMITERS.has(key) || key.endsWith("n't")

/** The negator or limiter that a bracket puts in: “we did [not] close”. */
const putIn = (element: Element | undefined): string | undefined =>
  element?.kind === 'bracket' ? element.text.match(/[\p{L}']+/gu)?.find(word => limits(word.toLowerCase())) : undefined

/** R29: what an ellipsis or a bracket leaves out, or what a bracket puts in, holds a negator or a limiter. */
export const omittedNegation: Check = ({ policy, corpus, judgement: { best, elements } }) => {
  const { unit, steps } = best.alignment
  return steps.flatMap(step => {
    if (step.op !== 'skip') return []
    const hidden = [...unit.ids.subarray(step.from, step.to)].map(id => corpus.vocabulary.keyOf(id))
    const added = putIn(elements[step.element])
    if (!hidden.some(limits))
      return added === undefined ? [] : [finding(policy, 'R29', elements[step.element]!, { source: '', draft: added })]
    return [finding(policy, 'R29', elements[step.element]!, { source: textOfWords(unit, step.from, step.to) })]
  })
}
