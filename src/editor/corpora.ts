import * as vscode from 'vscode'
import { Cancelled, type Log } from '../core/ports.ts'
import type { CorpusStatus, Engine } from '../engine/api.ts'
import type { Configuration } from './configuration.ts'
import { Corpus } from './corpus.ts'
import { COMMANDS } from './ids.ts'
import { watchSources } from './watchSources.ts'

/** Gives out one engine for each id. */
export interface Engines {
  engine(id: string): Engine
}

interface Entry {
  readonly corpus: Corpus
  /** From when the settings are known, and with them the folders. */
  watcher?: vscode.Disposable
  readonly unlisten: () => void
}

/** One corpus for each workspace folder, kept in step with folders, files and settings. */
export class Corpora implements vscode.Disposable {
  readonly #engines: Engines
  readonly #configuration: Configuration
  readonly #index: string
  readonly #log: Log
  readonly #entries = new Map<string, Entry>()
  readonly #changed = new vscode.EventEmitter<Corpus>()
  readonly #removed = new vscode.EventEmitter<Corpus>()
  readonly #subscriptions: vscode.Disposable

  /** Fires when a corpus was opened, read further, changed, or has new settings. */
  readonly onDidChange = this.#changed.event
  /** Fires when a workspace folder is gone. */
  readonly onDidRemove = this.#removed.event

  /** `index`: absolute folder that holds the indexes of all workspace folders. */
  constructor(engines: Engines, configuration: Configuration, index: string, log: Log) {
    this.#engines = engines
    this.#configuration = configuration
    this.#index = index
    this.#log = log
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#removed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#follow()),
      configuration.onDidChange(() => this.#applySettings())
    )
    this.#follow()
  }

  /** All corpora, in the order of the workspace folders. */
  all(): readonly Corpus[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap(folder => this.#entries.get(keyOf(folder))?.corpus ?? [])
  }

  /** The corpus a document is checked against: its folder's; the first one for a document that was never saved. */
  of(uri: vscode.Uri): Corpus | undefined {
    if (uri.scheme === 'untitled') return this.all()[0]
    const folder = uri.scheme === 'file' ? vscode.workspace.getWorkspaceFolder(uri) : undefined
    return folder && this.#entries.get(keyOf(folder))?.corpus
  }

  /** The corpus that has this file among its sources. */
  withSource(uri: vscode.Uri): Corpus | undefined {
    return uri.scheme === 'file' ? this.all().find(corpus => corpus.hasSource(uri.fsPath)) : undefined
  }

  /** Reads all articles of a corpus again. What was found before stands until then. */
  rebuild(corpus: Corpus): Promise<void> {
    return this.#read(corpus, () => corpus.engine.rebuild())
  }

  /** A file of acceptances or anchors has changed. */
  sideFileChanged(uri: vscode.Uri): void {
    const corpus = this.of(uri)
    if (!corpus) return
    corpus.sideFilesGeneration++
    this.#changed.fire(corpus)
  }

  dispose(): void {
    this.#subscriptions.dispose()
    for (const entry of this.#entries.values()) this.#close(entry)
    this.#entries.clear()
  }

  #follow(): void {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file')
    const wanted = new Set(folders.map(keyOf))
    for (const [key, entry] of this.#entries)
      if (!wanted.has(key)) {
        this.#entries.delete(key)
        this.#close(entry)
        this.#removed.fire(entry.corpus)
      }
    for (const folder of folders) if (!this.#entries.has(keyOf(folder))) this.#add(folder)
  }

  #add(folder: vscode.WorkspaceFolder): void {
    const corpus = new Corpus(folder, this.#engines.engine(keyOf(folder)), this.#configuration.of(folder), this.#index)
    const unlisten = corpus.engine.onStatus(status => this.#update(corpus, status))
    corpus.engine.onNote(note => this.#log.warn(`${folder.name}: ${note}`))
    this.#entries.set(keyOf(folder), { corpus, unlisten })
    void this.#configuration.load(folder).then(() => this.#useSettings(corpus, true))
  }

  #close({ corpus, watcher, unlisten }: Entry): void {
    watcher?.dispose()
    unlisten()
    corpus.engine.dispose().catch(error => this.#report(corpus, error))
  }

  #applySettings(): void {
    for (const { corpus } of this.#entries.values()) this.#useSettings(corpus, false)
  }

  #useSettings(corpus: Corpus, isNew: boolean): void {
    const entry = this.#entries.get(keyOf(corpus.folder))
    if (entry?.corpus !== corpus) return
    const before = JSON.stringify(corpus.options)
    corpus.settings = this.#configuration.of(corpus.folder)
    if (isNew || JSON.stringify(corpus.options) !== before) {
      entry.watcher?.dispose()
      entry.watcher = this.#watch(corpus)
      void this.#open(corpus)
    } else this.#changed.fire(corpus)
  }

  #watch(corpus: Corpus): vscode.Disposable {
    return watchSources(corpus.sources, corpus.folder, paths => {
      corpus.engine.refresh(paths).then(
        status => this.#update(corpus, status),
        error => this.#report(corpus, error)
      )
    })
  }

  #open(corpus: Corpus): Promise<void> {
    return this.#read(corpus, () => corpus.engine.open(corpus.options))
  }

  async #read(corpus: Corpus, read: () => Promise<CorpusStatus>): Promise<void> {
    const begun = Date.now()
    try {
      const status = await read()
      corpus.isOpened = true
      this.#update(corpus, status)
      this.#log.info(`${corpus.folder.name}: ${summary(status)}, ${Date.now() - begun} ms`)
    } catch (error) {
      this.#report(corpus, error)
      if (!(error instanceof Cancelled)) void tellUnread(corpus)
    }
  }

  #update(corpus: Corpus, status: CorpusStatus): void {
    if (this.#entries.get(keyOf(corpus.folder))?.corpus !== corpus) return
    corpus.status = status
    this.#changed.fire(corpus)
  }

  #report(corpus: Corpus, error: unknown): void {
    if (!(error instanceof Cancelled))
      this.#log.error(`${corpus.folder.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Nothing is checked until the user has mended it, so this is worth a notification. */
async function tellUnread({ folder }: Corpus): Promise<void> {
  const showLog = vscode.l10n.t('Show Log')
  const message = vscode.l10n.t(
    'The source articles of {0} could not be read, so its drafts are not checked. The log says why.',
    folder.name
  )
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) await vscode.commands.executeCommand(COMMANDS.showLog)
}

const keyOf = (folder: vscode.WorkspaceFolder) => folder.uri.toString()

const summary = ({ state, articles, utterances, people, unreadable, indexBytes }: CorpusStatus) =>
  state === 'no-folder'
    ? 'no folder of sources'
    : `${articles} articles, ${utterances} utterances, ${people} people, ${unreadable.length} unreadable, index ${(indexBytes / 1e6).toFixed(1)} MB`
