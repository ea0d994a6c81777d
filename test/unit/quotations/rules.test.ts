import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../src/core/quotations/attribution')

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

describe('RULES.md', () => {
  it('has every rule of the code, and no other', () => {
    const table = readFileSync(join(FOLDER, 'RULES.md'), 'utf8').matchAll(/^\| `([a-z-]+)` *\|/gm)
    assert.deepEqual([...table].map(([, name]) => name!).sort(), [...inCode()].sort())
  })
})
