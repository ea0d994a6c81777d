import assert from 'node:assert/strict'
import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { inPortions, joined, type Portioned } from '../../../src/engine/portions.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => ({ i, text: `quotation ${i}` }))

/** The answer as the other thread gets it: its port is handed over with what waits in it. */
async function sent(portioned: Portioned): Promise<Portioned> {
  const { port1, port2 } = new MessageChannel()
  try {
    port2.postMessage(portioned, [portioned.rest])
    const [message] = (await once(port1, 'message')) as [Portioned]
    return message
  } finally {
    port1.close()
  }
}

describe('long answers', () => {
  for (const [name, answer] of [
    ['a list', numbers(1001)],
    ['a list of just one portion and an item', numbers(101)],
    ['a report', { quotations: numbers(250), findings: numbers(100), acceptances: [], size: 3 }],
    ['a report of two long lists', { quotations: numbers(101), findings: numbers(200), name: 'draft' }]
  ] as const) {
    it(`arrive whole and in order: ${name}`, async () => {
      let pauses = 0
      const portioned = inPortions(answer)
      assert.ok(portioned)
      const arrived = await joined(await sent(portioned), async () => {
        pauses++
      })
      assert.deepEqual(arrived, answer)
      assert.ok(pauses > 1, 'It came in one go.')
    })
  }

  it('are as they were before, for whoever asked', () => {
    const answer = { quotations: numbers(300) }
    inPortions(answer)?.rest.close()
    assert.equal(answer.quotations.length, 300)
  })

  it('are only those with a long list: others come as they are', () => {
    for (const answer of [undefined, null, 3, 'x'.repeat(1000), numbers(100), { quotations: numbers(100) }])
      assert.equal(inPortions(answer), undefined)
  })

  it('are given up once nobody waits', async () => {
    const portioned = await sent(inPortions(numbers(1000))!)
    let taken = 0
    const pause = async () => {
      if (++taken === 2) throw new Error('nobody waits')
    }
    await assert.rejects(joined(portioned, pause), /nobody waits/)
    assert.equal(taken, 2)
  })
})
