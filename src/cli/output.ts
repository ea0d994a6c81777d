/** Where a command writes: results to standard output, remarks and progress to standard error. */
export interface Output {
  /** Text of the result, with its line ends. */
  write(text: string): void
  /** A line for the user that is no result. */
  remark(text: string): void
  readonly paint: Paint
  /** Characters in a line of the terminal; a readable width where the output is no terminal. */
  readonly width: number
}

/** Colours, or nothing where colour is not wanted. Colour never tells what the words do not. */
export interface Paint {
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  blue(text: string): string
  bold(text: string): string
  dim(text: string): string
}

const MAX_WIDTH = 110
const MIN_WIDTH = 60

/** The process's own output; colour on a terminal only, and not where NO_COLOR is set. */
export function processOutput(): Output {
  const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return {
    write: text => void process.stdout.write(text),
    remark: text => void process.stderr.write(`${text}\n`),
    paint: paintOf(isColoured),
    width: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns || MAX_WIDTH))
  }
}

/** Paint that colours, or leaves every text as it is. */
export function paintOf(isColoured: boolean): Paint {
  const code = (on: number, off: number) => (text: string) => (isColoured && text ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  return { red: code(31, 39), green: code(32, 39), yellow: code(33, 39), blue: code(34, 39), bold: code(1, 22), dim: code(2, 22) }
}

// A reader such as `head` that has seen enough is no error of ours.
const CLOSED_PIPE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED'])

/** Ends the process quietly when the reader of its output goes away. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (CLOSED_PIPE.has(error.code ?? '')) process.exit(process.exitCode ?? 0)
      throw error
    })
}
