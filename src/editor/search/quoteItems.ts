import * as vscode from 'vscode'
import type { SearchHit } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'
import { counted } from '../cards/names.ts'
import { translate } from '../l10n.ts'
import { excerpt } from './excerpt.ts'

// One line of a list.
const LABEL_LENGTH = 140

/** The quote in its marks; a long one as a window around what matched, so that the matched words are to be seen. */
export function quoteLabel({ text, layer, highlights }: SearchHit): string {
  const { text: shown } = excerpt(text, highlights, LABEL_LENGTH)
  return plain(layer === 'utterance' ? `“${shown}”` : shown)
}

/** The words of a list entry and where in it the matched ones stand. */
export function highlightedLabel({ text, layer, highlights }: SearchHit): { label: string; highlights: [number, number][] } {
  const { text: shown, highlights: moved } = excerpt(text, highlights, LABEL_LENGTH)
  const by = layer === 'utterance' ? 1 : 0
  return {
    label: layer === 'utterance' ? `“${shown}”` : shown,
    highlights: moved.map(({ start, end }) => [start + by, end + by])
  }
}

/** Speaker, outlet, date, title and copies: what is read out after the quote. */
export function quoteDetail(hit: SearchHit): string {
  const { outlet, date } = hit.metadata
  const copies = hit.alsoIn.length > 0 ? counted(hit.alsoIn.length, '+{count} copy', '+{count} copies', translate) : undefined
  const details = [speakerOf(hit), outlet, date, titleOf(hit.metadata, hit.path), copies]
  return plain(details.filter(part => part !== undefined).join(' · '))
}

/** Who said it, or that nobody did: whom the reporter tells of then. */
export function speakerOf({ layer, speaker, reported }: SearchHit): string {
  if (layer === 'utterance') return speaker ?? vscode.l10n.t('unnamed speaker')
  return reported === undefined
    ? vscode.l10n.t('the reporter’s own words')
    : vscode.l10n.t('{0}, in the reporter’s words', reported)
}

/** Text of an article as a label: `$(name)` would become an icon. */
export const plain = (text: string): string => text.replaceAll('$(', '$ (')
