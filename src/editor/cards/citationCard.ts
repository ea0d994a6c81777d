import type { Translate } from '../../core/policy/messages.ts'
import type { ArticleReport } from '../../engine/api.ts'
import { escaped, link, paragraphs } from '../markdown.ts'
import { counted } from './names.ts'

// More people than this are only counted.
const MAX_PEOPLE = 6

/** What a hover on a citation shows, as Markdown: title, outlet, date and authors, and who is quoted there. */
export function citationCard({ path, metadata, quotations }: ArticleReport, href: string, t: Translate): string {
  const { title, outlet, date, authors } = metadata
  const details = [outlet, date, authors.join(', ')].filter(Boolean).map(detail => escaped(detail!))
  return paragraphs(
    `**${link(title ?? path.slice(path.lastIndexOf('/') + 1), href)}**`,
    details.join(' · '),
    peopleText(quotations, t)
  )
}

function peopleText(quotations: ArticleReport['quotations'], t: Translate): string | undefined {
  const counts = new Map<string, number>()
  for (const { attribution } of quotations)
    if (attribution?.name) counts.set(attribution.name, (counts.get(attribution.name) ?? 0) + 1)
  if (counts.size === 0) return undefined
  const people = [...counts].sort((a, b) => b[1] - a[1])
  const named = people.slice(0, MAX_PEOPLE).map(([name, count]) => `${escaped(name)} (${count})`)
  if (people.length > MAX_PEOPLE) named.push(counted(people.length - MAX_PEOPLE, '{count} more', '{count} more', t))
  return t('Quoted there: {people}', { people: named.join(', ') })
}
