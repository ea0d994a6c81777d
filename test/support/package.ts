// Packs the extension into a .vsix, from a clean production build. An argument names the file; verbatim-VERSION.vsix otherwise.

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './vscode/paths.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const out = resolve(process.argv[2] ?? join(root, `verbatim-${version}.vsix`))

rmSync(join(root, 'dist'), { recursive: true, force: true }) // or the maps of an earlier build would be left
run('esbuild.mjs', '--production')
run(
  join('node_modules/@vscode/vsce/vsce'),
  ...['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out]
)

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}
