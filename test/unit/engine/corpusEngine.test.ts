import assert from 'node:assert/strict'
import { chmodSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusStatus } from '../../../src/engine/api.ts'
import { CorpusEngine } from '../../../src/engine/corpusEngine.ts'
import { draftAt, folderOf, HARBOUR, MARKET, optionsFor, put, removeFolders, utf16 } from './support.ts'

async function opened(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = folderOf(files)
  const engine = new CorpusEngine()
  const status = await engine.open(optionsFor(root))
  const texts = async () => (await engine.search({ text: '', limit: 100 })).map(({ text }) => text)
  return { root, engine, status, texts }
}

const reasons = ({ unreadable }: CorpusStatus) => Object.fromEntries(unreadable.map(({ path, reason }) => [path, reason]))

describe('CorpusEngine reads', () => {
  after(removeFolders)

  it('every article of a folder, in all encodings that name themselves', async () => {
    const { status, texts } = await opened({
      'a.txt': HARBOUR,
      'b/c.md': utf16(MARKET, 'LE'),
      'd.txt': utf16('“Der Hafen bleibt offen,” said Jonas Pell.', 'BE'),
      'e.txt': '\ufeff“Not a word was true,” said Jonas Pell.'
    })
    assert.deepEqual([status.state, status.articles, status.utterances], ['ready', 4, 4])
    assert.equal((await texts()).length, 4)
  })

  it('the readable ones, and says of the others why and what to do', async () => {
    const { status } = await opened({
      'a.txt': HARBOUR,
      'latin1.txt': Buffer.from([0x93, 0x57, 0x65, 0x94]),
      'picture.txt': Buffer.from('PNG\0\0'),
      'empty.md': '',
      'report.pdf': '%PDF',
      'page.html': '<p>'
    })
    assert.equal(status.articles, 1)
    assert.deepEqual(reasons(status), {
      'empty.md': 'empty.md is empty. Put the article’s text into it, or remove the file.',
      'latin1.txt': 'latin1.txt is not valid UTF-8. Open it in the encoding it was written in and save it as UTF-8.',
      'page.html': 'page.html is an HTML file, which a later version will read. Convert it to plain text or Markdown for now.',
      'picture.txt': 'picture.txt is not a text file. Save the article as UTF-8 text, or move the file out of the folder.',
      'report.pdf': 'report.pdf is a PDF file, which a later version will read. Convert it to plain text or Markdown for now.'
    })
  })

  it('what it may, where some files and folders are locked', async function () {
    if (process.getuid?.() === 0) return this.skip()
    const root = folderOf({ 'a.txt': HARBOUR, 'locked.txt': MARKET, 'vault/b.txt': MARKET })
    chmodSync(join(root, 'locked.txt'), 0)
    chmodSync(join(root, 'vault'), 0)
    const engine = new CorpusEngine()
    const status = await engine.open(optionsFor(root))
    assert.deepEqual([status.articles, Object.keys(reasons(status)).sort()], [1, ['locked.txt', 'vault']])
    chmodSync(join(root, 'locked.txt'), 0o600)
    chmodSync(join(root, 'vault'), 0o700)
    assert.equal((await engine.refresh()).articles, 3)
  })

  it('front matter that does not parse as a problem, not a loss', async () => {
    const { status } = await opened({ 'a.md': `---\ntitle: [open\n---\n${HARBOUR}` })
    assert.deepEqual([status.articles, status.problems.length, status.problems[0]?.path], [1, 1, 'a.md'])
  })

  it('an empty folder as a corpus of nothing', async () => {
    const { status } = await opened({})
    assert.deepEqual([status.state, status.articles], ['ready', 0])
  })

  it('no folder at all as no corpus', async () => {
    const engine = new CorpusEngine()
    assert.equal((await engine.status()).state, 'no-folder')
    assert.equal((await engine.open(optionsFor('/nowhere/at/all'))).state, 'no-folder')
  })
})

