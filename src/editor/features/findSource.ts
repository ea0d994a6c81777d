import * as vscode from 'vscode'
import { definitionEdit, freeLabel } from '../../core/citations/footnotes.ts'
import { renderCitation } from '../../core/citations/templates.ts'
import type { Passage } from '../../core/matching/match.ts'
import { placeOf } from '../../core/policy/citationFix.ts'
import type { CheckedQuotation } from '../../core/policy/verdict.ts'
import { UserError } from '../../core/ports.ts'
import { touches } from '../../core/text/span.ts'
import type { Articles } from '../articles.ts'
import type { Checked, Checks } from '../checks.ts'
import type { DraftCitations } from '../citations/draftCitations.ts'
import { toRange } from '../convert.ts'
import type { CorpusFacts } from '../corpusFacts.ts'
import { COMMANDS } from '../ids.ts'
import { variablesOf } from '../quoteText.ts'
import { plain } from '../search/quoteItems.ts'

interface Deps {
  readonly checks: Checks
  readonly articles: Articles
  readonly facts: CorpusFacts
  readonly citations: DraftCitations
}

const PARAGRAPH_END = /\n[^\S\n]*\n/

/** "Find the Source": says of the quotation at the cursor where its words are from; where they stand nowhere, it searches for them. */
export function registerFindSource(deps: Deps): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.findSource, async () => {
    const editor = vscode.window.activeTextEditor
    if (!editor) return
    try {
      await findSource(deps, editor)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      void vscode.window.showErrorMessage(error.message)
    }
  })
}

async function findSource(deps: Deps, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor
  const token = new vscode.CancellationTokenSource().token
  const checked = await deps.checks.current(document, token)
  const offset = document.offsetAt(editor.selection.active)
  const quotation = checked?.report.quotations.find(({ span }) => touches({ start: span.start - 1, end: span.end + 1 }, offset))
  if (!checked || !quotation)
    throw new UserError(vscode.l10n.t('There is no quotation here. Put the cursor into the quotation whose source you look for.'))
  if (!quotation.source) {
    editor.selection = new vscode.Selection(document.positionAt(quotation.span.start), document.positionAt(quotation.span.end))
    return vscode.commands.executeCommand(COMMANDS.searchQuotes)
  }
  const passage = await choose(deps, checked, [quotation.source, ...quotation.alsoIn])
  if (passage) await cite(deps, editor, checked, quotation, passage)
}

/** The passage that is to be cited: the only one, or the one chosen of several copies. */
async function choose({ articles }: Deps, { corpus }: Checked, passages: readonly Passage[]): Promise<Passage | undefined> {
  if (passages.length === 1) return passages[0]
  const items = await Promise.all(
    passages.map(async passage => {
      const { metadata, title } = await articles.place(corpus, passage)
      const details = [metadata.outlet, metadata.date].filter(part => part !== undefined).join(' · ')
      return { label: plain(title), description: plain(details), passage }
    })
  )
  const placeHolder = vscode.l10n.t('Several articles have these words: choose the one to cite')
  return (
    await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Find the Source'), placeHolder, matchOnDescription: true })
  )?.passage
}

async function cite(
  deps: Deps,
  editor: vscode.TextEditor,
  { corpus, version }: Checked,
  { span }: CheckedQuotation,
  passage: Passage
): Promise<void> {
  const { document } = editor
  const text = document.getText()
  const metadata = await deps.articles.metadata(corpus, passage.path)
  const hit = { ...passage, text: passage.excerpt, score: 1, alsoIn: [], highlights: [], metadata }
  const variables = await variablesOf(deps, corpus, hit, document.uri)
  const { template } = corpus.settings.insert
  const kind = template === 'custom' ? 'link' : template
  const { text: citation, definition } = renderCitation(kind, variables, freeLabel(text))
  const rest = text.slice(span.end).search(PARAGRAPH_END)
  const at = placeOf(text, span.end, rest < 0 ? text.length : span.end + rest)
  const shift = kind === 'footnote' && /[.!?]/.test(text[at] ?? '') ? 1 : 0
  if (document.version !== version) return
  await editor.edit(builder => {
    builder.insert(document.positionAt(at + shift), citation)
    if (definition) {
      const note = definitionEdit(text, definition)
      builder.replace(toRange(document, note), note.text)
    }
  })
}
