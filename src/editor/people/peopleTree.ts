import * as vscode from 'vscode'
import { groupBy } from '../../core/people/groupBy.ts'
import type { ListedPerson, SearchHit } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'
import { counted } from '../cards/names.ts'
import type { Corpus } from '../corpus.ts'
import { COMMANDS } from '../ids.ts'
import { translate } from '../l10n.ts'
import { clipped } from '../markdown.ts'
import { moreItem } from '../moreItem.ts'
import type { More } from '../paged.ts'
import { plainLabel } from './utterances.ts'

/** A person, an article with what they said in it, or one utterance, which is a found quote. */
export type PeopleNode =
  | { readonly kind: 'folder'; readonly corpus: Corpus }
  | {
      readonly kind: 'person'
      readonly corpus: Corpus
      readonly name: string
      readonly person: ListedPerson
      /** Which of those of one name it is, from 0. */
      readonly namesake: number
    }
  | { readonly kind: 'article'; readonly corpus: Corpus; readonly name: string; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'quote'; readonly corpus: Corpus; readonly hit: SearchHit }
  | More<PeopleNode>

const LABEL_LENGTH = 120

/** Articles in the order of the utterances, each with its own. */
export const articleNodes = (corpus: Corpus, hits: readonly SearchHit[]): PeopleNode[] =>
  [...groupBy(hits, ({ path }) => path).values()].map(mine => ({
    kind: 'article',
    corpus,
    name: titleOf(mine[0]!.metadata, mine[0]!.path),
    hits: mine
  }))

/** A node as the tree shows it; every label says in words what the icons and grey text say. */
export function peopleItem(node: PeopleNode): vscode.TreeItem {
  if (node.kind === 'folder') return new vscode.TreeItem(node.corpus.folder.name, vscode.TreeItemCollapsibleState.Expanded)
  if (node.kind === 'more') return moreItem(node)
  if (node.kind === 'person') return personItem(node)
  return node.kind === 'article' ? articleItem(node) : quoteItem(node)
}

function personItem({ person, corpus, namesake }: PeopleNode & { kind: 'person' }): vscode.TreeItem {
  const { name, utterances, statedIn, role } = person
  const said = counted(utterances, '{count} utterance', '{count} utterances', translate)
  const { Collapsed, None } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(plainLabel(name), utterances > 0 ? Collapsed : None)
  item.id = `${corpus.folder.uri}\n${namesake}\n${name}`
  item.description = [role, String(utterances)].filter(Boolean).join(' · ')
  item.tooltip = [name, role, said, statedIn && translate('corrected in {file}', { file: statedIn })].filter(Boolean).join('\n')
  item.iconPath = new vscode.ThemeIcon('person')
  item.accessibilityInformation = { label: [name, role, said].filter(Boolean).join(', ') }
  item.contextValue = 'person'
  return item
}

function articleItem({ name, hits }: PeopleNode & { kind: 'article' }): vscode.TreeItem {
  const { outlet, date } = hits[0]!.metadata
  const item = new vscode.TreeItem(plainLabel(name), vscode.TreeItemCollapsibleState.Expanded)
  item.description = [outlet, date].filter(Boolean).join(' · ')
  item.iconPath = new vscode.ThemeIcon('file-text')
  item.accessibilityInformation = { label: [name, outlet, date].filter(Boolean).join(', ') }
  item.contextValue = 'article'
  return item
}

function quoteItem(node: PeopleNode & { kind: 'quote' }): vscode.TreeItem {
  const { hit } = node
  const item = new vscode.TreeItem(plainLabel(`“${clipped(hit.text, LABEL_LENGTH)}”`))
  item.tooltip = hit.text
  item.iconPath = new vscode.ThemeIcon('quote')
  item.accessibilityInformation = { label: `${hit.text} ${hit.speaker ?? ''}` }
  item.contextValue = 'quoteOfPerson'
  item.command = { command: COMMANDS.openQuote, title: vscode.l10n.t('Open the source'), arguments: [node] }
  return item
}
