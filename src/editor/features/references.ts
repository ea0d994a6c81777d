import * as vscode from 'vscode'
import type { Place } from '../../core/people/person.ts'
import { touches } from '../../core/text/span.ts'
import type { Articles } from '../articles.ts'
import type { Checks } from '../checks.ts'
import { quotedIn } from '../citations/quotedIn.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { SELECTOR } from '../drafts.ts'

interface Deps {
  readonly corpora: Corpora
  readonly checks: Checks
  readonly articles: Articles
}

/** Find All References: from a passage of an article, or from a quotation, to every draft that quotes the passage. */
export function registerReferences(deps: Deps): vscode.Disposable {
  const provideReferences: vscode.ReferenceProvider['provideReferences'] = async (document, position, context, token) => {
    const source = deps.corpora.withSource(document.uri)
    const found = source ? await inArticle(source, document, position) : await inDraft(deps, document, position, token)
    if (!found || token.isCancellationRequested) return []
    const { corpus, places } = found
    const [quotations, passages] = await Promise.all([
      quotedIn(deps, corpus, places, token),
      context.includeDeclaration ? Promise.all(places.map(place => deps.articles.place(corpus, place))) : []
    ])
    return [...passages.map(({ location }) => location), ...quotations]
  }
  return vscode.languages.registerReferenceProvider(SELECTOR, { provideReferences })
}

interface Found {
  readonly corpus: Corpus
  readonly places: readonly Place[]
}

/** The quotation there; in narration the place alone, for a draft may quote that too. */
async function inArticle(corpus: Corpus, document: vscode.TextDocument, position: vscode.Position): Promise<Found | undefined> {
  const path = corpus.pathOf(document.uri)
  const offset = document.offsetAt(position)
  const report = await corpus.engine.article(path)
  if (!report || document.isDirty) return report && { corpus, places: [wordAt(document, position, path)] }
  const quotation = report.quotations.find(({ span }) => touches(span, offset))
  return { corpus, places: [quotation ? { path, ...quotation.inner } : wordAt(document, position, path)] }
}

function wordAt(document: vscode.TextDocument, position: vscode.Position, path: string): Place {
  const range = document.getWordRangeAtPosition(position)
  const start = document.offsetAt(range?.start ?? position)
  return { path, start, end: range ? document.offsetAt(range.end) : start + 1 }
}

async function inDraft(
  { checks }: Deps,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken
): Promise<Found | undefined> {
  const checked = await checks.current(document, token)
  const offset = document.offsetAt(position)
  const quotation = checked?.report.quotations.find(({ span }) => touches(span, offset))
  return checked && quotation?.source && { corpus: checked.corpus, places: [quotation.source, ...quotation.alsoIn] }
}
