/** Text changes that resolve findings, in the order of POLICY.md (Manners). Offered; nothing is changed unasked. */
import { relativeHref } from '../citations/relativeHref.ts'
import type { Citation } from '../drafts/draft.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Context } from './check.ts'
import type { Change } from './classify.ts'
import { canonicalName } from './speakers.ts'
import type { Fix, TextEdit } from './verdict.ts'

/** What a fix's title shows of the source at most. */
const TITLE_LENGTH = 60

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length > TITLE_LENGTH ? `${plain.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : plain
}

/** Puts the source's words in place of one change; an added word goes with the space before it. */
function restore(draft: string, { edit }: Change): TextEdit {
  const { start, end } = edit.draft
  const words = edit.source.text.replace(/\s+/g, ' ')
  if (edit.kind === 'replace') return { start, end, text: words }
  if (edit.kind === 'delete') return { start, end, text: ` ${words}` }
  if (/\s/.test(draft[start - 1] ?? '')) return { start: start - 1, end, text: '' }
  return { start, end: /\s/.test(draft[end] ?? '') ? end + 1 : end, text: '' }
}

function useSourceWording(draft: string, changes: readonly Change[]): Fix[] {
  if (changes.length === 0) return []
  const source = changes
    .map(({ edit }) => edit.source.text)
    .filter(text => text !== '')
    .join(' … ')
  return [
    { kind: 'use-source-wording', edits: changes.map(change => restore(draft, change)), facts: { source: shortened(source) } }
  ]
}

function markOmission(changes: readonly Change[]): Fix[] {
  const omitted = changes.filter(({ edit }) => edit.kind === 'delete')
  if (omitted.length === 0 || omitted.length < changes.length) return []
  return [
    {
      kind: 'mark-omission',
      edits: omitted.map(({ edit }) => ({ start: edit.draft.start, end: edit.draft.end, text: ' …' })),
      facts: {}
    }
  ]
}

function changeSpeaker({ question, judgement, people }: Context): Fix[] {
  const mine = question.speaker
  const theirs = judgement.best?.quotation?.attribution
  const speaker = canonicalName(theirs, people)
  if (judgement.relation !== 'different' || !mine || !speaker || !theirs?.explicit) return []
  if (/^(?:he|she|they|it|we|i|who)$/i.test(mine.text)) return []
  return [{ kind: 'change-speaker', edits: [{ ...mine.span, text: speaker }], facts: { speaker } }]
}

function targetSpan(draft: string, { span, target }: Citation): { start: number; end: number } | undefined {
  const raw = draft.slice(span.start, span.end)
  for (const written of [target, encodeURI(target)]) {
    const at = raw.lastIndexOf(written)
    if (at >= 0) return { start: span.start + at, end: span.start + at + written.length }
  }
  return undefined
}

function changeCitation(draft: string, draftPath: string, { question, judgement }: Context): Fix[] {
  const path = judgement.best?.analysed.article.path
  const citation = question.cited.citations.find(({ kind }) => kind === 'link')
  const span = citation && targetSpan(draft, citation)
  if (!path || !span) return []
  return [{ kind: 'change-citation', edits: [{ ...span, text: relativeHref(draftPath, path) }], facts: { path } }]
}

function makeParaphrase(quotations: readonly AttributedQuotation[]): Fix {
  const edits = quotations.flatMap(({ span, inner }) => [
    { start: span.start, end: inner.start, text: '' },
    { start: inner.end, end: span.end, text: '' }
  ])
  return { kind: 'make-paraphrase', edits: edits.filter(({ start, end }) => end > start), facts: {} }
}

function ignoreNext(quotations: readonly AttributedQuotation[]): Fix {
  const at = quotations[0]!.span.start
  return { kind: 'ignore-next', edits: [{ start: at, end: at, text: '<!-- verbatim-ignore-next --> ' }], facts: {} }
}

/** The fixes for a judged quotation; `codes` are those of its findings that are shown. */
export function fixesOf(draftPath: string, context: Context, codes: ReadonlySet<string>): Fix[] {
  if (codes.size === 0) return []
  const draft = context.draft.text
  const quotations = context.parts
  const { verdict } = context.judgement
  const changes = verdict === 'altered' ? context.changes : []
  return [
    ...useSourceWording(draft, changes),
    ...markOmission(changes),
    ...(codes.has('wrong-source') ? changeCitation(draft, draftPath, context) : []),
    ...(codes.has('misattributed-quotation') ? changeSpeaker(context) : []),
    ...(verdict === 'paraphrase' ? [makeParaphrase(quotations)] : []),
    ignoreNext(quotations)
  ]
}
