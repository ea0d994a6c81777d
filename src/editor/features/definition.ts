import * as vscode from 'vscode'
import { touches } from '../../core/text/span.ts'
import type { Articles } from '../articles.ts'
import type { Checks } from '../checks.ts'
import { toRange } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'

/** Go to Definition on a quotation: its passage in the article, and those of its copies. */
export function registerDefinition({ checks, articles }: { checks: Checks; articles: Articles }): vscode.Disposable {
  const provideDefinition = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) => {
    const checked = await checks.current(document, token)
    const offset = document.offsetAt(position)
    const quotation = checked?.report.quotations.find(({ span }) => touches(span, offset))
    if (!checked || !quotation?.source) return undefined
    const passages = [quotation.source, ...quotation.alsoIn]
    const places = await Promise.all(passages.map(passage => articles.place(checked.corpus, passage)))
    const originSelectionRange = toRange(document, quotation.span)
    return places.map(({ location: { uri, range } }) => ({ originSelectionRange, targetUri: uri, targetRange: range }))
  }
  return vscode.languages.registerDefinitionProvider(SELECTOR, { provideDefinition })
}
