"""Family names of many cultures that are not given names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
gudleifs gudleiks gudmanns gudmars gudmons gudmunds gudnis gudrads gudrods gudsteinns gudthors gudvards gudveigs
gudvins guellec guendouz guerfi guerin guerra guerreiro guerrero guessoum guevara gugan guggenberger guglielmi gugushe
guha guibert guibhir guicciardini guichard guidhir guidone guidotti guignard guihan guijarro guilbert guilfoyle
guillarmod guillemette guillen guillet guilli guillon guillot guillou guinan guinane guinevan guiney guinizzelli
guinnane guinness guiot guiry guit guitart guithin gula gulan gulati gulbrandsen gulcher guldbrandsen gule gulen guliwe
gullberg gullery gullotta gulotta gulyas guma gumbi gumede gumieniak gumienna gumienny gumis gumprich gumula gunain
gunarto gunawan gundersen gunderson gunnars gunnbergs gunnbjorns gunndors gunngeirs gunnhalls gunning gunnlaugs
gunnleifs gunnolfs gunnolis gunnrods gunnsteinns gunnthors gunnvalds gunpf guo gupta gure gurule gusciora gusev gussoni
gustafs gustavs gustin gut gutierrez gutknecht gutmann guttis guttorms guyo guyon guyot guzdek guziak guzman guzniczak
gwacela gwagwa gwala gwamanda gwanyana gwara gwardiak gwerder gwija gwizdek gwynn gxabhashe gyamfi gyamfiaa gyasi
gyasiwaa gygjars gylfis gylling gymirs gyrdirs gzyl haack haaf haag haagensen haapala haapanen haapaniemi haarlem haas
haase haataja haavisto habdas haber haberl habha habibi habibov hablak habpanom habsuda hache hachemi hacibayli
hacibayov hacizada hacker hackl hadala hadam hadas haddad haddis haddouche hadds hadebe haderer hadfield hadhlairt
hadhra hadichayeva hadijayeva hadjadj hadji hadzic haeften haengreve haengs haenirs haering hafbergs hafgrims haflidis
hafliger hafnars hafner hafnis hafsteinns hafthors hagain hagalins hagan hagara hagbards hagberg hagberts hagelin
hagendoorn hagenes hager hagg haggerty hagglund haggstrom haglund hagman hagstrom hagurtaigh hahessy haibheartaigh
haicead haichir haid haider haidhleart haidinger hailgheanain hailgheasa hailin hailiosa hailpin haimhirgin hainaut
hainchin haindl haines hainifin hainin hainion hainle hainli hainligh hainmhireach hainmneach hainthin hainzl
hairbheasaigh haire hairmeasaigh hairmheasaigh hairt hairtneada haiseadha haithbheartaigh haithchir haitheasa hajda
hajdas hajdasz hajder hajdu hajduga hajek haji hak hakala hakis hakkarainen hakker hakkinen hakons halak halake halama
halambek halapir halasz halat halder haleygs halfdans halidov halik halimah hallachain hallahan hallanan hallbergs
hallbjorns halldors halleux hallfreds hallgards hallgeirs hallgren hallgrims hallik hallin hallinan hallissey hallkells
hallmanns hallmars hallmhurain hallmunds halloran halls hallsteinns hallthors hallvards halme halmhain halonen halpen
halpin halsdorf halvorsen halvorson hamadi hamadouche hamalainen hamaland hamann hamars hamdani hamdi hamel hamera
hamerla hames hamidi hamill hamlaoui hammadi hammar hammarstrom hammer hammerer hammerl hammerle hammes hammond hamon
hamoudi hampel hamrol hamunds hamzaoui hanafin hanain hanak hanas hanbury hanc hancer hancock handa handayani hande
handke handl handzel haneberg hanegraaff hanek hanel haney hangala hankard hanke hanko hanley hanlon hanluain hanly
hannagain hannaidh hanncard hannecart hannibals hannigan hanninen hannlaoigh hannon hannrachain hannraoi hannula
hanrachtaigh hanrahan hanraoi hanratty hansen hanssen hanssens hanusaigh hanusek hanusiak hanzek hanzel haodha
haodhgain haogain haoidhgin haoidhne haoilbheard haoileain haolain haollain haonachain haonghuis haonghusa hapka
haponiuk hara haraburda harahoe haralds haran harapin harasimiuk harber harcain hardiansyah hardiman hareks haremza
haren hargadain hargadon hargain hargan hargreaves haring hariyah harju harkin harkins harkonen harlaigh harlaugs
harloff harms harnett haro harrachtain harragain harrer harrihy harrington harrys hartagain hartati harte hartigan
hartikainen hartl hartmanns hartnett hartung hartvigs harty harvan harvanek haryanti haryanto hasanah hasanov hasanzada
hascak hasegawa hasek haselaar hashimoto hasiak haslauer hasler haslinger haspengouw hass hassanah hassani hassel
hassett hasteinns hastey hastie hastings hastuti hasty hatfield hattinger hatton hauck hauer hauffer haug haugaard
hauge haugen haugh haughey haugland hauks hauksteinns haukvalds haumer haupert haupt hausberger hauser hausler hautala
hautamaki havards havarrs havars haverinen haverty havlicek havran havranka havranko hawe hawkins hawro hawrylak
hawthorn hay hayashi hayer haynes hayre hazenveld heachadha heachairn heachthigheirn headhnu headhra headtromain heaffy
heagain heaghra heaghrain healai healaigh healaithe healey heallaigh healuighthe healy heamhthaigh heanachain heanagain
heanaigh heaney heanna heaphy hearain hearbhaird hearbhard hearcain hearchaidh hearchu hearghail hearghaile hearn
hearnain hearne hearrain hearty heathcote heavey hebenstreit hechenberger heck hecke hecker heckett hecko heczko
hedberg hedderman hedigan hedin hedinns hedlund hedman hedstrom heeb heelan heenan heeney heer heere heerenveen
heerkens heerschop heffernan hefferon heffron hegarty hegde hegedus heger heggarty hegmann hehir hehl heibhrin
heichthigheirn heidarrs heidars heidbergs heidberts heideagain heideain heiden heidenreich heiderscheid heidhin heidhni
heidhniu heidlinds heidmanns heidmars heidmunds heidreks heidrich heifearnain heifrin heigcheartaigh heigearta
heigeartaigh heigheartaigh heighne heighnigh heighniu heigl heijden heijman heijmans heijmen heikirs heikkila heikkinen
heil heilidhe heiligh heilire heilmods heim heimhigh heimhin heimhrin heimhthigh heimirs hein heindl heineachain heinen
heinniu heinonen heinreks heinri heinrichs heinsalu heinsoo heintz heintze heinzl heireamhoin heirens heisis heiskanen
heislin heiss heissenberger heiteagain heithchir heithir hejduk hejna hekker hektors helak helaoire heleniak helenius
helgis hell helland hellberg hellemans hellevoort hellgren hellman hellstrom hellwig helm helman helmerhorst helminen
helmuts helsen hemert hemetsberger hemma hemmen hemmer hemmerts hempenstall henao henck hendrick hendricks hendrickx
hendriks hendrikse hendriksen hendrix hendry hendzel henebry heneghan henegouwen heney hengen henin henke hennebry
hennelley hennelly hennessey hennessy hennig hennigan hennings henrard henriksen henrion henriquez henrotte henrys hens
henschel hensley henson henst hentschel heochach heochadha heochaidh heodhasa heodhusa heoghain heoghanain hepburn
hepenstall heraghty heras heraty herba herberts herbjorns herbst herbut herceg herck herd herda herdzik heremans
heretik hereward herfinns hergeirs hergills hering heripon herity herjolfs herlaugs herleifs herlihy herlufs hermanns
hermans hermansen hermighausen hermiston hermods hermosilla hermunds hernadez hernandes hernon herok heron herout
herranz herrera herrero herring hersirs herstal hersteinns hersveinns hertrampf hertz hervards hervars hervas hervia
hervins herzog hesbaye heser heskin heslin hess hesse hession het hethur hettinger hettner heuertz heule heusden heuser
heuvel hever hewelt hewitt hewson hexspoor heydarli heyden heydrich heylen heymans heyne heyvaert hhoyiyane
hiarfhlaithe hiarfhlatha hiarnain hiceadha hici hicidhe hicin hickey hickle hickman hicks hicog hidalgo hidayanto
hidayat hierro hietala hietanen hifearnain higgins highne higueras hilberts hildars hildibergs hildibrands hildigeirs
hildiglums hildimars hildimunds hildings hildirs hildithors hilger hillen hiller hilll hillow hills hilmars hilmirs
hilpert hilti hiltunen himmelbauer himris hinca hindeberg hineiri hineirigh hines hinic hinneirghe hinney hinojosa
hinrichs hinriks hinterberger hinteregger hinterleitner hinton hintz hiocog hiolain hiollain hiomhair hionnghaile
hiorbhaird hiorbhard hirams hirsch hirschmann hirt hirthe hirvonen hishon histon hjallkars hjalmars hjalmgeirs hjalms
hjalmthors hjalmtyrs hjaltis hjarnars hjelm hjorleifs hjort hjorts hjortthors hjorvars hlabangane hlabisa hladka hladky
hlatshwayo hlavac hlavacik hlegests hleidars hlela hlengwa hlers hlidars hlidbergs hlifars hlinik hlinis hlinka hljoms
hlodmunds hlods hlodvards hlodvers hlomuka hlongwa hlongwane hlophe hlubi hlumakazi hlyns hnat hnefills hnikarrs
hnikars ho hoarau hoare hoareau hobain hoban hobbs hocevar hochleitner hochreiter hodak hodel hodge hodges hodgson
hodhra hodhrain hodl hodnett hods hodson hodza hodzic hoecke hoedemakers hoeger hoek hoeks hoekstra hoelen hoes hoevel
hoeven hoey hofbauer hofer hoff hoffman hoffmann hofig hofinger hofler hofman hofmann hofmeister hofstatter hofstetter
hogain hogan hogberg hogg hoghartaigh hoglinger hoglund hognis hohl hoibicin hoileain hoir hoirbheaird hoirbheard
hoirchinnigh hoireabaird hoireabhaird hoireabhard hoireachtaigh hoiscin hoisin hoistin hojda hojka hokkanen holappa
holc holcik holcomb holdaway holdt holeksa holewa holgeirs holgers holguin holic holicek holicka holik holl hollain
hollander hollarain hollaus holler hollins holloway holluin hollywood holman holmars holmberts holmfasts holmgeirs
holmgren holmgrims holmkells holms holmsteinns holmstrom holmthors holohan holopainen holota holst holsten holt
holthuis holtis holub holubec holubek holubka holubko holubok holuby holvoet holysz holzapfel holzenbecher holzer
holzinger holzknecht holzl holzmann homenick honan hondeveld honing honkanen honkisz hood hoof hoog hoogers hoogh hoop
hooper hopkins hoppe hoppenbrouwer hopper hor hora horacek horain horak horan horbacz horcain hordha hords hore
horemans horgain horgan horl horle hormann hormazabal horne hornich hornig hornik horrocks horvat horvatek horvath
horvatic horvatinec hosae hosey hoskins hoskulds hosp hoss hosseini hostaden hostak hoste hotz hou houari houben houde
houdijk hougardy hough houghton houle houlihan hourachain hourican hourigan hourihane house houteveen hovel howarth
howe howells howley hoyos hoz hoza hozjan hrabar hrabia hraereks hrafnars hrafnbergs hrafnkells hrafns hrafntyrs hranic
hranj hrannars hrapps hrasko hraunars hrdlicka hreggvids hreidars hreidmars hreims hreinns hren hrianka hribar
hribernik hric hrimnirs hrings hrmo hroalds hroars hrobjarts hrobon hrodgeirs hrodmars hrodolfs hrodvars hrois hrolfs
hrollaugs hrolleifs hromunds hrovat hrsak hruba hruby hruts hrvojic hrzenjak hsiao hsieh hsu hu huaillearan huaithne
huaithnin hualla huallachain huallaigh huang huart huba hubain hubel huber huberts huberty hubin hubmann hubner hucko
huczek huczko hudacek huddleston hudec hudzik huel huels huemer huerta huertas huet huff huffman hufnagl hug hugbergs
huginns hugis hugleiks hugos huguet huhn huhtala huidhir huigin huiginn huijben huijbrechts huijs huijzing huirthille
huiscin huisman huitseachain huka hulboj huldars huljev hull hullain hulle huls hulshouts hulskes hulst hult hulten
hultgren hultman humbert humblet hume humeniuk humer humis hummatov hummel hummer humoyunov humphreys humphries
hunbogis hunerik hunis hunns hunrods hunziker huotari huovinen hupka hurd hurdail hurlimann hurmholtaigh hurst hurt
hurtado hurthuile hus husak husar husek huseynbayli huseynli huseynov huska husnjak huso huss hussey hustak huszcza
hutagalung hutapea hutasoit hutchinson hutchison huter hutnik hutta hutter hutterer hutton huttunen hutyra huurdeman
huuskonen huxleys huybrechts huyghe huynh huys huysmans hvannars hyatt hyde hyjek hyland hyls hyltirs hynes hynman
hytonen hyttinen hyvarinen hyvonen hyzy iacobucci iacovelli iadanza iannelli iannotti iannucci iannuzzi ians iarla
iasachta iascaire ibacache ibanez ibarra ibikunle iborra ibrahimbayov ibrahimli ibrahimov ibrohimov ibsen iciek idec
idrisli idzi iforayeva iglesia iglesias ignatiuk ignatjev igo igoe igras ihalainen ihejirika ihnacak ikeda ikhlef
ikonen ilic ilijic iljin illugis ilori ilupeju ilves imali imanzada imbert imhof imiela iminza imis immanuels immonen
impastato impe imronov indridis indyk indyka infantino ingbergs ingibergs ingiberts ingibjarts ingibjorns ingileifs
ingimagns ingimars ingimunds ingis ingithors ingivalds ingjalds inglis ingmars ingoldsby ingolfs ingthors ingvalds
ingvars ingvis iniesta iniguez inneirghe innocenti innseadun inonu inostroza inoue intaum interiano interminei
interminelli inzaghi inzunza iomaire iomhair ionescu ionita ionrachtaigh ioppi iosa iosog iqbal irawan ireri iriarte
irizarry irla iroha irzyk isabayli isah isaks isaksen isarrs isars isaxanli isbjorns iselds isella isern isfandiyorov
isgeirs ishii ishikawa isidors iskierka isleifs isler islomov ismaels ismars ismayilqizi ismoilov isolfs israels issak
issis iswahyudi iten ito iturra iustas ivancan ivandic ivanov ivans ivask ivers iversen ivsic iwanow iwu iyanda iyengar
iyer izaguirre izquierdo jaakkola jaakson jaanson jaaskelainen jaatinen jacak jaceps jachimczak jachna jackel jackman
jacks jacobi jacobs jacobsen jacobson jacot jacquemart jacquemin jacquet jacquot jacuzzi jadot jadoul jaen jafari
jafarov jafets jagarinec jagecic jager jaggi jagielka jagielo jahn jahongirov jailani jaimes jain jaiyeola jaje jajko
jakel jakiel jakimiak jakis jakobiak jakobik jakobsen jakobson jakoniuk jakopec jakops jakovac jakovlev jakubaszek
jakubcek jakubcik jakubco jakubec jakubek jakubik jakubiuk jakubko jakupic jakus jalakas jali jalolov jalonen jalovec
jalowiec jamasijadu jambor jamieson jamile jamils jamnik jamroz jamrozek jamrozy jamshidov janak janasik janasz janc
janca jancek janco janczarek janczura janda jandl jandula janecek janecka janecko janes janezic janicki janiga janisch
janisz janiszek janiuk jank jankauskas janke janocko janosek janosik janosko janoso janoszek janoszka janowiak jans
jansdr janse jansen janson jansse janssen janssens jantos jantsch jantti januar januchta januszko jany jao jaracz
jaramillo jarc jarczak jarema jaremek jaremko jargielo jargilo jarka jarls jarmula jarmuz jarmuzek jarngrims jaroch
jaros jarosik jarosz jaroszuk jarso jarv jarve jarvela jarvenpaa jarvi jarvinen jas jasica jasina jasionek jasko
jaskola jaskowiec jasnoch jasons jasprica jasso jast jaszcz jaszczur jaszczyszyn jatgeirs jatmunds jatvards jauhiainen
jauk jaume jaunzema jaunzems jauregui javohirov javornik jayaraman jazdzyk jazwiec jdotte jedra jedrak jedral jedrasiak
jedraszek jedruch jedrusiak jedruszczak jedryczka jedrys jedrzejek jefferies jeffries jefimov jefwa jeggij jegorov
jehle jeitz jeka jekel jelavic jelen jelic jelimo jelinek jellyman jemeli jemric jendek jenek jenewein jenkins jenko
jennis jenssen jepkemboi jepkemei jepkirui jepkogei jepleting jepngetich jeppesen jepsen jerde jereb jereczek jerez
jeric jermakov jersov jerusalem jerzyk jeske jespers jespersen jessa jessel jessen jeszka jeszke jewula jezek jezior
jezyk jezyna jha jhaveri jiang jibela jilani jili jillo jimale jimenez jiminez jiyane joakims joanns jobin jobstl
jochems jochums jockel jodar jode jodko joels joesaar jogi johal johannesen johannessen johanns johansen johanson johns
johnsen johnston jois jokela jokinen jokiwe jokulls joly jomars jomini jomo jomunds jonak jonars jonatans jonbjorns
jonckheere jondors jonge jongeirs jonghe joniak jonik jonjic jonker jonkman jonmunds jonsteinns jonthors joosten jopich
jorda jorfis jorgens jorgensen jorlink jormunds jorquera jorris jorrisen jorunds jorvars jorvis josafats josavins
josefs joseps joshi joshuas josteinns josuas joszko joubert jourdan jovanovac jove jover jovic jovinelli jovins joyner
jozefczak jozic jozwiak jozwik juarez judek juen jug jugovac juhanson juhasz juhkam juhlin jukic julians julis julliard
jumba jumiege junas junck juncken juncker junge jungfer jungwirth junis junitz junk junken junker juntunen juqula
jurado juras jurca jurcic jurcina jurco jurczuk jureks juresko juretic jurgens jurgenson juric jurik jurina jurisic
jurka jurko jurlina juroszek jurrijens jussila juszczuk juttner juvara juvonen kaar kaarik kaasik kaay kabala kaberia
kabui kaburu kabus kabza kacperek kaczan kaczka kaczmar kaczmarek kadak kadakia kadar kaddour kaddouri kadela kadenge
kadija kadlec kadzo kafel kafer kageha kagendo kager kagi kagwiria kahindi kahinu kahkonen kahlina kahr kaikkonen
kaimenyi kaindl kaingu kainulainen kainz kairu kairys kajak kajdan kajdas kajs kajstura kajuju kakai kakalis kakar
kalama kalamees kalan kalanjos kalarus kalazic kalcher kalda kaldis kalebs kaleja kalejs kalek kalekye kaletka kaliciak
kalin kalinak kalinin kalinka kalis kalisiak kalista kalita kaljula kaljurand kaljuste kaljuvee kalka kallas kallaste
kallen kallert kallio kallstrom kalm kalmanns kalmans kalmars kalmus kalnina kalnins kaloki kalota kaltenbock
kaltenbrunner kaltenegger kaluga kalume kalvaitis kalvelis kalvenas kalwa kalwak kamalanon kamande kamarainen kamathi
kambs kamdar kamela kamene kamieniak kamieniarz kammerer kamp kamper kampf kamronov kamyk kamyszek kan kanana kananu
kanarek kandie kandora kandzia kandziora kanepa kaneps kang kangas kangethe kangley kangogo kangro kangur kaniak kanik
kanja kankaanpaa kannan kansy kantola kanyi kao kapadia kapalka kapcia kapciak kapeller kapera kapinos kapka kapoor
kapp kappel kapral kapur kapuscik kapustka karadeniz karagic karalus karamarko karambu karczmarek karczmarz karels
karge kargl kargol karhu karhunen karier karikari karimli karimov karims karimzada karjalainen karki karkkainen
karklina karklins karkocha karks karkut karlberg karls karlsen karlstrom karmelic karmelita karnas karner karnik karpe
karpeta karpiak karpiel karpik karpov karppinen karrer karro kars karsznia karttunen karu karuga karul karuri karuza
karvels karvinen karvonen karwala karwan karwitha karwot karys karz kas kasak kase kasel kasemaa kasemets kaser kashyap
kasiak kasica kask kasperczak kaspers kasprzak kass kassulke kasteelen kastelic kastelik kaster kastiels kastner
kasyoka kaszkowiak kasznia kathagen kathambi kathure katic katona katos kattai kaucic kauffmann kaufman kaufmann
kaulina kaulins kaupas kauppila kauppinen kautzer kauzlaric kavaliauskas kavanagh kavasch kawala kawiak kawira kawula
kawulok kayser kazakov kazana kazberuk kazek kazik kazimierczuk kazior kazirod kazlauskas kazmierczak kazubek kazungu
keady kealey keally kealty kealy keane keaney keany keapock kearney kearns keary keating keaveney keaveny kebaili kebir
kedziorek keebler keeffe keehan keeling keenaghan keenahan keeney keer keery keevers kehoe keightley keijser keijzer
keinanen keitany kelder kelecic keler kelic kelleher keller kellner kello kelo keltenie kelvey kemei kemmer kemp kempe
kempen kemper kempka kempny kemppainen kempter kendi keng kenga kenig kenis keniz kenlan kenlon kenneally kennellan
kennelly kensy keogan keogh keoghan keoghane keohan keohane keown keplinger ker keranen kerans kerekes kerger kerin
kerins kerkhof kerkhofs kerley kerlin kerluke kermody kern kernan kerney kerr kerrigan kerrisk kerschbaum kerschbaumer
kerschen kertzmann kerville kerwick kesek keskinen keskitalo keskula kessler ketel keter ketilbjorns ketills ketola
ketting kettunen keudel kevane keville kevo keyes keyser khaba khabalidaka khaemba khaldi khalif khalsa khambule khamis
khan khanna khanyeza khanyile khaphela khare khathi khathide khathini khatri khawula khelif khelifa khelifi khelil
kheswa khezokhulu khisa kholose khomo khonjwayo khosini khosla khoza khuba khubisa khuboni khukhuza khulu khuluse
khumalo khumbuza khurana khuyameni khuzwayo khwane khwela kiama kibe kibiwot kibiwott kiboi kibor kiciak kidawa kidd
kidney kidon kieber kieca kieffer kiehn kielan kielbik kielbus kielek kielich kieloch kiely kiema kiepas kiepura
kierane kierans kierat kierepka kieszek kigen kihara kihn kiik kiil kiilu kiio kiiru kiis kiisk kij kijanka kijas
kijnder kik kikas kikkas kilar kilawee kilback kilbane kilbride kilcoyne kilday kildea kilduff kilfoyle kilgallen
kilgallon kilhooly kilians kiliszek kiljans kilk kilkenny killeen killer killilea killooly killoran killoughry
kilmartin kilmore kilonzi kilpelainen kilroe kilroy kimachu kimaiyo kimanthi kimaru kimeli kimemia kimosop kimotho
kimtai kimura kinaghan kinahan kinal kinder kindle kinet kingori kiniry kink kinkela kinlan kinlen kinnane kinnear
kinnegan kinner kinnerk kinney kinnon kinnunen kinny kinoti kinsch kinsella kint kintziger kinya kiogora kipkemei
kipkogei kipleting kiptanui kiptui kiptum kipyego kiragu kiraly kirchmair kirchner kirillov kirimi kirincic kirkland
kirlin kirpenstein kirs kirsch kirschner kirsipuu kirss kirwa kirwan kiryluk kis kisakurek kisel kisela kiser kisilu
kiska kisman kiss kissane kisseljov kiszczak kitheka kithinji kithome kiti kitonga kitprapa kitsao kitson kittakun
kituku kitumaini kitur kitzler kitzmann kiuru kivela kivi kivilo kivimae kivimaki kivinen kiviniemi kivistik kivisto
kivuva kiwior kjaer kjalars kjallaks kjarans kjarrs kjartans kjarvals kjeldsen kjellberg kjois klaarwater klaengs klaja
klama klamka klammer klanac klapac klapka klapko klapp klaric klarin klashorst klasic klatka klausen klausner klavina
klavins kleban klebba kleczar kleiber kleibrink kleijse klein kleina kleinschmidt klejna klek klekot klemczak klemencic
klemenzs klemm klemt klepac klepka klerks kleybrink kliber kligl klijn klima klimacek klimek klimko klimo klimov klin
kline kling klingelhofer klinger klingler klinkosz klisz kliszcz klizan kloch klocker klocko kloczko kloiber klokoc
klomp klopacka kloppert klorek klos klosek klotz kluczek klucznik klug kluj klups klus klysz klyszcz klyta kmak knapek
knapp knappe knaus kneafsey knecht kneip knez kniaz kniec knight kniha knobel knockaert knoers knoll knorrs knowles
knudsen knuf knuts knutsen knych knysak kobak kobal kobayashi kobel kobelt kober koberl kobia kobos kobryn kobza koc
kocaj kocan kocarli kocevar koch kochel kocher kochman kocian kociemba kocijancic kocis kocjancic kock kocka kocko
kocol kocsis kocur kocurek kocurik kocwin koczara koczy kodrans kodric koelpin koeman koenig koepp koester kof kofler
koger koggis kogler kogo kohl kohler kohli kohn kohnen kohnke kohut kohv koistinen koitla koiv koivisto koivula
koivunen koj kojder kok kokalj kokk kokko kokkonen kokol kokoric kokosza kolaczek kolade kolak kolanek kolanko kolar
kolarec kolaric kolarz kolata kolb kolbeinns kolber kolberg kolbjorns kolbl kolbusz kolega kolehmainen kolek kolen
kolenc kolendo kolesar kolesnik kolfinns kolgrims kolic kolk kollar koller kollmann kolm kolman kolmars kolnik koloch
kolodziejak kolonko kolpak kols kolskeggs kolster kolsut koltuniak kolvids koman komander komar komarov kombe kombo
komen kominiak komisarek komora komperda komsta komuda komulainen konat konda kondej kondratjev konecna konecny kong
kongchayasukawut kongsri koniec koniecko konieczek konig koning konings konopka konovalov konrads konsbruck konsek
konstantinov kont kontny konttinen kooij kool koome koomson koort kopa kopala kopciuch kopec kopecka kopecky koperek
kopf kopiczko kopij kopik kopjar koponen kopp koppa koppel koppensteiner kops kopysc kopyt kopytko kopyto korab koral
korbel korbut korcak korda kordus kordys korec korek koren koret korgul korhonen korichi korkosz kormaks kornak kornek
kornet korniak korol koros korosec korpal korpela korpi korsman korstman korta korte kortelainen kortman korts koruturk
korzekwa korzeniak korzonek kos kosak kosalka kosc koscielak kosciesza koscik kosciolek kosciuszko kosela koshy kosi
kosiak kosic kosidlo kosiec kosir koska koskei koskela koski koskinen kosman kosnik kosno kosoko kosonen koss kossak
kossler kostanic kostelac kosten koster kostera kostin kostka kostolzin kostorz kostrec kostro kosz kosznik kot kota
kotala koterba kothari kotian kotkas kotlarek kotnik kotov kott kotulic kouba kouidri kovac kovacek kovacic kovacik
kovacs koval kovalcik kovanen kovar kowal kowala kowalak kowalik kowalowka kowaluk kowara koya koza kozacek kozacik
kozaczuk kozak kozar kozdra kozdroj kozdron kozelj kozey koziarz koziatek kozica kozieja kozien koziol kozka kozlak
kozlov kozmon kozok kozon kozubal kozuszek krabbe krack kraft krainer krainz krajcar krajci krajcik krajcir krajco
krajicek krajnc krajniak krakis kral kralik kralj kraljic krall kramar kramaric kramberger krammer kranc kranjc krantz
kranz krasa krastina krastins krata kratochvil kratzer krauel kraus krause kraushaar krauz krauza kraxner krcelic krebs
krecichwost krecisz krecke kreczmer krefta kregiel kreidl kreiger krein kreiner krekora kremer kremser krenc krenn
krepa kreslina kreslins kresonja kresse kretek kreusel kreuzer krezolek kriegl kriens krier krieva krievina krievins
krievs kriisa krishnamurthy krishnan kristalls kristbergs kristbjorns kristdors kristensen kristfinns kristgeirs
kristians kristiansen kristinns kristjans kristjons kristlaugs kristleifs kristmanns kristmars kristmunds kristofers
kristoffersen kristthors kristvalds kristvards kristvins krittayanukoon krivec kriz krizan krizik krochmal kroczak
krogh krohn kroker krokosz krol kroll krolov kronberger kronenberg kronsteiner kroon krop kropilak krotak krpan krsanac
krueger krug kruger kruglov kruk krumina krumins krummis kruns krupa krus kruschwitz kruse kruszka kruszona kruze
kruzel kryk krysik krystkowiak kryszczuk krywult kryza krzan krzelj krzempek krzeszowiec krznaric krzosek krzyk
krzykala krzysiek krzysko krzyskow krzystek krzyszczak krzysztofek krzysztoszek krzywon krzywonos krzyzostaniak ksel
kshlerin ksiezak ksiezyk kub kuba kuban kubanek kubasiak kubec kubek kubheka kubiak kubicek kubicka kubicko kubieniec
kubik kubina kubisz kubko kubo kubon kubow kubrak kucab kucera kucharz kucharzyk kuchciak kuciak kucic kuciel kucz
kuczaj kuczak kudela kudelka kuder kudlacik kudlacz kudlak kudra kudrjavtsev kuffa kuffel kugler kuhar kuhic kuhl
kuhlman kuhn kuhnen kuhnert kuijc kuijpers kuilenburg kuiper kuipers kuit kujala kujawiak kujda kujundzic kuk kukawka
kukiela kukier kukkonen kukucka kukuczka kulach kulas kulczak kuliberda kulikov kulis kulisz kulkarni kulma kulmala
kulon kultys kulus kumer kumi kummer kumorek kumpulainen kumsoontorn kuna kunac kunc kunda kunde kundu kundzina
kundzins kunen kunene kunert kung kungu kuningas kunka kunysz kunz kunze kuosmanen kupa kupaj kuphal kupidura kupka
kupko kups kupsjak kurach kuran kurant kurbiel kurc kurcz kurczab kurczak kurda kurek kurg kurgat kurian kurki kurm
kurniawan kurnik kuronen kuropatwa kurp kurpanik kurpisz kursa kurtoic kurtyka kuruc kurui kuruvilla kurvits kurys kurz
kurzac kurzaj kurzak kurzmann kurzydlo kurzyna kus kusa kusch kusek kusen kusi kusik kusio kusiwaa kuska kusmawati
kusmider kusnierek kusnir kuso kuster kustosz kusumo kuswandari kuswik kuswoyo kusyk kusztal kuszyk kut kutch kutek
kutera kutnik kutsar kutt kuus kuuse kuusela kuusik kuusisto kuusk kuvalis kuvezdic kuza kuzia kuzior kuziora kuzmic
kuzmin kuznetsov kuznia kveldulfs kvist kwaadland kwaakye kwaakyewaa kwak kwapien kwapis kwarciak kwartemaa kwarteng
kwasek kwemoi kweyama kwinta kwoka kyc kycia kyei kyeiwaa kyerewaa kyllonen kyne kysel kysela laakkonen laakso
laaksonen laan laane laanemets laar laarhoven laarse laas laats labadie labado labaj labas labbe labelle labhra
labhradha labhru labinjan labno labocha labonte laboy labra labrecque labuda labudda labus laca lacasse lace lachacz
lachance lachapelle lachmann lachnain lachtnain lachut laciak lacina lacis lack lacka lackner lacko laco lacombe
lacroix lad ladavac ladeck lademann ladhradha ladner ladniak ladziak laenen laer laere laet lafferty laffey laffray
laflamme lafleur lafontaine lagarde lagat lagerweij laghmainn lagiewka lagler lago lagos laguna lagzdina lagzdins lah
lahaye lahey lahiffe lahmar laht lahteenmaki lahti lahtinen lahy lai laib laideain laidhe laidhigh laidhin laidhleis
laighin laighnigh laiho lailasari lailligh lailliu laimer laimhbheartaigh laimhin laing lainn laithbheartaigh laithimh
laithmhe laitinen lajcak lajciak lakatos lakaza lakehal lakhal lakhdari lakin lakoseljac lakota laks laksita laksmiwati
lalak laliberte lall lallaidh lallaigh lallemand lally lalonde lalor laloux lamac lamas lamb lambe lambers lamberts
lamborghini lambot lambotte lambrecht lambrechts lambregt lamch lament lamesch lamhain lamhna lammas lammens lammer
lammi lamontagne lamore lamotte lamoureux lampa lampart lampert lampinen lampl lamprecht lamri lamula lamy lanagain
lancaster lancisi landa lande landeghem landers landl landstrom landy lanfranchi langa langan lange langeni langer
langern langevin langevoort langier langley langlois langosh langworth lanigan lanka lankinen lankle lanners lans
lansink lantz laochdha laodhog laoghaire laoghog laoi laoidh laoidhe laoidhigh laoingsigh laoithe laon laouar lapacz
lapain lapaj lapierre laplante lapointe laporte lapot lappalainen lappin lapsa larcain larcher lardinois lardner
larents largan largey laribi lariviere laroche larocque larose larouche larranaga larrea larsen larson larysz lasa
lasaidhe lasak lasic lasica laskawiec laskus lassen lassila lassnig lastra laszcz laszuk lata latacz latek lathaigh
lathrope latier latifxanli latko lato latoszek latour latreche latt lattuada latupono latuszek latvala laufars laugis
laukkanen launay laurenson laureys lauridsen laurila lauritsen lauritzs laursen lauwers lauzon lavallee lavan lavell
laverty lavery lavigne lavoie lavric lawal lawless lawlor lawniczek lazarek lazcano lazizov lazo lazuardi leach leacy
leadus leagha leahy leallaigh leamhna leanachain leannain leannon learmonth leary leathaigh leathlobhair leavey leban
lebar lebeau lebedev lebel leber leblanc lebon lebreton lebron lebrun lebsack lechner leclerc leclercq lecocq lecomte
leconte lecoq leddin leddon leddy lede ledent lederer ledesma ledner ledoux leduc ledwich ledwith ledzion leeb leech
leek leemans leemput leene leeney lees leeuw leeuwen lefebvre lefevre leffler lefort legault legendre leger legnante
legowik legrain legrand legros leguit legutko lehane lehikoinen lehiste lehmann lehner leht lehtimaki lehtinen lehtla
lehtmets lehto lehtola lehtonen leibetseder leidhin leidhinn leidolfs leifs leighin leighinn leiknirs leineachain
leinonen leis leitao leite leitgeb leith leithner leitner leiva lejeune lejk lejman leks lelas lelei leleu leleux
lelievre lelijveld lelito lelonek leloup lemaire lemaitre lemay lemayian lembede lember lemiesz lemieszek lemieux
lemire lemke lemmens lemmer lemoine lemonnier lempart lempereur lemus lenaerts lenaghan lenarcik lenc lenda leneghan
lenehan lengauer lengyel lenic lenihan lenik lennane lenoir lensen lentz lenz leoid leonardi leonards leoncavallo
leonetti leonhards leonhartsberger leoniak leoniuk leopardi leopolds lepa lepage lepak lepek lepianka lepik lepine
lepisto lepka lepp leppanen leppik lepsik lercari lerch lerche lercher lerma lerner leroux lers lertsattayanusak leruth
lesage lesch lescic lesic lesik lesisz lesjak leskinen lesko leskovar lesna lesner lesniak lesnik lesny lessard lestari
leszcz leszczak leszczuk letelier letellier lether letourneau lettiere lettner leu leunberger leuschke leutgeb leuven
levan leveque levesque levine lewa lewek lewicz lewko ley leyden leydon leys leysen leyton leyva lezon lheureux lhoir
liadhain liagha liaghain liain liao liathaigh liathain liber libert liblik lice lichon lichtenegger licis licul liddane
liddy lideadha liden lidstrom lie liebelt liedtke liegeois liekens lienard liendert liepina liepins lier lierde
lieshout lievens ligas ligenza lighe ligorio ligtvoet liguori liimatainen liiv liiva liivak liivamagi lijn likar
liljars liljegren lillemets lillo lima limbourg limburg limo linares linbergs lindahl lindars lindau lindbergs lindblad
lindblom lindeman linder lindfors lindgren lindh lindholm lindinger lindmark lindner lindorfer lindquist lindroos
lindskog lindstrom lindvall linehan linek linis linke linnane linny linschoten linskey linster lintner liodain
lionachain lionnain liostun liovic lipa lipka lipko lipok lipp lippe lippens lippomano lipponen lips liptak lisak
lisica lisicka lisicky lisik liska liss listwan litewka lithe littel littizzetto litva litwa litwinczuk litwiniuk liu
liukkonen liverotti livingston lizama lizana lizon lizurej ljosalfs ljots ljubetic ljubic ljubicic ljufs ljung
ljungberg ljunggren llabres llado llamas llano llanos lledo llobet llopis llorens llorente lloret lluch loaiza loba
lobacz lobato lobo lobos locatelli lochain lochel lochlainn lochlann lochnain lochrain lochtnain lockman lodej lodmunds
lodyga loep loera lof loffler lofgren lofts loftus logain logar loghan loginov logis logue lohmann lohmus lohse
loibhead loibl loideain loididh loidl loineachain loingscigh loingse loingseachain loingsigh loinn loinne loinnigh
loinnsge loinnsgigh loirgneain loiseau loj loja lojek lojen lojka lojko lokaj lokietek lokis lollobrigida lombard
lombardo lombroso lomeli lomgaigh lommert lomp lonagain lonain lonargain londain londono londra lonen lonergan longaigh
longain longan longhena longo longode longoria lonn lonnain lonndra lonndraigh lonndun lonnradh loo loock loon looney
loorits loos looveren looy lopes lopez lopresti lorang lorca lorcain lorch lord lordain lordan loredan lorencin
lorenzetti lorenzini lorenzs lorreijn losa losada losatapornpipit losekann losiak loska lotharingen loucif loughlin
loughnane loughran loughrey loughry lounis loureiro louws lovato lovgren lovric lowery lowney lowry lozada lozano
luachra luag luain luaire luaithrinn luanaigh luasa luasaigh lubelo lubera luberda lubhaing lubhog lubina luboch
lubowitz lubs lucarelli lucchesi lucciano lucel lucey luciani lucic lucid lucitt luczak luczka luczyk luddy ludhog
ludonga ludovisi ludvigs ludviks ludwin ludwiniak ludwisiak ludzik lueilwitz luengo luettgen luevano lughadha
lughbhadha lugo luht luibhead luik luin luineachain luinenburg luing luinigh luisead luitgardis lujan lukac lukasik
lukasiuk lukhele lukic lukin lukinic lukk lukowiak luks luksa luksic lukstina lukstins luksza lulek lumbasi lumbreras
lumiste lumumba lunaigh lunam lund lundberg lundblad lunde lundell lundgren lundh lundholm lundin lundis lundmark
lundon lundquist lundra lundstrom lunham lunney lunny luo luog luoma lupain lupina lupo luptak luqe luque lurgain luria
luscher luse lusiak lusis lussier lussu lustenberger luszczak luters lutgen luthers luthi lutholoni luthra luthuli
lutje luts luttenberger lutterveld luukkonen luvuno luxardo luxemburg luyckx luyssel luyten lwandle lyczak lyczek lyden
lydon lyds lyjak lynch lynchechaun lynchehaun lyng lyngars lynskey lyon lyons lyp lys lysaght lyskawa lytings maalim
maaren maasgouw maasik maaswinkel maath maatta mabanga mabaso mabhena mabhodla mabhoko mabika mabizela mabuya
mabuyakhulu mabuza maca macadoo macaleavy macallen macaloon macan macanally macart macasa macbreen macbride maccaffrey
maccanelli maccann maccartan maccarthy maccarville macclenaghan maccole macconachy macconnaghy maccool maccormack
maccrohan maccurtin macczak macdermott macdevitt macdonagh macdonald macdonnell macdougall macdowell macdwyer macdyer
macedo macegan macek macelgunn macesic macever macevoy macfadden macfall macfaull macgee macgeehan macgill macgilligan
macging macginley macginnitty macginnity macginty macgloin macglynn macgovern macgreal macgroarty macguinness macgurk
mach macha machacek machado machain machale machata machenry macher macheta machnac machniak macho machon machowiak
machuca machugh machul macias maciejczuk maciejko maciejuk macik macinerney macingwane macinnes maciocha maciol maciuk
maciuszek macka mackay macken mackenna mackeown mackesey mackevitt mackey mackle macko mackow maclean maclysaght
macmahon macmillan macmonagle macmorrow macmullan macmullen macnabb macnaboe macnaboola macnally macnamara macnamee
macneela macneill macnelis macnulty macnunbayov maco macpherson macphilbin macrea macshea macsweeney mactiernan
macveagh macveigh macwilliams madadhain madagain madaidh madaidhe madaidhin madain madan madaoin madar madariaga
madaric maddock madej madela mader madera maderna maderno madhubuti madi madiba madide madigan madinaeva madinane
madlala madlanduna madlula madondo madonsela madrid madrigal madro madrzak madrzyk madsen maduma maduna madunic madura
madzia madziar madziba maeda maenpaa maeots maertens maesalu maestas maestre maeyer maffei mafobo mafuleka mafulela
magagula magain magal magaldi magana magann magar magauran mageba magee mageean magennis magennity mageto maggio
maggioli maggis maghanga maghnuis magi magier magill maginn maglio magnani magngeirs magnin magnis magnthors magolwana
magombo magononde magoza magrassi magrath magri magro magryta magubane maguidhir maguire magujwa magutshwa magwaza
magyar mahajan mahal mahamba mahamud maharaj maharramli maharramzada mahat mahaye mahdiev mahedy mahendra maheswara
mahieu mahlaba mahlalela mahlangu mahlase mahlinza mahlobo mahmoudi mahmudov mahnet mahon mahoney mahony mahulube mahy
maicin maidana maidin maidla maier maierhofer maillard maille maillet maillot mainchin maingin mainichin mainin mainka
mainnin mairhofer maitha maithnin maithya maitiu maitre maiyo majak majcen majchrzak majczyna majdak majdan majdenic
majerus majnusz majoka majola majorana majorek majos majozi majsterek majtczak majtyka majumdar majzner makans makarov
makaruk makela makhanya makhathini makhaye makhaza makhedama makhlouf makhloufi makhoba makhubo makhulukhulu makhunga
maki makiela makinde makinen makinwa makkonen makles mako makos makosz makovac makovec makovica makovicka makovicky
makovy maksimov makulec makulu makungu makurat malacarne malambule malaparte malara malas malatesta malave malcharek
malcher malcherek maldonado malecha malecki malembe malenchini malesza maleszka maletic malevu malfait malherbe
malhotra maliglowka malikzada malinen malinga malipiero malisek malisz malki mallet malley mallick mallien mallon malm
malmberg malmgren malmstrom malnar maloba maloca malocha maloid malon maloney malosev malota malowney malpighi malsen
maltais maluki maluleka maly malycha malys malysiak malyszek malyszka malz malzer mamani mamba mambo mamcarz mamic
mammadli mammadquluzada mammadxanli mammadzada mammen mamo mamojka mamula manachain manacorda manahan manana mancebo
mancilla mancini manco mand mandal mandala mandasari mander manderscheid mandl mandrysz manfreds mangal mangale mangan
mangat mangcamane mangede mangel mangen mangena mangethe mangold mangunsong manis manista manjon mann mannan mannik
manninen mannion manniste mannisto mannix mannoia manntain manolesso manqele manrique manriquez mansa mansell mansilla
mansiz manso mansouri mansveld mansvelt mantain mantegazza mantegna mantilla mantshinga mantyla manuels manullang
manunta manyoni manzanares manzano manzezulu manzi manzini manzoni maoil maoilceir maoilcheir maoilcheire maoilchiarain
maoildhia maoileachain maoileadaigh maoileagain maoileain maoileala maoileanaigh maoilearca maoileide maoileoghain
maoileoin maoilfheabhail maoilia maoiliadh maoiligeain maoilin maoilmhiadhaigh maoilmhichil maoilmhin maoilriain
maoilshearcaigh maoineachain maoinigh maoir maol maolagain maolain maolalaidh maolalaigh maolalla maolallaidh
maolallaigh maolchaoine maolchatha maolchathaigh maolchraoibhe maoldhomhnaigh maoldomhnaigh maolduin maolfhabhail
maolfhabhaill maolfhachtna maolghuala maolmhochoirghe maolmhuaidh maolmhudhog maolmhuire maolmuaidh maolriaghain
maolriain maolruaidh maolruaidhe maolruana maolruanai maolruanaigh maoltuile maonagail maonaigh maongail maonghaile
maothagain maouche maphalala maphanga maphindela maphisa mapholoba maphumulo maquet marach marambio maranain maranga
marangoni maraszek marat marazzi marbjorns marbun marcacci marcachain marcaigh marceron marchal marchand marchant
marchese marchesi marchi marcinek marciniak marciniszyn marcinko marcol marcon marconi marcotte marcoux mardesic
mardhiyah mardones marduras marec marecek marechal marels marenzio mares maretic marfell margas margeirs margol margraf
margreiter margrims maric marien marijons marinetti maringer marinos maripuu mariscal maritim marjons markey markham
markiel markkanen markl marklund markos markovac markthors marlier marmol marnach marnain marnan maroa marolt marons
marosz marpaung marquardt marquet marren marrero marrinan marris marron marrone marroquin marsden marsic marsili
martain martan marteinns martel martens marthens martic martikainen martinak martincek martineau martinec martinek
martinelli martinet martini martinic martinko martinsen martinson martorell marttila marttinen martucci martyka marusic
maruszczak marvins marxer maryati marzic marzorati masai masango masarik masaryk mascagni mascarenas mascaro mascheroni
masek maseko masese masha mashaba mashasha mashimane mashinini mashiya masiak masibekela masikane masila masilela masin
masina masinga maslach maslo maslon maslov masna masny masondo maspero massa massart masse masseron masset massey
massin masson mast mastandrea masterson mastroianni masuku maszota mata matacz matagne matahlija matamala matana matano
matara matejczuk matejka matejuk matela matelot mateos mater materek materka materne matesa mateu mateusiak mathaba
mathebela mathebula matheka mathenge mathenjwa matheson mathetha mathghamhna mathiasen mathibela mathiesen mathisen
mathol mathonsi mathot mathula mathuna mathunjwa mathurin mathwasa mathy matiasko matijas matikainen matilainen matile
matinawin matko matla maton matos matousek matovina matraszek matsuda matsumoto mattarella mattei matteotti matthai
matthews matthys mattila matula matulic matulin matulka matura maturana matusiak matuszyk matvejev matyjas matyjasek
matyjaszek matyka matynia matyszczak maughan maulana maundu maureira maurer maurery mauti mavela mavra mavric mavundla
mavuso mawanda maweu mawewe mawia mawira maxs mayaka mayasari mayerhofer mayert mayeza mayise mayisela mayol mayor
mayoral mayorga mayr mayrhofer mays mazalankosi mazan mazanek mazek mazepa mazibuko mazik mazilescu maziya mazouz
mazouzi mazur mazurek mazwi mazzacurati mazzanti mazzeo mazzi mazzini mazzocchi mbaabu mbae mbaka mbamali mbanjwa
mbatha mbatshazwa mbeje mbekwa mbembe mbende mbhele mbhense mbhobho mbhodwe mbhulangwe mbili mbithe mbiti mbogo mbokazi
mboko mbonambi mbonane mbongwa mbongwe mbotho mboyisa mbriartaigh mbui mbula mbulaze mbulazi mbuli mbungela mbunjwa
mbuthia mbutho mbuvi mbuyazi mbuyisa mbuyise mcadams mcaleavy mcaleenan mcaleer mcalinney mcalister mcaloon mcalunny
mcambe mcambi mcanally mcanco mcandrew mcanulty mcanyana mcardle mcareavey mcatee mcateer mcauley mcauliffe mcaveigh
mcbreen mcbride mcbrien mccabe mccadam mccadden mccafferky mccafferty mccaffrey mccaffry mccahill mccall mccallion
mccallum mccann mccardle mccarney mccarra mccarron mccartan mccarte mccarthy mccarty mccarville mccaughan mccaughey
mccaul mccauley mccausland mccay mcclain mcclean mcclelland mccloskey mcclure mccluskey mccolgan mccoll mccollam
mccomiskey mcconaghey mcconaghy mcconnell mcconnon mccooey mccool mccorkill mccorley mccormick mccorry mccourt mccoy
mccracken mccrann mccray mccrea mccready mccreanor mccrory mccrossan mccrudden mccullagh mccullough mccumiskey mccurdy
mccurley mccurtin mccusker mcdade mcdaeid mcdaid mcdaniel mcdermod mcdermott mcdevitt mcdonagh mcdonald mcdougald
mcdowall mcdowell mcdunphy mcdwyer mcdyer mcelduff mcelgunn mcelhattin mcellistrim mcelnay mcelnea mcelroe mcelroy
mcelwaine mcelwee mcenaney mceneaney mcenry mcentaggart mcentee mcevaddy mcevilly mcevoy mcewen mcfadden mcfall
mcfarland mcfarlane mcfaull mcgahey mcgalligly mcgann mcgarraghy mcgarrigle mcgarry mcgarvey mcgauran mcgaw mcgeady
mcgee mcgeehan mcgeoghegan mcgeown mcgerr mcgettigan mcgettrick mcgill mcgillicuddy mcgilligan mcgilly mcgilroy
mcginley mcginnitty mcginty mcgirl mcgirr mcgivern mcglinchey mcglinchy mcgloin mcglynn mcgoff mcgoldrick mcgonagle
mcgough mcgourty mcgovern mcgowan mcgowern mcgrane mcgrath mcgreal mcgregor mcgrenehan mcgroarty mcgrory mcgruddie
mcgruddy mcguigan mcguill mcguinn mcguinness mcguire mcguirk mcguirl mcgurk mchale mcharry mchenry mchugh mchunu
mcildownie mcilroe mcilroy mcilwee mcineely mcinerney mcinnes mcintosh mcintyre mcisaac mcivor mckaigue mckay mckee
mckeegan mckeever mckelvey mckendry mckeniry mckenny mckeogh mckeon mckeown mckernon mckevitt mckie mckiernan mckillop
mcking mckinney mckinnon mcknight mclachlan mclaughlin mclaverty mclean mcleer mcleese mcleigh mcleod mcloon mcloone
mcloughlin mcmacken mcmahon mcmanaway mcmanus mcmaster mcmenamin mcmillan mcmonagle mcmorrow mcmullen mcmurray
mcmurrough mcnabb mcnaboe mcnally mcnamara mcnamee mcnaughton mcnea mcnealy mcnee mcneely mcneil mcneill mcnelis
mcnevin mcnicholas mcnicholl mcnill mcnulty mcoyi mcpartland mcpartlin mcpartlon mcpherson mcphilbin mcphillips mcpolin
mcquade mcquaid mcqueen mcquilkan mcquillan mcquillen mcquin mcquinn mcrann mcready mcroarty mcrory mcshane mcsharry
mcsheehy mcteague mcternan mctiernan mctigue mcusi mcveagh mcveigh mcvicker mcvitty mcwalter mcwaye mdaka mdakane
mdladla mdlalose mdlanyoka mdlenevu mdletshe mdluli mdlumbi mdonswa mdotshana mdunge meachair meadhra meadhrai meadog
meadows meads meagher mealaid meallain mealoid mealoide meaney meanman meany meara mearai mearaidh mearain meardha
mearlaigh mears mebarki mecheri meciar mecik medac meddah medel medhurst medic medici medjahed medrala medrano medvecka
medvecky medved medvedev meehan meenaghan meenan meer meeres meersman meert meester meeus meeusen meftah megantara
megaw megger mehigan mehloluhlaza mehrojov meic meidhir meidhreach meier meijer meili meindl meirligh meirnigh meisch
meiscill meissner meister meitheagain meixner mejer mejia mejias mekkinos melady melander melaniuk melcer meldon
melendez meler melero melet melgar meli melican melicharek melicher melichercik melicherik melin melka melkiors
melkolms mella mellado mellet mello mellon mellor melnik melo meloni melrakkis memela memon menard menchaca mendak
mende mendes mendez mendizabal mendonca mendoza mendyka menendez meneses meng menghini mengolo mennea menon mens mensa
mensah mensalders mensik mensing menthonnex menton mentzel menza menziwa merabet merah meraz mercadante mercader
mercado mercalli mercantini mercati merchant merchel mercier mercks merckx merda mergen merila merilainen merino merisi
merkas merkurs merkx mernagh merrigan mersch mertens mertz merz merzoug merzougui mesa mesaric mesbah mescall mesic
mesjasz meskill messaoudi messina messner mestdagh meszaros metcalfe metel methavorakul methusalems mets mettler
metusalems metz metzger metzler meucci meulen meunier meurant meurisse meusburger meyers meyiwa meyvants meza mezei
meziane meziani mezzetta mfeka mfusi mgabadeli mgabhi mgasela mgazi mgcaleka mgenge mgilija mgobhozi mgwaba mhadaidh
mhairtin mhaistir mhaoil mhaoir mhartain mhayise mheana mhileadha mhilidh mhlabandlovu mhlambo mhlanga mhlangu mhlanya
mhlongo mhlongwane mhlophe mhlungu mhoir mhuircheartaigh mhuire mhuiris miadha miadhachain miadhaigh mianaigh mianain
miara miasik miasko mical micca micetic mich michaels michalak michalczak michalech michalek michalica michalik
michalka michalko michaud michaux michelangeli micheletti michels michelsen michelson micheni michiels michielsen
michniak michnik middelkoop middlemiss middleton midhe midhia midura miecznik miekina miekus mielcarek mielcarz mielke
mieloch mierzwiak mies mieszala mietka miettinen mietus migala migda migliaccio migon migwi mihalic mihalik mihelcic
mihelic mihhailov mihic mihoubi mijas mijsberg mikaels mikic mikiciuk mikita mikjalls mikkaels mikkels mikkelsen
mikkola mikkonen miklavcic miklecic miklik miklosko mikoda mikosz miksza mikulak mikulandra mikulcic mikulec mikulik
mikus mikusek mil milanesi milatic milcarz mildinbergs mileada mileadha milej miletic milevoj milicic milina millan
millar millea milleadha millet millican milligan milmo milne miloslavic milotic miloudi milovac milroy miltenburg
mimica mimirs mimouni mimun minac minayo minet minguez minhas miniati minihan minihane minkina minne minogue miochain
miocic miodek miodhachain miodhchain mionachain mionain mios miotke miozga mirahmadov miralamov miralles miramontes
miranov mireles mirgos miriti mirocha mironczuk mironiuk mironov mironshohov miros mirs mirt misak miscell mise mishra
misiarz misiaszek misicher misiejuk misik misiko misior misiuk misiurek miskell misko miskowiec mispelen missoni
misteal mistrik mistry miszkiel miszkurka miszta misztela mital mitei mitek mitera mitoraj mitschke mitt mittal mitter
mitteregger mitterer mitterlehner mittermayr miura mizak mizgala mizia mjadu mjoli mjollnirs mjolnirs mjwara mkhabela
mkhandlela mkhathini mkhatshwa mkhithi mkhize mkhokeleleki mkholo mkhonza mkhumbuzi mkhungo mkhwananzi mlaba mlakar
mlalane mlalazi mlambo mlangatshe mlangeni mlawula mleczak mleczek mlinar mlinaric mlocek mlodzik mlondo mlot mlotek
mlotshwa mlungwana mlynar mlynarik mlynarz mlynczak mmboga mmbone mnangat mnangwe mncube mncwabe mncwanga mngadi mngoma
mngomezulu mnguni mngwemkhulu mngwengwe mnikathi mnisi mnomiya mnqamu mnqayi mnquhe mntambo mntimande mntungwa
mnyamande mnyandu mnyoni moan mocanu moccia mocenigo mochain mochlichen mochoirghe mochoraigh mocibob moczko modhrain
modiano modig modigliani modric modugno mody moeller moen moenen moens moensendijk moerman moes moet mofardin moffatt
moffit mogain mogaka mogeni mogensen mogere mogherini moghrain mogire mohammadi mohammedi mohan mohanty mohaupt moher
mohr moidhe moilanen moineal moiniol moirin moisio moithide moj mojica mojsa mokadem mokaya mokhtari mokrane mokrani
mokros mokua mokwa mol molak molano molder molegraaf molek molen molenaar moles molesini molga molin molina moliner
molins molis molitor molka moll moller molloy molnar moloney molraoghain molyneux momberg monachain monaco monaghan
monagle monahan moncada mondaca mondadori mondaini mondise mondragon monduzzi moneta monfort mongain mongan mongare
monghaile monicelli moniuszko monk monks monnard monnet monney monnier mononen monreal monroy monsalve monster
montalban montalcini montalti montalvo montanari montanariello montandon montanelli montanez montano montecchi
montecino montecinos monteiro montemayor montero montesano montesinos montessori monteverdi monti montoya mook moone
moonen mooney moons moor moore moors moosbrugger morabito morachain moraes moraga morahan morain morais moraleda
morales moran morand morandi morandini morante morar morara morard morata moravcik moravec morawiak morawo morch
morcillo morcinek mordak mordal mordha mords moreau moreels moreira morek morel morell morellato morera mores moresco
moresi moret moretti morgagni morgala morgans moriarty morillo morin morissette moritzs morka morlacchi morley mornane
moro moron moroney morosini moroz morpurgo morricone morrin morrison morrissey morrocco morrow morse morsli mortati
mortensen morth mortier mortka morucci morvan moryc morys moscarda moschino mosemann moser moseti mosiolek mosis
moskalik moslavac mosley mosquera moss mosso mostefaoui mostek mosur mota motak mothain mothair motte mottet mottiez
mottus moturi motycka motyka mou moulay moulin mountain moura moureau mousel moussaoui mouton moy moyano moyer moylan
moynihan mozdzierz mpangazitha mpanza mphahlwa mphankomo mphazima mphemba mphephethwa mpikela mpila mpofana mpumuza
mpungose mpunzana mqadi mqungebe mrak mraoiligh mraz mrazek mrazik mrazka mrazko mriosain mroczko mrotek mroz mrozek
msamkhulu msane msani mseleku mshazi mshengu mshibe mshikela mshikila mshiyane msibi msimang msindazwe msokazi msomi
msuthu msuya msweli mszyca mthabela mthalane mthanti mthembu mthethwa mthimkhulu mthinti mthiya mthiyane mthombeni
mthonti mtimande mtolo mtshali mtumaseli mtuswa muadaigh muange muarain muasya muc mucha muchai muchangi muchemi
mucheru muchira muchoki muchui mucka mucko mudden mude mudgway mudlaff mudri mudronja mueller muendo muga mugabhain
mugain muganli muggs mugica mugure muhammadaliyev muhammadaminov muhammadamirov muhammadayubov muhammadazizov
muhammadov muhammadrizoyev muhammadsafoev muhammadsodiqov muhammadsolihov muhammadumarov muhammadyasinov
muhammadyusupov muhammadziyoev muhia muhlbacher muhlberger muhlbock muhle muhonen muhonja muhoro muhr muhumed muichille
muigai muighe muijs muilcin muilleagain muilleoir muilligh muimhneachain muimhnigh muimi muinde muindi muineachain
muineog muinghile muinilligh muinneachain muinnile muir muircheartaigh muireadhaigh muireagain muireain muirean
muirgeain muirgheasa muirgheasain muirighthe muiris muirithe muirneachain muirthile muirthin mukami mukherjee
mukhopadhyay mukiri mukoya muktar mukundi mulain mularz mulawa mulcahy mulcair mulder mulders muldoon muldowney mulei
mulet mulgrave mulgrew mulhare mulhern mulichen mulinge mulis mulkerrin mullaghan mullain mullala mullaly mullan
mullane mullaney mullany mullarkey mullen muller mullery mulligan mullin mullins mullner mullooly mullooney mulloughney
mulloy mulongo mulqueen mulqueeny mulrain mulrooney mulroy mulry mulryan mulvany mulvenna mulvey mulvihill mulvin mulvy
mulyani mumba mumbe mumbua munari munch mundia munga munguia munguti muniak muninns munis munisayeva muniz munk
munnelly munoz munro munroe munshi munster munyi munyiva munyua munywoki muoki mur murach murachain murachu murae
murage muraguri murakami murangiri muraoile muratori muraya murazik murchadha murchaidhe murchain murchu murcia murdoch
mureithi murgas murghaile murialdo murigi murillo murin muriset muriungi murk murnain murnane murnin muro murodov
murraigh murri murrihy mursalinaeva murtagh murthuile murthy murty muru murugi murunga murungi murvatqizi musabayov
musatti musaxanli musazada muscet musfirayeva mushtariyeva musi musial musiala musil musili musimbi musiolik muskala
muslimaeva muslimov mustac mustafayev mustapic mustonen musumba musungu musy musya musyimi mutahi mutanu mutegi
mutembei mutemi mutethia muteti muthami muthee mutheu muthiani muthike muthini muthomi muthuri muti mutindi mutio mutti
mutugi mutuma mutune mutungi mutwiri muuo muur muursepp muxlisayeva muya muynck muzdalifayeva muzic muzina muzyk
mvelase mveni mvubu mvuyana mwadime mwai mwaka mwakio mwalimu mwamburi mwandla mwania mwanza mwathi mwelase mwema
mwenda mwendia mwero mwihaki mwinyi mwinzi mwirigi mwita mwololo mwongela mwongeli mycek mydlak mydlarz mydlo myeni
myers myeza myga myhre myk myklebust myllymaki myrcha myrcik myrkjartans myrkvis mysiak mysior myszak myszk myszor
mytnik mytych mzila mzilankatha mzileni mzimela mzizi mzobe mzolo mzomba mzoneli mzukase mzulwini mzungu mzyk nababan
nabialek nabibayli nabiqizi nabwire naccari naczk nadal nadeau nader nadhraigh nadi nadig nadkarni naess naessens naf
nafuna nagar nagarajan nagel nagele nagl nagle naglik nagorka nagy nagys naibei naidu naik naili nailin nainggolan
najera najmudin nakagawa nakajima nakamura nakhumicha nakic nala nalazek nalecz nalepka nalewajek nalewajko nallon
nally nalty namaga namysl namyslo nandisa nandwa nangle naoidheanain napitupulu napolitano naradhaigh naraigh narain
narang naranjo narasimhan narayan narayanan narfis narimanov narozna narozny narpati narula narusis narvaez nary
nasambu nascher naserian nashiruddin nasiadka nasimiyu nasirli naslund nasri nastaj nastaly nasyiah nasyidah natanaels
natanek nataniels natans natarajan natoli natsir natt natta nattmords nattulfs naughton naujokas naumiuk naumov nauseda
nauta nava navara navarrete navarria navas navez navone navratil nawoj nawrocki nawrotek nayak nayar naylor nazar
nazareth nazari nazarko nazarli nazarov nazimek nazirli ncala ncama ncanana ncongwane ncube ncusi ncwaba ncwane ndaba
ndabandaba ndabansele ndabase ndabezitha ndambuki ndandali ndanu ndawo ndawonde ndege ndichu ndiema ndima ndimande
ndinda ndinisa ndiritu ndiwa ndiyema ndlala ndlandla ndlangamandla ndlanya ndlanzi ndlela ndlondlo ndlovu ndolo
ndondakusuka ndonga ndoro ndosi nduati nduli ndunda ndwandwe ndwiga neabhail neacail neachtain nealon neancol nearaigh
neary nebot necci nederlotharingen nedermeijer nedic nedjar nedzi nee neehan neelan neelin neenan neerachapong negele
negrete negron nehring neilan neilian neilson neira neirynck neistis neligan nelis nelissen nemec nemecek nemes nemeth
nene nennis nenzi nerger nes neska nespoli nette netto neu neubacher neubauer neugebauer neuhauser neuhold neulinger
neumann neumayer neumayr neumeister neumuller neuner neureiter neureuther neuschafer neustrie neuteboom neuville
neuwirth neuzerling nevado nevala nevalainen nevarez neves neveu ney neyens neylon ngala ngao ngaruiya ngatia ngazitha
ngcamane ngcamu ngcemu ngcobo ngcolosi ngeard ngei ngema ngeno ngetich ngiba ngidi ngige ngina ngobese ngobisi ngomane
ngome ngonini ngotho ngotsha ngubane ngubeni ngui ngumbao ngungunyana ngunjiri ngure nguyen ngwane ngwazi ngwekazi
ngwenya nhlabathi nhlane nhlanhlampofu nhlapho nhleko nhlengethwa niadh niaidh niallagain niallain niallghais
niallghuis nianain niathain nibali nicaise nicholls nichols nicholson nickel nickels nicolay nicoletti nicolini
nicolucci nieborak niebudek niechcial niecko niedbal niederl niedojadlo niedospial niedzwiadek nieh nielsen niemczuk
niemeier niemela niemi nieminen niemira nienow nieradko nieradzik
"""
