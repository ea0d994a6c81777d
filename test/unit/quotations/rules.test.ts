import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bestSpeaker } from '../../../src/core/quotations/attribution/bestSpeaker.ts'
import { BY_PRONOUN, MEASURED, mayAccuse } from '../../../src/core/quotations/attribution/rules.ts'
import { attributed } from './support.ts'

const FOLDER = join(import.meta.dirname, '../../../src/core/quotations/attribution')
const RULES = readFileSync(join(FOLDER, 'RULES.md'), 'utf8')

/** Rule names as the code gives them. */
function inCode(): Set<string> {
  const names = new Set<string>()
  for (const file of readdirSync(FOLDER)) {
    if (!file.endsWith('.ts')) continue
    for (const [line] of readFileSync(join(FOLDER, file), 'utf8').matchAll(/(?:rule: |inherited\()[^\n]*/g)) {
      for (const [, name] of line.matchAll(/'([a-z]+-[a-z-]+|split|joint|continued|trailing)'/g)) names.add(name!)
    }
  }
  return names
}

/** Rows of RULES.md: the cells behind each rule's name. */
const rows = new Map(
  [...RULES.matchAll(/^\| `([a-z-]+)` *\|(.*)\|$/gm)].map(([, name, cells]) => [
    name!,
    cells!.split('|').map(cell => cell.trim())
  ])
)

describe('RULES.md', () => {
  it('has every rule of the code, and no other', () => {
    assert.deepEqual([...rows.keys()].sort(), [...inCode()].sort())
  })

  it('gives the figures that the code goes by', () => {
    for (const [rule, { named, right, aside }] of Object.entries(MEASURED)) {
      const [, , explicit, , counts, setAside, accuses] = rows.get(rule)!
      assert.equal(counts!.split(' ')[0], `${right}/${named}`, rule)
      assert.equal(setAside, aside ? String(aside) : '–', rule)
      assert.equal(accuses, mayAccuse(rule) && explicit === 'yes' ? 'yes' : 'no', rule)
    }
  })

  it('measures every rule for quotations', () => {
    assert.deepEqual(Object.keys(MEASURED).sort(), [...rows.keys()].filter(rule => !rule.startsWith('statement-')).sort())
  })
})

describe('mayAccuse', () => {
  it('trusts rules that are right 99 times of 100, and no pronouns', () => {
    assert.equal(mayAccuse('verb-then-speaker'), true)
    assert.equal(mayAccuse(`verb-then-speaker${BY_PRONOUN}`), false)
  })

  it('trusts no rule that was measured lower, seldom or never', () => {
    assert.equal(mayAccuse('judging-verb'), false)
    assert.equal(mayAccuse('passive-by'), false)
    assert.equal(mayAccuse('no-such-rule'), false)
  })
})

describe('bestSpeaker', () => {
  const best = (text: string) => bestSpeaker(attributed(text, ['Ilse Marrow'])[0]!.attribution!)

  it('is the name, else the description of a source without one', () => {
    assert.equal(best('“We close,” Marrow said.'), 'Ilse Marrow')
    assert.equal(best('“We close,” said a port official.'), 'a port official')
    assert.equal(best('“We close,” they said.'), undefined)
  })
})