describe('CorpusEngine follows', () => {
  after(removeFolders)

  it('new, changed and deleted files that it is told of', async () => {
    const { root, engine, status, texts } = await opened({ 'a.txt': HARBOUR, 'b.txt': MARKET })
    put(join(root, 'a.txt'), '“The dock is shut,” said Ilse Marrow.')
    put(join(root, 'new/c.txt'), '“Herring is dear this year,” said Jonas Pell.')
    rmSync(join(root, 'b.txt'))
    const after = await engine.refresh(['a.txt', 'new', 'b.txt'].map(path => join(root, path)))
    assert.deepEqual((await texts()).sort(), ['Herring is dear this year,', 'The dock is shut,'])
    assert.ok(after.generation > status.generation)
  })

  it('whatever differs on disk when it is told nothing', async () => {
    const { root, engine, texts } = await opened({ 'a.txt': HARBOUR, 'b/b.txt': MARKET })
    put(join(root, 'a.txt'), '“The dock is shut,” said Ilse Marrow.')
    rmSync(join(root, 'b'), { recursive: true })
    await engine.refresh()
    assert.deepEqual(await texts(), ['The dock is shut,'])
  })

  it('a folder that is gone', async () => {
    const { root, engine } = await opened({ 'a.txt': HARBOUR, 'b/c.txt': MARKET, 'b/d/e.txt': MARKET })
    rmSync(join(root, 'b'), { recursive: true })
    assert.equal((await engine.refresh([join(root, 'b')])).articles, 1)
  })

  it('a file that becomes readable', async () => {
    const { root, engine, status } = await opened({ 'a.txt': '' })
    put(join(root, 'a.txt'), HARBOUR)
    const after = await engine.refresh([join(root, 'a.txt')])
    assert.deepEqual([status.unreadable.length, after.unreadable.length, after.articles], [1, 0, 1])
  })

  it('no touch that leaves the bytes as they were', async () => {
    const { root, engine, status } = await opened({ 'a.txt': HARBOUR })
    utimesSync(join(root, 'a.txt'), new Date(), new Date(0))
    assert.equal((await engine.refresh()).generation, status.generation)
  })

  it('no path outside its folders', async () => {
    const { engine } = await opened({ 'a.txt': HARBOUR })
    const elsewhere = folderOf({ 'b.txt': MARKET })
    assert.equal((await engine.refresh([join(elsewhere, 'b.txt')])).articles, 1)
  })

  it('other options: a folder that is now excluded leaves, and the generation grows', async () => {
    const { root, engine, status } = await opened({ 'a.txt': HARBOUR, 'drafts/b.txt': MARKET })
    const after = await engine.open(optionsFor(root, { exclude: [join(root, 'drafts')] }))
    assert.deepEqual([status.articles, after.articles], [2, 1])
    assert.ok(after.generation > status.generation)
  })

  it('the figures: bytes and utterances return to nothing with the last article', async () => {
    const { root, engine, status } = await opened({ 'a.txt': HARBOUR })
    rmSync(join(root, 'a.txt'))
    const after = await engine.refresh()
    assert.deepEqual([status.bytes, status.utterances], [Buffer.byteLength(HARBOUR), 1])
    assert.deepEqual([after.bytes, after.utterances, after.people], [0, 0, 0])
  })
})

describe('CorpusEngine tells', () => {
  after(removeFolders)

  it('of its progress, from indexing to ready', async () => {
    const root = folderOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, HARBOUR])))
    const engine = new CorpusEngine()
    const states: CorpusStatus[] = []
    engine.onStatus(status => states.push(status))
    await engine.open(optionsFor(root))
    assert.equal(states[0]?.state, 'indexing')
    assert.deepEqual([states.at(-1)?.state, states.at(-1)?.done, states.at(-1)?.total], ['ready', 50, 50])
  })

  it('nobody who has stopped listening', async () => {
    const engine = new CorpusEngine()
    engine.onStatus(() => assert.fail())()
    await engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
  })
})

