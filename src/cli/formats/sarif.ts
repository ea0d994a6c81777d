// SARIF 2.1.0 (OASIS): a result for each finding, the passages as related locations, the fixes as replacements, what was accepted
// as suppressed. Made to be shown by code scanning services too: relative URIs, a category, fingerprints that survive moved lines.

import manifest from '../../../package.json' with { type: 'json' }
import { fixTitle, messageOf } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Finding, FindingCode, Fix, Level } from '../../core/policy/verdict.ts'
import { hashOf } from '../../engine/readers/readSource.ts'
import { type AcceptanceRemark, acceptanceRemarks } from '../acceptanceRemarks.ts'
import type { CheckedDraft, CheckRun } from '../checkRun.ts'
import type { SourcePlaces } from '../sourcePlaces.ts'
import { artifact, passageLocation, region, uriBases } from './sarifPlaces.ts'
import { SARIF_LEVELS, sarifRule } from './sarifRules.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** The report as a SARIF log. Paths below the working directory are relative to it. */
export function sarif({ corpus, drafts, places, profile }: CheckRun) {
  const ofDrafts = drafts.flatMap(draft => draftResults(draft, places))
  const results = numbered([...ofDrafts, ...acceptanceRemarks(drafts).map(acceptanceResult)])
  const codes = [...new Set(results.map(({ ruleId }) => ruleId))]
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Verbatim', semanticVersion: manifest.version, rules: codes.map(sarifRule) } },
        automationDetails: { id: `verbatim/${profile}/`, description: { text: 'Quotations checked against their sources.' } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: uriBases(),
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

function draftResults(draft: CheckedDraft, places: SourcePlaces) {
  const inQuotations = draft.report.quotations.flatMap(quotation =>
    quotation.findings.filter(isTold).map(finding => ({
      ...result(draft, finding, quotation.text),
      ...evidence(quotation, places),
      fixes: quotation.fixes.map(fix => fixJson(draft, fix)),
      ...(quotation.accepted === undefined ? {} : { suppressions: [suppression(quotation.accepted)] })
    }))
  )
  return [...inQuotations, ...draft.report.findings.filter(isTold).map(finding => result(draft, finding, ''))]
}

/** An accepted finding is told as well, as suppressed. */
const levelOf = ({ level, accepted }: Finding): Level => accepted ?? level
const isTold = (finding: Finding) => levelOf(finding) !== 'none'

const suppression = (note: string) => ({ kind: 'external', status: 'accepted', justification: note })

const result = (draft: CheckedDraft, finding: Finding, words: string) => ({
  ruleId: finding.code,
  level: SARIF_LEVELS[levelOf(finding)],
  message: { text: messageOf(finding) },
  locations: [{ physicalLocation: { artifactLocation: artifact(draft.file), region: region(draft.lines, finding.span) } }],
  partialFingerprints: fingerprints(finding.code, draft.path, words)
})

const acceptanceResult = ({ code, level, message, file, place, start, end, facts }: AcceptanceRemark) => ({
  ruleId: code,
  level: SARIF_LEVELS[level],
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: artifact(file),
        region: { startLine: place.line, startColumn: place.column, charOffset: start, charLength: end - start }
      }
    }
  ],
  partialFingerprints: fingerprints(code, file, facts.quotation ?? '')
})

/** The passage, or of a spliced quotation all of them. */
function evidence({ source, pieces, verdict }: CheckedQuotation, places: SourcePlaces) {
  const passages = verdict === 'spliced' && pieces.length > 1 ? pieces : source ? [source] : []
  return { relatedLocations: passages.map((passage, id) => passageLocation(passage, places, id)) }
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

// The same fault of the same words keeps its identity when lines move; the first name is the one that GitHub compares.
function fingerprints(code: FindingCode, path: string, words: string) {
  const hash = hashOf(Buffer.from(`${code}\n${path}\n${words}`)).slice(0, 16)
  return { primaryLocationLineHash: hash, 'quotation/v1': hashOf(Buffer.from(`${code}\n${words}`)) }
}

/** Tells findings apart that would look the same: the second of its kind ends in :2. */
function numbered<T extends { readonly partialFingerprints: ReturnType<typeof fingerprints> }>(results: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return results.map(result => {
    const { primaryLocationLineHash: hash } = result.partialFingerprints
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return { ...result, partialFingerprints: { ...result.partialFingerprints, primaryLocationLineHash: `${hash}:${count}` } }
  })
}
