import { withoutMiddle } from '../text/withoutMiddle.ts'
import type { AcceptancesProblem } from './acceptances.ts'
import type { CheckedQuotation, Finding, FindingCode, Fix, FixKind, Reason, Verdict } from './verdict.ts'

/** Puts facts into a sentence; the editor passes its own, which translates the sentence first. */
export type Translate = (template: string, facts: Record<string, string>) => string

/** English, with `{name}` replaced by the fact of that name. */
export const english: Translate = (template, facts) => template.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')

/**
 * One sentence for each finding: what was compared, what the source has, what to write. No blame.
 * Facts: `draft` and `source` are the differing words, `speaker` the source's, `claimed` the draft's, `path` the article.
 */
const FINDINGS: Readonly<Record<FindingCode, string>> = {
  'altered-words': 'The source has “{source}” where the draft has “{draft}”.',
  'altered-number': 'The value differs: the source has “{source}”, the draft “{draft}”.',
  'altered-name': 'The name differs: the source has “{source}”, the draft “{draft}”.',
  'altered-negation': 'The sense is turned round: the source has “{source}”, the draft “{draft}”.',
  'unmarked-omission': 'Words are left out without a mark: “{source}”. Put them back, or mark the omission with an ellipsis.',
  'spliced-quotation': 'The pieces are verbatim, but they were not said together in this order. Quote them apart.',
  'misattributed-quotation': 'These words are {speaker}’s in the source, not {claimed}’s.',
  'paraphrase-as-quotation':
    'These words are in the source, but they are the reporter’s, not {claimed}’s. Take the marks away, or quote what was said.',
  'unsourced-quotation': 'Nothing near these words is in the sources.',
  'wrong-source': 'The words are in {path}, not in the article cited.',
  'second-hand-quotation': 'In the source, {claimed} is quoting somebody else here. Say who said it, quoted by {claimed}.',
  'source-drifted': 'The article has changed since this was quoted. {path} had: “{was}”',
  'ambiguous-source': 'These words stand in {count} different quotations. Cite the one you mean.',
  'missing-citation': 'The words are in {path}, which the draft does not cite.',
  'emphasis-added': 'The emphasis is not the source’s. Take it away, or add “[emphasis added]”.',
  'name-spelling': 'Elsewhere the draft writes this name “{source}”.',
  'role-differs': '{path} calls {name} “{source}”; the draft has “{draft}”.',
  'misspelling-corrected': 'The source spells it “{source}”. Keep its spelling, with [sic] if you like.',
  'masked-word': 'The masked word does not fit the source’s “{source}”.',
  'omitted-negation': 'What was left out has “{source}” in it. Make sure that the sense is kept.',
  'filler-dropped': 'A filler is left out: “{source}”.',
  'spelling-variant': 'Another spelling or form of the same: the source has “{source}”, the draft “{draft}”.',
  'inner-punctuation': 'The punctuation differs: the source has “{source}”, the draft “{draft}”.',
  'inner-case': 'Capitals differ: the source has “{source}”, the draft “{draft}”.',
  'diacritics-changed': 'Accents differ: the source has “{source}”, the draft “{draft}”.',
  'contraction-changed': 'The source has “{source}”, the draft “{draft}”. Keep contractions as they were said.',
  'bracket-dropped': 'The source has “{source}” in brackets: these are an editor’s words, not the speaker’s. Keep the brackets.',
  'cut-inside-word': 'The quotation is cut inside a word: the source has “{source}”.',
  'unbalanced-marks': 'This quotation mark has no partner in its paragraph.',
  'cannot-check': '{reason}',
  'first-letter-bracket':
    'The source has “{source}” where the draft has “{draft}”. Put the changed letter in brackets: “{bracketed}”.',
  'final-punctuation': 'The punctuation at the end differs: the source has “{source}”, the draft “{draft}”.',
  'split-joined': 'The words are not parted here as they are in the source. Part them alike, or quote one part.',
  'marked-edit': 'The quotation is edited openly. Quote the words as they stand, without ellipsis or brackets.',
  'letter-forms': 'Some letters have another form in the source, as a ligature or in full width. Type them plainly.',
  'unused-acceptance':
    'No quotation of {draft} needs this: its words or its source have changed, or there is nothing to accept. Look at it again, or delete the entry.',
  'broken-acceptances': '{problem}'
}

/** Where one side of a change is empty, these read better than an empty pair of marks. */
const ADDED = 'The draft has “{draft}”, which the source has not.'
const LEFT_OUT = 'The source has “{source}”, which the draft leaves out.'

/** A bracket may put a negation in. */
const NEGATION_PUT_IN = 'What was put in has “{draft}” in it, which the source has not. Make sure that the sense is kept.'

/** The pieces follow each other in one statement, but much lies between. */
const FAR_APART = 'The pieces are verbatim, but {between} words of the source lie between them. Quote them apart.'

/** The article reports somebody without quoting them. */
const REPORTED =
  'These words are the reporter’s account of what {reported} said, not a quotation. Take the marks away, or quote what was said.'

/** Some of the words stand outside the marks of the source. */
const CROSSED =
  'Some of these words are the reporter’s: the source has its quotation marks elsewhere. Set yours where it has them.'

