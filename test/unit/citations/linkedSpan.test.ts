import { strict as assert } from 'node:assert'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { linkedSpan } from '../../../src/core/citations/linkedSpan.ts'

const TEXT = '---\ntitle: The pier\n---\n\n  “We shut the *old* pier,” said Lena Orlo.  \r\n\nNobody asked the ferry.'
const article = readArticle({ path: 'pier.md', hash: '', text: TEXT })

describe('the words that a link names', () => {
  const cases: readonly (readonly [href: string, words: string | undefined])[] = [
    ['pier.md', undefined],
    ['pier.md#pier', undefined],
    ['pier.md#L5', '“We shut the *old* pier,” said Lena Orlo.'],
    ['pier.md#L7', 'Nobody asked the ferry.'],
    ['pier.md#L0', undefined],
    ['pier.md#L6', undefined],
    ['pier.md#L8', undefined],
    ['pier.md#:~:text=the%20old,pier', 'the *old* pier'],
    ['pier.md#:~:text=the%20new,pier', undefined],
    ['pier.md#L7:~:text=the%20new,pier', 'Nobody asked the ferry.'],
    ['#L5', undefined]
  ]
  for (const [href, words] of cases)
    it(href, () => {
      const span = linkedSpan(article, href)
      assert.equal(span && TEXT.slice(span.start, span.end), words)
    })
})
