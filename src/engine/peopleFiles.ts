import { existsSync, readFileSync } from 'node:fs'
import { joinPeopleFiles, type PeopleFile, type PeopleProblem, readPeopleFile } from '../core/people/peopleFile.ts'
import { peopleProblemText } from '../core/people/peopleProblems.ts'
import { english } from '../core/policy/messages.ts'
import type { CorpusOptions, UnreadableArticle } from './api.ts'
import { articlePath } from './corpusFiles.ts'
import { peopleFilePlaces } from './peoplePlaces.ts'

/** What the corpus's people.yaml files say, read again only where their text has changed. */
export class PeopleFiles {
  #texts: readonly (readonly [string, string])[] = []
  #file: PeopleFile = joinPeopleFiles([])
  #unread: readonly UnreadableArticle[] = []

  /** What all files say together. */
  get file(): PeopleFile {
    return this.#file
  }

  /** Reads the files; true when anything is different. */
  read(options: CorpusOptions): boolean {
    this.#unread = []
    const texts = peopleFilePlaces(options).flatMap(place => {
      const text = this.#textOf(place, articlePath(options.root, place))
      return text === undefined ? [] : [[articlePath(options.root, place), text] as const]
    })
    if (JSON.stringify(texts) === JSON.stringify(this.#texts)) return false
    this.#texts = texts
    this.#file = joinPeopleFiles(texts.map(([path, text]) => readPeopleFile(text, path)))
    return true
  }

  /** What is wrong in the files, in sentences. */
  problems(): UnreadableArticle[] {
    const sentence = (problem: PeopleProblem) => ({ path: problem.file, reason: peopleProblemText(problem, english) })
    return [...this.#unread, ...this.#file.problems.map(sentence)]
  }

  #textOf(place: string, path: string): string | undefined {
    if (!existsSync(place)) return undefined
    try {
      return readFileSync(place, 'utf8').replace(/^\ufeff/, '')
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      this.#unread = [...this.#unread, { path, reason: `${path} could not be read (${code}). Check its permissions.` }]
      return undefined
    }
  }
}
