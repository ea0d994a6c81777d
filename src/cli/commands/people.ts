import type { PlacedPerson } from '../../engine/api.ts'
import type { Options } from '../arguments.ts'
import { configOf, type OpenCorpus, remarkUnreadable, withCorpus } from '../corpus.ts'
import { json, jsonLines } from '../format.ts'
import { prettyCard, prettyPeople } from '../formats/peoplePretty.ts'
import type { Output } from '../output.ts'

/** `verbatim people`: all people of a corpus, most mentioned first, or one person's card. */
export async function people(options: Options, output: Output): Promise<number> {
  return withCorpus(options, configOf(options, '.'), output, corpus => show(corpus, options, output))
}

async function show(corpus: OpenCorpus, options: Options, output: Output): Promise<number> {
  const name = options.operands.join(' ')
  const card = name ? await corpus.engine.card(name) : undefined
  const placed = async () => (await corpus.engine.places(name || undefined)).map(personJson)
  remarkUnreadable(corpus, output)
  if (options.format === 'json') output.write(json(await placed()))
  else if (options.format === 'jsonl') output.write(jsonLines(await placed()))
  else if (card) output.write(prettyCard(card, output))
  else if (!name) output.write(prettyPeople((await corpus.engine.people()).people, output))
  if (name && !card)
    output.remark(`The articles name nobody called ${name}. See verbatim people without a name for the whole list.`)
  return 0
}

/** Exactly the fields of CLI.md, whatever else a person may come to have. */
const personJson = ({ name, aliases, roles, mentions, utterances }: PlacedPerson) => ({
  name,
  aliases,
  roles,
  mentions,
  utterances
})