/** Nobody is said to have said them, or nobody whom we found. */
const MARKED =
  'The source has these words in quotation marks, but does not say plainly whose they are. Make sure that they are {claimed}’s.'

/** True where the source has the words in marks, and we could not tell whose they are. */
export const isInMarks = (findings: readonly Finding[]): boolean => findings.some(({ rule }) => rule === 'R44.marked')

const REASONS: Readonly<Record<Reason, string>> = {
  short: 'Too short to be a quotation of speech.',
  scare: 'A term or a word in marks, not a quotation of speech.',
  title: 'A title or a name, not a quotation of speech.',
  ignored: 'Ignored by a comment in the draft.',
  heading: 'Under a heading that is not checked.',
  'no-corpus': 'There are no sources to check against. Choose the folder with your articles.',
  indexing: 'The sources are still being read; this will be checked when they are.',
  'source-unreadable': 'The article cited could not be read, so this can’t be checked.',
  'source-missing': 'The article cited is not among the sources, so this can’t be checked. Add it to the articles’ folder.',
  'other-language': 'The sources are in another language, so this can’t be checked word for word.'
}

const FIXES: Readonly<Record<FixKind, string>> = {
  'use-source-wording': 'Use the source’s wording: “{source}”',
  'mark-omission': 'Mark the omission with an ellipsis',
  'change-speaker': 'Change the speaker to {speaker}',
  'change-citation': 'Cite {path} instead',
  'restore-brackets': 'Put the brackets back: “{source}”',
  'keep-with-sic': 'Keep the source’s spelling: “{source} [sic]”',
  'bracket-letter': 'Put the changed letter in brackets: “{letter}”',
  'add-citation': 'Cite {path}',
  'use-spelling': 'Write {name}',
  'make-paraphrase': 'Take the quotation marks away',
  'ignore-next': 'Ignore this quotation'
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  verbatim: 'Verbatim',
  edited: 'Edited openly',
  altered: 'Altered',
  spliced: 'Spliced',
  misattributed: 'Misattributed',
  paraphrase: 'Paraphrase in quotation marks',
  unsourced: 'Not found in the sources',
  'cannot-check': 'Can’t be checked',
  exempt: 'Not checked'
}

/** The name is spelt otherwise in an article or in people.yaml, and not only elsewhere in the draft. */
const SPELT_IN = '{path} writes this name “{source}”.'

function template(finding: Finding): string {
  if (finding.code === 'name-spelling' && finding.facts.path !== '') return SPELT_IN
  if (finding.code === 'paraphrase-as-quotation' && finding.facts.reported) return REPORTED
  if (finding.rule === 'R44.crossing') return CROSSED
  if (finding.rule === 'R44.marked') return MARKED
  if (finding.code === 'spliced-quotation' && finding.facts.between) return FAR_APART
  if (finding.code === 'omitted-negation' && finding.facts.source === '') return NEGATION_PUT_IN
  const sided = finding.code.startsWith('altered-')
  if (sided && finding.facts.source === '') return ADDED
  if (sided && finding.facts.draft === '') return LEFT_OUT
  return FINDINGS[finding.code]
}

const BROKEN: Readonly<Record<AcceptancesProblem['kind'], string>> = {
  syntax: 'Line {line} is not valid YAML ({detail}). Nothing is accepted until it is mended.',
  list: 'The file must hold a list: write each entry after a dash. Nothing is accepted until it is mended.',
  entry: 'The entry in line {line} has no {key}; it needs quotation, draft and note. Nothing is accepted until it is mended.'
}

/** The facts that are words of a draft or source. */
const WORDS: ReadonlySet<string> = new Set(['draft', 'source', 'was'])

/** The sentence for a finding. */
export function messageOf(finding: Finding, t: Translate = english): string {
  if (finding.code === 'broken-acceptances') return t(BROKEN[finding.facts.kind as AcceptancesProblem['kind']], finding.facts)
  if (finding.code === 'cannot-check') return reasonText(finding.facts.reason as Reason, t)
  const facts = Object.entries(finding.facts).map(([name, fact]) => [name, WORDS.has(name) ? withoutMiddle(fact) : fact])
  return t(template(finding), Object.fromEntries(facts))
}

/** Where the source has nothing in place of what the draft added. */
const LEAVE_OUT = 'Leave out “{added}”, as the source does'

/** The title of a fix, as it stands in the light bulb's menu. */
export const fixTitle = (fix: Fix, t: Translate = english): string =>
  t(fix.facts.added === undefined ? FIXES[fix.kind] : LEAVE_OUT, fix.facts)

/** Why a quotation was not checked. */
export const reasonText = (reason: Reason, t: Translate = english): string => t(REASONS[reason], {})

const OTHER_PART = 'What is wrong is in another part of this quotation.'

/** Why a quotation, or one part of it, stands as it does where no finding in it says so; undefined where nothing is to be said. */
export function whyText({ reason, findings, level }: CheckedQuotation, t: Translate = english): string | undefined {
  if (reason) return reasonText(reason, t)
  return findings.length === 0 && level !== 'none' ? t(OTHER_PART, {}) : undefined
}

/** That a quotation was accepted, and why. */
export const acceptedText = (note: string, t: Translate = english): string => t('Accepted: {note}', { note })

/** A verdict in words. */
export const verdictText = (verdict: Verdict, t: Translate = english): string => t(VERDICTS[verdict], {})
