/**
 * R59: the title or role before or behind a name is none that the articles give the person: another office, another country, or an
 * office the articles call a former one. Off by default: people change their offices, and articles give only some of them.
 */
import type { Person } from '../../people/person.ts'
import { placesOf } from '../../people/places.ts'
import { resolvePerson } from '../../people/resolvePerson.ts'
import { meets, type RoleFacts, roleFacts } from '../../people/roleFacts.ts'
import { finding } from '../check.ts'
import type { NamesCheck, NamesContext } from '../draftCheck.ts'
import { levelOf } from '../profiles.ts'

/** Words that say no more than that somebody has some office. */
const VAGUE: ReadonlySet<string> = new Set(
  'official leader politician head chief boss executive expert resident figure member veteran star man woman'.split(' ')
)
const FORMER = /\b(?:former|ex|then|onetime|one-time|late|retired|outgoing)\b/i

export const roleDiffers: NamesCheck = context => {
  if (levelOf(context.policy, 'R59') === 'none') return []
  return context.mentions.flatMap(({ name, role }) => {
    const person = role && resolvePerson(name, context.people)
    const stated = person ? rolesFor(person, context) : []
    const drafted = role && officeOf(role.text)
    if (!drafted || stated.length === 0 || stated.some(({ text }) => agree(drafted, text))) return []
    const { text, path } = stated[0]!
    return [finding(context.policy, 'R59', role.span, { draft: role.text, source: text, path, name: person!.name })]
  })
}

/** The role that people.yaml states, else those of the cited articles, else of all; only such as name an office. */
function rolesFor(person: Person, { corpus, cited }: NamesContext): { text: string; path: string }[] {
  const { roles, stated } = person
  if (stated?.role) return [{ text: stated.role, path: stated.file }]
  const ofCited = placesOf(corpus, person, path => cited.has(path)).roles.filter(namesOffice)
  return ofCited.length > 0 ? ofCited : roles.filter(namesOffice)
}

const namesOffice = ({ text }: { readonly text: string }): boolean => officeOf(text) !== undefined

interface Office extends RoleFacts {
  readonly isFormer: boolean
}

/** What a role says of an office; undefined where it names none, or only a vague one. */
function officeOf(text: string): Office | undefined {
  const facts = roleFacts(text)
  const heads = new Set([...facts.heads].filter(head => !VAGUE.has(head)))
  return heads.size > 0 ? { ...facts, heads, isFormer: FORMER.test(text) } : undefined
}

function agree(drafted: Office, source: string): boolean {
  const office = officeOf(source)
  if (!office) return true
  const sameCountry = drafted.countries.size === 0 || office.countries.size === 0 || meets(drafted.countries, office.countries)
  return meets(drafted.heads, office.heads) && sameCountry && (drafted.isFormer || !office.isFormer)
}
