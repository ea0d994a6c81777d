/** Marks the rule of an attribution that rests on a resolved pronoun, which is less sure than a name (RULES.md). */
export const BY_PRONOUN = '+pronoun'