describe('CorpusEngine stops', () => {
  after(removeFolders)

  it('when it is cancelled, and goes on when asked again', async () => {
    const root = folderOf({ 'a.txt': HARBOUR, 'b.txt': MARKET })
    const engine = new CorpusEngine()
    await assert.rejects(engine.open(optionsFor(root), { isCancelled: true }), { name: 'Cancelled' })
    assert.equal((await engine.open(optionsFor(root))).articles, 2)
  })

  it('in the middle of the files', async () => {
    const root = folderOf(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, HARBOUR])))
    const engine = new CorpusEngine()
    let asked = 0
    const cancellation = {
      get isCancelled() {
        return ++asked > 30
      }
    }
    await assert.rejects(engine.open(optionsFor(root), cancellation), { name: 'Cancelled' })
    const { state, articles } = await engine.status()
    assert.equal(state, 'indexing')
    assert.ok(articles > 0 && articles < 20, String(articles))
    assert.equal((await engine.refresh()).articles, 20)
  })

  it('an opening that a newer one overtakes', async () => {
    const [old, wanted] = [folderOf({ 'a.txt': HARBOUR }), folderOf({ 'b.txt': MARKET, 'c.txt': HARBOUR })]
    const engine = new CorpusEngine()
    const [first, second] = await Promise.allSettled([engine.open(optionsFor(old)), engine.open(optionsFor(wanted))])
    assert.deepEqual([first.status, second.status, (await engine.status()).articles], ['rejected', 'fulfilled', 2])
  })

  it('a check and a search that nobody wants any more', async () => {
    const { root, engine } = await opened({ 'a.txt': HARBOUR })
    const cancelled = { isCancelled: true }
    await assert.rejects(engine.check(draftAt(join(root, 'd.md'), '“x”'), cancelled), { name: 'Cancelled' })
    await assert.rejects(engine.search({ text: 'x', limit: 1 }, cancelled), { name: 'Cancelled' })
  })
})

describe('CorpusEngine checks', () => {
  after(removeFolders)
  const DRAFT = 'Ilse Marrow said: “We did not close the north dock, and we will not.”\n'

  it('a draft against the articles', async () => {
    const { root, engine } = await opened({ 'a.txt': HARBOUR })
    const { quotations } = await engine.check(draftAt(join(root, '../draft.md'), DRAFT))
    assert.deepEqual(
      quotations.map(({ verdict, source }) => [verdict, source?.path]),
      [['verbatim', 'a.txt']]
    )
  })

  it('a draft in the folder of the articles, never against itself', async () => {
    const { root, engine } = await opened({ 'a.txt': MARKET, 'drafts/draft.md': DRAFT })
    const { quotations } = await engine.check(draftAt(join(root, 'drafts/draft.md'), DRAFT))
    assert.equal(quotations[0]?.verdict, 'unsourced')
  })

  it('against what is read so far, and never says "not found" before all is read', async () => {
    const root = folderOf({ 'a.txt': HARBOUR })
    const engine = new CorpusEngine()
    const opening = engine.open(optionsFor(root))
    await Promise.resolve()
    const { quotations } = await engine.check(draftAt(join(root, '../draft.md'), DRAFT))
    assert.deepEqual([quotations[0]?.verdict, quotations[0]?.reason], ['cannot-check', 'indexing'])
    await opening
  })

  it('nothing where there is no corpus, and says so', async () => {
    const { quotations } = await new CorpusEngine().check(draftAt('/drafts/draft.md', DRAFT))
    assert.deepEqual([quotations[0]?.verdict, quotations[0]?.reason], ['cannot-check', 'no-corpus'])
  })
})

describe('CorpusEngine knows people', () => {
  after(removeFolders)

  it('by name, with what they said, newest first', async () => {
    const { engine } = await opened({
      'a.md': `---\ndate: 2031-05-02\n---\n${HARBOUR}`,
      'b.md': '---\ndate: 2031-06-01\n---\nThe port was quiet. “The cranes are safe now,” Ilse Marrow said.\n'
    })
    const card = await engine.card('Ilse Marrow')
    assert.deepEqual([card?.person.name, card?.articles], ['Ilse Marrow', 2])
    assert.deepEqual(
      card?.utterances.map(({ excerpt }) => excerpt),
      ['The cranes are safe now,', 'We did not close the north dock, and we will not.']
    )
    assert.equal((await engine.card('marrow'))?.person.name, 'Ilse Marrow')
    assert.equal(await engine.card('Nobody Known'), undefined)
  })

  it('in a draft, where their names stand', async () => {
    const { engine } = await opened({ 'a.txt': HARBOUR })
    const text = 'Yesterday Ilse Marrow spoke to Jonas Pell.'
    const names = await engine.names(text, 'markdown')
    assert.deepEqual(
      names.map(({ start, end, name }) => [text.slice(start, end), name]),
      [['Ilse Marrow', 'Ilse Marrow']]
    )
  })

  it('and the articles they are in', async () => {
    const { engine } = await opened({ 'a.txt': HARBOUR })
    assert.equal((await engine.article('a.txt'))?.quotations.length, 1)
    assert.equal(await engine.article('b.txt'), undefined)
  })
})
