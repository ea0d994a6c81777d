/**
 * The index of one corpus on disk: a folder with segment files and a manifest that names them.
 *
 * A segment is written under another name and renamed, then the manifest in the same way, then what it names no more is removed. So the
 * manifest always names whole files, whenever the process dies. At most two segments are kept, one big and one small: what is new is
 * written together with the small one, and all as one when the small one has grown to a part of the big one. While a large corpus is
 * read for the first time, there are more until its end.
 *
 * Two windows on one folder write files of different names, and the last manifest counts: both are right, since whoever opens an index
 * compares it with the articles' files. Files that nobody names are removed when they are old, lest the other window is writing them.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Corpus } from '../../core/index/corpus.ts'
import type { DiskSegment } from '../../core/index/diskSegment.ts'
import { openSegments } from '../../core/index/openSegments.ts'
import { Damaged, type Segment } from '../../core/index/segment.ts'
import { SectionReader } from '../../core/index/segmentFile.ts'
import type { Vocabulary } from '../../core/index/vocabulary.ts'
import { writeSegment } from '../../core/index/writeSegment.ts'
import type { Pause } from '../pace.ts'
import { IndexFile, WholeFile } from './indexFile.ts'
import { readManifest, writeManifest } from './manifest.ts'

const ENDING = '.segment'
/** A small segment of more than this share of the big one is written into it. */
const SMALL = 0.25
/** Files that no manifest names are left alone for so long. */
const STRANGER_MS = 3_600_000

/** A segment file that is open. */
interface OpenFile {
  readonly name: string
  readonly bytes: IndexFile
  readonly file: SectionReader
}

export class IndexStore {
  readonly #folder: string
  readonly #prefix: string
  readonly #note: (text: string) => void
  #files: readonly OpenFile[] = []
  readonly #damaged = new Set<string>()

  /**
   * @param folder absolute; made when something is written
   * @param prefix what the paths of all articles begin with; not written, so that the index serves wherever they are counted from
   * @param note is told in a sentence what could not be read or written
   */
  constructor(folder: string, prefix: string, note: (text: string) => void) {
    this.#folder = folder
    this.#prefix = prefix
    this.#note = note
  }

  /** Bytes that the segments take on disk. */
  get bytes(): number {
    return this.#files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  }

  /** The corpus as it was saved, without segments that are damaged. Never throws. */
  open(generation = 0): Corpus {
    this.close()
    try {
      const found = (readManifest(this.#folder)?.segments ?? []).flatMap(({ file, tombstones }) => {
        const opened = this.#openFile(file)
        return opened ? [{ opened, tombstones }] : []
      })
      return this.#corpusOf(found, generation)
    } catch (error) {
      this.#tellDamage(error)
      if (error instanceof Damaged && this.#files.some(({ name }) => name === error.file)) {
        this.#damaged.add(error.file)
        return this.open(generation)
      }
      this.close()
      return new Corpus(undefined, [], generation)
    }
  }

  /** Forgets a segment whose bytes turned out to be damaged; `open` goes without it. */
  distrust(damage: Damaged): void {
    this.#tellDamage(damage)
    this.#damaged.add(damage.file)
  }

  /**
   * Writes what is new in a corpus that this store opened, and gives the corpus that goes on from there; the given one where nothing
   * could be written. Throws `Damaged` where a segment is, and `Cancelled`.
   * @param isLast false while more is to come at once: the segments are not joined yet
   */
  async save(corpus: Corpus, pause: Pause, isLast = true): Promise<Corpus> {
    const before = new Map(corpus.saved.map((segment, i) => [segment, this.#files[i]!.name]))
    const isThere = (segment: DiskSegment) => existsSync(join(this.#folder, before.get(segment)!))
    // Another window may have joined a segment with others meanwhile, and removed it: it can still be read here.
    const kept = (isLast ? keptOf(corpus) : corpus.saved).filter(isThere)
    try {
      mkdirSync(this.#folder, { recursive: true })
      const written = corpus.segments.filter(segment => !kept.includes(segment as DiskSegment))
      const name = await this.#write(written, corpus.vocabulary, pause)
      const segments = [
        ...kept.map(segment => ({ file: before.get(segment)!, tombstones: segment.tombstones })),
        ...(name === undefined ? [] : [{ file: name, tombstones: [] }])
      ]
      writeManifest(this.#folder, { segments })
      const mine = new Set([...before.values(), ...this.#damaged])
      const opened = this.open(corpus.generation + 1)
      this.#removeOthers(
        segments.map(({ file }) => file),
        mine
      )
      return opened
    } catch (error) {
      if (!isOfFiles(error)) throw error
      this.#note(`The index could not be saved: ${reasonOf(error)} What is new is read again the next time.`)
      return corpus
    }
  }

  close(): void {
    for (const { bytes } of this.#files) bytes.close()
    this.#files = []
  }

  /** Writes the living articles of some segments; the name of the file, undefined where there are none. */
  async #write(segments: readonly Segment[], vocabulary: Vocabulary, pause: Pause): Promise<string | undefined> {
    if (segments.every(({ size, buried }) => size === buried)) return undefined
    const name = `${randomBytes(8).toString('hex')}${ENDING}`
    const file = new WholeFile(join(this.#folder, name))
    try {
      for (const _ of writeSegment(segments, vocabulary, file, this.#prefix)) await pause()
      file.finish()
      return name
    } catch (error) {
      file.abandon()
      throw error
    }
  }

  #openFile(name: string): OpenFile | undefined {
    if (this.#damaged.has(name)) return undefined
    try {
      const bytes = new IndexFile(join(this.#folder, name))
      this.#files = [...this.#files, { name, bytes, file: new SectionReader(bytes) }]
      return this.#files.at(-1)
    } catch (error) {
      this.#damaged.add(name)
      this.#tellDamage(error instanceof Damaged ? error : new Damaged(name, 'it is missing or cannot be read'))
      return undefined
    }
  }

  #corpusOf(found: readonly { opened: OpenFile; tombstones: readonly number[] }[], generation: number): Corpus {
    const files = found.map(({ opened: { file }, tombstones }) => ({ file, tombstones, prefix: this.#prefix }))
    const { vocabulary, segments } = openSegments(files)
    return new Corpus(vocabulary, segments, generation)
  }

  /** Removes what is not named: this store's own files at once, those of others when they are old. */
  #removeOthers(named: readonly string[], mine: ReadonlySet<string>): void {
    for (const file of readdirSync(this.#folder)) {
      const path = join(this.#folder, file)
      if (named.includes(file) || !/\.(?:segment|tmp)$/.test(file)) continue
      try {
        if (mine.has(file) || Date.now() - statSync(path).mtimeMs > STRANGER_MS) rmSync(path)
      } catch {
        // Another window has it open, or was faster: it goes the next time.
      }
    }
  }

  #tellDamage(error: unknown): void {
    const what = error instanceof Damaged ? error.message : String(error)
    this.#note(`A part of the index cannot be used and is built anew (${what}).`)
  }
}

/** The segments that stay as they are: a big one, unless it is small beside the rest and what is buried in it. */
function keptOf({ saved, segments }: Corpus): readonly DiskSegment[] {
  const [big] = saved
  if (!big) return []
  const rest = segments.slice(1).reduce((sum, { base, end }) => sum + end - base, 0)
  return rest / (big.end - big.base) + big.buried / big.size < SMALL ? [big] : []
}

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full. Free some space.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'its folder may not be written to. Change its permissions.'
  return `${message}.`
}
