import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { graver } from '../../core/policy/profiles.ts'
import { RULES } from '../../core/policy/rules.ts'
import type { FindingCode, Level } from '../../core/policy/verdict.ts'

/** Our levels as SARIF has them; a hint is a note there. */
export const SARIF_LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  none: 'none'
}

/** What SARIF calls a rule: a finding code, with the page about it. */
export function sarifRule(code: FindingCode) {
  const page = pageOf(code)
  const words = code.replaceAll('-', ' ')
  const title = page?.title ?? words
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence(words) },
    fullDescription: { text: sentence(title) },
    defaultConfiguration: { level: SARIF_LEVELS[gravest(code)] },
    properties: { tags: ['quotations'], precision: 'high' },
    ...(page ? { help: { text: page.text, markdown: page.markdown }, helpUri: page.uri } : {})
  }
}

const sentence = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}.`

const gravest = (code: FindingCode): Level =>
  Object.values(RULES).reduce<Level>((worst, rule) => (rule.code === code ? graver(worst, rule.level) : worst), 'none')

interface Page {
  readonly title: string
  readonly text: string
  readonly markdown: string
  readonly uri: string
}

/** The page about a finding, from the package that the running program belongs to; undefined where it has none beside it. */
function pageOf(code: FindingCode): Page | undefined {
  try {
    const program = realpathSync(process.argv[1]!)
    const file = join(dirname(program), '../media/findings', `${code}.md`)
    const markdown = readFileSync(file, 'utf8')
    const title = /^# `[^`]*`: (.+)$/m.exec(markdown)?.[1] ?? code
    return { title, text: plain(markdown), markdown, uri: pathToFileURL(file).href }
  } catch {
    return undefined
  }
}

const plain = (markdown: string) => markdown.replace(/^#+ /gm, '').replace(/`/g, '')
