import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isCovered, walkSources } from '../../../src/engine/sourceFolders.ts'
import { folderOf, removeFolders } from './support.ts'

const walk = (root: string, folders = [root], exclude: string[] = []) =>
  [...walkSources(folders, exclude)].map(walked =>
    relative(root, 'file' in walked ? walked.file : walked.folder).replaceAll('\\', '/')
  )

describe('walkSources', () => {
  after(removeFolders)

  it('finds the formats it knows, in every folder below', () => {
    const root = folderOf({ 'a.txt': 'x', 'b/c/d.MD': 'x', 'b/e.markdown': 'x', 'f.text': 'x', 'g.pdf': 'x' })
    assert.deepEqual(walk(root), ['a.txt', 'b/c/d.MD', 'b/e.markdown', 'f.text', 'g.pdf'])
  })

  it('passes over other files, dot folders, node_modules and what is excluded', () => {
    const root = folderOf({
      'a.txt': 'x',
      'b.csv': 'x',
      LICENSE: 'x',
      '.git/c.txt': 'x',
      'node_modules/d.md': 'x',
      'drafts/e.md': 'x',
      'f.md': 'x'
    })
    assert.deepEqual(walk(root, [root], [join(root, 'drafts'), join(root, 'f.md')]), ['a.txt'])
  })

  it('reads a folder once, however many ways lead to it', () => {
    const root = folderOf({ 'a/b.txt': 'x' })
    symlinkSync(root, join(root, 'a/loop'))
    assert.deepEqual(walk(root, [join(root, 'a'), root, join(root, 'a')]), ['a/b.txt'])
  })

  it('follows links to folders and files elsewhere, and passes over broken ones', () => {
    const elsewhere = folderOf({ 'c.txt': 'x' })
    const root = folderOf({ 'a.txt': 'x' })
    symlinkSync(elsewhere, join(root, 'linked'))
    symlinkSync(join(elsewhere, 'c.txt'), join(root, 'c.txt'))
    symlinkSync(join(elsewhere, 'gone.txt'), join(root, 'gone.txt'))
    assert.deepEqual(walk(root), ['a.txt', 'c.txt', 'linked/c.txt'])
  })

  it('finds nothing in a folder that is not there', () => assert.deepEqual(walk('/nowhere/at/all'), []))
})

describe('isCovered', () => {
  for (const [path, covered] of [
    ['/news/a.txt', true],
    ['/news/b/c.txt', true],
    ['/newsroom/a.txt', false],
    ['/news/.git/a.txt', false],
    ['/news/node_modules/a.txt', false],
    ['/news/drafts/a.txt', false]
  ] as const)
    it(`${covered ? 'covers' : 'leaves out'} ${path}`, () => assert.equal(isCovered(path, ['/news'], ['/news/drafts']), covered))
})
