import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const newsroom = join(root, 'media/newsroom')

interface Expected {
  readonly draft: string
  readonly begins: string
  readonly verdict: string
}

interface CheckOutput {
  readonly corpus: { readonly articles: number; readonly unreadable: readonly unknown[] }
  readonly drafts: readonly {
    readonly path: string
    readonly quotations: readonly {
      readonly text: string
      readonly verdict: string
      readonly findings: readonly { code: string }[]
    }[]
  }[]
}

/** The table "What every quotation is" of the newsroom's README: one row for each quotation of the drafts, in order. */
function expectations(): Expected[] {
  return readFileSync(join(newsroom, 'README.md'), 'utf8')
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(cells => cells[1]?.endsWith('.md'))
    .map(cells => ({ draft: cells[1]!, begins: cells[2]!, verdict: cells[3]! }))
}

function check(): CheckOutput {
  const drafts = ['drafts/the-wall.md', 'drafts/brief-truce.md']
  const args = [join(root, 'dist/cli.js'), 'check', ...drafts, '--corpus', 'articles', '--format', 'json']
  const run = spawnSync(process.execPath, args, { cwd: newsroom, encoding: 'utf8' })
  assert.equal(run.status, 1, `the drafts hold errors, so the check ends with status 1\n${run.stderr}`)
  return JSON.parse(run.stdout) as CheckOutput
}

describe('the sample newsroom', () => {
  const expected = expectations()
  let output: CheckOutput

  before(() => {
    output = check()
  })

  const quotations = (draft: string) => output.drafts.find(({ path }) => path.endsWith(draft))?.quotations ?? []

  it('is read in full', () => {
    assert.equal(output.corpus.articles, 8)
    assert.deepEqual(output.corpus.unreadable, [])
  })

  for (const draft of ['the-wall.md', 'brief-truce.md']) {
    it(`lists every quotation of ${draft} in its README`, () => {
      const rows = expected.filter(row => row.draft === draft)
      const found = quotations(draft)
      assert.deepEqual(
        found.map(({ text }, i) => text.slice(0, rows[i]?.begins.length ?? 20)),
        rows.map(row => row.begins)
      )
    })
  }

  for (const { draft, begins, verdict } of expected) {
    it(`${draft}: ${begins} … is ${verdict}`, () => {
      assert.equal(quotations(draft).find(({ text }) => text.startsWith(begins))?.verdict, verdict)
    })
  }

  it('shows every verdict', () => {
    const verdicts = [
      'verbatim',
      'edited',
      'altered',
      'spliced',
      'misattributed',
      'paraphrase',
      'unsourced',
      'cannot-check',
      'exempt'
    ]
    assert.deepEqual([...new Set(expected.map(row => row.verdict))].sort(), verdicts.sort())
  })

  it('names the wrong citation in the brief', () => {
    const dahl = quotations('brief-truce.md').find(({ text }) => text.startsWith('I have never before'))
    assert.deepEqual(
      dahl?.findings.map(({ code }) => code),
      ['wrong-source']
    )
  })
})
