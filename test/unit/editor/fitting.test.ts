import { strict as assert } from 'node:assert'
import { setImmediate as turn } from 'node:timers/promises'
import type { CancellationToken } from 'vscode'
import { firstFitting } from '../../../src/editor/fitting.ts'

const token = (isCancellationRequested: () => boolean) =>
  ({
    get isCancellationRequested() {
      return isCancellationRequested()
    }
  }) as CancellationToken
const wanted = token(() => false)
const numbers = Array.from({ length: 60 }, (_, i) => i)
const isEven = (n: number) => n % 2 === 0
const slowly = () => {
  for (const until = performance.now() + 1; performance.now() < until; );
  return true
}

describe('the first of a list that fit', () => {
  it('are found in their order, and no more than wanted', async () => {
    assert.deepEqual(await firstFitting(numbers, 3, isEven, wanted), [0, 2, 4])
    assert.deepEqual(await firstFitting(numbers, 100, isEven, wanted), numbers.filter(isEven))
    assert.deepEqual(await firstFitting(numbers, 3, () => false, wanted), [])
  })

  it('are no longer looked for once nobody wants them', async () => {
    let asked = 0
    const found = await firstFitting(
      numbers,
      10,
      () => ++asked > 0,
      token(() => asked === 4)
    )
    assert.deepEqual(found, [0, 1, 2, 3])
  })

  it('let others work meanwhile', async () => {
    let isOver = false
    let turns = 0
    const others = (async () => {
      while (!isOver) {
        turns++
        await turn()
      }
    })()
    await firstFitting(numbers, 60, slowly, wanted)
    isOver = true
    await others
    assert.ok(turns > 3, `${turns} turns in 60 ms`)
  })
})
