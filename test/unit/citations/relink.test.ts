import assert from 'node:assert/strict'
import { relinkEdits } from '../../../src/core/citations/relink.ts'

const MOVES = new Map([
  ['articles/dock.md', 'archive/2031/north dock.md'],
  ['articles/gull (1).txt', 'articles/gull.txt']
])

/** The draft with its links put right. */
function relinked(draft: string): string {
  const edits = relinkEdits(draft, 'drafts/a.md', MOVES)
  return edits.reduceRight((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), draft)
}

describe('relinkEdits follows a moved article', () => {
  for (const [name, draft, expected] of [
    ['in a link', '([Gull](../articles/dock.md))', '([Gull](../archive/2031/north%20dock.md))'],
    ['with a fragment and a title', '[a](../articles/dock.md#L3 "t")', '[a](../archive/2031/north%20dock.md#L3 "t")'],
    ['in angle brackets', '[a](<../articles/dock.md>)', '[a](<../archive/2031/north%20dock.md>)'],
    ['with encoded characters', '[a](../articles/gull%20%281%29.txt)', '[a](../articles/gull.txt)'],
    ['from the root', '[a](/articles/dock.md)', '[a](/archive/2031/north%20dock.md)'],
    ['in a definition', '[a][d]\n\n[d]: ../articles/dock.md\n', '[a][d]\n\n[d]: ../archive/2031/north%20dock.md\n'],
    ['in a footnote', '[^1]: [Gull](../articles/dock.md), 4 May.', '[^1]: [Gull](../archive/2031/north%20dock.md), 4 May.'],
    ['in HTML', '<a href="../articles/dock.md">a</a>', '<a href="../archive/2031/north%20dock.md">a</a>'],
    [
      'more than once',
      '[a](../articles/dock.md) [b](../articles/dock.md)',
      '[a](../archive/2031/north%20dock.md) [b](../archive/2031/north%20dock.md)'
    ]
  ] as const)
    it(name, () => assert.equal(relinked(draft), expected))

  for (const draft of [
    '[a](articles/dock.md)',
    '[a](https://dock.example/articles/dock.md)',
    '[a](#dock)',
    'articles/dock.md',
    ''
  ])
    it(`and leaves ${draft || 'nothing'} alone`, () => assert.equal(relinked(draft), draft))
})
