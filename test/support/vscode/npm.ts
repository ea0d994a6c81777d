// Packages from the npm registry, into a folder of their own.

import { run } from './processes.ts'

/** Installs what a folder's package.json names, or the packages given; throws with npm's output when that fails. */
export async function npmInstall(folder: string, ...args: string[]): Promise<void> {
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    shell: process.platform === 'win32'
  })
}
