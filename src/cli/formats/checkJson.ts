import type { Passage } from '../../core/matching/match.ts'
import { fixTitle, messageOf, reasonText } from '../../core/policy/messages.ts'
import type { CheckedQuotation, Finding, Fix } from '../../core/policy/verdict.ts'
import { type AcceptanceRemark, acceptanceRemarks } from '../acceptanceRemarks.ts'
import type { CheckedDraft, CheckRun } from '../checkRun.ts'

const VERSION = 1

/** The whole report as CLI.md gives it. */
export const checkJson = ({ profile, corpus, drafts }: CheckRun) => ({
  version: VERSION,
  profile,
  corpus: { articles: corpus.status.articles, unreadable: corpus.status.unreadable },
  drafts: drafts.map(draftJson),
  unusedAcceptances: acceptanceRemarks(drafts)
    .filter(({ code }) => code === 'unused-acceptance')
    .map(acceptanceJson),
  brokenAcceptances: acceptanceRemarks(drafts)
    .filter(({ code }) => code === 'broken-acceptances')
    .map(acceptanceJson)
})

/** One draft: its quotations, and the findings that belong to none of them. */
export const draftJson = ({ path, report }: CheckedDraft) => ({
  path,
  quotations: report.quotations.map(quotationJson),
  findings: report.findings.map(findingJson)
})

const acceptanceJson = ({ path, place, level, message, facts: { quotation, draft, note } }: AcceptanceRemark) => ({
  path,
  line: place.line,
  level,
  message,
  ...(quotation === undefined ? {} : { quotation, draft, note })
})

function quotationJson(quotation: CheckedQuotation) {
  const { span, text, group, verdict, level, speaker, source, accepted, reason } = quotation
  return {
    start: span.start,
    end: span.end,
    text,
    group,
    verdict,
    level,
    speaker: speaker ? { text: speaker.text, name: speaker.name ?? null, explicit: speaker.explicit } : null,
    source: source ? passageJson(source) : null,
    pieces: quotation.pieces.map(passageJson),
    alsoIn: quotation.alsoIn.map(({ path, start, end }) => ({ path, start, end })),
    edits: quotation.edits.map(({ kind, draft, source }) => ({ kind, draft, source })),
    allowances: quotation.allowances,
    findings: quotation.findings.map(findingJson),
    fixes: quotation.fixes.map(fixJson),
    ...(quotation.variant ? { variant: passageJson(quotation.variant) } : {}),
    ...(accepted === undefined ? {} : { accepted }),
    ...(quotation.acceptable ? { acceptable: quotation.acceptable } : {}),
    ...(reason ? { reason: reasonText(reason) } : {})
  }
}

const passageJson = ({ path, start, end, layer, speaker, excerpt }: Passage) => ({
  path,
  start,
  end,
  layer,
  speaker: speaker ?? null,
  excerpt
})

const findingJson = (finding: Finding) => ({
  code: finding.code,
  level: finding.level,
  start: finding.span.start,
  end: finding.span.end,
  message: messageOf(finding)
})

const fixJson = (fix: Fix) => ({ title: fixTitle(fix), edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })) })
