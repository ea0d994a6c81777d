import assert from 'node:assert/strict'
import { attributed, speakers } from './support.ts'

/** Each line: a text of our own, and for each quotation who said it (see `speakers`). */
const CASES: readonly [title: string, text: string, expected: readonly string[]][] = [
  ['verb before', 'Ilse Marrow said: “We close the dock at noon.”', ['Ilse Marrow']],
  ['verb after', '“We close the dock at noon,” Ilse Marrow said.', ['Ilse Marrow']],
  ['inverted', '“We close the dock at noon,” said Ilse Marrow.', ['Ilse Marrow']],
  ['no comma', '“We close the dock at noon” Ilse Marrow said.', ['Ilse Marrow']],
  ['surname alone in a draft', 'Marrow told the council that the task was "to stop the leaks."', ['Ilse Marrow']],
  ['titles between', '“We close,” said Capt. Tomas Rehn, the harbour spokesman, on Tuesday.', ['Tomas Rehn']],
  [
    'a clause between',
    '“We close,” said Tomas Rehn, who helps run the north dock. “But not today.”',
    ['Tomas Rehn', 'Tomas Rehn']
  ],
  ['apposition before the verb', 'Ilse Marrow, the port director, told reporters that “no one asked.”', ['Ilse Marrow']],
  ['relative clause before the verb', 'Tomas Rehn, who had left in May, said “no one asked us.”', ['Tomas Rehn']],
  ['office before the name', 'The port’s director, Ilse Marrow, said the dock was “beyond repair.”', ['Ilse Marrow']],
  ['name after an office', '“Nobody asked us,” said her deputy, Tomas Rehn.', ['Tomas Rehn']],
  ['name in a parenthesis', 'There was no room, said Marrow, for "half a repair".', ['Ilse Marrow']],
  ['trailing', 'The crews have “turned their backs” on the dock, Marrow said, which hurts.', ['Ilse Marrow']],
  ['split', '“We close,” Marrow said, “and we go.”', ['Ilse Marrow', 'Ilse Marrow']],
  ['according to', 'According to Ilse Marrow, “the dock is dead.”', ['Ilse Marrow']],
  ['according to, after', '“The dock is dead,” according to Ilse Marrow.', ['Ilse Marrow']],
  ['according to her', 'Ilse Marrow has gone. According to her, “the dock is dead.”', ['Ilse Marrow']],
  ['according to somebody of hers', 'Ilse Marrow has gone. According to her lawyer, “the dock is dead.”', ['(her lawyer)']],
  ['by her own account', 'Ilse Marrow is, by her own account, “not one for docks”.', ['Ilse Marrow']],
  ['mouthing', 'Tomas Rehn waved and mouthed “see you soon” on the pier.', ['Tomas Rehn']],
  ['somebody', 'Someone in the back row shouted, “Hear, hear!”', ['(Someone in the back row)']],
  ['an outlet whose name looks like an adverb', 'Harbour Daily reported that the dock “will close.”', ['Harbour Daily']],
  ['an outlet of one word that looks like an adverb', 'The Harbour-Daily said it had “seen the plan.”', ['Harbour-Daily']],
  ['what was painted has no speaker', 'Painted on the wall of the dock: “We close here tomorrow.”', ['direct']],
  [
    'a work inside the phrase',
    '“I love it,” the “Salt Harbour” star, 31, tells Glimmer in May.',
    ['(the “Salt Harbour” star)', 'title']
  ],
  [
    'who is told something at the sentence’s end is no speaker',
    '“I love it,” the dock, 31, tells Glimmer in this week’s cover story. “I love the dock.”',
    ['scare', 'direct']
  ],
  ['the subject line of a mail', 'In a mail with the subject line “They close our dock,” Rehn asked for help.', ['title']],
  ['by the country', 'Tomas Rehn left. “We close,” the tall Dane said.', ['?Tomas Rehn']],
  ['by the party', 'Ilse Marrow slept. Tomas Rehn left. “We close,” said the Lund Democrat.', ['?Tomas Rehn']],
  ['by the age', 'Tomas Rehn left. “We close,” the 61-year-old said.', ['?Tomas Rehn']],
  [
    'by the country, in the paragraph before',
    'Rehn is tall. Tomas Rehn left.\n\n“We close,” the tall Dane said.',
    ['?Tomas Rehn']
  ],
  [
    'by the trade, with a word that says more',
    'Ilse Marrow slept. Tomas Rehn will not resign.\n\n“We close,” the Lund manager said.',
    ['?Tomas Rehn']
  ],
  ['by the trade alone', 'Tomas Rehn will not resign. Ilse Marrow slept.\n\n“We close,” the manager said.', ['(the manager)']],
  [
    'by the trade of whoever serves others',
    'Ilse Marrow slept. Tomas Rehn broke a leg. “He is out,” the club doctor said.',
    ['(the club doctor)']
  ],
  [
    'by the trade, of somebody with an office',
    'Ilse Marrow slept. Mayor Tomas Rehn left. “We close,” the Lund manager said.',
    ['(the Lund manager)']
  ],
  [
    'by the trade, of another gender',
    'Ilse Marrow slept. Tomas Rehn left. “We close,” the former sportswoman said.',
    ['(the former sportswoman)']
  ],
  ['by the country, of two', 'Tomas Rehn beat Oskar Brandt. “We close,” the Dane said.', ['(the Dane)']],
  [
    'by the office, before a rank',
    'The dock chief, General Oskar Brandt, met Ilse Marrow. “We close,” the dock chief said.',
    ['Oskar Brandt']
  ],
  [
    'by the office of a body',
    'Ilse Marrow, chief executive of Tarrant, met Tomas Rehn. “No,” Tarrant’s chief executive said.',
    ['Ilse Marrow']
  ],
  ['by kinship', 'The keys went to Tomas Rehn and his wife, Ilse Marrow. “We close,” said his wife.', ['?Ilse Marrow']],
  ['in the words of', 'In the words of Ilse Marrow, “the dock is dead.”', ['Ilse Marrow']],
  ['as she put it', 'The dock, as Ilse Marrow put it, is “dead and gone.”', ['Ilse Marrow']],
  ['colon line', 'Ilse Marrow: "We close at noon."', ['Ilse Marrow']],
  [
    'what a company in its dateline called it',
    'May 11 (Harbour News) - Kestrel Docks Plc cut its prices, blaming what it called “a long and cold winter” abroad.',
    ['?Kestrel Docks Plc']
  ],
  [
    'what one called',
    'Lund’s ministers failed to agree, with some fighting what one called “a cheque without a sum”.',
    ['(one)']
  ],
  [
    'office and rank before the name',
    'Ilse Marrow left. “We close,” the dock chief, General Oskar Brandt, said in May.',
    ['Oskar Brandt']
  ],
  [
    'a body with its deed behind it',
    'Talks failed again, with the Orran delegation calling the plan “a leaf on a dock”.',
    ['Orran delegation']
  ],
  [
    'who speaks for a body of two parts',
    'A Department for Docks spokesperson said: “We close the dock at noon.”',
    ['(A Department for Docks spokesperson)']
  ],
  [
    'a pronoun for whoever has a son',
    'Ilsabeth Tesk, who runs the school that her son built, had said no. Tomas Rehn left. Tesk came. “It was late,” she said.',
    ['Ilsabeth Tesk']
  ],
  [
    'by the title before the name, with a clause behind it',
    'Senator Tomas Rehn, who chairs the board, met Ilse Marrow. “We close,” the senator said.',
    ['Tomas Rehn']
  ],
  [
    'by party and state as the tag or the apposition gives them',
    'Sen. Tomas Rehn, a Democrat from New Mexico, met Sen. Ilse Marrow (R-Ohio), Rep. Anna Lisk, D-Calif., and Rep. Ola Tesk, D-Lund. ' +
      '“No,” the New Mexico Democrat said. “Oh,” said the Ohio senator. “Ah,” the California Democrat said. “Eh,” the Lund Democrat said.',
    ['Tomas Rehn', 'Ilse Marrow', 'Anna Lisk', 'Ola Tesk']
  ],
  [
    'the name in an apposition with its place',
    'The chairman, Tomas Rehn of New Orra, called it “the best of all docks we have”. Asked, an analyst, Ilse Marrow of the Orra Dock Institute, said it was “a very big dock”.',
    ['Tomas Rehn', 'Ilse Marrow']
  ],
  [
    'a verb behind “has since”',
    'They read a note that Ilse Marrow has since called “a joke on all of us”. Tomas Rehn had since said it was “no joke at all”.',
    ['Ilse Marrow', 'Tomas Rehn']
  ],
  [
    'by no party alone, which others have too',
    'Sen. Tomas Rehn, D-Ohio, met Sen. Ilse Marrow. “No,” the Democrat said.',
    ['(the Democrat)']
  ],
  [
    'by the title before the name, with a role behind it',
    'Col. Tomas Rehn, commander of a brigade, met Gen. Ilse Marrow, a former commander. “We close,” the colonel said.',
    ['Tomas Rehn']
  ],
  [
    'a pronoun for the subject of a later clause',
    'The gulls came in May, and by Monday Ilse Marrow had left the dock.\n\n“I told myself to go,” she says.',
    ['Ilse Marrow']
  ],
  [
    'a pronoun for who is named behind a passive and a comma',
    'The death of Tomas Rehn was confirmed by his wife, Ilse Marrow. “It was late,” she said.',
    ['Ilse Marrow']
  ],
  ['a judge who is called Justice', 'Justice Tomas Rehn met Ilse Marrow. “Who cut it?” the judge asked.', ['Tomas Rehn']],
  ['a letter sent home', 'According to a letter sent home on Monday, the boy “held up an object in class.”', ['(a letter)']],
  ['a first name of men and women', 'Tomas Rehn came. Ashley Tunsall slept. “It was late,” he said.', ['Ashley Tunsall']],
  ['a pronoun after a question to another', 'Tomas Rehn turned to Oskar Brandt. Was it late? “It was,” he said.', ['?(he)']],
  ['a pronoun after a question to nobody', 'Tomas Rehn has a boat. And the crane? “It is too tall,” he said.', ['Tomas Rehn']],
  [
    'the reply of an office',
    'The sheriff, Tomas Rehn, met Ilse Marrow. The sheriff’s reply was short: “After May.”',
    ['Tomas Rehn']
  ],
  ['a rating', 'Ilse Marrow raised her rating to “outperform” from “neutral” in May.', ['scare', 'scare']],
  ['the answers of an interview', 'Tomas Rehn talks to us.\n\nQ: “Why docks?”\n\nA: “They were there.”', ['(Q)', '?Tomas Rehn']],
  [
    'the answers of an interview with two names',
    'Tomas Rehn talks to Ilse Marrow.\n\nQ: Why docks?\n\nA: “They were there.”',
    ['(A)']
  ],
  ['passive', 'The plan was called “a costly folly” by Tomas Rehn.', ['Tomas Rehn']],
  ['judging verbs', 'Marrow accused the crews of “theft” and “sloth”.', ['Ilse Marrow', 'Ilse Marrow']],
  ['saying', 'Ilse Marrow hit back, saying it was “laughable” to wait.', ['Ilse Marrow']],
  ['adding', '“We close,” said Ilse Marrow, adding that “it hurts us all.”', ['Ilse Marrow', 'Ilse Marrow']],
  ['possessed speech', 'Marrow’s call for “a clean harbour” went unheard.', ['Ilse Marrow']],
  ['a report inside a report', 'Marrow said Rehn wanted a dock that was “clean and dry.”', ['Ilse Marrow']],
  ['an inner speaker', 'Marrow said Rehn had told her “nobody asked us.”', ['Tomas Rehn']],
  ['pronoun', 'Marrow rejected the charge. “We never closed it,” she said.', ['Ilse Marrow']],
  ['pronoun in its own sentence', 'Tomas Rehn said he was “out of patience.”', ['Tomas Rehn']],
  ['pronoun of another gender', 'Ms. Marrow came with Tomas Rehn. “We never closed it,” she said.', ['Ilse Marrow']],
  ['office of the only person', 'Ilse Marrow welcomed the plan. “It is time,” the port director said.', ['?Ilse Marrow']],
  ['a body', 'The Harbour Ministry said the dock was “beyond repair.”', ['Harbour Ministry']],
  ['a body by its noun', 'The Harbour Ministry met. “We close,” the ministry said.', ['Harbour Ministry']],
  ['unnamed', 'Residents said it was “about time.”', ['(Residents)']],
  ['a spokesman is not his principal', '“We close,” said a spokesman for Ilse Marrow.', ['(a spokesman for Ilse Marrow)']],
  ['after a report', 'Rehn said the crews had left. “There is no one on the dock now.”', ['Tomas Rehn']],
  ['paragraphs', '“One runs on.\n\n“Two ends here,” Marrow said.', ['?Ilse Marrow', 'Ilse Marrow']],
  ['next paragraph', '“We close the dock,” Marrow said.\n\n“It is over.”', ['Ilse Marrow', '?Ilse Marrow']],
  [
    'the next paragraph after an answer',
    '“How full is the dock?” Rehn asked.\n\n“It is full to the brim,” Marrow said.\n\n“That is a lot.”',
    ['Tomas Rehn', 'Ilse Marrow', 'direct']
  ],
  [
    'the next paragraph after two speakers',
    '“The dock is full,” Rehn said.\n\n“It is full to the brim,” Marrow said.\n\n“That is a lot.”',
    ['Tomas Rehn', 'Ilse Marrow', '?Ilse Marrow']
  ],
  [
    'a pronoun after a report with its speaker at the end',
    'Tomas Rehn ran the dock with care. The dock may close in May, Oskar Brandt said.\n\n“It is rotten,” he said.',
    ['Oskar Brandt']
  ],
  [
    'a pronoun after a name in apposition to somebody else',
    'Ilse Marrow spoke. But the other woman on the stage, former Envoy Anna Vale, shrugged. “I never closed it,” she said.',
    ['Anna Vale']
  ],
  [
    'a pronoun after an opening apposition',
    'Tomas Rehn spoke. A port official, Oskar Brandt complained of the mud. “It is rotten,” he said.',
    ['Oskar Brandt']
  ],
  [
    'a pronoun after a title with a place in brackets',
    'Tomas Rehn came. Later, Orra County (Lund) Sheriff Oskar Brandt, a stern man, backed the plan. He said, “It is sound.”',
    ['Oskar Brandt']
  ],
  [
    'a pronoun for the subject of the introduction',
    'Ever since Tomas Rehn came to the dock last year, he has said at each meeting that “it is sound.”',
    ['Tomas Rehn']
  ],
  [
    'a pronoun behind an introduction in which somebody else is spoken to',
    'When Tomas Rehn asked him about the dock, he said that “it is sound.”',
    ['?(he)']
  ],
  [
    'a pronoun for whom a passive names',
    'Ilse Marrow spoke. The plan was backed Friday by Sen. Anna Vale of Lund, who said no dock was at risk. “I never closed it,” she said.',
    ['Anna Vale']
  ],
  [
    'a pronoun for somebody the writer turned to',
    'Ilse Marrow came. I called Anna Vale, who has run docks, and read it to her. “Is that all?” she asked.',
    ['Anna Vale']
  ],
  ['a label alone in a paragraph', '“We close the dock,” Marrow said.\n\n“Related:”', ['Ilse Marrow', 'scare']],
  ['an asker who presses', '“But you closed it, did you not?” Tomas Rehn pressed.', ['Tomas Rehn']],
  ['somebody quoted as saying', 'The Harbour Watch quoted Tomas Rehn as saying that “nobody asked us.”', ['Tomas Rehn']],
  [
    'the author of a statement',
    'Tomas Rehn read a letter from Ilse Marrow, who called the plan “a costly folly.”',
    ['Ilse Marrow']
  ],
  [
    'a relative clause with a parenthesis',
    'It was a change for Tomas Rehn, who, as late as May, insisted the dock was “sound and dry.”',
    ['Tomas Rehn']
  ],
  [
    'a remark on the quotation before',
    'The dock is called “a thing for rainy days,” a phrase that Tomas Rehn noted “fits any umbrella.”',
    ['scare', 'Tomas Rehn']
  ],
  [
    'stated far away',
    'Ilse Marrow stated in a letter that a paper of the council to the port “shows what was known in the spring.”',
    ['Ilse Marrow']
  ],
  ['ruled', 'The judge ruled that the contract was “void from the first day.”', ['(The judge)']],
  [
    'going on after a colon',
    '“That is on me,” Marrow said. Then, after a long silence: “I would like it back.”',
    ['Ilse Marrow', '?Ilse Marrow']
  ],
  [
    'who goes on after two have spoken',
    '“Is it on us?” Marrow asked. “It is not,” said Rehn. Then, after a silence: “I would like it back.”',
    ['Ilse Marrow', 'Tomas Rehn', 'direct']
  ],
  [
    'an answer that opens its sentence',
    'Marrow’s answer, given on the radio, deserves to be read in full: “We close the dock at noon.”',
    ['Ilse Marrow']
  ],
  ['an answer asked for', 'Marrow’s answer? “We close the dock at noon.”', ['Ilse Marrow']],
  ['a claim of somebody', 'The claim of Tomas Rehn that Marrow “never ran a dock” went unheard.', ['Tomas Rehn']],
  [
    'a verb that opens its sentence',
    'The dock is shut. Said Marrow: “We close at noon.” Wrote Tomas Rehn: “So we do not.”',
    ['Ilse Marrow', 'Tomas Rehn']
  ],
  ['a noun with “who” before a name', 'A sailor who backs Tomas Rehn said it was “a good day for us.”', ['(A sailor)']],
  ['a clause with “who” that reports', 'Voters who think Tomas Rehn said “we give up” are wrong.', ['Tomas Rehn']],
  ['a noun with a participle before a name', 'A lawyer representing Tomas Rehn said it was “a good day for us.”', ['(A lawyer)']],
  ['friends of somebody', 'Supporters of Tomas Rehn said it was “a good day for us.”', ['(Supporters of Tomas Rehn)']],
  ['lawyers for somebody', 'Attorneys for Tomas Rehn fought on, saying the dock “was never theirs to close.”', ['(Attorneys)']],
  ['who is told', '“It was a very good day for us,” Tomas Rehn was told.', ['direct']],
  ['who was never asked', 'The council says it was never asked “for a single crown.”', ['scare']],
  ['who wasn’t told', 'Ilse Marrow wasn’t even told “where the crane had gone that day.”', ['partial']],
  ['a sign that somebody holds', 'Tomas Rehn held a sign reading “this is our dock, not yours!”', ['(a sign)']],
  ['in somebody’s telling', 'Marrow is, in Tomas Rehn’s telling, “a menace to the dock.”', ['Tomas Rehn']],
  ['in his words', 'Tomas Rehn came. The dock was, in his words, “a menace to us all.”', ['Tomas Rehn']],
  [
    'a reply to a charge',
    'Ilse Marrow invited Tomas Rehn to respond to the charge that he was “too slow and too dear.”',
    ['scare']
  ],
  ['an apology', 'Tomas Rehn apologized to the court, to the crews and “to the dock, if it can hear us.”', ['Tomas Rehn']],
  ['brushed off', 'Tomas Rehn brushed off the charge as “a lot of nonsense.”', ['Tomas Rehn']],
  ['a body with a relative clause', 'The dock is looked after by the HWA, which said it was “dry, clean and sound.”', ['HWA']],
  [
    'a ruling of a court',
    'A harbour appeals court threw out the claim, ruling that it was “hopelessly vague and late.”',
    ['(court)']
  ],
  [
    'a clause about whom somebody echoed',
    'Tomas Rehn echoed a sailor who called Marrow “far too close to the banks.”',
    ['(a sailor)']
  ],
  ['a report that ends with its speaker', 'Not so, said Tomas Rehn. “We will not close it today.”', ['Tomas Rehn']],
  ['a speaker before a colon, inverted', 'Not so fast, says Ilse Marrow: “We will not close it today.”', ['Ilse Marrow']],
  ['to quote somebody', 'To quote Tomas Rehn, “We will not close it today.”', ['Tomas Rehn']],
  ['a line between dashes', 'Tomas Rehn’s old line — “We will not close it today” — came back.', ['Tomas Rehn']],
  [
    'a pronoun after a sentence about the hour',
    'Ilse Marrow left. It was early, and Director Anna Vale was on the dock. “Boots on, boys,” she called.',
    ['Anna Vale']
  ],
  [
    'a short sentence of its own',
    '“I was late for the boat,” Tomas Rehn said. He rolled his eyes. “So I ran.”',
    ['Tomas Rehn', '?Tomas Rehn']
  ],
  ['introduced by a colon', 'Ilse Marrow said:\n\n> We close the dock at noon.', ['Ilse Marrow']],
  ['a summary line', '# Marrow says the dock is at a “moment of truth”', ['Ilse Marrow']],
  ['a headline', '# Marrow Calls Northern Dock Plan “Folly”', ['title']],
  ['a line in title case', 'Marrow Tells the Town: “Nobody Shuts Our Northern Dock”', ['title']],
  ['capitals that names have', 'Ilse Marrow: “They are Harbour and Quay.”', ['Ilse Marrow']],
  ['capitals in an item of a list', '- Ilse Marrow: “Northern Dock, Eastern Quay.”', ['Ilse Marrow']],
  ['a song that is sung', 'The crews sang “Lanterns over the Skerries” twice.', ['title']],
  ['a section', '# ‘Clean and dry’ harbour', ['title']],
  ['the name of somebody’s work', 'Ilse Marrow, whose “Harbour Lights” is out, believes a sequel is due.', ['title']],
  ['there is nobody', 'There were cries of “get out of the dock” when Marrow left.', ['scare']],
  ['you are nobody', 'You were often called “the worst port of all” then.', ['scare']],
  ['what was written by “…”', 'Marrow told us the labels were written by “people who love the dock.”', ['Ilse Marrow']],
  ['a lead author', '“We close it at noon,” said lead author Tomas Rehn.', ['Tomas Rehn']],
  ['a brand is no verb', 'An envoy of the Ilse Marrow brand, a yard known for “tidy hands at sea,” left.', ['scare']],
  ['a nickname inside the name', '“We close,” Clyde “Salt” Vale barked. Vale left.', ['Clyde Vale', 'scare']],
  ['a second clause about somebody', 'Ilse Marrow, who ran the dock and who told us to “mind the step”, left.', ['Ilse Marrow']],
  ['somebody by the country', '“We close at noon,” the Brazilian said.', ['(the Brazilian)']],
  [
    'an office that no list of speakers has',
    '“We close,” said Cardinal Oskar Brandt. “No,” the cardinal said.',
    ['Oskar Brandt', 'Oskar Brandt']
  ],
  ['underlined', 'Ilse Marrow underlined that the dock was “beyond repair.”', ['Ilse Marrow']],
  ['our US', 'The US slammed it as “barbarism,” and Marrow left.', ['US']],
  [
    'what people call a thing',
    'The crews call the dock “the pit”, and drivers called the crane “Uncle Wally.”',
    ['scare', 'scare']
  ],
  [
    'what people judge a thing to be',
    'Drivers called it “a folly”. Children called it “the worst pit”.',
    ['(Drivers)', '(Children)']
  ],
  ['what somebody calls somebody', 'Rehn called him “Uncle Wally.”', ['Tomas Rehn']],
  ['a song', 'The band played the song “Harbour Lights” twice.', ['title']],
  ['a broadcast', 'Marrow appeared on “Morning Tide” in May.', ['title']],
  ['a term', 'The so-called “quiet zone” is loud.', ['scare']],
  ['known as', 'It is known as “the pit” in town.', ['scare']],
  ['irony', 'Another “landmark” dock was shut.', ['scare']],
  ['a gloss', 'Marrow spoke of “tidy hands,” a reference to talk of “clean work.”', ['Ilse Marrow', 'scare']],
  ['a time is no speaker', 'Hours after the vote, Ilse Marrow said “no one asked.”', ['Ilse Marrow']],
  ['a time after the subject', 'Ilse Marrow last month said “no one asked.”', ['Ilse Marrow']],
  ['hours later', 'Hours later, Marrow returned to the dock, telling reporters, “No one asked.”', ['Ilse Marrow']],
  ['a season that begins', 'In May the “hard” season begins at the north dock.', ['scare']],
  ['a paper that is read', 'The “quiet” clause reads well.', ['scare']],
  ['a lone noun after the marks', 'It may shape the talks over the “interim” role once agreed.', ['scare']],
  ['a quoted headline', 'The Tribune ran it under the headline “Who Sank Our Dock?” in May.', ['title']],
  ['a headline that read', 'He saw a headline that read “Dock sinks in the night” and left.', ['title']],
  ['a column titled', 'Marrow wrote a column titled “Why we close the dock at noon.”', ['title']],
  ['title case with a speaker', '“We Close The North Dock At Noon And We Do Not Open It,” Marrow said.', ['Ilse Marrow']],
  [
    'title case with a speaker, no comma',
    '“We Close The North Dock At Noon And We Do Not Open It” Marrow said.',
    ['Ilse Marrow']
  ],
  ['a participle that opens', 'Conceding that the dock was “down the drain,” Marrow promised another.', ['Ilse Marrow']],
  ['made to say', 'The leak prompted Tomas Rehn to say that “nobody asked us.”', ['Tomas Rehn']],
  [
    'with a name and participles',
    'The crews left, with Tomas Rehn calling it “theft” and saying “we go.”',
    ['Tomas Rehn', 'Tomas Rehn']
  ],
  ['as seen by', 'It is a wall seen by Ilse Marrow as a “lifeboat” for the port.', ['Ilse Marrow']],
  ['is reported to have', 'Ilse Marrow is reported to have called the crews “free riders” twice.', ['Ilse Marrow']],
  ['speech named after the marks', 'Marrow’s “not one boat” promise was kept.', ['Ilse Marrow']],
  ['a claim is that', 'Rehn’s loudest claim is that the whole inquiry of the port council is a “witch hunt”.', ['Tomas Rehn']],
  ['said at the end, with a day', 'The crews’ “excuses” are tiring, Marrow said Tuesday in the port.', ['Ilse Marrow']],
  [
    'said at the end, after more',
    'The “open dock” plan is about “clean water for all,” Marrow said.',
    ['Ilse Marrow', 'Ilse Marrow']
  ],
  ['a verb for two', 'Ilse Marrow spoke of “theft,” Tomas Rehn of “a quiet night.”', ['Ilse Marrow', 'Tomas Rehn']],
  ['a verb for two, with and', 'Ilse Marrow called it “theft,” and Tomas Rehn “a bad night.”', ['Ilse Marrow', 'Tomas Rehn']],
  ['a verb for two speeches of one', 'Ilse Marrow spoke of “theft,” and of “a quiet night.”', ['Ilse Marrow', 'Ilse Marrow']],
  ['wanted to know', '“Who sank our dock?” Ilse Marrow wanted to know.', ['Ilse Marrow']],
  ['plural verbs', '“We close,” the owners say in a letter.', ['(the owners)']],
  [
    'two offices',
    '“We close,” the port chairwoman and council candidate told reporters.',
    ['(the port chairwoman and council candidate)']
  ],
  ['an agent noun', 'The retired cobbler has no plan, saying only that he was “thinking it over.”', ['(The retired cobbler)']],
  ['nobody says', 'Nobody says “good morning” here.', ['scare']]
]

describe('attribute', () => {
  for (const [title, text, expected] of CASES) it(title, () => assert.deepEqual(speakers(text), expected))

  it('shows the speaker as written, the cue and the evidence', () => {
    const text = '“We close,” said Capt. Tomas Rehn.'
    const { attribution } = attributed(text)[0]!
    assert.equal(attribution?.text, 'Tomas Rehn')
    assert.equal(attribution?.kind, 'person')
    assert.equal(attribution?.rule, 'verb-then-speaker')
    assert.deepEqual(attribution?.cue, { text: 'said', span: { start: 12, end: 16 } })
    assert.equal(text.slice(attribution?.evidence.start, attribution?.evidence.end), 'said Capt. Tomas Rehn')
  })

  it('marks the rule where the speaker is a resolved pronoun', () => {
    const [quotation] = attributed('Tomas Rehn rejected it. “We never closed it,” he said.')
    assert.equal(quotation?.attribution?.rule, 'speaker-then-verb+pronoun')
    assert.equal(quotation?.attribution?.name, 'Tomas Rehn')
  })
})
