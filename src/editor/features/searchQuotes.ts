import * as vscode from 'vscode'
import { Cancelled, type Log } from '../../core/ports.ts'
import type { SearchHit } from '../../engine/api.ts'
import { type Articles, titleOf } from '../articles.ts'
import { counted } from '../cards/names.ts'
import { cancellationOf } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import { insertQuote } from '../insertQuote.ts'
import { translate } from '../l10n.ts'
import { clipped } from '../markdown.ts'
import { Preview } from '../preview.ts'

interface Deps {
  readonly corpora: Corpora
  readonly articles: Articles
  readonly log: Log
}

interface QuoteItem extends vscode.QuickPickItem {
  readonly hit: SearchHit
}

// As many as can be looked through; who does not find a quote among them types another word.
const LIMIT = 50
// Short enough not to be felt, long enough to skip the letters of a word typed fast.
const PAUSE_MS = 60
const LABEL_LENGTH = 140

/** "Search Quotes": finds half-remembered words while they are typed, shows the passage, puts the quote into the draft. */
export function registerSearchQuotes(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.searchQuotes, () => {
    const editor = vscode.window.activeTextEditor
    const corpus =
      (editor && (deps.corpora.of(editor.document.uri) ?? deps.corpora.withSource(editor.document.uri))) ?? deps.corpora.all()[0]
    if (corpus && corpus.presence !== 'none') return new QuoteSearch(deps, corpus, editor).show()
    return vscode.commands.executeCommand(COMMANDS.chooseSourcesFolder)
  })
}

/** One search, from the first letter to Enter or Escape. */
class QuoteSearch {
  readonly #deps: Deps
  readonly #corpus: Corpus
  readonly #editor: vscode.TextEditor | undefined
  readonly #pick = vscode.window.createQuickPick<QuoteItem>()
  readonly #preview = new Preview()
  readonly #openButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Open the source')
  }
  #running = new vscode.CancellationTokenSource()
  #timer: NodeJS.Timeout | undefined
  #isLeft = false

  constructor(deps: Deps, corpus: Corpus, editor: vscode.TextEditor | undefined) {
    this.#deps = deps
    this.#corpus = corpus
    // Only a draft takes a quote: from an article the search opens the source instead.
    this.#editor = editor && !deps.corpora.withSource(editor.document.uri) ? editor : undefined
  }

  show(): void {
    const pick = this.#pick
    pick.title = vscode.l10n.t('Search Quotes')
    pick.placeholder = vscode.l10n.t('Words you remember')
    pick.value = this.#editor ? clipped(this.#editor.document.getText(this.#editor.selection), 300) : ''
    // Ranked by the engine; sorting by label is a property that VS Code has but does not yet publish.
    Object.assign(pick, { sortByLabel: false })
    pick.onDidChangeValue(() => this.#searchSoon())
    pick.onDidChangeActive(([item]) => item && void this.#preview.show(this.#locationOf(item.hit)))
    pick.onDidTriggerItemButton(({ item }) => void this.#open(item.hit))
    pick.onDidAccept(() => void this.#accept())
    pick.onDidHide(() => this.#hidden())
    pick.show()
    if (pick.value) void this.#search()
  }

  #searchSoon(): void {
    clearTimeout(this.#timer)
    this.#running.cancel()
    this.#timer = setTimeout(() => void this.#search(), PAUSE_MS)
  }

  async #search(): Promise<void> {
    this.#running.cancel()
    this.#running = new vscode.CancellationTokenSource()
    const { token } = this.#running
    const text = this.#pick.value.trim()
    this.#pick.busy = true
    try {
      const hits = text ? await this.#corpus.engine.search({ text, limit: LIMIT }, cancellationOf(token)) : []
      if (!token.isCancellationRequested) this.#pick.items = hits.map(hit => this.#itemOf(hit))
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#deps.log.error(`The search failed: ${(error as Error).message}`)
    }
    if (!token.isCancellationRequested) this.#pick.busy = false
  }

  #itemOf(hit: SearchHit): QuoteItem {
    const { outlet, date } = hit.metadata
    const speaker =
      hit.layer === 'narration' ? vscode.l10n.t('the article’s own words') : (hit.speaker ?? vscode.l10n.t('unnamed speaker'))
    const copies = hit.alsoIn.length > 0 ? counted(hit.alsoIn.length, '+{count} copy', '+{count} copies', translate) : undefined
    const details = [speaker, titleOf(hit.metadata, hit.path), outlet, date, copies]
    const detail = details.filter(part => part !== undefined).join(' · ')
    return {
      label: plain(`“${clipped(hit.text, LABEL_LENGTH)}”`),
      detail: plain(detail),
      alwaysShow: true,
      buttons: [this.#openButton],
      hit
    }
  }

  async #locationOf(hit: SearchHit): Promise<vscode.Location> {
    return (await this.#deps.articles.place(this.#corpus, hit)).location
  }

  async #accept(): Promise<void> {
    const [item] = this.#pick.selectedItems
    if (!item) return
    if (!this.#editor) return this.#open(item.hit)
    await this.#leave()
    const editor = await vscode.window.showTextDocument(this.#editor.document, this.#editor.viewColumn)
    if (!(await insertQuote(editor, this.#corpus, item.hit)))
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The quote could not be inserted. Make the draft writable and try again.')
      )
  }

  async #open(hit: SearchHit): Promise<void> {
    const { uri, range } = await this.#locationOf(hit)
    await this.#leave()
    await vscode.window.showTextDocument(uri, {
      viewColumn: this.#editor && vscode.ViewColumn.Beside,
      preview: false,
      selection: range
    })
  }

  #hidden(): void {
    if (!this.#isLeft) void this.#leave()
  }

  async #leave(): Promise<void> {
    this.#isLeft = true
    clearTimeout(this.#timer)
    this.#running.cancel()
    this.#pick.dispose()
    await this.#preview.restore()
  }
}

/** Text of an article as a label: `$(name)` would become an icon. */
const plain = (text: string) => text.replaceAll('$(', '$ (')
