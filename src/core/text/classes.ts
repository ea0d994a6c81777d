/** Something that belongs to classes, which are bits. */
export interface Classed {
  readonly classes: number
}

/** True for what is there and in one of some classes. */
export const is = (what: Classed | undefined, classes: number): boolean => what !== undefined && (what.classes & classes) !== 0
