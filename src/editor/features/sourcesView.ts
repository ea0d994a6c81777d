import * as vscode from 'vscode'
import type { ArticleSummary, UnreadableArticle } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { CONTEXT_CORPUS, type CorpusPresence, VIEWS } from '../ids.ts'
import { translate } from '../l10n.ts'
import { moreItem } from '../moreItem.ts'
import { type More, nextPage, paged } from '../paged.ts'

type Node =
  | { readonly kind: 'folder'; readonly corpus: Corpus }
  | { readonly kind: 'article'; readonly corpus: Corpus; readonly article: ArticleSummary; readonly problem?: string }
  | { readonly kind: 'unreadable'; readonly corpus: Corpus; readonly article: UnreadableArticle }
  | More<Node>

// A list to look through; a larger corpus is searched, not scrolled.
const MAX_LISTED = 500

/** The list of sources: articles, and files that could not be read, with the reason. Its welcome text shows where there is none. */
export function registerSourcesView({ corpora }: { corpora: Corpora }): vscode.Disposable {
  const changed = new vscode.EventEmitter<Node | undefined>()
  const view = vscode.window.createTreeView(VIEWS.sources, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => childrenOf(corpora, node),
      getTreeItem: itemOf
    }
  })
  let shown = ''
  const update = () => {
    void vscode.commands.executeCommand('setContext', CONTEXT_CORPUS, presenceOf(corpora.all()))
    const state = corpora.all().map(stateOf).join('\n')
    if (state === shown) return
    shown = state
    view.description = summary(corpora.all())
    changed.fire(undefined)
  }
  update()
  return vscode.Disposable.from(view, changed, corpora.onDidChange(update), corpora.onDidRemove(update))
}

/** What the whole workspace has: the best of its folders; undefined while one of them is still unknown. */
function presenceOf(corpora: readonly Corpus[]): CorpusPresence | undefined {
  const all = corpora.map(({ presence }) => presence)
  if (all.includes('present')) return 'present'
  if (all.includes(undefined)) return undefined
  return all.includes('empty') ? 'empty' : 'none'
}

const stateOf = ({ root, presence, status }: Corpus) =>
  `${root} ${presence} ${status.state} ${status.generation} ${status.unreadable.length}`

function summary(corpora: readonly Corpus[]): string | undefined {
  const count = corpora.reduce((sum, { status }) => sum + status.articles, 0)
  const megabytes = Math.round(corpora.reduce((sum, { status }) => sum + status.indexBytes, 0) / 1e6)
  const index = megabytes > 0 ? [translate('index {megabytes} MB', { megabytes: String(megabytes) })] : []
  return count > 0 ? [String(count), ...index].join(' · ') : undefined
}

async function childrenOf(corpora: Corpora, node: Node | undefined): Promise<Node[]> {
  if (node?.kind === 'more') return nextPage(node)
  if (node) return node.kind === 'folder' ? listed(node.corpus) : []
  const present = corpora.all().filter(corpus => corpus.presence === 'present')
  const [only] = present
  if (corpora.all().length === 1) return only ? listed(only) : []
  return present.map(corpus => ({ kind: 'folder', corpus }))
}

async function listed(corpus: Corpus): Promise<Node[]> {
  const unreadable = corpus.status.unreadable.map((article): Node => ({ kind: 'unreadable', corpus, article }))
  const problems = new Map(corpus.status.problems.map(({ path, reason }) => [path, reason]))
  const articles = (await corpus.engine.articles(MAX_LISTED)).map(
    (article): Node => ({ kind: 'article', corpus, article, problem: problems.get(article.path) })
  )
  return paged([...unreadable, ...articles], unreadable.length + corpus.status.articles)
}

function itemOf(node: Node): vscode.TreeItem {
  if (node.kind === 'folder') return new vscode.TreeItem(node.corpus.folder.name, vscode.TreeItemCollapsibleState.Expanded)
  if (node.kind === 'more') return moreItem(node)
  return node.kind === 'article' ? articleItem(node) : unreadableItem(node.corpus, node.article)
}

function articleItem({ corpus, article: { path, metadata }, problem }: Node & { kind: 'article' }): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(metadata, path))
  const origin = [metadata.outlet, metadata.date].filter(part => part !== undefined).join(' · ')
  item.description = problem ? withoutPath(problem, path) : origin
  item.tooltip = [titleOf(metadata, path), origin, path, problem].filter(Boolean).join('\n')
  item.iconPath = problem
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('file-text')
  if (problem) item.accessibilityInformation = { label: problem }
  return opening(item, corpus, path)
}

function unreadableItem(corpus: Corpus, { path, reason }: UnreadableArticle): vscode.TreeItem {
  const item = new vscode.TreeItem(path.slice(path.lastIndexOf('/') + 1))
  item.description = withoutPath(reason, path)
  item.tooltip = reason
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
  item.accessibilityInformation = { label: reason }
  return opening(item, corpus, path)
}

/** A reason names its file first, which the row does already. */
const withoutPath = (reason: string, path: string) => (reason.startsWith(path) ? reason.slice(path.length).trimStart() : reason)

function opening(item: vscode.TreeItem, corpus: Corpus, path: string): vscode.TreeItem {
  item.command = { command: 'vscode.open', title: translate('Open', {}), arguments: [corpus.uriOf(path)] }
  return item
}
