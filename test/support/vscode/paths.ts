// Where the test support keeps what it makes: tools in .vscode-test/ (kept between runs), results in .test-output/.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { atEnd } from './processes.ts'

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '../../..')

/** Tools set up once and kept between runs, keyed by version; ignored by git. */
export const toolsFolder = join(root, '.vscode-test')

/** What a test run leaves behind: bundles, screenshots; ignored by git. */
export const outputFolder = join(root, '.test-output')

/** Makes an empty folder of this process's own, removed when the process ends. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `verbatim-${purpose}-`))
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
