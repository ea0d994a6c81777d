// Opens the real workbench on a copy of a folder, in a browser, with the extension loaded.

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { launchBrowser } from '../vscode/browser.ts'
import { install } from '../vscode/install.ts'
import { root, temporaryFolder } from '../vscode/paths.ts'
import { linkExtension, startServer, workbenchUrl } from '../vscode/server.ts'
import { userSettings } from '../vscode/settings.ts'
import { Workbench } from './workbench.ts'

/** What to open. */
export interface WorkbenchOptions {
  /** The folder to open a copy of; the copy keeps its name. An empty window's worth: a folder made empty by the test. */
  folder: string
  /** User settings added to the quiet ones every test has. */
  settings?: Record<string, unknown>
  /** The extension to load; ours when absent. */
  extension?: string
}

const startTimeout = 60_000

/** The workbenches that are open now, so that a failed test can leave a picture of each. */
export const openWorkbenches = new Set<Workbench>()

/** Opens a folder's copy in a workbench of its own server and browser. Resolves when the Explorer shows the folder. */
export async function openWorkbench({ folder, settings, extension = root }: WorkbenchOptions): Promise<Workbench> {
  const temporary = temporaryFolder('ui')
  const copy = join(temporary, basename(resolve(folder)))
  cpSync(folder, copy, { recursive: true })
  mkdirSync(join(temporary, 'user/User'), { recursive: true })
  writeFileSync(join(temporary, 'user/User/settings.json'), JSON.stringify({ ...userSettings, ...settings }))
  linkExtension(join(temporary, 'extensions'), resolve(extension))
  const server = await startServer(await install(), {
    userDataDir: join(temporary, 'user'),
    extensionsDir: join(temporary, 'extensions'),
    forTests: true
  })
  const browser = await launchBrowser().catch(async error => {
    await server.stop()
    throw error
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 })
  const workbench = new Workbench(page, copy, async () => {
    openWorkbenches.delete(workbench)
    await Promise.allSettled([browser.close(), server.stop()])
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  })
  openWorkbenches.add(workbench)
  try {
    await page.goto(workbenchUrl(server, copy, { skipWelcome: 'true' }))
    await page.locator('.explorer-folders-view').first().waitFor({ timeout: startTimeout })
    return workbench
  } catch (error) {
    await workbench.screenshot('failed-to-open')
    await workbench.dispose()
    throw new Error(`The workbench did not open: ${error}\nThe end of the server's log:\n${server.tail()}`)
  }
}
