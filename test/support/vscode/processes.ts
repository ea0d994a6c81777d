// Child processes that never outlive this one.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'

const running = new Set<ChildProcess>()
const acts: (() => void)[] = []

/** Does something when this process ends, by itself or by a signal; first what was asked for first. */
export function atEnd(act: () => void): void {
  if (acts.push(act) > 1) return
  // One listener for all: every workbench of a run asks for its end, and Node takes more than ten listeners for a leak.
  process.once('exit', endOfProcess)
  // A signal's default action skips the exit handlers: end by process.exit instead, with the shell's code for the signal.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
}

function endOfProcess(): void {
  for (const act of acts)
    try {
      act()
    } catch (error) {
      console.error(error) // and the other acts still have their turn
    }
}

/** Starts a program in a process group of its own; the whole group ends with this process, however this process ends. */
export function start(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Ends a program of ours and everything it started; resolves when it is gone. */
export async function stop(child: ChildProcess, patience = 2000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return signalGroup(child, 'SIGKILL')
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), patience)
  await gone
  clearTimeout(timer)
  signalGroup(child, 'SIGKILL') // what the program started and left behind
}

/** Runs a program to its end and returns what it printed; throws with its output when it fails. */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${output.trimEnd()}`))
    })
  })
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {} // the group has ended already
}

function endAll(): void {
  for (const child of running) signalGroup(child, 'SIGKILL')
}

atEnd(endAll)
