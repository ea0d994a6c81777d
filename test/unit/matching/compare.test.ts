import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { AnalysedArticle } from '../../../src/core/index/analyse.ts'
import type { Unit } from '../../../src/core/index/units.ts'
import { Vocabulary } from '../../../src/core/index/vocabulary.ts'
import { compare, letterFits, type Step, WordCosts } from '../../../src/core/matching/compare.ts'
import { type Element, patternOf } from '../../../src/core/matching/pattern.ts'

/** A unit of lower-case words; `|` stands where an utterance begins or ends, periods and brackets count. */
function unitOf(text: string, vocabulary: Vocabulary): Unit {
  const stretches = text.split('|')
  const prose = stretches.join('“')
  const places = [...prose.matchAll(/[\p{L}\d]+/gu)]
  const stretchAt = (at: number) => prose.slice(0, at).split('“').length - 1
  return {
    path: '',
    analysed: {
      article: { prose },
      quotations: stretches.map((_, group) => ({ kind: group === 3 ? 'scare' : 'direct', group }))
    } as unknown as AnalysedArticle,
    ids: Int32Array.from(places, match => vocabulary.idOf(match[0])),
    starts: Uint32Array.from(places, match => match.index),
    ends: Uint32Array.from(places, match => match.index + match[0].length),
    bracketed: Uint8Array.from(places, ({ index }) => Number(/\[[^\]]*$/.test(prose.slice(0, index)))),
    // Narration and utterances by turns.
    owners: Int32Array.from(places, match => (stretchAt(match.index) % 2 === 1 ? stretchAt(match.index) : -1)),
    joined: false
  }
}

const pattern = (text: string): readonly Element[] => patternOf(text, [{ start: 0, end: text.length }]).marked

/** The price of going on from the word before `j` to word `j`, with `before` as the draft's word before. */
function border({ analysed, starts, ends, owners }: Unit, j: number, before: Element | undefined): number {
  const between = analysed.article.prose.slice(ends[j - 1], starts[j])
  const goesOn = before?.kind === 'word' && !before.ends
  // Marks around a term are a part of the narration.
  const [a, b] = [owners[j - 1]!, owners[j]!].map(owner => (analysed.quotations[owner]?.kind === 'scare' ? -1 : owner))
  return (a === b ? 0 : 1.05) + (between.includes('.') && goesOn ? 0.75 : 0)
}

/** The least cost by trying everything: slow and obviously right. The same costs as the algorithm's, found another way. */
function exhaustive(elements: readonly Element[], unit: Unit, costs: WordCosts, ends: number): number {
  const unlike = (i: number) => (i === 0 || i === elements.length - 1 ? ends : 0)
  const from = (i: number, j: number, begun: boolean): number => {
    const element = elements[i]
    if (!element) return 0
    const options = [1.1 + unlike(i) + from(i + 1, j, begun)]
    const on = (before: Element | undefined) => (begun ? border(unit, j, before) : 0)
    if (element.kind === 'gap' || (element.kind === 'bracket' && !element.zero)) {
      const most = element.kind === 'gap' ? unit.ids.length : 6
      options[0] = from(i + 1, j, begun)
      let edges = 0
      for (let k = 1; k <= most && j + k <= unit.ids.length; k++) {
        edges += k > 1 || begun ? border(unit, j + k - 1, undefined) : 0
        options.push(k * 0.0005 + edges + from(i + 1, j + k, true))
      }
      return Math.min(...options)
    }
    if (j >= unit.ids.length) return options[0]!
    const paired = on(elements[i - 1]) + from(i + 1, j + 1, true)
    const pair =
      element.kind === 'word'
        ? costs.of(element.key)(unit.ids[j]!)
        : element.kind === 'letter'
          ? letterCost(element, j)
          : Infinity
    options.push(pair + (pair === 1 ? unlike(i) : 0) + paired)
    if (begun) options.push(0.9 + on(elements[i - 1]) + from(i, j + 1, true))
    return Math.min(...options)
  }
  const letterCost = (element: Element & { kind: 'letter' }, j: number) =>
    letterFits(element, costs.keyOf(unit.ids[j]!)) ? 0 : 1
  let best = Number.POSITIVE_INFINITY
  for (let j = 0; j <= unit.ids.length; j++) best = Math.min(best, from(0, j, false))
  return best
}

/** What the steps of an alignment cost, summed up one by one. */
function costOf(steps: readonly Step[], elements: readonly Element[], unit: Unit, costs: WordCosts, ends: number): number {
  const unlike = (i: number) => (i === 0 || i === elements.length - 1 ? ends : 0)
  let sum = 0
  let before: Element | undefined
  let begun = false
  const goOn = (word: number, element: Element | undefined) => {
    if (begun) sum += border(unit, word, element)
    begun = true
  }
  for (const step of steps) {
    if (step.op === 'insert') sum += 1.1 + unlike(step.element)
    else if (step.op === 'skip') {
      for (let word = step.from; word < step.to; word++) {
        goOn(word, undefined)
        sum += 0.0005
      }
    } else {
      goOn(step.word, before)
      const element = step.op === 'delete' ? undefined : elements[step.element]
      const own = element?.kind === 'word' ? costs.of(element.key)(unit.ids[step.word]!) : step.op === 'same' ? 0 : 1
      sum += step.op === 'delete' ? 0.9 : own + (own === 1 ? unlike(step.element) : 0)
    }
    if (step.op !== 'delete') before = elements[step.element]
  }
  return sum
}

