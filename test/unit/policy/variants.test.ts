import assert from 'node:assert/strict'
import { isContraction, isDiacritics, isTypo, isVariant } from '../../../src/core/policy/variants.ts'

type Test = (a: string, b: string) => boolean

/** One line a pair; a relation that is meant to go both ways is tried both ways. */
function table(title: string, test: Test, expected: boolean, pairs: string, bothWays = true): void {
  describe(`${title}: ${expected ? 'yes' : 'no'}`, () => {
    for (const pair of pairs.trim().split('\n')) {
      const [a, b] = pair.trim().split(' / ') as [string, string]
      it(pair.trim(), () => {
        assert.equal(test(a, b), expected)
        if (bothWays) assert.equal(test(b, a), expected)
      })
    }
  })
}

table(
  'a contraction',
  isContraction,
  true,
  `won't / will not
   can't / can not
   can't / cannot
   cannot / can not
   shan't / shall not
   let's / let us
   ain't / is not
   gonna / going to
   gotta / got to
   wanna / want to
   don't / do not
   they're / they are
   we've / we have
   i'll / i will
   i'll / i shall
   she'd / she would
   she'd / she had
   i'm / i am
   it's / it is
   it's / it has
   who's / who us
   we won't go / we will not go
   i'm sure it's / i am sure it is
   i'm sure it's / i am sure it's
   it's one two three four five six / it is one two three four five six
   one two three four five it's / one two three four five it is`
)
table(
  'a contraction',
  isContraction,
  false,
  `won't / would not
   can't / can
   do not / do
   they're / they were
   we've / we had
   i'll / i would
   she'd / she has
   it's / it was
   the dock / the quay
   cannot / could not
   crane's / crane
   gonna / go to
   it's a crane / it is the crane
   tommorow / tomorrow
   one two three four five six it's / one two three four five six it is not
   it's one two three four five six / it is one two three four five nine`
)

table(
  'diacritics',
  isDiacritics,
  true,
  `café / cafe
   Åkesson / Akesson
   naïve crème / naive creme`
)
table(
  'diacritics',
  isDiacritics,
  false,
  `café / cave
   café / cafes`
)

table(
  'a spelling or form',
  isVariant,
  true,
  `harbour / harbor
   harbours / harbors
   coloured / colored
   labouring / laboring
   favourable / favorable
   colourless / colorless
   colourful / colorful
   favourite / favorite
   labourer / laborer
   organise / organize
   organised / organized
   organises / organizes
   organiser / organizer
   organisers / organizers
   organising / organizing
   organisation / organization
   organisations / organizations
   analyse / analyze
   analysed / analyzed
   analyses / analyzes
   analysing / analyzing
   centre / center
   centres / centers
   centred / centerd
   theatre / theater
   fibre / fiber
   metre / meter
   litre / liter
   spectre / specter
   manoeuvre / manoeuver
   licence / license
   licences / licenses
   defence / defense
   dialogue / dialog
   catalogues / catalogs
   travelled / traveled
   travelling / traveling
   traveller / traveler
   travellers / travelers
   programme / program
   programmes / programs
   grey / gray
   tyre / tire
   cheque / check
   plough / plow
   kerb / curb
   aeroplane / airplane
   aluminium / aluminum
   percent / %
   per cent / %
   per cent / percent
   okay / ok
   towards / toward
   afterwards / afterward
   amongst / among
   whilst / while
   learnt / learned
   burnt / burned
   spelt / spelled
   dreamt / dreamed
   judgement / judgment
   sceptical / skeptical
   sceptic / skeptic
   mr / mister
   cease-fire / ceasefire
   cease fire / cease-fire
   u.n. / un
   nine / 9
   twenty-one / 21
   1,240 / 1240
   4 may / may 4
   4th may / may 4
   1st june / june 1
   2nd june / june 2
   3rd june / june 3
   4 december 1911 / december 4 1911`
)
table(
  'a spelling or form',
  isVariant,
  false,
  `harbour / harper
   hour / hor
   four / for
   advise / advice
   wise / wiz
   here / heer
   there / theer
   pence / penny
   nine / 90
   1,240 / 1420
   4 may / may 5
   4 may / 4 june
   may sail / sail may
   north dock / dock north
   dock 4 / 4 dock
   4th floor / floor 4
   crane / cranes
   bell / bel
   mister / miss`
)

table(
  'one slip of the keys',
  isTypo,
  true,
  `satruday / saturday
   saturdya / saturday
   recieve / receive
   harboour / harbour
   harbur / harbour
   engneer / engineer
   tommorow / tomorow
   ladder / lader`
)
table(
  'one slip of the keys',
  isTypo,
  false,
  `saturday / saturday
   tide / tied
   dock / docks
   crane / cranes
   cranes / craned
   walks / walked
   great / greater
   close / closer
   close / closed
   slow-moving / slow-movingly
   tide / ttide
   marten / martnx
   martnx / marten
   coast / coasts
   oats / boats
   acrane / crane
   satruady / saturday
   hrabuor / harbour
   harbour / harbinger
   lantern / lanterns
   quick / quickly
   march / marching
   angle / ankle
   sandbar / sandbank
   abcdefg / bacdefg`
)
