// `npm run bench`: runs the benchmarks, if there are any.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './vscode/paths.ts'

const benchmarks = join(root, 'test/bench/run.mjs')
if (existsSync(benchmarks)) await import(pathToFileURL(benchmarks).href)
else console.log('There are no benchmarks yet.')
