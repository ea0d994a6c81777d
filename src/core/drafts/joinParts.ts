/** Puts a draft together from its parts: offsets move to where each part stands, and what one part defines holds for all. */
import type { MarkdownHeading } from '../text/markdown.ts'
import { movedSpan, type Span } from '../text/span.ts'
import type { Citation, Draft, DraftLanguage, PlacedPart } from './draft.ts'
import type { Citing, DraftPart } from './draftPart.ts'
import { linkCitation } from './targets.ts'

const MAX_RANK = 6

/** The draft of these parts, which cover the text in order and without gaps. */
export function joinParts(text: string, language: DraftLanguage, parts: readonly DraftPart[]): Draft {
  const placed = placedParts(parts)
  const resolve = resolver(parts)
  const all = <T extends { readonly span: Span }>(kind: (part: DraftPart) => readonly T[]): T[] => {
    const moved: T[] = []
    for (const { part, start } of placed) for (const one of kind(part)) moved.push({ ...one, span: movedSpan(one.span, start) })
    return moved
  }
  return {
    text,
    language,
    prose: parts.map(({ prose }) => prose).join(''),
    blocks: all(({ blocks }) => blocks),
    citations: all(part => citationsOf(part, resolve)),
    directives: all(({ directives }) => directives),
    sections: sectionsOf(
      all(({ headings }) => headings),
      text.length
    ),
    parts: placed
  }
}

function placedParts(parts: readonly DraftPart[]): PlacedPart[] {
  let start = 0
  let block = 0
  return parts.map(part => {
    const placed = { part, start, block }
    start += part.text.length
    block += part.blocks.length
    return placed
  })
}

interface Resolver {
  /** The citation that a link or citekey is; none for a link to nowhere. */
  readonly citation: (citing: Citing) => readonly Citation[]
  /** What the footnote of that id cites: its first definition counts. */
  readonly footnote: (id: string) => readonly Citation[]
}

function resolver(parts: readonly DraftPart[]): Resolver {
  const targets = new Map<string, string>()
  const footnotes = new Map<string, readonly Citing[]>()
  for (const part of parts) {
    for (const [label, target] of part.targets) if (!targets.has(label)) targets.set(label, target)
    for (const { id, citing } of part.footnoteDefinitions) if (!footnotes.has(id)) footnotes.set(id, citing)
  }
  const citation = ({ span, cited, reference }: Citing): readonly Citation[] =>
    reference === undefined ? cited : linkCitation(span, targets.get(reference) ?? '')
  return { citation, footnote: id => (footnotes.get(id) ?? []).flatMap(citation) }
}

/** A footnote's mark cites everything its definition cites. */
function citationsOf({ citing, footnoteCalls }: DraftPart, { citation, footnote }: Resolver): readonly Citation[] {
  if (citing.length === 0 && footnoteCalls.length === 0) return []
  const direct = citing.flatMap(citation)
  if (footnoteCalls.length === 0) return direct
  const called = footnoteCalls.flatMap(({ id, span }) =>
    footnote(id).map(found => ({ ...found, span, kind: 'footnote' as const }))
  )
  return [...direct, ...called].sort((a, b) => a.span.start - b.span.start)
}

/** A section runs from its heading to the next of the same or a higher rank. */
function sectionsOf(headings: readonly MarkdownHeading[], length: number): Draft['sections'] {
  // From the end: where the text of each rank ends, seen from the heading at hand.
  const ends = new Array<number>(MAX_RANK + 1).fill(length)
  const sections = headings.toReversed().map(({ title, span, level }) => {
    const section = { title, span: { start: span.start, end: ends[level]! } }
    ends.fill(span.start, level)
    return section
  })
  return sections.toReversed()
}
