import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { withAcceptance } from '../../../src/core/policy/acceptances.ts'
import { HARBOUR, MARKET, newsroom, removeNewsrooms, usual, verbatim, WRONG } from './support.ts'

// The schema of the standard, as Microsoft's own matchers for tests carry it.
const SCHEMA = join(import.meta.dirname, '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const ajv = new draft04({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))

async function sarif(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { stdout } = await verbatim(newsroom(files), 'check', 'd.md', '--format', 'sarif', ...args)
  const log = JSON.parse(stdout)
  assert.equal(validate(log), true, JSON.stringify(validate.errors, undefined, 1))
  return log.runs[0]
}

const SPLICED =
  '“We did not close the north dock … The fish market will move to the brewery before the winter,” said mayor Odile Fenner.\n'
const ALL = `${WRONG}\n${SPLICED}\nThe crane is old” and blue.\n\n“Every lighthouse keeper is a philosopher with wet boots,” Ilse Marrow said.\n`

describe('verbatim check --format sarif', () => {
  after(removeNewsrooms)

  it('is valid against the schema of SARIF 2.1.0', async () => {
    const { results, automationDetails, tool } = await sarif({ 'articles/a.txt': HARBOUR + MARKET, 'd.md': ALL })
    assert.deepEqual(
      results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
      [
        ['altered-words', 'error'],
        ['spliced-quotation', 'warning'],
        ['unsourced-quotation', 'warning'],
        ['unbalanced-marks', 'note']
      ]
    )
    assert.equal(automationDetails.id, 'verbatim/wire/')
    assert.equal(results[1].relatedLocations.length, 2)
    const [rule] = tool.driver.rules
    assert.match(rule.help.markdown, /^# `altered-words`/)
    assert.match(rule.helpUri, /^file:.*altered-words\.md$/)
    assert.deepEqual([rule.name, rule.defaultConfiguration.level], ['AlteredWords', 'error'])
  })

  it('is valid where there is nothing to tell', async () =>
    assert.deepEqual((await sarif({ 'articles/a.txt': HARBOUR, 'd.md': 'Nobody said a word.\n' })).results, []))

  it('tells an accepted finding as suppressed, and unused acceptances where they stand', async () => {
    const files = { 'articles/a.txt': HARBOUR, 'd.md': WRONG }
    const [fresh] = (await sarif(files)).results
    const words = WRONG.slice(WRONG.indexOf('“') + 1, WRONG.indexOf('”'))
    const hash = JSON.parse((await verbatim(newsroom(files), 'check', 'd.md', '--format', 'json')).stdout).drafts[0].quotations[0]
      .acceptable.hash
    const accepted = withAcceptance('', { quotation: words, draft: 'd.md', hash, note: 'on the tape' })
    const unused = withAcceptance(accepted, { quotation: 'Gone', draft: 'd.md', note: 'old' })
    const { results } = await sarif({ ...files, 'verbatim-accepted.yaml': unused })
    assert.deepEqual(results[0].suppressions, [{ kind: 'external', status: 'accepted', justification: 'on the tape' }])
    assert.deepEqual([results[0].level, results[0].partialFingerprints], ['error', fresh.partialFingerprints])
    const [{ physicalLocation }] = results[1].locations
    assert.deepEqual(
      [results[1].ruleId, physicalLocation.artifactLocation.uri, physicalLocation.region.startLine],
      ['unused-acceptance', 'verbatim-accepted.yaml', 6]
    )
  })

  it('tells two findings apart that look the same', async () => {
    const { results } = await sarif({ 'articles/a.txt': HARBOUR, 'd.md': `${WRONG}\n${WRONG}` })
    const [one, other] = results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) => partialFingerprints.primaryLocationLineHash
    )
    assert.match(one, /:1$/)
    assert.equal(other, one.replace(/1$/, '2'))
  })

  it('gives a run of SARIF 2.1.0 with a result, its source and its fix', async () => {
    const { stdout } = await verbatim(usual(), 'check', 'drafts/wrong.md', '--format', 'sarif')
    const { version, runs } = JSON.parse(stdout)
    assert.deepEqual([version, runs.length, runs[0].columnKind], ['2.1.0', 1, 'utf16CodeUnits'])
    const [result] = runs[0].results
    assert.equal(runs[0].tool.driver.rules[result.ruleIndex].id, result.ruleId)
    assert.equal(result.level, 'error')
    const { artifactLocation, region } = result.locations[0].physicalLocation
    assert.deepEqual(artifactLocation, { uri: 'drafts/wrong.md', uriBaseId: '%SRCROOT%' })
    const within = WRONG.slice(region.charOffset, region.charOffset + region.charLength)
    assert.ok(within.includes('south'), within)
    assert.equal(region.startColumn, region.charOffset + 1)
    const related = result.relatedLocations[0].physicalLocation
    assert.equal(related.artifactLocation.uri, 'articles/harbour.txt')
    assert.ok(HARBOUR.includes(related.region.snippet.text))
    const [replacement] = result.fixes[0].artifactChanges[0].replacements
    assert.match(replacement.insertedContent.text, /north/)
  })

  it('writes paths as URIs and lists unreadable articles as notifications', async () => {
    const folder = newsroom({ 'articles/a b%.txt': HARBOUR, 'articles/x.pdf': '%PDF', 'Ä draft.md': WRONG })
    const [run] = JSON.parse((await verbatim(folder, 'check', 'Ä draft.md', '--format', 'sarif')).stdout).runs
    const [result] = run.results
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, '%C3%84%20draft.md')
    assert.equal(result.relatedLocations[0].physicalLocation.artifactLocation.uri, 'articles/a%20b%25.txt')
    const [{ toolExecutionNotifications }] = run.invocations
    assert.match(toolExecutionNotifications[0].message.text, /^x\.pdf is a PDF file/)
  })

  it('keeps the identity of a finding when lines move', async () => {
    const fingerprint = async (draft: string) => {
      const { stdout } = await verbatim(
        newsroom({ 'articles/a.txt': HARBOUR, 'd.md': draft }),
        'check',
        'd.md',
        '--format',
        'sarif'
      )
      return JSON.parse(stdout).runs[0].results[0].partialFingerprints
    }
    assert.deepEqual(await fingerprint(WRONG), await fingerprint(`# A headline\n\n${WRONG}`))
  })
})
