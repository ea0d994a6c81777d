import assert from 'node:assert/strict'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Log } from '../../../src/core/ports.ts'
import type { CorpusStatus } from '../../../src/engine/api.ts'
import { createEngineHost, type EngineHost } from '../../../src/engine/client.ts'
import { draftAt, folderOf, HARBOUR, MARKET, optionsFor, put, removeFolders } from './support.ts'

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }
const DRAFT = draftAt('/drafts/draft.md', 'Ilse Marrow said: “We did not close the north dock, and we will not.”\n')

// A thread that dies when a draft tells it to, and is the real one otherwise.
const MORTAL = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ input }) => { if (input?.text === 'die') throw new Error('out of memory') })
import '${join(import.meta.dirname, '../../../src/engine/worker.ts').replaceAll('\\', '/')}'`

/** Keeps the thread busy for a while. */
const LONG_DRAFT = draftAt('/drafts/long.md', 'Jonas Pell said: “We did close the south dock, and so on.”\n\n'.repeat(3000))

describe('an engine in a worker thread', () => {
  let workerPath: string
  let host: EngineHost

  before(async () => {
    workerPath = join(folderOf({}), 'worker.cjs')
    await build({
      stdin: { contents: MORTAL, resolveDir: import.meta.dirname, loader: 'ts' },
      outfile: workerPath,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error'
    })
  })
  beforeEach(() => {
    host = createEngineHost(workerPath, SILENT)
  })
  afterEach(() => host.dispose())
  after(removeFolders)

  it('reads, checks, searches and knows people', async () => {
    const engine = host.engine('a')
    assert.equal((await engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))).articles, 1)
    assert.equal((await engine.check(DRAFT)).quotations[0]?.verdict, 'verbatim')
    assert.equal((await engine.search({ text: 'north dock', limit: 5 })).length, 1)
    assert.ok((await engine.people()).people.some(({ name }) => name === 'Ilse Marrow'))
    assert.equal((await engine.card('Ilse Marrow'))?.articles, 1)
    assert.equal((await engine.names('So Ilse Marrow said.', 'plaintext')).length, 1)
    assert.equal((await engine.article('a.txt'))?.path, 'a.txt')
  })

  it('keeps the corpora of several folders apart', async () => {
    const [a, b] = [host.engine('a'), host.engine('b')]
    await Promise.all([a.open(optionsFor(folderOf({ 'a.txt': HARBOUR }))), b.open(optionsFor(folderOf({ 'b.txt': MARKET })))])
    const paths = async (engine: typeof a) => (await engine.search({ text: '', limit: 9 })).map(({ path }) => path)
    assert.deepEqual([await paths(a), await paths(b)], [['a.txt'], ['b.txt']])
    assert.equal(host.engine('a'), a)
  })

  it('tells its listeners of progress', async () => {
    const seen: CorpusStatus[] = []
    host.engine('a').onStatus(status => seen.push(status))
    await host.engine('a').open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
    assert.equal(seen.at(-1)?.state, 'ready')
  })

  it('rejects at once what is cancelled, also while the thread is busy', async () => {
    const engine = host.engine('a')
    await engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
    const cancellation = { isCancelled: false }
    const check = engine.check(LONG_DRAFT, cancellation)
    cancellation.isCancelled = true
    await assert.rejects(check, { name: 'Cancelled' })
    assert.equal((await engine.check(DRAFT)).quotations.length, 1)
  })

  it('answers the latest question first', async () => {
    const engine = host.engine('a')
    await engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
    const answered: number[] = []
    // Meanwhile the others arrive.
    const busy = engine.check(LONG_DRAFT)
    const drafts = [0, 1, 2, 3].map(i => engine.check({ ...DRAFT, path: `/drafts/${i}.md` }).then(() => answered.push(i)))
    await Promise.all([busy, ...drafts])
    assert.deepEqual(answered, [3, 2, 1, 0])
  })

  it('follows changes of files', async () => {
    const root = folderOf({ 'a.txt': HARBOUR })
    const engine = host.engine('a')
    await engine.open(optionsFor(root))
    put(join(root, 'b.txt'), MARKET)
    assert.equal((await engine.refresh([join(root, 'b.txt')])).articles, 2)
    assert.equal((await engine.refresh()).articles, 2)
  })

  it('survives the death of the thread: says so, starts another and opens the corpora again', async () => {
    const engine = host.engine('a')
    const before = await engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
    await assert.rejects(engine.check({ ...DRAFT, text: 'die' }), { name: 'UserError', message: /out of memory.*Try once more/ })
    const reopened = new Promise<CorpusStatus>(resolve => engine.onStatus(status => status.state === 'ready' && resolve(status)))
    assert.ok((await reopened).generation > before.generation)
    assert.equal((await engine.check(DRAFT)).quotations[0]?.verdict, 'verbatim')
  })

  it('gives up on a thread that keeps dying, in words a user understands', async () => {
    const engine = host.engine('a')
    for (let i = 0; i < 4; i++) await assert.rejects(engine.check({ ...DRAFT, text: 'die' }), { name: 'UserError' })
    await assert.rejects(engine.check(DRAFT), { name: 'UserError', message: /keeps ending/ })
  })

  it('ends what is under way when it is disposed', async () => {
    const engine = host.engine('a')
    const opening = engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
    await Promise.all([assert.rejects(opening, { name: 'Cancelled' }), host.dispose()])
    await assert.rejects(engine.people(), { name: 'Cancelled' })
  })

  it('forgets an engine that is disposed', async () => {
    const engine = host.engine('a')
    await engine.open(optionsFor(folderOf({ 'a.txt': HARBOUR })))
    await engine.dispose()
    assert.equal((await host.engine('a').status()).state, 'no-folder')
  })
})
