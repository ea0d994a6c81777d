import { Damaged } from '../core/binary/sectionFile.ts'
import { Corpus } from '../core/index/corpus.ts'
import type { CorpusOptions } from './api.ts'
import type { Pause } from './pace.ts'
import { indexFolder, prefixOf } from './store/indexFolder.ts'
import { IndexStore } from './store/indexStore.ts'

/**
 * The corpus as it is now, with its index on disk where there is one. Saving, and going on without a damaged part, put another corpus in
 * the place of the one before: ask for `current` each time.
 */
export class SavedCorpus {
  readonly #note: (text: string) => void
  /** Makes a corpus that was just opened ready. */
  readonly #adopt: (corpus: Corpus) => void
  #current = new Corpus()
  #store: IndexStore | undefined
  #place = ''

  constructor(note: (text: string) => void, adopt: (corpus: Corpus) => void) {
    this.#note = note
    this.#adopt = adopt
  }

  get current(): Corpus {
    return this.#current
  }

  /** What the index takes on disk. */
  get bytes(): number {
    return this.#store?.bytes ?? 0
  }

  /** Opens the index of these folders; true where it is another than before, and so is the corpus. */
  use({ index, folders, root }: CorpusOptions): boolean {
    const folder = index === undefined || folders.length === 0 ? undefined : indexFolder(index, folders)
    const place = `${folder}\n${root}`
    if (place === this.#place) return false
    this.#place = place
    this.#store?.close()
    this.#store = folder === undefined ? undefined : new IndexStore(folder, prefixOf(root, folders), this.#note)
    this.#put(this.#store?.open(this.#next) ?? new Corpus(undefined, [], undefined, this.#next))
    return true
  }

  /** Writes what is new, if anything is. `isLast`: false while more is read at once. Throws `Cancelled`. */
  async save(pause: Pause, isLast: boolean): Promise<void> {
    const store = this.#store
    const { isUnsaved, saved } = this.#current
    const isUnfinished = saved.length > 2 || (saved.length > 0 && !store?.hasPeople)
    if (store && (isUnsaved || (isLast && isUnfinished)))
      await this.healing(async () => this.#put(await store.save(this.#current, pause, isLast)))
  }

  /**
   * Does work that reads or writes the corpus, and once more without the damaged part where the index turns out to be so. What that held
   * is missing then: `again` is told, and must have it read anew.
   */
  async healing<T>(work: () => Promise<T>, again: () => Promise<unknown> = async () => undefined): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Damaged) || !this.#store) throw error
      this.#store.distrust(error)
      this.#put(this.#store.open(this.#next))
      await again()
      return this.healing(work, again)
    }
  }

  /** Lets go of everything; the index stays on disk. */
  close(): void {
    this.#store?.close()
    this.#store = undefined
    this.#place = ''
    this.#current = new Corpus(undefined, [], undefined, this.#next)
  }

  get #next(): number {
    return this.#current.generation + 1
  }

  #put(corpus: Corpus): void {
    if (corpus === this.#current) return
    this.#current = corpus
    this.#adopt(corpus)
  }
}
