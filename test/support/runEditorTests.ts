// Bundles the editor tests and runs them in a real extension host: a desktop VS Code's where one is installed, else that of
// the VS Code server from the npm registry. Arguments: --extension FOLDER and --tests FOLDER for another pair than ours;
// --code-server VERSION for the server of that version, whatever is installed; --minutes N for a run that takes long.

import { cpSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runTests, TestRunFailedError } from '@vscode/test-electron'
import { type BuildOptions, build } from 'esbuild'
import { findDesktop } from './vscode/desktop.ts'
import { install } from './vscode/install.ts'
import { outputFolder, root, temporaryFolder } from './vscode/paths.ts'
import { userSettings } from './vscode/settings.ts'

const { values } = parseArgs({
  options: {
    extension: { type: 'string', default: root },
    tests: { type: 'string', default: join(root, 'test/editor') },
    'code-server': { type: 'string' },
    minutes: { type: 'string' }
  }
})
const bundles = join(outputFolder, 'editor')

await bundle(resolve(values.tests))
process.exitCode = await runAll()

async function bundle(folder: string): Promise<void> {
  const tests = globSync('**/*.test.ts', { cwd: folder }).map(file => join(folder, file))
  if (tests.length === 0) throw new Error(`There are no editor tests (*.test.ts) in ${folder}.`)
  rmSync(bundles, { recursive: true, force: true })
  const shared: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning'
  }
  await build({ ...shared, entryPoints: tests, outbase: folder, outdir: bundles })
  await build({ ...shared, entryPoints: [join(import.meta.dirname, 'editorSuite.ts')], outfile: join(bundles, 'index.js') })
}

async function runAll(): Promise<number> {
  const version = values['code-server']
  // The launcher, which runs in a process of its own, asks for the version too.
  if (version !== undefined) process.env.VERBATIM_VSCODE_VERSION = version
  if (values.minutes !== undefined) process.env.VERBATIM_EDITOR_TIMEOUT_MS = String(Number(values.minutes) * 60_000)
  const desktop = version === undefined ? findDesktop() : undefined
  if (desktop) console.log(`VS Code ${desktop.version} (desktop), Node ${process.version}`)
  else await install() // here, where it prints its progress
  const temporary = temporaryFolder('editor')
  const userDataDir = join(temporary, 'user')
  mkdirSync(join(userDataDir, 'User'), { recursive: true })
  writeFileSync(join(userDataDir, 'User/settings.json'), JSON.stringify(userSettings))
  try {
    return await runTests({
      vscodeExecutablePath: desktop?.executable ?? join(import.meta.dirname, 'vscode/launcher.ts'),
      extensionDevelopmentPath: resolve(values.extension),
      extensionTestsPath: join(bundles, 'index.js'),
      launchArgs: [
        copyWorkspace(join(temporary, 'workspace')),
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${join(temporary, 'extensions')}`
      ],
      // The launcher is a script: it has to meet this Node, whichever the machine's own is.
      extensionTestsEnv: { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) }
    })
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code || 1
    throw error
  }
}

// Tests change files, so they get a copy. A .code-workspace file around it lets a test add a second root without a restart.
function copyWorkspace(folder: string): string {
  const fixture = join(resolve(values.tests), 'workspace')
  mkdirSync(folder, { recursive: true })
  if (existsSync(fixture)) cpSync(fixture, folder, { recursive: true })
  const file = join(dirname(folder), 'test.code-workspace')
  writeFileSync(file, JSON.stringify({ folders: [{ path: folder }], settings: {} }))
  return file
}
