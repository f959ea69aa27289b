"""Given names of many cultures that are not family names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
jonfridur jongeir jongerd jonheidur jonhild jonhilda jonhildur joni jonia jonida jonie jonina jonine joninna jonis
jonka jonlaug jonmundur jonna jonne jonnie jonny jono jonsteinn jonthor jonveig jony joojo joona joonas joonatan joosep
jooseppi joost joppe jora joraci joram joran jorann jordana jordanka jordano jorden jordin jordis jordon jordy jordyn
joreid joren joretta jorfi jorfrid jorga jorgelina jorgen jorghild jorgina jorgine jorginius jorginus jorgunn jorhild
jori jorid joridur jorien joril jorild jorill jorim jorin jorina jorine jorio jorit jorja jorlaug jorleif jorleiv jorma
jormundur jorn jorna jorne jornelle jorni jornille joron joronn jorri jorrit jort jorulf jorun jorund jorundur jorune
jorunn jorunna jorus jorvar jorvel jorvi jory jos josabete josafat josana josavin joscelina joscelino joscha joschua
jose josebina josee josef josefien josefiina josefin josefina josefine josefino josefita josefo joselene joselia
joselin joselina joselindo joseline joselino joselito joseluis joselyn josep josepha josephat josephina josephine
josephus josete josette josh joshuah josia josiah josiana josiane josianne josias josie josiephine josina josine josip
josipa joska joslyn joso josofine jospeh josphat josphine josselin josselina josselino jossie jossif jostein josteinn
josten josua josuana josue josy jotunn jouko jouni journey jovan jovana jovani jovanna jovanni jovannie jovanny jovany
joveig jovelina jovelino jovian jovica jovin jovina jovita jovito jovo jowita joy joya joycelyn joyline jozef jozefa
jozefin jozefina jozica jozo jozsa jozsef jozsi jozue jua juana juanita juanito juanma juda judah judas jude judea judi
judie judit judita judite judith juditte judson judy judyta judyth juelz juergen juha juhan juhana juhani juho jui
jukka jul jula julan jule julee julene jules julfrid julhild juli juliana juliane juliann julianna julianne juliano
juliao julie julieann julienne juliet julieta julieth julietta juliette julihuld julija julijan julijana julijs julika
julilla julina julinda juline julinka julious juliros julisa juliska julissa julita julitta juliusz julla juluis
jumaane jumadi jumari jun juna june junette junhild juni junia juniana junie junine junio junious juniper junita junko
junni juno juozas jupiter jupp jur juraci juraj jure jurg jurgen jurgita juri jurid jurij juris jurjo jurmo jurnas
jurre jusra jussara jusse jussi justa justas justen justiina justin justina justinas justine justiniani justiniano
justino justo juston justus justyn justyna justynka jusuf juszticia jusztina jusztinia juta jutka jutta jutte juulia
juulika juuso juvan juvenal juventino juvita juwan juwon jvonne jyoti jyri jyrki jytte kaan kaapo kaappo kaapro kaare
kaarel kaaren kaarin kaarina kaarle kaarlo kaashif kaat kaazim kabbe kacey kacie kacper kacung kacy kada kadeem kaden
kadence kader kadherin kadhrin kadijah kadin kadinana kadir kadire kadlin kador kadriye kady kadyn kaeden kaeja kael
kaela kaelbiorn kaelyn kaelynn kaethe kaetil kaetilbiorn kaetilfridh kaetillogh kaetilmund kaetilo kaetilvast kafeel
kagan kahina kahir kahlil kahro kahu kahurangi kai kaia kaidar kaiden kaidi kaido kaidor kaie kaija kailee kailey kaili
kailyn kaimar kaimo kaina kaino kaique kairav kaire kairi kairit kais kaisa kaisla kaisu kaitlin kaitlyn kaitlynn kaius
kaivo kaiya kaj kajana kajar kajari kajen kajetan kajji kajsa kajus kakali kalanidhi kalbi kaldi kaldor kaleb kaleena
kaleigh kalel kalen kalene kalervo kalet kalev kaleva kalevi kaley kalgay kali kalie kalim kalina kalipszo kaliyah
kaljar kaljo kalju kallar kalle kaller kalli kallie kalliope kalliopi kalliszta kally kalma kalmann kalmar kalmara
kalmer kalpit kaltrina kaluwa kalv kalvar kalvin kalyn kam kamala kamaladdin kamar kamari kamaria kambali kamden kamea
kamelia kameron kami kamidin kamie kamiel kamil kamila kamilah kamile kamilla kamille kamillo kamilly kamma kamolchanok
kamora kamren kamron kamryn kamya kana kanak kanan kanat kandace kandef kandemir kandi kandice kandida kandis kandra
kandy kaneles kanelken kaner kanesha kani kanisha kanny kanpulat kansu kanutte kanye kaombwe kaori kaoutar kapagan
kapitola kapkin karabas karaca karah karakucak karama karamat karanbay karanda karatas karcan karch karcsi karda
kardelen kardi kardis kardo kareem kareen karel karelius karella karena karenanna karender karene karener karenius
karense karensius karentius karenus karesius karete karey karfinn karhild karia kariane kariann karianna karianne karie
karijanne karim karima karimah kariman karin karina karine karinus karissa karit karita karitas karitasz karitha karja
karkur karla karle karlee karleen karleif karleiv karlene karley karlfried karlheinz karli karlie karlijn karlina
karlinna karlo karlof karlogna karlos karlot karlotta karlotte karlovna karluf karlukhan karly karlyn karma karmel
karmela karmelina karmella karmen karmin karmo karmund karn karna karneles karnelis karnelske karnilske karny karo
karola karole karolien karoliina karolin karolina karoline karolis karolius karolt karolus karolyn karon karrah karren
karri karrie karry karsa karsana karson karstine karsyn kart karta kartal karter kartika karton karun karunn karvel
kary karya karyl karyme karyn karysa kasander kasandra kasbara kasberg kasen kasey kash kasha kashan kashangaki kashish
kashvi kasi kasia kasian kasie kasif kasimir kasimira kasiran kasiyah kaskazi kason kaspara kasperi kaspian kassander
kassandra kassi kassidy kassie kasszandra kastiel kastor kastora kastriot kasusra katalin katalina katariina katarina
katarine katarzyna katcha katelijne katelin katelyn katelynn katerin katerina katerine kathaleen katharina katharine
katharyn kathe katheleen katheli katherin katherina katherine katherinne kathern katheryn kathey kathi kathie kathinka
kathleen kathlene kathline kathlyn kathrin kathrine kathryn kathryne kathy kathyrn kati katia katica katie katil
katilog katilrun katilvi katina katinka katja katla katleen katlin katlyn katlynn katre katri katrice katrien katriina
katrijn katrin katrina katrine katriona kattie kattil kattilbiorn kattilbjorn kattilborg kattilfridh kattilgardh
kattilger kattilgun kattillog kattilmund kattilo kattilog kattilvast kattilvi katty katy katya kauno kaupo kauri kauro
kauthar kaver kavitha kavon kavurt kavya kawaca kawaya kawkab kawthar kayagun kayaturk kayce kaycee kayden kaydence
kaye kaygusuz kayi kayihan kayit kayla kaylah kaylan kaylee kayleen kayleigh kaylen kaylene kayley kayli kaylie kaylin
kaylyn kaylynn kayna kayra kayrabay kayson kayun kazi kazim kazime kazimiera kazimierz kazimir kazimira kazuko kazuo
kazuya kea keagan kealan keandre keanna keano keanu keara keaton kecia keena keene keenen kees keesha keet keeva kefser
kegan keidi keifer keijo keiko keila keili keimo kein keino keion keira keisha keit keitha keitlin keitlyn keiu keji
kelami kelan kelby kelcie keld kelechi keli kelia kelian kelis kellan kelle kellee kellen kelli kellie kellu kellye
kelsang kelsea kelsey kelsi kelsie kelton kelya kelyan kem kemal kemba kemberly kemen kemuma kemunto ken kena kenan
kenari kenda kendal kendell kendrick kene kenedy kenes keneth kenia kenichi kenisha kenji kenley kenn kennard kennedi
kennet kenneth kenney kennith kenno kennth kenth kenton kenya kenyangi kenyatta kenyetta kenyon kenza kenzie kenzo keon
kera keran kerem keren keri kerim kerime kerka kerli kerly kerman kermit kermo keron kerri kerrie kerry kersti kerstin
kert kerti kerttu kertu kerubina kerwin kesa kesha keshaun keshawn keshia keskin kessy kestutis kete ketil ketilbiorn
ketilbjorg ketilbjorn ketilelf ketilfridur ketilfrith ketill ketillogh ketilridur ketlin ketrin ketter keturah keva
kevan keven kevim kevon keyaan keyan keyla keyon keyshawn kezban kezia keziah khaalid khaan khadidja khadija khadijah
khalilah khamani khanyisile khari khiry khloe khoa kia kiaan kiah kiali kian kiana kiandra kianna kiano kiapo kiara
kiaran kiarra kibafupia kibar kibibi kiburi kidane kiddy kiel kielo kiera kieron kierra kiersten kierstin kierulf
kiesha kieth kifayat kifaye kiia kiira kijana kijani kike kikelomo kiki kikinda kikka kiley kilian kiliana kilicbay
killian killu kilyan kimball kimber kimberely kimberlee kimberley kimberli kimberlie kimberly kimbery kimbilio kimbra
kimete kimi kimiko kimo kimon kimora kimya kina kinan kinaya kincso kindra kinel kinga kinge kinley kinsey kinsley
kinte kinubi kiojah kipenzi kipepeo kipp kipras kir kira kirac kiramettin kiran kirat kirgiz kiri kiril kirill kirilla
kiro kirsa kirsi kirsika kirsten kirsti kirstie kirstin kirstine kirsty kirt kisanet kisanna kisha kisima kismet kiso
kit kitan kitana kitti kittie kitty kiume kivanc kivilcim kiwara kiya kiyasi kiyoko kiyoshi kizil kiziltunc kizzie
kizzy kjaerand kjaervald kjalar kjallakur kjalvor kjaran kjarr kjarrval kjartan kjarval kjeld kjell kjellu kjersti
kjetil kjoi kjolv kjonik kjostel kjostol kjostolv kladia klaengur klak klakke klakki klara klare klari klarissa
klarissza klarisz klas klaudetta klaudia klaudian klaudiana klaudie klaudija klaudius klaudiusz klavdija klavs klea
klelia klematisz klemen klemencia klementin klementina klementyna klemenz klemetti kleofas kleopatra kliment klint klio
kloe klothilda klothilde klotild klotilda klotylda knag knaran knarran knud knute knutur kobe koby kocabas kocer kockan
koda kodchaporn kodiak kodran kody koen koenraad kofi koggi koidu kojo kokeny koker koko kokob koksal koktas kolawole
kolbeinn kolbjorg kolbjorn kolbra kolbrun kolby koldan koldis koleta kolett koletta kolfinna kolfinnur kolfreyja
kolgrima kolgrimur kollin kollung kolmar koloman kolomba kolombin kolombina kolskeggur kolskjegg kolstein kolten
kolumban kolumbin kolumbina kolur kolvidur koncagul konguralp koni konika konkordia konner konnor konny konradi
konradus konsta konstance konstancia konstancie konstancja konstantin konstantina konstantinos konstantyn konstanze
konsuela konul konur konuralp konvald konzuela kopan kope kopur kor kora koralia korall koralp koray korbin korbinian
korcan kordelia kordell kordula korede korekur korel korer korey kori korina korinna korka korkmaz korkmazalp korkut
kormakur kormlod korn kornel kornelia kornelie kornelija kornelije korneliusz korner kornili koronilla kortney korugan
kory kosemen kosisochukwu kosma kosmas kosmo kosta kostel kosti kosukhan kotryna kotuz kourtney kovsar kovu kozett
kozima kragh kraig kraki krasava krasimir krasomil krasomila krasoslav kreeta krenar krenare kreola kreshnik kresimir
kresomysl krestni kreszcencia kreszentia kreszenz kria kriemhild kriemhilde krijn krimhilda krimhilde krisha krisjanis
krislin kriss krissy krist krista kristal kristall kristan kristaps kristberg kristbergur kristbjorg kristbjorn
kristborg kristdor kristeen kristel kristella kristelle kristen kristensa krister kristey kristfinnur kristfridur
kristgeir kristgerdur kristi kristiaan kristian kristiana kristiane kristianna kristiarn kristie kristien kristiina
kristiine kristijan kristin kristina kristine kristinn kristjan kristjana kristjon kristjona kristlaug kristlaugur
kristle kristleifur kristlin kristlind kristmann kristmar kristmundur kristny kristofer kristoffer kristofor kristolina
kristopher kristros kristrun krists kristthor kristthora kristupas kristvaldur kristvardur kristveig kristvin kristvina
kristy kristyn kristyna kriszta krisztian krisztiana krisztina krisztofer kritika krizanta krok kroot krossdal krsevan
krsto krum krumma krummi krunoslav krusa krypto kryspian kryspin krystal krysten krystian krystin krystina krystle
krystof krystyna krzesimir krzysztof ksawery ksenia ksenija kubilay kubra kubran kuchanua kuddusi kuido kuiki kujoe
kujtim kujtime kul kulben kuldar kuldev kulla kullar kulle kullervo kulli kullike kulliki kullikki kullo kulno kulnun
kulvar kulvi kulvo kum kumiko kumral kumrije kumru kumsal kumush kunaporn kuncara kunegunda kunhuta kunibert kunigunda
kunigunde kunkyi kunnar kuno kunt kunta kunter kunthara kurigunde kurmet kurmo kurnia kursad kurtis kurtulus kurunzi
kuse kushtrim kusiima kusta kustaa kustaava kustas kusti kusuma kutay kutgun kutlay kutlu kutsal kutsay kutun kuulo
kuuno kuzey kvasir kveldulfur kveta kveton kvetos kvetoslav kvetoslava kvetuse kvido kvigh kwabena kwaku kwame kwamena
kwasi kweku kweli kwesi kya kyan kyana kyano kyara kyla kylah kylan kyle kylee kyleigh kylene kyler kylian kylie kylli
kyllian kyllikki kylva kym kymani kymberly kyoko kyosti kyosuke kyree kyriakos kyrie kyrielle kyrill kyrre kyson
kystolv laban labaron labib labinot labuh lachelle lachlan laci lacie lacin lacole lacramioara lacrecia lacresha
ladarius ladawn laddie laden ladina ladislao ladislas ladislau ladislaus ladislav ladislava ladiszla ladli ladonna lady
laeeq laeff laegjest lael laela laercio laerke laertes laeticia laetitia lafayette lafe lagho lagle lahja lahoma laia
laika laila lailah lailati laili laimi laimonis laina lainey laini laiq laira laire lais laisha laith laive laivi
lajita lajos lajuana lakeesha lakeisha laken lakendra lakenya lakesha lakeshia lakia lakiesha lakisha lakita laksana
laksh lakshit lakshmi lalazar lale lali lalia lalie lalita lalo laly laman lamar lamarcus lamberta lamberto lambrigt
lameck lami lamia lamin lamine lamiya lamonica lamonte lana lanang lance landan lander lando landyn lanell lanelle
lanette laney lanfranco langalibalele langgeng lani lanie lanita lanjar lannie lanny lanora lantar lanza lanzo laoise
laora laqeet laquan laquanda laquita lar larae laraine laramie laras larcia laree larensa larensina larent larenz
larenzo laretta larey larhonda lari larin larisa larissa larissza larita lark laron laronda larraine larrimore larry
larseus larsinius lartia lary larysa lasandra lascar lashanda lashandra lashaun lashaunda lashawn lashawna lashawnda
lashay lashell lashon lashonda lashunda lasmanto lasmono lasonya lasse lassi lassie laswi latafat latanya latarsha
latasha latashia lateef latesha lathgertha latia laticia latifa latifah latika latina latinka latisha latonia latonya
latoria latosha latoya latoyia latrell latrice latricia latrina latrisha lau laudelino laufar laufey laufheidur
laufhildur laufkvist laufland lauga laugdal lauge laugey laugheidur laugi lauli launa launcelot lauralee lauran
laurance lauranne laure laureana laureen laurel laureline laurena laurenc laurence laurencia laurencie laurencja
laurene laurenio laurens laurentia laurentino laurentiu laurentius laurenz lauretta laurette laurian lauriane laurianne
lauriano laurice laurids laurie laurina laurinda laurindo laurine lauris laurits lauritz laurius lauryn laurynas
lauryne laust lautaro lav lavada lavanya lavar lavdije lavdim lavdrim lave lavender lavenia lavera lavern laverna
laverne laveta lavette lavina lavinia lavize lavon lavona lavonda lavone lavonia lavonna lavonne lavrans lavrants
lawana lawanda lawanna lawerence lawrance lawrencia lawyer laxfoss laya layana layla laylah laylo layne layton lazaro
laze lazim laziz lea leafy leah leala leamon lean leana leander leandr leandra leandre leane leaner leanika leann
leanna leanne leanor leanora leard leart leatha leatrice lebriz leccio lech lecia lecio leda ledian ledion ledri ledun
ledvin ledvor leea leeann leeanna leeanne leela leelet leelo leelou leemet leena leendert leeroy leesa leevi leg lega
legawa leggett legjest leho lehte leia leida leidar leider leidi leidolf leidolfur leidolv leidulf leidulv leidvin
leidy leiel leif leifur leiger leigh leigha leighann leighton leik leiki leiknir leikny leiko leikvard leikvin leila
leilani leili leina leire leisa leisha leitha leiu leiul leivo lejan lejla leke lekha lekisha lela lelah lelar lelet
lelia lelle lema lembah lembe lembi lembit lembitu lembo lemi lemlem lemmi lemmie lemmik lemmikki lemmit lemmitty lemon
lempi lemuel lenah lenard lene leni lenia lenin lenio lenira lenita lenka lenke lenn lenna lennard lennart lennarth
lennert lenni lennie lennox lenny lenon lenora lenord lenore lente lenthe lenwood leny lenya leobardo leoberto leocadia
leocadio leodegar leokadia leokadie leokadiusz leola leolina leoma leomenia leona leonarda leonardina leonce leoncio
leoncjusz leonete leonetta leonhard leonia leonicio leonid leonida leonidas leonides leonidia leonidio leonie leonila
leonilda leonilde leonildo leonilia leonis leonisa leonit leonor leonora leonore leontin leontina leontine leontyn
leontyna leontyne leony leonzio leopolda leopoldina leopoldine leopoldyna leora leordean leota leotrim lepo ler lera
lere lerzan lerze les lesa lesana lesek lesh lesha lesia leslaw leslee lesley lesli lesly lessie lesta leszek leta
letha lethia leticia leticie leticija letisha letitia letizia letti lettie letty leuther leutrim lev leva levar
levendula levent levente leverett levern levi levina levio levon levoslav lex lexi lexie lexis lexus leya leydi leyla
leyli leylifer leyna leyre lezize lezlie lhamo lhanzey lia lian liana liane lianne lianor liara lias liba liban libardo
libbie libby libena liberal liberalina liberatore liberdade liberia libero libertaria libertario liberto liberty libia
libni libor libora liborio liboslav liboslava librada libusa libuse liceth licha lici licia licidas licinia liciniano
licinio licio lida liddie lidia lidiana lidie lidija lidio lidka lidmila lidorio liduina lidwina lidya liebe lief lieke
liene lies liesa liesbet liesbeth lieschen liese liesel lieselot lieselotte liesl liete lieuwe lieven lieze lif lifdis
liga lige ligia ligio ligita liia liidia liilia liina liis liisa liisbet liisi liisu liivar liivi liivika liivo lijana
lila lilah lilas lilburn lile lili lilia lilian liliana liliane lilianna lilianne liliano lilie lilien liliete lilija
lilijana lilika liliom lilioza lilit lilita lilite lilith liliya liljan liljana liljar liljuros lilka lilla lillard
lille lillemor liller lilli lillia lilliam lillian lilliana lillianna lillie lilly lilo lilou lilwenn lily lilya lilyan
lilyana lilyanna lim liman limar lina linah linas linberg linbjorg lindah lindar linddal linddis lindis lindita
lindorfo lindoro lindsy lindy lineia lineik linet linete linett linetta linette lineu liney lingny linh linhildur lini
linn linnar linnart linnea linnie linsey lintang linus linwood linzy lio lioara lioba lion liona lionel lior liora
lioudmila lipika lippi liridon liridona lirim lirjan liron lisa lisabet lisabeth lisana lisandra lisandro lisanne
lisbet lisbeth lisdalia lise lisebet liseli liselot liselott liselotte liseta lisete liseth lisette lish lisha lisiane
lisle lissa lissandra lissette lissi lissie lissy listalin lisuarte lita litha litle lito littie littleton litzy liubov
liudmila liudmyla liun liutulf liv liva livia liviana livianna livie livingstone livio liviu livius livramento liwia
liya liz liza lizabeth lizandra lizaveta lizbeth lize lizelia lizete lizeth lizett lizetta lizette lizi lizia lizie
lizz lizzette lizzie lizzy ljerko ljilja ljiljana ljindita ljos ljosalfur ljosbjorg ljosbra ljotunn ljotur ljuba
ljubica ljubisa ljubo ljubov ljudevit ljudmila ljudmilla ljufur ljuljeta ljuljzim ljuljzime llewellyn lludechinus loa
loan loana loane loann loanne lobke lockie loda lode lodewijk lodmfjord lodmundur lodovico lodveig lodwig lodwik loek
loela loes loet lofn loftur loftveig logey logi lohan lohit loic loice loick loida loide lois loise loit lok lokapele
lokbra loki lokke lokki lokman lola lolia lolita lolla lolli lollie lolly loma lon londa londisizwe londiwe londyn lone
loney longin loni lonie lonna lonnie lonny lonzo loone loore loot lopa lope lopo lora loraine loralee loran lorayne
lorcan lore lorean loredana loredo loree loreen loreida lorelai lorelei loreley loren lorena lorenc lorene lorentine
lorentse lorentz lorentze lorenza loresa loreta lorett lorette loretto lori lorian loriann lorianne loric lorie lorik
lorilee lorin lorina lorinc lorinda lorine loring loris lorisa lorita lorival lorna lorne lorraine lorrayne lorri
lorriane lorrie lorrine lory lossi lossie lota lotar lotfi lothar lothario lothen lotta lotte lotterio lottie lotty
lotus lou louan louana louane louann louanna louanne louay loubna louca loucas louella louetta loui louie louisa louise
louisiana louison louka loukas loula louna loura lourdes lourie lourival lousie louvenia lova lovell lovella lovetta
lovie loviisa lovina lovisa lovorko lovre lovro lowell lowie loyce loyd loyse lua luamar luan luana luann luanna luanne
luara luba lubelia luberta lubica lubin lubomir lubomira lubor lubos luboslav luboslava lucan luce lucelia lucelinda
lucentiu lucete lucetta lucette lucha luchino lucho luci lucialina lucian luciana lucianna lucie lucien lucienne lucija
lucila lucile lucileine lucilia lucilina lucilio lucilla lucille lucina lucinda lucindy lucinio luciola lucious lucja
lucjan lucjana lucjusz lucky lucrecia lucretia lucretiu lucrezia lucy lucyna luda ludano ludek ludeka ludger ludgerio
ludgero ludhin ludie ludise ludivina ludivine ludivoj ludka ludmila ludmilla ludo ludomil ludomila ludomir ludomira
ludoslav ludoslava ludovic ludovica ludovico ludovicus ludovika ludovino ludovit ludvig ludvik ludvika ludwika ludwina
lue luej luela luella luena luetta lufen lugenia lugh luhung lui luigi luigia luigina luigino luisa luisana luisella
luisete luisina luitgard luiza luizete lujza luka lukah luke lukita lukka lukman lukrecia lukrecie lukrecius lulah
lular lulie luljeta luljete lulla lulu luluh lulut lulzim lum lumena lumikki luminita lumir lumira lumme lundi lunetta
lunette lungile lunna lupe lupicino lupita lura lurana lurdes lurdite lurena lurhur lurlene lurline lusa lusia lusinda
lussa lussinga lute luter lutero lutfan lutfi lutfije lutfiyya lutgard lutgarda lutgarde lutgardis lutgart luther
luthfi lutibor lutie lutobor lutold luuk luukas luule luuli luvenia luverne luvinia luvisa luwam luwar luwes luyanda
luzia luzian luzie luzinira luzio luzius luzmira lwandile lya lyam lyan lyana lyda lydekin lydell lydhaer lydia lydiah
lydiane lydianne lydie lydur lyla lylah lyle lylia lylou lyman lyn lyna lynda lyndia lyndon lyndsay lyndsey lynell
lynelle lynetta lynette lyngar lyngberg lyngheidur lynley lynna lynne lynnette lynni lynsey lynwood lyra lyric lysander
lyse lysiane lython lytingur lyton lyydi lyydia lyyli lyyti maahir maaike maajid maanas maanav maano maanus maare
maaret maaria maarika maario maarit maarja maarten maartje maaya maaz maazin mabad mabel mabela mabell mabella mabelle
mabil mabilda mabilia mable macarena macaria macati macel maceo macerio macey machelle maci macide macie maciej maciek
macs macy madaha madail madalena madalene madaleno madalin madalina madaline madalyn madalynn madate madde maddie
maddison maddux madel madelaine madeleine madelene madelief madeline madelon madelyn madelynn madge madhav madhavi
madie madilyn madilynn madina madini madis madisen madison madisyn madita madjer madleina madlen madlena madli madlyn
madoa madora madre mads mady madyan madyson madz maebell maebelle maegan maeghinbiorn maeja mael maelia maelie maeline
maelle maelly maellys maely maelyne maelys maelyss maens maeraetha maereta maeretta maeva maeve mafalda maftuna magali
magalie magaline magaly magaret magarete magbule magda magdal magdalen magdalena magdalene magdaline magdo magdolna
magen magenta magg magga maggey maggie maggy maghens maghons maginvast magna magndis magnea magnes magney magnfridur
magngeir magnheidur magnhild magnhildur magnill magnilla magnolia magnthor magnthora magnusina magny mago magons
magorka magret magrit magui maha mahad mahala mahali mahalia mahalie mahamadou mahammad maharram mahaz mahboob mahdee
mahdi mahdy mahesa mahfooz mahfud mahigul mahika mahir mahira mahizar mahja mahlon mahmud mahmut mahnaz mahpiya mahru
mahsun mahter mahulena maian maiara maicol maide maidis maido maidu maie maiga maige maighread maigi maigo maija maiju
maik maika maike maiken maiki maikki maiko maikol maila maile maili mailin mailis mailo maily mailys maimouna maimu
maimuna maimunah maira mairead mairi mairika mairin mairit mairo mairold mairolt maisa maisha maisie maisol maissa
maissane maisy mait maite maiu maive maivi maiwenn maiya maja majani majda majdi majdy majella majka majken majoranna
majsa majvor makai makaila makala makan makara makarena makayla makeda makeen makenna makenzie makhi makini makrina
maks maksim maksimilijan maksimiljan maksude maksur maksyma maksymilian makunga makuta makuu mal malachi malachy
malahat malaika malak malakai malaki malaya malcolm malcom male malea maleah malen malena malene maleyka malfridur
malgorzata malhildur mali malia maliah malick malika malin malinda malio malisa malissa malissie maliyah maliza malkoc
malla mallar malle mallie mallika mallorie mallory malmfridur malna malorie malou malte malthe malu malva malvi malvika
malvin malvina malvo malvolia malvolio malwina malwine malyva mamadou maman mame mamede mamen mamie mammad mammie mamun
mana manaaki manabu manadis manaf manah manaia manal manan manar manasses manawa manbir mandi mandie mandlakhe mandola
mandora mandorla mandula mandy manel manelle manerva manervia maney manford manfred manfreda manga mangela mania manie
maniek manila manilla manivald manja manka manlio manly manna mannie manny mano manola manolito manolo manolya manon
manona manou mansura mansurali mansvet manszveta mantas manthan manu manuela manuelita manuella manuelle manuelo manus
manya manyi maons maple mapril maqsud mar maraea maragaret maragret maral maralyn maranda marbjorn marceau marcela
marcelene marcelina marceline marcelino marcell marcella marcelle marcellina marcellino marcellus marcelo marcene
marchelle marcheta marchus marci marcial marciana marciano marcie marcilia marcilio marcio marcoantonio marcu marcus
marcy mardell mardi mardian mardis mardo marea maree mareen mareike mareikura mareile mareks marel marela marelda
mareli marelle marely maren marenanna marese mareta maretta marey mareza marfrid marfridur marg marga margana
margareeta margareetta margaret margareta margarete margareth margaretha margarethe margarett margaretta margarette
margarida margarido margarita margarite margarith margaritha margarito margart margaud margaux marge margeir margene
margeret margeritha margert margery marget margherita marghit margie margit margitta margorie margoth margret margrete
margretha margrethe margrett margretta margrieta margrimur margrit margrith margritha margritli margrjet margta
marguerita marguerite margueritte margunnur margurite margus marguy margy marheidur marhta mariabella mariadi
mariaelena mariagrazia mariah mariam mariama mariamar mariame mariana marianela mariangela marianita mariann marianna
marianne mariano mariarosa maribel maribeth marica marice maricel maricela maricica maricruz marieanne mariechen
marieke mariel mariela mariele mariella marielle marieluise mariema marieta mariett marietta mariette marigona mariha
mariia mariitta marija marijan marijana marije marijke marijn marijo marijon marik marika mariko marilda marilee
marilena marili marilia marilin marilina mariline marilio marilisa marilita marilla marilou marilu marilucia mariluz
marilyn marilyne marilynn marina marinda marine marinela marinella marinetta marinette marinha marinka marinus marioara
mariola mariora marisa marise marisel marisela marisha mariska marisol marissa maristela marit marita maritana marite
maritila marito maritta maritza mariuca mariuccia mariuerla mariusz marivel mariya mariyah marizete marja marjaana
marjan marjana marjanca marjani marjatta marje marjeta marjo marjolaine marjolene marjon marjona marjorie marjory marju
marjukka marjun marjut markanthony markas markel markell marketa marketta markita markku markor markrun markthor
markvard markward marla marlana marland marlaug marlee marleen marleena marleif marleigh marleik marleiv marlen marlena
marlene marleny marleta marli marlie marlies marliese marlin marline marlis marlisa marlise marlita marlo marlon marlow
marly marlyn marlys marlyse marna marni marnie marnita marnix maro maroje marolina marolo marolyn marouan marouane
maroussia marquardus marquesa marquetta marquise marquita marquitta marri marrion marsa marsala marsalis marselia
marselina marselius marsha marshal marsibil marsilia marsito marsudi marsy mart martaka martana martani martein
marteinn martell martez marth marthe marthen marthin martial martijn martika martim martine martinella martinha
martinho martiniano martinus martirio martita marto martta martti martyna martynas marusa maruska marva marvao marve
marvel marvella marvelle marvi marvia marvio marvis marwan marwane marwata marwin marya maryalice maryam maryann
maryanna maryanne maryanto marybelle marybeth maryellen maryetta maryjane maryjo maryla maryland marylee marylene
marylin maryline marylise marylka maryln marylou marylouise marylyn marylynn maryna maryrose maryse marysia maryvonne
marzanna marzell marzena marzenna marzia marzibil marzilius marzio marziyya masa masaccio masako masao mascha maside
masma maso massiel massima massimiliano massinissa masume mat mataleena matanat mataya matea matei matej mateja mateusz
matevz matha matheo matheus mathew mathijs mathilda mathilde matia matie matija matild matilda matilde matin matio
matis matiss matisse matiu matjaz matka matleena mato matro matrosa mats matta mattea matteus matthaus matthea mattheo
mattheus matthew matthia matthieu matthilda matthildur matthis mattiana mattie mattina mattiss matts matty mattye
matunda matusalem matyas matyi matylda matys matz maua maud maude maudie mauno maunu maura maurane maureen maureo mauri
mauricette mauricia mauricio maurilio maurine maurita mauritius maurits mauritz maurizia maurus maurycja maurycy mauve
mavelete maverick mavie mavilde mavilia mavis mavisu mavuno mawens max maxence maxi maxie maxim maxima maxime maximiano
maximilian maximiliana maximiliano maximilien maximilla maximillian maximina maximino maximo maxine maxmilian maxwel
maxx mayara maybell maybelle mayerly maykol mayleen mayline maylis mayme maymie maynur mayola mayra mayron maysa mayson
mayssa mayte mazie mazlum mcarthur mcebisi mckayla meabh meadow meagan meagens mearl mechelle mechthild mechthilde
mechtild mecia mecide mecilia mecislav mecislava mecit meda medard medarda medea medeja medhanie medi mediha medine
medora medwin meego meeli meelik meelika meelike meelis meeme meemo meera meeri meeta meevo mefail mefarettin mefharet
meg megan megane meggan meggi megha meghan meghana meghann mehbara mehdi mehdiqulu mehdiye mehin mehis mehman mehmed
mehmet mehmetzahir meho mehreme mehrigul mehrimoh mehtap meibh meida meigo meik meike meiline meino meinolf meinrad
meir meissa meja mejrem mejreme mekel mekhala mekhi mekkin mekkino mel mela melaha melaine melania melanie melanine
melany melat melba melbourne melcher melchiorre melchor melco melda melek meleknur melida melih melihcan melika melike
melikkan melina melinda meline meliora melisa melisenda melissa melissia melissza melitta melizand melker melkior
melkolmur melkorka mell melle mellie mellina mellisa mellissa melodee melodi melodia melodie melonie melony
melquisedeque melrakki melros mels melsa melul melusina melusine meluzina melva melvina melvine melvyn melwin melyna
melynda melyne memet memili memphis men menachem menart menarth mendi mendim mendo mendy menfeat mengi menguc menisan
menno menodora mensalder mensur menta mentor merab meral merane merba mercan mercede mercedes mercedesz mercedez merces
merche mercia mercilia mercury mercy mercyline merdi mereana meredisz merel mereme meret merete merethe mergim meriam
meric merictan merideth meridith meriem merih merijn merike merili merilin merilyn merim merima meris merissa merit
merita meriton merja merje merjem merkur merl merla merlene merli merlijn merlyn merna meron merri merrie merrilee
merrily merrita mersiha mert mertel merten merter mertie mertkal mertol merton merva mervan merve mervete mervi mervin
mervyn merwin mery meryem meryeme meryl merzuk mesaque meshack meshur messala messalina messiah messiana messias mestur
mesud mesude mesut mete metehan metha methusalem metin metinkaya metka metod metodej metrine metro metta mette mettie
metusalem meveddet mevlan mevlide mevljude mevludiye mevlut mevsim mex meyhanim meyra meyransa meyvant mezide mia mica
micael micaela micah micayla miceal micha michaela michaele michail michal michala michale michalina micheal micheala
micheas michela michelangela michelangelo micheletto michelina micheline michell michelle michelotto michial michiel
michiko mici micia mick mickael mickel mickey micki mickie mickil micky midas middal midvik mie mieczyslaw mieczyslawa
mieke miel mielikki miesha mieszko miett mietta miette miftar migdalia migle miguela miguelangel miguelina miha mihael
mihaela mihai mihail mihailo mihajlo mihane mihels mihhail mihin mihkel mihnea mihrab mihret mihrije mihriye miia miika
miikka miina miisa mijo mijuki mika mikael mikaela mikaelina mikaere mikail mikaila mikako mikal mikala mikalah mikayil
mikayla mike mikeal mikel mikelis mikels mikhail miki mikike mikjall mikkael mikkalina mikkel mikki mikko mikloska miko
mikolaj mikolas mikolt miksa mikula mikulas mikyas milada milagre milagres milagro milagros milaim milan milana milanka
milano milay milburn milcah milda mildinberg mildred mildridur mile milene milenko miletta mileu mileva milford milic
milica milik milissa militana militza milivoj milivoje miliza milja miljan miljenko milkah milko millaray millicent
millie milly milo milomir milon milorad milos milosav miloslav miloslava milosz milou milous milovan milovin milred
milton miluse milutin milvert milvi milvia mima mimi mimir mimmi mimon mimosa mimoso mimoza mimy min minda mindaugas
mindi mindy mine minea minenhle minerva minervia ming minh minibe minire minja mink minka minke minna minney minnie
minny mino minodora minona minoru mintie minttu minura mio mioara miodrag miqueias miquelina mira mirabel mirabela
mirabella mirac miracle miradije miralda miraldina miralem mirali miran mirandella mirandola mirandolina miray mirazs
mirbadin mircea mirco mirdza mireia mireie mireille mirek mirela mirella mirey mireya mirge mirgo miria miriah miriam
miriama mirian miriana miriel mirja mirjam mirjami mirjana mirje mirjeta mirjete mirka mirkku mirko mirle mirlind
mirlinda mirna mirnes miroljub miromil miromila mirona mironshoh miroslav miroslava miroslaw miroslawa mirra mirre
mirriam mirsad mirsada mirta mirte mirtel mirtha mirthe mirtie mirtil mirtila mirtill mirto miruna mirushe mirva
mirvete miryam mirza mirzeta mis misael mischa misell misha mishaila mishat miska mislav miss missie missouri missy
mist misti mistie misty misuli mitali mitat mitch mitchel mitchelle mitesh mitica mitja mitko mitrofan mitrut mitsue
mitsuko mittie mituru mitzi mitzie mitzy miyesser miyoko mizhir mizuki mjadveig mjaftime mjalldis mjallhvit mjofjord
mjoll mjollnir mjolnir mkarkara mlad mladen mladenka mnata mnislav mnislava mnqobi moa moana modena moder modest
modesta modeszta modher modris modupe moeidur moesha moey mofifoluwa mogens mogenss mohamedi mohand moheidur mohini
mohinur mohlaroyim mohsen mohsim moidela moiken moira moises mojca mojisola mojisoluwa mojmir mokhtar moli molli mollie
molly molti momcilo momoko mona monalisa monet monia monicah monika monique monis monja monna monnie mons monserrat
monserrate mont montae montay montego montel montie montika montrel montrell montrelle montrose monty monulf moona
moonika mooses mor moradeke morayo mordechai mordur moreen morena morenike morgana morgane morgen morgiana morgunsol
moria moriah morian morine morolake morten morteza morthen morwenna moshe mosi mosinmileoluwa mossen mossi mossie
mostafa mosunmola motunrayo mouloud mouna mounir mourad mourana moureen mourine mourits moustafa moyosore mozell
mozella mozelle mozes mrihani mstislav mthokozisi muamer muamet muammer muarem muarra mubariz mubetcel mubina mucahit
mucellib mucevher mucio muferrih mufide mufit mugber mugdha muge muggur mugur mugurel muhallil muhamed muhamer muhamet
muhammad muhammadali muhammadamin muhammadamir muhammadayub muhammadaziz muhammadrizo muhammadsafo muhammadsodiq
muhammadsolih muhammadumar muhammadyasin muhammadyusuf muhammadziyo muhammed muhammet muharrem muhazzim muhima muhip
muhiye muhsina muhyettin mui muizza mujde mujo mujur mukbile mukramin mukrume muktedir mulayim mulele mulya mulyanto
mulyono mumin mummi mumpuni mumtaz mumtaze mumtoz muna munavvar munda mundgardh mundgerd mundgerda mundgjerd mundgjerda
mundheidur mundhild mundhildur mundina mundle mundo munevver munezzer munich munif muninn munir munisa muntazir muoi
murad muratcan murdock murel muren muret muriel muriela murielle murilo murit murl murod murry mursal mursalina
mursinin mursita murti musafet musaffa musemma musfira mushtariy muskunaz musli muslim muslima muslum mussie mustaf
mustafo mustika musure mutasim mutlu mutluhan muvaffak muvahhide muveddet muxlisa muxtar muzafer muzaffar muzaffer
muzayyana muzdahir muzdalifa muzekker muzhir muzsa mwamini mwanajuma mwanamisi mwasaa mwezi mya myah mychal myer myesha
myia mykel myla mylan mylee mylene mylie mylon myr myra myranda myriam myrk myrkjartan myrkvi myrl myrle myrmann myrna
myron myrra myrta myrtha myrthe myrtice myrtie myrtil myrtis myrtle myrun myrvete myung mzamo naadir naajy naama naamah
naasih naasir naathim naazhim nabeeh nabhan nabigh nabil nabila nabor nacaf nachiket nacho nacio nad nada nadege nadeja
nadejda nadene nades nadeschda nadeshda nadett nadezda nadezhda nadhir nadia nadica nadije nadim nadin nadina nadine
nadinka nadir nadire nadiya nadja nadr nadzieja nae nael naelle naemi naewe nafasat nafees nafesa nafii nafile nafis
nafisa naglis nagme nahashon nahel nahiara nahid nahida nahil nahla nahuel naia naiara naib naiba naida naide naigo
naila naim naima naime naimh naimi naira naisa naja najair najat najee najib najma najuma najwa nakesha naki nakia
nakif nakip nakisha nakita nakke naksh nakul nalan nalar naldo nali nalini nallely naly nam nami namik namiq namon nan
nana nanami nance nancee nancey nanci nancie nancy nand nandin nandini nando nandor naneta nanete nanett nanetta
nanette nanie nanina nannette nannie nanny nansy nanthini naod naoimh naoise naoki naoko naom naoma naomie naomy naoto
naoufal napoleon napsugar nara naradi naraiana narcis narcisa narciso narcisse narcissus narcissza narcisz narfi nargiz
narhanim nari nariman narimane narin naringul nario narji narmin narmina narselio nart narve narvid nas nasab nasario
nase nasfa nashipie nasib nasiba nasibe nasim nasimi nasir nasiru nasra nasrullah nasser nassim nastasia nastja nasuf
nasztazia nat nata natacha natalee natalia natalicio natalie natalija natalina natalino natalio nataliya natalja nataly
natalya natan natanael natanaela natanaele nataniel natao natasa natascha natascia natasha natashenka natashia natasja
natasza natavan nate natel natella natercia natercio nathael nathali nathalia nathalie nathaly nathanael nathanial
nathaniel nathari nathasha nathen natiq natisha natividad natividade natka natnael natosha natsnet nattawun nattmordur
nattsol nattulfur naud nausica nauszika nautica nauzika navar naveen naver navid nawal nawel naxhije naya nayana nayara
nayaret nayareth nayeli nayely nayfa nayibe nayil nayla nayman nayra naz nazaire nazakat nazare nazaret nazaria
nazarina nazende nazi nazidil nazif nazila nazim nazima nazimet nazir nazli nazlihan nazlije nazlim nazmi nazrin nderim
ndue ndumiso neah nealie nealy neasa nebahat nebi nebih nebiha nebojsa necati necdat nechama nechifor necilal necla
necmettin necole necva neda nedas nedda nedeljka nedeljko nediljko nedim nedjma nedolf nedra nedzat nedzmije neea neel
neele neelima neeltje neely neema neeme nefaret nefelejcs nefes nefiye neftali nefton neha nehemiah nehip nehir
nehoslav neida neide neider neil neila neinar neireide neise neisti neiza neja nejc nejdet nejra neklan nel nela nelah
nelberg nelbjorg nelborg nelcy nelda nele neli nelia nelida nelie nelio nell nella nelle nellie nello nelly nelma nelmo
nels nelsa nelsy nelu nely nelya nemanja nembrode nemesio nemo nena nenad nenita nenna nenrode neo neola neoma neomi
neoteles neotera neotero neper nepomuk neppie neptun nercia nerea nereida nerella nereu nereza nerezza nergis neriban
nerijus nerim nerina neringa nerio nerissa nermin nermina nermine neroli nery nerys nesem nesfe nesip neslihan neslinur
neslisah nesmann nesrin nesrine nessa neste nesto nestore nestori neszta neta netra netta nettie neutel neuton neuza
neva nevada nevaeh neval nevbahar neveah nevena nevenka neveser nevgece nevgin nevgul nevia nevio nevise nevra nevrije
nevsal nevsale newell newt nexhat nexhmedin nexhmije neyir neyla neyran neza nezamysl nezengul nezha nezihi nezize nga
ngaire ngamia ngan ngawang ngeni ngoc ngozi nguyet nhat nhien nial niall niamh niara nibaldo nicandra nicanor nicasio
nicat niccolo nice niceia nichakarn nichal nichelle nichifor nichol nichola nicholaus nichole nicholle nicholus nicia
nick nicki nickie nicklas nicklaus nickolas nickole nickson nicky niclas nico nicoara nicodemo nicodemos nicodemus
nicodim nicolaas nicolae nicolaie nicolaj nicolasa nicolaus nicoleta nicolette nicolina nicoline nicolo nicomedo
nicostrato nicu niculin niculina niculita nicusor nicuta nida nidal nidbjorg nidhi nidia nidio nidra niek niene nienke
niesha niete nigar nigel niger nigesa niglaes nigmet nigol niguel nihad nihai nihal nihan niharika niilo niina nijazi
nik nika nikanor nikau nike nikhil niki nikia nikita nikki nikko niklas niko nikodem nikodema nikodemia nikol nikola
nikolai nikolaj nikolajs nikolaos nikole nikoleta nikolett nikoletta nikolina nikora nikos niks nil nila nilam nilay
nilcan nilce nilda nile niles nilgun nili nilia nilima nilla nilo nilsa nilseus nilsmund nilson nilton nilufar nilufer
nilvar nilvard nilvart nilza nim nima nimakoah nimfa nimrat nina nine ninell ninett ninetta ninfa nini ninioluwa ninna
ninnie ninon ninoska ninoslav ninthe niobe nira niracha nirgul niri nirina nirja nis nisa nisan nise nisha nisia nisio
nisse nitara nitesh nittaya nivalda nivaldo nives nixe nixie niyaga niyaz niyazi niyilolawa nizami njabulo njaedel njal
njala njall njard njola njord njordur njozi nkazimulo nkiruka nnamdi nneka noa noah noam noame noan noar nobantu nobert
noberta nobie nobre nobuhle nobuko noe noela noeleen noelia noelie noeline noella noelle noelma noema noemi noemia
noemie nogay noha noham nohan nohely nohemi nohlan nohora noi noiala noirin nojus nokkve nokkvi nokulunga nola nolann
nolberto noleen nolen nolhan nolia nolie nollaig nolwenn noma nomagugu nomalanga noman nomasonto nomathalente
nomathemba nomcebo nominanda nomthandazo nomusa nomvula nona nonato nonhlanhla noni nonie nonjabulo nonni nonso nooa
noomi noora noortje noppakao nora norah noralf noralv norbert norberta norberto norbey norbi norbjorn nordal nordica
nordland nordmann nordvald nore noreen norene noreta noretta norfinn norfred norgrim norica noriko norina norine norita
norius norival norleif norleiv norma normando normano normund normunds norodd norolf norolv norstein norulf norulv
norval norvald norvinda notburga nothando nott notting notto nottolv nottov nottung noud nouh nour noureddine nout
novalie novel novella november novi novica novrasta novruz noxolo noyan nozibusiso nozima nozizwe nqobizitha nrima
ntimi nuala nub nubar nubia nudret nue nuel nugraha nuhi nuhu nuket nukhet nukte nula numa numenia numi nuna nuncio
nuno nunzia nunziata nunziatella nunziatina nup nupdal nura nuraddin nural nuran nurana nuray nurbanu nurcan nurda
nurdeniz nuredin nureia nuretdin nurettin nurey nurgil nurgul nurgun nurhayet nuri nuria nuriat nurice nurije nurio
nuriya nuriye nuriyet nurkan nurkut nurlan nurlana nurmelek nurmuhammad nursal nursan nursaraf nurseda nurseli nurser
nursim nurtac nurten nuru nurul nurulla nurullah nurveren nury nusa nusaba nusiravan nusrat nusret nutcha nutkrita
nutwadee nuutti nuyan nwabudike nya nyah nyana nyasi nyasia nybjorg nydia nyeste nyla nylah nynke nyoka nyoman nyoni
nyota nyree nyuki nyvard nyx nyyrikki oakley oana oba obaid obanijesu obba obdulia obe obed obert obianuju obie obinna
ocal oceana oceane oceano ocie ocilia ocridalina octa octav octave octavia octavian octaviana octaviano octavie octavio
octaviu octavius odair odalis odalys odbjorn odborg odd odda oddar oddberg oddbergur oddbjorg oddbjorn odde odder
oddfinn oddfred oddfreyja oddfreyr oddfridur oddgar oddgard oddgeir oddger oddgerdur oddgrim oddhildur oddi oddie
oddkell oddkjell oddlaug oddleif oddleifur oddleik oddleiv oddmar oddmund oddmunn oddne oddny oddrun oddstein oddsteinn
oddthor oddulv oddur oddvald oddvar oddvard oddveig oddvin oddvind oddvor odeberto odelia odeline odell odessa odeta
odete odett odetta odette odgard odgeir odger odgerd odgun odha odhaelf odhbiorn odhborg odhe odhfridh odhgaerdh
odhgardh odhger odhgils odhgisl odhgrim odhgun odhhild odhild odhin odhinn odhmar odhmund odhny odholf odhran odhsten
odhulf odhvald odhvast odhvidh odie odika odil odila odile odilia odin odina odinn odis odkanli odleif odmar odmund
odne odny odo odolen odolf odolv odon odriiaz odstanus odul odulf odulv odus odvar odven odvin oeshi ofeigur ofelia
ofelie ofeliya offae offe offie ofrad ofradh ofrath ogae oganer ogardh ogden oge ogechi oget ogge oghae oghe oghmund
ogmund ogmunda ogmunder ogmundur ogn ogne ognjen ogooluwa ogoti ogre ogri ogrim ogulbas ogun ogunc ogurata ogus oguz
oguzman ogy ohle ohto oiar oie oili oilme oiolf oistein oiulf oivar oivi oivin oivind oivine oivinn oivor ojas ojasvi
ojulf ojvind oka okae okan okanay okbay oke okechukwu okey okguclu okil okkas okmen oksana okseven okta oktavia
oktavian oktavie oktem okten okto oktovia okturemis okturk oku okyalaz ola oladare oladimeji olaf olaff olafia olafina
olafur olai olajumoke olakunle olalia olalla olan oland olanrewaju olansile olar olari olasunmbo olauer olaus olav
olaves olavi olavia olavius olavo olbert olbjorn olbram olca olcay oldag oldemar oldin oldrich oldriska oldus ole olef
oleff oleg olegario oleif oleiv olek oleksandr oleksandra olen olena olene olenka oleos olesya oleta olev olevia oley
olf olferd olfert olfjord olfred olfva olga olgac olgar olgard olgart olgeir olger olgerts olgica olgierd olha oli olie
olimar olimpia olimpian olimpiu olin olina olinda olindo oline olinius olinto olinus olivar oliveiros oliverio
oliverios olivert olivia olivie oliviero olivija olivine oliviu olivius oliwer oliwia oliwier olle ollegard ollie
olliver ollvar olly olman olmann olmar olmod olnir olof ololade olov olrun olsa olti oluchi oluf oluff olufunke
olufunmilayo olumorotimi olus oluwafemi oluwagbemiga oluwakemi oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwole
olve olveig olver olvir olwen olwethu olympia olympie oma omaca omaira omaja omarion omay ombjorg omega omer omi omie
omina omisha omkaar omobobola omobolanle omodunni omolabake omolara omosalewa omotara omotayo omotola omotoun omowumi
omriye omund omur omya ona onal onalan onas onat oncel oncu oncuer ond onder ondina ondino ondolfur ondrej oneida onel
onelia oner onerva onesmus oneta oney onfjord ongay ongen ongu oni onie onildo onita oniz onkar onne onnela onneli onni
onnie onofre onofria onofrio onsal onuker onundur onur onuray onurcan onursu onveer onyinye ooka oolav oole oona oonagh
opal opan opha ophelia ophelie opi opika opung opwonya oqtay ora orabella orah oral oralee oralia oran orandino orange
oranli oray orazia orazio orbekk orbrun orchidea orcin orduxan ored orelia orell oren orencio orene oreofe orest
orestas oreste orestes oretha orfelina orfeo orfhlaith orfiye orger orges orgine orgona orgun orhan oria orian oriana
oriane orianne oricus orie orien orieta orietta orik orikkia orikus orilla orin orinder oring orion oris orja orjan
orjans orjar orjas orje orjer ork orka orla orlagh orlaigh orlaith orlan orland orlanda orlandina orlandino orlane
orlantha orlaugur orlena orley orlin orlinda orlindo orlo orlondo orlygur orm orma ormar orme ormes ormheidur ormhildur
ormlog ormur orna ornela ornella orni ornolfur ornulf ornulv oro orosio orpha orquidea orra orren orri orrie orrin orsi
orsika orsina orso orsola orsolya orson ortak ortansa ortensia ortrud ortrun ortwin oruc orval orvar orvel orvil
orville orvin orvis orvo orvokki orxan oryurek orzse osa osama osamu osbaldo oscar oscarina oseas oseias osha osie
osiyo osk oskar oskari oskay osklin osland osmann osmano osmar osmo osmund osogo osp ossi ossian ossie ossur ostara
ostein osten ostine ostulf osunleke osvald osvalda osvaldina osvaldo osvaldur osvifur oswaldo oswin oszike oszkar
oszvalda otabek otacilio otakar otakara otavia otavio otay otelia otelina otelinda otello otelo otfried otha othbiorn
othel othello othger othgerth othi othin othindisa othinkar othkil othman othmar otho othulf otilia otilie otilija
otilina otkatla otkell otmar otniel oto otokar otomar oton otoniel otri otso otta ottar ottarr ottavia ottaviano
ottavio otter ottfried otthild ottie ottila ottilia ottilie ottmar ottokar ottoline ottomar ottone otur otylia otylie
ouanes oudekki ouida oureana ousmane oussama outi ova ovald ove oven ovet ovgu ovid ovidher ovidio ovidiu ovidius ovila
ovind oviya ovli ovul ovun ovunc owethu oxana oxar oxdal oxndal oya oyalf oyan oybjorg oybrand oydis oyel oyen oyenike
oyfast oyfrid oygils oygunn oyindasola oyjar oyku oylaug oylum oymak oymund oyolv oyon oyrun oysha oystein oytjov oytun
oyu oyunn oyuv oyvald oyvard oyvin oyvind oyvine oyvor ozakan ozalpsan ozan ozana ozansu ozaslan ozay ozbay ozbek
ozberk ozbilek ozbilge ozcam ozcan ozdal ozde ozdes ozdil ozdilek ozdoga ozdogdu ozel ozell ozella ozen ozenc ozer
ozerdinc ozerk ozertem ozge ozgen ozger ozgu ozgul ozgun ozgur ozie ozike ozinal ozinan ozioma ozkan ozkent ozkutlu
ozlem ozler ozlu ozmen ozok ozokcu ozol ozpetek ozpinar ozsel ozsoy ozsozlu oztan oztek oztekin oztuna oztunc ozturk
ozudogru ozy ozyurt ozzie ozzy paar paaren paarn paaru paavali paavel paavo pabla paca pacal pacho pachongruk pacifica
paco pacome pacorro pada padhar padher padma padmi padraic padraig padraigh padraigin paedhar paedher paer paetaer
paetar paeter paether paethr pahal paige paiman pairlee paisley pait paityn paivi paivikki paivio pak paker pakiza
pakize pakjira paksu palban palben paldis paley palfridur palhanna palheidur palhildur pali palin palina pallavi palle
pallie palmar palmey palmfridur palmi palmira palmiro palni paloma palrun pamala pambe pamela pamelia pamella pamfil
pamila pamina pamir pamira pamula panagachie panagiotis panait panca pancho pancrazio pandora pandu panfilo pangeran
panini panji panka pankrac pankracy panna pannawich panni pansy pantaleon panu panya panzer paolina papatya papoila
paqui par paraiso paralee paramita paraschiva paraskeva paraskevi parcidio pardi pari paride parin parisa parisan parja
parle parlee parley parman pars parsival parth parthenia particia parvana parvati parvez parvin parvina parviz pasa
pascaline paschal pascoal pascuala pascualina pashk pashke pasin paskal paskala paskalia pasqualina pasqualino pastora
pasty paszkalia pasztorella pat patar patchaploy patcharaporn pater pather patience patrek patrekur patri patria patric
patrica patrice patricia patricie patricija patrido patrik patrina patrisia patrizia patrocinia patru patrycja patryk
patsy pattamon pattapon pattatomporn pattie patty pauel paule paulene pauletta paulette pauli paulica paulien pauliina
paulin pauline paulino paulita paulius pauric paval pavani pavao pavla pavlina pavlos pavo pawall pawan pawel pax
paxton paye payten payton peace peadar peader pearl pearla pearle pearlene pearley pearlie pearline pearly pearse pearu
peder pedhar pedher pedrina pedrino peedo peedu peem peep peet peeter peg peggi peggie peggy pegui pehlil peider peip
pekcan peker pekin pekiner pekka pekko peksen pelagia pelagie pelagiusz pelaio pelaji pelhrim pelin pelle pellegrino
pellervo pembesin penelopa penelope peniel penina peninah penney penni pennie penny penrod peonia pepijn pepillo pepio
pepita pepito pepo peppe pepper peppi percem percival percy peregrin peregrina peren perenna perestrelo perfeito perica
pericles perikles perinur peris perk perkasa perley perlita permelia permun pernell pernilla pernille perparim perpetua
perpetuo perran perrine pershing persida persilia persio pertti perttu perunko pervaiz perzida pesent peta petar pete
peteris pether peti petra petrana petras petre petrea petri petrica petrina petrisor petrit petrona petronel petronela
petronella petronia petronila petronilla petronius petros petru petrun petrunella petruse petrut petruta petter petteri
petula petunia petur phanice phebe phelim phelix phenphitcha pheobe phil philario phileine philemon philine philippa
philippine philippus philis phillip phillis philo philomena philomene philpus phineas phoebe phoenix phu phubes phuc
phung phuong phylicia phylis phyliss phyllis phyllon pia piaras piedad piedade pien pier piera pierangela pierangelo
pierette piergiorgio piergiuseppe pierina pierino pierluigi piermaria pierpaolo pierrette pierrick piersanti piet
pietari pieter pietronella pihla piia piibe pijus pilar pili pillango pille pilleriin pilvi pim pinar pinhan pinja pink
pinkey pinkie pinkney pintusorn pintyoke pio piotr pipin pippa pippi pippino pirahmet piran pirea pirgit piri piril
pirilti pirit pirita piritta pirje pirjo pirkka pirkko pirmin piros piroska pirro piscina pista pisti pitagoras pitipat
pitircik pius piyale pjeter pjetur pjotr placida placido plamen plamenko platina platon pleas pleasant ples plesu pleun
plga plinia plinio pluma plummer pnina poeta poigo pok polad polatalp polathan polatkan polda polen polett poliana
policarpo polika polina polixena polk polli pollie polly polona polonca polonia polykarp polyxena pompeo pompeu
pompilia pompiliu pomponia pomponio poncio pontus pooja popobawa poppea poppy porciana porfirio porfiro pornchanok
porsha portia posey poul povel povilas poyraz prabawa prabu pracidio prakosa prames pranata pranav pranawa pranee
praneel pranit pratyush pravdomil pravdomila praveen pravomil pravomila pravoslav pravoslava prayitna prayogo prazeres
preben precilia preciosa precious predrag premtim premysl pren prena prentiss presley press pria priam priao pribyslav
pribyslava pricilla pridbjorn priidik priidu priit priiten primavera primeiro primitiva primitivo primo primula primus
princess principiano prisca priscah priscila priscilla priscillah priscille prisha priska priskilla priszcilla priteche
priya priyanka procopio proculeius prods profira prokopa pros providencia prudence prudencia prudencio prudie prune
pryor przemek
"""
