import * as vscode from 'vscode'
import { UserError } from '../../core/ports.ts'
import { addAnchors, anchorsFileIn } from '../anchorFiles.ts'
import { toSpan } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import { COMMANDS } from '../ids.ts'
import { telling } from '../telling.ts'

/** "Pin This Passage": keeps the selected words of an article as an annotation of the workspace folder, for no draft yet. */
export function registerPinPassage({ corpora }: { corpora: Corpora }): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.pinPassage, () => telling(() => pinPassage(corpora)))
}

async function pinPassage(corpora: Corpora): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const corpus = editor && corpora.withSource(editor.document.uri)
  if (!corpus || editor.selection.isEmpty)
    throw new UserError(vscode.l10n.t('Nothing is selected in an article. Select the words that you want to pin.'))
  const { document, selection } = editor
  // The annotation counts from the text that was read, which is the saved one.
  if (document.isDirty) throw new UserError(vscode.l10n.t('The article has unsaved changes. Save it, then pin the passage.'))
  const place = { path: corpus.pathOf(document.uri), ...toSpan(document, selection) }
  const extra = { created: new Date().toISOString(), motivation: 'bookmarking' } as const
  const passage = await corpus.engine.anchor(place, extra)
  if (!passage)
    throw new UserError(vscode.l10n.t('This article has not been read. Wait until the articles are indexed, then try again.'))
  await addAnchors(anchorsFileIn(corpus.folder.uri), [passage.anchor])
}
