import type { Corpus } from '../index/corpus.ts'
import type { Facet, Facets } from './completeQuery.ts'

/** What the quotes of a corpus can be filtered by: who spoke, which outlets, which months. */
export function facetsOf(corpus: Corpus): Facets {
  const outlets: string[] = []
  const months: string[] = []
  for (const { metadata } of corpus.entries()) {
    if (metadata.outlet !== undefined) outlets.push(metadata.outlet)
    if (metadata.date !== undefined && /^\d{4}-\d{2}/.test(metadata.date)) months.push(metadata.date.slice(0, 7))
  }
  const people = corpus.people().all
  return {
    speakers: mostFirst(people.map(person => ({ name: person.name, count: person.utterances })).filter(({ count }) => count > 0)),
    outlets: counted(outlets),
    people: people.map(person => ({ name: person.name, count: person.mentions, role: person.roles[0]?.text })),
    months: counted(months).sort((a, b) => (a.name < b.name ? 1 : -1))
  }
}

function counted(names: readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return mostFirst([...counts].map(([name, count]) => ({ name, count })))
}

const mostFirst = (facets: readonly Facet[]): Facet[] =>
  [...facets].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
