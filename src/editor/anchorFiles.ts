import * as vscode from 'vscode'
import type { Anchor } from '../core/citations/anchor.ts'
import { ANCHORS_FILE, mergeAnchors, readAnchors, writeAnchors } from '../core/citations/annotationPage.ts'
import { UserError } from '../core/ports.ts'
import { textOf } from './articles.ts'
import type { Corpus } from './corpus.ts'

// One write after another: two quotes inserted quickly must both be kept.
let writing: Promise<unknown> = Promise.resolve()

/** Where the anchors of a folder of drafts stand. */
export const anchorsFileIn = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, ANCHORS_FILE)

/** Merges anchors into a file of them, new or not. Rejects with a `UserError` where the file cannot be read: it is not written over. */
export function addAnchors(file: vscode.Uri, added: readonly Anchor[]): Promise<void> {
  const written = writing.then(async () => {
    const anchors = await anchorsOf(file)
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(writeAnchors(mergeAnchors(anchors, added))))
  })
  writing = written.catch(() => undefined)
  return written
}

/** All anchors of a workspace folder, whichever folder of it they stand in. Rejects with a `UserError` for a file that cannot be read. */
export async function anchorsOfFolder({ folder }: Corpus): Promise<Anchor[]> {
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/${ANCHORS_FILE}`), '**/node_modules/**')
  const read = await Promise.all(files.sort((a, b) => (a.path < b.path ? -1 : 1)).map(anchorsOf))
  return mergeAnchors([], read.flat())
}

async function anchorsOf(file: vscode.Uri): Promise<readonly Anchor[]> {
  const size = await vscode.workspace.fs.stat(file).then(
    stat => stat.size,
    () => 0
  )
  // What is there and is no text is broken, not empty.
  const { anchors, problems } = readAnchors((await textOf(file)) ?? (size > 0 ? '' : '[]'))
  if (problems.length > 0) throw new UserError(`${vscode.workspace.asRelativePath(file)}: ${problems[0]}`)
  return anchors
}
