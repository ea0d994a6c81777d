import { FEMALE_NAMES, MALE_NAMES } from './gendered.ts'

/**
 * Common first names of many cultures, one compact list: evidence that a capitalised sequence names a human.
 * Kept lower case. A name that is missing here is still found by title, role, reporting verb or later use.
 */
const NAMES = `
salma geraldo morton meenakshi wassim lazar demarco aaron abby abdel abdul abdullah abdulaziz abdulrahman abe abel abigail abraham abu adam addison adel adele adem adolfo adrian adriana adrien
agnes agnieszka ahmad ahmed aidan aiko aileen aisha ajay akbar akira akram al alain alan alana alastair albert alberto aldo alec alejandra
alejandro alek aleksandar aleksander aleksandr alessandra alessandro alex alexa alexander alexandra alexandre alexei alexey alexis alfonso
alfred alfredo ali alice alicia alina alisa alisha alison alistair allan allen allison alma alon alonzo alvaro alvin alyssa amal amanda amar
amara amber amelia amina amir amit amos amy ana anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andrzej andy anette
angel angela angelica angelina angelo angie angus anh anil anita anja ann anna annabel anne annette annie ansel anthony antoine anton antonia antonio
antony anwar april arash archie ari ariana ariel arif arjun arlene armand armando armen arne arnold art arthur arturo arun arvind asa asad asha
ashley ashok ashraf asif astrid athena aubrey audrey august augusto aurelie aurora austin ava avery avi avraham axel ayaan ayesha ayman aziz babak
bahar ban barack barak barbara barney barrett barry bart bashar bashir basil bassam beatrice beatrix beau becca becky bella ben benedict benigno benito
benjamin bennett benny beppe bernadette bernard bernardo bernice bernie bert bertha bertrand beth bethany betsy bette betty beverly bianca bill
billie billy bjorn blaine blair blake blanca bo bob bobbi bobby bogdan bonnie boris boyd brad bradley brady branden brandi brandon brayden breanna
brenda brendan brennan brent bret brett brian briana brianna bridget brigitte britney brittany brock brody bronwyn brooke bruce bruno bryan bryant
bryce bryn burt byron caitlin caleb calvin cameron camila camilla camille candace candice cara carey carina carl carla carleton carlo carlos carly carlton
carmen carol carole carolina caroline carolyn carrie carson carter casey casper cassandra cassie catalina caterina catherine cathleen cathy
cecil cecilia cedric celeste celia celine cesar chad chaim chandra chantal charlene charles charley charlie charlotte chase chelsea chen cheng cher
cheryl chester chet chiara chloe chris chrissy christa christian christiane christina christine christoph christophe christopher christy chuck
chung cindy claire clara clarence clarissa clark claude claudia claudio clay clayton clement cliff clifford clint clinton clive clyde cody colby cole
colette colin colleen collin connie connor conor conrad constance cooper cora corey corinne cornelius cory cosmo courtney craig cristian cristina cristobal
crystal curt curtis cynthia cyril cyrus dagmar daisy dakota dale dalia dallas dalton damian damien damon dan dana dane danica daniel daniela daniele daniella
danielle danilo danny dante daphne dara darcy daria dario darius darla darlene darren darryl darwin daryl dave david davide davis dawn dawud dean deandre deanna
debbie deborah debra deepak deirdre delia della delores demetrius denise dennis denny denzel derek derrick desiree desmond destiny detlef devin devon dexter
diana diane dianna dianne dick diego dieter dietmar dietrich dilip dimitri dimitris dina dinesh dino dirk djamel dmitri dmitry dolores dominic dominik dominique
don donald donna donnie donovan dora doreen doris dorothea dorothy doug douglas doyle drew duane dudley duncan dustin dusty dwayne dwight dylan earl
eben ebony ed eddie edgar edith edmond edmund edna edouard eduardo edward edwin efraim egon ehud eileen einar elaine eleanor elena eleni eli elia elias elijah
elisa elisabeth elise elizabeth ella ellen elliot elliott ellis elmer elon eloise elsa elsie elton elvira elvis elyse emanuel emerson emil emile emilia emilio emily
emma emmanuel emmett emre enda enrico enrique eric erica erich erick ericka erik erika erin ernest ernesto ernie ernst errol ervin esteban estelle ester esther ethan
ethel etienne eugene eugenia eugenio eva evan evangeline eve evelyn everett evgeny evo ezekiel ezra fabian fabio fabrice fahad faisal faith fareed farhad farid farouk fatima
fatou fay faye federica federico felicia felicity felipe felix ferdinand fergus fernanda fernando fidel filip filippo fiona fleur flora florence florian floyd fran
frances francesca francesco francis francisca francisco francois franco frank frankie franklin franz fred freda freddie freddy frederic frederica frederick frederik
fredrik frida friedrich fritz fumio gabe gabriel gabriela gabriele gabriella gabrielle gail galina gareth garrett garry garth gary gavin gayle gemma gen gena gene genevieve
geoff geoffrey george georges georgia georgina georgios gerald geraldine gerard gerardo gerd gerhard gerry gert gertrude ghassan gianni gideon gil gilbert gilberto giles gina
ginger ginny giorgio giovanna giovanni giulia giuliano giuseppe gladys glen glenda glenn gloria godfrey golda gonzalo gordon grace gracie graciela graeme graham grant greg gregg
gregor gregory greta gretchen grover guadalupe guido guillaume guillermo gunnar gunter gus gustav gustavo guy gwen gwendolyn gwyneth habib hadi hadley hafez haider hailey hakan hakim hal halil halle hamid
hamish hamza hana hank hannah hans haris harlan harley harold haroon harriet harris harrison harry haruki harvey hasan hashim hassan hasan hayden hayley hazel heath heather hector hedwig
heidi heike heiko heinrich heinz helen helena helene helga helmut henri henrietta henrik henrique henry herbert herman hermann hernan herschel hideki hilary hilda hillary hiroshi hisham ho hocine
holger hollie holly homer hope horace horacio horst hosni houston howard hubert huda hugh hugo humberto humphrey hunter hussain hussein hyun ian ibrahim ida idris ignacio igor ike iker ilan
ilhan ilse ilya iman imani imran ina indira ines inez ingrid inigo ioannis ira irena irene irina iris irma irving irwin isaac isabel isabella isabelle isadora isaiah ishaan ismael
ismail israel issa ivan ivana ivar ivo ivy iyad jabari jace jack jackie jackson jacky jaclyn jacob jacqueline jacques jada jade jaime jair jake jakob jakub jamal james jamie jan jana jane janelle janet janice janine janos
jared jaroslaw jarrett jasmine jason jasper javad javier jawad jay jayden jayne jean jeanette jeanine jeanne jeb jed jeff jefferson jeffery jeffrey jehmu jelena jen jenna jennie jennifer jenny jens jerald jeremiah jeremy jermaine
jerome jerry jesse jessica jessie jesus jia jill jillian jim jimmie jimmy jin jing jo joachim joan joana joanna joanne joao joaquin jocelyn jodi jodie jody joe joel joelle joerg joey johan johann johanna
johannes john johnnie johnny jolene jon jonah jonas jonathan joni jonny joost jordan jordi jorge jos jose josef josefina joseph josephine josh joshua josiah josie joy joyce jozef juan juana juanita judah judith judy
jules julia julian juliana julianne julie julien juliet julio julius jun june jung jurgen justin justine kaitlyn kaleb kamal kamala kandi kanye kara karan kareem karel karen kari karim karin karina karl karla karsten karyn kasey kasim kate katelyn
katerina kathe katherine kathleen kathrin kathryn kathy katie katja katrina katy kay kayla kaylee kayleigh kazuo keegan keiko keir keira keisha keith kellan kelley kelli kellie kelly kelsey kelvin ken kendall kendra kendrick kenji kenneth kenny kent kenya kerri kerry kevin
khadija khaled khalid khalil khizr kieran killian kim kimberly kimberley kip kira kirk kirsten kirstie kirsty klaus kobe kofi konrad konstantin konstantinos koji kris krishna kristen kristi kristin kristina kristine kristy krystal krzysztof kumar kurt kwame kyle
kylie kyra lacey laila lamar lana lance lane lara larissa larry lars latanya latisha latoya laura laurel lauren laurence laurent laurie lavon lawrence layla lea leah leandro lech lee leela leif leigh leila lela leland len lena lenny leo leon leona leonard leonardo
leonid leonie leonor leopold leroy les lesley leslie lester leticia lev levi lewis li liam liana lidia lila lilian liliana lilly lily lina linda lindsay lindsey linus lionel lisa lisbeth liv liza lloyd logan lois lola lonnie lopez lora loren lorena lorenzo loretta lori lorna lorraine
lothar lou louie louis louisa louise lourdes lubna luc luca lucas lucia lucian luciana luciano lucien lucille lucinda lucy ludwig luigi luis luisa luiz lukas luke lula luther luz lydia lyle lyn lynda lyndon lynette lynn lynne mabel mack mackenzie madeleine madeline madison mads mae maeve
magdalena maggie magnus mahathir mahdi maher mahmood mahmoud maia maisie makoto malala malcolm malia malik mallory manfred mandy manny manoj manuel manuela mara marc marcel marcella marcello marcelo marcia marcin marco marcos marcus marek margaret margarita margot marguerite mari maria mariah mariam mariana marianne mariano maribel
marie marielle marilyn marin marina marine mario marion marisa marisol marissa maritza marjorie mark marko markus marla marlene marlon marsha marshall marta martha martin martina marty marvin marwan mary maryam masha masood massimo mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias mattia maura maureen
maurice mauricio mauro mavis max maxim maxime maximilian maxine maxwell maya mayra mazen meagan meaghan megan meghan mehdi mehmet mei mel melania melanie melinda melissa melody melvin mercedes mercy meredith meryl mia micah michael michal michel michele michelle mick mickey miguel mika mikael mike mikhail miki mila milan milena miles milo milos milton mimi mina mindy ming miranda miriam miroslav misha mitch
mitchell mitt mo moammar moazzam mohamad mohamed mohammad mohammed mohsen moira moises mollie molly mona monica monika monique monty morgan moritz morris mort moses moshe mostafa muammar muhammad muhammadu muhammed muna murad murat muriel murray mustafa mya myles myra myriam myrna nabil nada nadeem nadia nadine naftali nahid naim najib nancy nanette naoko naomi narendra naser nasir nasser nat natalia natalie natasha natascha nate
nathalie nathan nathaniel naveed nawaz nayib neal ned neera neil nell nelly nelson nestor neville newt nia niall nicholas nick nicky nicola nicolas nicole nicoletta nigel nikita nikki niklas nikola nikolai nikolas nikolaus nils nina nisha nita nitin noa noah noam noel noelle noemi nolan nora norah norbert noreen norm norma norman nouri nuno nuri nursultan octavia octavio odette ola olaf ole oleg oleksandr olga oliver olivia olivier olof omar omer ophelia oprah oren orla orlando orrin
orson orville oscar oskar osama osman otis otto owen pablo paco paige pam pamela paola paolo parker pascal pat patience patrice patricia patricio patrick patsy patti patty paul paula paulette paulina pauline paulo pavel pawel payton pearl pedro peggy penelope penny percy perry pervez pete peter petr petra petro phil philip philippa philippe phillip phoebe phyllis pia pierre piers pilar piotr piper polly porter preston priscilla priya
quentin quincy quinn quinton rachael rachel rachid radek radoslaw rafael rafal rafiq raheem rahm rahul raj rajesh rajiv ralf ralph rami ramon ramona ramzi rana rand randal randall randi randolph randy rania raoul raphael raquel rashad rashid rashida raul ravi ray raymond raymundo razan reagan rebecca rebekah recep reed reese reggie regina reginald reid reince reinhard rekha rena renata renate rene renee reuben rex rhett rhoda rhonda ricardo riccardo rich
richard rick ricky rico riley rita riyad rob robbie robby robert roberta roberto robin robyn rocco rocio rod roderick rodger rodney rodolfo rodrigo roger rohan rohit roland rolando rolf roman romeo ron ronald ronan ronda ronen roni ronnie rory rosa rosalie rosalind rosalyn rosanna rosanne rosario roscoe rose roseanne roselyn rosemary rosie ross rowan rowena roxana roxanne roy ruben ruby rudolf rudolph rudy rufus rupert rush russ russell rusty ruth ryan
sabine sabrina sacha sadie sadiq saeed safiya sahar said saif sal salah saleh salem salim sally salman salvador salvatore sam samantha samar sameer samir sammy samson samuel sanaa sandeep sandra sandro sandy sanjay sanjeev santiago santos sara sarah sasha satoshi saul savannah scarlett scott scottie sean sebastian seema selena selim selma serena serge sergei sergey sergio sergiy seth seymour shaima shane shania shannon shari sharif
sharon shashi shaun shauna shawn sheikh sheila shelby sheldon shelley shelly sheri sherman sherri sherry sheryl shimon shinzo shirin shirley shlomo shoaib shu sid sidney siegfried sierra sigmar sigmund silas silke silvia silvio simon simona simone sinan sinead siobhan skip skylar sofia soledad solomon sonia sonja sonny sonya sophia sophie soren spencer spike sridhar srinivas stacey staci stacy stan stanislav stanley stavros stefan stefania stefanie stefano steffen stein stella sten steph
stephan stephanie stephane stephen sterling steve steven stevie stewart stu stuart sue suleiman suleyman sultan sumit sun sunil suresh susan susana susanna susanne susie suzanne suzette suzie sven svetlana sybil sydney sylvain sylvester sylvia syed tabitha tad tadeusz taha tahir takeshi talal talia tamar tamara tamika tammy tania tanner tanya tara tarek tareq tariq taro taryn tasha tatiana taylor tayyip
ted teddy temple terence teresa teri terrance terrell terrence terri terry tess tessa thad thaddeus thelma theo theodora theodore theodoros theresa therese thierry thomas thor thorsten tia tiffany tiger tilda tim timo timothy tina tino tipper tobias toby todd tom tomas tomasz tommaso tommy toni tonia tony tonya torsten tracey traci tracie tracy travis trent trevor trey tricia trina trish trisha tristan troy trudy tucker tulsi
turki tyler tyrone tyson tzipi udo ugo ulf ulrich ulrike umar umberto unai uri ursula usain usman uta uwe vaclav vadim val valentin valentina valeria valerie valery van vance vanessa vasily vasyl veli venus vera verena verna vernon veronica veronika vicente vicki vickie vicky victor victoria vidal vijay vikram viktor viktoria vilma vince vincent vincenzo viola violet virgil virginia vishal vitali vitaliy vitaly vito vivek vivian viviana vivienne vlad vladimir
volodymyr vyacheslav wade walid wallace wally walt walter wanda warren wasim waseem wayne wei wendell wendi wendy wenzel werner wes wesley whitney wilbur wiley wilfred wilhelm will willa willem william willie willis wilma wilson winifred winona winston wladyslaw wojciech wolf wolfgang woody wyatt xavier xi xiao xiaoping yaakov yael yair yan yang yannick yannis yaron yasmin yasmine yasser yasir yehuda yevgeny yi yiannis yitzhak ylva yoko yolanda yoram yosef yoshihide
yoshiko youssef yu yukio yuki yulia yuri yusuf yuval yves yvette yvonne zac zach zachary zachery zack zahra zaid zainab zane zara zayd zbigniew zeid zeina zeke zelda zelda zelma zhang zhou zia ziad zoe zoltan zora zsa zuzana
alaa adnan ayad baher bilal dalal fadi fawaz fouad hani haitham haytham jalal jamil jihad kinan louay mazin mohannad mounir munir nizar osama qasim qassem raed rafik rima rola samer sami shadi sherif tamim tawfiq wael yahya yaser zuhair ashton
amadou abiodun adebayo ngozi chinua chioma emeka femi goodluck ifeoma kwaku nnamdi obi oluwaseun sizwe thabo themba yaa zanele jomo uhuru paul-henri jean-claude jean-marie jean-luc jean-pierre jean-yves jean-paul jean-marc anne-marie mary-kate marie-claude
bongbong corazon ferdinand imelda jejomar rodrigo joko susilo megawati aung thein thaksin yingluck prayuth anwar lim goh tran nguyen pham hyun-jin geun-hye jae-in jong-un jong-il jinping keqiang ichiro shigeru taro yasuo yoshi
deng hu jiang mao wen zhao mitchel newton orval pax rance reince roseann sheldon tamir trayvon alton philando freddie ahmaud breonna eric lashawn tyrese deshawn marquis lebron shaquille kobe serena dwyane
carlene cathryn cheri cherie darrell deann dena dion dorian elinor emmet erwin everette ezequiel faustino florencia galen gaston georgette giancarlo gino haley hollis ingmar isidro jacinta jayson jocelyne jodie johnathan jonathon kathi kristopher laverne leanne lenora leslee lindy lorne lyla marcy margery marybeth
maryann marylou merle michaela mikaela mitzi myron nadezhda natalya nettie nicola nicklas nikhil noreen odell ollie ora osvaldo oswald pasquale petros piet ramiro raina renaldo reynaldo rhys rochelle rogelio roslyn ruthie sanford santino sascha sergi shana sharyl sherrod shonda stuart sumner tadd tabatha terese theron tobin tomoko tyra valdis verne vidkun vida wilfried yaphet yvon zena
zalmay hamdi hekmat hoshyar jalil kayhan majid mansour massoud mehran mohsin nouri parviz pir qais rasul rouhollah shahram sirwan sohail zabihullah amrullah gulbuddin nikolay gennady arkady vyacheslav valentina lyudmila sergej aleksei fyodor grigory lavrenty vasil borys taras yaroslav denys
andrzej beata grzegorz jaroslaw leszek malgorzata zdenek jiri vojtech katarina bozena dusan dragan goran ivica jovan milorad nebojsa ratko slobodan vojislav zoran vesna tudor mihai nicolae traian bogdan gheorghe lajos ferenc gyorgy istvan laszlo miklos sandor tibor viktor
aino eero esa heikki jari jukka juha kaarina kimmo matti mikko paivi pekka sauli tarja timo birgitta bengt gustaf goran inger jorgen kjell lennart mette morten niels ole palle rasmus signe soren stig torben trygve ulla
anais aurelien benoit blaise cecile corentin edith elodie fabienne francine gaelle gilles guy herve jacky jerome joel loic manon marcel marine mathis maud maurice michele muriel nathalie noemie odile pascale patrice regis remi rosine segolene solene sylvie theo thibault valery vincent yann yvan
ainhoa alba almudena asuncion begona belen carmelo concepcion cristobal dolores efren elvira emilia esperanza eusebio evaristo fermin gerard gines inmaculada iria itziar josep jordi leire lluis macarena maite marcelino mireia montserrat nieves nuria oriol pau pepe pilar rocio roque sonsoles soraya susana trinidad urbano vicenta xabier
`

