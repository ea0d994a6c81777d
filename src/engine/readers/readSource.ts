import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { decode, type NotText } from './decode.ts'
import { treatmentOf } from './formats.ts'

/** A file's text and the hash of its bytes. */
export interface SourceText {
  readonly text: string
  /** SHA-256 of the bytes, the first 16 bytes in hexadecimal. */
  readonly hash: string
  readonly bytes: number
}

/** Text, a sentence for the user that says why not and ends with the remedy, or `gone` when the file has vanished. */
export type SourceRead = { readonly source: SourceText } | { readonly unreadable: string } | { readonly gone: true }

// A bound on memory: an article of 64 MB would be a library in one file, and its text alone takes twice as much.
const MAX_MEGABYTES = 64

/**
 * Reads one file of the corpus. `name` is how messages call it. Never throws.
 * Synchronous on purpose: it runs in the worker, where many small asynchronous reads cost more than they give.
 */
export function readSource(file: string, name: string): SourceRead {
  if (treatmentOf(file) === 'unsupported') return { unreadable: unsupported(file, name) }
  try {
    const { size } = statSync(file)
    if (size > MAX_MEGABYTES << 20) return { unreadable: tooBig(name, size) }
    const bytes = readFileSync(file)
    const decoded = decode(bytes)
    if ('notText' in decoded) return { unreadable: REASONS[decoded.notText](name) }
    return { source: { text: decoded.text, hash: hashOf(bytes), bytes: bytes.length } }
  } catch (error) {
    return couldNotRead(error as NodeJS.ErrnoException, name)
  }
}

/** SHA-256 of bytes, the first 16 bytes in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

const REASONS: Record<NotText, (name: string) => string> = {
  empty: name => `${name} is empty. Put the article’s text into it, or remove the file.`,
  binary: name => `${name} is not a text file. Save the article as UTF-8 text, or move the file out of the folder.`,
  encoding: name => `${name} is not valid UTF-8. Open it in the encoding it was written in and save it as UTF-8.`
}

function unsupported(file: string, name: string): string {
  const format = extname(file).slice(1).toUpperCase()
  return `${name} is ${/^[AEFHILMNORSX]/.test(format) ? 'an' : 'a'} ${format} file, which a later version will read. Convert it to plain text or Markdown for now.`
}

const tooBig = (name: string, size: number) =>
  `${name} has ${Math.round(size / (1 << 20))} MB; articles of up to ${MAX_MEGABYTES} MB are read. Split it into single articles.`

function couldNotRead(error: NodeJS.ErrnoException, name: string): SourceRead {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return { gone: true }
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return { unreadable: `${name} may not be read by you. Change its permissions, or move it out of the folder.` }
  return {
    unreadable: `${name} could not be read (${error.code ?? error.message}). Check the disk or the network drive it lies on.`
  }
}
