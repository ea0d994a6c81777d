// SARIF 2.1.0 (OASIS): one result for each finding, the passage as a related location, the fixes as replacements.

import { pathToFileURL } from 'node:url'
import manifest from '../../../package.json' with { type: 'json' }
import type { Passage } from '../../core/matching/match.ts'
import { fixTitle, messageOf } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Finding, FindingCode, Fix, Level } from '../../core/policy/verdict.ts'
import type { Span } from '../../core/text/span.ts'
import { hashOf } from '../../engine/readers/readSource.ts'
import type { CheckedDraft, CheckRun } from '../checkRun.ts'
import { shownPath } from '../corpus.ts'
import type { LineIndex, Position } from '../lineIndex.ts'
import type { SourcePlaces } from '../sourcePlaces.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  none: 'none'
}

/** The report as a SARIF log. Paths below the working directory are relative to it. */
export function sarif({ corpus, drafts, places }: CheckRun) {
  const results = drafts.flatMap(draft => draftResults(draft, places))
  const codes = [...new Set(results.map(({ ruleId }) => ruleId))]
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Verbatim', semanticVersion: manifest.version, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { WORKDIR: { uri: `${pathToFileURL(process.cwd())}/` } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: corpus.status.unreadable.map(({ path, reason }) => ({
              level: 'warning',
              message: { text: reason },
              locations: [{ physicalLocation: { artifactLocation: artifact(places.fileOf(path)) } }]
            }))
          }
        ],
        results: results.map(result => ({ ...result, ruleIndex: codes.indexOf(result.ruleId) }))
      }
    ]
  }
}

function rule(code: FindingCode) {
  const words = code.replaceAll('-', ' ')
  const name = code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  return { id: code, name, shortDescription: { text: `${words[0]!.toUpperCase()}${words.slice(1)}.` } }
}

function draftResults(draft: CheckedDraft, places: SourcePlaces) {
  const inQuotations = draft.report.quotations.flatMap(quotation =>
    quotation.findings.filter(isShown).map(finding => ({
      ...result(draft, finding),
      relatedLocations: quotation.source ? [sourceLocation(quotation.source, places)] : [],
      fixes: quotation.fixes.filter(({ edits }) => edits.length > 0).map(fix => fixJson(draft, fix)),
      partialFingerprints: { 'quotation/v1': fingerprint(finding, quotation) }
    }))
  )
  return [...inQuotations, ...draft.report.findings.filter(isShown).map(finding => result(draft, finding))]
}

const isShown = ({ level }: Finding) => level !== 'none'

const result = (draft: CheckedDraft, finding: Finding) => ({
  ruleId: finding.code,
  level: LEVELS[finding.level],
  message: { text: messageOf(finding) },
  locations: [{ physicalLocation: { artifactLocation: artifact(draft.file), region: region(draft.lines, finding.span) } }]
})

function sourceLocation(source: Passage, places: SourcePlaces) {
  const { start, end } = places.rangeOf(source)
  return {
    id: 0,
    message: { text: source.speaker ? `The source: ${source.speaker}` : 'The source' },
    physicalLocation: {
      artifactLocation: artifact(places.fileOf(source.path)),
      region: { ...lineColumns(start, end), ...characters(source), snippet: { text: source.excerpt } }
    }
  }
}

const fixJson = ({ file, lines }: CheckedDraft, fix: Fix) => ({
  description: { text: fixTitle(fix) },
  artifactChanges: [
    {
      artifactLocation: artifact(file),
      replacements: fix.edits.map(({ start, end, text }) => ({
        deletedRegion: region(lines, { start, end }),
        insertedContent: { text }
      }))
    }
  ]
})

// The same fault of the same words keeps its identity when lines move.
const fingerprint = ({ code }: Finding, { text }: CheckedQuotation) => hashOf(Buffer.from(`${code}\n${text}`))

function artifact(file: string) {
  const shown = shownPath(file)
  const isBelow = !shown.startsWith('../') && !/^(?:[A-Za-z]:|\/)/.test(shown)
  return isBelow
    ? { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'WORKDIR' }
    : { uri: pathToFileURL(file).href }
}

const region = (lines: LineIndex, span: Span) => ({
  ...lineColumns(lines.positionOf(span.start), lines.positionOf(span.end)),
  ...characters(span)
})
const lineColumns = (start: Position, end: Position) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column
})
const characters = ({ start, end }: Span) => ({ charOffset: start, charLength: end - start })
