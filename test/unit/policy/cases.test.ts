/** The public table of cases: test/fixtures/policy/cases.txt against the articles beside it. Its head tells the format. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { type DraftAnchor, makeAnchor } from '../../../src/core/citations/anchor.ts'
import { graver, LEVELS } from '../../../src/core/policy/profiles.ts'
import type { Level } from '../../../src/core/policy/verdict.ts'
import { check, corpusOf } from './newsroom.ts'

const folder = join(import.meta.dirname, '../../fixtures/policy')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const more = readdirSync(join(folder, 'more')).map(name => `more/${name}`)
const corpus = corpusOf({
  'source.txt': `---\noutlet: Harbour Daily\n---\n${read('source.txt')}`,
  ...Object.fromEntries(more.map(path => [path, read(path)]))
})

/** What was inserted when the article still read as earlier.txt does. */
const earlier = readArticle({ path: 'source.txt', hash: 'earlier', text: read('earlier.txt') })
const anchors: readonly DraftAnchor[] = [...earlier.text.matchAll(/(?<=“)[^”]+(?=”)/g)].map(({ 0: text, index }) => ({
  path: 'source.txt',
  anchor: makeAnchor(earlier, { start: index, end: index + text.length }, { created: '2031-05-04T10:00:00Z' })
}))

const decoded = (text: string): string =>
  text
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

interface Case {
  readonly rule: string
  readonly profile: string
  readonly overrides: Readonly<Record<string, Level>>
  readonly verdict: string
  readonly levels: readonly Level[]
  readonly draft: string
}

function parse(line: string): Case {
  const [title, verdict, level, ...rest] = line.split(' | ')
  const [rule, ...settings] = title!.split(' ')
  const [least, most] = level!.split('..') as [Level, Level?]
  return {
    rule: rule!,
    profile: settings.find(setting => !setting.includes('=')) ?? 'wire',
    overrides: Object.fromEntries(settings.filter(setting => setting.includes('=')).map(setting => setting.split('='))),
    verdict: verdict!,
    levels: LEVELS.slice(LEVELS.indexOf(least), LEVELS.indexOf(most ?? least) + 1),
    draft: decoded(rest.join(' | '))
  }
}

const cases = read('cases.txt')
  .split('\n')
  .filter(line => line.trim() !== '' && !line.startsWith('#'))
  .map(parse)

function reported({ draft, profile, overrides }: Case) {
  const report = check(corpus, draft, { profile, levels: overrides, anchors })
  return { ...report, all: [...report.findings, ...report.quotations.flatMap(quotation => quotation.findings)] }
}

describe('the policy, case by case', () => {
  for (const one of cases) {
    const { rule, profile, overrides, verdict, levels, draft } = one
    const how = [rule, profile === 'wire' ? '' : profile, ...Object.keys(overrides)].filter(Boolean).join(' ')
    it(`${how} ${verdict}: ${JSON.stringify(draft)}`, () => {
      const { quotations, all } = reported(one)
      assert.ok(quotations.length > 0, 'a quotation is seen')
      for (const quotation of quotations) assert.equal(quotation.verdict, verdict, JSON.stringify(quotation, undefined, 1))
      const level = all.reduce<Level>((worst, finding) => graver(worst, finding.level), 'none')
      assert.ok(levels.includes(level), `${level} is reported, ${levels.join(' or ')} expected: ${all.map(({ rule }) => rule)}`)
    })
  }
})

/** The rules of the policy; R8 to R10 are about formats of sources, and tested where those are read. */
const ACCEPTED = [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]
const FLAGGED = Array.from({ length: 55 - 26 }, (_, i) => 27 + i)
/** The words of a reporter are flagged by R44; R45 is why others are not. */
const TOLD_BY: Readonly<Record<string, string>> = { R45: 'R44' }

const isFine = ({ verdict, levels }: Case): boolean => levels[0] === 'none' && ['verbatim', 'edited', 'exempt'].includes(verdict)

describe('the table of cases', () => {
  for (const rule of [...ACCEPTED, ...FLAGGED].map(number => `R${number}`)) {
    const own = cases.filter(one => one.rule === rule && one.profile === 'wire')
    it(`has a case of ${rule} that passes`, () => assert.ok(own.some(isFine)))

    it(`has a case of ${rule} that does not`, () => assert.ok(own.some(one => !isFine(one))))

    if (ACCEPTED.includes(Number(rule.slice(1)))) continue
    it(`has a case that ${TOLD_BY[rule] ?? rule} tells of`, () => {
      const told = own.filter(one => !isFine(one)).flatMap(one => reported(one).all.map(finding => finding.rule.split('.')[0]))
      assert.ok(told.includes(TOLD_BY[rule] ?? rule), told.join(' '))
    })
  }

  it('has no rule that the policy has not', () => {
    const known = new Set(['exempt', ...[...ACCEPTED, ...FLAGGED].map(number => `R${number}`)])
    assert.deepEqual(
      cases.filter(({ rule }) => !known.has(rule)),
      []
    )
  })
})
