import * as vscode from 'vscode'
import type { ResolvedCitation } from '../../engine/api.ts'
import type { Articles } from '../articles.ts'
import type { DraftCitations } from '../citations/draftCitations.ts'
import { linkTo, toRange } from '../convert.ts'
import type { Corpus } from '../corpus.ts'
import { SELECTOR } from '../drafts.ts'

interface CitationLink extends vscode.DocumentLink {
  readonly document: vscode.TextDocument
  readonly corpus: Corpus
  readonly citation: ResolvedCitation
}

/**
 * Citekeys, footnotes and addresses of articles are links: they lead to the words that are cited. Paths are links already, but
 * for those that name words or a line.
 */
export function registerDocumentLinks({
  citations,
  articles
}: {
  citations: DraftCitations
  articles: Articles
}): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider<CitationLink> = {
    async provideDocumentLinks(document, token) {
      const found = await citations.all(document, token)
      if (!found || token.isCancellationRequested) return []
      const cited = found.citations.filter(citation => citation.articles.length > 0 && needsLink(citation))
      return cited.map(citation => {
        const link = new vscode.DocumentLink(toRange(document, citation.span))
        link.tooltip = vscode.l10n.t('Open the article at the words')
        return Object.assign(link, { document, corpus: found.corpus, citation })
      })
    },
    async resolveDocumentLink(link, token) {
      const place = await citations.placeOf(link.document, link.citation, token)
      const { location } = await articles.place(link.corpus, place)
      link.target = vscode.Uri.parse(linkTo(location))
      return link
    }
  }
  return vscode.languages.registerDocumentLinkProvider(SELECTOR, provider)
}

const needsLink = ({ kind, target, place }: ResolvedCitation) =>
  kind !== 'link' || place !== undefined || /^https?:/i.test(target)
