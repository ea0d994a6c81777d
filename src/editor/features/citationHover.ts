import * as vscode from 'vscode'
import type { Articles } from '../articles.ts'
import { citationCard } from '../cards/citationCard.ts'
import type { DraftCitations } from '../citations/draftCitations.ts'
import { linkTo, toRange } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'
import { translate } from '../l10n.ts'

/** A hover on a citation of a draft: the article that it names, and who is quoted there. Not trusted: its text comes from articles. */
export function registerCitationHover({
  citations,
  articles
}: {
  citations: DraftCitations
  articles: Articles
}): vscode.Disposable {
  const provideHover: vscode.HoverProvider['provideHover'] = async (document, position, token) => {
    const found = await citations.at(document, position, token)
    if (!found?.corpus.settings.hoverQuotations || token.isCancellationRequested) return undefined
    const { corpus, citation } = found
    const place = await citations.placeOf(document, citation, token)
    const [report, { location }] = await Promise.all([
      corpus.engine.article(citation.articles[0]!),
      articles.place(corpus, place)
    ])
    if (!report || token.isCancellationRequested) return undefined
    const card = new vscode.MarkdownString(citationCard(report, linkTo(location), translate))
    return new vscode.Hover(card, toRange(document, citation.span))
  }
  return vscode.languages.registerHoverProvider(SELECTOR, { provideHover })
}
