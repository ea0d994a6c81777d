import type { Mention } from '../../people/person.ts'
import type { Attribution, Quotation, QuotationKind } from '../quotation.ts'
import type { Phrase } from './phrase.ts'
import type { Reading, Token } from './tokens.ts'

/** What a rule proposes: the phrase that speaks, the reporting word, and the rule's name. Nothing is resolved yet. */
export interface Proposal {
  readonly rule: string
  readonly phrase: Phrase
  /** Token of the reporting word. */
  readonly cue?: number
  /** Reading that phrase and cue stand in. */
  readonly reading: Reading
  readonly explicit: boolean
}

/** All that a rule may look at for one quotation. */
export interface Place {
  readonly prose: string
  /** The block before; undefined for the first one. */
  readonly before: () => Reading | undefined
  readonly reading: Reading
  readonly tokens: readonly Token[]
  /** Token of the quotation. */
  readonly at: number
  readonly quotation: Quotation
  /** What the quotation before it in the same block turned out to be. */
  readonly previous: QuotationKind | undefined
  /** First token of the sentence. */
  readonly from: number
  /** Token after the sentence's last. */
  readonly to: number
  /** All classes that any word of the sentence is in. */
  readonly classes: number
}

/** A rule looks at one place and proposes a speaker, or nothing. */
export type Rule = (place: Place) => Proposal | undefined

/** A speaker phrase with what it resolves to. */
export type Speaker = Pick<Attribution, 'text' | 'span' | 'name' | 'kind'> & {
  readonly mention?: Mention
  readonly sure: boolean
}

/** A speaker phrase as it stands in the text. */
export type Written = Pick<Speaker, 'text' | 'span'>

/** Somebody with a name, or without one that is known. */
export const named = (written: Written, name: string | undefined, kind: Speaker['kind']): Speaker =>
  name ? { ...written, name, kind, sure: true } : { ...written, kind, sure: true }
