import { roleTexts } from '../../core/people/person.ts'
import type { Card, ListedPerson } from '../../engine/api.ts'
import { counted, harmless, oneLine, shortened } from '../format.ts'
import type { Output } from '../output.ts'

/** A line for each person: name, role, how often named and quoted. */
export function prettyPeople(people: readonly ListedPerson[], { paint, width }: Output): string {
  const longest = Math.max(0, ...people.map(({ name }) => name.length))
  const lines = people.map(person => {
    const { name, mentions, utterances } = person
    const counts = `${counted(mentions, 'mention')}, ${counted(utterances, 'quote')}`
    const role = shortened(harmless(person.role ?? ''), Math.max(10, width - longest - counts.length - 4))
    return `${paint.bold(harmless(name).padEnd(longest))}  ${counts}${role ? `  ${paint.dim(role)}` : ''}\n`
  })
  return `${lines.join('')}${paint.dim(counted(people.length, 'person', 'people'))}\n`
}

/** Who somebody is and what they said last. */
export function prettyCard({ person, articles, utterances }: Card, { paint, width }: Output): string {
  const others = person.aliases.filter(alias => alias !== person.name)
  const roles = [...new Set(roleTexts(person))]
  const facts = [
    person.stated && `  corrected in ${person.stated.file}, line ${person.stated.line}`,
    person.stated?.note && `  ${person.stated.note}`,
    roles.length ? `  ${roles.slice(0, 5).join('; ')}` : undefined,
    others.length ? `  also written ${others.join(', ')}` : undefined,
    `  ${counted(person.mentions, 'mention')} in ${counted(articles, 'article')}, ${counted(person.utterances, 'quote')}`
  ]
  const said = utterances.map(({ excerpt, path, metadata }) => {
    const from = [path, metadata.date].filter(Boolean).join(', ')
    return `\n  “${shortened(oneLine(harmless(excerpt)), width - 4)}”\n  ${paint.dim(harmless(from))}`
  })
  const lines = [paint.bold(harmless(person.name)), ...facts.flatMap(fact => (fact ? [harmless(fact)] : [])), ...said]
  return `${lines.join('\n')}\n`
}
