import * as vscode from 'vscode'
import { Cancelled, type Log } from '../../core/ports.ts'
import { languageOf } from '../../engine/readers/formats.ts'
import { textOf } from '../articles.ts'
import type { Checks } from '../checks.ts'
import { cancellationOf, positionsOf } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftFiles } from '../drafts.ts'
import { COMMANDS } from '../ids.ts'
import type { Problems } from '../problems.ts'
import { sideFilesOf } from '../sideFiles.ts'

interface Deps {
  readonly corpora: Corpora
  readonly checks: Checks
  readonly problems: Problems
  readonly log: Log
}

/** "Check All Drafts": fills the Problems panel for every draft of the workspace, open or not, and keeps those entries true. */
export function registerCheckAllDrafts(deps: Deps): vscode.Disposable {
  const checked = new Set<string>()
  const again = (uri: vscode.Uri) => {
    if (checked.has(uri.toString())) void checkClosed(deps, uri)
  }
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', true)
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(again),
    watcher.onDidDelete(uri => checked.delete(uri.toString()) && deps.problems.remove(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => again(uri)),
    deps.corpora.onDidChange(recheckOnChange(deps, checked)),
    vscode.commands.registerCommand(COMMANDS.checkAllDrafts, () => checkAll(deps, checked))
  )
}

/** Checks the closed drafts anew when what they were checked against is another: articles, settings, acceptances or anchors. */
function recheckOnChange(deps: Deps, checked: ReadonlySet<string>): (corpus: Corpus) => Promise<void> {
  const against = new WeakMap<Corpus, readonly unknown[]>()
  return async corpus => {
    if (!corpus.isReady || corpus.status.state !== 'ready') return
    const now = [corpus.status.generation, corpus.settings, corpus.sideFilesGeneration]
    if (against.get(corpus)?.every((one, i) => one === now[i])) return
    against.set(corpus, now)
    for (const uri of [...checked].map(one => vscode.Uri.parse(one)))
      if (against.get(corpus) === now && deps.corpora.of(uri) === corpus) await checkClosed(deps, uri)
  }
}

function checkAll(deps: Deps, checked: Set<string>): Thenable<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking all drafts'),
    cancellable: true
  }
  return vscode.window.withProgress(options, async (progress, token) => {
    const begun = Date.now()
    const corpora = deps.corpora.all().filter(corpus => corpus.isReady)
    const drafts = (await Promise.all(corpora.map(corpus => draftFiles(deps.corpora, corpus, token)))).flat()
    for (const [i, uri] of drafts.entries()) {
      if (token.isCancellationRequested) return
      progress.report({ message: vscode.l10n.t('{0} of {1}', i + 1, drafts.length), increment: 100 / drafts.length })
      checked.add(uri.toString())
      await checkFile(deps, uri, token)
    }
    deps.log.info(`Checked all drafts: ${drafts.length} files, ${Date.now() - begun} ms`)
    await vscode.commands.executeCommand('workbench.panel.markers.view.focus')
  })
}

function checkFile(deps: Deps, uri: vscode.Uri, token: vscode.CancellationToken): Promise<void> {
  const open = openDocument(uri)
  return open ? deps.checks.run(open) : checkClosed(deps, uri, token)
}

async function checkClosed({ corpora, problems, log }: Deps, uri: vscode.Uri, token?: vscode.CancellationToken): Promise<void> {
  const corpus = corpora.of(uri)
  const text = await textOf(uri)
  if (!corpus || text === undefined || openDocument(uri)) return
  try {
    const beside = await sideFilesOf(corpus, uri)
    const report = await corpus.engine.check(requestFor(corpus, uri, text, beside), token && cancellationOf(token))
    const isWanted = () => !openDocument(uri) && !token?.isCancellationRequested
    await problems.publish(uri, corpus, report, positionsOf(text), isWanted, beside.acceptances)
  } catch (error) {
    if (!(error instanceof Cancelled)) log.error(`${uri.fsPath} could not be checked: ${(error as Error).message}`)
  }
}

const requestFor = ({ settings }: Corpus, uri: vscode.Uri, text: string, beside: Awaited<ReturnType<typeof sideFilesOf>>) => ({
  path: uri.fsPath,
  text,
  language: languageOf(uri.fsPath),
  policy: settings.policy,
  ...beside
})

const openDocument = (uri: vscode.Uri) => vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
