import * as vscode from 'vscode'
import { renderQuote } from '../../core/citations/templates.ts'
import { UserError } from '../../core/ports.ts'
import type { SearchHit } from '../../engine/api.ts'
import { linkTo } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftCorpus } from '../drafts.ts'
import { COMMANDS } from '../ids.ts'
import { insertQuote } from '../insertQuote.ts'
import { type QuoteSources, templateOf, variablesOf } from '../quoteText.ts'

/** A found quote and the corpus it is of. */
export interface FoundQuote {
  readonly corpus: Corpus
  readonly hit: SearchHit
}

/** What can be done with a found quote besides looking at it. */
export type QuoteAction = 'open' | 'copy' | 'copyLink' | 'showPerson'

/** Does things with found quotes, for the search box and for the list of results alike. */
export class QuoteActions {
  readonly #sources: QuoteSources
  readonly #corpora: Corpora

  constructor(sources: QuoteSources, corpora: Corpora) {
    this.#sources = sources
    this.#corpora = corpora
  }

  /** Does one thing. `beside` opens the source in the next column. */
  run(action: QuoteAction, found: FoundQuote, beside = false): Promise<void> {
    if (action === 'open') return this.open(found, beside)
    if (action === 'copy') return this.#copy(found)
    return action === 'copyLink' ? this.#copyLink(found) : this.#showPerson(found)
  }

  /** Opens the article with the words selected. */
  async open({ corpus, hit }: FoundQuote, beside = false): Promise<void> {
    const { location } = await this.#sources.articles.place(corpus, hit)
    const viewColumn = beside ? vscode.ViewColumn.Beside : undefined
    await vscode.window.showTextDocument(location.uri, { viewColumn, preview: false, selection: location.range })
  }

  /** Puts the quote into a draft. */
  async insert({ corpus, hit }: FoundQuote, editor: vscode.TextEditor): Promise<void> {
    await insertQuote(this.#sources, editor, corpus, hit)
  }

  /** The editor that takes a quote: the active one, or one that is to be seen, with a draft in it. */
  draftEditor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window
    const isDraft = (editor: vscode.TextEditor) => draftCorpus(this.#corpora, editor.document) !== undefined
    return activeTextEditor && isDraft(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isDraft)
  }

  async #copy({ corpus, hit }: FoundQuote): Promise<void> {
    const draft = this.draftEditor()?.document.uri ?? vscode.Uri.joinPath(corpus.folder.uri, 'untitled')
    const variables = await variablesOf(this.#sources, corpus, hit, draft)
    const template = templateOf(corpus)
    try {
      // A footnote's definition would not come along.
      const { text } = renderQuote(template === 'footnote' ? 'link' : template, variables, corpus.settings.insert)
      await this.#toClipboard(text, vscode.l10n.t('Quote copied'))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      void vscode.window.showErrorMessage(error.message)
    }
  }

  async #copyLink({ corpus, hit }: FoundQuote): Promise<void> {
    const { location } = await this.#sources.articles.place(corpus, hit)
    const { fragmentUrl, url } = await variablesOf(this.#sources, corpus, hit, location.uri)
    await this.#toClipboard(fragmentUrl ?? url ?? linkTo(location), vscode.l10n.t('Link copied'))
  }

  async #toClipboard(text: string, told: string): Promise<void> {
    await vscode.env.clipboard.writeText(text)
    vscode.window.setStatusBarMessage(told, 3000)
  }

  async #showPerson({ hit }: FoundQuote): Promise<void> {
    if (hit.layer === 'utterance' && hit.speaker) await vscode.commands.executeCommand(COMMANDS.showPerson, hit.speaker)
  }
}
