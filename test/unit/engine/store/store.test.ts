import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { CorpusEngine } from '../../../../src/engine/corpusEngine.ts'
import { draftAt, folderOf, optionsFor, put, removeFolders } from '../support.ts'
import { answers, checked, filesOf, quotationOf, removeArticle, rightAnswers, writeArticle } from './newsroom.ts'

/** A folder of articles and one for indexes beside it. */
function newsroom(articles: number): { folder: string; index: string } {
  const root = folderOf({})
  const folder = join(root, 'articles')
  mkdirSync(folder)
  for (let i = 0; i < articles; i++) writeArticle(folder, i)
  return { folder, index: join(root, 'index') }
}

async function opened({ folder, index }: { folder: string; index: string }, limits = { saveBytes: 1e9, saveAfterMs: 1e6 }) {
  const engine = new CorpusEngine(limits)
  const notes: string[] = []
  engine.onNote(note => notes.push(note))
  const { total: filesRead } = await engine.open(optionsFor(folder, { index }))
  return { engine, notes, filesRead }
}

const segmentsOf = (index: string) => filesOf(index).filter(file => file.endsWith('.segment'))

describe('an index on disk', () => {
  after(removeFolders)

  it('answers as freshly read articles do, and reads none of them again', async () => {
    const room = newsroom(12)
    await (await opened(room)).engine.dispose()
    const { engine, notes, filesRead } = await opened(room)
    assert.equal(filesRead, 0)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
    assert.deepEqual(notes, [])
  })

  it('serves whatever folder the paths of articles are counted from', async () => {
    const room = newsroom(3)
    await (await opened(room)).engine.dispose()
    const engine = new CorpusEngine()
    await engine.open({ ...optionsFor(dirname(room.folder)), folders: [room.folder], index: room.index })
    assert.deepEqual(
      (await engine.articles()).map(({ path }) => path),
      ['articles/0.txt', 'articles/1.txt', 'articles/2.txt']
    )
    assert.equal(segmentsOf(room.index).length, 1)
  })

  it('follows what came, went and changed while nobody looked', async () => {
    const room = newsroom(20)
    await (await opened(room)).engine.dispose()
    writeArticle(room.folder, 3, 9)
    removeArticle(room.folder, 5)
    writeArticle(room.folder, 25)
    const { engine, filesRead } = await opened(room)
    assert.equal(filesRead, 2)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
    await engine.dispose()
    assert.deepEqual(await checked(room.folder, room.index), [])
  })

  it('takes a renamed file for the article it was, without analysing it again', async () => {
    const room = newsroom(4)
    await (await opened(room)).engine.dispose()
    renameSync(join(room.folder, '2.txt'), join(room.folder, '12.txt'))
    const { engine } = await opened(room)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
  })

  it('knows a file that was only touched', async () => {
    const room = newsroom(2)
    const { engine } = await opened(room)
    const before = (await engine.status()).generation
    utimesSync(join(room.folder, '0.txt'), 1, 1)
    assert.equal((await engine.refresh()).generation, before)
  })

  it('keeps a big segment and writes what is new into a small one, until that has grown', async () => {
    const room = newsroom(30)
    const { engine } = await opened(room)
    await engine.saved()
    const [big] = segmentsOf(room.index)
    writeArticle(room.folder, 3, 1)
    await engine.refresh()
    await engine.saved()
    assert.equal(segmentsOf(room.index).length, 2)
    assert.ok(segmentsOf(room.index).includes(big!))
    for (let i = 0; i < 15; i++) writeArticle(room.folder, i, 2)
    await engine.refresh()
    await engine.saved()
    assert.equal(segmentsOf(room.index).length, 1)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
  })

  it('leaves nothing behind of what it has replaced', async () => {
    const room = newsroom(10)
    const { engine } = await opened(room)
    for (let turn = 1; turn < 4; turn++) {
      for (let i = 0; i < 10; i++) writeArticle(room.folder, i, turn)
      await engine.refresh()
      await engine.saved()
    }
    assert.deepEqual(
      filesOf(room.index)
        .map(file => extname(file))
        .sort(),
      ['.json', '.people', '.segment']
    )
    const bytes = filesOf(room.index).reduce((sum, file) => sum + statSync(file).size, 0)
    assert.ok(Math.abs((await engine.status()).indexBytes / bytes - 1) < 0.1)
  })

  it('is written in parts while many articles are read, and joined at the end', async () => {
    const room = newsroom(30)
    const { engine } = await opened(room, { saveBytes: 2000, saveAfterMs: 1e6 })
    const { length } = segmentsOf(room.index)
    assert.ok(length > 2 && length < 12, `${length}`)
    await engine.saved()
    assert.equal(segmentsOf(room.index).length, 1)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
  })

  it('has its people written at the end, and found again where that never came', async () => {
    const room = newsroom(30)
    await opened(room, { saveBytes: 4000, saveAfterMs: 1e6 })
    const isOfPeople = (file: string) => file.endsWith('.people')
    assert.ok(segmentsOf(room.index).length > 2 && !filesOf(room.index).some(isOfPeople))
    const { engine, notes, filesRead } = await opened(room)
    assert.ok(filesRead < 30)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
    await engine.saved()
    assert.deepEqual([filesOf(room.index).filter(isOfPeople).length, segmentsOf(room.index).length], [1, 1])
    assert.deepEqual(await checked(room.folder, room.index), [])
    assert.deepEqual(notes, [])
  })

  it('does not take another folder’s index for its own', async () => {
    const [one, other] = [newsroom(2), newsroom(3)]
    await (await opened(one)).engine.dispose()
    const { engine } = await opened({ folder: other.folder, index: one.index })
    assert.equal((await engine.status()).articles, 3)
  })

  it('serves two windows at once, whichever saves last', async () => {
    const room = newsroom(10)
    const [first, second] = [await opened(room), await opened(room)]
    await first.engine.saved()
    writeArticle(room.folder, 1, 5)
    await second.engine.refresh()
    await second.engine.saved()
    for (const { engine } of [first, second]) {
      await engine.refresh()
      assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
      await engine.saved()
      await engine.dispose()
    }
    assert.deepEqual(await checked(room.folder, room.index), [])
  })

  it('is understood to be empty when the articles’ folder is gone, and to be whole when it is back', async () => {
    const room = newsroom(5)
    const { engine } = await opened(room)
    await engine.saved()
    renameSync(room.folder, `${room.folder}.away`)
    const gone = await engine.refresh()
    assert.deepEqual([gone.state, gone.articles], ['no-folder', 0])
    renameSync(`${room.folder}.away`, room.folder)
    assert.equal((await engine.refresh()).articles, 5)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
  })
})

