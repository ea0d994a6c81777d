import * as vscode from 'vscode'
import type { Checks } from './checks.ts'
import type { Corpora } from './corpora.ts'
import { draftCorpus } from './drafts.ts'

// A pause in typing long enough that the check does not run between two letters, short enough to feel immediate.
const REST_MS = 300
// A cursor that rests this long in a quotation: the quotation is finished, or its writer is thinking, and may be told.
const SETTLE_MS = 1500

/** Decides when drafts are checked: on a rest while typing, on saving, when the corpus or the settings change. */
export class CheckScheduler implements vscode.Disposable {
  readonly #checks: Checks
  readonly #corpora: Corpora
  readonly #timers = new Map<vscode.TextDocument, NodeJS.Timeout>()
  readonly #typed = new Set<vscode.TextDocument>()
  readonly #subscriptions: vscode.Disposable

  constructor(checks: Checks, corpora: Corpora) {
    this.#checks = checks
    this.#corpora = corpora
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(document => this.#soon(document)),
      vscode.workspace.onDidChangeTextDocument(event => this.#changed(event)),
      vscode.workspace.onDidSaveTextDocument(document => this.#soon(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.#closed(document)),
      vscode.window.onDidChangeTextEditorSelection(event => this.#moved(event)),
      corpora.onDidChange(corpus => this.#recheck(corpus.folder))
    )
    for (const document of vscode.workspace.textDocuments) this.#soon(document)
  }

  dispose(): void {
    this.#subscriptions.dispose()
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return
    if (reason === undefined && contentChanges.every(isKeystroke)) this.#typed.add(document)
    else this.#typed.delete(document)
    this.#soon(document)
  }

  #closed(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document))
    this.#timers.delete(document)
    this.#typed.delete(document)
    this.#checks.forget(document)
  }

  /** The cursor went elsewhere: what was being typed there is finished. */
  #moved({ textEditor, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const { document } = textEditor
    const isByHand = kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard
    if (isByHand && this.#checks.latest(document)?.isWhole === false) this.#soon(document)
  }

  #recheck(folder: vscode.WorkspaceFolder): void {
    for (const document of vscode.workspace.textDocuments)
      if (draftCorpus(this.#corpora, document)?.folder === folder && !this.#checks.latest(document)?.isWhole) this.#soon(document)
  }

  #soon(document: vscode.TextDocument): void {
    if (this.#isToBeChecked(document)) this.#after(REST_MS, document, () => this.#check(document))
  }

  /** Where drafts are checked on saving, one with unsaved changes waits, whatever else happens meanwhile. */
  #isToBeChecked(document: vscode.TextDocument): boolean {
    const when = draftCorpus(this.#corpora, document)?.settings.when
    return when === 'onType' || (when === 'onSave' && !document.isDirty)
  }

  #check(document: vscode.TextDocument): void {
    const cursor = this.#typed.has(document) ? cursorIn(document) : undefined
    void this.#checks.run(document, cursor)
    if (cursor === undefined) return
    this.#after(SETTLE_MS, document, () => {
      this.#typed.delete(document)
      void this.#checks.run(document)
    })
  }

  #after(delay: number, document: vscode.TextDocument, work: () => void): void {
    clearTimeout(this.#timers.get(document))
    const timer = setTimeout(() => {
      this.#timers.delete(document)
      if (this.#isToBeChecked(document)) work()
    }, delay)
    this.#timers.set(document, timer)
  }
}

/** One character typed or deleted, or a pair of marks closed by the editor: more is a paste or a fix, and complete. */
const isKeystroke = ({ text, rangeLength }: vscode.TextDocumentContentChangeEvent) => text.length <= 2 && rangeLength <= 1

function cursorIn(document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined
}
