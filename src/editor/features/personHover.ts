import * as vscode from 'vscode'
import { touches } from '../../core/text/span.ts'
import type { Card, NamedSpan } from '../../engine/api.ts'
import type { Articles } from '../articles.ts'
import { MAX_ROLES, MAX_UTTERANCES, personCard } from '../cards/personCard.ts'
import { toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftCorpus, languageOf, SELECTOR } from '../drafts.ts'
import { COMMANDS } from '../ids.ts'
import { translate } from '../l10n.ts'
import { sourceLinks } from '../sourceLinks.ts'

interface Deps {
  readonly corpora: Corpora
  readonly articles: Articles
}

/** A hover on the name of a person the corpus knows, in drafts and articles: who that is, and what they said last. */
export function registerPersonHover(deps: Deps): vscode.Disposable {
  const names = new WeakMap<vscode.TextDocument, KnownNames>()
  const provideHover: vscode.HoverProvider['provideHover'] = async (document, position, token) => {
    const corpus = deps.corpora.withSource(document.uri) ?? draftCorpus(deps.corpora, document)
    if (!corpus?.isReady || !corpus.settings.hoverPeople) return undefined
    const offset = document.offsetAt(position)
    const found = (await namesIn(names, corpus, document)).find(name => touches(name, offset))
    if (!found || token.isCancellationRequested) return undefined
    const card = await corpus.engine.card(found.name, deps.corpora.withSource(document.uri) ? undefined : around(document, found))
    if (!card || token.isCancellationRequested) return undefined
    const parts = [await personMarkdown(deps.articles, corpus, card), actions(corpus, card)]
    const hover = new vscode.Hover(parts, toRange(document, found))
    return token.isCancellationRequested ? undefined : hover
  }
  return vscode.languages.registerHoverProvider(SELECTOR, { provideHover })
}

/** A person's card, with links that select the words in their articles. Not trusted: its text comes from articles. */
export async function personMarkdown(articles: Articles, corpus: Corpus, card: Card): Promise<vscode.MarkdownString> {
  const [roles, utterances] = await Promise.all([
    sourceLinks(articles, corpus, card.roles.slice(0, MAX_ROLES)),
    sourceLinks(articles, corpus, card.utterances.slice(0, MAX_UTTERANCES))
  ])
  return new vscode.MarkdownString(personCard(card, { roles, utterances }, translate))
}

/** The paragraph of a name: what the person said about its matter is more use than what they said last. */
function around(document: vscode.TextDocument, name: NamedSpan): string {
  const text = document.getText()
  const start = text.lastIndexOf('\n\n', name.start)
  const end = text.indexOf('\n\n', name.end)
  return text.slice(Math.max(0, start), end < 0 ? text.length : end)
}

/** What can be done, in a part of its own: only these two commands are trusted, and nothing in it is an article's text. */
function actions(corpus: Corpus, { person }: Card): vscode.MarkdownString {
  const to = (command: string, ...args: readonly string[]) =>
    `command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()'!*~]/g, one => `%${one.charCodeAt(0).toString(16)}`)}`
  const correct = to(COMMANDS.correctPerson, person.name, corpus.folder.uri.toString())
  const all = to(COMMANDS.showPerson, person.name)
  const text = [
    `[${vscode.l10n.t('Correct this person')}](${correct})`,
    ...(person.utterances > 0 ? [`[${vscode.l10n.t('All utterances')}](${all})`] : [])
  ]
  const markdown = new vscode.MarkdownString(text.join(' · '))
  markdown.isTrusted = { enabledCommands: [COMMANDS.correctPerson, COMMANDS.showPerson] }
  return markdown
}

interface KnownNames {
  readonly version: number
  readonly generation: number
  readonly spans: Promise<readonly NamedSpan[]>
}

function namesIn(known: WeakMap<vscode.TextDocument, KnownNames>, corpus: Corpus, document: vscode.TextDocument) {
  const { version } = document
  const { generation } = corpus.status
  const before = known.get(document)
  if (before?.version === version && before.generation === generation) return before.spans
  const spans = corpus.engine.names(document.getText(), languageOf(document) ?? 'plaintext')
  known.set(document, { version, generation, spans })
  spans.catch(() => known.delete(document))
  return spans
}
