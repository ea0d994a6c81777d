/** The public table of cases: test/fixtures/policy/cases.txt against source.txt. Its head tells the format. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { graver, LEVELS } from '../../../src/core/policy/profiles.ts'
import type { Level } from '../../../src/core/policy/verdict.ts'
import { check, corpusOf } from './newsroom.ts'

const folder = join(import.meta.dirname, '../../fixtures/policy')
const source = readFileSync(join(folder, 'source.txt'), 'utf8')
const corpus = () => corpusOf({ 'source.txt': `---\noutlet: Harbour Daily\n---\n${source}` })

const decoded = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

interface Case {
  readonly rule: string
  readonly profile: string
  readonly verdict: string
  readonly levels: readonly Level[]
  readonly draft: string
}

function parse(line: string): Case {
  const [rule, verdict, level, ...rest] = line.split(' | ')
  const [least, most] = level!.split('..') as [Level, Level?]
  const levels = LEVELS.slice(LEVELS.indexOf(least), LEVELS.indexOf(most ?? least) + 1)
  return { rule: rule!, profile: rule!.split(' ')[1] ?? 'wire', verdict: verdict!, levels, draft: decoded(rest.join(' | ')) }
}

const cases = readFileSync(join(folder, 'cases.txt'), 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '' && !line.startsWith('#'))
  .map(parse)

describe('the policy, case by case', () => {
  const all = corpus()
  for (const { rule, profile, verdict, levels, draft } of cases) {
    it(`${rule} ${verdict}: ${JSON.stringify(draft)}`, () => {
      const report = check(all, draft, { profile })
      assert.ok(report.quotations.length > 0, 'a quotation is seen')
      for (const quotation of report.quotations) assert.equal(quotation.verdict, verdict, JSON.stringify(quotation, undefined, 1))
      const findings = [...report.findings, ...report.quotations.flatMap(quotation => quotation.findings)]
      const level = findings.reduce<Level>((worst, finding) => graver(worst, finding.level), 'none')
      assert.ok(
        levels.includes(level),
        `${level} is reported, ${levels.join(' or ')} expected: ${findings.map(({ rule }) => rule)}`
      )
    })
  }
})
