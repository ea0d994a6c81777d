// The command line. Exit status: 0 nothing at level error, 1 findings, 2 wrong usage or unreadable input.

import manifest from '../../package.json' with { type: 'json' }
import { UserError } from '../core/ports.ts'
import { type Options, readArguments } from './arguments.ts'
import { check } from './commands/check.ts'
import { index } from './commands/index.ts'
import { people } from './commands/people.ts'
import { quotes } from './commands/quotes.ts'
import { search } from './commands/search.ts'
import { endWithReader, type Output, processOutput } from './output.ts'
import { COMMAND_HELP, COMMANDS, type CommandName, HELP } from './usage.ts'

/** A command: prints its result and resolves to the exit status. */
export type Command = (options: Options, output: Output) => Promise<number>

const RUN: Readonly<Record<CommandName, Command>> = { check, quotes, people, search, index }
const FAILED = 2

async function main(args: readonly string[], output: Output): Promise<number> {
  const [first, ...rest] = args
  if (first === '--version' || first === '-v') return print(output, `${manifest.version}\n`)
  if (first === '--help' || first === '-h' || first === 'help') return print(output, HELP)
  const command = COMMANDS.find(name => name === first)
  if (!command) throw new UserError(`${first === undefined ? 'No command' : `'${first}' is no command`}. See verbatim --help.`)
  const options = readArguments(command, rest)
  return options.help ? print(output, COMMAND_HELP[command]) : RUN[command](options, output)
}

function print(output: Output, text: string): number {
  output.write(text)
  return 0
}

function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message
  const problem = error instanceof Error ? error.message : String(error)
  return `something went wrong that should not: ${problem.split('\n')[0]}. Please report it with the command you ran.`
}

function fail(error: unknown): void {
  process.exitCode = FAILED
  output.remark(`verbatim: ${messageOf(error)}`)
}

const output = processOutput()
endWithReader()
process.on('uncaughtException', fail)
main(process.argv.slice(2), output).then(status => {
  process.exitCode = status
}, fail)
