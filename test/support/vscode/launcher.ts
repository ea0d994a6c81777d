#!/usr/bin/env node
// Runs extension tests in the workbench that a browser shows. It takes the switches @vscode/test-electron gives to a desktop
// VS Code, so that one runner serves both, prints what the tests print, and ends with their exit code.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, parseArgs } from 'node:util'
import { launchBrowser } from './browser.ts'
import { install } from './install.ts'
import { outputFolder, temporaryFolder } from './paths.ts'
import { remoteUri, startServer, workbenchUrl } from './server.ts'

/** Ends a run that hangs; the whole suite takes far less. */
const timeout = Number(process.env.VERBATIM_EDITOR_TIMEOUT_MS) || 240_000

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' }
  }
})

const mark = `${process.pid}:`
const logFile = join(outputFolder, 'editor.log')
mkdirSync(outputFolder, { recursive: true })
writeFileSync(logFile, '')
process.env.VERBATIM_OUTPUT_MARK = mark // the extension host inherits it from the server

// The runner cannot pass its own end on to us: notice it.
const runner = process.ppid
setInterval(() => process.ppid !== runner && process.exit(1), 1000).unref()

const installation = await install()
const browser = await launchBrowser()
console.log(`VS Code ${installation.version} (browser workbench), Chromium ${browser.version()}, Node ${process.version}`)
const server = await startServer(installation, {
  userDataDir: String(values['user-data-dir'] ?? temporaryFolder('user')),
  extensionsDir: String(values['extensions-dir'] ?? temporaryFolder('extensions')),
  forTests: true
})
let code: number
try {
  code = await runTests()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\nThe end of the server's log:\n${server.tail()}`)
  code = 1
}
if (code !== 0) console.log(`What the workbench logged meanwhile: ${logFile}`)
await Promise.allSettled([browser.close(), server.stop()])
process.exit(code)

async function runTests(): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const finished = new Promise<number>((end, fail) => {
    setTimeout(() => fail(new Error(`The editor tests did not end within ${timeout / 1000} s.`)), timeout)
    page.once('crash', () => fail(new Error('The page that shows the workbench crashed.')))
    server.ended.then(() => fail(new Error('The VS Code server ended during the tests.')))
    page.exposeFunction('codeAutomationExit', (result: number) => end(result)).catch(fail)
  })
  finished.catch(() => {}) // awaited below; until then a failure must not count as unhandled
  await page.exposeFunction('codeAutomationLog', print)
  await page.goto(
    workbenchUrl(server, resolve(positionals[0] ?? '.'), {
      extensionDevelopmentPath: remoteUri(server, String(values.extensionDevelopmentPath)),
      extensionTestsPath: remoteUri(server, String(values.extensionTestsPath)),
      skipWelcome: 'true'
    })
  )
  return finished
}

// The page reports everything the workbench logs. The suite marks its own lines; the rest goes to a file.
function print(type: string, args: unknown[]): void {
  const text = format(...args)
  if (text.startsWith(mark)) console.log(text.slice(mark.length))
  else appendFileSync(logFile, `${type} ${text}\n`)
}
