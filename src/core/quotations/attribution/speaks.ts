/** Tells a phrase that can be a speaker from one that only stands where a speaker would. */

import { is } from '../../text/classes.ts'
import { isAged, isNumber, type Phrase, type Tokens } from './phrase.ts'
import type { ReportingVerb } from './reportingVerbs.ts'
import { isCapital } from './tokens.ts'
import { AGENT_NOUN, DETERMINER, POSSESSIVE_PRONOUN, TIME_NOUN } from './words.ts'

/** Verbs with an everyday sense of their own: they report speech only for a person, a body or a text ("the season begins"). */
const EVERYDAY = new Set(
  `begin read shoot go lead press put post hit text point find note reason state object reflect continue finish conclude answer volunteer signal
  laugh thunder bark snap relate think mean open show run call name mark hail order peg rip rap tag cheer slam raise express needle paint
  pan lash tout compare fault blame fire cite rate refer press present offer hint cry echo advance suggest reveal promise imply predict counter cap stress
  rage boom hoot moan regret groan underline underscore blog rule allow figure parry persist erupt prod`.split(/\s+/)
)

/** True when the phrase may be the subject of the verb as a speaker. */
export function maySpeak(tokens: Tokens, phrase: Phrase, verb: ReportingVerb): boolean {
  if (phrase.kind !== 'noun') return true
  const head = tokens[phrase.head]!
  if (is(head, TIME_NOUN) || isNumber(head)) return isAged(head)
  if (is(head, AGENT_NOUN) || head.text === 'one') return true
  if (EVERYDAY.has(verb.lemma) || verb.verbClass === 'judge') return false
  const first = tokens[phrase.from]!
  return is(first, DETERMINER | POSSESSIVE_PRONOUN) || first.possessive || isCapital(first)
}
