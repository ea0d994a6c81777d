import type { FindingCode, Level } from './verdict.ts'

/**
 * The rules that report something, by their number in the policy; a suffix tells cases of one rule apart that have levels of
 * their own. A profile gives each a level.
 */
export const RULES = {
  /** What is accepted silently, unless a profile wants it told: `chicago` the first letter, `strict` all of it. */
  R7: { code: 'letter-forms', level: 'none' },
  R12: { code: 'first-letter-bracket', level: 'none' },
  R13: { code: 'final-punctuation', level: 'none' },
  R15: { code: 'split-joined', level: 'none' },
  R17: { code: 'marked-edit', level: 'none' },
  R18: { code: 'marked-edit', level: 'none' },
  R19: { code: 'marked-edit', level: 'none' },
  R27: { code: 'altered-words', level: 'error' },
  'R27.function': { code: 'altered-words', level: 'warning' },
  /** A short quotation that resembles an utterance of somebody the draft does not name: it may be another one altogether. */
  'R27.unsure': { code: 'altered-words', level: 'warning' },
  'R28.number': { code: 'altered-number', level: 'error' },
  'R28.name': { code: 'altered-name', level: 'error' },
  'R28.negation': { code: 'altered-negation', level: 'error' },
  R29: { code: 'omitted-negation', level: 'hint' },
  R30: { code: 'spliced-quotation', level: 'warning' },
  R31: { code: 'unmarked-omission', level: 'error' },
  'R31.function': { code: 'unmarked-omission', level: 'warning' },
  R32: { code: 'filler-dropped', level: 'information' },
  R33: { code: 'emphasis-added', level: 'hint' },
  R34: { code: 'spelling-variant', level: 'information' },
  R35: { code: 'inner-punctuation', level: 'hint' },
  'R35.sentence': { code: 'inner-punctuation', level: 'warning' },
  R36: { code: 'inner-case', level: 'information' },
  R37: { code: 'diacritics-changed', level: 'warning' },
  R38: { code: 'contraction-changed', level: 'warning' },
  R39: { code: 'misspelling-corrected', level: 'information' },
  R40: { code: 'masked-word', level: 'warning' },
  R41: { code: 'cut-inside-word', level: 'warning' },
  R42: { code: 'misattributed-quotation', level: 'warning' },
  'R42.known': { code: 'misattributed-quotation', level: 'error' },
  /** The source's speaker was found by a rule that is less than 99 % right: a pronoun's person, above all. */
  'R42.unsure': { code: 'misattributed-quotation', level: 'information' },
  R43: { code: 'misattributed-quotation', level: 'none' },
  R44: { code: 'paraphrase-as-quotation', level: 'error' },
  /** The passage resembles the draft, or some of it stands in marks that are no speech: likely, not certain. */
  'R44.unsure': { code: 'paraphrase-as-quotation', level: 'warning' },
  /** All of it stands in marks, and nobody is said to have said it: the reporter's, or somebody's whom we did not find. */
  'R44.marked': { code: 'paraphrase-as-quotation', level: 'information' },
  /** Some of the words are the reporter's, and more of them a speaker's. */
  'R44.crossing': { code: 'paraphrase-as-quotation', level: 'warning' },
  R46: { code: 'second-hand-quotation', level: 'warning' },
  R47: { code: 'wrong-source', level: 'warning' },
  R48: { code: 'source-drifted', level: 'information' },
  R49: { code: 'ambiguous-source', level: 'hint' },
  R50: { code: 'bracket-dropped', level: 'warning' },
  R51: { code: 'missing-citation', level: 'none' },
  R52: { code: 'unsourced-quotation', level: 'warning' },
  /** Nobody is named as the speaker, so it may be no quotation of a source at all. */
  'R52.unattributed': { code: 'unsourced-quotation', level: 'hint' },
  R53: { code: 'unsourced-quotation', level: 'error' },
  R54: { code: 'cannot-check', level: 'information' },
  R55: { code: 'unbalanced-marks', level: 'hint' },
  /** Of the file of acceptances; they stand there, not in the draft. */
  R56: { code: 'unused-acceptance', level: 'information' },
  R57: { code: 'broken-acceptances', level: 'error' },
  /** Of the draft's own words. */
  R58: { code: 'name-spelling', level: 'hint' },
  R59: { code: 'role-differs', level: 'none' }
} as const satisfies Record<string, { code: FindingCode; level: Level }>

export type RuleKey = keyof typeof RULES
