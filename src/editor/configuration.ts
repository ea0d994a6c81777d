import * as vscode from 'vscode'
import type { Log } from '../core/ports.ts'
import { CONFIG_FILE } from './ids.ts'
import { readSettings, type Settings } from './settings.ts'

/** What every setting's id begins with, before a full stop. */
const SECTION = 'verbatim'

/** The settings of every workspace folder: the editor's and those of its `verbatim.json`. Tells when they change. */
export class Configuration implements vscode.Disposable {
  readonly #log: Log
  readonly #files = new Map<string, string | undefined>()
  readonly #cache = new Map<string, Settings>()
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #subscriptions: vscode.Disposable

  /** Fires after any setting of Verbatim or a `verbatim.json` has changed. */
  readonly onDidChange = this.#changed.event

  constructor(log: Log) {
    this.#log = log
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`)
    const reload = (uri: vscode.Uri) => void this.#reload(uri)
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidChange(reload),
      watcher.onDidCreate(reload),
      watcher.onDidDelete(reload),
      vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration(SECTION) && this.#renew())
    )
  }

  /** The folder's settings as known now; `verbatim.json` counts once `load` has read it. */
  of(folder: vscode.WorkspaceFolder): Settings {
    const key = folder.uri.toString()
    const known = this.#cache.get(key)
    if (known) return known
    const settings = this.#read(folder, this.#files.get(key))
    this.#cache.set(key, settings)
    return settings
  }

  /** Reads the folder's `verbatim.json`, if it has one. */
  async load(folder: vscode.WorkspaceFolder): Promise<Settings> {
    const file = await this.#readFile(vscode.Uri.joinPath(folder.uri, CONFIG_FILE))
    this.#files.set(folder.uri.toString(), file)
    this.#cache.delete(folder.uri.toString())
    return this.of(folder)
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #read(folder: vscode.WorkspaceFolder, file: string | undefined): Settings {
    // Of our own section only: a list or object read from all settings would have VS Code copy all of them.
    const configuration = vscode.workspace.getConfiguration(SECTION, folder.uri)
    const get = (id: string) => copied(configuration.get(id.slice(SECTION.length + 1)))
    return readSettings({ get, file }, message => this.#log.warn(`${folder.name}: ${message}`))
  }

  async #readFile(uri: vscode.Uri): Promise<string | undefined> {
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined)
    return bytes && new TextDecoder().decode(bytes)
  }

  async #reload(uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)
    if (!folder || uri.toString() !== vscode.Uri.joinPath(folder.uri, CONFIG_FILE).toString()) return
    await this.load(folder)
    this.#changed.fire()
  }

  #renew(): void {
    this.#cache.clear()
    this.#changed.fire()
  }
}

/** VS Code hands out lists and objects as proxies, which cannot be sent to the worker. */
const copied = (value: unknown): unknown => (typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value)
