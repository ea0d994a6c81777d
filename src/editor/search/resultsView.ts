import * as vscode from 'vscode'
import type { SearchHit } from '../../engine/api.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { CONTEXT_RESULTS_BY, VIEWS } from '../ids.ts'
import type { FoundQuote } from './quoteActions.ts'
import { type GroupedBy, type ResultNode, resultItem, resultNodes } from './resultsTree.ts'

// A list to work through, longer than the search box's.
const LIMIT = 200

interface Search {
  readonly corpus: Corpus
  readonly query: string
  readonly generation: number
  readonly hits: readonly SearchHit[]
}

/** The view that keeps the results of a search, by person or by article, and follows changes of the articles. */
export class ResultsView implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>()
  readonly #view: vscode.TreeView<ResultNode>
  readonly #subscriptions: vscode.Disposable
  #by: GroupedBy = 'person'
  #search: Search | undefined
  #nodes: readonly ResultNode[] = []

  constructor(corpora: Corpora) {
    this.#view = vscode.window.createTreeView(VIEWS.results, {
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: node => [...(node ? (node.kind === 'group' ? node.quotes : []) : this.#nodes)],
        getTreeItem: resultItem,
        getParent: node => this.#nodes.find(group => group.kind === 'group' && group.quotes.includes(node))
      }
    })
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#changed,
      corpora.onDidChange(corpus => void this.#follow(corpus))
    )
  }

  /** The query whose results are shown; empty before the first. */
  get query(): string {
    return this.#search?.query ?? ''
  }

  /** The quote that is selected. */
  get selected(): FoundQuote | undefined {
    return this.#view.selection.find(node => node.kind === 'quote')
  }

  /** Searches, shows what was found, and takes the keyboard to it. */
  async show(corpus: Corpus, query: string): Promise<void> {
    await this.#run(corpus, query)
    const [group] = this.#nodes
    const first = group?.kind === 'group' ? group.quotes[0] : undefined
    await vscode.commands.executeCommand(`${VIEWS.results}.focus`)
    if (first) await this.#view.reveal(first, { focus: true, select: true }).then(undefined, () => undefined)
  }

  /** Groups what is shown anew. */
  groupBy(by: GroupedBy): void {
    this.#by = by
    void vscode.commands.executeCommand('setContext', CONTEXT_RESULTS_BY, by)
    this.#render()
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  async #run(corpus: Corpus, query: string): Promise<void> {
    const { generation } = corpus.status
    const hits = await corpus.engine.search({ text: query, limit: LIMIT })
    this.#search = { corpus, query, generation, hits }
    this.groupBy(this.#by)
  }

  async #follow(corpus: Corpus): Promise<void> {
    const search = this.#search
    if (search?.corpus === corpus && search.generation !== corpus.status.generation && corpus.status.state === 'ready')
      await this.#run(corpus, search.query)
  }

  #render(): void {
    if (!this.#search) return
    const { corpus, query, hits } = this.#search
    this.#nodes = resultNodes(corpus, hits, this.#by)
    this.#view.description = query
    this.#view.message =
      hits.length === 0 ? vscode.l10n.t('Nothing like it stands in the articles. Try fewer or other words.') : undefined
    this.#changed.fire(undefined)
  }
}
