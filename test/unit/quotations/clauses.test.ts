import assert from 'node:assert/strict'
import { speakers } from './support.ts'

/** A text of our own, and for each quotation who said it (see `speakers`). */
const CASES: readonly [title: string, text: string, expected: readonly string[]][] = [
  [
    'a name with an adjective and a trade, behind a role',
    'It led Ines Vale to Lund, where her tutor, the formidable botanist Ilse Marrow, told her that she had “the feet of a runner”.',
    ['Ilse Marrow']
  ],
  ['a former office behind a role', 'His rival, former Lund mayor Ilse Marrow, tweeted: “Good day for us.”', ['Ilse Marrow']],
  [
    'an office of a body whose name is a possessive',
    "The general secretary of the Dockers' Alliance, Ilse Marrow, said her members had been offered “a pay cut”.",
    ['Ilse Marrow']
  ],
  [
    'a post that says that',
    'Ilse Marrow, who is due on Friday, posted on social media that she had “asked for haste”.',
    ['Ilse Marrow']
  ],
  [
    'a participle behind what somebody asked for',
    'In it, the aide, Tomas Rehn, asked the port for a list of docks by berth, adding: “We want this before noon.”',
    ['Tomas Rehn']
  ],
  [
    'whoever urges others behind a clause',
    'Ilse Marrow, of the port’s crime unit, who described the theft as “the worst I have seen”, urged people to look out.',
    ['Ilse Marrow']
  ],
  [
    'a month between who and its verb',
    'The loudest is Ilse Marrow, holder of 6 per cent of the shares, who in March called the board “men looking for the exit”.',
    ['Ilse Marrow']
  ],
  [
    'a clause that ends in a quotation before the main verb',
    'Tomas Rehn, who as recently as May told the crews the dock was “where I want it,” said the savings would pay for it.',
    ['Tomas Rehn']
  ],
  [
    'whom the sentence before presents behind its verb',
    'Ines Vale spoke. Among those there was retired teacher Ilse Marrow, who began it in May.\n\n“It is a jumble sale,” she said.',
    ['Ilse Marrow']
  ],
  [
    'whoever told somebody on a day, in a text',
    'Police say that Tomas Rehn left. The report also says that he told the crew the following Monday, “She won’t be a problem.”',
    ['?Tomas Rehn']
  ],
  [
    'what others call something, of which somebody speaks',
    'Ilse Marrow, a former pilot, said that what the port in Orra described as a berth was “a door painted on a wall.”',
    ['Ilse Marrow']
  ],
  [
    'a leader of the opposition with a title and a ward',
    'Leader of the opposition Cllr Ilse Marrow (Lab, Castle) accused the port of “selling off the silver to everyone”.',
    ['Ilse Marrow']
  ],
  [
    'whoever answers what another asked',
    'Ilse Marrow came. Asked by the chairwoman, Cllr Ines Vale, when a reply might come, she said it would be “weeks rather than months”.',
    ['?Ilse Marrow']
  ],
  [
    'whoever wrote a letter in which something is said',
    'Ines Vale read a letter from the port’s agent, Tomas Rehn, dated May 20, in which he assured her that there were “no plans to leave”.',
    ['Tomas Rehn']
  ],
  [
    'a pronoun before an aside',
    'Tomas Rehn spoke. He, however, urged people not to believe “rumours on the phone” about the dock.',
    ['Tomas Rehn']
  ],
  [
    'whom the text is about, where nobody known was named for long',
    [
      'Ilse Marrow built boats. Ilse Marrow lived in Orra. Ilse Marrow was 67.',
      'The boats were long and grey. The crews came from the north. The docks were full. The tide was low. Her father was no friend of boats.',
      'The port refused. The wind rose. “I would do it again,” she said.'
    ].join('\n\n'),
    ['?Ilse Marrow']
  ],
  [
    'nobody, where a pronoun before it is somebody else',
    [
      'Ilse Marrow built boats. Ilse Marrow lived in Orra. Ilse Marrow was 67.',
      'The boats were long. The crews came. The docks were full. The tide was low. The port was shut. The wind rose. It was late. Night fell.',
      'She rejects Marrow’s plan. “It is late,” she said.'
    ].join('\n\n'),
    ['?(she)']
  ],
  [
    'nobody in a line of its own that heads what follows',
    'The agent, Tomas Rehn, called it “cheap work”.\n\n‘It’s my final exam’\n\nFor many the row is beside the point.',
    ['Tomas Rehn', 'scare']
  ],
  [
    'a pronoun that stood for the only one named before it',
    'It was shaped by the evidence of Tomas Rehn, now 19. He had told the port that he stayed at home.\n\n“They kept saying it,” he said.',
    ['?Tomas Rehn']
  ],
  [
    'whom the text goes on about while somebody does something',
    'Ilse Marrow has not decided. By Wednesday, though, somebody had lent her a boat.\n\n“It’s just until May,” she said.',
    ['Ilse Marrow']
  ],
  [
    'a woman, where the one unknown person before is a man',
    'Ilse Marrow grew up in Orra. Her father drove a lorry; her mother, whom she describes as “a frustrated everything”, did not.',
    ['Ilse Marrow']
  ],
  [
    'whom the writer asks',
    'Ines Vale spoke of it. When I put this to Ilse Marrow, she hoots.\n\n“I’ve never been on a boat in my life.”',
    ['?Ilse Marrow']
  ],
  [
    'whoever accepts that something is so',
    'Ilse Marrow said it was late. She accepted that there was a “toxic” smell at the dock.',
    ['Ilse Marrow']
  ],
  [
    'an office in capitals',
    'Ines Vale spoke. Labour MP Tomas Rehn, a former pupil, came. It rained.\n\n“It was tough,” the MP said.',
    ['Tomas Rehn']
  ],
  [
    'by how often somebody was something',
    'Ines Vale spoke. Tomas Rehn will come. “It was tough,” the seven-term congressman said.',
    ['?Tomas Rehn']
  ],
  ['by the title of a doctor', 'Tomas Rehn slept. Dr. Ines Vale paused. “We will manage,” the doctor said.', ['?Ines Vale']],
  [
    'whoever prosecutes',
    'Tomas Rehn, prosecuting, said it was so. Ines Vale did not. There was, the prosecutor said, “some fresh horror” in the loft.',
    ['Tomas Rehn']
  ],
  [
    'nobody of the other gender',
    'Rep. Ines Vale left. Tomas Rehn stayed. It rained. “There are others,” the congressman said.',
    ['(the congressman)']
  ],
  [
    'whoever speaks or is said to speak, never surely',
    'Ilse Marrow said that Tomas Rehn came to the dock at noon and told the crews he had noticed “a bit of movement” there.',
    ['?Ilse Marrow']
  ],
  [
    'of two who are named the one who tells of the other, never surely',
    'Ines Holm said Tomas Rehn told the crews on the dock that they should be “a bit faster” there.',
    ['?Ines Holm']
  ],
  [
    'a woman who sits beside a man',
    'Tomas Rehn spoke. Deputy mayor Quilla Brask, seated beside him, left. She paused.\n\n“It was mentioned,” she said.',
    ['Quilla Brask']
  ],
  [
    'one of several who is named',
    'Ines Vale left. One of the volunteers, Ilse Marrow, 49, signed up. She does not know why.\n\n“They will tell us in June,” she said.',
    ['Ilse Marrow']
  ],
  [
    'whoever follows another and is told of',
    'Ines Vale left. “We go,” said Tomas Rehn.\n\nHe was followed by Lund councillor Ilse Marrow, who called it late.\n\n“I’ve asked for it,” she said.',
    ['Tomas Rehn', 'Ilse Marrow']
  ],
  [
    'whose statement it is in which something is said',
    'Ines Vale left. Tomas Rehn took Ilse Marrow through her first statement, in which she said she had been woken by “a noise”.',
    ['?Ilse Marrow']
  ],
  [
    'nobody after an answer to another',
    '“It is late,” Tomas Rehn said.\n\n“It is not,” Ilse Marrow answered.\n\n“You told us that it was.”',
    ['Tomas Rehn', 'Ilse Marrow', 'direct']
  ],
  [
    'whom a sentence about a thing presents',
    'Ines Vale left. The one bright spot was the debut of Orra teenager Ilse Marrow, who kicked twice. “Mum was there,” she said.',
    ['Ilse Marrow']
  ],
  [
    'whom a sentence presents with “for”',
    'Piet Holm left. He waved. For Tomas Rehn, who has fished here since he was 16, that is little.\n\n“It’s an hour,” he said.',
    ['Tomas Rehn']
  ],
  [
    'whoever speaks outside court',
    'Piet Holm left. He waved. Outside court Detective Tomas Rehn, of the port’s unit, thanked Ms Vale. ‘She was 19,’ he said.',
    ['Tomas Rehn']
  ],
  [
    'whoever claims something at first',
    'Ilse Marrow at first claimed that it had been a “private affair” of hers.',
    ['Ilse Marrow']
  ],
  [
    'whoever heads what a description says',
    'Ines Vale left. Tomas Rehn, president of the dockers’ union, came. It rained.\n\n“It is no car park,” the union leader said.',
    ['?Tomas Rehn']
  ],
  [
    'an officer by the rank',
    'Ines Vale left. Const. Tomas Rehn of the port police spoke. It rained.\n\n“Something like it,” the officer said.',
    ['?Tomas Rehn']
  ],
  [
    'by what somebody once was',
    'Ilse Marrow said it was late.\n\n“We’ve got twelve,” the former dinner lady said.',
    ['?Ilse Marrow']
  ],
  [
    'a sentence that goes on behind a short title',
    '“I kept backing up,” Const. Tomas Rehn testified, his voice so low that the mayor asked him to repeat it. “I saw the door.”',
    ['Tomas Rehn', 'Tomas Rehn']
  ],
  [
    'the main subject, where a clause in between has its own',
    'The founder of a firm defended deals that the port says hurt it, insisting that others had “every chance there was”.',
    ['(The founder of a firm)']
  ],
  [
    'whom the clause of a pronoun tells of',
    'Nancy is played by Ilse Marrow, who has not been on a stage since what she calls “the business with the hip”.',
    ['?Ilse Marrow']
  ],
  [
    'whoever wrote a message',
    'Ines Vale spoke. She read aloud a text message that she had received from one captain, Tomas Rehn, at noon: “Still floating.”',
    ['Tomas Rehn']
  ],
  [
    'whoever is remembered to have said something',
    'Her chairman at the time, Dr. Tomas Rehn, told her that the project was “a parlour trick,” she recalled in her memoir.',
    ['?Tomas Rehn']
  ],
  [
    'whoever gives one name only',
    'Tomas Rehn left. At the café, a man who would give his name only as Burt said he had voted. “Flip a coin,” he said.',
    ['Burt']
  ],
  [
    'nobody by a title, where somebody else came in between',
    'Dr Tomas Rehn wrote it. Ilse Marrow was in hospital by then.\n“She needs to rest for a week,” the doctor said.',
    ['(the doctor)']
  ],
  [
    'not the leader of a council for its chief executive',
    'Ines Vale left. Tomas Rehn, chief executive of the council, came.\n“It is a mess for all,” the council leader said.',
    ['(the council leader)']
  ],
  [
    'not whom a letter is sent to',
    'Inside was a letter from the council to Tomas Rehn: “You must leave the port by Friday.”',
    ['(a letter)']
  ],
  [
    'not whose lawyer speaks',
    'A lawyer for a man identified as Tomas Rehn stood up: “My client did nothing wrong at all.”',
    ['(A lawyer)']
  ],
  [
    'not who was with somebody',
    'Police arrested Tomas Rehn, and a passenger, who said it was “a mess for all of us here”.',
    ['(a passenger)']
  ],
  ['what somebody said', 'What Tomas Rehn said was “a disgrace to the whole port”.', ['Tomas Rehn']]
]

describe('attribute, of clauses', () => {
  for (const [title, text, expected] of CASES) it(title, () => assert.deepEqual(speakers(text), expected))
})
