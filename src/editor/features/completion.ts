import * as vscode from 'vscode'
import { Cancelled, type Log } from '../../core/ports.ts'
import { articleItems } from '../completion/articles.ts'
import { personItems } from '../completion/people.ts'
import { type Place, placeAt } from '../completion/place.ts'
import { quoteItems } from '../completion/quotes.ts'
import type { Corpora } from '../corpora.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { draftCorpus, SELECTOR } from '../drafts.ts'

interface Deps {
  readonly corpora: Corpora
  readonly facts: CorpusFacts
  readonly log: Log
}

/** A space ends a word of a quotation, the others open a citation or a link. */
const TRIGGERS = [' ', '@', '(']

/**
 * While a draft is written: quotes inside open quotation marks, articles in citations and links, people at the beginning of a name.
 * The worker answers; an answer that comes too late is thrown away.
 */
export function registerCompletion({ corpora, facts, log }: Deps): vscode.Disposable {
  const provideCompletionItems = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext
  ): Promise<vscode.CompletionList | undefined> => {
    const corpus = draftCorpus(corpora, document)
    if (!corpus?.isReady || !corpus.settings.completion) return undefined
    try {
      const list = await itemsAt(facts, placeAt(corpus, document, position), triggerCharacter, token)
      return token.isCancellationRequested ? undefined : list
    } catch (error) {
      if (!(error instanceof Cancelled)) log.error(`Completion failed: ${(error as Error).message}`)
      return undefined
    }
  }
  return vscode.languages.registerCompletionItemProvider(SELECTOR, { provideCompletionItems }, ...TRIGGERS)
}

async function itemsAt(facts: CorpusFacts, place: Place, trigger: string | undefined, token: vscode.CancellationToken) {
  const articles = await articleItems(facts, place, token)
  if (articles) return articles
  const quotes = await quoteItems(place, token)
  if (quotes.length > 0) return new vscode.CompletionList(quotes, true)
  return trigger === undefined ? new vscode.CompletionList(await personItems(facts, place, token), true) : undefined
}
