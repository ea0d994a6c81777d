/** Whom a text is talking about: a short list of people, latest first. */

/** Somebody in focus. */
export interface Focus {
  /** Empty for somebody who is no known person ("The judge"). */
  readonly name: string
  readonly sentence: number
}

/**
 * Who is in focus where a text is left, latest first: the name and how many sentences ago. Then the body that "it" may be, who
 * spoke and may be a person (bodies.ts), who are named in the last sentence, and whether that begins with a pronoun, without a name.
 */
export type FocusLeft = readonly (readonly [name: string, age: number, as?: 'body' | 'stranger' | 'named' | 'pronoun'])[]

/** People kept in focus. */
const FOCUS_SIZE = 4

/** Puts somebody in front; whoever was in front so far is next. */
export function pushFocus(focus: Focus[], latest: Focus): void {
  let at = 0
  while (at < focus.length && focus[at]!.name !== latest.name) at++
  if (at === FOCUS_SIZE) at--
  for (; at > 0; at--) focus[at] = focus[at - 1]!
  focus[0] = latest
}
