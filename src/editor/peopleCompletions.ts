import * as vscode from 'vscode'
import { FILE_KEYS, PERSON_KEYS } from '../core/people/peopleFile.ts'
import type { ListedPerson } from '../engine/api.ts'
import { translate } from './l10n.ts'

const HELP: Readonly<Record<(typeof FILE_KEYS)[number] | (typeof PERSON_KEYS)[number], string>> = {
  people: 'Correct a name, or say more about somebody',
  merge: 'Several names, one person',
  apart: 'Different people that look like one',
  ignore: 'Names of what is no person',
  name: 'The name to show',
  aliases: 'Other names; the name of somebody else merges the two',
  role: 'What they are',
  note: 'Whatever helps the next reader',
  articles: 'By this name only these articles mean them'
}

/** A key stands at the beginning of its line, behind at most a dash. */
const KEY_START = /^(\s*)(-\s+)?[\w-]*$/
/** Where a name goes: the value of a key that takes names, an item of a list, or a place in brackets. */
const NAME_START = /(?:^\s*-\s+|\b(?:name|aliases|ignore|merge|apart):\s*(?:\[[^\]]*)?|^\s*-\s*\[[^\]]*)(?<written>[^[\],:]*)$/u

/** Keys and known names for a place in people.yaml; `ask` is asked for people by what is written of a name. */
export async function peopleCompletions(
  document: vscode.TextDocument,
  position: vscode.Position,
  ask: (written: string) => Promise<readonly ListedPerson[]>
): Promise<vscode.CompletionList> {
  const before = document.lineAt(position.line).text.slice(0, position.character)
  const written = NAME_START.exec(before)?.groups?.written?.trimStart()
  const people = written === undefined ? [] : names(position, written, await ask(written))
  return new vscode.CompletionList([...keys(document, position, before), ...people], true)
}

function keys(document: vscode.TextDocument, position: vscode.Position, before: string): vscode.CompletionItem[] {
  const [, indent, dash] = KEY_START.exec(before) ?? []
  if (indent === undefined) return []
  const isTop = indent === '' && !dash
  if (!isTop && sectionAt(document, position.line) !== 'people') return []
  return (isTop ? FILE_KEYS : PERSON_KEYS).map(key => {
    const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property)
    item.insertText = `${key}: `
    item.detail = translate(HELP[key], {})
    return item
  })
}

/** The key of the whole file that a line stands under. */
function sectionAt(document: vscode.TextDocument, line: number): string | undefined {
  for (let at = line; at >= 0; at--) {
    const [, key] = /^([\w-]+):/.exec(document.lineAt(at).text) ?? []
    if (key) return key
  }
  return undefined
}

function names(position: vscode.Position, written: string, people: readonly ListedPerson[]): vscode.CompletionItem[] {
  const start = position.character - written.length
  return people.flatMap(({ name, aliases, role }) =>
    [name, ...aliases.filter(alias => alias !== name && alias.includes(' '))].map(text => {
      const item = new vscode.CompletionItem(text, vscode.CompletionItemKind.Value)
      item.range = new vscode.Range(position.line, start, position.line, position.character)
      item.insertText = /[:#,[\]{}"'&*]/.test(text) ? JSON.stringify(text) : text
      item.detail = role ?? (text === name ? '' : name)
      return item
    })
  )
}
