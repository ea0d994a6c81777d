// What each command is called with. The help texts are the README of the command line: kept short, one line for an option.

/** The commands, in the order of the help. */
export const COMMANDS = ['check', 'quotes', 'people', 'search', 'index'] as const
export type CommandName = (typeof COMMANDS)[number]

const PROFILE_OPTION = `
  --profile NAME         wire (default), reuters, guardian, chicago or strict`
const CORPUS_OPTION = `
  --corpus DIR           the folder of articles; default: "sources" in the configuration, else articles/
  --config FILE          default: the nearest verbatim.json, upwards from the draft or the working directory`
const INDEX_OPTION = `
  --index DIR            where the index is kept; default: a cache folder of yours`

const formats = (names: string) => `
  --format FORMAT        ${names}; default pretty`

/** The text that `verbatim --help` prints. */
export const HELP = `Verbatim checks that every quotation of a draft stands in its source, word for word.

Usage: verbatim COMMAND [options]

  check DRAFT... --corpus DIR      a verdict for every quotation of the drafts
  quotes PATH...                   the quotations of articles, with their speakers
  people --corpus DIR [NAME]       the people of a corpus, or one person's card
  search TEXT --corpus DIR         finds a half-remembered quote, best first
  index --corpus DIR               builds or updates the index on disk, which the other commands use

  --help                 this help; each command has its own: verbatim check --help
  --version              the version

Exit status: 0 nothing at level error, 1 findings, 2 wrong usage or unreadable input.
`

/** The text that each command's --help prints. */
export const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  check: `Gives a verdict for every quotation of the drafts (Markdown by .md, else plain text).

Usage: verbatim check DRAFT... --corpus DIR [options]
${CORPUS_OPTION}${PROFILE_OPTION}${formats('pretty, json, jsonl (a line for each draft), sarif or markdown')}
  --max-warnings N       more warnings than this are a failure; default: any number passes${INDEX_OPTION}

Findings that verbatim-accepted.yaml accepts (the nearest, upwards from the draft) count as none.

Exit status: 0 nothing at level error, 1 findings, 2 wrong usage or unreadable input.
`,
  quotes: `Lists the quotations of articles with their speakers. Each article is analysed by itself; a folder stands for all articles in it.

Usage: verbatim quotes PATH... [options]
${formats('pretty, json or jsonl (a line for each article)')}
`,
  people: `Lists the people of a corpus, most mentioned first, or shows one person's card.

Usage: verbatim people --corpus DIR [NAME] [options]
${CORPUS_OPTION}${formats('pretty, json or jsonl (a line for each person)')}${INDEX_OPTION}
`,
  search: `Finds a half-remembered quote: words in any order, with typos, or parts of words. Best first; copies are one hit.

Usage: verbatim search TEXT --corpus DIR [options]

  TEXT may hold filters, as in the editor: by:marrow in:"Evening Gull" after:2031-04 before:2031-05-10 '"exact words"'
  A date is a year, a month or a day; after: includes it. Filters alone give the latest quotes.
${CORPUS_OPTION}
  --speaker NAME         only what this person said: a name, a surname or another spelling
  --limit N              at most N hits; default 10${formats('pretty, json or jsonl (a line for each hit)')}${INDEX_OPTION}
`,
  index: `Builds or updates the index on disk, and says how many articles there are, and which could not be read.
The other commands do so too when they need to; what is unchanged is not read again.

Usage: verbatim index --corpus DIR [options]
${CORPUS_OPTION}${formats('pretty or json')}${INDEX_OPTION}
`
}
