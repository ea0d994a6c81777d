// `npm run bench:editor`: what Verbatim costs the extension host, measured in it: the time of its activation, the longest stretch of
// work without a break while thousands of articles are read and a draft is typed in, and the memory that the host grows by. The
// editor and its other extensions work in the same thread: a profile, which adds some percent, tells what of a long turn was ours.
// VERBATIM_BENCH_ARTICLES sets the number of articles (10,000), VERBATIM_BENCH_QUOTATIONS that of the draft's quotations (100);
// VERBATIM_PROFILE=1 also tells whose work the long turns were. Nothing of it fails: it prints figures and their targets.

import { strict as assert } from 'node:assert'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as vscode from 'vscode'
import { closeAll, codes, openDraft, write } from '../../editor/newsroom.ts'
import { longest, type Turn, turnsOf } from '../../support/turns.ts'
import { type Figure, figure, lineOf } from '../figures.ts'
import { articlesFolder, draftText } from './desk.ts'
import { type Profile, startProfile, type Told } from './profile.ts'

const ARTICLES = Number(process.env.VERBATIM_BENCH_ARTICLES) || 10_000
const QUOTATIONS = Number(process.env.VERBATIM_BENCH_QUOTATIONS) || 100
const ACTIVATION = 'activation, with loading'
const ACTIVATION_MS = 50
const STRETCH_MS = 10
const GROWTH_MB = 60
const SHOWN_TURNS = 6
/** A fast typist, who rests after every few words so that the draft is checked. */
const KEY_MS = 60
const REST_MS = 900
const TYPED = ' He said “we shall see to it at once” and left.'
const READY_WITHIN_MS = 1_200_000

interface Phase {
  readonly name: string
  readonly turns: readonly Turn[]
}

describe(`the extension host with ${ARTICLES} articles`, function () {
  this.timeout(READY_WITHIN_MS + 300_000)
  const figures: Figure[] = []
  const phases: Phase[] = []
  const text = draftText(ARTICLES, QUOTATIONS)
  let articles: ReturnType<typeof articlesFolder>
  let profile: Profile

  before(async () => {
    articles = articlesFolder(ARTICLES)
    await write('verbatim.json', JSON.stringify({ sources: [articles.folder] }))
    profile = await startProfile(vscode.extensions.getExtension('verbatim.verbatim')!.extensionPath)
  })
  after(async () => {
    await closeAll()
    articles.remove()
  })

  async function during<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { result, turns } = await turnsOf(work)
    phases.push({ name, turns })
    return result
  }

  it('is measured', async () => {
    const extension = vscode.extensions.getExtension('verbatim.verbatim')!
    await pause(3000) // until the editor itself has started
    const before = await memory()
    assert.ok(!extension.isActive, 'Something woke Verbatim before it could be measured. Run it once more.')
    const begun = performance.now()
    const { turns: activation } = await turnsOf(async () => void (await extension.activate()))
    figures.push(figure('activation by the clock', performance.now() - begun, 'ms'))
    // In a language that is none of Verbatim's: what the editor itself costs.
    const plain = await openDraft('drafts/plain.html', text)
    await during('typing in another language', () => typeAt(plain, 2))
    await closeAll()
    const draft = await openDraft('drafts/a.md', text)
    await during('typing while the articles are read', () => typeUntilChecked(draft))
    figures.push(figure('articles read since activation', (performance.now() - begun) / 1000, 's'))
    await pause(3000)
    await during('typing with all articles read', () => typeAt(draft, 4))
    await during('an article changes', () => changeArticle(draft))
    await during('hovers, completion, symbols, links', () => ask(draft))
    await during('the views open', openViews)
    await during('all drafts are checked', async () => void (await vscode.commands.executeCommand('verbatim.checkAllDrafts')))
    const after = await memory()
    const told = await profile.stop()
    const ours = (turns: readonly Turn[]) => Math.max(0, ...turns.map(turn => told(turn).ours))
    figures.push(
      figure(ACTIVATION, longest(activation), 'ms', { target: { most: ACTIVATION_MS } }),
      ...phases.flatMap(({ name, turns }) => [
        figure(name, longest(turns), 'ms'),
        figure(`${name}: ours`, ours(turns), 'ms', { target: { most: STRETCH_MS } })
      ]),
      figure('the host’s own heap grows by', after.heap - before.heap, 'MB'),
      figure('the process grows by, worker and all', after.process - before.process, 'MB', { target: { most: GROWTH_MB } })
    )
    console.log(`\nExtension host, ${ARTICLES} articles, a draft of ${QUOTATIONS} quotations, Node ${process.version}`)
    for (const one of figures) console.log(lineOf(one))
    if (process.env.VERBATIM_PROFILE) tellTurns([{ name: ACTIVATION, turns: activation }, ...phases], told)
  })

  function tellTurns(all: readonly Phase[], told: (turn: Turn) => Told): void {
    for (const { name, turns } of all) {
      console.log(`\n${name}`)
      const mostOurs = turns.toSorted((a, b) => told(b).ours - told(a).ours)
      for (const turn of mostOurs.slice(0, SHOWN_TURNS)) console.log(`  ${turn.ms.toFixed(1)} ms, ${told(turn).line}`)
    }
  }

  async function changeArticle({ document }: vscode.TextEditor): Promise<void> {
    const [name] = (await vscode.workspace.fs.readDirectory(vscode.Uri.file(articles.folder)))[0]!
    const uri = vscode.Uri.joinPath(vscode.Uri.file(articles.folder), name)
    const words = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode(`${words}\n“The lamp was lit by nobody,” said Ada Brook.\n`)
    )
    await pause(2500)
    assert.ok(codes(document.uri).length > 0)
  }
})

/** Types in the middle of a draft, with a rest after each time. */
async function typeAt(editor: vscode.TextEditor, times: number): Promise<void> {
  const at = new vscode.Position(Math.floor(editor.document.lineCount / 2), 0)
  editor.selection = new vscode.Selection(at, at)
  for (let i = 0; i < times; i++) {
    for (const letter of TYPED) {
      await vscode.commands.executeCommand('type', { text: letter })
      await pause(KEY_MS)
    }
    await pause(REST_MS)
  }
}

async function typeUntilChecked(editor: vscode.TextEditor): Promise<void> {
  for (const end = performance.now() + READY_WITHIN_MS; codes(editor.document.uri).length === 0; ) {
    assert.ok(performance.now() < end, 'The articles were not read in time.')
    await typeAt(editor, 1)
  }
}

async function ask({ document }: vscode.TextEditor): Promise<void> {
  const { uri } = document
  const at = (line: number) => new vscode.Position(line, 12)
  for (const line of [2, 4, 6]) await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, at(line))
  await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, at(8), ' ')
  await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'an')
  await vscode.commands.executeCommand('vscode.executeLinkProvider', uri)
  await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(at(2), at(2)))
}

async function openViews(): Promise<void> {
  for (const view of ['sources', 'people']) {
    await vscode.commands.executeCommand(`verbatim.${view}.focus`)
    await pause(1500)
  }
}

/** Megabytes in use, after what is garbage has gone: of this thread's heap, and of the whole process. */
async function memory(): Promise<{ readonly heap: number; readonly process: number }> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let i = 0; i < 3; i++) {
    collect()
    await pause(200)
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed / 1e6, process: rss / 1e6 }
}
