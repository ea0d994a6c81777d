// Folders that are made once and kept: always whole, also when a run is cut short or two runs make the same one.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { atEnd } from './processes.ts'

/** Makes a folder that does not exist yet: `make` fills another one aside, which is renamed when it is whole. */
export async function makeOnce(folder: string, make: (aside: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  const aside = `${folder}.making-${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  atEnd(() => rmSync(aside, { recursive: true, force: true }))
  await make(aside)
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // else another process was faster, and its folder is as good
  }
}
