import * as vscode from 'vscode'
import type { Place } from '../../core/people/person.ts'
import type { Articles } from '../articles.ts'
import type { Corpora } from '../corpora.ts'
import type { Corpus } from '../corpus.ts'
import { clipped } from '../markdown.ts'
import { whereSaid } from '../people/utterances.ts'

// As many as anybody looks through; a longer query finds the rest.
const MAX_PEOPLE = 50
const MAX_UTTERANCES = 50
const LABEL_LENGTH = 100

/** A symbol that knows its place; the lines and columns are worked out when it is opened. */
class PlacedSymbol extends vscode.SymbolInformation {
  readonly corpus: Corpus
  readonly place: Place

  constructor(name: string, kind: vscode.SymbolKind, container: string, corpus: Corpus, place: Place) {
    super(name, kind, container, new vscode.Location(corpus.uriOf(place.path), new vscode.Position(0, 0)))
    this.corpus = corpus
    this.place = place
  }
}

/** "Go to Symbol in Workspace": people, at their first mention, and what they said. Not asked for is not listed. */
export function registerWorkspaceSymbols(deps: { corpora: Corpora; articles: Articles }): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (query.trim() === '') return []
      const found = await Promise.all(deps.corpora.all().map(corpus => symbolsOf(corpus, query)))
      return token.isCancellationRequested ? [] : found.flat()
    },
    resolveWorkspaceSymbol: async symbol => {
      if (symbol instanceof PlacedSymbol) symbol.location = (await deps.articles.place(symbol.corpus, symbol.place)).location
      return symbol
    }
  })
}

async function symbolsOf(corpus: Corpus, query: string): Promise<PlacedSymbol[]> {
  if (!corpus.isReady) return []
  const { people } = await corpus.engine.people({ filter: query, limit: MAX_PEOPLE, places: true })
  const named = people.flatMap(({ name, role, first }) => {
    return first ? [new PlacedSymbol(name, vscode.SymbolKind.Object, role ?? '', corpus, first)] : []
  })
  return [...named, ...(await utterancesOf(corpus, query, people[0]?.name))]
}

/** What the query finds, and what the person said whom it names. The name stands in the label, since the editor filters by it. */
async function utterancesOf(corpus: Corpus, query: string, name: string | undefined): Promise<PlacedSymbol[]> {
  const [hits, said] = await Promise.all([
    corpus.engine.search({ text: query, limit: MAX_UTTERANCES }),
    name ? corpus.engine.utterances(name) : []
  ])
  const all = [...said.map(one => ({ ...one, text: one.excerpt })), ...hits.filter(({ layer }) => layer === 'utterance')]
  const unique = new Map(all.map(one => [`${one.path} ${one.start}`, one]))
  return [...unique.values()].slice(0, MAX_UTTERANCES).map(one => {
    const words = `“${clipped(one.text, LABEL_LENGTH)}”`
    const label = one.speaker ? `${one.speaker}: ${words}` : words
    return new PlacedSymbol(label, vscode.SymbolKind.String, whereSaid(one), corpus, one)
  })
}
