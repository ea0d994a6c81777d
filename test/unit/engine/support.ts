import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CheckRequest, CorpusOptions } from '../../../src/engine/api.ts'

/** A new folder with the given files, by path; text is written as UTF-8. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-engine-')))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) put(join(folder, path), content)
  return folder
}

/** Writes a file, and the folders it lies in. */
export function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const made: string[] = []

/** Removes every folder that was made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export const optionsFor = (root: string, more: Partial<CorpusOptions> = {}): CorpusOptions => ({
  root,
  folders: [root],
  exclude: [],
  ...more
})

/** A request to check a draft in the usual way. */
export const draftAt = (path: string, text: string): CheckRequest => ({
  path,
  text,
  language: 'markdown',
  policy: { profile: 'wire', levels: {}, exemptHeadings: [] }
})

/** Bytes of a text in UTF-16 with a byte order mark. */
export function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'LE' ? bytes : bytes.swap16()
}

export const HARBOUR = 'Port director Ilse Marrow said: “We did not close the north dock, and we will not.”\n'
export const MARKET = '“The market moves to the old brewery before winter,” said mayor Odile Fenner.\n'
