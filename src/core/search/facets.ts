import type { Corpus } from '../index/corpus.ts'
import type { Facet, Facets } from './completeQuery.ts'
import { searchIndexOf } from './searchIndex.ts'
import { canonicalNames } from './speakers.ts'

/** What the quotes of a corpus can be filtered by: who spoke, which outlets, which months. */
export function facetsOf(corpus: Corpus): Facets {
  const nameOf = canonicalNames(corpus.people())
  const spoken = searchIndexOf(corpus).entries.flatMap(([record]) => (record?.speaker ? [nameOf(record.speaker)] : []))
  const metadata = [...corpus.articles()].map(({ article }) => article.metadata)
  const months = metadata.flatMap(({ date }) => (date && /^\d{4}-\d{2}/.test(date) ? [date.slice(0, 7)] : []))
  return {
    speakers: counted(spoken),
    outlets: counted(metadata.flatMap(({ outlet }) => outlet ?? [])),
    people: corpus.people().map(({ name, mentions, roles }) => ({ name, count: mentions, role: roles[0]?.text })),
    months: counted(months).sort((a, b) => (a.name < b.name ? 1 : -1))
  }
}

function counted(names: readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
