// `npm test`: every check in order, ending with the first that fails, and one line that adds up all suites.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeRun } from './vscode/describe.ts'
import { root } from './vscode/paths.ts'
import { start } from './vscode/processes.ts'

const steps = ['build', 'lint', 'typecheck', 'test:unit', 'test:editor', 'test:ui', 'test:package']
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

const started = Date.now()
const counts = { passing: 0, failing: 0, pending: 0 }

console.log(`Verbatim ${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version} in ${await describeRun()}`)
let failed: string | undefined
for (const step of steps) {
  const from = Date.now()
  console.log(`\n== ${step}`)
  const code = await runStep(step)
  console.log(`== ${step}: ${code === 0 ? 'done' : 'FAILED'} in ${seconds(from)} s`)
  if (code === 0) continue
  failed = step
  break
}
if (failed) console.log(`\nStopped at the first failure: npm run ${failed}`)
const skipped = counts.pending > 0 ? `, ${counts.pending} skipped` : ''
console.log(`\n${counts.passing} passed, ${counts.failing} failed${skipped} (${seconds(started)} s)`)
process.exitCode = failed ? 1 : 0

function runStep(step: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = start('npm', ['run', '--silent', step], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32'
    })
    let output = ''
    child.stdout?.on('data', chunk => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.once('error', reject)
    child.once('close', code => {
      count(output.replaceAll(escapes, ''))
      resolve(code ?? 1)
    })
  })
}

// Mocha closes each suite with lines such as "  12 passing (3s)" and "  1 failing".
function count(output: string): void {
  for (const [, number, what] of output.matchAll(/^ +(\d+) (passing|failing|pending)\b/gm))
    counts[what as keyof typeof counts] += Number(number)
}

function seconds(from: number): number {
  return Math.round((Date.now() - from) / 1000)
}