describe('compare', () => {
  it('costs what an exhaustive search finds', () => {
    const token = fc.constantFrom('dock', 'docks', 'tide', 'no', 'crane', 'quay', 'quays', 'dock.')
    const mark = fc.constantFrom('…', '[tide]', '[d]ock', 'quay[s]')
    const draft = fc.array(fc.oneof({ weight: 5, arbitrary: token }, { weight: 1, arbitrary: mark }), {
      minLength: 1,
      maxLength: 5
    })
    const text = fc.array(fc.oneof({ weight: 5, arbitrary: token }, { weight: 2, arbitrary: fc.constant('|') }), {
      minLength: 1,
      maxLength: 8
    })
    fc.assert(
      fc.property(draft, text, fc.constantFrom(0, 2), (words, text, ends) => {
        const vocabulary = new Vocabulary()
        const unit = unitOf(text.join(' '), vocabulary)
        const costs = new WordCosts(vocabulary)
        const elements = pattern(words.join(' '))
        fc.pre(elements.length > 0)
        const found = compare(elements, unit, 0, unit.ids.length, costs, ends)
        assert.ok(Math.abs(found.cost - exhaustive(elements, unit, costs, ends)) < 1e-9)
        assert.ok(Math.abs(found.cost - costOf(found.steps, elements, unit, costs, ends)) < 1e-9, 'the steps cost what is said')
      }),
      { numRuns: 600 }
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
  told('so we [rowed] home with them', 'so we put out in the old boat home with them', 'so we (6) home with them')
  // A word in brackets is none of the speaker's: others are preferred, where they do as well.
  told('two new boats', 'two [rusty] old boats', 'two -rusty old>new boats')
  told('two new boats', 'two old [rusty] boats', 'two old>new -rusty boats')
  told('now they the crew left with us', 'now they [the crew] the crew left with us', 'now they -the -crew the crew left with us')
  told('now they the crew left with us', 'now they the crew [the crew] left with us', 'now they the crew -the -crew left with us')
})

describe('the cost of one word for another', () => {
  /** Levenshtein's distance by its definition. */
  const distance = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const both = distance(a.slice(1), b.slice(1)) + Number(a[0] !== b[0])
    return Math.min(both, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1)
  }
  const expected = (a: string, b: string): number => {
    if (a === b) return 0
    const unlike = distance(a, b) / Math.max(a.length, b.length)
    return unlike > 0.5 ? 1 : 0.4 + 0.6 * unlike
  }

  it('is by how many of their letters differ, and 1 from half of them on', () => {
    const word = fc.string({ unit: fc.constantFrom('d', 'o', 'c', 'k'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 6 }), (draft, source) => {
        const vocabulary = new Vocabulary()
        const ids = source.map(key => vocabulary.idOf(key))
        const cost = new WordCosts(vocabulary).of(draft)
        for (const [i, key] of source.entries())
          assert.ok(Math.abs(cost(ids[i]!) - expected(draft, key)) < 1e-9, `${draft}, ${key}`)
      })
    )
  })

  it('is the same when it is asked for again', () => {
    const vocabulary = new Vocabulary()
    const [dock, docks] = [vocabulary.idOf('dock'), vocabulary.idOf('docks')]
    const costs = new WordCosts(vocabulary)
    for (let turn = 0; turn < 2; turn++) {
      assert.equal(costs.of('dock')(dock), 0)
      assert.ok(Math.abs(costs.of('dock')(docks) - 0.52) < 1e-9)
    }
  })
})

describe('a half-bracketed word', () => {
  const letterIn = (draft: string) => pattern(draft).find(element => element.kind === 'letter')!
  const fits = (draft: string, source: string, expected: boolean) =>
    it(`${draft} ${expected ? 'stands' : 'does not stand'} for ${source}`, () =>
      assert.equal(letterFits(letterIn(draft), source), expected))

  fits('[w]e', 'we', true)
  fits('ask[s]', 'ask', true)
  fits('ask[s]', 'asked', true)
  fits('ask[s]', 'asks', true)
  fits('ask[s]', 'task', false)
  fits('[d]ocks', 'docks', true)
  fits('[d]ocks', 'rocks', true)
  fits('[d]ocks', 'ockham', false)
  fits('nation[s]', 'nationally', true)
  fits('nation[s]', 'nationalists', false)
  fits('[t]o', 'two', false)
  fits('[w]as', 'has', true)
  fits('[t]o', 'to', true)
})

describe('a masked word', () => {
  const compared = (draft: string, source: string): string[] => {
    const vocabulary = new Vocabulary()
    const unit = unitOf(source, vocabulary)
    return compare(pattern(draft), unit, 0, unit.ids.length, new WordCosts(vocabulary)).steps.map(({ op }) => op)
  }
  const fits = (draft: string, source: string, op: Step['op']) =>
    it(`${draft} beside ${source}: ${op}`, () =>
      assert.deepEqual(compared(`that ${draft} dock`, `that ${source} dock`), ['same', op, 'same']))

  fits('d**n', 'damn', 'same')
  fits('d**n', 'dawn', 'same')
  fits('d**n', 'damp', 'replace')
  fits('d**n', 'barn', 'replace')
  fits('d**n', 'dn', 'replace')
  fits('f***ing', 'fishing', 'same')
  fits('f***ing', 'fing', 'replace')
})
