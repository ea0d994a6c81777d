import * as vscode from 'vscode'
import { groupBy } from '../../core/people/groupBy.ts'
import type { SearchHit } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import type { FoundQuote } from './quoteActions.ts'
import { highlightedLabel, quoteDetail, speakerOf } from './quoteItems.ts'

/** What the quotes of a list are put together by. */
export type GroupedBy = 'person' | 'article'

/** One heading of the list, or one quote below it. */
export type ResultNode =
  | { readonly kind: 'group'; readonly name: string; readonly quotes: readonly ResultNode[] }
  | ({ readonly kind: 'quote'; readonly by: GroupedBy } & FoundQuote)

/** The quotes under their headings, in the order in which the best of each was found. */
export function resultNodes(corpus: Corpus, hits: readonly SearchHit[], by: GroupedBy): readonly ResultNode[] {
  const groups = groupBy(hits, hit => (by === 'person' ? speakerOf(hit) : hit.path))
  return [...groups].map(([key, all]) => ({
    kind: 'group',
    name: by === 'person' ? key : titleOf(all[0]!.metadata, key),
    quotes: all.map(hit => ({ kind: 'quote', by, corpus, hit }))
  }))
}

/** A heading or a quote as the tree shows it. */
export function resultItem(node: ResultNode): vscode.TreeItem {
  if (node.kind === 'group') {
    const item = new vscode.TreeItem(node.name, vscode.TreeItemCollapsibleState.Expanded)
    item.description = String(node.quotes.length)
    item.contextValue = 'group'
    return item
  }
  const { hit, by } = node
  const item = new vscode.TreeItem(highlightedLabel(hit))
  const { outlet, date } = hit.metadata
  const details = by === 'person' ? [outlet ?? titleOf(hit.metadata, hit.path), date] : [speakerOf(hit)]
  item.description = details.filter(part => part !== undefined).join(' · ')
  item.tooltip = `${hit.text}\n${quoteDetail(hit)}`
  item.iconPath = new vscode.ThemeIcon(hit.layer === 'utterance' ? 'quote' : 'book')
  item.accessibilityInformation = { label: `${hit.text}, ${quoteDetail(hit)}` }
  item.contextValue = hit.layer === 'utterance' && hit.speaker ? 'quoteOfPerson' : 'quote'
  item.command = { command: COMMANDS.openQuote, title: vscode.l10n.t('Open the source'), arguments: [node] }
  return item
}
