/** Words between marks that nobody is said to have spoken, and words like them that somebody is. */
import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

const corpus = corpusOf({ 'a.md': 'Pilot Ada Brask said: “We rowed out past the boom before dawn.”\n' })
const NAME = '“the widow of the mole”'
const SIX = '“the grey widow of the mole”'
const SENTENCE = '“no boat may pass the rope after dark, whoever rows it”'

/** Does the check say nothing of the last quotation of the draft? */
const isLeftAlone = (draft: string): boolean => check(corpus, draft).quotations.at(-1)!.reason === 'scare'

function table(title: string, alone: readonly string[], checked: readonly string[]): void {
  describe(title, () => {
    for (const draft of alone) it(`not checked: ${JSON.stringify(draft)}`, () => assert.ok(isLeftAlone(draft)))
    for (const draft of checked) it(`checked: ${JSON.stringify(draft)}`, () => assert.ok(!isLeftAlone(draft)))
  })
}

table(
  'what a thing bears',
  [
    `A sign says ${SENTENCE}.`,
    `A SIGN SAYS ${SENTENCE}.`,
    `The sign over the gate of the yard says ${SENTENCE}.`,
    `The posters, which had once read ${SENTENCE}, are gone.`,
    `The port’s motto was ${SENTENCE}.`,
    `The crew’s slogan: ${SENTENCE}.`,
    `Two banners in the square proclaimed ${SENTENCE}.`,
    `The gate was closed. A sign reads ${SENTENCE}.`,
    `The gate was “shut.” A sign reads ${SENTENCE}.`,
    `The gate was shut.\nA sign\nreads ${SENTENCE}.`,
    `A sign says “pay the crews,” “pay the cooks” and ${SENTENCE}.`,
    `A sign says “pay the crews” ${SENTENCE}.`,
    `${'It rained all day and all night. '.repeat(8)}A sign says ${SENTENCE}.`
  ],
  [
    `A sign stood there, and Orlo Finch said ${SENTENCE}.`,
    `A sign stood there. Orlo Finch said ${SENTENCE}.`,
    `A sign says it.\n\nOrlo Finch said ${SENTENCE}.`,
    `A sign says “pay the crews and the cooks”\n\n${SENTENCE}.`,
    `Orlo Finch, who painted the sign, said ${SENTENCE}.`,
    `The man at the gate said ${SENTENCE}.`,
    `A sign says so and the man at the gate said ${SENTENCE}.`
  ]
)

table(
  'what is written on something',
  [
    `A line painted on the wall: ${SENTENCE}.`,
    `On the wall was PAINTED ${SENTENCE}.`,
    `Over the door of the shed was chalked ${SENTENCE}.`
  ],
  [`Orlo Finch painted the wall and said ${SENTENCE}.`]
)

table(
  'what a thing is commonly called',
  [
    `They call it ${NAME}.`,
    `People still call the old rock ${NAME}.`,
    `Sailors often speak of ${NAME}.`,
    `Locals call it ${NAME}.`,
    `Everybody jokingly refers to the rock as ${NAME}.`,
    `Many sailors now also talk about ${NAME}.`
  ],
  [
    `They call it ${SIX}.`,
    `They called it ${NAME}.`,
    `Orlo Finch calls it ${NAME}.`,
    `They call. Orlo Finch said ${NAME}.`,
    `Gus calls it ${NAME}, Orlo Finch said.`
  ]
)

table(
  'what nobody said, or somebody might say',
  [
    `Nobody on the quay ever said ${SENTENCE}.`,
    `NOBODY EVER SAID ${SENTENCE}.`,
    `Orlo Finch did not say that ${SENTENCE}.`,
    `Orlo Finch hasn’t ever claimed ${SENTENCE}.`,
    `Orlo Finch stopped short of saying: ${SENTENCE}.`,
    `Orlo Finch left without saying ${SENTENCE}.`,
    `One might well ask: ${SENTENCE}.`,
    `A critic would be harsh, but you could say ${SENTENCE}.`,
    `It is tempting to say ${SENTENCE}.`,
    `Orlo Finch waved as if to say ${SENTENCE}.`,
    `It would be easy to object ${SENTENCE}.`
  ],
  [
    `The mayor would say ${SENTENCE}.`,
    `Nobody was there. Orlo Finch said ${SENTENCE}.`,
    `Orlo Finch might have slept, but he said ${SENTENCE}.`
  ]
)

table(
  'what a word means',
  [
    `The name of the rock means ${SENTENCE}.`,
    `The name, meaning ${SENTENCE}, is old.`,
    `The name translates as ${SENTENCE}.`,
    `The name translates roughly to ${SENTENCE}.`,
    `The name would translate into ${SENTENCE}.`,
    `The name (it can mean: ${SENTENCE}) is old.`
  ],
  [`Orlo Finch knew what it means, and said ${SENTENCE}.`]
)
