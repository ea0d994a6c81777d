import * as vscode from 'vscode'
import { fixTitle } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Fix } from '../../core/policy/verdict.ts'
import { overlap, touches } from '../../core/text/span.ts'
import type { Checks } from '../checks.ts'
import { toRange, toSpan } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'
import { DIAGNOSTIC_SOURCE } from '../ids.ts'
import { translate } from '../l10n.ts'
import { codeOf } from '../problems.ts'

const KINDS = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }

/** Quick fixes: those that came with the check of exactly this version of the draft, the policy's first choice preferred. */
export function registerFixes({ checks }: { checks: Checks }): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = (document, range, context) => {
    const wanted = toSpan(document, range)
    const quotations = checks.latest(document)?.report.quotations ?? []
    return quotations
      .filter(({ span }) => overlap(span, wanted) > 0 || touches(span, wanted.start))
      .flatMap(quotation => actionsFor(document, quotation, diagnosticsOf(document, quotation, context.diagnostics)))
  }
  return vscode.languages.registerCodeActionsProvider(SELECTOR, { provideCodeActions }, KINDS)
}

const actionsFor = (document: vscode.TextDocument, { fixes }: CheckedQuotation, diagnostics: vscode.Diagnostic[]) =>
  fixes.map((fix, i) => action(document, fix, diagnostics, i === 0))

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

/** Those of our diagnostics that belong to the quotation. */
function diagnosticsOf(document: vscode.TextDocument, { findings }: CheckedQuotation, all: readonly vscode.Diagnostic[]) {
  const ranges = findings.map(({ code, span }) => ({ code, range: toRange(document, span) }))
  const belongs = (one: vscode.Diagnostic) => ranges.some(({ code, range }) => codeOf(one) === code && one.range.isEqual(range))
  return all.filter(one => one.source === DIAGNOSTIC_SOURCE && belongs(one))
}
