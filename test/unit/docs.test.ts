import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FINDING_CODES } from '../../src/core/policy/verdict.ts'
import { COMMANDS, SETTINGS } from '../../src/editor/ids.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

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
