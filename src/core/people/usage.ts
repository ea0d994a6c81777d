import type { Reading } from './collectNames.ts'
import { saysBefore, saysNext } from './evidence.ts'
import { roleAfter } from './roles.ts'
import { WORD_SURNAME } from './wordClasses.ts'

/** How a text uses single words. All keys. */
export interface Usage {
  /** Stand alone with a capital in running text, as surnames do. */
  readonly alone: ReadonlySet<string>
  /** Stand alone with a reporting verb beside them, or with a role behind ("Marrow, a pilot, left"). */
  readonly speaking: ReadonlySet<string>
  /** Everyday words that stand alone with a capital inside a sentence and are never written in lower case: surnames. */
  readonly surnames: ReadonlySet<string>
  /** Everyday words that the text also writes in lower case. */
  readonly lowered: ReadonlySet<string>
}

/** Reads the usage of all one-word names of a text. */
export function readUsage({ words, names }: Pick<Reading, 'words' | 'names'>): Usage {
  const alone = new Set<string>()
  const speaking = new Set<string>()
  const surnames = new Set<string>()
  for (const name of names) {
    if (!name || name.to - name.from > 1) continue
    const key = words.key(name.from)
    const isFree = words.gap(name.from) !== 'start' && !words.headline(name.from)
    const says = saysNext(words, name.to) || saysBefore(words, name.from) || roleAfter(words, name) !== undefined
    if (says) speaking.add(key)
    if (says || isFree) alone.add(key)
    if (isFree && words.is(name.from, WORD_SURNAME)) surnames.add(key)
  }
  const lowered = new Set<string>()
  for (let i = words.next(0, WORD_SURNAME); i < words.length; i = words.next(i + 1, WORD_SURNAME)) {
    if (!words.cap(i)) lowered.add(words.key(i))
  }
  for (const key of lowered) surnames.delete(key)
  return { alone, speaking, surnames, lowered }
}

/** The usage of texts that are read as one. */
export function joinUsage(all: readonly Usage[]): Usage {
  const union = (kind: keyof Usage) => new Set(all.flatMap(usage => [...usage[kind]]))
  const lowered = union('lowered')
  const surnames = union('surnames')
  for (const key of lowered) surnames.delete(key)
  return { alone: union('alone'), speaking: union('speaking'), surnames, lowered }
}
