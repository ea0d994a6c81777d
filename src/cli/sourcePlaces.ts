import { resolve } from 'node:path'
import type { Place } from '../core/people/person.ts'
import { readSource } from '../engine/readers/readSource.ts'
import { shownPath } from './corpus.ts'
import { LineIndex, type Position } from './lineIndex.ts'

/** Lines and columns of passages. Only files that are asked for are read, and each one once. */
export class SourcePlaces {
  readonly #root: string
  readonly #indexes = new Map<string, LineIndex>()

  constructor(root: string) {
    this.#root = root
  }

  /** The absolute file of an article. */
  fileOf(path: string): string {
    return resolve(this.#root, path)
  }

  /** Where a place begins and ends. */
  rangeOf({ path, start, end }: Place): { readonly start: Position; readonly end: Position } {
    const index = this.#indexOf(path)
    return { start: index.positionOf(start), end: index.positionOf(end) }
  }

  /** `articles/a.txt:3:25`, relative to the working directory, so that a terminal can open it. */
  shown(place: Place): string {
    const { line, column } = this.rangeOf(place).start
    return `${shownPath(this.fileOf(place.path))}:${line}:${column}`
  }

  #indexOf(path: string): LineIndex {
    const known = this.#indexes.get(path)
    if (known) return known
    const read = readSource(this.fileOf(path), path)
    const index = new LineIndex('source' in read ? read.source.text : '')
    this.#indexes.set(path, index)
    return index
  }
}
