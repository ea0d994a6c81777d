import * as vscode from 'vscode'
import { counted } from '../cards/names.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { firstFitting } from '../fitting.ts'
import { translate } from '../l10n.ts'
import type { Place } from './place.ts'

const LIMIT = 20
/** The beginning of a name: with fewer letters everybody fits. */
const NAME = /(?<![\p{L}\p{N}@])\p{Lu}[\p{L}\p{M}’'-]+$/u

/** At the beginning of a name: the people of the articles who bear it, most mentioned first. */
export async function personItems(
  facts: CorpusFacts,
  { corpus, line, position }: Place,
  token: vscode.CancellationToken
): Promise<vscode.CompletionItem[]> {
  const typed = NAME.exec(line)?.[0]
  if (!typed) return []
  const { people } = await facts.facets(corpus)
  const wanted = plain(typed)
  const words = (name: string) => plain(name).split(/\s+/)
  const fitting = await firstFitting(people, LIMIT, ({ name }) => words(name).some(word => word.startsWith(wanted)), token)
  const range = new vscode.Range(position.translate(0, -typed.length), position)
  return fitting.map(({ name, count, role }, i) => {
    const item = new vscode.CompletionItem({ label: name, description: role }, vscode.CompletionItemKind.User)
    item.detail = counted(count, '{count} mention', '{count} mentions', translate)
    item.filterText = typed
    item.range = range
    item.sortText = String(i).padStart(4, '0')
    return item
  })
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
