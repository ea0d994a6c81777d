import assert from 'node:assert/strict'
import { writeAnchors } from '../../../src/core/citations/annotationPage.ts'
import { AnchorsReader } from '../../../src/engine/anchors.ts'
import { anchorOf } from '../citations/anchorOf.ts'

const paths = (file: string, draft: string, root: string, ...anchors: Parameters<typeof anchorOf>[]) =>
  new AnchorsReader()
    .of({ file, text: writeAnchors(anchors.map(given => anchorOf(...given))) }, draft, root)
    .map(({ path }) => path)

describe('the anchors of a draft', () => {
  it('are those that name it', () =>
    assert.deepEqual(
      paths(
        '/desk/drafts/x.json',
        '/desk/drafts/a b.md',
        '/desk',
        ['articles/1.md', 'drafts/a b.md'],
        ['articles/2.md', 'drafts/c.md'],
        ['articles/3.md']
      ),
      ['articles/1.md']
    ))

  it('stand under the folder that they were written for, whichever the corpus is read from', () => {
    const given = ['articles/1.md', 'drafts/a.md'] as const
    assert.deepEqual(paths('/desk/drafts/x.json', '/desk/drafts/a.md', '/desk/articles', [...given]), ['1.md'])
    assert.deepEqual(paths('/desk/x.json', '/desk/drafts/a.md', '/', [...given]), ['desk/articles/1.md'])
  })

  it('are none in a broken file', () =>
    assert.deepEqual(new AnchorsReader().of({ file: '/desk/x.json', text: '{' }, '/desk/a.md', '/desk'), []))
})
