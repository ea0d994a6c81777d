import * as vscode from 'vscode'
import type { SearchHit } from '../engine/api.ts'
import { addAnchors, anchorsFileIn } from './anchorFiles.ts'
import type { Corpus } from './corpus.ts'

/**
 * Writes the passage that a draft quotes to the anchors beside it. A draft that was never saved has no place for them. Throws a
 * `UserError` where the file that is there cannot be read: it is not written over.
 */
export async function rememberPassage(corpus: Corpus, hit: SearchHit, draft: vscode.Uri): Promise<void> {
  if (draft.scheme !== 'file') return
  const extra = { created: new Date().toISOString(), draft: corpus.pathOf(draft) }
  const passage = await corpus.engine.anchor({ path: hit.path, start: hit.start, end: hit.end }, extra)
  if (passage) await addAnchors(anchorsFileIn(vscode.Uri.joinPath(draft, '..')), [passage.anchor])
}
