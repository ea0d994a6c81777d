import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Anchor, anchoredDrafts, anchoredPath, type DraftAnchor } from '../core/citations/anchor.ts'
import { ANCHORS_FILE, readAnchors } from '../core/citations/annotationPage.ts'
import { UserError } from '../core/ports.ts'
import type { AnchorsText } from './api.ts'
import { findUpwards } from './config.ts'
import { articlePath } from './corpusFiles.ts'

/** The nearest file of anchors in the draft's folder or above it; undefined where there is none. Throws a `UserError`. */
export function anchorsOnDisk(draft: string): AnchorsText | undefined {
  const file = findUpwards(dirname(draft), ANCHORS_FILE)
  if (file === undefined) return undefined
  try {
    return { file, text: readFileSync(file, 'utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(`The annotations ${file} could not be read (${code}). Check its permissions.`)
  }
}

/**
 * Reads files of anchors; the last one is remembered, for every draft of a folder asks for the same. What cannot be read in a file
 * is left out: whoever writes to it is told.
 */
export class AnchorsReader {
  #text: string | undefined
  #anchors: readonly Anchor[] = []

  /** The passages that one draft quotes. `root` is the folder that article paths are relative to. */
  of({ file, text }: AnchorsText, draft: string, root: string): DraftAnchor[] {
    if (text !== this.#text) this.#anchors = readAnchors(text).anchors
    this.#text = text
    return this.#anchors.flatMap(anchor => {
      const folders = anchoredDrafts(anchor).map(path => baseOf(path, draft, file))
      const folder = folders.find(found => found !== undefined)
      return folder === undefined ? [] : [{ path: articlePath(root, resolve(folder, anchoredPath(anchor))), anchor }]
    })
  }
}

/** The folder that an anchor's paths are relative to: the file's or one above it, from which the path leads to the draft. */
function baseOf(path: string, draft: string, file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (resolve(folder, path) === resolve(draft)) return folder
    if (folder === dirname(folder)) return undefined
  }
}
