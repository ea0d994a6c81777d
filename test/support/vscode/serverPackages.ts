// The packages a VS Code server needs, from the npm registry alone and without a compiler. Current versions need only the two
// substitutes; older ones also name a package by its git address and download ripgrep from elsewhere.

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmInstall } from './npm.ts'

const ripgrep = '@vscode/ripgrep-universal'

/** Installs a server's packages into its folder; `aside` is a scratch project for packages of our own. */
export async function installServerPackages(server: string, aside: string): Promise<void> {
  pinToRegistry(server)
  await npmInstall(server, '--omit=dev', '--ignore-scripts')
  await npmInstall(join(server, 'extensions'), '--omit=dev', '--ignore-scripts')
  for (const [name, substitute] of [
    ['@vscode/spdlog', 'spdlog.cjs'],
    ['@vscode/native-watchdog', 'native-watchdog.cjs'],
    ['native-watchdog', 'native-watchdog.cjs']
  ] as const)
    if (existsSync(join(server, 'node_modules', name)))
      cpSync(join(import.meta.dirname, 'substitutes', substitute), join(server, 'node_modules', name, 'index.js'))
  await addRipgrep(join(server, 'node_modules/@vscode/ripgrep'), aside)
}

// A dependency named by its git address is taken from the registry instead, in the version the lock file says it has.
function pinToRegistry(server: string): void {
  const files = ['package.json', 'npm-shrinkwrap.json'].map(name => join(server, name))
  const [manifest, lock] = files.map(file => JSON.parse(readFileSync(file, 'utf8')))
  const fromGit = Object.entries<string>(manifest.dependencies).filter(([, version]) => version.includes('#'))
  if (fromGit.length === 0) return
  for (const [name] of fromGit) {
    manifest.dependencies[name] = lock.packages[`node_modules/${name}`].version
    delete lock.packages[`node_modules/${name}`]
    delete lock.dependencies?.[name]
  }
  lock.packages[''].dependencies = manifest.dependencies
  writeFileSync(files[0]!, JSON.stringify(manifest))
  writeFileSync(files[1]!, JSON.stringify(lock))
}

// File search, and so quick open, is ripgrep's work.
async function addRipgrep(folder: string, aside: string): Promise<void> {
  if (!existsSync(folder) || existsSync(join(folder, 'bin'))) return
  await npmInstall(aside, '--ignore-scripts', `${ripgrep}@1.18.0`)
  cpSync(join(aside, 'node_modules', ripgrep, `bin/${process.platform}-${process.arch}`), join(folder, 'bin'), {
    recursive: true
  })
}
