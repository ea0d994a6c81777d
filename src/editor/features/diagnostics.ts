import * as vscode from 'vscode'
import { CheckScheduler } from '../checkScheduler.ts'
import { type Checks, isCurrent } from '../checks.ts'
import type { Corpora } from '../corpora.ts'
import { draftCorpus } from '../drafts.ts'
import type { Problems } from '../problems.ts'

/** Squiggles and problems of open drafts; gone when the draft is closed, or is none any more. */
export function registerDiagnostics(deps: { checks: Checks; corpora: Corpora; problems: Problems }): vscode.Disposable {
  const { checks, corpora, problems } = deps
  const sweep = () => {
    for (const uri of problems.drafts()) if (!isStillDraft(corpora, uri)) problems.remove(uri)
  }
  return vscode.Disposable.from(
    new CheckScheduler(checks, corpora),
    checks.onDidCheck(checked => {
      const { document, corpus, report, acceptances } = checked
      void problems.publish(document.uri, corpus, report, document, () => isCurrent(checked), acceptances)
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.remove(uri)),
    corpora.onDidChange(sweep),
    corpora.onDidRemove(sweep)
  )
}

function isStillDraft(corpora: Corpora, uri: vscode.Uri): boolean {
  const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
  if (document) return draftCorpus(corpora, document)?.isReady ?? false
  return !corpora.withSource(uri) && (corpora.of(uri)?.isReady ?? false)
}
