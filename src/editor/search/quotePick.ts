import * as vscode from 'vscode'
import { Cancelled, type Log } from '../../core/ports.ts'
import { completeQuery, type QueryCompletion } from '../../core/search/completeQuery.ts'
import { asQuery } from '../../core/search/query.ts'
import type { SearchHit } from '../../engine/api.ts'
import type { Articles } from '../articles.ts'
import { counted } from '../cards/names.ts'
import { cancellationOf } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { CONTEXT_SEARCHING } from '../ids.ts'
import { translate } from '../l10n.ts'
import { clipped } from '../markdown.ts'
import { Preview } from '../preview.ts'
import type { QuoteAction, QuoteActions } from './quoteActions.ts'
import { plain, quoteDetail, quoteLabel } from './quoteItems.ts'
import { previewOf } from './quotePlaces.ts'

interface QuoteItem extends vscode.QuickPickItem {
  readonly hit: SearchHit
}
interface FilterItem extends vscode.QuickPickItem {
  readonly query: string
}
interface ActionButton extends vscode.QuickInputButton {
  readonly action: QuoteAction
}

/** What a search needs. */
export interface SearchDeps {
  readonly actions: QuoteActions
  readonly articles: Articles
  readonly corpora: Corpora
  readonly facts: CorpusFacts
  readonly log: Log
  /** Takes over a search to keep its results in view. */
  readonly keep: (corpus: Corpus, query: string) => Promise<void>
  /** Told once, when the box is gone. */
  readonly onLeave: () => void
}

// As many as can be looked through; who does not find a quote among them types another word.
const LIMIT = 50
// Short enough not to be felt, long enough to skip the letters of a word typed fast.
const PAUSE_MS = 60
// A selected paragraph is a query too, but not a chapter.
const LONGEST_SELECTION = 300

