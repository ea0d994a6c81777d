// What a newsroom's folders really hold: far too long, not text at all, gone while somebody reads it. Nothing may block typing.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { addFolder, article, at, closeAll, codes, eventually, openDraft, pause, remove, shows, write } from './newsroom.ts'

const RIGHT = '“We will open the quay again when the wall is safe,” Ilse Marrow said.'
const WRONG = '“We will open the quay again when the wall is ready,” Ilse Marrow said.'
const LEDGER = 'The clerk wrote the weight of every crate into the blue ledger before the tide turned. '
const MEGABYTE = 1 << 20
// A person notices a longer pause between a key and its letter.
const NOTICED_MS = 100

/** The longest time for which this thread, which also handles every key, worked without a break while something was going on. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const busy = () => (process.threadCpuUsage ? sum(process.threadCpuUsage()) : performance.now())
  let isDone = false
  let longest = 0
  const finished = work().finally(() => {
    isDone = true
  })
  finished.catch(() => {}) // awaited below
  while (!isDone) {
    const before = busy()
    await new Promise(done => setImmediate(done))
    longest = Math.max(longest, busy() - before)
    await pause(1)
  }
  await finished
  return longest
}

const sum = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000

describe('bad input', function () {
  this.timeout(60_000)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-bad-')))
  let takeAway: (() => Promise<void>) | undefined
  afterEach(async () => {
    await closeAll()
    await takeAway?.()
    takeAway = undefined
    await remove('drafts/a.md', 'articles/ferry.md', 'articles/rope.txt')
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('does not block typing: a draft of 2,000 quotations', async () => {
    const longest = await longestBlock(async () => {
      const { document } = await openDraft('drafts/a.md', `${RIGHT}\n\n${WRONG}\n\n`.repeat(1000))
      await eventually(() => assert.ok(codes(document.uri).length > 0))
    })
    assert.ok(longest < NOTICED_MS, `Typing would have waited ${Math.round(longest)} ms.`)
  })

  it('is read like any other: a line of a megabyte, and a quotation at its end', async () => {
    const line = `${LEDGER.repeat(MEGABYTE / LEDGER.length)}“The rope has no end that I have seen,” said Jory Vant.`
    await write('articles/rope.txt', `The rope\n\n${line}\n`)
    const { document } = await openDraft('drafts/a.md', '“The rope has no end that I have found,” Jory Vant said.')
    await shows(document.uri, 'altered-words')
  })

  it('is followed: an article changed and deleted while it is open', async () => {
    const ferry = (when: string) =>
      article('The ferry', `“The ferry will sail again before ${when} comes,” said Tomas Rehn, the captain.`)
    const source = await write('articles/ferry.md', ferry('winter'))
    await vscode.commands.executeCommand('vscode.open', source, { preview: false })
    const { document } = await openDraft('drafts/a.md', '“The ferry will sail again before winter comes,” Tomas Rehn said.')
    await shows(document.uri)
    await write('articles/ferry.md', ferry('spring'))
    await shows(document.uri, 'altered-words')
    await remove('articles/ferry.md')
    await shows(document.uri, 'unsourced-quotation')
  })

  it('leaves the squiggles alone while the index is rebuilt', async () => {
    const editor = await openDraft('drafts/a.md', WRONG)
    const { uri } = editor.document
    await shows(uri, 'altered-words')
    const seen: number[] = []
    const listener = vscode.languages.onDidChangeDiagnostics(() => seen.push(codes(uri).length))
    await vscode.commands.executeCommand('verbatim.rebuildIndex')
    await pause(800)
    listener.dispose()
    assert.ok(!seen.includes(0), 'The squiggles vanished meanwhile.')
    assert.deepEqual(codes(uri), ['altered-words'])
    assert.ok(at(editor, 'ready'))
  })

  it('does not block typing: an article of megabytes, which is read to its end', async () => {
    mkdirSync(join(folder, 'articles'))
    const ledger = `${LEDGER.repeat(12)}\n\n`
    const end = '“The ledger closes with the last crate of the year,” said Mila Torne.'
    writeFileSync(join(folder, 'articles/ledger.txt'), `The ledger\n\n${ledger.repeat((2 * MEGABYTE) / ledger.length)}${end}\n`)
    const longest = await longestBlock(async () => {
      takeAway = await addFolder(vscode.Uri.file(folder))
      const draft = '“The ledger closes with the last barrel of the year,” Mila Torne said.'
      const { document } = await openDraft('drafts/a.md', draft, vscode.Uri.file(folder))
      await shows(document.uri, 'altered-words')
    })
    assert.ok(longest < NOTICED_MS, `Typing would have waited ${Math.round(longest)} ms.`)
  })
})

describe('checking by hand', () => {
  after(async () => {
    await closeAll()
    await remove('drafts/a.md')
  })

  it('is left to Check All Drafts where the settings say manual', async () => {
    const settings = vscode.workspace.getConfiguration('verbatim')
    await settings.update('check.when', 'manual', vscode.ConfigurationTarget.Workspace)
    const { document } = await openDraft('drafts/a.md', WRONG)
    await pause(900)
    assert.deepEqual(codes(document.uri), [])
    await eventually(async () => {
      await vscode.commands.executeCommand('verbatim.checkAllDrafts')
      assert.deepEqual(codes(document.uri), ['altered-words'])
    })
    await settings.update('check.when', undefined, vscode.ConfigurationTarget.Workspace)
  })

  it('keeps the problems of closed drafts true when an article changes', async () => {
    const article = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'articles/quay.md')
    )
    const text = new TextDecoder().decode(article)
    const closed = await write('drafts/a.md', WRONG)
    await closeAll()
    await eventually(async () => {
      await vscode.commands.executeCommand('verbatim.checkAllDrafts')
      assert.deepEqual(codes(closed), ['altered-words'])
    })
    await write('articles/quay.md', text.replace('the wall is safe', 'the wall is ready'))
    await shows(closed)
    await write('articles/quay.md', text)
    await shows(closed, 'altered-words')
  })
})
