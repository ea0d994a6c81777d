import * as vscode from 'vscode'
import { fixTitle } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Finding, Fix } from '../../core/policy/verdict.ts'
import { overlap, type Span, touches } from '../../core/text/span.ts'
import type { Checks } from '../checks.ts'
import { toRange, toSpan } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'
import { DIAGNOSTIC_SOURCE } from '../ids.ts'
import { translate } from '../l10n.ts'
import { codeOf, isShown } from '../problems.ts'
import { acceptAction } from './acceptWithNote.ts'
import { ignoreActions } from './ignoreInWorkspace.ts'

const KINDS = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }

/**
 * Quick fixes: those that came with the check of exactly this version of the draft, the policy's first choice preferred, in
 * POLICY.md's order: the text's changes, accept with a note, ignore here, ignore in the workspace.
 */
export function registerFixes({ checks }: { checks: Checks }): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = (document, range, context) => {
    const wanted = toSpan(document, range)
    const report = checks.latest(document)?.report
    const isMeant = ({ span }: { span: Span }) => overlap(span, wanted) > 0 || touches(span, wanted.start)
    const quotations = (report?.quotations ?? []).filter(isMeant)
    const strays = (report?.findings ?? []).filter(finding => isShown(finding) && isMeant(finding))
    return [
      ...quotations.flatMap(one => actionsFor(document, one, diagnosticsOf(document, one.findings, context.diagnostics))),
      ...strays.flatMap(one => straysFixes(document, one, diagnosticsOf(document, [one], context.diagnostics)))
    ]
  }
  return vscode.languages.registerCodeActionsProvider(SELECTOR, { provideCodeActions }, KINDS)
}

function actionsFor(document: vscode.TextDocument, quotation: CheckedQuotation, diagnostics: vscode.Diagnostic[]) {
  const { fixes, findings } = quotation
  const changing = fixes.filter(({ kind }) => kind !== 'ignore-next').map((fix, i) => action(document, fix, diagnostics, i === 0))
  const accept = acceptAction(document, quotation)
  const here = fixes.filter(({ kind }) => kind === 'ignore-next').map(fix => action(document, fix, diagnostics, false))
  return [
    ...changing,
    ...(accept ? [Object.assign(accept, { diagnostics })] : []),
    ...here,
    ...switchedOff(document, findings.filter(isShown), diagnostics)
  ]
}

const straysFixes = (document: vscode.TextDocument, finding: Finding, diagnostics: vscode.Diagnostic[]) => [
  ...(finding.fixes ?? []).map((fix, i) => action(document, fix, diagnostics, i === 0)),
  ...switchedOff(document, [finding], diagnostics)
]

function switchedOff(document: vscode.TextDocument, findings: readonly Finding[], diagnostics: vscode.Diagnostic[]) {
  const actions = ignoreActions(
    document,
    findings.map(({ code }) => code)
  )
  return actions.map(one => Object.assign(one, { diagnostics }))
}

function action(
  document: vscode.TextDocument,
  fix: Fix,
  diagnostics: vscode.Diagnostic[],
  isPreferred: boolean
): vscode.CodeAction {
  const made = new vscode.CodeAction(fixTitle(fix, translate), vscode.CodeActionKind.QuickFix)
  made.edit = new vscode.WorkspaceEdit()
  for (const edit of fix.edits) made.edit.replace(document.uri, toRange(document, edit), edit.text)
  made.diagnostics = diagnostics
  made.isPreferred = isPreferred
  return made
}

/** Those of our diagnostics that show these findings. */
function diagnosticsOf(document: vscode.TextDocument, findings: readonly Finding[], all: readonly vscode.Diagnostic[]) {
  const ranges = findings.map(({ code, span }) => ({ code, range: toRange(document, span) }))
  const belongs = (one: vscode.Diagnostic) => ranges.some(({ code, range }) => codeOf(one) === code && one.range.isEqual(range))
  return all.filter(one => one.source === DIAGNOSTIC_SOURCE && belongs(one))
}
