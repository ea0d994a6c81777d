import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { type Acceptance, type AcceptancesRead, readAcceptances, withAcceptance } from '../core/policy/acceptances.ts'
import { UserError } from '../core/ports.ts'
import type { AcceptancesText, NewAcceptance } from './api.ts'
import { ACCEPTANCES_FILE, findUpwards } from './config.ts'

/** A path as the file of acceptances has it: relative to its folder, with `/`. */
export const pathInAcceptances = (file: string, path: string): string => relative(dirname(file), path).split(sep).join('/')

/** The nearest file of acceptances in the draft's folder or above it; undefined where there is none. Throws a `UserError`. */
export function acceptancesOnDisk(draft: string): AcceptancesText | undefined {
  const file = findUpwards(dirname(draft), ACCEPTANCES_FILE)
  if (file === undefined) return undefined
  try {
    return { file, text: readFileSync(file, 'utf8').replace(/^\ufeff/, '') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`The acceptances ${file} could not be read (${code}). Check its permissions.`)
  }
}

/** Reads files of acceptances; the last one is remembered, for every draft of a folder asks for the same. */
export class AcceptancesReader {
  #text: string | undefined
  #read: AcceptancesRead = { acceptances: [] }

  /** The entries of one draft, or what is wrong with the file. */
  of({ file, text }: AcceptancesText, draft: string): AcceptancesRead {
    if (text !== this.#text) this.#read = readAcceptances(text)
    this.#text = text
    if ('problem' in this.#read) return this.#read
    const named = this.#read.acceptances.map(one => ({ one, path: resolve(dirname(file), one.draft) }))
    return {
      acceptances: named.filter(({ path }) => path === resolve(draft)).map(({ one }) => one),
      orphans: named.filter(({ path }) => path !== resolve(draft) && !existsSync(path)).map(({ one }) => one)
    }
  }
}

/**
 * The text of the file with one entry more. `root` is the folder that the article's path is relative to.
 * Throws a `UserError` for a file that could not be read.
 */
export function textWithAcceptance({ file, text }: AcceptancesText, added: NewAcceptance, root: string): string {
  const read = readAcceptances(text)
  if ('problem' in read)
    throw new UserError(`${file} could not be read from line ${read.problem.line} on. Mend it first; nothing was written.`)
  const { quotation, draft, source, hash, note, date } = added
  const acceptance: Acceptance = {
    quotation,
    draft: pathInAcceptances(file, draft),
    source: source === undefined ? undefined : pathInAcceptances(file, resolve(root, source)),
    hash,
    note,
    date
  }
  return withAcceptance(text, acceptance)
}
