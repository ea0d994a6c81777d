import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import * as vscode from 'vscode'
import type { CorpusOptions, CorpusStatus, Engine } from '../engine/api.ts'
import { isWithin } from '../engine/sourceFolders.ts'
import type { CorpusPresence } from './ids.ts'
import type { Settings } from './settings.ts'

const UNKNOWN: CorpusStatus = {
  state: 'indexing',
  done: 0,
  total: 0,
  articles: 0,
  utterances: 0,
  people: 0,
  bytes: 0,
  unreadable: [],
  problems: [],
  indexBytes: 0,
  generation: 0
}

/** The sources of one workspace folder: its engine, its settings, and how it stands. `Corpora` keeps it up to date. */
export class Corpus {
  readonly folder: vscode.WorkspaceFolder
  readonly engine: Engine
  #settings: Settings
  #sources: readonly string[] = []
  /** Absolute folder that holds the indexes of all corpora. */
  readonly #index: string
  status: CorpusStatus = UNKNOWN
  /** False until all articles were read once: before, no draft is checked. */
  isOpened = false
  /** Grows when a file of acceptances or anchors in the folder changes: a check of before is out of date then. */
  sideFilesGeneration = 0

  constructor(folder: vscode.WorkspaceFolder, engine: Engine, settings: Settings, index: string) {
    this.#index = index
    this.folder = folder
    this.engine = engine
    this.#settings = settings
    this.settings = settings
  }

  get settings(): Settings {
    return this.#settings
  }

  set settings(settings: Settings) {
    this.#settings = settings
    this.#sources = settings.sources.map(source => (isAbsolute(source) ? resolve(source) : join(this.root, source)))
  }

  get root(): string {
    return this.folder.uri.fsPath
  }

  /** The absolute folders of its articles. */
  get sources(): readonly string[] {
    return this.#sources
  }

  get options(): CorpusOptions {
    const { joinSpellings } = this.settings
    return { root: this.root, folders: this.sources, exclude: [], joinSpellings, index: this.#index }
  }

  /** Whether there is anything to compare with; undefined while that is not known. */
  get presence(): CorpusPresence | undefined {
    const { state, articles, unreadable } = this.status
    if (state === 'no-folder') return 'none'
    if (articles + unreadable.length > 0) return 'present'
    return state === 'ready' ? 'empty' : undefined
  }

  /** True when drafts can be checked: the articles were read, and there are some. */
  get isReady(): boolean {
    return this.isOpened && this.presence === 'present'
  }

  /** True for files in one of the source folders: they are articles, never drafts. */
  hasSource(file: string): boolean {
    return this.sources.some(source => isWithin(file, source))
  }

  /** Where an article is, from its path in the corpus. */
  uriOf(path: string): vscode.Uri {
    return vscode.Uri.file(resolve(this.root, path))
  }

  /** An article's path in the corpus, from where it is. */
  pathOf(uri: vscode.Uri): string {
    return relative(this.root, uri.fsPath).split(sep).join('/')
  }
}
