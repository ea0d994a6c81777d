import * as vscode from 'vscode'
import type { DraftReport } from '../core/policy/verdict.ts'
import { Cancelled, type Log } from '../core/ports.ts'
import type { AcceptancesText } from '../engine/api.ts'
import { cancellationOf } from './convert.ts'
import type { Corpora } from './corpora.ts'
import type { Corpus } from './corpus.ts'
import { draftCorpus, languageOf } from './drafts.ts'
import type { Settings } from './settings.ts'
import { sideFilesOf } from './sideFiles.ts'

/** A report, and the state of draft and corpus that it holds for. */
export interface Checked {
  readonly document: vscode.TextDocument
  readonly version: number
  readonly corpus: Corpus
  readonly generation: number
  readonly settings: Settings
  /** The file of acceptances that was laid over the report. */
  readonly acceptances?: AcceptancesText
  readonly sideFilesGeneration: number
  readonly report: DraftReport
  /** True when some sources were still to be read: it holds for nothing. */
  readonly isTooEarly: boolean
  /** False when the quotation at the cursor was left out. */
  readonly isWhole: boolean
}

/** Asks the engine about open drafts and keeps the answer for the document's present version. */
export class Checks implements vscode.Disposable {
  readonly #corpora: Corpora
  readonly #log: Log
  readonly #latest = new Map<string, Checked>()
  readonly #checked = new vscode.EventEmitter<Checked>()
  readonly #running = new Map<string, vscode.CancellationTokenSource>()

  /** Fires with every new report, while it still holds. */
  readonly onDidCheck = this.#checked.event

  constructor(corpora: Corpora, log: Log) {
    this.#corpora = corpora
    this.#log = log
  }

  /** Checks a draft; a check of it that still runs is ended. `cursor` leaves out the quotation being typed there. */
  async run(document: vscode.TextDocument, cursor?: number): Promise<void> {
    const corpus = draftCorpus(this.#corpora, document)
    if (!corpus?.isReady || corpus.status.state !== 'ready') return
    const key = document.uri.toString()
    this.#running.get(key)?.cancel()
    const source = new vscode.CancellationTokenSource()
    this.#running.set(key, source)
    const checked = await this.#ask(corpus, document, source.token, cursor)
    if (this.#running.get(key) === source) this.#running.delete(key)
    source.dispose()
    if (!checked || source.token.isCancellationRequested || !isCurrent(checked)) return
    this.#latest.set(key, checked)
    this.#checked.fire(checked)
  }

  /** The last report, if document and corpus are still as they were. */
  latest(document: vscode.TextDocument): Checked | undefined {
    const checked = this.#latest.get(document.uri.toString())
    return checked && isCurrent(checked) ? checked : undefined
  }

  /** The last report, whatever has changed since: for figures, never for anything with a place in the text. */
  last(document: vscode.TextDocument): Checked | undefined {
    return this.#latest.get(document.uri.toString())
  }

  /** A whole report for the document as it stands now, asked for if need be; undefined for what is no draft, or when cancelled. */
  async current(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Checked | undefined> {
    const latest = this.latest(document)
    if (latest?.isWhole) return latest
    const corpus = draftCorpus(this.#corpora, document)
    if (!corpus || corpus.presence === 'none' || corpus.presence === 'empty') return undefined
    const checked = await this.#ask(corpus, document, token)
    return checked && !token.isCancellationRequested && document.version === checked.version ? checked : undefined
  }

  /** Drops what is known of a document, and ends its check. */
  forget(document: vscode.TextDocument): void {
    const key = document.uri.toString()
    this.#running.get(key)?.cancel()
    this.#latest.delete(key)
  }

  dispose(): void {
    for (const source of this.#running.values()) source.cancel()
    this.#checked.dispose()
  }

  async #ask(corpus: Corpus, document: vscode.TextDocument, token: vscode.CancellationToken, cursor?: number) {
    const { version, uri } = document
    const language = languageOf(document)!
    const { settings, sideFilesGeneration } = corpus
    const { generation } = corpus.status
    const begun = Date.now()
    const text = document.getText()
    const { acceptances, anchors } = await sideFilesOf(corpus, uri)
    if (token.isCancellationRequested) return undefined
    const request = {
      path: pathOf(corpus, uri),
      text,
      language,
      policy: settings.policy,
      cursor,
      marks: settings.insert.marks,
      acceptances,
      anchors
    }
    try {
      const report = await corpus.engine.check(request, cancellationOf(token))
      this.#log.info(`Checked a draft: ${report.quotations.length} quotations, ${Date.now() - begun} ms`)
      const basis = { document, version, corpus, generation, settings, acceptances, sideFilesGeneration }
      const isTooEarly = report.quotations.some(({ reason }) => reason === 'indexing')
      return { ...basis, report, isTooEarly, isWhole: cursor === undefined } satisfies Checked
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#log.error(`A draft could not be checked: ${(error as Error).message}`)
      return undefined
    }
  }
}

/** True while document, corpus, files beside it and settings are what they were when the check was asked for, and all sources were read by then. */
export const isCurrent = ({
  document,
  version,
  corpus,
  generation,
  settings,
  sideFilesGeneration,
  isTooEarly
}: Checked): boolean =>
  !document.isClosed &&
  document.version === version &&
  corpus.status.generation === generation &&
  corpus.settings === settings &&
  corpus.sideFilesGeneration === sideFilesGeneration &&
  !isTooEarly

/** Where a draft stands; a document never saved is given a place in the folder's root. */
const pathOf = (corpus: Corpus, uri: vscode.Uri) =>
  uri.scheme === 'file' ? uri.fsPath : vscode.Uri.joinPath(corpus.folder.uri, uri.path.split('/').pop() || 'untitled').fsPath
