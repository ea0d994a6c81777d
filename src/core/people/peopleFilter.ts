import { type Person, roleTexts } from './person.ts'
import { foldName } from './spelling.ts'

/** People whose name, spelling or role has a word that begins like each word of the filter. Spelling variants count as equal. */
export function peopleFilter(filter: string): (person: Person) => boolean {
  const wanted = keysOf(filter.trim())
  if (filter.trim() === '') return () => true
  return person => {
    const words = [person.name, ...person.aliases, ...roleTexts(person)].flatMap(keysOf)
    return wanted.every(start => words.some(word => word.startsWith(start)))
  }
}

const keysOf = (text: string): string[] => text.split(/[\s’'.,-]+/u).map(foldName)
