import * as vscode from 'vscode'
import type { Corpora } from './corpora.ts'
import type { Corpus } from './corpus.ts'

/** The corpus of the only workspace folder, or of the one that is chosen; undefined on Escape. */
export async function pickCorpus(corpora: Corpora): Promise<Corpus | undefined> {
  const all = corpora.all()
  if (all.length < 2) return all[0]
  const folder = await vscode.window.showWorkspaceFolderPick()
  return all.find(corpus => corpus.folder.uri.toString() === folder?.uri.toString())
}
