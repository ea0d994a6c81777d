import * as vscode from 'vscode'
import { relinkEdits } from '../../core/citations/relink.ts'
import { textOf } from '../articles.ts'
import { positionsOf, toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { draftFiles } from '../drafts.ts'

interface Deps {
  readonly corpora: Corpora
  readonly facts: CorpusFacts
}

/** Renaming or moving an article, or a folder of them, keeps the links of all drafts true: in the same step, and undone with it. */
export function registerRenameArticles(deps: Deps): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles(event => event.waitUntil(editsFor(deps, event)))
}

async function editsFor({ corpora, facts }: Deps, { files, token }: vscode.FileWillRenameEvent): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit()
  for (const corpus of corpora.all()) {
    const moves = await movedArticles(facts, corpus, files)
    if (moves.size === 0) continue
    for (const uri of await draftFiles(corpora, corpus, token)) await relink(edit, corpus, uri, moves)
  }
  return edit
}

/** Old paths of articles with their new ones. */
async function movedArticles(facts: CorpusFacts, corpus: Corpus, files: vscode.FileWillRenameEvent['files']) {
  const moves = new Map<string, string>()
  const relevant = files.filter(
    ({ oldUri }) => corpus.hasSource(oldUri.fsPath) || corpus.sources.some(source => source.startsWith(oldUri.fsPath))
  )
  if (relevant.length === 0) return moves
  for (const { path } of await facts.articles(corpus))
    for (const { oldUri, newUri } of relevant) {
      const [from, to] = [corpus.pathOf(oldUri), corpus.pathOf(newUri)]
      if (path === from) moves.set(path, to)
      else if (path.startsWith(`${from}/`)) moves.set(path, to + path.slice(from.length))
    }
  return moves
}

async function relink(
  edit: vscode.WorkspaceEdit,
  corpus: Corpus,
  uri: vscode.Uri,
  moves: ReadonlyMap<string, string>
): Promise<void> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  const text = open?.getText() ?? (await textOf(uri))
  if (text === undefined) return
  const positions = positionsOf(text)
  for (const change of relinkEdits(text, corpus.pathOf(uri), moves)) edit.replace(uri, toRange(positions, change), change.text)
}
