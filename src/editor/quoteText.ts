import * as vscode from 'vscode'
import { relativeHref } from '../core/citations/relativeHref.ts'
import type { Template } from '../core/citations/templates.ts'
import { fragmentUrl } from '../core/citations/textFragment.ts'
import { type QuoteVariables, webAddress } from '../core/citations/variables.ts'
import type { SearchHit } from '../engine/api.ts'
import type { Articles } from './articles.ts'
import type { Corpus } from './corpus.ts'
import type { CorpusFacts } from './corpusFacts.ts'

/** Where the facts about a quote come from. */
export interface QuoteSources {
  readonly articles: Articles
  readonly facts: CorpusFacts
}

/** All that a template may name: the found quote, as it is cited from `draft`. */
export async function variablesOf(
  { articles, facts }: QuoteSources,
  corpus: Corpus,
  hit: SearchHit,
  draft: vscode.Uri
): Promise<QuoteVariables> {
  const { title, outlet, date, url } = hit.metadata
  const speaker = hit.layer === 'utterance' ? hit.speaker : undefined
  const [card, { location }, known, fragment] = await Promise.all([
    speaker ? corpus.engine.card(speaker).catch(() => undefined) : undefined,
    articles.place(corpus, hit),
    facts.articles(corpus),
    webAddress(url) ? fragmentOf(corpus, hit) : undefined
  ])
  return {
    // The comma before “said” belongs to the article's sentence; the templates set their own.
    quote: hit.text.replace(/,$/, ''),
    speaker,
    role: card?.person.roles[0]?.text,
    title,
    outlet,
    date,
    url,
    fragmentUrl: url && fragment && fragmentUrl(url, fragment),
    path: hrefFrom(corpus, draft, hit.path),
    line: location.range.start.line + 1,
    citekey: known.find(({ path }) => path === hit.path)?.citekey
  }
}

/** The text fragment of the words, without the comma that belongs to the article's sentence. */
async function fragmentOf(corpus: Corpus, hit: SearchHit): Promise<string | undefined> {
  const end = hit.end - (hit.text.endsWith(',') ? 1 : 0)
  const passage = await corpus.engine.anchor({ path: hit.path, start: hit.start, end }, { created: new Date().toISOString() })
  return passage?.fragment
}

/** The link from a draft to an article's file; a draft never saved is taken to stand in the folder's root. */
export function hrefFrom(corpus: Corpus, draft: vscode.Uri, article: string): string {
  const from = draft.scheme === 'file' ? draft : vscode.Uri.joinPath(corpus.folder.uri, 'untitled')
  return relativeHref(from.fsPath, corpus.uriOf(article).fsPath)
}

/** The template that the settings name. */
export const templateOf = ({ settings: { insert } }: Corpus): Template =>
  insert.template === 'custom' ? { custom: insert.custom } : insert.template
