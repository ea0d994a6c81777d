import assert from 'node:assert/strict'
import { speakers } from './support.ts'

/** Who "he" and "she" are. */
const CASES: readonly [title: string, text: string, expected: readonly string[]][] = [
  ['a first name of another language', 'Agnieszka Vale met Piotr Rehn. “We never closed it,” she said.', ['Agnieszka Vale']],
  ['a double name', 'Jean-Pierre Holm met Ines Vale. “We never closed it,” he said.', ['Jean-Pierre Holm']],
  ['a first name behind an initial', 'L. Tomas Vale met Ines Holm. “We never closed it,” he said.', ['L. Tomas Vale']],
  [
    'somebody whom a role makes a man',
    'Quill Vale, a spokesman for the port, met Ines Holm. “We never closed it,” he said.',
    ['Quill Vale']
  ],
  [
    'who is named behind an inverted verb',
    'Tomas Rehn left. Nobody was hurt, said Oskar Brandt, the port director. “We were lucky that night,” he said.',
    ['Oskar Brandt']
  ],
  [
    'an office with its name behind',
    'Tomas Rehn left. The Speaker, Oskar Brandt, stepped in twice. “You will all have your turn,” he said.',
    ['Oskar Brandt']
  ],
  [
    'an office that one person holds',
    'Judge Ines Holm met Ilse Marrow. Marrow spoke up again. The judge was not amused. “Sit down, all of you,” she said.',
    ['Ines Holm']
  ],
  [
    'nobody, where the subject before is unknown',
    'Tomas Rehn met Oskar Brandt. The barber was not amused. The driver left. “Sit down, all of you,” he said.',
    ['?(he)']
  ],
  [
    'a pronoun for the only one named before, who is no subject',
    'The dock was full. The rain fell on Oskar Brandt again. “We go home now,” he said. Tomas Rehn met Ines Holm.',
    ['?Oskar Brandt']
  ],
  [
    'no pronoun for whoever its own sentence names',
    'The dock was full. The rain fell on Oskar Brandt. He called Brandt “the worst of all masters we had”. Tomas Rehn met Ines Holm.',
    ['?(He)']
  ],
  [
    'a pronoun for one whose first name tells no gender, by other pronouns',
    'Isvalla Tesk said she was late. Tomas Rehn left. Then Tesk came. “We go home now,” she said.\n\n“We stay right here now,” he said.',
    ['Isvalla Tesk', 'Tomas Rehn']
  ],
  [
    'whoever speaks in an aside',
    'Tomas Rehn met Ines Holm. Its sponsors, he added, had rejected each change, “including the ones that mended the spelling”.',
    ['Tomas Rehn']
  ],
  [
    'an under secretary',
    '“Those who repaint a ship should know that,” Treasury Under Secretary Tomas Rehn said. Ines Holm left.',
    ['Tomas Rehn']
  ],
  [
    'a dame in an apposition',
    'Tomas Rehn left. “A veto is no argument,” said the kingdom’s ambassador, Dame Ines Holm, who held the pen. The envoy, Sir Oskar Brandt, called it “a very bad idea of theirs”.',
    ['Ines Holm', 'Oskar Brandt']
  ],
  [
    'whoever asks right before the quotation, no matter who tells of it',
    'According to a guest, Tomas Rehn had slid a map across the table and asked, “Show me where your house is now.” Ines Holm left.',
    ['Tomas Rehn']
  ],
  [
    'whoever was heard saying it',
    'Ines Holm came to the dock. “Tell them it was a bad ticket,” the crew recalled her saying. Tomas Rehn left.',
    ['Ines Holm']
  ],
  [
    'whom somebody quotes',
    'Tomas Rehn left. In her book Ines Holm quotes the former Orra adviser Oskar Brandt: “I would love them to be worse off.”',
    ['Oskar Brandt']
  ],
  [
    'nobody, of what a place is known as',
    'Ines Holm said the crews had left a reef that was known as the “cow’s tongue.” Tomas Rehn left.',
    ['scare']
  ],
  [
    'nobody, of a report’s name behind a comma',
    '“I could recite it,” said Ines Holm, whose report, “Hunger at the Docks”, was out on Monday. Tomas Rehn left.',
    ['Ines Holm', 'title']
  ],
  [
    'a pronoun for whoever was among others',
    'The sheriff, Oskar Brandt, said 31 were saved. All others are safe.\n\nAmong them was Tomas Rehn, a retired machinist.\n\n“I told them we were playing,” he said.',
    ['Tomas Rehn']
  ],
  [
    'a pronoun for a name behind a long office',
    'The chief executive of the Western Orra Hospital Group, Tomas Rehn, left. “No one needs to be told,” he said. Oskar Brandt slept.',
    ['Tomas Rehn']
  ],
  [
    'whom a paper quotes as saying it',
    'Ines Holm came to the dock. “I shook his hand,” the paper quoted her as saying. Tomas Rehn left.',
    ['Ines Holm']
  ],
  [
    'behind a passive that is no naming',
    'Tomas Rehn said the strike should be answered “where it was ordered, not where it was launched.” Ines Holm left.',
    ['Tomas Rehn']
  ],
  [
    'whoever retired, as a title',
    'Ines Holm called it “a show staged for allies”.\n\nRetired Admiral Tomas Rehn, a frequent guest on the radio, went further. He said the crews should be ready “to bump, and to bump hard”.',
    ['Ines Holm', 'Tomas Rehn']
  ],
  [
    'a pronoun behind what it was',
    'The envoy, Ines Holm, is due in Orra. A former culture minister, she has pushed for a committee.\n\n“People ask me if I am an optimist,” she said. Tomas Rehn left.',
    ['Ines Holm']
  ],
  [
    'of several ministers the one just spoken of',
    'Oskar Brandt, the deputy health minister, left. The trade minister Ines Holm faced calls to resign. Holm replied that it was late. The ports had “no plans at present”, the minister said. Tomas Rehn stayed.',
    ['?Ines Holm']
  ],
  [
    'a stranger, whose pronoun shows that it is a person',
    'Ines Holm left. “It is a lie,” said Yobun Togalo. “Our men were ten kilometres away,” he insisted. Tomas Rehn left.',
    ['Yobun Togalo', 'Yobun Togalo']
  ],
  [
    'who was something before',
    'The port’s secretary general, Tomas Rehn, accused the council of “mixing everything up”.\n\n“We signed in good faith,” the former dock commander said. Ines Holm left.',
    ['Tomas Rehn', '?Tomas Rehn']
  ],
  [
    'not a president whom everybody knows',
    'Tomas Rehn, a councillor, opposed the dam.\n\n“We signed in good faith,” the former president said. Ines Holm left.',
    ['(the former president)']
  ],
  [
    'the mother of three',
    'Tomas Rehn left. Ines Holm had not waited. She had begun gathering wood.\n\n“I knew from the sky,” the mother of three said.',
    ['?Ines Holm']
  ],
  [
    'answers of an interview whose questions have a label',
    'Ines Holm runs the port.\n\nHarbour Today: The council says it is different. Do you agree?\n\n“I have been at four of them.”\n\nHarbour Today: Tomas Rehn called it “the last deal we need”.\n\n“He is a politician, and it was a sunny day.”\n\nHolm starts in May. Holm has a boat.',
    ['?Ines Holm', 'Tomas Rehn', '?Ines Holm']
  ],
  [
    'nobody, where an interview names two people as often',
    'Ines Holm runs the port. Tomas Rehn runs the dock.\n\nHarbour Today: Do you agree?\n\n“I have been at four of them.”\n\nHarbour Today: Why?\n\n“It was a sunny day.”',
    ['direct', 'direct']
  ],
  [
    'nobody, where a question waits for another’s answer',
    'Tomas Rehn met Ines Holm.\n\n“And nobody wrote that down?” Rehn asked.\n\n“No, sir.”',
    ['Tomas Rehn', 'scare']
  ],
  [
    'no adverb before a colon',
    'Tomas Rehn met Ines Holm. There was a long pause. Then: “Who is paying for all of this?”',
    ['direct']
  ],
  [
    'a trade alone, for whoever was just brought in without one',
    'Ines Holm left. Tomas Rehn was thrown out at noon. The winger later said: “I am very sorry for all of it.”',
    ['?Tomas Rehn']
  ],
  [
    'nobody, for a trade that others may have',
    'Ines Holm left. Tomas Rehn took a cab at noon. The driver later said: “I am very sorry for all of it.”',
    ['(The driver)']
  ],
  [
    'nobody, for a trade that was spoken of before',
    'Ines Holm left. A winger came. Tomas Rehn was thrown out. The winger later said: “I am very sorry for all of it.”',
    ['(The winger)']
  ],
  [
    'the noun before a clause with a verb of its own',
    'Ines Holm left. A man who charged Tomas Rehn almost nothing to mend a bungalow told her it was “a bomb with curtains”.',
    ['(A man)']
  ],
  [
    'the name in an apposition behind a passive',
    'Ines Holm left. He was told by the Speaker, Tomas Rehn, to “find a question before another member does”.',
    ['Tomas Rehn']
  ],
  [
    'the defendant, by the charge',
    'Tomas Rehn, 37, of Marl Road, denies four counts of fraud. Oskar Brandt, for the Crown, rose. “He left with a cheque,” Brandt said. “I have been a fool in all of this,” the defendant replied.',
    ['Oskar Brandt', 'Tomas Rehn']
  ],
  [
    'nobody, where another one is named in between',
    'Tomas Rehn met Ines Holm. The dock was full. It fell to Oskar Brandt in the end. “We go home now,” he said.',
    ['?(he)']
  ],
  [
    'nobody, where a wife comes in between',
    'Ines Holm met Tomas Rehn. The dock was full. It fell to his wife in the end. “We go home now,” she said.',
    ['?(she)']
  ],
  [
    'nobody, where only a body spoke',
    'Holmtrans said the dock was “beyond repair.” Ines Vale met Ines Holm. The dock was full. “We go home now,” he said.',
    ['Holmtrans', '?(he)']
  ],
  ['it, for the body before', 'The Harbour Ministry met. It said the dock was “beyond repair.”', ['?Harbour Ministry']],
  ['it, for nothing known', 'Core to it was the dock. It said the dock was “beyond repair.”', ['(It)']],
  ['it, for a text', 'The Harbour Ministry met. It reads: “We close the dock at noon.”', ['(It)']],
  [
    'who is named behind a dateline',
    'ORRA, Lund (HD) — Before the tide came, Ilse Marrow had left. “We go home now,” she said.',
    ['Ilse Marrow']
  ]
]

describe('attribute, of pronouns', () => {
  for (const [title, text, expected] of CASES) it(title, () => assert.deepEqual(speakers(text), expected))
})
