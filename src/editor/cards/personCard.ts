import type { Translate } from '../../core/policy/messages.ts'
import type { Card } from '../../engine/api.ts'
import { clipped, escaped, link } from '../markdown.ts'
import { counted } from './names.ts'
import type { SourceLink } from './quotationCard.ts'

/** Where a person's roles and latest utterances are, already looked up: one for each of those in the card, in the same order. */
export interface PersonSources {
  readonly roles: readonly SourceLink[]
  readonly utterances: readonly SourceLink[]
}

// A card has at most twelve lines: name, roles, spellings, counts, a heading and the utterances.
export const MAX_ROLES = 3
export const MAX_UTTERANCES = 5
const MAX_SPELLINGS = 6
const EXCERPT_LENGTH = 110

/** What a hover on a name shows, as Markdown of at most twelve lines. */
export function personCard(card: Card, sources: PersonSources, t: Translate): string {
  const { person } = card
  const lines = [
    `**${escaped(person.name)}**`,
    ...person.roles.slice(0, MAX_ROLES).map((role, i) => withSource(escaped(role.text), sources.roles[i])),
    spellings(person.aliases, person.name, t),
    counts(card, t),
    card.utterances.length > 0 ? t('Latest:', {}) : undefined,
    ...card.utterances.slice(0, MAX_UTTERANCES).map((utterance, i) => utteranceLine(utterance.excerpt, sources.utterances[i]))
  ]
  return lines.filter(line => line !== undefined).join('  \n')
}

const withSource = (text: string, source: SourceLink | undefined) => (source ? `${text} (${reference(source)})` : text)

const utteranceLine = (excerpt: string, source: SourceLink | undefined) =>
  `“${link(clipped(excerpt, EXCERPT_LENGTH), source?.href)}”${source ? ` ${reference(source)}` : ''}`

const reference = ({ title, outlet, date }: SourceLink) =>
  [outlet ?? title, date]
    .filter(part => part !== undefined)
    .map(escaped)
    .join(', ')

function spellings(aliases: readonly string[], name: string, t: Translate): string | undefined {
  const others = aliases.filter(alias => alias !== name).slice(0, MAX_SPELLINGS)
  return others.length > 0 ? t('Also written: {names}', { names: others.map(escaped).join(', ') }) : undefined
}

const counts = ({ person, articles }: Card, t: Translate) =>
  [
    counted(articles, '{count} article', '{count} articles', t),
    counted(person.mentions.length, '{count} mention', '{count} mentions', t),
    counted(person.utterances.length, '{count} utterance', '{count} utterances', t)
  ].join(' · ')
