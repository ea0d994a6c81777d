/**
 * First names of many cultures that mostly men, or mostly women, bear. Lower case, without accents. Names that both bear are left out:
 * a pronoun must not be resolved by them.
 */

/** Names of men. */
export const MALE_NAMES = `
aaron abdoulaye abdullah abel abraham achmed adam adebayo adrian agustin ahmad ahmed aidan ajay akira akhtar alan alastair albert alberto alec alejandro aleksandar aleksander
aleksandr alessandro alexander alexandre alexandros alexei alfonso alfred alfredo ali alistair alonzo alvaro amadou amir amit amos anatoly anders andreas andrei andres andrew andrey andrzej
angelo angus anil anselm anselmo anthony antoine anton antonio anwar ari arild armando armin arne arnold arjun artem arthur arturo arun arvind asif axel aziz babak baldassare barack barnaby
barry bartholomew bashar bassam basil ben benedict benjamin bernard bernhard bert bertrand bilal bill billy bjorn bob bobby bogdan boris brad bradley brendan brent brett brian bruce bruno bryan
caleb callum calvin carlos carsten casper cedric cesar chad charles charlie chester chidi chinedu chris christoph christopher chuck chukwu clark claude claudio clement clifford clint clive clyde
colin colm conor conrad cormac cornelius craig curtis cyril cyrus dag dai dalton damian damien dan daniel danilo danny dario darius darnell darrell darren daryl dave david davide deepak delroy demetrius
denis dennis denzel derek dermot deshaun deshawn desmond diarmuid didier diego dieter dietrich dilip dimitri dinesh dirk dmitri dmitry dmytro domenico dominic don donal donald donnie doug douglas
duncan dustin dwayne dwight dylan eamon eamonn earl eddie edgar eduardo edward edwin efe egil eirik elias elijah elliot elliott elmer emeka emil emilio emmanuel emre enda enrico enrique eoin eric erik
erling ernest ernesto erwin ethan etienne eugene eugenio euan evan everton ezekiel fabian fabio fadi faisal farhad farid federico felipe felix ferdinand fergus fernando festus fidel finlay finn floyd
francesco francisco franco francois frank frankie franklin franz fred freddie frederic frederick frederik fredrik friedrich fritz gabriel gaetano gareth garfield garrett garth gary gaston gavin
gaz geoff geoffrey geoffroy george gerald gerard gerhard gert gideon gilbert gilles gino giorgio giorgos giovanni girish giulio giuseppe godfrey gordon graeme graham greg gregor gregorio gregory
grigory guido guillaume guillermo gunnar gunther gus gustav gustavo guy habib hakan hakeem hakim halvard hamid hamish hamza hank hans hari harald harold haroun harry harvey hasan hashim hassan haruki
haruto hector heinrich heinz helmut hendrik henri henrik henrique henry herbert hernan herve hideo hiroshi hisham horace horst howard hubert hugh hugo humphrey hussein ian ibrahim idris iestyn
ignacio igor ikenna ilya imran inigo ioannis isaac isaiah ismail istvan ivan ivo ivor jaap jack jackson jacob jacques jahangir jaime jake jakob jakub jamal james jamil jan jared jarvis jason javier jaylen jayden
jean-claude jean-francois jean-luc jean-marc jean-paul jean-pierre jed jeff jefferson jeffrey jens jeremiah jeremy jermaine jerome jerry jesper jesse jesus jethro jim jimmy joachim joakim joao joaquin
jochen joe joel johan johann johannes john johnny jon jonah jonas jonathan jonny jorg jorge jorn jose josef joseph josh joshua jorgen josiah juan juha julio jurgen justin kabir kaito kareem karim karl kaspar
kazuo keanu keith kelechi kelvin ken kendrick kenji kenneth kenny kent kevin khaled khalid kieran kieron kirk klaus knut kofi konrad konstantin kostas kris kristian kristoffer krzysztof kumar kurt kwabena kwame
kwaku kwasi kyle lachlan lamar lamont lance lars lasse laszlo laurence laurent lawrence leandro leif leo leon leonard leonardo leonid leroy leszek lev levi lewis liam linus lionel lloyd lorenzo lothar louis luca
lucas lucien ludwig luigi luis luiz lukas luke lutz maarten magnus mahmood mahmoud malachi malcolm malik mamadou mandla manfred manuel marc marcel marcelo marcin marco marcos marcus marek mario marius
mark markus marlon martin marvin mateo mathieu mats matt matteo matthew matthias maurice mauricio mauro max maxim maximilian maxwell mehdi mehmet melvin mervyn michael michal michel mick miguel mihai mike
mikhail milan milos miroslav mitch mohamed mohammad mohammed mohsin moises morris morten mostafa moussa muhammad murat murray musa mustafa naoki narendra nasser nate nathan nathaniel naveed neil nelson nestor
neville ngugi niall nicholas nick nico nicolas niels nigel nikhil niklas nikola nikolai nikos nils noah nobuo noel norbert norman obinna odd ola olaf ole oleg oleksandr oliver olivier olof olu omar omari orlando
oscar oskar osman otis ottavio otto ousmane owain owen oystein pablo paddy padraig pal panos paolo pascal patrick paul paulo pavel pawel pedro peer percival percy per pete peter petr petros petter phil philip philippe phillip
phineas pierce piero pierre piers piet pieter pietro piotr pranav prakash przemyslaw qasim quentin quincy rafael rafal rafiq rahul raj rajesh rajiv rakesh ralf ralph ram ramesh ramiro ramon rami randall randolph rashad rashid raul ravi
ray raymond reginald reinhard reinhold remi renato reuben rex reza rhodri rhys ricardo riccardo richard rick ricky rob robbie robert roberto rod roderick rodney rodolfo rodrigo roger rohan roland rolf roman romeo ron ronald ronan
ronnie rory ross roy ruaridh ruben rudolf rudy rufus rupert rusdi russell ryan sadiq saeed salim salman salvador salvatore sam samir samson samuel sandeep sandro sanjay santiago satoshi saul sayed scott sean sebastian selim serge sergei sergey sergio
seth seymour shamus shane shaun shawn shigeru shinji sid sidney sigurd silvio simeon simon sipho solomon soren spencer stan stanislav stanley stavros stefan stefano steffen stein stelios stephen steve steven stewart stig stuart
sunil suresh svein sven syed tadeusz taha taheem takashi takeshi tariq taro tavita ted tendai terence terrence terry tesfaye thabo thaddeus theo theodore thiago thibault thomas thor thorsten tim timo timothy tito tobias toby todd tom tomas
tomasz tommaso tommy tony torbjorn tore torsten travis trent trevor trey tristan troy tua tunde tyler tyrone udo uli ulrich umar umberto uwe vaclav valentin vasily vern vernon victor vijay vikram viktor ville vince vincent vincenzo
vinny virgil vishal vitaly vito vivek vlad vladimir volker volodymyr waleed walid wallace walt walter warren wayne wendell werner wes wesley wilbur wilfred wilhelm willem william willie winston wladyslaw wojciech wole wolfgang wyatt
xavier yannick yannis yasser yasuo yaw yevgeny yosef youssef yuri yusuf yves zach zachary zaid zaki zane zbigniew zdenek zlatan zoltan zubair
abner adolphus albin alden alphonse alphonso ambrose anibal antone antwan archibald arlen arlo arnoldo augustine aurelio barton bertram boyce braden bradford bradly brendon brice broderick bryon buddy buford burl casimir cedrick
chadwick chauncey cletus clifton colten colton conner corbin cordell cristopher curt dallin damion daren darin darrel darrick darrin dashawn davon deangelo declan delbert delmar delmer demarcus demario deon deonte dewayne dewey dewitt dillon
domenic domingo dominick donavon donnell donny dontae durward earnest edgardo edison edmond elbert eldon eldridge eleazar eliezer elmo eloy elroy elwin emmitt emory enoch enos ephraim erick ernie errol estevan everardo fermin fletcher
florencio forrest fredric fredrick garland garret garrick garry gaylord gerardo gilberto grady grover gustave harlan herschel hilario hiram hobart hosea hoyt ignatius irvin irving isiah ismael isom issac jacinto jamaal jamar jamel jamison
jarod jarred jarrett jarrod jedediah jedidiah jefferey jeffry jerald jeramie jeremie jerod jerold jerrod jerrold joesph johnathan johnathon josue juwan keenan kennith kenton kermit keshawn kieth kip kory kraig kristofer kurtis laron
lazaro lemuel leonel leopold lester lon lonnie lonny lowell lucius lyle lyman lyndon marcellus mathew maximo maynard merlin mervin micah micheal milo mitchel monte monty moses myles myron nathanael nathanial ned newell nickolas
norberto norris octavio orin orval orville osvaldo oswaldo otha prentice quinton raheem randal randell reece renaldo rey reynaldo rhett richie rickey rigoberto robby rodrick rogelio rolando rolland ronny roosevelt roscoe royce rudolph russel
sedrick sherwood silas stephan stevie sylvester tad teddy terrance terrell terrill theron thurman timmy titus tod toney torrance torrey tremaine trenton truman tyree tyrell tyson ulysses uriah uriel vaughn waldo waylon weldon westley
wilber wilbert wilburn wilford wilfredo willard wilmer winford winfred woodrow xander zachariah zachery zackary
adewale agus ajit alasdair alessio aliyu anand antti arvid ashok attila babatunde baptiste bart benigno bernd bheki
bram burak chukwuemeka costin daan daisuke dimitar dimitris dragan dries enzo ewan farhan ferenc fintan florian florin
gabor ganesh georgi gopal goran grzegorz haakon harish heiko jacek jagdish jari javed jeroen jerzy jiri joko joost
juergen kasper kemal kipchoge koen kojo kunle kwesi lalit loic luc luka lwazi mahesh manish manoj marko massimo matias
mikael mikko mohan mosese mukesh nadeem naresh naveen nitin nuno oisin olav olumide oluwaseun ozan panagiotis pankaj
petri plamen pradeep praveen quang radu rajeev rasmus rizwan rohit rui sachin sander satish seamus segun semisi serkan
shahid shankar sione srinivas stanislaw subhash sudhir tadhg tarun tawanda tevita thierry tiago tormod tuan uday umesh
usman vasco vikas vinod waqar wouter wycliffe yann yogesh zahid zoran
abdelaziz abdelfattah abdelilah abdelmadjid abdelrahman abdulfattah abdullatif abebe abiy adel ahmet akhilesh alassane alireza almazbek andrej andriy arkady armen ashraf
askar atal ayman babacar bandar bartosz basem bassem behrouz berhanu bilawal blaise bohdan boubacar boyko branko bujar bulent calin chang-gwon cheikh davit dawit desalegn
devlet diosdado dragutin dusan ebrahim edi efrain ekrem emmerson emomali esmail eusebio fadel farouk fatih fumio gennady ghassan giorgi girma gleb gotabaya gurbanguly
gyorgy haidar haile hailemariam hamad hamidreza hatem hayk horacio hosni hossein hulusi huseyin ibrahima idrissa ikechukwu ilham ilir irakli isaias issoufou ivica
jae-in jair janos janusz jaroslaw javad jinping jintao jong-un jun-seok junichiro kassym-jomart kazem keqiang khalil kiprono kiril kirill lalu leopoldo
levan ljubomir mahamadou mahinda maithripala majed manmohan marwan masoud mateusz mengistu mevlut mikheil mircea moammar modibo mohsen mutua mykhailo
mykola nabil naoto nawaf nayib nikol nitish nouri numan nursultan oleksiy ollanta olusegun onur orhan otieno pervez piyush prabowo prayuth qaboos radovan rafik
rajnath ramil ramush ranil ratko renat rinat rongji rumen ruslan rustam saad sabri saeid sali selcuk serdar serhii serhiy serzh seydou shavkat shehbaz shingo
shinzo slawomir slobodan sooronbay sorin souleymane stjepan suleyman sushil susilo svyatoslav tabare talal tapiwa taras tarek tawfiq tayyip tedros
thaksin themba thulani tibor tigran timur tomislav traian uhuru vahagn vahap vazgen vitaliy vojislav volkan wael wassim wekesa xiaoping yahya yegor yevhen yonas
yoshihide yousef yoweri yukio zdravko zedong ziad zuhair zurab
youssouf bakary sekou gholamreza faris eliecer lassana drissa tidiane moustapha ousseynou hamadou attaher soumaila thierno demba ismaila
djibril issouf amadi kwadwo chukwuma nnamdi ifeanyi femi tafadzwa bongani sibusiso wanjala onyango kamau mwangi ochieng rashidi hamisi
bekele mulugeta getachew yohannes kidane deng machar garang gholam mohammadreza amirhossein mojtaba morteza mahmud bijan hooshang houshang
iraj jamshid kaveh keyvan kourosh mansour mehran nader parviz ramin shahram siamak sohrab zabihullah gulbuddin hamdullah najibullah aslan
akhmed magomed ramzan shamil zaur bakhtiyar kassym daniyar yerlan marat damir azat almaz bolat farrukh jamshed otabek davron akmal eldar
elchin vugar rovshan samvel ashot vardan hrant levon vakhtang nodar gocha
alfie iain lachie ciaran cathal donnacha odhran ruairi darragh cillian senan tiernan ultan gethin gwyn emlyn ieuan hywel dafydd
gruffydd aled aneurin alun bryn macsen osian aodhan padraic seosamh brannon conall fearghal turlough lorcan malachy feargal eunan
dougal calum ewen murdo torquil struan venkat balakrishna gopinath harikrishna jagan jayant kishore madhav madhavan manohar
muralidhar nagaraj nandan raghu raghav raghunath ramachandra ramakrishna ranjan sanjeev shashank shivraj siddharth sriram surendra
suryakant upendra varun vasant vasudevan venugopal vidyasagar vinayak yashwant yogendra balbir baldev sukhdev cecil cuthbert digby
ebenezer jonty merrick nobby rollo tarquin emmett ezra jasper judd thad kerrod burhan cengiz ercan erdem ertugrul fikret gokhan
hikmet ilker kadir kenan levent mesut necati nihat okan ozgur ridvan sedat sinan tolga turgut ufuk umit veysel yavuz zafer bartek
czeslaw dariusz dominik filip henryk ignacy jarek juliusz kamil kazimierz kacper lukasz maciej mariusz mieczyslaw mikolaj patryk
radek ryszard szymon tomek waldemar wieslaw witold zenon bohumil bohuslav cestmir dalibor jaroslav jindrich karel ladislav lubomir
lubos ludek oldrich ondrej premysl radim vlastimil vojtech zbynek balazs bela csaba denes gyula imre jozsef karoly lajos miklos
szabolcs tamas zsolt aivars andris arturs guntis indulis janis juris karlis normunds raimonds valdis vilnis zigmars algirdas
antanas arunas arvydas dalius gediminas gintaras juozas kestutis linas mindaugas petras rimantas rokas saulius vytautas zygimantas
aare indrek jaanus juri kalle kristjan priit raivo taavi tanel tarmo toomas urmas antero eero hannu heikki ilkka jaakko jouko
juhani jukka jussi kalevi kimmo matti mauri olli osmo paavo pasi pekka pentti raimo reijo risto sakari sauli seppo tapani tapio
teemu tero tuomas vaino veikko asgeir bjarne dagfinn eivind endre frode geir haavard halvor henning jostein kjell kjetil kolbjorn
oddvar oyvind sigmund sondre steinar sverre terje thorvald torgeir torkel trygve vegard vidar asbjorn bertil bengt borje claes
folke gosta gustaf hjalmar ingemar ingvar lennart ragnar sixten staffan stellan svante ulrik verner adolfo alonso amancio arcadio
baltasar bautista benito bernardo braulio camilo carlitos celso ciro cristobal damaso edmundo eladio elio emiliano epifanio
evaristo fausto fidencio gaspar genaro gonzalo heriberto hipolito homero honorio humberto isidro jacobo jeronimo justino lautaro
leoncio lino lisandro lucho macario marcial mariano melchor narciso nicanor nicasio octaviano pancho paulino plinio porfirio
reinaldo remigio romulo rosendo ruperto saturnino serafin severino sigfrido silvestre tadeo telmo teodoro tiburcio ulises valerio
venancio vicente afonso alcides amilcar artur baltazar belmiro caetano edson evandro fabricio flavio geraldo helder heitor jairo
marcio martim murilo nilton otavio paulinho raimundo rogerio romario ronaldo tarcisio teofilo ulisses vagner valdemar vitor
zeferino beppe carlo cesare corrado cosimo dante dino edoardo egidio emanuele ennio ettore ezio fabrizio filippo gennaro giacomo
giancarlo gianfranco gianluca gianluigi gianni giampiero giordano giuliano graziano ignazio ivano jacopo lamberto lodovico luciano
manlio marcello massimiliano maurizio michelangelo mirko nando nicolo orazio oreste pasquale pierluigi piergiorgio raffaele remo
renzo rinaldo rocco ruggero samuele saverio silvano tiziano tullio virgilio vittorio achille alain alexis ambroise armand arnaud
auguste aurelien bastien benoit christophe corentin cyprien edouard emile fabien fabrice felicien fernand florent franck gael
gaetan gaspard gauthier gautier georges ghislain gregoire hippolyte jacky joris julien ludovic marcelin mathias maxence maxime
mickael patrice raoul raphael regis remy renaud rene rodolphe romain sebastien stephane sylvain tanguy theophile thibaud thibaut
ulysse yanis yohan yvan yvon albrecht bastian burkhard claus clemens detlef dietmar eberhard eckhard edmund egon ernst erich eugen
ewald friedhelm georg gernot gottfried gunter hannes hartmut heiner helge hermann holger hubertus ingo karsten leonhard lorenz
ludger marten meinhard moritz ottmar philipp rainer reiner rudiger ruprecht siegfried siegmar theodor tilman torben veit walther
wilfried winfried wolfram arseny artyom bronislav demyan fyodor gavriil gennadi innokenty kuzma lavrenty maksim matvei nikita
nikolay pyotr rodion semyon stepan timofei vadim vasili veniamin vitali vladislav vsevolod vyacheslav yakov yaroslav yefim yury
zakhar anatoliy borys danylo hryhoriy ihor kostyantyn lyubomyr maksym mykyta nazar oleh oleksii orest ostap pavlo petro tymofiy
vadym valeriy vasyl yuriy zhivko hristo ivaylo krasimir lyuben ognyan petar stoyan todor tsvetan vasil yordan bozidar branimir
darko davor domagoj drazen hrvoje josip kresimir kruno ljubo mladen nenad niko ranko slaven tihomir tonci vedran zdenko zvonimir
bojan borislav danko dejan djordje dragoljub janko jovan lazar mihajlo milorad milutin miodrag momcilo nebojsa nemanja ognjen
predrag radomir radoslav rados sasa sinisa slavko srdjan stevan strahinja svetozar uros vasilije veljko vladan vlastimir zivko
archie ravindra seamus gerry wilf reggie
`

