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

/** Leaves out what costs time when the extension is loaded. */
const lean = {
  name: 'lean',
  setup(build) {
    // One namespace for all files: esbuild would copy the hundreds of names of this module anew for each file that imports it.
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' }
    )
    build.onLoad({ filter: /./, namespace: 'vscode' }, () => ({ contents: "export * from 'vscode'" }))
    // It does not say of itself that it can be left out where only a constant beside its use is wanted.
    build.onResolve({ filter: /^yaml$/ }, async ({ path, ...from }) => {
      if (from.pluginData === lean) return undefined
      return { ...(await build.resolve(path, { ...from, pluginData: lean })), sideEffects: false }
    })
  }
}

const shared = {
  alias,
  plugins: [lean],
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
  context({ ...shared, entryPoints: { extension: 'src/extension.ts', worker: 'src/engine/worker.ts' } }),
  context({ ...shared, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } })
])
if (watch) await Promise.all(builds.map(build => build.watch()))
else {
  await Promise.all(builds.map(build => build.rebuild()))
  await Promise.all(builds.map(build => build.dispose()))
  chmodSync('dist/cli.js', 0o755)
}
