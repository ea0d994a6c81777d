import * as vscode from 'vscode'
import type { Articles } from '../articles.ts'
import { counted } from '../cards/names.ts'
import { otherSpellings } from '../cards/personCard.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import { translate } from '../l10n.ts'
import { clipped } from '../markdown.ts'
import { plainLabel, whereSaid } from '../people/utterances.ts'

// A quick pick gets slow with more; whoever is named less often is found by a filter of the People view.
const MOST_PICKED = 10_000

interface Deps {
  readonly corpora: Corpora
  readonly articles: Articles
}

/** "Show Person": picks a person of the corpus (or is told a name), then one of their utterances, and opens it at the words. */
export function registerShowPerson(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.showPerson, async (name?: string) => {
    const uri = vscode.window.activeTextEditor?.document.uri
    const corpus = (uri && (deps.corpora.of(uri) ?? deps.corpora.withSource(uri))) ?? deps.corpora.all()[0]
    const chosen = corpus && (typeof name === 'string' ? name : await pickPerson(corpus))
    if (corpus && chosen) await pickUtterance(deps.articles, corpus, chosen)
  })
}

async function pickPerson(corpus: Corpus): Promise<string | undefined> {
  const items = corpus.engine.people({ limit: MOST_PICKED }).then(({ people }) =>
    people.map(person => ({
      label: plainLabel(person.name),
      description: plainLabel(person.role ?? ''),
      detail: plainLabel(
        [
          counted(person.utterances, '{count} utterance', '{count} utterances', translate),
          ...otherSpellings(person.aliases, person.name).slice(0, 3)
        ].join(' · ')
      ),
      name: person.name
    }))
  )
  const options = {
    title: vscode.l10n.t('Show Person'),
    placeHolder: vscode.l10n.t('Name or role'),
    matchOnDescription: true,
    matchOnDetail: true
  }
  return (await vscode.window.showQuickPick(items, options))?.name
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
