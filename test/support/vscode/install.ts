// Sets up a VS Code server with its web workbench from the npm package code-server: the same workbench and the same Node
// extension host as the desktop's, without a download from elsewhere and without a compiler. About half a minute, once.
// Run by itself (`node test/support/vscode/install.ts`) it only sets up.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOnce } from './makeOnce.ts'
import { npmInstall } from './npm.ts'
import { toolsFolder } from './paths.ts'
import { installServerPackages } from './serverPackages.ts'

/** The code-server version the tests run unless VERBATIM_VSCODE_VERSION names another; 4.139.1 holds VS Code 1.139.1. */
export const defaultVersion = '4.139.1'

/** A VS Code server that is ready to start. */
export interface Installation {
  /** Folder of the server, which holds out/server-main.js. */
  folder: string
  /** VS Code's version, such as 1.139.1. */
  version: string
  /** The Node executable of the major version this server needs. */
  node: string
}

/** Returns the installation of a code-server version, made first where it is missing. Safe to call from several processes. */
export async function install(version = process.env.VERBATIM_VSCODE_VERSION || defaultVersion): Promise<Installation> {
  const home = join(toolsFolder, `code-server-${version}`)
  await makeOnce(home, aside => make(aside, version))
  const folder = serverFolder(home)
  const own = join(home, 'node_modules/.bin/node')
  return { folder, version: readJson(join(folder, 'package.json')).version, node: existsSync(own) ? own : process.execPath }
}

async function make(aside: string, version: string): Promise<void> {
  const started = Date.now()
  console.log(`Setting up VS Code from the npm package code-server ${version}, once (about 650 MB in .vscode-test) ...`)
  writeFileSync(join(aside, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }))
  console.log('  1/3 code-server')
  await npmInstall(aside, '--ignore-scripts', `code-server@${version}`)
  console.log("  2/3 the server's own packages")
  await installServerPackages(serverFolder(aside), aside)
  console.log('  3/3 the Node it needs')
  await addNode(aside)
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`)
}

// Node's own package brings its binary in an install script, so this one is allowed to run.
async function addNode(aside: string): Promise<void> {
  const wanted = String(readJson(join(aside, 'node_modules/code-server/package.json')).engines?.node ?? '').match(/\d+/)?.[0]
  if (wanted && wanted !== process.versions.node.split('.')[0]) await npmInstall(aside, `node@${wanted}`)
}

function serverFolder(home: string): string {
  return join(home, 'node_modules/code-server/lib/vscode')
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

if (import.meta.main) {
  const { folder, version } = await install()
  console.log(`VS Code ${version} in ${folder}`)
}
