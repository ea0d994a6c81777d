import * as vscode from 'vscode'
import type { AcceptancesText } from '../engine/api.ts'
import { ACCEPTANCES_FILE } from '../engine/config.ts'
import type { Corpus } from './corpus.ts'
import { nearestFile } from './sideFiles.ts'

/** The nearest file of acceptances, from the draft's folder up to the workspace folder, as it stands in the editor or on disk. */
export const acceptancesOf = (corpus: Corpus, draft: vscode.Uri): Promise<AcceptancesText | undefined> =>
  nearestFile(corpus, draft, ACCEPTANCES_FILE)

/** Where a first acceptance is written: beside the draft. */
export const newAcceptances = (draft: vscode.Uri): AcceptancesText => ({
  file: vscode.Uri.joinPath(draft, '..', ACCEPTANCES_FILE).fsPath,
  text: ''
})
