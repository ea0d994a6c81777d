import * as vscode from 'vscode'
import { writeAnchors } from '../../core/citations/annotationPage.ts'
import { UserError } from '../../core/ports.ts'
import { anchorsOfFolder } from '../anchorFiles.ts'
import type { Corpora } from '../corpora.ts'
import { COMMANDS } from '../ids.ts'
import { pickCorpus } from '../pickCorpus.ts'
import { telling } from '../telling.ts'

/** "Export Annotations": all anchors of a workspace folder as one W3C annotation page. A file that comes with the command is not asked for. */
export function registerExportAnnotations({ corpora }: { corpora: Corpora }): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.exportAnnotations, (target?: vscode.Uri) =>
    telling(() => exportAnnotations(corpora, target))
  )
}

async function exportAnnotations(corpora: Corpora, given?: vscode.Uri): Promise<void> {
  const corpus = await pickCorpus(corpora)
  if (!corpus) return
  const anchors = await anchorsOfFolder(corpus)
  if (anchors.length === 0)
    throw new UserError(vscode.l10n.t('{0} has no annotations yet. Insert a quote or pin a passage first.', corpus.folder.name))
  const target = given ?? (await askForTarget(corpus.folder.uri))
  if (!target) return
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(writeAnchors(anchors)))
  } catch {
    throw new UserError(vscode.l10n.t('{0} could not be written. Check whether it is read-only.', target.fsPath))
  }
}

const askForTarget = (folder: vscode.Uri) =>
  vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, 'annotations.jsonld'),
    filters: { [vscode.l10n.t('Web Annotations')]: ['jsonld', 'json'] },
    title: vscode.l10n.t('Export Annotations'),
    saveLabel: vscode.l10n.t('Export')
  })
