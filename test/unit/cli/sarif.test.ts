import assert from 'node:assert/strict'
import { HARBOUR, newsroom, removeNewsrooms, usual, verbatim, WRONG } from './support.ts'

describe('verbatim check --format sarif', () => {
  after(removeNewsrooms)

  it('gives a run of SARIF 2.1.0 with a result, its source and its fix', async () => {
    const { stdout } = await verbatim(usual(), 'check', 'drafts/wrong.md', '--format', 'sarif')
    const { version, runs } = JSON.parse(stdout)
    assert.deepEqual([version, runs.length, runs[0].columnKind], ['2.1.0', 1, 'utf16CodeUnits'])
    const [result] = runs[0].results
    assert.equal(runs[0].tool.driver.rules[result.ruleIndex].id, result.ruleId)
    assert.equal(result.level, 'error')
    const { artifactLocation, region } = result.locations[0].physicalLocation
    assert.deepEqual(artifactLocation, { uri: 'drafts/wrong.md', uriBaseId: 'WORKDIR' })
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
