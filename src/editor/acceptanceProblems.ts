import * as vscode from 'vscode'
import type { Finding } from '../core/policy/verdict.ts'
import type { AcceptancesText } from '../engine/api.ts'
import { positionsOf } from './convert.ts'

interface Shown {
  readonly uri: vscode.Uri
  readonly diagnostics: readonly vscode.Diagnostic[]
}

/** Shows in the files of acceptances what the checks of several drafts found there. */
export class AcceptanceProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('verbatim-accepted')
  readonly #byDraft = new Map<string, Shown>()

  /** Puts what one draft's check found in place of what it found before. */
  set(
    draft: vscode.Uri,
    acceptances: AcceptancesText | undefined,
    findings: readonly Finding[],
    made: (finding: Finding, positions: ReturnType<typeof positionsOf>) => vscode.Diagnostic
  ): void {
    this.remove(draft)
    if (!acceptances || findings.length === 0) return
    const positions = positionsOf(acceptances.text)
    const uri = vscode.Uri.file(acceptances.file)
    this.#byDraft.set(draft.toString(), { uri, diagnostics: findings.map(finding => made(finding, positions)) })
    this.#publish(uri)
  }

  /** Takes away what a draft's check found. */
  remove(draft: vscode.Uri): void {
    const shown = this.#byDraft.get(draft.toString())
    if (!shown) return
    this.#byDraft.delete(draft.toString())
    this.#publish(shown.uri)
  }

  dispose(): void {
    this.#collection.dispose()
  }

  /** A broken file is found broken by every draft: that is said once. */
  #publish(uri: vscode.Uri): void {
    const all = [...this.#byDraft.values()].filter(one => one.uri.toString() === uri.toString())
    const unique = new Map(
      all.flatMap(({ diagnostics }) => diagnostics).map(one => [`${one.range.start.line} ${one.message}`, one])
    )
    this.#collection.set(uri, [...unique.values()])
  }
}
