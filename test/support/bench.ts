// `npm run bench`: runs the benchmarks of test/bench. Arguments: --only NAME (several by commas), --quick (within a minute), --json (one array on stdout),
// --articles N (size of the generated corpus; several by commas), --corpus DIR (a real folder instead).

import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Bench, type Figure, lineOf } from '../bench/figures.ts'
import { root } from './vscode/paths.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    articles: { type: 'string' },
    corpus: { type: 'string' },
    verbose: { type: 'boolean', default: false }
  }
})
const folder = join(root, 'test/bench')
const names = readdirSync(folder).flatMap(file => (file.endsWith('.bench.ts') ? basename(file, '.bench.ts') : []))
const chosen = values.only?.split(',') ?? names
const unknown = chosen.find(name => !names.includes(name))
if (unknown !== undefined) {
  console.error(`There is no benchmark '${unknown}'. Choose of: ${names.join(', ')}.`)
  process.exit(2)
}

const sizes = values.articles?.split(',').map(Number) ?? (values.quick ? [1000] : [1000, 10_000])
// With --json, stdout is the array alone.
const say = values.json ? (line: string) => console.error(line) : (line: string) => console.log(line)
const figures: Figure[] = []
for (const name of chosen) {
  const { run } = (await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href)) as { run: Bench }
  say(`\n${name}`)
  const measured = await run({ quick: values.quick, sizes, corpus: values.corpus, say })
  for (const one of measured) say(lineOf(one))
  figures.push(...measured)
}
if (values.json) console.log(JSON.stringify(figures, undefined, 1))
