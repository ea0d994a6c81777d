import * as vscode from 'vscode'
import { type Anchor, anchoredDrafts } from '../../core/citations/anchor.ts'
import { readAnchors } from '../../core/citations/annotationPage.ts'
import { UserError } from '../../core/ports.ts'
import { isWithin } from '../../engine/sourceFolders.ts'
import { addAnchors, anchorsFileIn } from '../anchorFiles.ts'
import { textOf } from '../articles.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import { pickCorpus } from '../pickCorpus.ts'
import { telling } from '../telling.ts'

/**
 * "Import Annotations": merges a page of W3C annotations into the anchors of a workspace folder; of the same annotation the later
 * stays. Those of a draft that is there go beside it, others into the folder itself. A file that comes with the command is not
 * asked for.
 */
export function registerImportAnnotations({ corpora }: { corpora: Corpora }): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.importAnnotations, (source?: vscode.Uri) =>
    telling(() => importAnnotations(corpora, source))
  )
}

async function importAnnotations(corpora: Corpora, given?: vscode.Uri): Promise<void> {
  const corpus = await pickCorpus(corpora)
  const source = corpus && (given ?? (await askForSource(corpus.folder.uri)))
  if (!source) return
  const text = await textOf(source)
  if (text === undefined)
    throw new UserError(vscode.l10n.t('{0} could not be read. Choose a file of W3C Web Annotations (JSON-LD).', source.fsPath))
  const { anchors, problems } = readAnchors(text)
  if (anchors.length === 0 && problems.length > 0) throw new UserError(`${source.fsPath}: ${problems[0]}`)
  for (const [file, own] of await byFile(corpus, anchors)) await addAnchors(vscode.Uri.parse(file), own)
  if (problems.length > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} annotations were imported, {1} were left out. {2}', anchors.length, problems.length, problems[0]!)
    )
}

async function askForSource(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: folder,
      filters: { [vscode.l10n.t('Web Annotations')]: ['jsonld', 'json'] },
      title: vscode.l10n.t('Import Annotations'),
      openLabel: vscode.l10n.t('Import')
    })) ?? []
  return chosen
}

/** The anchors by the address of the file that they belong to. */
async function byFile(corpus: Corpus, anchors: readonly Anchor[]): Promise<ReadonlyMap<string, Anchor[]>> {
  const files = new Map<string, Anchor[]>()
  for (const anchor of anchors) {
    const file = anchorsFileIn(await folderOf(corpus, anchor)).toString()
    files.set(file, [...(files.get(file) ?? []), anchor])
  }
  return files
}

/** The folder of the draft; the workspace folder where there is no such draft. A path that leads out of it is not followed. */
async function folderOf({ folder, root }: Corpus, anchor: Anchor): Promise<vscode.Uri> {
  for (const path of anchoredDrafts(anchor)) {
    const draft = vscode.Uri.joinPath(folder.uri, path)
    const isThere = isWithin(draft.fsPath, root) && (await vscode.workspace.fs.stat(draft).then(Boolean, () => false))
    if (isThere) return vscode.Uri.joinPath(draft, '..')
  }
  return folder.uri
}
