import { strict as assert } from 'node:assert'
import type { LinkedWords } from '../../../src/core/citations/wordsOfLink.ts'
import { wordsOfLink } from '../../../src/core/citations/wordsOfLink.ts'

describe('the words of a link', () => {
  const cases: readonly [href: string, words: LinkedWords | undefined][] = [
    ['../a%20b.md', { target: '../a b.md' }],
    ['../a.md#L12', { target: '../a.md', line: 12 }],
    ['../a.md#L12-L14', { target: '../a.md', line: 12 }],
    ['minutes.pdf#page=3', { target: 'minutes.pdf', page: 3 }],
    ['https://quay.example/a?b=c#top', { target: 'https://quay.example/a?b=c' }],
    ['#top', undefined],
    ['javascript:alert(1)#:~:text=x', undefined]
  ]
  for (const [href, words] of cases) it(href, () => assert.deepEqual(wordsOfLink(href), words))

  it('come from a text fragment', () => {
    const words = wordsOfLink('https://quay.example/a#top:~:text=we-,the%20pier,-shut')
    assert.equal(words?.target, 'https://quay.example/a')
    assert.deepEqual(words?.directive, { prefix: 'we', start: 'the pier', end: undefined, suffix: 'shut' })
    assert.equal(wordsOfLink('a.md#L3:~:text=x')?.line, 3)
  })
})
