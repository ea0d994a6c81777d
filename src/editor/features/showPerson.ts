import * as vscode from 'vscode'
import type { Articles } from '../articles.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import { clipped } from '../markdown.ts'
import { pickPerson } from '../people/pickPerson.ts'
import { plainLabel, whereSaid } from '../people/utterances.ts'

interface Deps {
  readonly corpora: Corpora
  readonly articles: Articles
}

/** "Show Person": picks a person of the corpus (or is told a name), then one of their utterances, and opens it at the words. */
export function registerShowPerson(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.showPerson, async (name?: string) => {
    const uri = vscode.window.activeTextEditor?.document.uri
    const corpus = (uri && (deps.corpora.of(uri) ?? deps.corpora.withSource(uri))) ?? deps.corpora.all()[0]
    const chosen = corpus && (typeof name === 'string' ? name : await pickPerson(corpus, vscode.l10n.t('Show Person')))
    if (corpus && chosen) await pickUtterance(deps.articles, corpus, chosen)
  })
}

async function pickUtterance(articles: Articles, corpus: Corpus, name: string): Promise<void> {
  const items = corpus.engine.utterances(name).then(utterances =>
    utterances.map(utterance => ({
      label: plainLabel(`“${clipped(utterance.excerpt, 140)}”`),
      detail: plainLabel(whereSaid(utterance)),
      utterance
    }))
  )
  const placeHolder = vscode.l10n.t('Utterances, the newest first: choose one to open its source')
  const picked = await vscode.window.showQuickPick(items, { title: name, placeHolder, matchOnDetail: true })
  if (!picked) return
  const { uri, range } = (await articles.place(corpus, picked.utterance)).location
  await vscode.window.showTextDocument(uri, { selection: range })
}
