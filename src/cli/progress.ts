import type { Engine } from '../engine/api.ts'
import type { Output } from './output.ts'

// Work that is over within a second needs no words.
const SILENT_MS = 1000
// A log of a build server should hold a handful of lines, not hundreds.
const LOG_EVERY_MS = 5000
const CLEAR_LINE = '\r\u001b[K'

/** Tells on standard error how far reading has come. Returns what ends it and clears the line. */
export function showProgress(engine: Engine, output: Output): () => void {
  const isTerminal = process.stderr.isTTY === true
  const start = performance.now()
  let last = Number.NEGATIVE_INFINITY
  const stop = engine.onStatus(({ state, done, total }) => {
    const now = performance.now()
    if (state !== 'indexing' || done === total || now - start < SILENT_MS) return
    const line = `Reading articles … ${done} of ${total}`
    if (isTerminal) process.stderr.write(CLEAR_LINE + line)
    else if (now - last >= LOG_EVERY_MS) output.remark(line)
    else return
    last = now
  })
  return () => {
    stop()
    if (isTerminal && last > 0) process.stderr.write(CLEAR_LINE)
  }
}
