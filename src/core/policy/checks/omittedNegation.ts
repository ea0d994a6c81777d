import { textOfWords } from '../../matching/located.ts'
import { type Check, finding } from '../check.ts'
import { LIMITERS } from '../wordLists.ts'

/** R29: what an ellipsis or a bracket leaves out holds a negator or a limiter. */
export const omittedNegation: Check = ({ policy, corpus, judgement: { best, elements } }) => {
  if (!best) return []
  const { unit, steps } = best.alignment
  return steps.flatMap(step => {
    if (step.op !== 'skip' || step.to === step.from) return []
    const hidden = [...unit.ids.subarray(step.from, step.to)].map(id => corpus.vocabulary.keyOf(id))
    if (!hidden.some(key => LIMITERS.has(key) || key.endsWith("n't"))) return []
    return [finding(policy, 'R29', elements[step.element]!, { source: textOfWords(unit, step.from, step.to) })]
  })
}
