// Runs inside the extension host: gives the bundled editor tests beside it to mocha and prints what mocha reports.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import * as exported from 'mocha'

// The class by its own name: require() hands the default export, the only one the types know, to Node 22 and 24 in different shapes.
const { Mocha } = exported as unknown as { Mocha: typeof import('mocha') }

/** What VS Code calls to run the tests: rejects when a test failed or when there was none. */
export async function run(): Promise<void> {
  markOutput(process.env.VERBATIM_OUTPUT_MARK)
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false, grep: process.env.VERBATIM_GREP })
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file))
  const { failures, passes } = await new Promise<Mocha.Stats>(resolve => {
    const runner = mocha.run(() => resolve(runner.stats!))
  })
  if (failures > 0) throw new Error(`${failures} editor test(s) failed.`)
  if (passes === 0) throw new Error('No editor test ran.')
}

// What is printed here arrives amid the workbench's own log; the mark tells them apart. VS Code guards the methods of its
// console against replacement, so the console as a whole is replaced.
function markOutput(mark: string | undefined): void {
  if (!mark) return
  const print = console.log.bind(console)
  const marked = { value: (...args: unknown[]) => print(mark + format(...args)) }
  globalThis.console = Object.create(console, { log: marked, info: marked, warn: marked, error: marked })
  Mocha.reporters.Base.consoleLog = console.log // mocha has taken the unmarked one when it was loaded
}
