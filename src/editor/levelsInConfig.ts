import { applyEdits, modify, parse } from 'jsonc-parser'
import type { Level } from '../core/policy/verdict.ts'

/**
 * The text of verbatim.json with the level of one finding code set; everything else stands as it is written.
 * @param levels those in force: they are written down where the file has none of its own, or they would be lost to it
 */
export function withLevel(text: string, code: string, level: Level, levels: Readonly<Record<string, Level>>): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: /^( +)\S/m.exec(text)?.[1]?.length ?? 2, eol }
  const config: unknown = parse(text)
  const hasLevels = typeof config === 'object' && config !== null && 'levels' in config
  const [path, value] = hasLevels ? [['levels', code], level] : [['levels'], { ...levels, [code]: level }]
  return applyEdits(text, modify(text, path as string[], value, { formattingOptions }))
}
