import type { MergeOptions } from './corrections.ts'
import { NO_PEOPLE_FILE } from './peopleFile.ts'

/** How people are joined, in words that are equal where it is the same. */
export function keyOfOptions({ joinSpellings = true, file = NO_PEOPLE_FILE }: MergeOptions): string {
  const { people, apart, ignore } = file
  return JSON.stringify({ joinSpellings, people, apart, ignore })
}

/** The options of such a key. */
export function optionsOfKey(key: string): MergeOptions {
  const { joinSpellings, ...file } = JSON.parse(key)
  return { joinSpellings, file: { ...NO_PEOPLE_FILE, ...file } }
}

/** The names that two sets of options speak of differently; undefined where they differ for every name. */
export function changedNames(before: MergeOptions, after: MergeOptions): readonly string[] | undefined {
  const [a, b] = [before.file ?? NO_PEOPLE_FILE, after.file ?? NO_PEOPLE_FILE]
  const isStrict = ({ joinSpellings = true }: MergeOptions, apart: number) => `${joinSpellings} ${apart > 0}`
  if (isStrict(before, a.apart.length) !== isStrict(after, b.apart.length)) return undefined
  const entries = difference(a.people, b.people).flatMap(({ name, aliases }) => [name, ...aliases])
  return [...entries, ...difference(a.apart, b.apart).flat(), ...difference(a.ignore, b.ignore)]
}

/** What stands in one of the lists only. */
function difference<T>(a: readonly T[], b: readonly T[]): T[] {
  const [left, right] = [a, b].map(items => new Set(items.map(item => JSON.stringify(item))))
  return [...a.filter(item => !right!.has(JSON.stringify(item))), ...b.filter(item => !left!.has(JSON.stringify(item)))]
}
