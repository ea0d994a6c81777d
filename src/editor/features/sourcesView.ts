import * as vscode from 'vscode'
import type { UnreadableArticle } from '../../engine/api.ts'
import { treatmentOf } from '../../engine/readers/formats.ts'
import { type Articles, titleOf } from '../articles.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { CONTEXT_CORPUS, type CorpusPresence, VIEWS } from '../ids.ts'
import { translate } from '../l10n.ts'

type Node =
  | { readonly kind: 'folder'; readonly corpus: Corpus }
  | { readonly kind: 'article'; readonly corpus: Corpus; readonly path: string; readonly problem?: string }
  | { readonly kind: 'unreadable'; readonly corpus: Corpus; readonly article: UnreadableArticle }
  | { readonly kind: 'more'; readonly count: number }

// A list to look through; a larger corpus is searched, not scrolled.
const MAX_LISTED = 500

/** The list of sources: articles, and files that could not be read, with the reason. Its welcome text shows where there is none. */
export function registerSourcesView(deps: { corpora: Corpora; articles: Articles }): vscode.Disposable {
  const { corpora } = deps
  const changed = new vscode.EventEmitter<Node | undefined>()
  const view = vscode.window.createTreeView(VIEWS.sources, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => childrenOf(corpora, node),
      getTreeItem: node => itemOf(deps.articles, node)
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
  return count > 0 ? String(count) : undefined
}

async function childrenOf(corpora: Corpora, node: Node | undefined): Promise<Node[]> {
  if (node) return node.kind === 'folder' ? listed(node.corpus) : []
  const present = corpora.all().filter(corpus => corpus.presence === 'present')
  const [only] = present
  if (corpora.all().length === 1) return only ? listed(only) : []
  return present.map(corpus => ({ kind: 'folder', corpus }))
}

async function listed(corpus: Corpus): Promise<Node[]> {
  const unreadable = corpus.status.unreadable.map((article): Node => ({ kind: 'unreadable', corpus, article }))
  const left = new Set(corpus.status.unreadable.map(({ path }) => corpus.uriOf(path).toString()))
  const problems = new Map(corpus.status.problems.map(({ path, reason }) => [path, reason]))
  const files = (await sourceFiles(corpus)).filter(uri => !left.has(uri.toString()))
  const articles = files.slice(0, MAX_LISTED).map((uri): Node => {
    const path = corpus.pathOf(uri)
    return { kind: 'article', corpus, path, problem: problems.get(path) }
  })
  const more = files.length - articles.length
  return [...unreadable, ...articles, ...(more > 0 ? [{ kind: 'more', count: more } as const] : [])]
}

async function sourceFiles({ sources }: Corpus): Promise<readonly vscode.Uri[]> {
  const find = (source: string) =>
    vscode.workspace.findFiles(new vscode.RelativePattern(vscode.Uri.file(source), '**/*'), '**/node_modules/**')
  const found = (await Promise.all(sources.map(find))).flat().filter(({ fsPath }) => treatmentOf(fsPath) === 'read')
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function itemOf(articles: Articles, node: Node): Promise<vscode.TreeItem> {
  if (node.kind === 'folder') return new vscode.TreeItem(node.corpus.folder.name, vscode.TreeItemCollapsibleState.Expanded)
  if (node.kind === 'more') return new vscode.TreeItem(translate('{count} more', { count: String(node.count) }))
  return node.kind === 'article' ? articleItem(articles, node) : unreadableItem(node.corpus, node.article)
}

async function articleItem(articles: Articles, { corpus, path, problem }: Node & { kind: 'article' }): Promise<vscode.TreeItem> {
  const metadata = await articles.metadata(corpus, path)
  const item = new vscode.TreeItem(titleOf(metadata, path))
  item.description = [metadata.outlet, metadata.date].filter(part => part !== undefined).join(' · ')
  item.tooltip = [titleOf(metadata, path), item.description, path, problem].filter(Boolean).join('\n')
  item.iconPath = new vscode.ThemeIcon(problem ? 'warning' : 'file-text')
  return opening(item, corpus, path)
}

function unreadableItem(corpus: Corpus, { path, reason }: UnreadableArticle): vscode.TreeItem {
  const item = new vscode.TreeItem(path.slice(path.lastIndexOf('/') + 1))
  item.description = reason
  item.tooltip = reason
  item.iconPath = new vscode.ThemeIcon('error')
  item.accessibilityInformation = { label: reason }
  return opening(item, corpus, path)
}

function opening(item: vscode.TreeItem, corpus: Corpus, path: string): vscode.TreeItem {
  item.command = { command: 'vscode.open', title: translate('Open', {}), arguments: [corpus.uriOf(path)] }
  return item
}
