import * as vscode from 'vscode'
import type { Passage } from '../core/matching/match.ts'
import { messageOf } from '../core/policy/messages.ts'
import type { DraftReport, Finding, Level } from '../core/policy/verdict.ts'
import { UNCANCELLED } from '../core/ports.ts'
import type { AcceptancesText } from '../engine/api.ts'
import { pacer, SHORT_STRETCH_MS } from '../engine/pace.ts'
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
/** What stands in the Problems panel for a draft; by key, what was made of one quotation: it serves again while nothing changes there. */
interface Shown {
  readonly all: readonly vscode.Diagnostic[]
  readonly byKey: ReadonlyMap<string, readonly vscode.Diagnostic[]>
}

interface Told {
  readonly findings: readonly Finding[]
  readonly passages: readonly Passage[]
}

// Articles are asked for so many quotations at a time; made into diagnostics, they take about a millisecond.
const BATCH = 20
// The Problems panel shows one line.
const EXCERPT_LENGTH = 160

/** Shows reports in the Problems panel and as squiggles. */
export class Problems implements vscode.Disposable {
  readonly #articles: Articles
  readonly #pages: vscode.Uri
  readonly #collection = vscode.languages.createDiagnosticCollection('verbatim')
  readonly #acceptances = new AcceptanceProblems()
  readonly #turns = new Map<string, number>()
  readonly #shown = new Map<string, Shown>()
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
    const isCancelled = () => this.#turns.get(uri.toString()) !== turn || !isWanted()
    const before = this.#shown.get(uri.toString())
    const now = await this.#made(corpus, report, positions, before, isCancelled)
    if (isCancelled()) return
    this.#shown.set(uri.toString(), now)
    if (!before || !isSame(before.all, now.all)) this.#collection.set(uri, now.all)
    this.#acceptances.set(uri, acceptances, report.acceptances, (finding, places) => this.#diagnostic(finding, places))
  }

  /** Takes a draft's findings away. */
  remove(uri: vscode.Uri): void {
    this.#nextTurn(uri)
    this.#shown.delete(uri.toString())
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

  /** All in the order of the text, some at a time. Gives up, with what it has until then, once nobody wants them any more. */
  async #made(
    corpus: Corpus,
    report: DraftReport,
    positions: Positions,
    before: Shown | undefined,
    isCancelled: () => boolean
  ): Promise<Shown> {
    const { shown, hidden } = capped(report, corpus.settings.maxProblems)
    const byKey = new Map<string, readonly vscode.Diagnostic[]>()
    const known = async (key: string, make: () => Promise<vscode.Diagnostic[]>) => {
      const diagnostics = before?.byKey.get(key) ?? (await make())
      byKey.set(key, diagnostics)
      return diagnostics
    }
    const one = async ({ findings, passages }: Told) => {
      const places = findings.map(({ span }) => toRange(positions, span))
      const key = JSON.stringify([corpus.status.generation, places, findings, passages])
      return known(key, () => this.#diagnostics(corpus, findings, positions, passages))
    }
    const rest = pacer(UNCANCELLED, SHORT_STRETCH_MS)
    const all = hidden > 0 ? [...(await known(`${shown.size} ${hidden}`, async () => [notAll(shown.size, hidden)]))] : []
    for (const some of inBatches(toldIn(report, shown))) {
      if (isCancelled()) break
      all.push(...(await Promise.all(some.map(one))).flat())
      await rest()
    }
    return { all, byKey }
  }

  async #diagnostics(corpus: Corpus, findings: readonly Finding[], positions: Positions, passages: readonly Passage[]) {
    const relatedInformation = await Promise.all(passages.map(passage => this.#related(corpus, passage)))
    return findings.map(finding => Object.assign(this.#diagnostic(finding, positions), { relatedInformation }))
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

  async #related(corpus: Corpus, passage: Passage): Promise<vscode.DiagnosticRelatedInformation> {
    const { location, title } = await this.#articles.place(corpus, passage)
    const excerpt = clipped(passage.excerpt, EXCERPT_LENGTH)
    return new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('{title}: “{excerpt}”', { title, excerpt }))
  }
}

/** The findings that are told together: of one quotation with the passages of its source, or one that belongs to none. */
function toldIn({ quotations, findings }: DraftReport, shown: ReadonlySet<Finding>): Told[] {
  const told = quotations.map(({ findings, source, pieces }) => ({
    findings: findings.filter(one => shown.has(one)),
    passages: pieces.length > 1 ? pieces : source ? [source] : []
  }))
  const loose = findings.filter(one => shown.has(one)).map(finding => ({ findings: [finding], passages: [] }))
  return [...told.filter(one => one.findings.length > 0), ...loose]
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH)
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((one, i) => one === b[i])

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