describe('an index that is damaged', () => {
  after(removeFolders)

  it('comes back with right answers, whichever bit of whichever file is wrong', async () => {
    const room = newsroom(8)
    await (await opened(room)).engine.dispose()
    writeArticle(room.folder, 3, 1)
    await (await opened(room)).engine.dispose()
    const [indexOfRoom] = filesOf(room.index).map(dirname)
    const whole = filesOf(room.index).map(file => [file, readFileSync(file)] as const)
    let told = 0
    for (const [file, right] of whole) {
      for (let turn = 0; turn < 24; turn++) {
        const wrong = Buffer.from(right)
        wrong[Math.floor((right.length * (turn + 0.5)) / 24)]! ^= 1 << (turn % 8)
        writeFileSync(file, wrong)
        const notes = await checked(room.folder, room.index, false)
        for (const note of notes) assert.match(note, new RegExp(`cannot be used and is built anew.*${basename(file)}`))
        if (notes.length > 0) told++
        rmSync(indexOfRoom!, { recursive: true })
        for (const [path, bytes] of whole) put(path, bytes)
      }
    }
    assert.ok(told > 40, String(told))
  })

  it('is built anew in its damaged part alone', async () => {
    const room = newsroom(20)
    await (await opened(room)).engine.dispose()
    writeArticle(room.folder, 3, 1)
    await (await opened(room)).engine.dispose()
    const [small] = segmentsOf(room.index).sort((a, b) => statSync(a).size - statSync(b).size)
    writeFileSync(small!, readFileSync(small!).subarray(0, -1))
    const { engine, notes, filesRead } = await opened(room)
    assert.equal(filesRead, 1)
    assert.equal(notes.length, 1)
    assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
  })

  it('is built anew where a file of it is missing, or where it is of another version', async () => {
    const room = newsroom(4)
    await (await opened(room)).engine.dispose()
    const [segment] = segmentsOf(room.index)
    const bytes = readFileSync(segment!)
    bytes[bytes.length - 8]! ^= 1
    writeFileSync(segment!, bytes)
    assert.match((await checked(room.folder, room.index)).join(), /another version/)
    rmSync(segmentsOf(room.index)[0]!)
    assert.match((await checked(room.folder, room.index)).join(), /missing/)
  })

  it('heals while questions are asked', async () => {
    const room = newsroom(6)
    await (await opened(room)).engine.dispose()
    const { engine, notes } = await opened(room)
    const [segment] = segmentsOf(room.index)
    const bytes = readFileSync(segment!)
    // The first section holds the articles.
    bytes.fill(0, 0, bytes.length >> 2)
    writeFileSync(segment!, bytes)
    const draft = draftAt(join(room.folder, '../draft.md'), `“${quotationOf(1)},” said Odile Fenner.`)
    const reports = await Promise.all([engine.check(draft), engine.check(draft)])
    assert.deepEqual(
      reports.map(({ quotations }) => quotations[0]?.verdict),
      ['verbatim', 'verbatim']
    )
    assert.ok(notes.length > 0)
  })
})

