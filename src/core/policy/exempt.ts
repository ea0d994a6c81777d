import type { Directive, Draft } from '../drafts/draft.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { contains, type Span, slice } from '../text/span.ts'
import { words } from '../text/words.ts'
import type { Reason } from './verdict.ts'

/** Shorter quotations without citation, cue or speaker are terms more often than speech. */
const LEAST_WORDS = 3
const LEAST_CHARACTERS = 12

/** True where a directive or an exempt heading takes the quotation out of the check. */
export function outOfCheck(
  draft: Draft,
  quotations: readonly AttributedQuotation[],
  exemptHeadings: readonly string[]
): Map<number, Reason> {
  const result = new Map<number, Reason>()
  const sections = exemptSections(draft, exemptHeadings)
  const ignored = ignoredSpans(draft.directives, draft.text.length)
  for (const { group, span } of quotations) {
    if (sections.some(section => contains(section, span))) result.set(group, 'heading')
    if (ignored.some(area => area.start <= span.start && span.start < area.end)) result.set(group, 'ignored')
  }
  for (const directive of draft.directives) {
    const next = directive.name === 'ignore-next' ? quotations.find(({ span }) => span.start >= directive.span.end) : undefined
    if (next) result.set(next.group, 'ignored')
  }
  return result
}

/** Tells of an offset whether a directive or an exempt heading takes its place out of the check. */
export function exemptPlaces(draft: Draft, exemptHeadings: readonly string[]): (offset: number) => boolean {
  const spans = [...exemptSections(draft, exemptHeadings), ...ignoredSpans(draft.directives, draft.text.length)]
  return offset => spans.some(({ start, end }) => start <= offset && offset < end)
}

function exemptSections({ sections }: Draft, exemptHeadings: readonly string[]): Span[] {
  const headings = new Set(exemptHeadings.map(heading => heading.trim().toLowerCase()))
  return sections.filter(({ title }) => headings.has(title.trim().toLowerCase())).map(({ span }) => span)
}

function ignoredSpans(directives: readonly Directive[], length: number): { start: number; end: number }[] {
  if (directives.some(({ name }) => name === 'ignore-file')) return [{ start: 0, end: length }]
  const spans: { start: number; end: number }[] = []
  let open: number | undefined
  for (const { name, span } of directives) {
    if (name === 'ignore-start') open ??= span.end
    if (name === 'ignore-end' && open !== undefined) {
      spans.push({ start: open, end: span.start })
      open = undefined
    }
  }
  if (open !== undefined) spans.push({ start: open, end: length })
  return spans
}

/** Why a quotation is no quotation of speech; undefined where it is checked. A citation, cue or speaker lifts the exemption. */
export function exemption(quotation: AttributedQuotation, prose: string, isCited: boolean): Reason | undefined {
  if (quotation.attribution || isCited) return undefined
  if (words(prose, quotation.inner).length < LEAST_WORDS || slice(prose, quotation.inner).trim().length < LEAST_CHARACTERS)
    return 'short'
  return quotation.kind === 'scare' || quotation.kind === 'title' ? quotation.kind : undefined
}
