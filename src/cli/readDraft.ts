import { readFileSync } from 'node:fs'
import { UserError } from '../core/ports.ts'
import { decode, type NotText } from '../engine/readers/decode.ts'
import { shownPath } from './corpus.ts'

/** The text of a draft, without a byte order mark; an empty draft is fine. Throws a `UserError` where it could not be read. */
export function readDraft(file: string): string {
  const decoded = decode(bytesOf(file))
  if ('text' in decoded) return decoded.text
  if (decoded.notText === 'empty') return ''
  throw new UserError(`The draft ${shownPath(file)} ${PROBLEMS[decoded.notText]}`)
}

const PROBLEMS: Record<Exclude<NotText, 'empty'>, string> = {
  binary: 'is not a text file. Name a Markdown or plain text file.',
  encoding: 'is not valid UTF-8. Save it as UTF-8.'
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const shown = shownPath(file)
    if (code === 'ENOENT') throw new UserError(`The draft ${shown} does not exist. Check the path.`)
    if (code === 'EISDIR') throw new UserError(`${shown} is a folder. Name the drafts in it, for example ${shown}/*.md.`)
    throw new UserError(`The draft ${shown} could not be read (${code}). Check its permissions.`)
  }
}
