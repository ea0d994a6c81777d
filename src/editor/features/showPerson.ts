import * as vscode from 'vscode'
import type { Card } from '../../engine/api.ts'
import { type Articles, titleOf } from '../articles.ts'
import { counted } from '../cards/names.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import { translate } from '../l10n.ts'
import { clipped } from '../markdown.ts'

interface Deps {
  readonly corpora: Corpora
  readonly articles: Articles
}

/** "Show Person": picks a person of the corpus (or is told a name), then one of their latest utterances, and opens it at the words. */
export function registerShowPerson(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.showPerson, async (name?: string) => {
    const uri = vscode.window.activeTextEditor?.document.uri
    const corpus = (uri && (deps.corpora.of(uri) ?? deps.corpora.withSource(uri))) ?? deps.corpora.all()[0]
    const card = corpus && (await (typeof name === 'string' ? corpus.engine.card(name) : pickPerson(corpus)))
    if (card) await pickUtterance(deps.articles, corpus, card)
  })
}

async function pickPerson(corpus: Corpus): Promise<Card | undefined> {
  const items = corpus.engine.people().then(people =>
    people.map(({ name, roles, aliases, utterances }) => ({
      label: plain(name),
      description: plain(roles[0]?.text ?? ''),
      detail: plain(
        [
          counted(utterances.length, '{count} utterance', '{count} utterances', translate),
          ...aliases.filter(alias => alias !== name).slice(0, 3)
        ].join(' · ')
      ),
      name
    }))
  )
  const options = {
    title: vscode.l10n.t('Show Person'),
    placeHolder: vscode.l10n.t('Name or role'),
    matchOnDescription: true,
    matchOnDetail: true
  }
  const picked = await vscode.window.showQuickPick(items, options)
  return picked && corpus.engine.card(picked.name)
}

async function pickUtterance(articles: Articles, corpus: Corpus, { person, utterances }: Card): Promise<void> {
  const items = utterances.map(utterance => ({
    label: plain(`“${clipped(utterance.excerpt, 140)}”`),
    detail: plain(
      [titleOf(utterance.metadata, utterance.path), utterance.metadata.outlet, utterance.metadata.date]
        .filter(Boolean)
        .join(' · ')
    ),
    utterance
  }))
  const placeHolder = vscode.l10n.t('Latest utterances: choose one to open its source')
  const picked = await vscode.window.showQuickPick(items, { title: person.name, placeHolder, matchOnDetail: true })
  if (!picked) return
  const { uri, range } = (await articles.place(corpus, picked.utterance)).location
  await vscode.window.showTextDocument(uri, { selection: range })
}

/** Text of an article as a label: `$(name)` would become an icon. */
const plain = (text: string) => text.replaceAll('$(', '$ (')
