import * as vscode from 'vscode'
import { ANCHORS_FILE, mergeAnchors, readAnchors, writeAnchors } from '../core/citations/annotationPage.ts'
import { UserError } from '../core/ports.ts'
import type { SearchHit } from '../engine/api.ts'
import { textOf } from './articles.ts'
import type { Corpus } from './corpus.ts'

// One write after another: two quotes inserted quickly must both be kept.
let writing: Promise<unknown> = Promise.resolve()

/**
 * Writes the passage that a draft quotes to the anchors beside it. A draft that was never saved has no place for them. Throws a
 * `UserError` where the file that is there cannot be read: it is not written over.
 */
export function rememberPassage(corpus: Corpus, hit: SearchHit, draft: vscode.Uri): Promise<void> {
  if (draft.scheme !== 'file') return Promise.resolve()
  const written = writing.then(() => addAnchor(corpus, hit, draft))
  writing = written.catch(() => undefined)
  return written
}

async function addAnchor(corpus: Corpus, hit: SearchHit, draft: vscode.Uri): Promise<void> {
  const extra = { created: new Date().toISOString(), draft: corpus.pathOf(draft) }
  const passage = await corpus.engine.anchor({ path: hit.path, start: hit.start, end: hit.end }, extra)
  if (!passage) return
  const file = vscode.Uri.joinPath(draft, '..', ANCHORS_FILE)
  const { anchors, problems } = readAnchors((await textOf(file)) ?? '[]')
  if (problems.length > 0) throw new UserError(`${ANCHORS_FILE}: ${problems[0]}`)
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(writeAnchors(mergeAnchors(anchors, [passage.anchor]))))
}
