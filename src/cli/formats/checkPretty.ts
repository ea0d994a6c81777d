import { acceptedText, isInMarks, messageOf, whyText } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Finding, Level, Verdict } from '../../core/policy/verdict.ts'
import { type AcceptanceRemark, acceptanceRemarks } from '../acceptanceRemarks.ts'
import type { CheckedDraft, CheckRun } from '../checkRun.ts'
import { counted, harmless, oneLine, shortened, wrapped } from '../format.ts'
import type { Output, Paint } from '../output.ts'
import type { SourcePlaces } from '../sourcePlaces.ts'
import { levelSummary, summary } from './verdicts.ts'
import { type Underlined, wordDiff } from './wordDiff.ts'

const PLACE_WIDTH = 8
const VERDICT_WIDTH = 14
const INDENT = ' '.repeat(PLACE_WIDTH + 4)

const SYMBOLS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', information: 'i', hint: 'i', none: '✓' }
const QUIET: readonly Verdict[] = ['exempt']

/** For reading in a terminal: each quotation with its place, verdict and message, what the source has, and where. */
export function prettyCheck({ drafts, corpus, places }: CheckRun, output: Output): string {
  const parts = drafts.map(draft => prettyDraft(draft, places, output))
  const levels = levelSummary(drafts)
  const from = `${counted(drafts.length, 'draft')}, ${counted(corpus.status.articles, 'article')}`
  const acceptances = acceptanceRemarks(drafts).map(remark => prettyAcceptance(remark, output))
  return `${parts.join('')}${acceptances.join('')}${output.paint.bold(summary(drafts))}${levels ? ` · ${levels}` : ''} ${output.paint.dim(`(${from})`)}\n`
}

function prettyAcceptance({ path, place, level, message, facts }: AcceptanceRemark, { paint, width }: Output): string {
  const about = facts.quotation === undefined ? message : `“${shortened(facts.quotation, width / 2)}” ${message}`
  const lines = wrapped(harmless(about), width - INDENT.length).map(line => `${INDENT}${line}\n`)
  return `${paint.bold(harmless(`${path}:${place.line}:${place.column}`))} ${SYMBOLS[level]}\n${lines.join('')}\n`
}

function prettyDraft({ path, lines, report }: CheckedDraft, places: SourcePlaces, output: Output): string {
  const entries = [
    ...report.quotations.map(quotation => ({
      at: quotation.span.start,
      show: (place: string) => entry(quotation, place, places, output)
    })),
    ...report.findings.map(finding => ({ at: finding.span.start, show: (place: string) => strayEntry(finding, place, output) }))
  ].sort((a, b) => a.at - b.at)
  const shown = entries.map(({ at, show }) => {
    const { line, column } = lines.positionOf(at)
    return show(output.paint.dim(`${line}:${column}`.padStart(PLACE_WIDTH)))
  })
  return `${output.paint.bold(harmless(path))}\n${shown.join('')}\n`
}

function entry(quotation: CheckedQuotation, place: string, places: SourcePlaces, { paint, width }: Output): string {
  const { verdict, level, text } = quotation
  const colour = colourOf(verdict, level, paint)
  const symbol = QUIET.includes(verdict) ? '·' : verdict === 'cannot-check' ? '?' : SYMBOLS[level]
  const words = shortened(oneLine(harmless(text)), width - INDENT.length - VERDICT_WIDTH - 2)
  const details = QUIET.includes(verdict)
    ? []
    : [...remarks(quotation, width), ...diff(quotation, paint, width), origin(quotation, places, paint)]
  const head = `${place} ${colour(symbol)} ${colour(verdict.padEnd(VERDICT_WIDTH))}${QUIET.includes(verdict) ? paint.dim(`“${words}”`) : `“${words}”`}`
  return `${[head, ...details.filter(line => line !== '').map(line => INDENT + line)].join('\n')}\n`
}

function strayEntry(finding: Finding, place: string, { paint, width }: Output): string {
  const [first = '', ...more] = wrapped(harmless(messageOf(finding)), width - INDENT.length)
  return `${[`${place} ${paint.dim(SYMBOLS[finding.level])} ${first}`, ...more.map(line => INDENT + line)].join('\n')}\n`
}

function remarks(quotation: CheckedQuotation, width: number): string[] {
  const sentences = quotation.findings.filter(({ level }) => level !== 'none').map(finding => messageOf(finding))
  const why = whyText(quotation)
  const told = sentences.length === 0 && why ? [why] : sentences
  const said = quotation.accepted === undefined ? told : [acceptedText(quotation.accepted)]
  return said.flatMap(sentence => wrapped(harmless(sentence), width - INDENT.length))
}

function diff(quotation: CheckedQuotation, paint: Paint, width: number): string[] {
  const lines = quotation.verdict === 'edited' ? undefined : wordDiff(quotation, width - INDENT.length - 'source  '.length - 2)
  if (!lines) return []
  const shown = (name: string, { text, marks }: Underlined, colour: (text: string) => string) => [
    `${paint.dim(name.padEnd(8))}${text}`,
    marks === '' ? '' : `${' '.repeat(8)}${colour(marks)}`
  ]
  return [...shown('draft', lines.draft, paint.red), ...shown('source', lines.source, paint.green)]
}

function origin({ source, alsoIn, speaker, findings }: CheckedQuotation, places: SourcePlaces, paint: Paint): string {
  const drafted = speaker ? harmless(speaker.name ?? speaker.text) : undefined
  if (!source) return drafted ? paint.dim(drafted) : ''
  const narrated = isInMarks(findings) ? 'in quotation marks, speaker not sure' : 'narration, not a quote'
  const said = source.layer === 'narration' ? narrated : (source.speaker ?? drafted)
  const copies = alsoIn.length ? `, and ${counted(alsoIn.length, 'copy', 'copies')}` : ''
  return `${said ? `${paint.blue(harmless(said))} ` : ''}${paint.dim(`· ${harmless(places.shown(source))}${copies}`)}`
}

function colourOf(verdict: Verdict, level: Level, paint: Paint): (text: string) => string {
  if (level === 'error') return paint.red
  if (level === 'warning') return paint.yellow
  if (verdict === 'verbatim' || verdict === 'edited') return paint.green
  return verdict === 'exempt' ? paint.dim : paint.blue
}
