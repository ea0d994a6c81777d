import { strict as assert } from 'node:assert'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { clipped, escaped, link } from '../../../src/editor/markdown.ts'

/** What a Markdown renderer makes of a text: the kinds of its nodes, and the words. */
function rendered(markdown: string): { kinds: Set<string>; text: string } {
  const kinds = new Set<string>()
  let text = ''
  const visit = (node: { type: string; value?: string; children?: unknown[] }) => {
    kinds.add(node.type)
    text += node.value ?? ''
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(fromMarkdown(markdown))
  return { kinds, text }
}

describe('text of an article in Markdown', () => {
  const hostile = [
    '[click](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '![](https://tracker.example/pixel.png)',
    '**bold** _slant_ `code` ~~gone~~',
    '# heading',
    '- item',
    '1. item',
    '> quote',
    '<https://example.org>',
    '&lt;b&gt; \\* |a|b|',
    '$(warning) :smile:'
  ]
  for (const text of hostile)
    it(`renders as itself: ${text}`, () => {
      const { kinds, text: shown } = rendered(escaped(text))
      assert.deepEqual([...kinds], ['root', 'paragraph', 'text'])
      assert.equal(shown, text)
    })

  it('stays on one line and keeps its direction', () => {
    assert.equal(escaped('one\r\n\r\ntwo\u202ethree'), 'one two three')
  })

  it('cannot leave the text of its link', () => {
    const { kinds, text } = rendered(link('a](http://evil.example)', 'file:///a.md#L1,2'))
    assert.deepEqual([...kinds], ['root', 'paragraph', 'link', 'text'])
    assert.equal(text, 'a](http://evil.example)')
  })
})

describe('clipped', () => {
  it('cuts between words', () => assert.equal(clipped('the north dock is shut', 12), 'the north…'))
  it('leaves a short text alone', () => assert.equal(clipped(' the\n dock ', 12), 'the dock'))
  it('never cuts a character in half', () => assert.equal(clipped('😀😀😀', 3), '😀…'))
})
