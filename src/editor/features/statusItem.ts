import * as vscode from 'vscode'
import { hiddenCount } from '../cap.ts'
import { verdictTitle } from '../cards/names.ts'
import type { Checked, Checks } from '../checks.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftCorpus } from '../drafts.ts'
import { COMMANDS } from '../ids.ts'
import { translate } from '../l10n.ts'
import { paragraphs } from '../markdown.ts'
import { tally } from '../tally.ts'

// An article that was saved is read in no time: telling it would only flicker.
const WORTH_TELLING = 20
const PROBLEMS = 'workbench.panel.markers.view.focus' // the command of its key would hide it where it has the focus

/** The one status item: how far the sources are read, then how the active draft stands. Hidden where neither is of interest. */
export function registerStatusItem({ checks, corpora }: { checks: Checks; corpora: Corpora }): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('verbatim.status', vscode.StatusBarAlignment.Right, 90)
  item.name = 'Verbatim'
  const update = () => {
    const document = vscode.window.activeTextEditor?.document
    const corpus = document && draftCorpus(corpora, document)
    if (corpora.all().some(isIndexing)) showProgress(item, corpora.all())
    else if (!document || !corpus?.isReady || !showDraft(item, checks, document)) item.hide()
  }
  update()
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(update),
    checks.onDidCheck(update),
    corpora.onDidChange(update),
    corpora.onDidRemove(update)
  )
}

const isIndexing = ({ isOpened, status }: Corpus) =>
  status.state === 'indexing' && (isOpened ? status.total >= WORTH_TELLING : status.total > 0)

function showProgress(item: vscode.StatusBarItem, corpora: readonly Corpus[]): void {
  const running = corpora.filter(isIndexing)
  const sum = (of: 'done' | 'total') => String(running.reduce((all, { status }) => all + status[of], 0))
  const text = translate('indexing {done}/{total}…', { done: sum('done'), total: sum('total') })
  item.text = `$(sync~spin) ${text}`
  item.tooltip = translate('Verbatim is reading the source articles. Click for the log.', {})
  item.accessibilityInformation = { label: `Verbatim: ${text}` }
  item.command = COMMANDS.showLog
  item.show()
}

/** False when the draft has no quotation to speak of. A draft changed since its check keeps the last figure until the next one. */
function showDraft(item: vscode.StatusBarItem, checks: Checks, document: vscode.TextDocument): boolean {
  const last = checks.last(document)
  const report = last?.report
  const { good, checked, byVerdict } = tally(report?.quotations ?? [])
  if (checked === 0) return false
  const text = translate('{good} of {checked} verbatim', { good: String(good), checked: String(checked) })
  item.text = `$(${good === checked ? 'pass' : 'quote'}) ${text}`
  const lines = byVerdict.map(([verdict, count]) => `${verdictTitle(verdict, translate)}: ${count}`)
  // Plain text: for Markdown, VS Code would load its parser, and read it here.
  item.tooltip = paragraphs(translate('Quotations of this draft', {}), lines.join('\n'), hiddenText(last))
  item.accessibilityInformation = { label: `Verbatim: ${text}` }
  item.command = good === checked ? COMMANDS.showLog : PROBLEMS
  item.show()
  return true
}

/** That not all findings are shown, where it is so. */
function hiddenText(last: Checked | undefined): string | undefined {
  const hidden = last ? hiddenCount(last.report, last.settings.maxProblems) : 0
  return hidden > 0 ? translate('{hidden} findings of this draft are not shown', { hidden: String(hidden) }) : undefined
}
