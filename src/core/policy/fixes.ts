/** Text changes that resolve findings, in the order of POLICY.md (Manners). Offered; nothing is changed unasked. */
import { relativeHref } from '../citations/relativeHref.ts'
import type { Citation } from '../drafts/draft.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import { contains } from '../text/span.ts'
import type { Context } from './check.ts'
import { addCitation } from './citationFix.ts'
import type { Change } from './classify.ts'
import { ellipsisFor, putBack } from './leftOut.ts'
import { canonicalName } from './speakers.ts'
import type { Fix, TextEdit } from './verdict.ts'

/** What a fix's title shows of the source at most. */
const TITLE_LENGTH = 60

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length > TITLE_LENGTH ? `${plain.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : plain
}

/** Puts the source's words in place of one change; an added word goes with the space before it. */
function restore(draft: string, source: string, { edit }: Change, words: string): TextEdit {
  const { start, end } = edit.draft
  if (edit.kind === 'replace') return { start, end, text: words }
  if (edit.kind === 'delete') return putBack(draft, source, edit, words)
  if (/\s/.test(draft[start - 1] ?? '')) return { start: start - 1, end, text: '' }
  return { start, end: /\s/.test(draft[end] ?? '') ? end + 1 : end, text: '' }
}

/** The bracket of the source that a change stands in, brackets included; undefined where it stands in none. */
function bracketOf(source: string, { edit }: Change): string | undefined {
  const brackets = [...source.matchAll(/\[[^\]]*\]/g)]
  return brackets.find(({ index, 0: text }) => contains({ start: index, end: index + text.length }, edit.source))?.[0]
}

const sourceOf = ({ judgement }: Context): string => judgement.best?.analysed.article.text ?? ''

/** The source's words for each change; an editor's words come with their brackets (R50). */
function useSourceWording(context: Context, changes: readonly Change[]): Fix[] {
  if (changes.length === 0) return []
  const [draft, article] = [context.draft.text, sourceOf(context)]
  const wording = (change: Change) => (change.rule === 'R50' && bracketOf(article, change)) || change.edit.source.text
  const words = changes.map(change => wording(change).replace(/\s+/g, ' '))
  const source = words.filter(text => text !== '').join(' … ')
  const kind = changes.every(({ rule }) => rule === 'R50') ? 'restore-brackets' : 'use-source-wording'
  const edits = changes.map((change, i) => restore(draft, article, change, words[i]!))
  const added = changes.map(({ edit }) => edit.draft.text).join(' … ')
  return [{ kind, edits, facts: source === '' ? { added: shortened(added) } : { source: shortened(source) } }]
}

/** A misspelling of the source is kept, and owned up to (R39). */
function keepWithSic(context: Context, changes: readonly Change[]): Fix[] {
  if (changes.length === 0 || changes.some(({ rule }) => rule !== 'R39')) return []
  const [draft, article] = [context.draft.text, sourceOf(context)]
  const edits = changes.map(change => restore(draft, article, change, `${change.edit.source.text} [sic]`))
  return [{ kind: 'keep-with-sic', edits, facts: { source: shortened(changes.map(({ edit }) => edit.source.text).join(' … ')) } }]
}

/** A changed first letter stands in brackets (R12). */
function bracketLetters({ draft, presentation }: Context): Fix[] {
  const edits = presentation.firstLetters.map(({ start, end }) => ({ start, end, text: `[${draft.text.slice(start, end)}]` }))
  return [{ kind: 'bracket-letter', edits, facts: { letter: edits.map(({ text }) => text).join(', ') } }]
}

function markOmission(context: Context, changes: readonly Change[]): Fix[] {
  const omitted = changes.filter(({ edit }) => edit.kind === 'delete')
  if (omitted.length === 0 || omitted.length < changes.length) return []
  const edits = omitted.map(({ edit }) => ellipsisFor(context.draft.text, sourceOf(context), edit))
  return [{ kind: 'mark-omission', edits, facts: {} }]
}

function changeSpeaker({ question, judgement, people }: Context): Fix[] {
  const mine = question.speaker
  const theirs = judgement.best?.quotation?.attribution
  const speaker = canonicalName(theirs, people)
  if (!mine || !speaker || !theirs?.explicit) return []
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
  const path = (judgement.variant ?? judgement.best)?.analysed.article.path
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

/** What may stand before a paragraph's text on its line: `>` and a list's mark. */
const LINE_START = /^((?:[ \t]{0,3}>[ \t]?)*)([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)$/

/** A comment at the beginning of a paragraph would make HTML of its whole first line: there it gets a line of its own. */
function ignoreNext(draft: string, quotations: readonly AttributedQuotation[]): Fix {
  const at = quotations[0]!.span.start
  const before = LINE_START.exec(draft.slice(draft.lastIndexOf('\n', at) + 1, at))
  const lineEnd = draft.includes('\r\n') ? '\r\n' : '\n'
  const after = before ? lineEnd + before[1] + before[2]!.replace(/[^ \t]/g, ' ') : ' '
  return { kind: 'ignore-next', edits: [{ start: at, end: at, text: `<!-- verbatim-ignore-next -->${after}` }], facts: {} }
}

/** The fixes for a judged quotation; `codes` are those of its findings that are shown. */
export function fixesOf(draftPath: string, context: Context, codes: ReadonlySet<string>): Fix[] {
  if (codes.size === 0) return []
  const draft = context.draft.text
  const quotations = context.parts
  const { verdict } = context.judgement
  const changes = verdict === 'altered' ? context.changes : []
  return [
    ...useSourceWording(context, changes),
    ...markOmission(context, changes),
    ...keepWithSic(context, changes),
    ...(codes.has('first-letter-bracket') ? bracketLetters(context) : []),
    ...(codes.has('wrong-source') || context.judgement.variant ? changeCitation(draft, draftPath, context) : []),
    ...(codes.has('missing-citation') ? addCitation(draftPath, context) : []),
    ...(codes.has('misattributed-quotation') ? changeSpeaker(context) : []),
    ...(verdict === 'paraphrase' ? [makeParaphrase(quotations)] : []),
    ignoreNext(draft, quotations)
  ]
}