/** Family names of China, Korea and Vietnam, which stand first and are what a text calls somebody by later; none that is a word of English. */
const FAMILIES = `
liang fang qiu wang huang liu wu xu zhu guo gao luo zheng xie feng cao peng zeng xiao tian yuan cai ye lu ding ren yao zhong cui shi liao jia xia
fu zou meng xiong qin hou yan lei tao shao hao hua jin kong mo niu ouyang pang qi shen shu situ tong wan xiang xing xuan yin ying you zhan zhuang zuo
choi jeong kang yoon cho shin seo kwon hwang ahn ryu yoo hong jeon bae baek heo nam noh roh joo woo ri byun chae gu jeong paik pyo sim suh uhm yeo
bui vo dang ngo duong dinh hoang phan truong vu dao huynh luong trinh
`

/** First names common somewhere, and the family names that stand first, folded. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `${NAMES} ${MALE_NAMES} ${FEMALE_NAMES} ${FAMILIES}`.split(/\s+/).filter(Boolean)
)

/** First names that are also common words, ranks or places: they prove nothing on their own. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  `al ali angel april art august austin autumn ban banks bo brady brook carson chad chance charlotte chase chelsea christian clay clinton cooper crystal dakota dale dallas dawn dean
  destiny devon don drew earl faith florence gen georgia ginger grace grant guy heath hope houston hunter israel ivy jackson jefferson jordan joy june justice kenya king lane lee lincoln lopez madison mark marine
  marshall max mercedes mercy miles my norm obi orlando parker pat patience pearl penny pir piper porter rand reagan rich rob rod rose rush rusty ruby said santiago santos savannah scott sierra skip son spike
  stein sterling sultan sun sydney taylor temple tiger trinidad van venus victoria violet virginia will wilson wolf woody xi yang jihad
  adelaide ada amalia chanel charity cleo consuelo dai fern garfield gro harmony honor isla lotte mats minnie misty odd pal per percival portia prudence ram saffron tore tua vale
  verity wells
  bradford clifton conner corbin fletcher garland hobart lowell lyman roosevelt sherwood trenton truman tyson`
    .split(/\s+/)
    .filter(Boolean)
)

/** First names that are hardly anything else, so that one may stand alone as evidence. */
export const SURE_GIVEN_NAMES: ReadonlySet<string> = new Set([...GIVEN_NAMES].filter(name => !DOUBTFUL.has(name)))

/** True for one of {@link GIVEN_NAMES}. */
export const isGivenName = (folded: string): boolean => GIVEN_NAMES.has(folded)
