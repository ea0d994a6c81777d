import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusEngine } from '../../../src/engine/corpusEngine.ts'
import { folderOf, optionsFor, put, removeFolders } from './support.ts'

const ONE = 'Mayor Sergei Tolvin left. “The tide turned the crane over,” Tolvin said.\n'
const TWO = 'Mayor Sergey Tolvin came. “We counted the gulls on the quay,” Tolvin said.\n'

async function opened(files: Readonly<Record<string, string>>, joinSpellings?: boolean) {
  const root = folderOf({ 'articles/a.txt': ONE, 'articles/b.txt': TWO, ...files })
  const engine = new CorpusEngine()
  const options = optionsFor(root, { folders: [join(root, 'articles')], joinSpellings })
  const status = await engine.open(options)
  const names = async () => (await engine.people()).people.map(({ name }) => name)
  return { root, engine, options, status, names }
}

describe('CorpusEngine and people.yaml', () => {
  after(removeFolders)

  it('takes the file beside the articles and the one in the root', async () => {
    const { names } = await opened({ 'articles/people.yaml': 'merge: [[Serge T, Sergei Tolvin]]\n' })
    assert.deepEqual(await names(), ['Serge T'])
    const root = await opened({ 'people.yaml': 'ignore: [Sergei Tolvin, Sergey Tolvin]\n' })
    assert.deepEqual(await root.names(), [])
  })

  it('follows the file, and a new generation tells of it', async () => {
    const { root, engine, names, status } = await opened({})
    const file = join(root, 'articles/people.yaml')
    assert.deepEqual(await names(), ['Sergei Tolvin'])
    put(file, 'apart: [[Sergei Tolvin, Sergey Tolvin]]\n')
    const apart = await engine.refresh([file])
    assert.deepEqual(await names(), ['Sergei Tolvin', 'Sergey Tolvin'])
    assert.ok(apart.generation > status.generation)
    assert.equal((await engine.refresh([file])).generation, apart.generation, 'an unchanged file changes nothing')
    rmSync(file)
    await engine.refresh([file])
    assert.deepEqual(await names(), ['Sergei Tolvin'])
  })

  it('tells what is wrong in it among the problems, and is no unreadable article', async () => {
    const { status } = await opened({ 'articles/people.yaml': 'ignore: [Orlo]\npeople:\n  - role: mayor\n' })
    assert.deepEqual(status.unreadable, [])
    assert.deepEqual(status.problems, [
      {
        path: 'articles/people.yaml',
        reason: 'articles/people.yaml, line 3: this person has no name. Write name: and the name to show.'
      }
    ])
  })

  it('keeps spellings apart when told to, and joins them again', async () => {
    const { engine, options, names } = await opened({}, false)
    assert.deepEqual(await names(), ['Sergei Tolvin', 'Sergey Tolvin'])
    await engine.open({ ...options, joinSpellings: true })
    assert.deepEqual(await names(), ['Sergei Tolvin'])
  })

  it('gives the utterances of a person, and on the card those first that fit the text around', async () => {
    const { engine } = await opened({})
    assert.deepEqual(
      (await engine.utterances('Tolvin')).map(({ excerpt }) => excerpt),
      ['The tide turned the crane over,', 'We counted the gulls on the quay,']
    )
    assert.deepEqual(await engine.utterances('Nobody Known'), [])
    const card = await engine.card('Tolvin')
    const fitting = await engine.card('Tolvin', 'In spring they counted gulls at the quay.')
    assert.deepEqual(
      [fitting?.areFitting, fitting?.utterances.map(({ excerpt }) => excerpt)],
      [true, ['We counted the gulls on the quay,']]
    )
    assert.deepEqual([card?.areFitting, card?.utterances.length, card?.roles.map(({ text }) => text)], [false, 2, ['Mayor']])
  })
})
