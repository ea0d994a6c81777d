import type { Translate } from '../../core/policy/messages.ts'
import type { Card } from '../../engine/api.ts'
import { clipped, escaped, link } from '../markdown.ts'
import { counted } from './names.ts'
import type { SourceLink } from './quotationCard.ts'

/** Where a person's roles and utterances are, already looked up: one for each of those in the card, in the same order. */
export interface PersonSources {
  readonly roles: readonly SourceLink[]
  readonly utterances: readonly SourceLink[]
}

export const MAX_ROLES = 3
export const MAX_UTTERANCES = 3
/** A hover has twelve lines at most; one of them holds what can be done, and one is lost to the spaces between the parts. */
const MAX_LINES = 10
const MAX_SPELLINGS = 6
const EXCERPT_LENGTH = 80
const NOTE_LENGTH = 100

/**
 * What a hover on a name shows, as Markdown: name, roles, spellings, counts, and as many utterances as there is room for, as a list
 * that a screen reader counts. Each line makes sense when it is read alone.
 */
export function personCard(card: Card, sources: PersonSources, t: Translate): string {
  const { person } = card
  const head = [
    heading(card, t),
    ...roles(card, sources, t),
    person.stated?.note && t('Note: {note}', { note: escaped(clipped(person.stated.note, NOTE_LENGTH)) }),
    spellings(person.aliases, person.name, t),
    counts(card, t)
  ].filter(line => line !== undefined && line !== '')
  const room = Math.min(MAX_UTTERANCES, MAX_LINES - head.length - 1)
  const utterances = card.utterances.slice(0, room).map((one, i) => utteranceLine(one.excerpt, sources.utterances[i]))
  const title = card.areFitting ? t('Said about this:', {}) : t('Said last:', {})
  return [head.join('  \n'), ...(utterances.length > 0 ? [`\n${title}`, ...utterances] : [])].join('\n')
}

const heading = ({ person }: Card, t: Translate): string =>
  `**${escaped(person.name)}**${person.stated ? ` (${t('corrected in {file}', { file: escaped(person.stated.file) })})` : ''}`

function roles({ person, roles }: Card, sources: PersonSources, t: Translate): string[] {
  const { stated } = person
  const own = stated?.role ? [`${escaped(stated.role)} (${t('as {file} says', { file: escaped(stated.file) })})`] : []
  const found = roles.map((role, i) => withSource(escaped(clipped(role.text, EXCERPT_LENGTH)), sources.roles[i]))
  return [...own, ...found].slice(0, MAX_ROLES)
}

const withSource = (text: string, source: SourceLink | undefined) => (source ? `${text} (${reference(source)})` : text)

const utteranceLine = (excerpt: string, source: SourceLink | undefined) =>
  `- “${link(clipped(excerpt, EXCERPT_LENGTH), source?.href)}”${source ? ` ${reference(source)}` : ''}`

const reference = ({ title, outlet, date }: SourceLink) =>
  [outlet ?? title, date]
    .filter(part => part !== undefined)
    .map(escaped)
    .join(', ')

function spellings(aliases: readonly string[], name: string, t: Translate): string | undefined {
  const others = otherSpellings(aliases, name).slice(0, MAX_SPELLINGS)
  return others.length > 0 ? t('Also written: {names}', { names: others.map(escaped).join(', ') }) : undefined
}

/** Spellings that are more than a part of another one: not the bare surname beside the full name. */
export function otherSpellings(aliases: readonly string[], name: string): string[] {
  const words = (text: string) => text.split(/\s+/)
  const isPart = (alias: string) =>
    [name, ...aliases].some(other => other.length > alias.length && words(alias).every(word => words(other).includes(word)))
  return aliases.filter(alias => alias !== name && !isPart(alias))
}

const counts = ({ person, articles }: Card, t: Translate) =>
  [
    counted(person.utterances, '{count} utterance', '{count} utterances', t),
    counted(person.mentions, '{count} mention', '{count} mentions', t),
    counted(articles, '{count} article', '{count} articles', t)
  ].join(' · ')
