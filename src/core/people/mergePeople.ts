import type { MergeOptions } from './corrections.ts'
import { type FoundPeople, localsOf } from './locals.ts'
import type { People } from './people.ts'
import { PeopleIndex } from './peopleIndex.ts'

/** One text with what was found in it. */
export interface PeopleText extends FoundPeople {
  readonly path: string
  readonly date?: string
}

/** The people of all texts at once, as an index has them (peopleIndex.ts, mergeRows.ts). */
export function mergePeople(texts: readonly PeopleText[], options: MergeOptions = {}): People {
  const index = new PeopleIndex(options)
  for (const text of texts) index.put(text.path, text.date, localsOf(text))
  return index.people()
}
