import type { MergeOptions } from '../../../src/core/people/corrections.ts'
import { type FoundPeople, localsOf } from '../../../src/core/people/locals.ts'
import type { People } from '../../../src/core/people/people.ts'
import { PeopleIndex } from '../../../src/core/people/peopleIndex.ts'

/** One text with what was found in it. */
export interface PeopleText extends FoundPeople {
  readonly path: string
  readonly date?: string
}

/** The people of all texts at once, as an index has them. */
export function mergePeople(texts: readonly PeopleText[], options: MergeOptions = {}): People {
  const index = new PeopleIndex(options)
  for (const text of texts) index.put(text.path, text.date, localsOf(text))
  return index.people()
}
