/**
 * Named humans in a text. Three passes over the runs of capitalised words, each linear:
 * 1. every run gives its possible name (behind titles and nationalities) and, of one-word runs, the count of surnames used alone;
 * 2. possible names with enough evidence (evidence.ts) enter the text's book of names, titled surnames too ("President Marrow");
 * 3. every run is read again: full names, surnames and first names that the book or the corpus' known names explain are mentions.
 * Precision first: without evidence a capitalised sequence is nobody.
 * Tried on the five hand-marked articles: these rules find 19 of 19 people, 126 of 128 mentions and nobody else, in 50 ms;
 * compromise 14.17 finds 16, 81 and six who are nobody, in 2.6 s. wink-nlp was left out: it needs a language model of its own.
 * Limits: all-capitals text, names in other scripts, one-word names without title, and people known only by a nickname.
 */
import type { Prose } from '../text/block.ts'
import { bookOf, findNames, type Reading } from './collectNames.ts'
import type { KnownNames } from './knownNames.ts'
import type { Mention } from './person.ts'
import { readMentions } from './readMentions.ts'
import { findRuns, namePart } from './runs.ts'
import { tokenise } from './tokens.ts'
import { readUsage } from './usage.ts'
import { Words } from './words.ts'

/**
 * Every mention of a named human, sorted by offset, disjoint. Spans are the name alone, without title and possessive ending.
 * `name` is the fullest name in the same text, or of `known` (the names of the corpus) where only the corpus has it; a surname
 * that two people share stays as written. Photo credits and by-lines are no mentions. Never throws.
 */
export function findMentions(prose: Prose, known?: KnownNames): Mention[] {
  shared.clear()
  const reading = readingOf(prose, shared)
  if (shared.capacity > KEPT_WORDS) shared = new Words()
  const usage = readUsage(reading)
  return readMentions(reading, bookOf([findNames(reading, usage, known)], usage, known))
}

/** One text after the other has its words here: half of what is written while people are found are words. */
let shared = new Words()
/** It is given back where it has grown beyond this. */
const KEPT_WORDS = 1 << 18

/** A text's words, runs and possible names. `into`: where the words are put, if they need not be kept. */
export function readingOf(prose: Prose, into?: Words): Reading {
  const words = tokenise(prose, into)
  const runs = findRuns(words)
  return { prose: prose.prose, words, runs, names: runs.map(run => namePart(words, run)), at: 0 }
}
