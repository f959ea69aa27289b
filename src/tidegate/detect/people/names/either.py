"""Names that are both given and family names (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
aaaqil aabid aadam aadil aalam aamil aamir aamirah aan aarif aariz aarne aasa aasif aasim aatiq aazim aba abaan abbas
abbott abdalla abdallah abdelaziz abdi abdirahman abdulla abdullah abdullahi abe abel abela abele abid abraao abraham
abril abubakar achieng achille aclan adal adam adame adamo adams adan adda ade adekunle adeleke aden adler adolf adolfs
adolph adrian afonso agate agnis agosta agostino agustin agustina ahl ahmad ahmed ahren ailin aimi akar akay akdeniz
akinwale akinyi akkerman akoth aksu akumu alain alanis alastair alba albano alberico albero albert alberta alberto
alberts albin albino albrecht ale alegria alejandro aleksa aleksander alen ales alessandro alessio alex alexa alexander
alexandre alexius alfieri alfons alfonso alford alfreds ali alis alix allan allegra allen allis allison alma alo aloise
aloisio alonso alonzo alston alva alvaro alve alver amadeo amado amador amahle amand amara amari amaro amat amato amaya
ambrosia ambrosio ambrosius amedeo amelia amico amina amo amon amondi amor amorim amos amparo amri ana anand ananias
anastasia anastasio anaya anda andel andela anders anderson andile andra andras andre andrea andreas andres andrew
andrey andri andries andris anes angel angelico angelino angelo angus aniello anker anna annas anne annes annunziata
ansa ansel anselmi anselmo ant antal anthony antoine anton antonello antoni antonia antonino antonio antonius antons
antony anyango aparecida aparicio apolinario apollo apolonio appia april aquila aquilina aquilino aquino archer arelius
arend arendt arent ares argils argo arilius ariosto aris arius armand armani armas armenia arnau arnaud arndt arnes
arnet arngils arnis arno arnold arnolds aro arora arrigo arslan arta arturs aru arya aryan asani asberg asgils ashley
ashton aslan asmus asser assis assuncao asti astrup ata atha athman atieno atlas audy auer augusta augustin augusto
aune auraq aurelio aurora austin avery avril awadil awamil awani awj awmar ayaan ayamin ayaydin aydan ayyubi azban
azizi baaqir baaree baashir baasim baasit babar bach badr bagge bahati bailey bakari baker bala balazs baldassare
balder baldwin bale baleegh bali balint ballard balle balli bambad ban bank banke banks baptista barac barak baraka
baran baranka barasa barbara barbaro barbera barbora barbu bardi bardo bari barna barnabe barnett baro baron barr
barraq barrett barron barry barth bartley bartoli bartolo bartolome bartolomeo barton bas basaam basak baseer bashaar
bashaarat basheerah basilio basse bassi bastien batal batista batool baudouin bautista baxter bayard beatrice beau bedi
beethoven begum beke beker bela belda belen bell bella belle bello belmar belton beltran ben bena benard bendix
benedetto benigno benito benjamin benn bennet bennett beno benoit benson bent bentley bento benton benvenuto benz bera
beran berardo berends berendt berg berge bergen berger bergin bergmann bernabe bernard bernardo bernat berner bernhard
bernhardt berni bernicia bernie bernodus berra berry berta berthe berthold bertin bertino berto bertolino bertram
bertrand besse bet betine bett betta betti bevan bia bianca bibi bilaal bilge bille billy bionda bird birk bise bishop
bizhan bjork bjorn blain blair blaise blake blanca blanch blanchard blanche blanco blazej blin blitz bo boas bob boban
bode boe boel boell bogdan boge bogumil boi boje bok bolli bona bonar bonaventura bonde bondi boniface bonifacio bonny
booker boone bor bora bore borek borg borge boris borja borka borko borre boru borys bosco bose bosi bosibori boss
bowman boyce boyd boye bradford bradley brady braga branca brand branda brandao brande brandi brandis brandon brandt
branka brant bras bravin breda bree bremer brenna brennan bret brett bria brian brien britt brock brodd broderick brody
brogan brooks brown bruce brun bruna bruni bruno bryan bryant bryson buck bud budimir bue buhari bui bula bulle bundi
buraid burc buren burgess buri burke burkhard burkhardt burnett burns burr burrell burt burton bush butler byrd caba
caetano cahir cai cailin cain cal calandra calhoun calil calixto calla callan cally cambria cameron camillo campbell
campo canal candela candelaria candido cannon caolain cap capa carey carina carl carleton carley carli carlo carlos
carmine carmo caro caron carra carroll carry carson carsten carter case casey cash cason caspar casper cassiano cassidy
castel caterina ceara celia celik celio cena ceri cesare cesario cesaro cetin chabane chad chadwick chan chana chanda
chandler chandra chandran chaney chang chao charles charlot charlton charo chase chebet chege chelangat chen cheng
chepkemoi chepkoech chepkorir cherif cherotich cheruiyot chi chia chiang chiara chico chieh chien chih chin china ching
chiu christ christen christian christie christoph christophe christopher chu chuan chung cicero cicilia cid cipriano
cira cirillo cirino claes clair clare clark clarke claro claude claus clay clayton clemens clement clemente cleve
cleveland clifford clinton coco codin cody coen cohen cole coleman coletta coley colin collen collette collier collin
collins collis colman colombo coluccio colum conceicao concepcion concha conley connell conner connor conrad constancio
constantin contessa conway cooper corbett corbin corda cordaro cordero cormack cornelia cornelis corona corrado corry
corsino cortez corwin cosme cosmo costanza costanzo courtney courvoisier coyne craig crawford creed crescenzo crete
cristea cristoforo cruz cullen cuman curcio curley curtis custodio cvetko cyrus daamin dabir dai dakhil dale dalia
dalla dalton damian damiano damurah dan dana dane danek danelius dangelo dani daniel daniele daniels danis danjuma
danko dante dara darain darcy darin darius darko daud dave davey davi david davide davin davino davis davy dawson dawud
deacon dean deane dee deegan deise deja delaney delfino delia delisa della delle delmas dema demir demont demonte
dempsey demus dena deni denis denkel dennis denny denys denzel derek dermott derrick desmond detti deus devan devi
devin dia diallo diamond dick dickie dickson dida didier diedrich diego dieter diethelm dietrich dillard dillon dima
dinis dinu diomedes dion dionne dittmar divan dixon doctor dogan dolf doll dolores domenico domingo don dona donald
donati donato dong donie donnacha donncha donnell donovan dora doria doris dorka dorota dorr dorsey dorthe dosotheus
dotta douglas doyle drake drew dries druso dua duane duarte duc dudley duff dufgus dugfus duke duma duncan dunn duong
duran durante duro duska dusko duva dwane earl earle eberhard eberhardt ebert eckhardt eden eder edgars edin edvins
edwin eftimie egge ehsaas eimer einert ejlaal elberg elder elentinus elert elias elijah elis ellena eller ellery elliot
elliott ellis ellison elmars elmer elmo elo eloy els elvis elwood emanuele emaus emerson emery emilio emils emma
emmanuel emmerich emmi emo ene enea ennis enrico eoin epp erbay ercole erdin erdogan ergul erhardt erik eriks erkko
ernst erny ervin esfandyar eshan esmeria esteban estes etienne eustace evalds evangelista evans everett ewald ewart
ewen ewing faas faber fabian fabiano fabio fabrisius fabrizio fae fahri faith faizan falco falk fallon fang farah fares
farida farkas faro farrell fata faust faustino fausto fay fazli fedele federico fedor feher felice feliciano felix
felton feng fenton fergus ferguson ferhat ferrand ferre ferrell ferrer ferris fiachra fidelis fidvi fielding filip
filipe filippo filippus finlay finley finn finnegan fiola fiona fiorella fiori fiorino firat fischer fisher fitzgerald
fleming fletcher flint fliri flor flora flore florea florencio florian floyd flynn ford forest forni forrest fortuna
fortunato foster foy frana franc franca frances francesca francesco francia francie francis francisca francisco franck
franco francois francoise frank franka franklin frans frantz franz fraser frazier freda frederick frederico fredo
freeman fremont french fresco frid friedl friedrich fritz frodis fronia fuller fulop fulton fura gabor gabriel gabriele
gaetano gaia gaines gal gala galen galiano galina galle gallego gamble gannon gara garay garcia gardner garibaldi garin
garland garner garret garrett garrison garry garvin gas gaspar gaspard gathoni gauthier gautier gavin gay gaylord geary
gee gemma gennaro gent gentil geoffroy george georges gera geraldo gerard gergely gerhard gerhardt germain germano
gerold gerson ghafoor ghanee ghannam ghasaan ghauth ghayoor ghazi ghazzal ghislain ghunayn ghutayf giacomo gibson giel
gifford gil gilbert gilde giles gill gilles gillis gilmore gils gimeno gina giorgio giraldo girolamo gisbert gissel
gitau githinji gitonga giza glenn glod gloria glover glynn goda godfrey goebel gohar gola golda golden gomes gonzaga
gonzalo gopal gordon gorka gotthard gottlieb gottschalk gotz graca grace gracia grady graham grainne granger grant grau
graves gray greca greco green greene greger gregoire gregor gregorio gregory grein gren griffin griffith grim grover
guclu guerino guglielmo guida guido guilherme guillaume gul guldborg gulfam gulla gulli gulshan gunn gunther gustaw
gute guthrie guy haan habib hackett hae hagen hahn haiden hake haken hakim hal hale haley halim halka hall hallberg
halle haller halley hallgils hallmann ham hamilton hamisi hampton hamza han hane hani hanka hanna hannah hannes hanni
hans hanson hanus hao hardi hardie hardin harding hardy hare hari harley harm harman harmon harper harrell harri harris
harrison harry hart harta hartley hartman hartmann hartvig hartwig harvey hasan hassan hasse havel haven hayden hayes
hays hayward hazen heath heba hebert heida heide heili heini heino heinrich heinz helder helen helery helin hella helle
heller helmer hely hemming henderson henery henk henni henny henri henric henrich henriks henrique henriques henry
herbert herculano heredia hergils heribert herman hermann hermes hernandez hernando herrmann herschel herve herwig
hessel hester hilarius hilary hilbert hildebrand hill hillard hillery hilliard hilmer hilton hoang hocine holden
holland holm holmberg holme holmes holte hong honore hoover hope horacio horn horst horton hoseas houston hove howard
howell hoy hsia hsiang hsin hsing hsiung hsueh hua hubbard hubert hudson hue hughes hugi hugo hugues humphrey hung hunt
hunter hurley hussain hussein huzaifa hyman hynek iago ibraaheem ibrahim idris iftikhaar ignac ignatius igors ihab
ihsaan ihtiram ijli ike ilan illes imre imrich infante ingram ireland irungu irvine irving irwin isaac isaak isabelle
isak ismail issa issac issack itala ivars ivie ivory jaabir jaanus jabir jabr jacinto jackson jacob jacoby jacome
jacques jad jaeger jahdami jahdari jaime jakab jakob jakobs jakub jakuba jakubka jalaal jalil jama jamaal jamar jameel
james jameson jan janek janett jani janic janik janin janka janko janni jano janos janus jaque jaquez jara jarl jarvis
jasper jean jeanne jebet jefferson jelagat jele jelle jemutai jen jenni jennings jenny jens jensen jepchirchir
jepchumba jepkoech jepkorir jepkosgei jeptoo jeremias jerman jerono jerop jerotich jeruto jes jess jesus jette jia
jibril jiles jin joao joaquina jobe joe joel jofre johann johannes johans john johnson johnstone jolin jonas jonata
jones jong jons joos jop jordan jordao jordi jorg jorge joris josefa joseph joshua josko josse jost joyce joye juan
judd judge julen julia julian julien julio julius juma jung junior junius jurek justice juul kaamil kaari kabeer kabir
kabiru kachela kaci kade kadi kadri kaete kaila kain kaiser kaja kaktus kala kale kaleem kaleema kalf kalla kalman
kamal kamau kamel kamran kanda kane kanerva kania kanini kant kaplan kaprasius kar kara karaamat karaer karam karan
karani karanja kare karen kari karimi karis karisa kariuki karl karles karlis karman karol karoly karstein karsten
kasam kashif kasim kaspar kaspars kasper kassim kata katana katarinus kate kato kauko kaul kaur kay kaya kaysan keegan
keelan keeley keely keenan keith kelemen kelley kelly kelvin kemboi kendall kendra kenna kennedy kenny kent kenter
kerubo kevin keya khaled khalid khalil khamisi kiarie kibet kick kiefer kieran kiernan kiljan kilonzo kim kimani
kimanzi kimathi kimeu kimmo kimutai king kingston kinuthia kinyanjui kinyua kioko kip kipchirchir kipchumba kipkemboi
kipkemoi kipkirui kipkoech kipkorir kipkosgei kipkurui kiplagat kiplangat kiplimo kipngeno kipngetich kiprono kiprop
kiprotich kipruto kipsang kiptoo kipyegon kirby kirk kirke kirui klaas klaus klemens klement kleve knorr knox knut
kocak kochan koech koha koit kol kole kolka koll kolle kolodziej kolton kondo konrad konstantinus konstanty korir
kornelius kort kosgei kostek kozma kramer kris krish krishna kristens kristers kristo kristof krysta kuan kuisma kumar
kuo kuria kurt kuter kwadwo kwamboka kyalo kyra labeeb lacey lacy lada lage lahiah laine lajlaj lal lala lalla lam
lambert lamont lan landen landin landon landry lane langat lanz lara larbi larentius larkin lars larue larus lass
laszlo latif laur laura laureano lauren laurent lauri laurin laurita lauro laus lavelle lavin lawrence lawson lawton
layth lazar lazzaro leal leandro leano leao lee leen lehti lei leino leja leland lella lem lemma lemme lemmo lena
lennon lenzo leo leon leonard leonardo leone leonel leoni leons leopold leopoldo leos leroy leslie lester leto letta
levie levin levis levy lew lewis li liam liang libera lica lien liepa lieve lilja lill lillis limazah limon lin lincoln
lind linda lindberg lindbergh linde lindell linden lindsay lindsey ling linka linna lino linton lira lis lison liston
liyaaqat liyaqat lloyd logan loi loke lokk lombardi lona london long loreal lorella lorens lorent lorenz lorenzo loreto
loretta loria lott lotti louis lourenca lourenco love lovett lovey lovis lowe loy loya loyal loyola lu luay luc luca
lucas lucca lucena lucero lucia luciano lucio lucius ludolf ludwig ludwik luger luis luise luiz lukacs lukas lukasz
lula lumi luna lung luqmaan luqman luster lut lutf lutz lux luz luzi lykke lyne lynn maalik maas maawiya macario
macarthur macauley mace macharia maciel mack mackenzie mad madani madara maddalena madden maddox maddy madiyan madonna
madu mae maes magalhaes magan maggi magne magni magno magnus mahamed mahbeer mahbub mahe maheen maher mahfuj mahfuz
mahi mahmood mahmoud maia maida maina maine maingi mair maire mairtin maj majd majeed major mak makar makau makena
makokha makori maksym mala malek malik malina malini malka mall malo malone manca manda mandel mandla mane manfredo
mani manley manne manning manole mans mansfield manson mansour mansur mante manuel manuele mao mara maras marc
marcantonio marcel marcello marchello marcia marcin marco marcos mare marek marella maret margita margo margot margreth
mari maria marian mariane marias marie marin marinho marini marino mario marion maris marius mark marko markus marley
maron maroof maros marques marquez marquis marry mars marsellius marsh marshall marta marte marten martha marti martin
martina martinez martinka martino martins marton marty martyn marus marvin marwa marx mary maryadi mas masar masika
masinde mason massimo matas mate mateo mateus mathews mathias mathieu mathis mathys mati matias matic matous matt
matteo matthias matthijs matti mattia mattias mattis matus maurice maurin maurizio mauro maury maximus maxwell may maya
maye mayer maynard mayo maza mbithi mboya mbugua mburu mckenna mckenzie mckinley meaghan medina mee mees mei meinhard
meis melani melchior melia melichar melis melita melody melton melville melvin mena menga meo mercer meredith meri
merle merlin merrill merritt merry metella mey meyer miah mias michael michel michele mignon miguel mihaly mik mikk
miklos mila milas milde milena miles miley milka milla millard mille miller mills milot milota mina miner minta miquel
mir miranda mirga miro miron misra mitchell mitra miya mlungisi moberg modesto modi modis moe mohamad mohamed mohammad
mohammed mohamud moi mojzis momanyi monica monroe montague montana monte montenegro montes montez montgomery montserrat
moody moos mora moraa morella moreno morgan mori moric moris morits moritz mork morris mortimer morton mose moses motha
mourib moussa moya mozart muchiri muema mueni mugambi mugendi mugo muia muireann muiruri mukhwana mule muli mulwa mumbi
mumo munene mungai muni munyao munyoki murat muriithi murimi murithi muriuki murphy murray musa musau musee musembi
musila mustafa mustapha mustofa musyoka musyoki mutai muthama muthengi muthoka muthoni muthui mutia mutie mutinda
mutiso mutisya mutua mutuku mutunga muturi mwangangi mwangi mwaniki mwanzia mwaura mwende mwendwa mwikali mwiti myles
naail nabeel nabih nacer nadeem naeem nafula nagi nail nair nais najam najeeb naliaka nanda nanjala nanna nanni naomh
naomi napoleone nardi nascimento naser nash natale natali nath nathan navarro nazario ndegwa nderitu ndirangu nduku
ndunge ndungu nduta nea neal ned needham neill nek nekesa nelima nelli nelson nenni neptunus neri nero neron nese
nestor nete neto netti neve neven neville nevin newman newton nganga ngari ngigi ngugi nhlanhla nia nicholas nicol
nicola nicolai nicolas nicolau nicole nicoletta nicoli nicolle niels nieves niklaus nikolas nikolaus niksa nikulas nils
nino nita nixon njagi njenga njeri njeru njiru njogu njoki njoroge njue njuguna noble noel noh nolan noor norberg
nordahl norgren nori norin noris norman normand normann norris north norton norwood nova nunzio nyaboke nyaga nyakundi
nyamai nyambura nyanchama nyawira nyongesa nzioka nzomo oberg ocampo ochieng oda odhiambo odongo oduor oisin oiva
okello okoth oktavius oktovius okumu olander olimpio oliva olive oliver olivera olivier olli oloo oluoch omair oman
omar omara omari omeir omondi omran ondieki ondrejka oneal onyango opiyo orban orfeus orlando orn orris orsino osborn
osborne oskars osman osorio ossama ostman osvalds oswald ota otieno otis ott otti ottis otto ouma owais owe owen owens
owino owuor pablo page pai pal pala pall palma palmer pangestu pantaleo pao paola paoletta paolo paris park parker
parmes parrish parsa partel pascal pascale pascual pasi paske pasqua pasqual pasquale pastor pate patricio patrick
patrizio patti pau paul paula paulina paulo pauls paulus pavel pavlin pavol paw paz pearce pedro pei pekkan pelayo
pentti pepe pepin pera peri perla pero perri perry petek peter peterson petr petro petrus peyton philip philipp
philippe pierce piero pierre pietra pietro pin pina pino piper piret pisano pol pola polat polla ponce porsche porter
powell praba prabowo prado prasetya prasetyo pratt prayoga prentice preston price prima prince prinz prokop prosper
prospero qaasim qabeel qadar qadeer qahtan qaim qais qaseem qasif qiu quadir quaresma quentin quin quinn quirino qusay
qutaybah raaghib raakin raashid raatib rabah rabar rabb rabbani rabee rabiah radi radko rado raed rael rafay rafeek
raffaele rafi rafn ragno rahayu raheel rahman rahn rai raid raimo raimondo rainer rais raja rajata raleigh rama ramadan
ramadhan ramesh ramirez ramiro ramon ramsey rana rand randall rando randolph ranieri ranno raoul rashid rasmus raven
ravi ravn ray raymond rayner rea rebecca reda redmond reed reese regan rege regina regis reid reilly reimer rein reina
reiner reinhard reinhardt reinhart reino reis rek rella remy renaldo renard renaud renda rene rens renzo reo rey reyes
reyna reynolds riccardo ricci rice richard richie richmond rickard rico ridge ries riet rigo rikke riley rinaldo ring
rini rink rio risa rita ritchie ritter riva robb robel robert roberto roberts robin robinson roch rock roddy rode
rodgers rodrigo rodrigue roe roel roger rogerio rogers rohaan rohan rok roland roldan rolla rolland rollin rom roma
romain roman romano romao romeo romero romeu ronan ronne ronning rono roos roosa roosevelt roque roriz ros rosa
rosalina rosano rosario rose rosenberg rosetta rosi rosina rosinkrans ross rossa rossano roth rother rotich rowan
rowland roy roza rozsa rua rubia rubin rudiger rudolf rudolfs rudolph ruel rufino rufus rui rush russel russell rut
ruth rutherford ryan ryder saabir saad saafir saahir saajid saal saalim saaqib saar saariyah sabah sabatino sabeeh
sabil sabino sabiq sabir saboor sabri sabur saburah saci sacramento sadan sadaqat sade sadeed safari sahin said saidi
saini sair sakarias sala saladino salah salami salazar saleh salem sales salim salomao salome salomon salvador
salvadore salvatore salvi salvino sam sama sami sammy sampson samra samson samuel samwel san sancho sanda sandee sander
sanders sandi sandor sandri saner sanford sang sani sanna sans sansao santa santana santi santiago santo santos sao
sapa sara saran saso saul sauli sauro sava savino savio savo sawyer saya schatz schley schuyler schwartz scott
sebastian selin sem sen sener senn sensoy sepp serafim serra sessa seth seven sever severino seymour sezer sezgin shan
shannon shea shehu shekoni shelton sheng shepherd sheridan sherman sherry shih shu sierra sifuna sigfus sigurhans
sigurlas sigurnyas sigurnyjas siim sila silke silva sima simara simeoni simiyu simo simon simpson sinan siren sirin
sirkka sirus sixtus slade slavica sloane smail smith soffanias sofonias sofus soini sokrates sola solana solano solberg
sole solmaz solomon sommer song sonke soo sophanias sophus soren sot souma soylu spartakus spencer spenser speranza
spring stafford stan stancu stanley stanton steen stefan stefani steffen stein steinberg steinmann stella stepan
stephan stephanus stephen stetson steward stewart stijn stone storm strom stuart sule suleiman sullivan sung suresh
suri susi suvi svanberg swaleh swart swarte sylvain syrus szczepan szilard taaj taanish tabassum tadeen tafazal tahaw
tahawwur taheem tahir tahmaseb tai taimur taj tajammul talal talat talha talhah tali talib tamanna tamas tami tammi tan
tanguy tanner tao tapio tara tarhan tasso tate tavares tawkeel taylor tella tena tenorio terka terrell terry thiago
thibault thibaut thien thierry thies thijs thom thoma thomas thompson thor thorgils thornton thuo tian tiberio tien
tiernan tijl tijs tillman timm timoteus tine ting tino tito titus tobia tobias tobin todd toledo tolentino toma tomas
tome tomek toms tona tonder toni tonn toro torre torrence toy tracey tracy trae tran travis treacy treasa triana
trindade tristao troy trudel tsai tsuma tuan tucker tudor tumas tung turan turner tutu tyler tyson ubaadah ubadah ubaid
ubaidah ubay ubayd ubaydullah uche udeen ugo uhban ulf ullrich ulrich umaarah umair umar upton uranus urbain urban
urbino urgo urias urrab utama vahar vaino vala valdis valencia valente valentin valentine valentino valentinus valeri
valero vali valves vance vander vanni vara varda varin varma vasile vasko vaughan vaughn vavrinec veer vega veit vela
ventura venus ver vera verda verde verdi verna verni vero veron verona vesa vesel vester veto vicencio vicente victor
victory vida vidal viel viera vigfus vik viktors vilar vilis villa vina vincent vincenzo vinson viola virag virgilio
virginia vita vital vitali vito vittoria vittorio vlk volker volmer vu vuk waahid waajid wachira waclaw wade wadi
wadood wafa wafeeq wafula wage wahhaaj wainaina wairimu wale walker wallace walli walo walter walther walton waluyo
wamalwa wambua wambugu wambui wan wanda wangari wangila wangui wanja wanjala wanjiku wanjiru wanjohi wanyama wanyonyi
ward warner warren wash washington watson watt waweru wawrzyn weaver webb webster wei wekesa weldon wells wen wende
wenzel werner wesonga wessel westin weston wheeler whitley whitney wiebe wieland wies wilbur wilde wilder wiley wilhelm
will wille willem william williams willis willy wilma wilmet wilson wilton winter wojciech wolf wolfe wong wood wright
wu wulf wur wyatt wyman xavier xenia xia xiao xue yaa yadid yafir yaghnam yago yahia yahyaa yalcin yaman yan yancy yang
yar yasar yasir yawer yen yildirim yildiz yilmaz ying yolanda york young yuan yueh yuksel yussuf yusuf zaafir zaahid
zaahir zaakir zach zachar zacharia zachariah zacharias zackariya zafar zafir zafrul zahaar zaheer zahri zahrun zahur
zak zakarias zala zan zander zane zara zarar zarina zayyir zelaya zella zeno zera zigmund zola zolna zophanias
zophonias zorlu zuwayhir
"""