describe('an index that cannot be written', () => {
  after(removeFolders)

  it('is done without, and said once a save', async () => {
    const { folder, index } = newsroom(3)
    writeFileSync(index, 'a file where the folder should be')
    const { engine, notes } = await opened({ folder, index })
    assert.deepEqual(await answers(engine, folder), await rightAnswers(folder))
    await engine.saved()
    assert.equal(notes.length, 1)
    assert.match(notes[0]!, /^The index could not be saved: /)
  })

  it('leaves the one before as it was when the disk is full, and is written when there is room', async function () {
    const room = newsroom(20)
    mkdirSync(room.index)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', room.index])
    if (mounted.status !== 0) {
      console.log('    (a full disk needs a small one to be mounted, which this user may not)')
      return this.skip()
    }
    let engine: CorpusEngine | undefined
    try {
      for (let i = 10; i < 20; i++) removeArticle(room.folder, i)
      await (await opened(room)).engine.dispose()
      const before = filesOf(room.index)
      for (let i = 10; i < 60; i++) writeArticle(room.folder, i)
      const full = await opened(room)
      engine = full.engine
      await engine.saved()
      assert.match(full.notes.join(), /the disk is full\. Free some space/)
      assert.deepEqual(await answers(engine, room.folder), await rightAnswers(room.folder))
      assert.deepEqual(filesOf(room.index), before)
      spawnSync('mount', ['-o', 'remount,size=4m', room.index])
      await engine.saved()
      await engine.dispose()
      spawnSync('mount', ['-o', 'remount,ro', room.index])
      assert.deepEqual(await checked(room.folder, room.index), [])
      writeArticle(room.folder, 1, 4)
      assert.match((await checked(room.folder, room.index)).join(), /may not be written to/)
    } finally {
      await engine?.dispose()
      spawnSync('umount', [room.index])
    }
  })
})

describe('an indexing process', () => {
  after(removeFolders)

  it('may be killed at any moment of building, updating and merging', async function () {
    this.timeout(180_000)
    const { folder, index } = newsroom(30)
    for (let turn = 0; turn < 20; turn++) {
      if (turn % 5 === 0) rmSync(index, { recursive: true, force: true })
      await killedAfter(turn * 17, folder, index)
      assert.deepEqual(await checked(folder, index, turn % 2 === 0), [], `kill ${turn}`)
    }
  })
})

/** Starts an indexer and kills it so many milliseconds after it has begun. */
async function killedAfter(ms: number, folder: string, index: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'indexer.ts'), folder, index], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit')
  await once(child.stdout!, 'data')
  await setTimeout(ms)
  child.kill('SIGKILL')
  const [, signal] = await ended
  assert.equal(signal, 'SIGKILL')
}
