import * as vscode from 'vscode'
import { touches } from '../../core/text/span.ts'
import type { Articles } from '../articles.ts'
import { quotationCard } from '../cards/quotationCard.ts'
import type { Checks } from '../checks.ts'
import { toRange } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'
import { translate } from '../l10n.ts'
import { sourceLink, sourceLinks } from '../sourceLinks.ts'

/** A hover on a quotation of a draft: how it stands, and its source. */
export function registerQuotationHover(deps: { checks: Checks; articles: Articles }): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, { provideHover: (...args) => provideHover(deps, ...args) })
}

async function provideHover(
  { checks, articles }: { checks: Checks; articles: Articles },
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken
): Promise<vscode.Hover | undefined> {
  const checked = await checks.current(document, token)
  if (!checked?.corpus.settings.hoverQuotations) return undefined
  const offset = document.offsetAt(position)
  const quotation = checked.report.quotations.find(({ span }) => touches(span, offset))
  if (!quotation) return undefined
  const { corpus } = checked
  const { source, alsoIn, variant } = quotation
  const [sourceOf, copies, variantOf] = await Promise.all([
    source && sourceLink(articles, corpus, source),
    sourceLinks(articles, corpus, alsoIn),
    variant && sourceLink(articles, corpus, variant)
  ])
  if (token.isCancellationRequested) return undefined
  const card = new vscode.MarkdownString(quotationCard(quotation, { source: sourceOf, copies, variant: variantOf }, translate))
  return new vscode.Hover(card, toRange(document, quotation.span))
}
