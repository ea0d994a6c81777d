import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const made: string[] = []
let bundle: Promise<string> | undefined

/** What a call of the command line left behind. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Builds the command line once for all tests; resolves to its file. */
export function builtCli(): Promise<string> {
  bundle ??= buildCli()
  return bundle
}

async function buildCli(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-built-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Beside the pages about the findings, as in the package.
  const outfile = join(folder, 'dist', 'cli.cjs')
  symlinkSync(join(import.meta.dirname, '../../../media'), join(folder, 'media'))
  const entry = join(import.meta.dirname, '../../../src/cli/main.ts')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error'
  })
  return outfile
}

/** A new folder with the given files, by path; the working directory of the calls. */
export function newsroom(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-cli-')))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Removes every folder that was made. */
export function removeNewsrooms(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Runs the command line in a folder, as from a script: no terminal. */
export async function verbatim(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const cli = await builtCli()
  const cache = join(dirname(dirname(cli)), 'cache')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  return { status, stdout, stderr }
}

export const HARBOUR = 'Port director Ilse Marrow said: “We did not close the north dock, and we will not close it before May.”\n'
export const MARKET =
  'The stalls are old. “The fish market will move to the brewery before the winter,” said mayor Odile Fenner.\n\nThe brewery had been empty for eleven years when the council bought it.\n'
export const RIGHT = 'Ilse Marrow said: “We did not close the north dock, and we will not close it before May.”\n'
export const WRONG = 'Ilse Marrow said: “We did not close the south dock, and we will not close it before May.”\n'

/** A newsroom with two articles, a right draft and a wrong one. */
export const usual = () =>
  newsroom({ 'articles/harbour.txt': HARBOUR, 'articles/market.txt': MARKET, 'right.md': RIGHT, 'drafts/wrong.md': WRONG })
