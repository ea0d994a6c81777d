import * as vscode from 'vscode'
import type { Log } from '../../core/ports.ts'
import type { Articles } from '../articles.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { draftCorpus } from '../drafts.ts'
import { COMMANDS } from '../ids.ts'
import { type FoundQuote, type QuoteAction, QuoteActions } from '../search/quoteActions.ts'
import { QuotePick } from '../search/quotePick.ts'
import { ResultsView } from '../search/resultsView.ts'

interface Deps {
  readonly corpora: Corpora
  readonly articles: Articles
  readonly facts: CorpusFacts
  readonly log: Log
}

const ACTIONS: readonly (readonly [command: string, action: QuoteAction])[] = [
  [COMMANDS.openQuote, 'open'],
  [COMMANDS.copyQuote, 'copy'],
  [COMMANDS.copyLink, 'copyLink'],
  [COMMANDS.showSpeaker, 'showPerson']
]

/** "Search Quotes": finds half-remembered words while they are typed; and the view that keeps what was found. */
export function registerSearchQuotes(deps: Deps): vscode.Disposable {
  const { corpora, log } = deps
  const actions = new QuoteActions(deps, corpora)
  const view = new ResultsView(corpora)
  let pick: QuotePick | undefined

  const search = () => {
    const editor = vscode.window.activeTextEditor
    const corpus = currentCorpus(corpora)
    if (!corpus || corpus.presence === 'none') return vscode.commands.executeCommand(COMMANDS.chooseSourcesFolder)
    // Only a draft takes a quote: from an article the search opens the source instead.
    const draft = editor && draftCorpus(corpora, editor.document) ? editor : undefined
    pick = new QuotePick(
      { ...deps, actions, keep: (found, query) => view.show(found, query), onLeave: () => (pick = undefined) },
      corpus,
      draft
    )
    return pick.show()
  }
  const showInView = async () => {
    if (pick) return pick.keep()
    const corpus = currentCorpus(corpora)
    const query = corpus && (await askQuery(view.query))
    if (corpus && query) await view.show(corpus, query)
  }
  const act = (action: QuoteAction) => async (node?: FoundQuote) => {
    if (!node && pick) return pick.run(action)
    const found = node ?? view.selected
    if (found) await actions.run(action, found)
  }
  const insert = async (node?: FoundQuote) => {
    const found = node ?? view.selected
    const editor = actions.draftEditor()
    if (found && editor) await actions.insert(found, await vscode.window.showTextDocument(editor.document, editor.viewColumn))
    else if (found)
      void vscode.window.showErrorMessage(vscode.l10n.t('No draft is open. Open the draft that the quote shall go into.'))
  }
  const guarded =
    <T extends unknown[]>(work: (...args: T) => unknown) =>
    async (...args: T) => {
      try {
        await work(...args)
      } catch (error) {
        log.error(`A search command failed: ${(error as Error).message}`)
      }
    }
  return vscode.Disposable.from(
    view,
    vscode.commands.registerCommand(COMMANDS.searchQuotes, search),
    vscode.commands.registerCommand(COMMANDS.showSearchResults, guarded(showInView)),
    vscode.commands.registerCommand(COMMANDS.insertQuote, guarded(insert)),
    vscode.commands.registerCommand(COMMANDS.resultsByPerson, () => view.groupBy('person')),
    vscode.commands.registerCommand(COMMANDS.resultsByArticle, () => view.groupBy('article')),
    ...ACTIONS.map(([command, action]) => vscode.commands.registerCommand(command, guarded(act(action))))
  )
}

/** The corpus of what is open, else the first. */
function currentCorpus(corpora: Corpora): Corpus | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri
  return (uri && (corpora.of(uri) ?? corpora.withSource(uri))) ?? corpora.all()[0]
}

const askQuery = (before: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Show Search Results in View'),
    prompt: vscode.l10n.t('Words you remember, by:speaker, in:outlet, before:2031-05, after:2030, "exact words"'),
    value: before
  })
