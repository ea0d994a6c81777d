import { acceptedText, messageOf, whyText } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Finding } from '../../core/policy/verdict.ts'
import { acceptanceRemarks } from '../acceptanceRemarks.ts'
import type { CheckedDraft, CheckRun } from '../checkRun.ts'
import { counted, oneLine } from '../format.ts'
import type { SourcePlaces } from '../sourcePlaces.ts'
import { levelSummary, summary } from './verdicts.ts'

/** A report to hand in with the draft, or to put below a pull request. */
export function markdownReport({ drafts, corpus, places, profile }: CheckRun): string {
  const levels = levelSummary(drafts)
  const from = `${counted(drafts.length, 'draft')}, ${counted(corpus.status.articles, 'article')}, profile ${profile}`
  const head = `# Quotations\n\n**${summary(drafts)}**${levels ? ` · ${levels}` : ''} (${from})\n`
  return [head, ...drafts.map(draft => draftSection(draft, places)), ...acceptancesSection(drafts)].join('\n')
}

function draftSection({ path, lines, report }: CheckedDraft, places: SourcePlaces): string {
  const rows = report.quotations.map(quotation => {
    const { line, column } = lines.positionOf(quotation.span.start)
    return row([`${line}:${column}`, quotation.verdict, quotation.text, said(quotation), where(quotation, places)])
  })
  const stray = report.findings.map(finding => `- ${lines.positionOf(finding.span.start).line}: ${escaped(messageOf(finding))}\n`)
  const table = rows.length
    ? `| line | verdict | quotation | remark | source |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`
    : 'No quotations.\n'
  return [`## ${escaped(path)}\n`, table, ...(stray.length ? [stray.join('')] : [])].join('\n')
}

function acceptancesSection(drafts: readonly CheckedDraft[]): string[] {
  const items = acceptanceRemarks(drafts).map(
    ({ path, place, message, facts: { quotation } }) =>
      `- ${escaped(`${path}:${place.line}`)}: ${quotation === undefined ? '' : `“${escaped(quotation)}” `}${escaped(message)}\n`
  )
  return items.length ? [`## Acceptances\n\n${items.join('')}`] : []
}

const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |\n`

function said(quotation: CheckedQuotation): string {
  const { accepted, findings } = quotation
  if (accepted !== undefined) return acceptedText(accepted)
  return findings.length === 0 ? (whyText(quotation) ?? '') : shownFindings(findings).map(messageOfOne).join(' ')
}
const shownFindings = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'none')
const messageOfOne = (finding: Finding) => messageOf(finding)

function where({ source }: CheckedQuotation, places: SourcePlaces): string {
  if (!source) return ''
  const speaker = source.layer === 'narration' ? 'narration' : source.speaker
  return [speaker, places.shown(source)].filter(Boolean).join(', ')
}

// Article text is hostile input: nothing in it may become markup.
const escaped = (text: string) => oneLine(text).replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
