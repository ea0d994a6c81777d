/**
 * Parses drafts piece by piece and remembers the pieces, so that after a keystroke only the paragraph that it changed is read again.
 * The result is the one of `parseDraft`, and does not depend on what is remembered. Cost of a keystroke: one paragraph, and a look-up
 * for each other one.
 */
import { commentsIn } from '../text/htmlComments.ts'
import { isTooLong } from '../text/markdown.ts'
import { markdownPieces, type PieceEdge, pieceEdge } from '../text/markdownPieces.ts'
import type { MarkdownLabels } from '../text/markdownTokens.ts'
import { Memo } from '../text/memo.ts'
import { plainPieces, wrapWidth } from '../text/plain.ts'
import type { Draft, DraftLanguage } from './draft.ts'
import { type DraftPart, markdownPart, plainPart } from './draftPart.ts'
import { joinParts } from './joinParts.ts'

/** Code units of drafts that are remembered: some ten open ones of a hundred quotations each. */
const REMEMBERED = 500_000
/** Only text with a bracket can use labels. */
const BRACKET = '['

/** What is remembered of a piece of Markdown. */
interface Known {
  readonly edge: PieceEdge
  readonly usesLabels: boolean
  /** What it was last read as, and under which labels. */
  labels: string
  part: DraftPart | undefined
}

export class DraftParser {
  private readonly markdown = new Memo<Known>(REMEMBERED)
  private readonly plain = new Memo<DraftPart>(REMEMBERED)

  /** Parses a draft, as `parseDraft` does. */
  parse(text: string, language: DraftLanguage): Draft {
    return joinParts(text, language, language === 'markdown' ? this.markdownParts(text) : this.plainParts(text))
  }

  private markdownParts(text: string): DraftPart[] {
    if (isTooLong(text)) return [markdownPart(text)]
    const pieces = markdownPieces(text, piece => this.known(piece))
    const labels = labelsOf(pieces.map(({ known }) => known.edge))
    const name = JSON.stringify(labels)
    return pieces.map(({ piece, known }) => {
      if (known.part === undefined || (known.usesLabels && known.labels !== name)) {
        known.part = markdownPart(piece, labels)
        known.labels = name
      }
      return known.part
    })
  }

  private known(piece: string): Known {
    return this.markdown.of(piece, () => ({
      edge: pieceEdge(piece),
      usesLabels: piece.includes(BRACKET),
      labels: '',
      part: undefined
    }))
  }

  private plainParts(text: string): DraftPart[] {
    const wrapped = wrapWidth(text)
    return plainPieces(text, commentsIn(text)).map(({ start, end }) => {
      const piece = text.slice(start, end)
      return this.plain.of(`${wrapped.column ?? ''}:${piece}`, () => plainPart(piece, wrapped))
    })
  }
}

/** All labels that a text defines, each once and in one order whatever was defined first. */
function labelsOf(edges: readonly PieceEdge[]): MarkdownLabels {
  const all = (kind: keyof MarkdownLabels) => [...new Set(edges.flatMap(({ labels }) => labels[kind]))].sort()
  return { links: all('links'), footnotes: all('footnotes') }
}
