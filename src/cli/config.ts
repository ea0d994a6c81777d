// verbatim.json on the command line. The editor reads it leniently while it is typed; here a mistake ends the run.

import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../core/ports.ts'
import { absoluteSources, CONFIG_NAME, type Config, findUpwards, readConfig } from '../engine/config.ts'

export const NO_CONFIG: Config = {}

/** The nearest verbatim.json in a folder or above it; undefined where there is none. */
export const findConfig = (folder: string): string | undefined => findUpwards(folder, CONFIG_NAME)

/** Reads a configuration file; its folders of sources are absolute. Throws a `UserError` that names the file, the key and the remedy. */
export function loadConfig(file: string): Config {
  const config = readConfig(textOf(file), (key, problem) => {
    throw new UserError(key === '' ? `${file} ${problem}` : `In ${file}, "${key}" ${problem}.`)
  })
  return { ...config, sources: config.sources && absoluteSources(config.sources, dirname(file)) }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(`The configuration ${file} could not be read (${(error as NodeJS.ErrnoException).code}). Check the path.`)
  }
}
