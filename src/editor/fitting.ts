import type * as vscode from 'vscode'
import { UNCANCELLED } from '../core/ports.ts'
import { pacer, SHORT_STRETCH_MS } from '../engine/pace.ts'

/** The first of a long list that fit, looked for in short stretches: no key waits for it. Fewer where nobody wants them any more. */
export async function firstFitting<T>(
  list: readonly T[],
  limit: number,
  fits: (one: T) => boolean,
  token: vscode.CancellationToken
): Promise<T[]> {
  const rest = pacer(UNCANCELLED, SHORT_STRETCH_MS)
  const found: T[] = []
  for (const one of list) {
    if (found.length === limit || token.isCancellationRequested) break
    if (fits(one)) found.push(one)
    await rest()
  }
  return found
}
