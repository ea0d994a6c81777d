import { FILE_KEYS, PERSON_KEYS, type PeopleProblem } from './peopleFile.ts'

const PROBLEMS: Readonly<Record<PeopleProblem['kind'], string>> = {
  syntax:
    '{file}, line {line}: this is not valid YAML ({detail}). Mend it; the rest of the file counts as far as it can be read.',
  map: '{file}, line {line}: the file must begin with a key. Write people:, merge:, apart: or ignore:.',
  key: '{file}, line {line}: the key “{detail}” is not known. Known are {known}; it is left out.',
  list: '{file}, line {line}: “{detail}” must be a list. Write each item in a line of its own after a dash.',
  text: '{file}, line {line}: “{detail}” must hold text here. Write a name or words, in quotation marks if need be.',
  entry: '{file}, line {line}: this person has no name. Write name: and the name to show.',
  group: '{file}, line {line}: “{detail}” needs two names or more in each item. Write - [One Name, Another Name].'
}

/** The sentence for a problem of people.yaml: file, line and remedy. `t` puts the facts into the template, translated or not. */
export const peopleProblemText = (
  { kind, file, line, detail }: PeopleProblem,
  t: (template: string, facts: Record<string, string>) => string
): string => t(PROBLEMS[kind], { file, line: String(line), detail, known: [...FILE_KEYS, ...PERSON_KEYS].join(', ') })
