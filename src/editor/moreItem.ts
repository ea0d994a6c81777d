import * as vscode from 'vscode'
import { translate } from './l10n.ts'
import type { More } from './paged.ts'

/** The row that stands for the next page of a list; it cannot be opened where the rest is too long to be listed. */
export function moreItem({ count, rest }: More<unknown>): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState
  return new vscode.TreeItem(translate('{count} more', { count: String(count) }), rest.length > 0 ? Collapsed : None)
}
