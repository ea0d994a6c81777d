// Says in one line what the tests run in. Run by itself it sets everything up and prints that line.

import { launchBrowser } from './browser.ts'
import { findDesktop } from './desktop.ts'
import { install } from './install.ts'

/** Returns the VS Code, the browser and the Node of this run; sets up first what is missing. */
export async function describeRun(): Promise<string> {
  const { version } = await install()
  const desktop = findDesktop()
  const browser = await launchBrowser()
  const chromium = browser.version()
  await browser.close()
  const editor = desktop ? `VS Code ${desktop.version} (desktop, editor tests), ` : ''
  return `${editor}VS Code ${version} (browser workbench), Chromium ${chromium}, Node ${process.version}`
}

if (import.meta.main) console.log(await describeRun())
