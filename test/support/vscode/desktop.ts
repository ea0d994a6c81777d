// An installed desktop VS Code, where there is one and a display to show it on.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A desktop VS Code. */
export interface Desktop {
  executable: string
  version: string
}

/** Returns the desktop VS Code that VSCODE_EXECUTABLE names or that is on the PATH; undefined without one or without a display. */
export function findDesktop(): Desktop | undefined {
  const executable = process.env.VSCODE_EXECUTABLE || (hasDisplay() ? onPath('code') : undefined)
  if (!executable) return undefined
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const version = stdout?.split('\n')[0]?.trim()
  if (status === 0 && version) return { executable, version }
  if (process.env.VSCODE_EXECUTABLE) throw new Error(`VSCODE_EXECUTABLE names ${executable}, which does not run as VS Code.`)
  return undefined
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function onPath(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap(folder => endings.map(ending => join(folder, name + ending))).find(existsSync)
}