/** Names of women. */
export const FEMALE_NAMES = `
aaliyah abigail ada adaeze adele adriana agatha agnes agnieszka aida aiko aileen aine aisha aishwarya aissatou aiyana alana alba alejandra alessandra alexandra alice alicia alina alison allison alma altagracia althea amalia amalie amanda amara
amelia amelie amina aminata amparo amy ana anabel anais anastasia andreea aneta angela angelica angelina angharad anh anika anita anja ann anna annabel annabelle anne annemarie annette annie annika antoinette antonella antonia anushka aoife aparna
araceli aretha ariana arlene asha ashanti astrid asuncion athena audrey aurelia aurora ava aylin ayesha aysha azadeh barbara basma bathsheba beatrice beatriz beata begum belinda bella berit bernadette berta bertha beth bethan bethany betsy betty beverly
bianca birgit birgitta bjork bonnie brandi breanna brenda briana bridget brigid brigitte britney brittany bronagh bronwen bronwyn camila camilla candace candice caitlin caoimhe cara carina carla carlota carmen carol carole carolina caroline carolyn
carys cassandra catarina caterina catherine cathy catriona cecilia celeste celia celine chandra chanel chantal charity charlene charlotte charmaine chelsea cheryl chiamaka chiara chidinma chieko chimamanda chioma chloe christina christine
ciara cindy claire clara clarissa claudette claudia clementine cleo clotilde colette colleen concepcion concetta connie constance consuelo cora coretta corinna corinne cornelia corrine cristina crystal cynthia daisy daniela danielle daphne darlene
dawn deborah debra deepa deirdre delia delphine denise desiree diana diane dilys dina dolores donna dora doreen doris dorota dorothea dorothy ebba ebony edith edna efua eileen eilidh eimear elaine eleanor eleni elena elif elin elina elisa
elisabeth elise elizabeth elke ella ellen ellie eloise elsa elspeth elvira emer emilia emily emma erica erika erin esmeralda esperanza estelle ester esther etta eugenia eugenie eunice eva evangeline evelina evelyn ewa fabiola faith fatima fatou
fatoumata felicia felicity fern fernanda ffion fiona fionnuala flavia flora florence florentina folasade frances francesca francine franziska freda freya frieda frida gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine
germaine gertrude gillian gina ginger giovanna gisela gisele giulia gladys gloria grace grainne greta gretchen gro guadalupe gudrun gunilla gwen gwendolyn gwyneth hadiza halima hana hanan hanna hannah hanne harriet haruka hattie hazel heather hedda
hedwig heidi heike helen helena helene helga henrietta henriette hermione hester hilary hilda hildegard hillary hiroko honor huda ida ilona ilse imelda imogen ines inga inge ingeborg inger ingrid inmaculada ioana irena irene irina iris irma isabel
isabella isabelle isla isolde ivana ivanka ivy izabela jacinta jacqueline jada jade jana jane janet janette janice janine jasmine jeanette jeanne jemima jen jenna jennifer jenny jessica jill joan joana joann joanna joanne jocelyn johanna josefina
josephine joy joyce juana juanita judith judy julia juliana julianne julie juliet juliette jumana justyna kaitlyn kamala karen karima karin karina karla katarina katarzyna kate katerina katharina katherine kathleen kathryn kathy katie katja katrin katrina
kayla kayleigh keiko keira keisha kellyanne kendra kerstin khadija kiera kirsten kirstie kirsty klara kristen kristin kristina kyra ladonna laila lakshmi lana lara larissa latasha latisha latoya laura lauren lea leah leila lena lenka leocadia leonie
leonora leslie-ann leticia letitia lila lilian liliana lillian lily lina linda lindiwe lisa lisbeth liv liya lois lola lolita lorena loretta lorna lorraine lotte lottie louisa louise luciana lucia lucie lucille lucinda lucy ludmila luisa lupe luz lydia lyndsey
lyudmila mabel maddie madeleine madeline mae maeve magda magdalena maggie mahalia maho maia mairead maisie makeda malala malgorzata malin mandy manuela mara marcela marcia margaret margarita margarethe margot marguerite maria mariam mariana marianne
maribel marie marie-claire marielle marietta marina marisol marjorie marlene marta martha martina mary maryam matilda maud maura maureen mavis maxine maya mazie meera megan meghan melania melanie melinda melissa mercedes mercy meredith merete
mette mia michaela michelle mildred millicent millie milly mina mindy minnie mira miranda mireille miriam misty moira molly mona monica monika monique muriel myra myriam myrna nada nadezhda nadia nadine nalini nancy naomi natalia natalie
natasha nathalie neema nella nellie nelly neve ngozi nia niamh nicole nieves nina nkechi noemi nokuthula nomvula nomsa nora norah noreen norma nuala nuria octavia odette odile oksana olena olga olivia olive oona ophelia oprah orla pamela paola pat patience
patricia patrizia paula paulette paulina pauline pearl peggy penelope penny petra petronella philippa philomena phoebe phyllis pia pilar pippa polly portia pooja priscilla priya prudence rachel rachelle radhika raisa rajni ramona rana rania raquel
rebecca rebekah reena regina renata rhiannon rhoda rhona rhonda rita roberta rocio roisin rosa rosalia rosalie rosalind rosalyn rosanna rosario rose roseanne rosemary rosie rosita rowena roxana roxanne roza ruth ruxandra sabina sabine sabrina sade saffron
safiya sally salma samantha samira sandra sanna saoirse sara sarah saskia scarlett seema selma serena shabana shakira sharon shauna sheena sheila shelagh shelley shirin shirley shreya sibongile sigrid silke silvia sinead siobhan siri sofia
sofie soledad solveig sonia sonja sophia sophie soraya stacey stella stephanie subhadra sue sukhjit sunita susan susana susanna susannah susanne susie suzanne svetlana swati sylvia sylvie tabitha tamara tamika tamsin tania tanisha tanya tara tatiana
tatyana teresa tess tessa thandeka thandiwe thelma theresa therese thuy tilda tiffany tina tisha tomoko tonya tracey trisha trudy tuva tyra ulla ulrike ursula uzma valentina valerie vanessa vera verena verity veronica veronika victoria viktoria violet
virginia vivian vivienne vittoria wanda wanjiru waris wendy wilhelmina wilma winifred winnie winona xenia ximena xiomara yasmin yasmine yelena yetunde yoko yolanda yuko yulia yvette yvonne zahra zainab zanele zara zehra zelda zelma zeynep zoe zofia
zsofia zuleika zuzana
abbey abbie addie adela adelia adeline adelle adrianna adrienne agustina aimee alaina alanna allie alyce alycia alyson angelita antonette arianna arlena ashlee ashleigh aubree avis bernadine berniece beryl bessie bettie bettina bettye
breanne bridgette caitlyn callie camryn candida carissa carlee carlotta carmela carolann carolyne casandra catharine celestine chasity chelsey chelsie christiana cordelia corine cristal delilah dolly dorris dottie earlene earline earnestine
edwina effie elaina eldora elissa eliza eloisa elva elyssa emelia emilie ernestine estela estella ethelyn eudora eula eulalia evangelina fanny felecia florine flossie freida georgianna gerda gilda glenna haleigh hallie hettie hilma
hortense ilene imogene isabell izabella jacklyn jacquelyn jacqulyn janessa janie jannie jeanie jeannette jeannie jeannine jenifer jerri jessika jolie jonelle josefa josephina joslyn juliann justina kaci kaitlin kara karissa karyn kasandra
kassandra katelyn katelynn katheryn kathlene kathrine kaylin kenna keri kiara kirstin krista kristi kristie kristy krystal krystle kyla kylie latanya latonya lavinia lavonne leann leanna leda leilani lela lenore leola lesa leta lettie libby
lilla lilliana lillie lizzie loraine lorene lorine lucile lucretia luella lula lynda lynette lynne mabelle madge malinda mamie marcella marci marcy margarete margery margie margo marian marianna maribeth maricela marilee marisa marissa marla
marlena marnie marva maryellen maryjane maryjo marylin mattie maude maybelle mayra melba melisa mellie mitzi mollie moriah myrtle nanette nannie nedra nelda nichole nicolette nita noelle nola nona ofelia patti
pearlie petula prudencia queenie reba rebeca reina retha reva rhea rosalee rosalinda rosamond rosanne roseann rosella rosemarie rosetta roslyn roxie ruthann ruthanne ruthie selena selina shaina shanna shanon sharlene shawna shelia
sheri sherri sherrie sherry sondra sonya staci stacie starla suzanna suzette sybil syble tabatha talia tamera tami tammi tammie tamra tana tasha tawny teri terri tessie thalia theodora thomasina tonia tonja traci tracie treva tricia trina
trudie twila valarie valeria velda velma verna vernice vicky vonda wendi wilda wynona yadira yesenia zella zita zoila zola zula
abena achieng aisling akinyi akosua alessia amaka anjali anke anouk ayse ayumi barbora brid bukola dagmar della dewi
elodie emine eszter fatma federica femke folake freja hanneke huong ifeoma ildiko ilinca ioanna jadwiga kavita leonor
lerato linnea maja manon maren margaux mariama marieke meena michiko mirela naoko neha nisha ottoline palesa priyanka
putri rabia radha raluca rekha risikat ritu saira sandrine sangeeta sanne shweta signe simona siti smita sneha sushma
svenja thandi trine vandana yumi zsuzsa
aigul akiko annalena annegret arbana asma atieno atifete aurelie benazir biljana bushra canan corazon dalia dariga darya dilma dinara dragana droupadi ekaterina
elisabetta fatemeh forough frauke geun-hye ghada giorgia gleisi graca gulnara gulsen hatice hauwa heba helle hina hye-rim hyun-kyung iman indira ingrida iryna jadranka
jamila jasmina jayalalithaa jelena joice kadiatou kaja kajsa kateryna ketevan khaleda kirsi kolinda kristalina ksenia kyung-wha larisa latifa leni maha mahnaz makeba
mamata manal masako masoumeh mayawati megawati meglena meral merve milica mireya najat narges nasrin natalya nawal nesrin nino nirmala njeri nkosazana oumou ozlem
paivi parvin pernille polina pratibha rachida ramata rasha reem rokia sahar salome salwa samah saule segolene selin sibel simonetta slavica smriti souad suha svitlana
tahani tamar tansu tarja temitope tetiana thuli vaira vigdis violeta viorica vjosa wangari yekaterina yingluck yuriko zeina zeinab zhanna zorana
aissata salimata ramatoulaye djeneba hawa binta maimouna safiatou assetou ndeye coumba khady nyawal clemence ghislaine solange huguette
pascale benedicte funmilayo titilayo abimbola wambui nyambura tsitsi rudo chipo nthabiseng tirunesh meseret tigist hiwot selam parvaneh
fereshteh mahsa niloufar shahrzad golnaz laleh leyla elnaz ghazal setareh nazanin aygul aigerim saltanat madina zarina nigora feruza
gulchehra sevara natia anahit gayane hasmik lusine narine siranush
annick ngaire aoibhinn ailbhe bridie caitriona clodagh cliodhna dervla dympna eabha eithne fidelma laoise majella moya muireann oonagh orlaith
sadhbh sile sorcha ceri cerys eirlys eluned gwenda gwenllian llinos lowri mair mared menna meinir nerys rhian sian sujata
meenakshi anjana anuradha archana arundhati bhavana chitra deepika devika divya gayatri geeta geetha hema jaya jayanthi jyoti
jyothi kalpana kamini kavitha komal lalita latha leela madhuri malini mamta manjula mridula namita nandini nirupama padma pallavi
parvati pavitra prema purnima rajani ranjana rashmi renuka revathi rohini roopa rukmini sadhana sandhya sangeetha sarita sarojini
savita savitri seetha shailaja shalini shanta sharmila shilpa shobha shruti sindhu sonal subha sudha sujatha sumitra supriya
surekha sushila swapna trupti urmila vaishali vasudha vasundhara veena vidya vimala yamuna agathe albane alexane amandine ariane
armelle aude axelle berenice berthe bertille blandine cecile christelle christiane claudine clelia coralie corentine cyrielle
dorothee eleonore eliane emmanuelle fabienne flavie francoise gaelle georgette gwenaelle heloise jocelyne josette josiane julienne
justine karine laetitia laure leontine liliane lise loane louane lucette lucienne lydie maelle marthe martine mathilde micheline
morgane nadege ninon noemie ophelie perrine pierrette regine renee severine solene sybille tiphaine veronique virginie viviane
yolande adelheid anette anneliese annelie antje barbel brigitta britta brunhilde carola christa cordula edeltraud elfriede erna
felicitas friederike gabi gerlinde gertrud hannelore heide heidemarie heidrun henrike herta imke irmgard jutta kathrin kornelia
lieselotte maike mareike margit margrit marita marlies mechthild meike natascha renate roswitha sibylle sieglinde stefanie tanja
tatjana trude waltraud wiebke wilhelmine agata aldona aleksandra alicja bozena celina danuta edyta elwira elzbieta ewelina grazyna
halina henryka iwona janina jolanta jozefa kamila karolina kinga krystyna lidia lucyna ludwika martyna marzena milena miroslawa
patrycja stanislawa stefania sylwia urszula weronika wieslawa wiktoria zdzislawa zuzanna alena alzbeta blanka eliska ivona jarmila
jaroslava jirina jitka kveta libuse marketa milada miloslava miroslava pavla radka ruzena stanislava sarka stepanka tereza vendula
zdenka aniko boglarka borbala dorottya emese eniko erzsebet gizella gyongyi hajnalka iren judit julianna katalin krisztina reka
rozalia timea zsuzsanna aino aili anneli anni annikki eeva eija emmi essi eveliina hannele heini henna hilkka iida inka irja jaana
jenni jonna kaarina kaija kaisa katri kirsti kristiina leena liisa lotta maarit marika marja marjatta marjut martta merja mervi
miia minna mirja mirjami outi pauliina piia pirjo pirkko raija riikka riitta ritva saana saara salla sanni senja sini sirkka sirpa
sisko soile suvi taina tiia tiina tuija tuula tuuli tyyne veera virpi vuokko annichen aslaug bjorg bodil borghild britt cathrine
dagny dagrun eldbjorg embla gudny guri hege hilde hildur ingebjorg ingunn iselin jorunn karoline kjersti lene marit marte oddny
ragnhild rannveig ranveig ronnaug sidsel sigrun silje sissel solfrid stine sunniva synnove synne toril torild torunn tove turid
unni vilde wenche agneta britt-marie charlotta elisabet gunborg gunvor gunnel hedvig hillevi ingela ingegerd lovisa maj-britt
margareta pernilla ulrika viveka ylva almudena amaya azucena bernarda blanca candela carmenza catalina covadonga dalila debora
dulce edelmira encarna enriqueta ernestina estefania felisa florencia fuensanta genoveva gertrudis graciela guillermina hortensia
ignacia itziar ivonne jazmin jimena julieta lourdes lucrecia macarena maricarmen maricruz maruja matilde micaela minerva
montserrat nerea noelia paloma rosana rosaura saturnina silvana tomasa vanesa viviana yaneth zoraida zulema trine bente berit
solveig luise
`
