import type { People } from './people.ts'
import { type Person, roleTexts } from './person.ts'
import { contentWords, meets, roleFacts } from './roleFacts.ts'
import { ROLES } from './titles.ts'

/** True when the words are a title or role ("the Russian foreign minister") rather than a body. */
export const isRoleText = (text: string): boolean => contentWords(text.split(/[,(]/)[0]!).some(word => ROLES.has(word))

/**
 * The people who hold a role as the articles state it: a role of theirs has every noun of office, every country and every other
 * word of the text ("the ambassador", "Russia's foreign minister"). Empty where nobody does.
 */
export function holdersOf(role: string, people: People): readonly Person[] {
  const wanted = roleFacts(role)
  const [head] = [...wanted.heads]
  if (!head) return []
  const holders = [...people.holdersOf(head)]
  return holders.filter(person => roleTexts(person).some(text => holds(text, wanted)))
}

function holds(text: string, wanted: ReturnType<typeof roleFacts>): boolean {
  const role = roleFacts(text)
  if (wanted.countries.size > 0 && !meets(wanted.countries, role.countries)) return false
  const national = wanted.countries.size > 0
  return [...wanted.words].every(
    word => role.words.has(word) || (national && roleFacts(word).countries.size > 0) || (national && word.length <= 2)
  )
}