/** One search in the Quick Pick, from the first letter to Enter or Escape. */
export class QuotePick {
  readonly #deps: SearchDeps
  readonly #corpus: Corpus
  readonly #editor: vscode.TextEditor | undefined
  readonly #pick = vscode.window.createQuickPick<QuoteItem | FilterItem>()
  readonly #preview = new Preview()
  readonly #keepButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('list-tree'),
    tooltip: vscode.l10n.t('Show the results in a view (Alt+V)')
  }
  #running = new vscode.CancellationTokenSource()
  #timer: NodeJS.Timeout | undefined
  #generation = 0
  /** The query that the list answers. */
  #answered: string | undefined
  #following: vscode.Disposable | undefined
  #isLeft = false

  /** `editor` holds the draft that takes the quote; without one Enter opens the source. */
  constructor(deps: SearchDeps, corpus: Corpus, editor: vscode.TextEditor | undefined) {
    this.#deps = deps
    this.#corpus = corpus
    this.#editor = editor
  }

  /** Opens the box; what is selected in the draft is the first query. */
  show(): void {
    const pick = this.#pick
    pick.title = vscode.l10n.t('Search Quotes')
    pick.placeholder = vscode.l10n.t('Words you remember, by:speaker, in:outlet, before:2031-05, after:2030, "exact words"')
    pick.value = this.#editor
      ? asQuery(clipped(this.#editor.document.getText(this.#editor.selection), LONGEST_SELECTION).replace(/…$/, ''))
      : ''
    pick.buttons = [this.#keepButton]
    // Ranked by the engine; sorting by label is a property that VS Code has but does not yet publish.
    Object.assign(pick, { sortByLabel: false })
    pick.onDidChangeValue(() => this.#searchSoon())
    pick.onDidChangeActive(
      ([item]) => item && 'hit' in item && void this.#preview.show(previewOf(this.#deps.articles, this.#corpus, item.hit))
    )
    pick.onDidTriggerItemButton(({ item, button }) => 'hit' in item && void this.#act((button as ActionButton).action, item.hit))
    pick.onDidTriggerButton(() => void this.keep())
    pick.onDidAccept(() => void this.#accept())
    pick.onDidHide(() => void this.#leave())
    this.#following = this.#deps.corpora.onDidChange(corpus => this.#follow(corpus))
    pick.show()
    void vscode.commands.executeCommand('setContext', CONTEXT_SEARCHING, true)
    void this.#search()
  }

  /** Does something with the quote that is marked in the list; for the keys. */
  async run(action: QuoteAction): Promise<void> {
    const [item] = this.#pick.activeItems
    if (item && 'hit' in item) await this.#act(action, item.hit)
  }

  /** Leaves the results to the view that stays open. */
  async keep(): Promise<void> {
    const query = this.#pick.value
    await this.#leave()
    await this.#deps.keep(this.#corpus, query)
  }

  /** What is being read while the box is open is found too. */
  #follow(corpus: Corpus): void {
    const { generation, state } = corpus.status
    if (corpus === this.#corpus && state === 'ready' && generation !== this.#generation) void this.#search()
  }

  #searchSoon(): void {
    clearTimeout(this.#timer)
    this.#running.cancel()
    this.#timer = setTimeout(() => void this.#search(), PAUSE_MS)
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running.cancel()
    this.#running = new vscode.CancellationTokenSource()
    const { token } = this.#running
    const query = this.#pick.value
    this.#generation = this.#corpus.status.generation
    this.#pick.busy = true
    try {
      const [facets, hits] = await Promise.all([
        this.#deps.facts.facets(this.#corpus),
        query.trim() ? this.#corpus.engine.search({ text: query, limit: LIMIT }, cancellationOf(token)) : []
      ])
      if (!token.isCancellationRequested) {
        this.#showItems(hits, completeQuery(query, facets))
        this.#answered = query
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#deps.log.error(`The search failed: ${(error as Error).message}`)
    }
    if (!token.isCancellationRequested) this.#pick.busy = false
  }

  /** The values of a filter that is being typed come first; a word that only begins like a filter is a word for now. */
  #showItems(hits: readonly SearchHit[], completions: readonly QueryCompletion[]): void {
    const values = completions.filter(({ value }) => value).map(filterItem)
    const filters = completions.filter(({ value }) => !value).map(filterItem)
    this.#pick.items = [...values, ...hits.map(hit => this.#itemOf(hit)), ...filters]
  }

  #itemOf(hit: SearchHit): QuoteItem {
    const buttons = [
      button('open', 'go-to-file', vscode.l10n.t('Open the source (Alt+O)')),
      button('copy', 'copy', vscode.l10n.t('Copy the quote (Alt+C)')),
      button('copyLink', 'link', vscode.l10n.t('Copy a link to it (Alt+L)'))
    ]
    const person = button('showPerson', 'person', vscode.l10n.t('Show who said it (Alt+P)'))
    return {
      label: hit.layer === 'narration' ? `$(book) ${quoteLabel(hit)}` : quoteLabel(hit),
      detail: quoteDetail(hit),
      alwaysShow: true,
      buttons: hit.layer === 'utterance' && hit.speaker ? [...buttons, person] : buttons,
      hit
    }
  }

  async #accept(): Promise<void> {
    const item = await this.#chosen()
    if (!item || this.#isLeft) return
    if ('query' in item) {
      this.#pick.value = item.query
      return this.#search()
    }
    if (!this.#editor) return this.#act('open', item.hit)
    await this.#leave()
    const editor = await vscode.window.showTextDocument(this.#editor.document, this.#editor.viewColumn)
    await this.#deps.actions.insert({ corpus: this.#corpus, hit: item.hit }, editor)
  }

  /** Whoever types fast presses Enter before the answer: what was found for fewer letters is not what they mean. */
  async #chosen(): Promise<QuoteItem | FilterItem | undefined> {
    if (this.#answered === this.#pick.value) return this.#pick.selectedItems[0] ?? this.#pick.activeItems[0]
    await this.#search()
    return this.#answered === this.#pick.value ? this.#pick.items[0] : undefined
  }

  /** Copying leaves the search open: the next quote is one key away. */
  async #act(action: QuoteAction, hit: SearchHit): Promise<void> {
    if (action === 'open' || action === 'showPerson') await this.#leave()
    await this.#deps.actions.run(action, { corpus: this.#corpus, hit }, this.#editor !== undefined)
  }

  async #leave(): Promise<void> {
    if (this.#isLeft) return
    this.#isLeft = true
    this.#deps.onLeave()
    void vscode.commands.executeCommand('setContext', CONTEXT_SEARCHING, false)
    clearTimeout(this.#timer)
    this.#running.cancel()
    this.#following?.dispose()
    this.#pick.dispose()
    await this.#preview.restore()
  }
}

const button = (action: QuoteAction, icon: string, tooltip: string): ActionButton => ({
  action,
  iconPath: new vscode.ThemeIcon(icon),
  tooltip
})

function filterItem({ filter, value, query }: QueryCompletion): FilterItem {
  const count = value && counted(value.count, '{count} result', '{count} results', translate)
  const label = `$(filter) ${filter}:${plain(value?.name ?? '')}`
  return { label, description: count ?? meaning(filter), alwaysShow: true, query }
}

function meaning(filter: QueryCompletion['filter']): string {
  if (filter === 'by') return vscode.l10n.t('who said it')
  if (filter === 'in') return vscode.l10n.t('outlet, site or folder')
  return filter === 'before' ? vscode.l10n.t('dated earlier: a year, month or day') : vscode.l10n.t('dated then or later')
}
