import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from '../../core/binary/checksum.ts'
import { Damaged } from '../../core/binary/sectionFile.ts'
import { WholeFile } from './indexFile.ts'

/** Which files are an index: its segments, the largest first, with the articles that are not there any more. */
export interface Manifest {
  /** The file of the people in all segments. */
  readonly people?: string
  readonly segments: readonly { readonly file: string; readonly tombstones: readonly number[] }[]
}

const NAME = 'manifest.json'
const SEPARATOR = '\n'

/**
 * Reads the manifest of an index folder: one line of JSON, then its CRC-32 in hexadecimal. Undefined where there is none.
 * Throws `Damaged` where it does not match its checksum.
 */
export function readManifest(folder: string): Manifest | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, NAME), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw new Damaged(NAME, 'it could not be read')
  }
  const [json = '', checksum] = text.split(SEPARATOR)
  if (checksum !== checksumOf(json)) throw new Damaged(NAME, 'it does not match its checksum')
  return JSON.parse(json) as Manifest
}

/** Puts a manifest in the place of the one before. Throws what the file system says; the one before stands then. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const json = JSON.stringify(manifest)
  const file = new WholeFile(join(folder, NAME))
  try {
    file.write(Buffer.from(`${json}${SEPARATOR}${checksumOf(json)}${SEPARATOR}`))
    file.finish()
  } catch (error) {
    file.abandon()
    throw error
  }
}

const checksumOf = (json: string): string => crc32(Buffer.from(json)).toString(16)
