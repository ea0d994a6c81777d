import * as vscode from 'vscode'
import { touches } from '../../core/text/span.ts'
import type { Card, NamedSpan } from '../../engine/api.ts'
import type { Articles } from '../articles.ts'
import { MAX_ROLES, MAX_UTTERANCES, personCard } from '../cards/personCard.ts'
import { toRange } from '../convert.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { draftCorpus, languageOf, SELECTOR } from '../drafts.ts'
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
    const card = found && !token.isCancellationRequested ? await corpus.engine.card(found.name) : undefined
    if (!found || !card || token.isCancellationRequested) return undefined
    const hover = new vscode.Hover(await personMarkdown(deps.articles, corpus, card), toRange(document, found))
    return token.isCancellationRequested ? undefined : hover
  }
  return vscode.languages.registerHoverProvider(SELECTOR, { provideHover })
}

/** A person's card, with links that select the words in their articles. Not trusted: its text comes from articles. */
export async function personMarkdown(articles: Articles, corpus: Corpus, card: Card): Promise<vscode.MarkdownString> {
  const [roles, utterances] = await Promise.all([
    sourceLinks(articles, corpus, card.person.roles.slice(0, MAX_ROLES)),
    sourceLinks(articles, corpus, card.utterances.slice(0, MAX_UTTERANCES))
  ])
  return new vscode.MarkdownString(personCard(card, { roles, utterances }, translate))
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
