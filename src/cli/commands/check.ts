import { dirname, resolve } from 'node:path'
import { PROFILE_NAMES } from '../../core/policy/profiles.ts'
import { UserError } from '../../core/ports.ts'
import { acceptancesOnDisk } from '../../engine/acceptances.ts'
import { anchorsOnDisk } from '../../engine/anchors.ts'
import type { PolicySettings } from '../../engine/api.ts'
import { languageOf } from '../../engine/readers/formats.ts'
import type { Format, Options } from '../arguments.ts'
import { type CheckedDraft, type CheckRun, exitStatus } from '../checkRun.ts'
import { configOf, type OpenCorpus, remarkUnreadable, shownPath, withCorpus } from '../corpus.ts'
import { json, jsonLines } from '../format.ts'
import { checkJson, draftJson } from '../formats/checkJson.ts'
import { markdownReport } from '../formats/checkMarkdown.ts'
import { prettyCheck } from '../formats/checkPretty.ts'
import { sarif } from '../formats/sarif.ts'
import { LineIndex } from '../lineIndex.ts'
import type { Output } from '../output.ts'
import { readDraft } from '../readDraft.ts'
import { relocatedReport } from '../relocate.ts'
import { SourcePlaces } from '../sourcePlaces.ts'

const DEFAULT_PROFILE = 'wire'

const RENDER: Readonly<Record<Format, (run: CheckRun, output: Output) => string>> = {
  pretty: prettyCheck,
  json: run => json(checkJson(run)),
  jsonl: run => jsonLines(run.drafts.map(draftJson)),
  sarif: run => json(sarif(run)),
  markdown: markdownReport
}

/** `verbatim check`: a verdict for every quotation of the drafts. Drafts are never sources, wherever they lie. */
export async function check(options: Options, output: Output): Promise<number> {
  if (options.operands.length === 0)
    throw new UserError('No draft is named. Name one or more: verbatim check DRAFT... --corpus DIR')
  const drafts = options.operands
    .map(path => resolve(path))
    .map(file => ({ file, text: readDraft(file), policy: policyOf(options, file) }))
  const config = configOf(options, dirname(drafts[0]!.file))
  const files = drafts.map(({ file }) => file)
  return withCorpus(options, config, output, corpus => checkAll(corpus, drafts, options, output), files)
}

interface NamedDraft {
  readonly file: string
  readonly text: string
  readonly policy: PolicySettings
}

async function checkAll(corpus: OpenCorpus, drafts: readonly NamedDraft[], options: Options, output: Output): Promise<number> {
  const checked: CheckedDraft[] = []
  for (const { file, text, policy } of drafts) checked.push(await checkOne(corpus, file, text, policy))
  const run: CheckRun = { profile: drafts[0]!.policy.profile, corpus, places: new SourcePlaces(corpus.folder), drafts: checked }
  output.write(RENDER[options.format](run, output))
  remarkUnreadable(corpus, output)
  return exitStatus(run, options.maxWarnings)
}

function policyOf(options: Options, draft: string): PolicySettings {
  const config = configOf(options, dirname(draft))
  const profile = options.profile ?? config.profile ?? DEFAULT_PROFILE
  if (!(PROFILE_NAMES as readonly string[]).includes(profile))
    throw new UserError(`There is no profile '${profile}'. Use --profile ${PROFILE_NAMES.join('|')}.`)
  return { profile, levels: config.levels ?? {}, exemptHeadings: config.exemptHeadings ?? [] }
}

async function checkOne(
  { engine, relocate }: OpenCorpus,
  file: string,
  text: string,
  policy: PolicySettings
): Promise<CheckedDraft> {
  const acceptances = acceptancesOnDisk(file)
  const anchors = anchorsOnDisk(file)
  const report = await engine.check({ path: file, text, language: languageOf(file), policy, acceptances, anchors })
  return { path: shownPath(file), file, text, lines: new LineIndex(text), acceptances, report: relocatedReport(report, relocate) }
}
