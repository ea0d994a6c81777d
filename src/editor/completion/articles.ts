import * as vscode from 'vscode'
import type { ArticleSummary } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { firstFitting } from '../fitting.ts'
import { hrefFrom } from '../quoteText.ts'
import type { Place } from './place.ts'

// A list this long is searched by typing on.
const LIMIT = 100
const CITEKEY = /\[(?:[^[\]]*[;\s])?-?@([^\s[\];,@]*)$/
const TARGET = /\]\(<?([^()<>]*)$/

/** After `[@` the keys of articles, and in a link's target their paths: found by title, outlet, author, date or path. */
export async function articleItems(
  facts: CorpusFacts,
  place: Place,
  token: vscode.CancellationToken
): Promise<vscode.CompletionList | undefined> {
  const key = CITEKEY.exec(place.line)
  const target = key ? undefined : TARGET.exec(place.line)
  const typed = (key ?? target)?.[1]
  if (typed === undefined) return undefined
  const known = await facts.articles(place.corpus)
  const isMeant = fitsTo(typed)
  const fitting = await firstFitting(known, LIMIT, one => (target || one.citekey) !== undefined && isMeant(one), token)
  const range = new vscode.Range(place.position.translate(0, -typed.length), place.position)
  const items = fitting.map((article, i) => {
    const insert = target ? hrefFrom(place.corpus, place.uri, article.path) : article.citekey!
    return itemOf(article, insert, typed, range, i)
  })
  return new vscode.CompletionList(items, true)
}

function itemOf(
  article: ArticleSummary,
  insert: string,
  typed: string,
  range: vscode.Range,
  rank: number
): vscode.CompletionItem {
  const { outlet, date, authors } = article.metadata
  const details = [outlet, date, ...authors].filter(part => part !== undefined).join(' · ')
  const label = { label: titleOf(article.metadata, article.path), description: article.citekey ? `@${article.citekey}` : details }
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference)
  item.insertText = insert
  // Chosen here, by more than the label; the editor would throw out what it cannot find in it.
  item.filterText = typed || insert
  item.range = range
  item.detail = [details, article.path].filter(Boolean).join('\n')
  item.sortText = String(rank).padStart(4, '0')
  return item
}

function fitsTo(typed: string): (article: ArticleSummary) => boolean {
  const words = typed.replaceAll('%20', ' ').toLowerCase().split(/\s+/)
  return ({ path, citekey, metadata: { title, outlet, date, authors } }) => {
    const hay = [title, outlet, date, path, citekey, ...authors]
      .filter(part => part !== undefined)
      .join(' ')
      .toLowerCase()
    return words.every(word => hay.includes(word))
  }
}
