import * as vscode from 'vscode'
import { escapeMarkdown } from '../../core/citations/escape.ts'
import { nestMarks } from '../../core/citations/nestMarks.ts'
import { openQuotationAt } from '../../core/drafts/openQuotation.ts'
import type { Continuation } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'
import { cancellationOf } from '../convert.ts'
import { escaped, paragraphs } from '../markdown.ts'
import { speakerOf } from '../search/quoteItems.ts'
import type { Place } from './place.ts'

// As many as fit a list without scrolling.
const LIMIT = 12
const HALF_WORD = /[\p{L}\p{M}\p{N}'’-]*$/u

/** Inside an open quotation mark, after three words: how the quotes go on that begin or hold these words. */
export async function quoteItems({ corpus, text, offset, position, after }: Place, token: vscode.CancellationToken) {
  const open = openQuotationAt(text, offset)
  if (!open) return []
  const typed = text.slice(open.start, offset)
  const found = await corpus.engine.continuations(typed, LIMIT, cancellationOf(token))
  const half = HALF_WORD.exec(typed)![0]
  const range = new vscode.Range(position.translate(0, -half.length), position)
  const close = after.startsWith(open.close) ? '' : open.close
  const { marks } = corpus.settings.insert
  return found.flatMap(({ hit, from, sentenceEnd }, i) => {
    const ends = sentenceEnd < hit.text.length ? [sentenceEnd, hit.text.length] : [hit.text.length]
    return ends.map((end, j) => {
      const rest = hit.text.slice(from, end).replace(/\s+/g, ' ').replace(/,$/, '')
      const item = new vscode.CompletionItem({ label: rest, description: speakerOf(hit) }, vscode.CompletionItemKind.Text)
      item.insertText = escapeMarkdown(nestMarks(rest, marks)) + close
      item.filterText = half || rest
      item.range = range
      item.sortText = `${String(i).padStart(3, '0')}${j}`
      item.detail = [speakerOf(hit), hit.metadata.outlet, hit.metadata.date].filter(part => part !== undefined).join(' · ')
      item.documentation = documentation({ hit, from, sentenceEnd })
      return item
    })
  })
}

function documentation({ hit }: Continuation): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs(`“${escaped(hit.text)}”`, escaped(titleOf(hit.metadata, hit.path))))
}
