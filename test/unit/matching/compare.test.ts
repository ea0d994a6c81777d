import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { AnalysedArticle } from '../../../src/core/index/analyse.ts'
import type { Unit } from '../../../src/core/index/units.ts'
import { Vocabulary } from '../../../src/core/index/vocabulary.ts'
import { compare, letterFits, WordCosts } from '../../../src/core/matching/compare.ts'
import { type Element, patternOf } from '../../../src/core/matching/pattern.ts'

function unitOf(text: string, vocabulary: Vocabulary): Unit {
  const keys = text.split(' ').filter(key => key !== '')
  return {
    path: '',
    analysed: {} as AnalysedArticle,
    ids: Int32Array.from(keys, key => vocabulary.idOf(key)),
    starts: new Uint32Array(keys.length),
    ends: new Uint32Array(keys.length),
    bracketed: new Uint8Array(keys.length),
    owners: new Int32Array(keys.length).fill(-1),
    joined: false
  }
}

const pattern = (text: string): readonly Element[] => patternOf(text, [{ start: 0, end: text.length }]).marked

/** The least cost by trying everything: slow and obviously right. The same costs as the algorithm's, found another way. */
function exhaustive(elements: readonly Element[], unit: Unit, costs: WordCosts): number {
  const from = (i: number, j: number): number => {
    const element = elements[i]
    if (!element) return 0
    const options = [1.1 + from(i + 1, j)]
    if (element.kind === 'gap' || (element.kind === 'bracket' && !element.zero)) {
      const most = element.kind === 'gap' ? unit.ids.length : 6
      options[0] = Number.POSITIVE_INFINITY
      for (let k = 0; k <= most && j + k <= unit.ids.length; k++) options.push(k * 0.0005 + from(i + 1, j + k))
      return Math.min(...options)
    }
    if (j >= unit.ids.length) return options[0]!
    if (element.kind === 'word') options.push(costs.of(element.key)(unit.ids[j]!) + from(i + 1, j + 1))
    if (element.kind === 'letter') options.push((letterFits(element, costs.keyOf(unit.ids[j]!)) ? 0 : 1) + from(i + 1, j + 1))
    options.push(0.9 + from(i, j + 1))
    return Math.min(...options)
  }
  let best = Number.POSITIVE_INFINITY
  for (let j = 0; j <= unit.ids.length; j++) best = Math.min(best, from(0, j))
  return best
}

describe('compare', () => {
  it('costs what an exhaustive search finds', () => {
    const token = fc.constantFrom('dock', 'docks', 'tide', 'no', 'crane', 'quay', 'quays')
    const mark = fc.constantFrom('…', '[tide]', '[d]ock', 'quay[s]')
    const draft = fc.array(fc.oneof({ weight: 5, arbitrary: token }, { weight: 1, arbitrary: mark }), {
      minLength: 1,
      maxLength: 5
    })
    fc.assert(
      fc.property(draft, fc.array(token, { minLength: 1, maxLength: 7 }), (words, text) => {
        const vocabulary = new Vocabulary()
        const unit = unitOf(text.join(' '), vocabulary)
        const costs = new WordCosts(vocabulary)
        const elements = pattern(words.join(' '))
        fc.pre(elements.length > 0)
        const found = compare(elements, unit, 0, unit.ids.length, costs)
        assert.ok(Math.abs(found.cost - exhaustive(elements, unit, costs)) < 1e-9)
      }),
      { numRuns: 400 }
    )
  })

  const told = (draft: string, source: string, expected: string) =>
    it(`${draft} / ${source} → ${expected}`, () => {
      const vocabulary = new Vocabulary()
      const unit = unitOf(source, vocabulary)
      const elements = pattern(draft)
      const { steps } = compare(elements, unit, 0, unit.ids.length, new WordCosts(vocabulary))
      const words = steps.map(step => {
        const mine = 'element' in step ? draft.slice(elements[step.element]!.start, elements[step.element]!.end) : ''
        if (step.op === 'skip') return `(${step.to - step.from})`
        const theirs = 'word' in step ? vocabulary.keyOf(unit.ids[step.word]!) : ''
        return { same: mine, replace: `${theirs}>${mine}`, insert: `+${mine}`, delete: `-${theirs}` }[step.op]
      })
      assert.equal(words.join(' '), expected)
    })

  told('the north dock', 'we shut the north dock today', 'the north dock')
  told('shut the south dock', 'we shut the north dock today', 'shut the north>south dock')
  told('who is hurting children', 'say who is hurting sailors', 'who is hurting sailors>children')
  told('the tide does not read', 'um the tide you know does not read', 'the tide -you -know does not read')
  told('we … dock', 'we shut the north dock today', 'we (3) dock')
  told('we [closed] the north dock', 'we have shut the north dock', 'we (2) the north dock')
  told('[w]e shut the dock', 'we shut the dock', '[w]e shut the dock')
  told('nobody ask[s] us', 'nobody asked us', 'nobody ask[s] us')
  told('we never shut the dock', 'we shut the dock', 'we +never shut the dock')
})
