// What the packed extension holds, and what it must not.

import { strict as assert } from 'node:assert'
import { join } from 'node:path'
import { outputFolder, root } from './vscode/paths.ts'
import { run } from './vscode/processes.ts'
import { zipNames } from './zipNames.ts'

describe('the packed extension', () => {
  let names: string[] = []

  before(async function () {
    this.timeout(120_000)
    const vsix = join(outputFolder, 'verbatim.vsix')
    await run(process.execPath, [join(import.meta.dirname, 'package.ts'), vsix], { cwd: root })
    names = zipNames(vsix)
      .filter(name => name.startsWith('extension/'))
      .map(name => name.slice('extension/'.length))
  })

  for (const name of ['package.json', 'package.nls.json', 'readme.md', 'dist/extension.js', 'dist/worker.js', 'dist/cli.js'])
    it(`holds ${name}`, () => assert.ok(names.includes(name), `only ${names.join(', ')}`))

  for (const folder of ['syntaxes', 'media'])
    it(`holds files of ${folder}/`, () =>
      assert.ok(
        names.some(name => name.startsWith(`${folder}/`)),
        names.join(', ')
      ))

  it('holds nothing else: no sources, no tests, no source maps, no settings of the tools', () => {
    const known =
      /^(package\.json|package\.nls\.json|readme\.md|changelog\.md|LICENSE\.txt|dist\/[^/]+\.js|syntaxes\/[^/]+\.json|media\/.+)$/
    assert.deepEqual(
      names.filter(name => !known.test(name) || /\.(ts|map|vsix)$/.test(name)),
      []
    )
  })
})
