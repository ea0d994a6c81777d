import { acceptedText, isInMarks, messageOf, type Translate, whyText } from '../../core/policy/messages.ts'
import type { CheckedQuotation } from '../../core/policy/verdict.ts'
import { escaped, link, paragraphs } from '../markdown.ts'
import { diffMarkdown, diffParts } from '../wordDiff.ts'
import { allowanceName, quotationTitle } from './names.ts'

/** A source as a card names it. Lines count from 1. */
export interface SourceLink {
  readonly title: string
  readonly outlet?: string
  readonly date?: string
  readonly line: number
  readonly href?: string
}

/** Where a quotation's source and its copies are, already looked up. */
export interface CardSources {
  readonly source?: SourceLink
  readonly copies: readonly SourceLink[]
  /** The article that has the draft's very words where the cited one words them differently. */
  readonly variant?: SourceLink
}

// More copies than this are only counted.
const MAX_COPIES = 3

/** The card of one checked quotation as Markdown: verdict, word diff, source, speaker, allowances, copies. */
export function quotationCard(quotation: CheckedQuotation, sources: CardSources, t: Translate): string {
  const why = whyText(quotation, t)
  return paragraphs(
    [quotationTitle(quotation, t), speakerText(quotation, t)].filter(Boolean).join(' · '),
    quotation.accepted && acceptedText(escaped(quotation.accepted), t),
    why && escaped(why),
    diffText(quotation),
    driftText(quotation, t),
    sources.source && t('Source: {source}', { source: sourceText(sources.source, t) }),
    sources.variant && t('Word for word in: {source}', { source: sourceText(sources.variant, t) }),
    allowancesText(quotation, t),
    copiesText(sources.copies, t)
  )
}

/** Title with its link, outlet, date and line. */
export function sourceText({ title, outlet, date, line, href }: SourceLink, t: Translate): string {
  const details = [outlet, date].filter(detail => detail !== undefined).map(escaped)
  return [link(title, href), ...details, t('line {line}', { line: String(line) })].join(', ')
}

function speakerText({ verdict, source, speaker, findings }: CheckedQuotation, t: Translate): string | undefined {
  if (!source || isInMarks(findings)) return undefined
  if (source.layer === 'narration') return t('the article’s own words', {})
  if (!source.speaker) return undefined
  const facts = { speaker: escaped(source.speaker), draft: escaped(speaker?.name ?? speaker?.text ?? '') }
  return verdict === 'misattributed' && facts.draft
    ? t('said by {speaker}; the draft names {draft}', facts)
    : t('said by {speaker}', facts)
}

function diffText({ text, span, edits }: CheckedQuotation): string | undefined {
  const parts = diffParts(text, span, edits)
  return parts.some(({ kind }) => kind === 'removed' || kind === 'added') ? `“${diffMarkdown(parts)}”` : undefined
}

/** The words of before, where the article has changed since. */
function driftText({ findings }: CheckedQuotation, t: Translate): string | undefined {
  const drifted = findings.find(({ code }) => code === 'source-drifted')
  return drifted && escaped(messageOf(drifted, t))
}

const allowancesText = ({ allowances }: CheckedQuotation, t: Translate) =>
  allowances.length > 0
    ? t('Allowed: {allowances}', { allowances: allowances.map(one => escaped(allowanceName(one, t))).join(', ') })
    : undefined

function copiesText(copies: readonly SourceLink[], t: Translate): string | undefined {
  if (copies.length === 0) return undefined
  const named = copies.slice(0, MAX_COPIES).map(copy => sourceText(copy, t))
  const more = copies.length - named.length
  if (more > 0) named.push(t('{count} more', { count: String(more) }))
  return t('Also in: {copies}', { copies: named.join('; ') })
}
