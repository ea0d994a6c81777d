import * as vscode from 'vscode'
import type { Corpora } from './corpora.ts'
import type { Corpus } from './corpus.ts'
import type { Settings } from './settings.ts'

export type DraftLanguage = 'markdown' | 'plaintext'

/** Documents that hovers look at: drafts and articles alike. */
export const SELECTOR: vscode.DocumentSelector = (['markdown', 'plaintext'] as const).flatMap(language => [
  { language, scheme: 'file' },
  { language, scheme: 'untitled' }
])

/** How the core reads a document; undefined for languages that are no prose. */
export function languageOf(document: vscode.TextDocument): DraftLanguage | undefined {
  const { languageId } = document
  return languageId === 'markdown' || languageId === 'plaintext' ? languageId : undefined
}

/** The corpus to check a document against; undefined when it is not a draft: an article, excluded, or in no workspace folder. */
export function draftCorpus(corpora: Corpora, document: vscode.TextDocument): Corpus | undefined {
  if (document.isClosed || !languageOf(document)) return undefined
  const corpus = corpora.of(document.uri)
  if (!corpus || document.uri.scheme === 'untitled') return corpus
  return corpora.withSource(document.uri) || !isIncluded(corpus, document) ? undefined : corpus
}

/** By settings, then by document: asked with every key, and the editor reads its glob patterns anew each time. */
const included = new WeakMap<Settings, Map<string, boolean>>()

function isIncluded({ folder, settings }: Corpus, document: vscode.TextDocument): boolean {
  const known = included.get(settings) ?? new Map<string, boolean>()
  included.set(settings, known)
  const key = document.uri.toString()
  const found = known.get(key) ?? matchesGlobs(folder, settings, document)
  known.set(key, found)
  return found
}

function matchesGlobs(folder: vscode.WorkspaceFolder, settings: Settings, document: vscode.TextDocument): boolean {
  const matches = (glob: string) => vscode.languages.match({ pattern: new vscode.RelativePattern(folder, glob) }, document) > 0
  return settings.include.some(matches) && !settings.exclude.some(matches)
}

/** All draft files of a corpus' folder, open or not, sorted by path. */
export async function draftFiles(
  corpora: Corpora,
  corpus: Corpus,
  token: vscode.CancellationToken
): Promise<readonly vscode.Uri[]> {
  const { include, exclude } = corpus.settings
  const except = exclude.length > 1 ? `{${exclude.join(',')}}` : exclude[0]
  const find = (glob: string) =>
    vscode.workspace.findFiles(new vscode.RelativePattern(corpus.folder, glob), except ?? null, undefined, token)
  const found = (await Promise.all(include.map(find))).flat()
  const unique = new Map(found.map(uri => [uri.toString(), uri]))
  return [...unique.values()]
    .filter(uri => corpora.of(uri) === corpus && !corpora.withSource(uri))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
