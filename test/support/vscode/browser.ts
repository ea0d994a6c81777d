// A Chromium to show the workbench in: an installed one, else the one of the npm package @sparticuz/chromium.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './chromiumPackage.ts'

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
]

// Without the sandbox Chromium also runs as root and inside containers; it shows nothing but our own pages.
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Starts a headless Chromium: the one CHROME_PATH names, an installed one, or the one from the npm registry. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROME_PATH || findInstalled()
  if (installed) return chromium.launch({ executablePath: installed, args })
  const folder = await unpackChromium()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
    FONTCONFIG_PATH: join(folder, 'fonts')
  }
  return chromium.launch({ executablePath: join(folder, 'chromium'), args, env })
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...places].find(existsSync)
}
