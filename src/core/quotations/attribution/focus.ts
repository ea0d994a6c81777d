/** Whom a text is talking about: a short list of people, latest first. */

import type { Gender } from '../../people/genderOfName.ts'

/** Somebody in focus. */
export interface Focus {
  /** Empty for somebody who is no known person ("The judge"). */
  readonly name: string
  readonly sentence: number
  /** Of somebody unknown, where the noun tells it ("Her father"). */
  readonly gender?: Gender
  /** A pronoun stood for whoever is named beside it, for want of anybody else: never sure. */
  readonly isGuess?: boolean
}

/**
 * Who is in focus where a text is left, latest first: the name and how many sentences ago. Then the body that "it" may be, who
 * spoke and may be a person (bodies.ts), who are named in the last sentence, and the pronoun that it begins with, without a name.
 */
export type FocusLeft = readonly (readonly [name: string, age: number, as?: Left])[]
type Left = 'guess' | Gender | 'body' | 'stranger' | 'named' | 'he' | 'she'

/** What is told of somebody in focus beside the name. */
export const leftOf = ({ gender, isGuess }: Focus): Gender | 'guess' | undefined => gender ?? (isGuess ? 'guess' : undefined)

/** Those in focus where a text is left, as they are where it goes on. */
export const peopleLeft = (left: FocusLeft): Focus[] =>
  left.flatMap(([name, age, as]): Focus[] => {
    const one = { name, sentence: -age }
    if (as === undefined) return [one]
    if (as === 'guess') return [{ ...one, isGuess: true }]
    return as === 'male' || as === 'female' ? [{ ...one, gender: as }] : []
  })

const isSame = (a: Focus, b: Focus): boolean => a.name === b.name && a.gender === b.gender

/** People kept in focus. */
const FOCUS_SIZE = 4

/** Puts somebody in front; whoever was in front so far is next. */
export function pushFocus(focus: Focus[], latest: Focus): void {
  let at = 0
  while (at < focus.length && !isSame(focus[at]!, latest)) at++
  if (at === FOCUS_SIZE) at--
  for (; at > 0; at--) focus[at] = focus[at - 1]!
  focus[0] = latest
}
