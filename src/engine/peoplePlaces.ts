import { basename, join } from 'node:path'
import { PEOPLE_FILE } from '../core/people/peopleFile.ts'
import type { CorpusOptions } from './api.ts'

/** Where a people.yaml is looked for: in the source folders, then in the corpus's root. Absolute. */
export const peopleFilePlaces = ({ root, folders }: Pick<CorpusOptions, 'root' | 'folders'>): readonly string[] => [
  ...new Set([...folders, root].filter(Boolean).map(folder => join(folder, PEOPLE_FILE)))
]

/** True for a path by that name, wherever it is. */
export const isPeopleFile = (path: string): boolean => basename(path) === PEOPLE_FILE
