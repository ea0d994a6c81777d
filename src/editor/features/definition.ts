import * as vscode from 'vscode'
import { touches } from '../../core/text/span.ts'
import type { Articles } from '../articles.ts'
import type { Checks } from '../checks.ts'
import type { DraftCitations } from '../citations/draftCitations.ts'
import { toRange } from '../convert.ts'
import { SELECTOR } from '../drafts.ts'

interface Deps {
  readonly checks: Checks
  readonly articles: Articles
  readonly citations: DraftCitations
}

/** Go to Definition: from a quotation to its passage and those of its copies, from a citation to the words that it is given for. */
export function registerDefinition(deps: Deps): vscode.Disposable {
  const provideDefinition = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) =>
    (await fromQuotation(deps, document, position, token)) ?? fromCitation(deps, document, position, token)
  return vscode.languages.registerDefinitionProvider(SELECTOR, { provideDefinition })
}

type At = readonly [document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken]

async function fromQuotation({ checks, articles }: Deps, ...[document, position, token]: At) {
  const checked = await checks.current(document, token)
  const offset = document.offsetAt(position)
  const quotation = checked?.report.quotations.find(({ span }) => touches(span, offset))
  if (!checked || !quotation?.source) return undefined
  const passages = [quotation.source, ...quotation.alsoIn]
  const places = await Promise.all(passages.map(passage => articles.place(checked.corpus, passage)))
  const originSelectionRange = toRange(document, quotation.span)
  return places.map(({ location }) => linkFrom(originSelectionRange, location))
}

async function fromCitation({ citations, articles }: Deps, ...[document, position, token]: At) {
  const found = await citations.at(document, position, token)
  if (!found || token.isCancellationRequested) return undefined
  const place = await citations.placeOf(document, found.citation, token)
  const { location } = await articles.place(found.corpus, place)
  return [linkFrom(toRange(document, found.citation.span), location)]
}

const linkFrom = (originSelectionRange: vscode.Range, { uri, range }: vscode.Location): vscode.LocationLink => ({
  originSelectionRange,
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range
})
