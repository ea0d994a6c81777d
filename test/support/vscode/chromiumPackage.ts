// The Chromium of the npm package @sparticuz/chromium: a headless shell for Linux on x64, with the libraries and the fonts that
// a bare machine lacks.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOnce } from './makeOnce.ts'
import { npmInstall } from './npm.ts'
import { root, toolsFolder } from './paths.ts'
import { run } from './processes.ts'

/** A font with fixed widths and every quotation mark, so that pictures look the same on a machine without fonts. */
const fontPackage = 'dejavu-fonts-ttf'

/** Returns the folder with chromium, its libraries (al2023/lib) and its fonts; unpacks them when it is called first. */
export async function unpackChromium(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found. Install Chromium or Chrome, or name one in CHROME_PATH.')
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'))
  const folder = join(toolsFolder, `chromium-${version}`)
  await makeOnce(folder, async aside => {
    await unpackInto(aside)
    writeFileSync(join(aside, 'package.json'), JSON.stringify({ private: true }))
    await npmInstall(aside, '--ignore-scripts', `${fontPackage}@2.37.3`)
    writeFileSync(join(aside, 'fonts/fonts.conf'), fontConfiguration(folder))
  })
  return folder
}

// The package unpacks into the system's temporary folder: a process of its own is told that ours is that.
async function unpackInto(folder: string): Promise<void> {
  // The libraries are unpacked only for a runtime the package knows by this name.
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }
  const script = "import chromium from '@sparticuz/chromium'\nawait chromium.executablePath()"
  await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, env })
}

// The package's own file names places that exist elsewhere only. Here: its font for the workbench, DejaVu for the text.
function fontConfiguration(folder: string): string {
  const fonts = [join(folder, 'fonts/fonts'), join(folder, 'node_modules', fontPackage, 'ttf'), '/usr/share/fonts']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${fonts.map(each => `<dir>${each}</dir>`).join('\n  ')}
  <cachedir>${join(folder, 'fonts/cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`
}
