import type { AnalysedArticle } from '../../core/index/analyse.ts'
import { bestSpeaker } from '../../core/quotations/attribution/bestSpeaker.ts'
import { slice } from '../../core/text/span.ts'

/** One article's quotations as CLI.md gives them. */
export function quotesJson({ article, quotations }: AnalysedArticle) {
  return {
    path: article.path,
    title: article.metadata.title ?? null,
    quotations: quotations.map(({ inner, kind, group, attribution }) => ({
      start: inner.start,
      end: inner.end,
      text: slice(article.text, inner),
      kind,
      speaker: attribution ? (bestSpeaker(attribution) ?? null) : null,
      speakerText: attribution?.text ?? null,
      cue: attribution?.cue?.text ?? null,
      explicit: attribution?.explicit ?? false,
      group
    }))
  }
}
