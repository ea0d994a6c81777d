import type { Corrections } from './corrections.ts'
import { type Local, mentionCount } from './locals.ts'
import { type RoleFacts, roleFacts } from './roleFacts.ts'
import { type Marks, marksOf } from './spelling.ts'

/** What several articles know of one name in the same words: their locals are one `Shape`, so that it is looked into once. */
export class Shape {
  readonly local: Local
  readonly mentions: number
  private seen: { readonly corrections: Corrections; readonly traits: Traits } | undefined

  constructor(local: Local) {
    this.local = local
    this.mentions = mentionCount(local)
  }

  /** What joining looks at. */
  traits(corrections: Corrections): Traits {
    if (this.seen?.corrections !== corrections) this.seen = { corrections, traits: traitsOf(this.local, corrections) }
    return this.seen.traits
  }
}

/** A local, ready for joining. */
export interface Traits {
  readonly isFull: boolean
  /** The key of a full name. */
  readonly key: string
  readonly marks: Marks
  /** Distinct roles. */
  readonly roles: readonly string[]
  readonly facts: readonly RoleFacts[]
  readonly mayBeOwned: boolean
}

function traitsOf({ name, roles }: Local, corrections: Corrections): Traits {
  const isFull = name.includes(' ')
  const texts = [...new Set(roles.map(({ text }) => text))]
  return {
    isFull,
    key: isFull ? corrections.fullKey(name) : '',
    marks: marksOf(name),
    roles: texts,
    facts: texts.map(roleFacts),
    mayBeOwned: corrections.mayBeOwned(name)
  }
}
