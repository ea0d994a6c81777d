// A Chromium to show the workbench in: an installed one, else the one of the npm package @sparticuz/chromium.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { toolsFolder } from './paths.ts'
import { atEnd, run } from './processes.ts'

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
  const folder = await unpack()
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

// The package unpacks into the system's temporary folder, where two runs could meet half-way: a process of its own is told
// that the temporary folder is ours, and the result is renamed into place when it is whole.
async function unpack(): Promise<string> {
  const home = join(packageFolder('@sparticuz/chromium'))
  const version = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
  const folder = join(toolsFolder, `chromium-${version}`)
  if (existsSync(folder)) return folder
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found. Install Chromium or Chrome, or name one in CHROME_PATH.')
  const aside = `${folder}.making-${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  atEnd(() => rmSync(aside, { recursive: true, force: true }))
  // The libraries a bare machine lacks are unpacked only for a runtime it knows by this name.
  const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  const script = `import chromium from '@sparticuz/chromium'\nawait chromium.executablePath()`
  await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: import.meta.dirname, env })
  writeFileSync(join(aside, 'fonts/fonts.conf'), fontConfiguration(folder))
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // else another process was faster
  }
  return folder
}

// The package's own file names only places of its own; the machine's fonts, where there are any, make better pictures.
function fontConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts/fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const prefer = (family: string, font: string) =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map(each => `<dir>${each}</dir>`).join('\n  ')}
  <cachedir>${join(folder, 'fonts/cache')}</cachedir>
  ${prefer('monospace', 'DejaVu Sans Mono')}
  ${prefer('sans-serif', 'DejaVu Sans')}
</fontconfig>
`
}

function packageFolder(name: string): string {
  // The package exports neither its manifest nor its folder: walk up from its entry point.
  let folder = dirname(createRequire(import.meta.url).resolve(name))
  while (!existsSync(join(folder, 'package.json')) || !folder.endsWith(join(...name.split('/')))) folder = dirname(folder)
  return folder
}
