import assert from 'node:assert/strict'
import { withAcceptance } from '../../../src/core/policy/acceptances.ts'
import { hashOf } from '../../../src/engine/readers/readSource.ts'
import { HARBOUR, newsroom, RIGHT, removeNewsrooms, verbatim, WRONG } from './support.ts'

const WORDS = WRONG.slice(WRONG.indexOf('“') + 1, WRONG.indexOf('”'))
const HASH = hashOf(Buffer.from(HARBOUR))
const ACCEPTED = withAcceptance('', {
  quotation: WORDS,
  draft: 'drafts/wrong.md',
  source: 'articles/harbour.txt',
  hash: HASH,
  note: 'heard it on the tape',
  date: '2031-04-02'
})

const check = (files: Readonly<Record<string, string>>, draft: string, ...args: readonly string[]) =>
  verbatim(newsroom({ 'articles/harbour.txt': HARBOUR, ...files }), 'check', draft, ...args)

describe('verbatim check with verbatim-accepted.yaml', () => {
  after(removeNewsrooms)
  const files = { 'drafts/wrong.md': WRONG, 'verbatim-accepted.yaml': ACCEPTED }

  it('passes what was accepted, and says so', async () => {
    const { status, stdout } = await check(files, 'drafts/wrong.md')
    assert.equal(status, 0)
    assert.match(stdout, /✓ altered/)
    assert.match(stdout, /Accepted: heard it on the tape/)
    assert.doesNotMatch(stdout, /No quotation of/)
  })

  it('gives the note as JSON', async () => {
    const { stdout } = await check(files, 'drafts/wrong.md', '--format', 'json')
    const report = JSON.parse(stdout)
    const [{ verdict, level, accepted }] = report.drafts[0].quotations
    assert.deepEqual([verdict, level, accepted], ['altered', 'none', 'heard it on the tape'])
    assert.deepEqual([report.unusedAcceptances, report.brokenAcceptances], [[], []])
  })

  it('takes the nearest file', async () => {
    const { status } = await check({ ...files, 'drafts/verbatim-accepted.yaml': '# none here\n' }, 'drafts/wrong.md')
    assert.equal(status, 1)
  })

  it('lists entries that nothing needs: the words are right now, or the draft is gone', async () => {
    const more = withAcceptance(ACCEPTED, { quotation: 'Nobody asked us', draft: 'drafts/gone.md', note: 'old' })
    const draft = { 'drafts/wrong.md': RIGHT, 'verbatim-accepted.yaml': more }
    const { status, stdout } = await check(draft, 'drafts/wrong.md')
    assert.equal(status, 0)
    assert.match(stdout, /^verbatim-accepted\.yaml:2:3 i\n.*No quotation of drafts\/wrong\.md/ms)
    assert.match(stdout, /^verbatim-accepted\.yaml:8:3 i\n.*“Nobody asked us” No quotation of drafts\/gone\.md/ms)
    const json = JSON.parse((await check(draft, 'drafts/wrong.md', '--format', 'json')).stdout)
    assert.deepEqual(
      json.unusedAcceptances.map(({ path, line, draft, note }: Record<string, unknown>) => [path, line, draft, note]),
      [
        ['verbatim-accepted.yaml', 2, 'drafts/wrong.md', 'heard it on the tape'],
        ['verbatim-accepted.yaml', 8, 'drafts/gone.md', 'old']
      ]
    )
    assert.match((await check(draft, 'drafts/wrong.md', '--format', 'markdown')).stdout, /^## Acceptances$/m)
  })

  it('shows everything where the file is broken, and names the line', async () => {
    const { status, stdout } = await check({ ...files, 'verbatim-accepted.yaml': `${ACCEPTED}- note: x\n` }, 'drafts/wrong.md')
    assert.equal(status, 1)
    assert.match(stdout, /✗ altered/)
    assert.match(stdout, /^verbatim-accepted\.yaml:8:3 ✗\n +The entry in line 8 has no quotation/m)
  })
})
