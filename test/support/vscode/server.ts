// One running VS Code server, with its log and the addresses that open its workbench.

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from './install.ts'
import { start, stop } from './processes.ts'

const startTimeout = 60_000
const tailLength = 40

/** A server that answers. */
export interface Server {
  /** Host and port, which is also the authority of the server's vscode-remote: addresses. */
  authority: string
  /** The last lines the server printed, for error messages. */
  tail(): string
  /** Resolves when the server ends, wanted or not. */
  ended: Promise<void>
  /** Ends the server, its extension hosts and its watchers. */
  stop(): Promise<void>
}

/** Where a server keeps its state, and how it is meant to be used. */
export interface ServerOptions {
  userDataDir: string
  extensionsDir: string
  /** Lets a page drive the workbench and run extension tests; also ends a server that nobody uses. */
  forTests: boolean
  /** A fixed port; any free one when absent. */
  port?: number
}

/** Starts a server on 127.0.0.1 and waits until it listens; throws with the end of its log when it does not. */
export async function startServer(installation: Installation, options: ServerOptions): Promise<Server> {
  mkdirSync(options.extensionsDir, { recursive: true })
  const child = start(installation.node, serverArguments(installation, options), { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const tail = () => lines.slice(-tailLength).join('\n')
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const port = await new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The VS Code server ${what}. The end of its log:\n${tail()}`))
    const timer = setTimeout(() => fail(`did not listen within ${startTimeout / 1000} s`), startTimeout)
    const read = (chunk: Buffer) => {
      lines.push(...String(chunk).trimEnd().split('\n'))
      const listening = String(chunk).match(/agent listening on (\d+)/)
      if (listening) settle(() => resolve(listening[1]!))
    }
    const settle = (act: () => void) => {
      clearTimeout(timer)
      act()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', error => settle(() => reject(error)))
    child.once('exit', code => settle(() => fail(`ended at once with ${code}`)))
  }).catch(async error => {
    await stop(child)
    throw error
  })
  return { authority: `127.0.0.1:${port}`, tail, ended, stop: () => stop(child) }
}

/** Puts an extension's folder among the installed ones, as a link: what runs is the folder itself. Do so before the server starts. */
export function linkExtension(extensionsDir: string, extension: string): void {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'))
  mkdirSync(extensionsDir, { recursive: true })
  symlinkSync(extension, join(extensionsDir, `${publisher}.${name}-${version}`), 'junction')
}

/** The page that opens a folder or a .code-workspace file, with the workbench's own switches (extensionDevelopmentPath ...). */
export function workbenchUrl(server: Server, workspace: string, switches: Record<string, string> = {}): string {
  const url = new URL(`http://${server.authority}/`)
  url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace)
  const payload = Object.entries(switches)
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload))
  return url.href.replaceAll('%2F', '/').replaceAll('%3A', ':') // as readable as a query may be
}

/** A file's address as the workbench in the browser names it. */
export function remoteUri(server: Server, path: string): string {
  return `vscode-remote://${server.authority}${path}`
}

function serverArguments({ folder }: Installation, options: ServerOptions): string[] {
  const forTests = ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown']
  return [
    join(folder, 'out/server-main.js'),
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      String(options.port ?? 0),
      '--without-connection-token',
      '--accept-server-license-terms'
    ],
    ...['--user-data-dir', options.userDataDir, '--server-data-dir', options.userDataDir],
    ...['--extensions-dir', options.extensionsDir, '--disable-workspace-trust', '--telemetry-level', 'off'],
    ...(options.forTests ? forTests : [])
  ]
}
