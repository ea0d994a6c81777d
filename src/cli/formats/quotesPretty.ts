import type { AnalysedArticle } from '../../core/index/analyse.ts'
import { slice } from '../../core/text/span.ts'
import { counted, harmless, oneLine, shortened } from '../format.ts'
import { LineIndex } from '../lineIndex.ts'
import type { Output } from '../output.ts'

const PLACE_WIDTH = 8

/** One article's quotations for reading: place, words, and below them who said it and how we know. */
export function prettyQuotes({ article, quotations }: AnalysedArticle, { paint, width }: Output): string {
  const places = new LineIndex(article.text)
  const heading = `${paint.bold(harmless(article.path))}  ${paint.dim(counted(quotations.length, 'quotation'))}`
  const rows = quotations.map(({ span, inner, kind, attribution }) => {
    const { line, column } = places.positionOf(span.start)
    const text = shortened(oneLine(harmless(slice(article.text, inner))), width - PLACE_WIDTH - 4)
    const speaker = attribution ? harmless(attribution.name ?? attribution.text) : kind === 'direct' ? 'speaker not sure' : kind
    const details = [attribution?.cue?.text, attribution?.explicit === false ? 'inferred' : undefined].filter(Boolean).join(', ')
    const indent = ' '.repeat(PLACE_WIDTH + 2)
    return `${paint.dim(`${line}:${column}`.padStart(PLACE_WIDTH))}  “${text}”\n${indent}${paint.blue(speaker)}${paint.dim(details ? ` (${details})` : '')}`
  })
  return `${[heading, ...rows].join('\n')}\n\n`
}
