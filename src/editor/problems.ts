import * as vscode from 'vscode'
import { messageOf } from '../core/policy/messages.ts'
import type { CheckedQuotation, DraftReport, Finding, Level } from '../core/policy/verdict.ts'
import type { AcceptancesText } from '../engine/api.ts'
import { AcceptanceProblems } from './acceptanceProblems.ts'
import type { Articles } from './articles.ts'
import { capped } from './cap.ts'
import { type Positions, toRange } from './convert.ts'
import type { Corpus } from './corpus.ts'
import { DIAGNOSTIC_SOURCE, SETTINGS } from './ids.ts'
import { translate } from './l10n.ts'
import { clipped } from './markdown.ts'

const SEVERITIES: Record<Exclude<Level, 'none'>, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint
}
// The Problems panel shows one line.
const EXCERPT_LENGTH = 160

/** Shows reports in the Problems panel and as squiggles. */
export class Problems implements vscode.Disposable {
  readonly #articles: Articles
  readonly #pages: vscode.Uri
  readonly #collection = vscode.languages.createDiagnosticCollection('verbatim')
  readonly #acceptances = new AcceptanceProblems()
  readonly #turns = new Map<string, number>()
  readonly #targets = new Map<string, vscode.Uri>()

  /** `extensionUri` is where the pages about the findings are: a finding's code links to its own. */
  constructor(articles: Articles, extensionUri: vscode.Uri) {
    this.#articles = articles
    this.#pages = vscode.Uri.joinPath(extensionUri, 'media', 'findings')
  }

  /**
   * Shows a draft's findings in place of those before. `isWanted` is asked once more when all is at hand;
   * whatever else was published or removed for the draft meanwhile wins. `acceptances` is the file that holds for it.
   */
  async publish(
    uri: vscode.Uri,
    corpus: Corpus,
    report: DraftReport,
    positions: Positions,
    isWanted: () => boolean,
    acceptances?: AcceptancesText
  ): Promise<void> {
    const turn = this.#nextTurn(uri)
    const { shown, hidden } = capped(report, corpus.settings.maxProblems)
    const ofQuotations = report.quotations.map(quotation => this.#diagnostics(corpus, quotation, positions, shown))
    const loose = report.findings.filter(one => shown.has(one)).map(finding => this.#diagnostic(finding, positions))
    const all = [...(hidden > 0 ? [notAll(shown.size, hidden)] : []), ...(await Promise.all(ofQuotations)).flat(), ...loose]
    if (this.#turns.get(uri.toString()) !== turn || !isWanted()) return
    this.#collection.set(uri, all)
    this.#acceptances.set(uri, acceptances, report.acceptances, (finding, places) => this.#diagnostic(finding, places))
  }

  /** Takes a draft's findings away. */
  remove(uri: vscode.Uri): void {
    this.#nextTurn(uri)
    this.#collection.delete(uri)
    this.#acceptances.remove(uri)
  }

  /** The drafts with findings, or checked and without. */
  drafts(): readonly vscode.Uri[] {
    return [...this.#collection].map(([uri]) => uri)
  }

  dispose(): void {
    this.#collection.dispose()
    this.#acceptances.dispose()
  }

  #nextTurn(uri: vscode.Uri): number {
    const turn = (this.#turns.get(uri.toString()) ?? 0) + 1
    this.#turns.set(uri.toString(), turn)
    return turn
  }

  async #diagnostics(
    corpus: Corpus,
    quotation: CheckedQuotation,
    positions: Positions,
    all: ReadonlySet<Finding>
  ): Promise<readonly vscode.Diagnostic[]> {
    const shown = quotation.findings.filter(one => all.has(one))
    if (shown.length === 0) return []
    const relatedInformation = await this.#related(corpus, quotation)
    return shown.map(finding => Object.assign(this.#diagnostic(finding, positions), { relatedInformation }))
  }

  #diagnostic(finding: Finding, positions: Positions): vscode.Diagnostic {
    const severity = SEVERITIES[finding.level as Exclude<Level, 'none'>]
    const made = new vscode.Diagnostic(toRange(positions, finding.span), messageOf(finding, translate), severity)
    made.code = { value: finding.code, target: this.#pageOf(finding.code) }
    made.source = DIAGNOSTIC_SOURCE
    return made
  }

  #pageOf(code: string): vscode.Uri {
    const known = this.#targets.get(code) ?? vscode.Uri.joinPath(this.#pages, `${code}.md`)
    this.#targets.set(code, known)
    return known
  }

  #related(corpus: Corpus, { source, pieces }: CheckedQuotation): Promise<vscode.DiagnosticRelatedInformation[]> {
    const passages = pieces.length > 1 ? pieces : source ? [source] : []
    return Promise.all(
      passages.map(async passage => {
        const { location, title } = await this.#articles.place(corpus, passage)
        const excerpt = clipped(passage.excerpt, EXCERPT_LENGTH)
        return new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('{title}: “{excerpt}”', { title, excerpt }))
      })
    )
  }
}

/** Said once, at the top of the draft. */
function notAll(shown: number, hidden: number): vscode.Diagnostic {
  const message = vscode.l10n.t(
    'Only the {0} gravest findings of this draft are shown, {1} more are not. Raise {2} to see them.',
    shown,
    hidden,
    SETTINGS.checkMaxProblems
  )
  const made = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, vscode.DiagnosticSeverity.Information)
  made.source = DIAGNOSTIC_SOURCE
  return made
}

/** False for a finding that the settings or an acceptance silence. */
export const isShown = ({ level }: Finding): boolean => level !== 'none'

/** The finding code of one of our diagnostics. */
export const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code)
