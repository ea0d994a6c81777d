import * as vscode from 'vscode'
import type { Place } from '../../core/people/person.ts'
import type { CheckedQuotation } from '../../core/policy/verdict.ts'
import { Cancelled } from '../../core/ports.ts'
import { overlap } from '../../core/text/span.ts'
import { languageOf } from '../../engine/readers/formats.ts'
import { textOf } from '../articles.ts'
import type { Checks } from '../checks.ts'
import { cancellationOf, positionsOf, toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftFiles } from '../drafts.ts'

interface Deps {
  readonly corpora: Corpora
  readonly checks: Checks
}

/** The quotations in all drafts that quote one of these passages, or a copy of it. Ends early when cancelled. */
export async function quotedIn(
  deps: Deps,
  corpus: Corpus,
  places: readonly Place[],
  token: vscode.CancellationToken
): Promise<vscode.Location[]> {
  const found: vscode.Location[] = []
  for (const uri of await draftFiles(deps.corpora, corpus, token)) {
    if (token.isCancellationRequested) break
    found.push(...(await quotedInFile(deps, corpus, uri, places, token)))
  }
  return found
}

async function quotedInFile(
  { checks }: Deps,
  corpus: Corpus,
  uri: vscode.Uri,
  places: readonly Place[],
  token: vscode.CancellationToken
) {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  const text = open?.getText() ?? (await textOf(uri))
  const quotations = open
    ? (await checks.current(open, token))?.report.quotations
    : text && (await checkedQuotations(corpus, uri, text, token))
  if (!quotations || text === undefined) return []
  const positions = positionsOf(text)
  return quotations
    .filter(quotation => quotes(quotation, places))
    .map(({ span }) => new vscode.Location(uri, toRange(positions, span)))
}

async function checkedQuotations(corpus: Corpus, uri: vscode.Uri, text: string, token: vscode.CancellationToken) {
  const request = { path: uri.fsPath, text, language: languageOf(uri.fsPath), policy: corpus.settings.policy }
  try {
    return (await corpus.engine.check(request, cancellationOf(token))).quotations
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    throw error
  }
}

const quotes = ({ source, alsoIn, pieces }: CheckedQuotation, places: readonly Place[]) =>
  [...(source ? [source] : []), ...alsoIn, ...pieces].some(passage =>
    places.some(place => place.path === passage.path && overlap(place, passage) > 0)
  )
