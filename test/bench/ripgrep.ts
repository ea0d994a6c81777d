// ripgrep over a folder of articles, as a reporter's editor runs it: one process for a question.

import { spawnSync } from 'node:child_process'
import { rgPath } from '@vscode/ripgrep'

/** The files that hold these very characters. */
export function filesWith(text: string, folder: string): string[] {
  const { status, stdout, error } = spawnSync(rgPath, ['-F', '-l', '--no-ignore', '--no-messages', '-e', text, folder], {
    encoding: 'utf8'
  })
  // 1: nothing found.
  if (error || (status !== 0 && status !== 1)) throw error ?? new Error(`ripgrep ended with ${status}.`)
  return stdout.split('\n').filter(Boolean)
}
