// Builds dist/: the extension, its worker thread and the command line. `--watch` rebuilds on change, `--production` minifies.

import { createHash } from 'node:crypto'
import { chmodSync, globSync, readFileSync } from 'node:fs'
import { context } from 'esbuild'

const watch = process.argv.includes('--watch')
const production = process.argv.includes('--production')
// Its main file is UMD, which cannot be bundled.
const alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }
/** Tells an index that was written by another version of the analysis, or of what that is bundled with. */
function coreVersion() {
  const hash = createHash('sha256')
  for (const file of [...globSync('src/core/**/*.ts').sort(), 'package-lock.json']) hash.update(readFileSync(file))
  return hash.digest().readUInt32LE()
}

const shared = {
  alias,
  define: { CORE_VERSION: String(coreVersion()) },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: 'dist',
  sourcemap: !production,
  minify: production,
  logLevel: 'info'
}
const builds = await Promise.all([
  context({ ...shared, entryPoints: { extension: 'src/extension.ts', worker: 'src/engine/worker.ts' }, external: ['vscode'] }),
  context({ ...shared, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } })
])
if (watch) await Promise.all(builds.map(build => build.watch()))
else {
  await Promise.all(builds.map(build => build.rebuild()))
  await Promise.all(builds.map(build => build.dispose()))
  chmodSync('dist/cli.js', 0o755)
}
