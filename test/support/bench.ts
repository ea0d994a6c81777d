// `npm run bench`: runs the benchmarks of test/bench, or one of them: `npm run bench -- --only search`.

import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { root } from './vscode/paths.ts'

/** What a benchmark exports as `run`: prints its figures and returns what does not hold. */
type Bench = () => Promise<readonly string[]>

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const folder = join(root, 'test/bench')
const names = readdirSync(folder).flatMap(file => (file.endsWith('.bench.ts') ? basename(file, '.bench.ts') : []))
const chosen = names.filter(name => only === undefined || name === only)
if (chosen.length === 0) throw new Error(`There is no benchmark '${only}'. Choose one of: ${names.join(', ')}.`)
for (const name of chosen) {
  const { run } = (await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href)) as { run: Bench }
  console.log(`\n${name}`)
  for (const failure of await run()) {
    console.log(`  not reached: ${failure}`)
    process.exitCode = 1
  }
}
