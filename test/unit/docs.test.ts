import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDING_CODES, type FindingCode } from '../../src/core/policy/verdict.ts'
import { COMMANDS, SETTINGS } from '../../src/editor/ids.ts'
import { check, corpusOf } from './policy/newsroom.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The example of a finding's page, where it is one article and one draft. */
function example(code: FindingCode): { readonly source: string; readonly draft: string } | undefined {
  const page = read(`media/findings/${code}.md`)
  const found = /^## Example\n\nSource: (?<source>.+)\n\nDraft: (?<draft>.+)\n\n## /m.exec(page)?.groups
  return found && { source: found.source!, draft: found.draft! }
}

describe('the documentation', () => {
  it('has a page for every finding code, and none besides', () => {
    assert.deepEqual(readdirSync(join(root, 'media/findings')).sort(), FINDING_CODES.map(code => `${code}.md`).sort())
  })

  it('has the code in the title of its page and in the line that switches it off', () => {
    for (const code of FINDING_CODES) {
      const page = read(`media/findings/${code}.md`)
      assert.ok(page.startsWith(`# \`${code}\``), code)
      assert.ok(page.includes(`"${code}": "none"`), code)
    }
  })

  for (const code of FINDING_CODES.filter(code => example(code)))
    it(`has an example of ${code} that is one`, () => {
      const { source, draft } = example(code)!
      // The articles that the draft cites are there, and others, which show how a word is usually spelt.
      const others = [...draft.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => [path!, 'Nothing of it.'] as const)
      const usual = Array.from({ length: 5 }, (_, i) => [`articles/usual-${i}.md`, 'On Saturday nothing was moved.'] as const)
      const corpus = corpusOf(Object.fromEntries([['articles/example.md', source], ...others, ...usual]))
      const { quotations, findings } = check(corpus, draft, { levels: { [code]: 'warning' }, draftPath: 'drafts/example.md' })
      const found = [...findings, ...quotations.flatMap(quotation => quotation.findings)].map(finding => finding.code)
      assert.ok(found.includes(code), `found: ${found.join(', ')}`)
    })

  it('lists every setting in the README, and none besides', () => {
    const listed = [...read('README.md').matchAll(/^\| `(verbatim\.[\w.]+)` \|/gm)].map(match => match[1]!)
    assert.deepEqual(listed.sort(), Object.values<string>(SETTINGS).sort())
  })

  it('names only commands in the README that exist', () => {
    const titles: Record<string, string> = JSON.parse(read('package.nls.json'))
    const known = Object.keys(COMMANDS).map(key => titles[`command.${key}`])
    const named = [...read('README.md').matchAll(/\*\*Verbatim: ([\w ]+)\*\*/g)].map(match => match[1]!)
    assert.ok(named.length > 0)
    for (const title of named) assert.ok(known.includes(title), title)
  })
})
