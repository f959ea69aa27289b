"""Given names of many cultures that are not family names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
divert divina divis diviska divna divo divya dixie diya diyar diyor diyora diza djalma djalme djalmo djamel djamila
djayden djellza djemile djenna djevat djibril djuana djuna dluhos dmitar dmitri doa dobieslaw dobieslawa dobrava
dobrawa dobrica dobrila dobrilo dobrisa dobromil dobromila dobromir dobromira dobroslav dobroslava dochia docia dock
dodie dodo dofri doga doganalp doganay dogannur dogansah dogg dogu doguer doguhan dogun dogus doina dola dolce dolensoy
dolique dolli dollie dolly dollye dolma doloresz doloris dolorita doloroza dolph dolphine dolphus dolun dolunay dom
domagoj domald domaldi domaldur domani domantas domas dome domen domenic domenica domenick domenik domhild domhilda
domhildur domhnall domicella domiciana dominga domingas domingos dominic dominica dominick dominico dominik dominika
dominique dominka dominque dominyka dominykas domitila domitilia domitilla domnica domokos domonique domonkos donaciano
donagh donal donalda donaldo donaldur donat donata donatas donatella donatello donatien donatila donatus donavan
donavon dondre donell donella doner donet donetta donette donia donielle donika donisha donita doniyor doniz donja
donmaz donn donna donnalee donner donnes donnetta donnette donnie donny dono donough donta dontae donte donus donya
donzel donzelia donzilia donzilio dor dorabella doralice doralisa dorathea dorathy dorbeta dorcas dorcus dorde dordei
dordi dordis dordy doreatha dorede doreen dorel doren dorene dorentina dores doret dorete doretha dorethe dorethea
doretta dorette dorey dori dorian doriana doriano doriclo dorico dorie dorien dorin dorina dorinda dorine dorinel
dorinka dorisa dorisz dorit dorita dorith dorkas dorla dorle dorli dorman dormanka dorotea doroteia doroteja dorotha
dorothe dorothea dorothee dorotheos dorothy doroti dorotina dorottya dorris dorrit dorte dortea dortha dorthea dorthey
dorthy dortine doru doruk dorukhan dosha doshia doshie dosia dositeu dositheos doss dossie dota doter dotir dottie
dotty doubrava doubravka doug douglass dounia doutzen douwe dove dovie dovile dovra dovud dovydas dow doyinsola dozier
dozsa draga dragan dragana dragi dragica draginja dragisa drago dragomir dragos dragutin drahomil drahomila drahomir
drahomira drahon drahos drahoslav drahoslava drahotin drahotina drahuse drahutin drajat drauma draumey draupnir draven
drazen drazenka dreama dreena dreki drema dren dreng drengur drenusha dresden drifa drilon drin drina driss drita
dritan driton drofn droplaug drott drucilla drude drury drusila drusilla druzsiana drzimir drzislav duard duartina
duban dubravka duco ducu dudu duena dufa dufthakur duha dui duilio dujam duje dukine dukinea dulce dulcea dulcelina
dulcidia dulcie dulcina dulcinea dulcineia dulcinia dulcinio dulia dulsie dumisani dumisile dumitra dumitrana dumitru
duna dundaralp dung dunia dunio dunja dunna dunya dunyamali dunyo durab duracan durancie durbalino durdali durdana
durdei durdica durdona durell durgadin duri durim durin durmusali durna durnisa durodola durrell durrusehvar dursadiye
dursun duruk durukan durul duruoz durval durvalino durward durwood dusan dusana dusanka dusica dusmata dustan dusti
dustin dusty dustyn duuk duvan duwayne duyen duygu duyguhan dvalinn dwain dwaine dwan dwana dwayne dwerg dwi dwight
dwyane dyan dylan dylana dylano dyllan dylon dymphna dympna dynthor dyrborg dyrfinna dyrhild dyri dyrleif dyrley
dyrmundur dyrunn dyveke dzamila dzemal dzenan dzevad dzevat dzidra dzintar dzintars dzintra dzsamila dzsamilla dzsenet
dzsenifer dzsenna dzsenni dzsesszika eadaoin eakumbu eamon eamonn ean eanna earine earlean earleen earlena earlene
earley earlie earlina earline earnest earnestine eartha easter easton eathel eavan eba ebb ebba ebbe ebbi ebbie ebe
eben ebeneser ebenezer eber eberardo eberg eboni ebonie ebonney ebony ebrahim ebru ebuakil ebuka ecaterina ece ecegul
ecemis eckard eckart eckehard eckhard eckhart ecmel ecrin ecska ed eda edaviye edd edda eddah eddi eddie eddy ede edel
edela edelbert edelgard edelmira edelmiro edeltraud edeltraut edeltrud edelweiss edenia edentina ederia edgar edgaras
edgard edgardo edgubay edhitha edi edie edier edil edilberto edilma edilon edilson edina edinah edine edinson edion
edipo edir edison edita edite edith editha editta ediz edla edma edmee edmero edmon edmond edmonda edmondo edmonia
edmund edmunda edmundo edmunds edmur edna ednah edo edoardo edon edona edonis edouard edra edrie edris edsel edson edua
eduar eduard eduarda eduardo eduards eduart eduartino eduina eduino edvald edvaldo edvar edvard edvarda edvardas edvige
edvin edvina edvinas edvino edw edwar edward edwardo edwina edy edyta edyth edythe eedit eedo eef eefje eeli eelin
eelis eemeli eemil eenok eeri eerik eerika eerikki eerin eero eesaa eesha eetu eeva eevert eevertti eevi efe efekan
efemia effa effi effie efil efisio eflatun efraim efrain efrem efren efser eftimia ega egas egbert egberta ege egedia
egemen egenur egert eggert eggrun eggthor eghil egidijus egidio egil egill egils egiodeo egla eglantina eglantine egle
egmont egon egona egor egzon egzona eha ehan ehrenfried ehrentraud ehrhard ehsan ehte ehtel ehud eia eidar eider eidny
eidolv eidor eidunn eidur eidvile eiel eifinn eifred eigil eigill eigo eija eijaz eik eikar eike eiki eiko eila eileen
eilef eileithia eileiv eilene eiler eilert eilev eilhard eili eilif eilifur eilika eilike eiliki eilis eilish eiliv
eillert eimantas eimar eimear eimhear eimo eimod eimund eina einar einari einbjorg einbjorn eindis eindride einey
einfrid einfridur einhild einhildur eini einike einina einir eino einride einrun einstein einthor einvald einvardur
einy eiolf eiolv eir eira eiravati eirdis eirfinna eirhild eirik eirika eiriksina eirikur eiril eirild eirill eirin
eirini eirny eirun eirunn eistein eitel eithan eithel eithne eiulf eivald eivi eivin eivind eivinn eivor eja ejaz ejler
ejnar ejner ejtan ejup ejvind eka ekaja ekalinga ekani ekansh ekanta ekantika ekapad ekaraj ekaterina ekavir ekbal
ekber ekene ekes ekin ekiya ekkehard ekkehart ekmel eko ekow ekrem ekta ektavon ekundayo ekundu ela eladia eladio elaf
elaina elaine elam elamiye elana elanda elander elane elani elanor elar elari elario elariz elava elayne elba elbasan
elbert elberta elbertina elbjorg elbjorn elbridge elby elca elcin elcira elcy elda eldaniz eldar eldberg eldbjorg
eldbjorn elden eldey eldfinn eldfrid eldgrim eldgrimur eldina eldis eldjarn eldlilja eldmar eldon eldor eldora eldred
eldri eldrid eldridge eldridh eldrun eldthora eldur eldwin ele elea eleadora eleana eleanor eleanora eleanore eleasar
elease eleazar electa electra eleena elef eleia eleina eleine elek elektra elemer elen elena elenborg elene eleni
elenor elenora elenore elenus eleodoro eleonoora eleonor eleonora eleonore eleri eleriin elerin elery eleseus eletke
eletta elettra eleuterio elevine elevus elex elez elfa elfar elfi elfida elfie elfinn elfradur elfreda elfrida elfrieda
elfriede elfryd elfur elg elga elgar elgard elgi elgie elgin elgo elgun elham elhame elhan eli elia eliab eliabeth
eliah eliakimu eliam elian eliana eliane elianna elianne eliano eliaz eliazar elicia elick elida elidia elie eliecer
eliel elien eliesa elieser eliete eliette eliezer elife elifnur eliga eligah elige eligia eligio elihu eliina eliis
eliisa eliisabet eliise elija elijas elika eliko elimar elin elina elinas elinbergur elinbet elinbjorg elinbjort
elinborg elindis eline elingunnur elinheidur elinius elinmundur elinor elinora elinore elinros elinus elio eliodoro
elioenai elion eliona eliot eliott eliros elisa elisabet elisabeta elisabete elisabeth elisabetha elisabetta elisaeus
elisama elisar elisaveta elisberg elise eliseba eliseo eliser elisete eliseu eliseus elisha elisia elisiario elisio
elisiv eliska elissa elita eliud elius eliz eliza elizabet elizabeta elizabete elizabeth elizabetta elizah elizaveta
elizbeth elize elizebeth elizej elizeus eljar eljas eljesa elka elkana elke elkin ell ella elladio ellamae ellan elland
ellar ellard elle ellef ellen ellert ellesef elletra elley elli elliana ellidi ellie ellin ellina ellinor ellisa
ellisif ellissa ellitze ellsworth ellu ellwood elly ellyn elma elmaddin elman elmano elmar elmas elmaze elmedin
elmedina elmeri elmi elmidar elmiine elmin elmina elmir elmira elmire elmore elmu elmyra elna elnara elnora elnur
elnura eloa eloah eloan eloane elodia elodie elof eloi elois eloisa eloise elon elona elonzo elora elosy elouan elouise
elove elphas elpidio elroy elsa elsabet elsad elsan elsbeth elsebet elsebeth elseby elsef elsevar elsi elsie elsinda
elsio elson elsworth elsy elta elton elturan eluh eluina elva elvan elvana elvane elvar elve elvedin elver elvera
elvezia elvezio elvi elvia elvie elviira elvin elvina elvino elvio elvir elvira elvire elvita elvo elvy elvyra elwanda
elwin elwira elwyn elxan ely elya elyas elyes elyna elyne elysa elyse elyssa elza elzaby elzada elzbieta elzeario elzie
elzo elzy ema emad emal emaline eman emanoil emanuel emanuela emanuella emanuelle emanuelly emanuil emas ember embla
embrek embuh emeka emelda emelia emeliana emelie emelina emeline emely emelyne emer emera emerald emeralda emerencia
emeric emerich emerika emerita emerka emese emest emesta emesto emett emi emidia emidio emie emiel emigdio emiko emil
emila emilce emile emilee emili emilia emilian emiliana emilianna emiliano emilie emilien emilienne emilija emilijan
emilis emilly emilse emily emin emina emine emir emirhan emiro emirsan emis emmaculate emmah emmalee emmaline emmanuele
emmanuelle emmeline emmer emmet emmett emmie emmit emmitt emmons emmy emna emogene emoke emong emory emperatriz empluk
emran emre emrullah emrush emry emy ena enar encarna encarnacao encarnacion encarnita enciana enda endah endel endor
endra endre endrik endrit eneas eneh eneias eneida eneka eneko enel eneli enelin enes enese enet enevold enfes
engelbert engelbrecht engelecia engelhard engilbert engilbjartur engilbjort engiljon engill engilrad engilros engin
enginiz engjell engla engli engracia engracio enia enid enide enika eniko enilda enio eniola enis enisa enita enith
enja enka enn enna enni ennio enno ennu eno enoch enock enok enola enoque enora enos enric enrica enrichetta enrika
enriko enrikos enriqua enrique enriqueta ensar ensari ensio enteng enver enya enza enzi enzio enzo eoghan eola eowyn
eper eperke ephantus ephraim ephram ephriam epifania epifanio epona eponin eponina eppie epsie era eral eraldo eralkan
eralp eraltay erasmo erasmus erastus erato eray eraycan erazim erazmus erberk erbil erblin erblina erbug erby ercan
ercihan ercilia ercilio erdag erdal erdem erdemer erdi erdibay erdinc erdmute erduan erdursun ere erek erem eremia eren
erenalp erendira erendiria erensoy eres erez ergener ergin erginel ergo ergonul ergun erhard eriberto eric erica erich
erick ericka erico erie eriika erijon erika erikas erim erin erina erinc erincer erine eringisl erinn erion eriona
erique eris erisa eriz erja erjon erjona erk erkan erke erki erkilic erkinel erkki erkmen erko erksoy erkut erla erland
erlar erle erlea erlen erlend erlendur erlene erli erlike erlin erlina erlinda erline erling erlingur erma ermal erman
ermanis ermanno erme ermelinda ermenegildo ermengarda ermenrekur ermeria ermes ermete ermias ermina ermine erminia
erminio ermir ermira ermiterio ermo ermutlu erna ernani ernbiorn ernella ernest ernesta ernestas ernesti ernestina
ernestine ernesto ernests erneszta ernesztin ernesztina ernie ernir erno erogul erol eron erona eros eroz erpur erra
errol ersan ersat ersec ersel ersilia ersin ertan ertaylan erte ertekin erten ertun ertuncay erturk erun erva ervaniye
ervina erving ervinia erwan erwann erwin eryigit eryildiz eryk eryka erykah eryn erza erzsebet esa esad esaia esaiana
esaianna esaias esat esau esben esbern esbiorn esbjorn esco esekias esekiel esekina esen esenbay esener esengun
esenturk esequiel eser esgerth esgjerd eshana esi esiana esila esim esin esja esjar eskama eskame eskarne eske esker
eskil eskild eskinalp eskja esko eslem eslemnur esley esma esmanperi esmaralda esmarelda esmay esme esmee esmen esmenia
esmeralda esmeraldo esmerelda esmira esmiralda esmirelda esna esneider eso esparta espartaco especiosa espen esperanca
esperanza espiridion espolin esra esref esrom essa essence essex essi essie esta estachio estacio estanislau estebana
estefan estefana estefani estefania estefanio estefano estefany estel estela estelio estelita estell estella estelle
esten estephanie ester estera esteri esteva estevan estevao estevon esther estiawan estie estill estilla estiono estiva
estiven eston estrela estrella estrellita estrith esupofo eszmeralda esztella esztena eszter eta etan etel etela etelca
etelka etelvina eteria etha ethan ethann ethel ethelbert ethelene ethelyn ethen ether ethie ethla ethna ethne ethyl
ethyle eti etibar etijana etiqad etizaaz etka etna etsuko etta etter ettie ettore etus euan euclides eudora eudoxia
eufemia eufrasio eufrosina eufrozina eugen eugena eugene eugenia eugenie eugenio eugenius eugine eula eulah eulalia
eulalie eulalio eularina eulogio euna eunan eunice eunika eunike euphemia eura eurica eurico euridice euridike europa
eusebia eusebie eusebio eusebiu eusebius eustachio eustachy eustacio eustaquio eustatiu eustolia eustorgio eutalia
eutimia eutimio eutropio euzebia eva evald evaldas evaldo evalena evaline evalyn evalyne evamaria evan evance evander
evandra evandro evangelia evangelina evangeline evangelino evangelos evanghelina evann evar evarado evarist evaristo
evcimen evde eve evelacio evelasio evelena eveli evelia evelien eveliina evelin evelina eveline evelio evely evelyn
evelyne evelynn evencio ever everaldo everardo everet everette everin everline everlyne evert evertt evetke evette evey
evfemia evgenia evgenij evgeniya evgeny evi evia evian evica evie evija evika evila evilda evin evina evind evinda
evine evinne evita evlalia evo evodia evon evonne evre evren evrim evrimer evy evzen evzenie ewa ewan ewatomi ewelina
ewell ewenn ewin ewy exa exaltacion excelsa exequiel exie expedito eya eyberg eybjorg eybjort eyborg eydan eydis
eyfridur eygerdur eyglo eyhildur eyhlid eyja eyjalin eyjar eyjolfur eylaugur eyleif eyleifur eylem eylert eylin eylov
eylul eymar eymen eymundur eyob eyolf eyrikur eyros eyrun eystein eysteinn eythor eythora eythrudur eyup eyvar eyvaz
eyveig eyvik eyvind eyvindur eyvor eyyub eyyup ezana ezechiel ezekiel ezell ezequiel ezequiela ezgi ezgin ezgu
ezgutekin ezio ezmeralda ezoza ezra ezzard ezzelin fabia fabiana fabiao fabie fabien fabienne fabiola fabrice fabricia
fabricio fabrizia fabron facan facunda facundo fadekemi faderera fadi fadil fadila fadile fadilj fadime faduma fafnir
fahari fahej fahima fahmi fahmin fahrudin fahrullah faiga faina fainche faiq fairy faisa faisal faizah faize falak
falan falcao falgeir falguni falito falka falki falko falon falur fami famil famila famke fanaka fancy fani fania fanna
fannar fannberg fanndis fanney fanngeir fanni fannie fannlaug fanny fannye fantasia fantina fantine fanuco faouzi faqid
faqueza fara farahim faraj faraja faramundo farangiz faras farda farfalla farhad farhan farhiya farhod farhunnisa
fariba farid farije farijika fariq faris fariz fariza farman faron farouk farqana farrah farris farrux farthaeghn
farthin faruk farulf farzona fastbiorn faste fastger fasti fastlog fastridh fastrun fastuidus fastulf fastvi fastvidh
fatbardha fate fatema fatemeh faten fathi fathir fathonah fatigul fatih fatiha fatima fatimah fatime fatinur fatlind
fatlinda fatlum fatma fatmanur fatmir fatmire faton fatos fatoumata fatteh fatuma fausta faustas faustin faustina
faustine faustyn faustyna fausztina favianna favianne faviola fawn faxraddin faxri faxriyya faya faye fayette fayize
fayyaz fazail fazil fazile fazul feargal fearghal feba febe febi febronia februn fed fedde feden federica federigo
federika fedora fedra fehera fehere feherke fehim fehintola fehmi fehmiye fei feim feime feisal felda felecia felicia
felician feliciana felicidad felicidade felicie felicien felicio felicissimo felicita felicitas felicitasz felicity
felicja felicjana feliks feline felipa felipe felippe felisa felisbela felisberta felisberto felisbina felisha
felismina felismino felista felister felistus feliz felizia felizitas fella fem fema femi femke fen fender fengur fenna
fenne fenni fenrir ferah ferahdiba ferat feray feraye ferd ferda ferdi ferdinand ferdinanda ferdinando ferdynand
feremez ferenc fergal ferhan feri ferid ferida feridun feriel ferihan ferinaz ferit feriz ferko ferman fermin fermina
fermuta fern fernand fernanda fernande fernandina fernandino fernando fernao ferne ferney ferny ferruccio fersan
fertram feruza feryas ferzi festus fet feti fetije fetullah feven feyha feykir feyruz feyyaz feyza feyzin feza fia
fiama fiametta fiamma fiammetta fibikemi ficke fidan fidaye fidel fidela fidele fidelia fidelie fidelio fidelity
fidelius fidelma fidencio fides fido fieke fien fiene fifa fifill figen figo fiifi fikayomi fikrat fikret fikrije
filadelfia filaret filberto fildan filemon filena filibert filiberto filino filinto filipa filipia filipina filipo
filipp filippa filippia filit filiz fillipo fillisz filloreta filmon filofteia filomela filomen filomena filomeno
filotea filoteu filpus filumena fimar fin fina finbar finbarr finger finian finis finja finna finnbjorg finnbjork
finnbjorn finnboga finnbogi finnborg finndal finndis finne finney finnfridur finngeir finnja finnjon finnlaug
finnlaugur finnros finnulf finnur finnvardur finnvid finnvidh fino finola fintan finulf finvid finvidh finwith fiodor
fionan fionn fionna fionntan fionnuala fionnula fiorabla fiore fiorello fiorenza fiorenzo fiorina firangiz firas
firdavs firdevis firdovsi firman firmin firmina firmino firmo firtos firudin firuza firuze fisnik fitan fitim fitnat
fitnete fito fitore fitria fitriani fitsum fitzhugh fiyaz fizza fjalar fjalldis fjarki fjola fjolar fjolla fjolmundur
fjolnir fjolvar fjornir flamina flaminia flamur flanna flannan flavia flavian flavie flavien flavio flaviu flavius
flawia fleance fleda fleeta flem flemming fleta fleur flo floare floarea floki flonnie floor floortje florance floransz
florbela floreida florenca florence florencia florene florent florenta florentin florentina florentine florentino
florentyn florentyna floretta floria floriana floriane florianna floriano florica florida floridor florie florije
florim florin florina florinda florine florinia florinio floripes floris florisa florisbela florita floritzel florival
florrie flosi flossie flovent floy flurije flurim flurin flurina fobe foch fodil folashade folda folkar folkbiorn folke
folker folkert folki folkmar folksten folkvi folkvidh folmer folu fonda fonn forkun formosa formosinda fortino fortunat
fortunata forum fosca fossberg fossmar fot fotima fotios fouad fount fouzia fraco fradique frado fran france francene
franchesca franchot franci francies francilia francina francine francisc franciscus francisek franciska francisquita
franciszek franciszka franclim francy franjo frankie franklim frankline franklino franklyn franky frann franses
fransine fransisca fransiska fransvis frantisek frantiska franzisca franziska frar frasco frascuelo frasier frauke
fraulein frazer fred fredbjorg fredda freddie freddy frede fredegaest frederic frederica fredericka frederik frederika
frederike frederikke frederique fredgjerd fredhild fredi fredia frediano fredie fredine fredlaug fredly fredmoy fredny
fredric fredrick fredricka fredrik fredrika fredrikke fredvor fredy freeda freek fregn freia freida freidis freidunn
freira freja frescura fresia frethi freweini freya freybjorn freydal freydis freygardur freygerdur freyja freylaug
freyleif freymann freymar freymodur freymundur freyr freysteinn freythor freyvidur frezia fria fricis frida fridah
fridberg fridbergur fridbert fridbjorg fridbjorn fridbjort fridborg friddis friddora fride fridegunde friderika fridey
fridfinna fridfinnur fridgeir fridgerdur fridgjerd fridgunn fridhger fridhi fridhild fridhkil fridhlef fridholm fridjon
fridjona fridlaug fridlaugur fridleif fridleifur fridlin fridmann fridmar fridmey fridmundur fridny fridolin fridrich
fridrik fridrika fridrikka fridros fridrun fridsemd fridsteinn fridthjofur fridthor fridthora fridtjoffa fridunn fridur
fridveig fridvin frieda friedbert friede friedegund friedegunde friedemann frieder friedericke friederike friedhelm
friedhilde friedhold friedlinde friedo friend frigg frigga frigyes frimann frisco friso frithbiorn frithjof frithlef
fritzi fritzie fro frobiorn froborg frode frodi frodmar frodny frogardh froger frogerd frogerth frogertha frogun
froidis froilan froilana froken fromhold frommhold fromund frona fronie fronnie froricus frorik frosten frosti frostros
frothi frovidh froy froya froybjorn froydis froystein froyvald frusina fruzsina fryd fryda fryderyk fryderyka fuad fuat
fuensanta fugen fughle fujiko ful fulberta fulca fulden fulgencio fullughe fulvia fulvio fulya fuma fumiko funda fundin
funi furkan furman furtike fusi fusun fusya fuzayl fuzer fuzike fuzuli fylkir fynn gabe gabel gabi gabija gabin gabinio
gabino gabriela gabrielius gabriella gabrielle gabrielly gabrijel gabrike gabryjel gaby gada gadang gadde gaddi gading
gaduh gaedda gaefa gaeflaug gael gaela gaelle gaesling gaetan gaetana gafur gagan gage gaida gaige gail gaiman gaither
gaj gaja gajana gajo galak galamb galang galar galasso galatea galdur gale galena galenia galeno galiana galih galilea
galileo galileu galiono galip gallus galo galtero galuh galur galvarino gamal gamaliel gaman gamani gamanto gambira
gamblang gambo gammal gamze ganda gandewa gandi ganep gang ganga gangsa gangsar gani ganim ganimete ganiye ganjaran
gantar gaori gap garabina garabine garaitz garan garance garang garbina garbine garda gardar gardela gardenia gardhar
gardia garech garen gareth garett garey garfield garibaldo garik garika garima garnet garnett garold garpur garreth
garri garrick garth garvan gary gascao gase gaspara gaspare gasparo gasper gasse gastao gasti gastil gaston gastone
gastulv gatis gatot gatra gaudencio gaudenz gauge gaui gauja gaukje gaukur gaula gaurang gaurangi gaurav gauri gaurika
gautam gautami gaute gauthild gauthildur gauti gautrekur gautur gautvidur gautwidus gavan gaven gavino gavio gavriella
gavyn gawati gawel gayathri gaye gayla gayle gaylen gaylene gaylon gaynell gaynelle gazel gazmend gbadebo gbolahan
gbowoade gea geanina geanna gearld gearldine gearoid gebhard gece gechina geda gedeao gedeon gederts gediminas gedine
gedion gediz geert geetika gefjun gefn geharda gehardine geir geira geirardur geirbjorg geirdis geirfinna geirfinnur
geirfrid geirfridur geirhardur geirhild geirhildur geirhjortur geirhvatur geiri geirid geirlaug geirlaugur geirleifur
geirlod geirmundur geirny geirolfur geirrid geirridur geirrodur geirrun geirthjofur geirthrudur geirtrud geirtryggur
geirunn geirvaldur geirvild geisa geisli gejza gela gelengul gelincik gellert gellir gelsemina gelsomina geltrude gelu
gema gemanda gemella gena genadij genaro genc gencalp gencaslan gencay gencer genciana gene generosa generosb genesia
genesio genesis geneva genevie genevieve genevive genevra genia genie genna gennadi gennie genny geno genovefa
genoveffa genovese genoveva genowefa genta genti gentiana gentijana gentrit geo geoff geoffrey geofrey georg georgann
georganna georgeann georgeanna georgel georgene georgeta georgete georgetta georgette georgi georgia georgian georgiana
georgiann georgianna georgianne georgie georgina georgine georgino georgios georgius georgy geovana geovanni geovanny
ger gerald geralda geraldina geraldine geralyn gerarda gerardina gerardine gerardo gerardus geraud geray gerazim
gerbera gerberto gerbiorn gercek gerd gerda gerdar gerdi gerdny gerdt gerdur gerdy gere geremia gereon gerfridh
gerfried gergo gerharda gerhardine gerhart gerhild gerhvat geri gerika gerlag gerlak gerle gerlef gerli gerlind
gerlinde gerlof gerlog gerlogh gerly germaine german germana germar germund gernot gerny gero gerolf geron geronimo
gerrard gerri gerrit gerry gersao gert gerta gertha gerthorn gerthrud gerti gertie gertraud gertraude gertraut gertrud
gertruda gertrude gertrudes gertrudis gertrudisz gertude gerty gerulf gerulphus gerunn gervasio gervaso gervast gervat
gervi gervidh gerwar gerwara gerwazy gerwin gery gesa gesare gesche gesine geska gessica gestar gestheidur gestny
gestrun gestur gesztenye geta gethera geting getrude getulio gevald geza gezana gezane gezim ghaalib ghaazi ghada
ghaffaar ghaith ghalib ghaliyati ghanem ghani ghassan ghawth ghazalan ghazanfar ghazanfer ghazawan ghenadie gheorghe
gheorghita gherghina ghilas ghislaine ghita ghiyaath ghiyath ghufran ghulaam ghulam ghusharib ghusun gia giachetta
giacinta giacinto giacobbe giada giambattista giampaolo giampiero gian giana gianara giancarla giancarlo gianfrancesco
gianfranco giani gianina gianluca gianluigi gianmarco gianmaria gianna gianni giannina giannino gianpaolo gianpiero
gianpietro gica gicu gideon gidget giedre giedrius gienek gienia gieri giesela giflogh gifty gig gigi gigja gigjar
gigliola gigur gijs gijsbert gilang gilberta gilberte gilberto gilda gildagina gildardo gildasio gildo gileade gilford
giljan gilla gille gillermo gillian gillie gillog gillogh gilly gilma gilman gilmar gilmer gilsfjord gilslaug gilvad
ginebra ginessa ginestal ginette ginevra ginger ginniut ginny gino gintare ginyas gioacchino gioachino gioconda gioele
gioffre gioffreda gioia gion giona gionata giord giordana giordano giordh giorell giorgia giorgian giorgiana giorgina
giorgino giosetta giosue giotarr giovana giovani giovanna giovannetta giovanni giovanny giraldina girao giray girel
girgin girik girindra girish girtha girts gisa gise gisela giselda gisele giselher gisella giselle gisete gisl gisla
gislaine gisle gislena gislene gisley gisli gislina gislinde gislny gislog gislogh gislrun gislunn gismund gisselle
gissle gissunn gissur giszmunda gita gitana gitta gitte giuditta giulia giulian giuliana giuliano giulietta giulio
giurdh giuseppa giuseppe giuseppina giustina giustino giusy giz gizane gizela gizella gizem gizur gjaflaug gjergj
gjerlof gjerlov gjerluf gjoli gjord gjuki gjyle gladis gladstone glady gladyce gladys glanville glaucia glauco glayds
gleb glen glenda glendon glendora glenna glennie glennis glenwood glenys glicinia glinda glo gloa globjort glodis gloey
gloi glorie gloriosa glumur glynda glynis gna gnarr gneisti gniewko gniewomir gnupa gnupur gnurr gnyr goa godalupe
godar godelieva godelieve godelig godert godfredo godhe godhing godi godika godiva godmundur godofredo godwin godwinus
goethe goffredo gogen gogo goi gok gokalp gokay gokberk gokbudun gokce gokcebalan gokcil gokdeniz goken goker gokhan
gokmen goknur gokperi goksagun goksel goksev goksu goktan gokten goktuna goktunc gokturk goldia goldie goldina goli
golig golle golo golog goma gonca goncafer goncala goncalo gone gonen gonenc gonne gonner gonnor gonul gor goran gorane
gorazd gordan gordana gorden gorel goreti gorge gorgunay gorica goril gorild gorine gorkem gorklu gorkmen gorli gorm
goro gorsev gorvel gosta gostaff gostauus gostav gotar gote gothard gothscalcus goti gotke gotmar gotolf gotschalk
gotstaf gottfrid gottfried gotthilf gotthold gottliebe gottlob gottskalk gottsveinn gotulf gotzeke gotzele gotzone gove
governor gower goyo gozde gozel gozem gozen gozstaf gracelyn gracian graciana graciano gracie graciela graciella
graciete graciliana graciliano gracinda gracio graciosa gracja gradimir gradislav graeme grafton graig grani grania
granit grankell granville gratian gratiana gratiano gratiela gravelina grayce graydon grayling grayson grazia graziana
graziano graziela graziella grazina grazyna grecia greers greet greete greg grega gregario gregers gregg greggory
gregine gregoria gregorian gregorius gregur greipur grelod grels grendal greppur grers gret greta gretar gretchen grete
greteke gretel gretha grethe grethel greti gretl gretta grettir greyson grgur gricelda grid griet grieta grigore
grigori grima grimanesa grimar grimey grimheidur grimhild grimhildur grimkell grimkil grimlaugur grimnir grimolf
grimolfur grimulf grimulfur grimur grindvik grisel griselda griswold grit grith grizelda grizeldisz gro groa gromoslaw
grove gry grzegorz grzymislawa gua guadalberto guadalupe gualdim gualter gualterio gualtiero guarani guarino gucal
guchan guckan gucluer gucluturk gucyeter gudberg gudbergur gudbjarni gudbjartur gudbjorg gudbjorn gudbjort gudborg
gudbrandur guddis gudelig gudfinna gudfinnur gudfredur gudfrid gudfridur gudgeir gudhborg gudhfridh gudhgardh gudhlog
gudhlogh gudhmodh gudhrun gudhvi gudjon gudjona gudlaug gudlaugur gudleif gudleifur gudleikur gudleiv gudlin gudmanda
gudmann gudmar gudmey gudmon gudmunda gudmundina gudmundur gudni gudny gudradur gudrid gudridur gudrodur gudrun gudrund
gudsteina gudsteinn gudthor gudula gudunn gudvardur gudve gudveig gudveigur gudvin gudvor gueir guendolina guenter
guenther gugu gugulethu guher gui guiditta guildo guilford guilhem guilhermina guilhermino guille guillelmina
guillermina guillermo guimar guiomar guiseppe guislena guislene guiying guja gulab gulaga gular gulara gulay gulbahar
gulbala gulbani gulbeyan gulbiye gulbjorg gulcan gulce gulcegun gulcin gulcohra guldam gulder guldis guldunya gulegen
gulel gulenay gulene guler gulev gulfaam gulfari gulfem gulfeza gulgen gulgun gulguzel gulhan gulhisar gulielma gulina
gulinaz guline gulistan guliz gulizar gulkadin gull gullan gullar gullaug gullbjorg gullborg gullbra gulldis gulline
gullog gullovna gullu gullue gulluhan gullveig gully gulmira gulmisal gulnar gulnara gulnaz gulnaziye gulnur gulogna
gulovna gulowna gulozge gulper gulriz gulsa gulsah gulsahin gulsalin gulsan gulselin gulsen gulseref gulseren gulsevil
gulsiye gulsu gulsum gultac gultakin gultekin gulten gulter gulu gulus gulustan gulxar gulzadiye gulzar gumbor
gumercindo gumersindo gumesindo gumi gumma gumustekin gun gunal gunalp gunar gunars gunay gunaydin gunberk gunbiorgh
gunbir gunborg gunborgh gunce guncicek gunda gundborg gundel gunden gundhild gundi gundine gundla gundogan gundolf
gundula gunduz gunduzalp gundwig gunebakan guneet gunel gunelie guneri gunes guney gunfrid gunfridh gungordu gungoren
gunhedh gunheidh gunhild gunhilda gunhilde gunhwat gunilda gunilla gunita gunkil gunkurt gunla gunlaug gunlef gunlogh
gunna gunnaelf gunnalf gunnar gunnarda gunnberg gunnbjorg gunnbjorn gunnbjort gunnbor gunnborg gunndis gunndor gunndora
gunne gunnel gunnella gunner gunnfinna gunnfrid gunnfridur gunngeir gunnhallur gunnharda gunnheid gunnheidur gunnhild
gunnhilda gunnhilde gunnhildur gunni gunnil gunnild gunnilda gunnjona gunnlaug gunnlaugur gunnleif gunnleifur gunnleiv
gunnlod gunnlog gunno gunnolf gunnolfur gunnoli gunnor gunnrad gunnrod gunnrodur gunnrun gunnstein gunnsteinn gunnthor
gunnthora gunnthorunn gunntjov gunnu gunnulf gunnur gunnvalda gunnvaldur gunnveig gunnvil gunnvor gunny gunora gunridh
gunsel gunsen gunser gunsten gunta guntars gunter guntherus gunthrudh guntis guntram gunvald gunvalda gunvar gunvat
gunver gunvidh gunvor gunwald gunward gupse gura gurarda gurcuye gurelcem guri guria gurianna gurid gurina gurine
gurkan gurli gurly gurney guro gurry gursal gurten guru guruanna gurur gus guse gusmao guss gusse gussie gust gusta
gustaaf gustaf gustaff gustas gustav gustava gustave gustavo gustavus gustawa gusti gustie gustine gusztav guterre
guthbiorn guthbrand guthfast guthi guthir guthki guthmar guthmund guthrik guthrun guththorm guti gutti guttormur guus
guusje guve guven guvercin guz guze guzel guzey guzi guzin gvendolin gvendolina gvozden gwen gwenael gwenaelle gwenda
gwendolen gwendolin gwendoline gwendolyn gwenn gwidon gwnngerd gwyn gwyneth gyda gydha gydja gydridur gye gyemant
gygjar gylfi gylla gylle gylve gymir gyna gynna gynter gynther gyongy gyongyi gyongyike gyongyos gyongyver gyongyvirag
gyonyoru gyopar gyoparka gyorgy gyorgyi gyorgyike gyozo gyrd gyrdh gyrdher gyrdir gyri gyrid gyridh gyril gyrild gyrith
gyro gyrth gyte gytha gything gytis gytta gyula gyuri gyve gyvi gzim habacuc habacuque habbol haben habhram habiba
habibe habibu habil habor habra habraam habraham habram habtom hacar hacer haci haciali hacibay hacile hadassa hadassah
hadda haddi haddur haddy haden hadi hadicha hadija hadis hadithi hadiza hadjer hadley hadrey hadrian hadrien hadwig
haegge haegholf haeghvald haeghvidh haelf haelgha haelghe haeming haemne haengur haenir haera haerbiorn haeriolf
haerlogh haermodh haerse haerser haervardh hafberg hafbjorg hafborg hafdis haferdh hafey haffjord hafgrimur hafida
hafiz hafiza hafize haflida haflidi haflina hafnar hafnes hafnfjord hafni hafny hafridh hafrik hafros hafrun hafsa
hafsat hafshah hafsteina hafsteinn hafthor hafthora hafuidh haga hagalin hagar hagbardur hagbert haghbardh haghbarth
haghne haghni haghvidh hagine hagny hagrun hai haiba haide haidi haidor haigo haiko hailee hailey hailie hairyanto
hajar hajdar hajer hajna hajnacska hajnal hajnalka hajni hajo hajrija hajrije hajrudin hakan hakatla hakeem haki
hakikat hakima haklang hakon hakonia hakun hala halbert halbertus halbiorn halda haldan halden haldi haldis haldo
haldog haldor haldora haldri haldrid halduor haleigh halenur haleygur halfdan halffred halgard halgerd halgha halghe
halgjerd halgrim hali halia halid halida halidun halie halil halima halime halina halisi halit haliye haljand halla
hallaug hallbera hallbiorn hallbjorg hallbjorn hallborg halldis halldo halldor halldora hallfred hallfredur hallfrid
hallfrida hallfridur hallfrod hallgardur hallgeir hallgerd hallgerdur hallgjerd hallgrim hallgrimur hallgunn hallgunnur
halli hallie halliki hallkatla hallkel hallkell hallkjell hallmar hallmundur hallny hallor halloy hallrid hallrun
hallsteinn hallthor hallur hallvarda hallvardur hallveig hallvidh hallvor hallvordine hally hals halsand halsey halsten
haluk halvar halvara halvard halvarda halvardh halvidh halvordine halwarth hamar hamdija hamfrid hami hamid hamima
hamis hamish hamit hamiyet hamlin hamp hampus hamsini hamund hamundur hamzah hana hanae hanagua hanako hanane hanbiken
handan handine hando handy hanedan hang hanga hanh hania hanifa hanife hanim hanis hanja hank hanken hannabel hannchen
hanne hannele hanneli hannelore hanney hannibal hanniken hanno hanns hannu hannus hanny hanora hansa hansel hansford
hansgeorg hansia hansina hansine hansjoachim hansjorg hansjurg hansjurgen hansoy hanspeter hansrudolf hansruedi hanss
hansueli hansuli hansultan hansy hanto haquinus har haralamb haralambie harald haralda haraldo haraldur harambee harbin
harbinaz harbiorn harborg harda hardana harden hardh hardhe hardhger hardhsten hardik hardine hardis harek harekur
harger hargita hargitta hariet harijs harik harika harimurti harinakshi harini haris harish harita hariulf hariz harja
harjasa harjaya harjo harjulf harl harlan harland harlaugur harlef harlek harlen harlene harlet harlev harlie harlog
harlon harlow harma harmat harmatka harmike harmke harmo harmony harmund harnail harok harol harold haroldo haron
haroun harpa harrie harriet harriett harriette harro harrold harsana harsanto harsaya harse harsh harshil hartaka
hartana harth harthe hartika hartlov hartmut hartmuth harto hartovike hartuvike hartvike hartwell hartwik hartwin
haruka haruko harun haruna harvast harve harvidh harvie harvy hasanaga hasbek hasel hasgul hashiki hashim hasije hasim
haskell haslet hasna hasret hassie hasso hasta hastal hasteinn hasten hata hatem hatice hatima hatin hattie hatun
haudur hauksteinn haukur haukvaldur hauwa hava havali havar havard havardh havardur havarr havaska haver havin havla
havse havtora hawa hawarth hawehindi haxhi hayal hayali hayat haydar haydee hayel haylee hayleigh hayley haylie hayret
hayrunnisa haywood hazael hazal hazan hazar hazbije hazeem hazel hazelle hazi hazine haziran hazle hazrat heather
heaven hebba hebe heber hece hector heda hedda heddy hedendis hedevi hedevig hedewig hedhindis hedi hedila hedinn
hedloy hedly hedny hedrun hedvig hedviga hedviges hedvik hedvika hedwig hedwige hedy hee hefni hege heggi heid heidar
heidarr heidberg heidbert heidbjorg heidbjork heidbjort heidbra heiddis heidelinde heidelore heidemarie heiderose heidi
heidie heidlaug heidlindur heidloa heidmann heidmar heidmundur heidny heido heidrekur heidros heidrun heidur heidveig
heidy heigo heike heiki heikir heikki heiko heila heilika heilike heilmodur heilo heimar heimdal heimir heimlaug heimo
heimsberg heinar heinart heine heiner heinfried heinrekur heisi heisl heitor hejne hekima hekime hekla hekmet hektor
hekuran hela helaine helan helandrea helar helari helbe helbjorg helda heldemaro heldo heldur heleen heleena helena
helene heleno heleri helf helfrid helfrida helfried helg helga helge helger helgfell helgha helghi helgi helgine
helgunn heli helia heliana helier helika helina heline helio heliodora heliodoro helja helje heljo helju helka helke
helken helkje hellbjorg hellen hellena hellevi hellevig hellfrid helli hellika hellike helliki hellin hellmut hellmuth
helly helma helmar helmara helmi helmiina helmina helmine helmo helmtrud helmuastus helmut helmuth helmy helny heloisa
heloise helovise helse helve helvi helvig helvio helyn hema hemal hemang hemangini hemani hemaxi hemeterio hemi heming
hemingine hemiterio hemkil hemmert hemmingus hemminki hemmo hemulf hemvidh hen hendra hendri hendrik hendrika hendrike
hendrikka hendrikke hendy henekinus henichinus henife henika henike henkil henn henna henneke henner hennie hennika
henning henninge henningea henno henoch henok henos henretta henricus henrieta henriethe henriett henrietta henriette
henriikka henrik henrika henrike henrikka henrikke henrikki henriqua henriqueta henryk henryka heper hera heracleea
heraclio heraldo herb herberg herberta herberto herbertus herbiorn herbjorg herbjorn herbjort herbor herborg herbrikt
herdis herdovike heredio herenia hereth herewardus herfinnur herfrid herfridur herfrod hergeir hergerdur hergill
hergjerd hergot hergunn heriberto herje herjolfur herki herkko herko herlander herlaug herlaugur herlef herleifur
herlinda herlinde herluf herlugh herly herma hermana hermanda hermania hermanis hermanna hermanni hermannus hermano
hermelinda hermenegilda hermenegildo hermia hermike hermiken hermila hermina herminda hermine herminia herminio
hermiona hermiterio hermodur hermon hermosa hermoth hermundur hernan hernani herney herny herolind hershel hershell
hersilia hersir hersteinn hersveinn herta hertevike hertha herthrudur hertta heru herulf hervar hervardur hervey hervin
hervor hervora herwarth heryanto hesbon hessie hesti heta heti hetlin hettel hetti hettie hetty heva heves hevin hexe
hexi heydar heyke heyki heyvetullah heyward hezekiah hezniye hezron hezzie hiacinta hiacynta hiaelm hiaelmger hialmdis
hialmlog hiarni hiba hicham hicran hicsonmez hidajete hidaya hidde hideki hideo hidhin hidhinbiorn hidir hiedi hielm
hien hieronim hieronima hieronomo hifzullah higino hiie hikmat hikmet hikmete hila hilah hilal hilar hilaria hilario
hilayda hilberta hilbertine hilbjorg hilborg hild hilda hildah hildar hildbjorg hildborg hildburg hilde hildeberto
hildebjorg hildeborg hildebrando hildefrid hildegaard hildegaerdh hildegard hildegarda hildegarde hildegardo hildegart
hildegerd hildegjerd hildegun hildegund hildegunde hildegunn hildegunna hildelita hilderid hildfrid hildiberg
hildibergur hildibjorg hildibrandur hildiburg hildigard hildigeir hildigerdur hildiglumur hildigunnur hildimar
hildimundur hilding hildingur hildir hildiridur hildisif hildithor hildny hildolf hildora hildred hildri hildrid
hildrun hildulf hildunn hildur hilja hilje hilka hilkka hilla hillar hillart hillary hille hillegard hillegier
hillegierd hillevi hilma hilmar hilmi hilmir hilppa hiltraud hiltrud himawan himinbjorg himri hincal hind hindal
hindrek hindrika hinet hinewai hinric hinrich hinrik hinrika hinrikka hintze hinza hinze hinzele hipolit hipolita
hipolito hippia hippolita hippolyte hira hiral hiram hirije hiroko hirondino hiroshi hirvo hisako hisen hitesh hithin
hjaerne hjallkar hjalm hjalmar hjalmdis hjalmer hjalmey hjalmfridur hjalmgeir hjalmger hjalmgerdur hjalmros hjalmrun
hjalmthor hjalmtyr hjalmur hjalmveig hjalta hjaltalin hjaltdal hjalte hjaltey hjalti hjarnar hjordis hjorfridur
hjorleif hjorleifur hjorleiv hjormund hjorny hjortfridur hjortthor hjortur hjorulv hjorvar hjorvard hjuke hladgerdur
hledis hlegestur hleidar hleidur hler hlidar hlidberg hlidkvist hlif hlifar hlin hlini hljomur hlodmundur hlodur
hlodvardur hlodver hlokk hlynur hnappdal hnefill hnifsdal hnikar hnikarr hoani hoat hobart hobert hobson hodari hodd
hodur hofddal hofdis hofeherke hofland hofteig hoghne hoghni hogna hogni hok hoke hokuma holda holfre holfred holgeir
holger holgero holgerth holgher holley holli hollie hollis holly holma holmar holmbert holmbiorn holmbjorg holmborg
holmdis holmfast holmfastur holmfrid holmfridh holmfridur holmfrith holmgaerdh holmgard holmgardh holmgeir holmger
holmgrimur holmgun holmkell holmkil holmlog holmstanus holmsteinn holmsten holmthor holmvast holmvi holmvidh holmwith
holti holuidh holvaster homer homero honaef honey honor honora honorat honorata honoratas honorato honoria honorina
honorio honorius honorka honza horac horace horacia horacy horado horatia horatio horatiu horddal hordur horea horia
hormisdas hornfjord horry horsten hortencia hortense hortensia hortensie hortensio hortensja hortenzia hortenzie
horymir horymira hosea hosie hoskadem hoskuldur hosse hosseda hossein hosteen hostimil hostimila hostimir hostimira
hostislav hostislava hostivit houcine houda houria hovard hovi hovirag hoyt hraerekur hrafn hrafna hrafnan hrafnar
hrafnbergur hrafnborg hrafndal hrafndis hrafney hrafnfifa hrafngerdur hrafnheidur hrafnhildur hrafnkatla hrafnkell
hrafnlaug hrafntinna hrafntyr hrannar hrappur hraunar hraunberg hraundis hredhaan hrefna hreggvidur hreidar hreidmar
hreimur hreinberg hreindal hreindis hreinn hrimnir hringur hritik hroaldur hroar hrobjartur hrodgeir hrodmar hrodny
hrodolfur hrodvar hroi hrolfdis hrolfur hrollaugur hrolleifur hromundur hronn hrund hrutfjord hrutur hrvoje hsien hsiu
hsuan huban huberta hubertine huberto hubertus huda hudavent huey hugberg hugbjorg hugbjort hugborg hugdis hugh hughald
hughalde hughe hughey hughi hughie hughlek huginn hugleikur hugljuf hugon hugrun huguete huguette hui huia huko
hukumdar huld hulda huldah huldar huldis huldrik huldrun hulmwidus hulte hultrik hulya huma humaira humaiya humayra
humbat humberto humeyra humi humiliana humoyun huna hunalp hunbjorg hunbogi hundis huner hungerdur huni hunn hunor
hunorka hunrodur hunvidh huong hurbert hurdogan hurican huriye hurmet hurrem hurside huruyet huryasar huseyin huseyn
huseynqulu husmen husna husniyya husnuhal huston husun huu huub huugo huxley huy huzuri hvammdal hvannar hvezdoslav
hvezdoslava hvit hvitfeld hvithovudh hvonn hwa hwit hwithoveth hyacint hyacinta hyacinth hye hyldeburg hyltir hylur
hymen hymir hyo hyon hypolit hyrum hysen hysni hyun iacob iaerl iaerle iaerne iaerp iaerpolf iaerund iag iain ian iana
iancu ianesis ianis iara iasmin iasmina ibaad ibadete iban iben iberico iberina ibeth ibidapo ibironke ibis ibn iboja
ibolya ibraheem ibrahima ibraim ibrani ibrohim ibtissem ibun ica icaro icey icha icie icimbike icoz icy ida idabelle
idalecio idalete idalia idalina idalio idalisa idamae idario idavide idda ide idelia idell idella idelso idik idika
idil idilia idiris idonia idor idrees idriss idrisse idriz idrup idun iduna idunn idzia ieremia iesa iesha ieshia ieva
ifa ifeanyi ifechukwu ifeoma ifigenia ifora iftikhar ifunanya iga igballe ige igelcemina igild ignace ignacia ignacie
ignacio ignacja ignacy ignado ignas ignat ignata ignati ignatz ignaz ignazio igne ignez ignjat igor ihaia ihsan
ihtesham ihtishaam ihtsham iida iikka iina iines iiris iiro iisak iisakki iita iivana iivari iivi iivo ijaya ika ikbal
ikenna ikeoluwa iker ikhlaas ikhsan ikin ikiz iklim iko ikraam ikram ikramah ikrimah ikshita ila ilah ilaha ilai
ilalmis ilana ilang ilari ilaria ilarie ilario ilarion ilay ilayda ilaz ilbay ilbek ilber ilbey ilbilge ilca ilda
ildefonsa ildefonso ildem ildeniz ildes ildika ildiko ildiz ildo ileana ileen ilena ilene ilenia ilga ilgar ilgaz ilgi
ilgim ilgin ilham ilhama ilhan ilia ilian iliana ilias ilidia ilidio ilie ilies ilija ilijana ilim ilinca ilinka ilir
ilire iliriana ilirjana ilja iljana iljas ilka ilkan ilkana ilkay ilkbahar ilke ilker ilkim ilkin ilkka ilklima ilknur
ilkut illa illango illar illart ille illimar illis illugi illya ilma ilmafer ilmar ilmari ilmars ilmatar ilme ilmi
ilmije ilmo ilmur ilnara ilo ilon ilona ilonka ilper ilpo ilppo ilqar ilqara ilsa ilse ilsu ilta iltan iltay iltekin
ilter ilteris iluminada ilundi ilus iluska ilva ilvi ilyan ilyana ilyas ilyes ilyess ilza ilze ima imad imam iman imane
imani imanol imants imany imara imaran imbi imed imelda imen imene imer imge imi imke imma immacolata immaculata
immaculate immakulata immanuel imme immo immy imo imodzsen imogen imogene imola imona impi imran imrane imren imrihan
imron ina inacia inacio inaki inal inancli inara inari inaya inayat incendio inci incifir incilay incoronata inda indah
indalecio indaleta indali indi india indiana indie indira indra indrajit indre indrek indridi indrikis indro indy ine
inell ines inesa inese inessa ineta inez infant ing inga ingalill ingberg ingbert ingdis inge ingeborg ingeborga
ingeburg ingeburga ingegard ingegerd ingela ingelise ingelore ingemar inger ingertha ingetraud ingetraut ingey
ingheidur inghildur ingi ingiara ingiberg ingibergur ingibert ingibjartur ingibjorg ingibjorn ingibjort ingiborg
ingiburgh ingifinna ingifridur ingifrith ingigerdur ingigerth ingilaug ingileif ingileifur ingilin ingimagn ingimar
ingimaria ingimoth ingimunda ingimundur ingiridur ingirith ingiros ingisol ingithor ingivaldur ingiveig ingiwara
ingjaldur ingmar ingo ingolf ingolfur ingrid ingrida ingride ingried ingrun ingthor ingue inguna ingunn ingvaldur
ingvar ingveldur ingvi iniga inigo inioluwa inka inken inkeri inma inmaculada inna innar inno innocencia innocent
innocenzio ino inocenc inocencia inocencio inocente inocentiu inoi inqilab insa insaf inta intan intihap intiqam
intizar ioan ioana ioanina ioanna ioannis iohanna iola iolanda iole ion iona ionara ione ionel ionela ionelia iones
ionica ionis ions ionut ioque iorien iorund iosefina iosif iosse ioulia iouri ipar ipek ippazio ippolita ippolito ira
iracema irada iraida irais irati iraz irek irem iren irena irene ireneia irenej ireneus ireneusz iretioluwa irfan irgo
iria iriana iridenta iridian irina irine irinel irineu iringo irini iris irisalva irish irisz irja irje irka irke irl
irma irmak irmalinda irmantas irmela irmeli irmelin irmengard irmgard irmhild irmi irmingard irmino irmtraud irmtraut
irmtrud irmy irnanto irpa irsad irtek irunn irva irven irvin irwan irya iryda iryna isa isaack isabeau isabel isabela
isabelina isabell isabella isabelly isac isack isadora isadore isadoro isael isafold isai isaia isaiah isaias isaka
isakine isalda isalia isalina isalind isaline isaltina isaltino isam isamar isandro isane isaque isar isarr isaura
isaure isaurinda isauro isaya isbjorg isbjorn isbjort isborg iscan isdis ise isela iseldur iselin iseline iselinn isen
iseoluwa isey isfandiyor isfold isfrid isgandar isgeir isgerdur isgjerd isha ishaan isham ishani ishanvi ishild
ishildur ishita ishmael ishola isholm ishwar isiah isidor isidora isidore isidoro isidra isidro isik isikay isil isilay
isilda isildo isiman isin isiner isis isit isitan isjbosjet iska iskin isko isla islam islaug isleif isleifur isleik
isleiv islilja islime islom ismael ismalia ismar ismat ismayil ismeria ismet ismeta ismey ismik ismo ismoil isobel isol
isold isolda isolde isolete isolfur isolina isolino isom isra israel israeline israfil isreal isrid isrod isrun issam
issi issol isto istok istvan isuf isveig ita itahisa italia italina italo itanya itir ituri itzel itziar iule iulfrith
iulia iulian iuliana iuliu iunn iuri iurie iustin iustina iustinian iute iuvur iva ivah ivaldo ivan ivana ivania ivanka
ivanna ivano ivanoel ivanoela ivar ivari ivecen ivelisse iven iver iverson iveta ivete ivett ivetta ivette ivey ivi
ivica ivido ivika ivka ivo ivola ivona ivone ivonette ivonn ivonne ivor ivrike ivrina ivrine ivy iwa iwan iwo iwon
iwona iwonka ixtiyar iyabode iyad iyadunni iyana iyanna iyed iyem iyiyurek iymona iza izaaz izabel izabela izabele
izabell izabella izabelle izaiah izaias izak izalino izaura izayah ize izel izem izet izetta izgi izgu izia izidor
izidora izisz izmael izmene izola izolda izora izrael iztok izzat jaafar jaago jaagup jaak jaakkima jaakko jaakoppi
jaan jaana jaanika jaanis jaano jabal jabari jabbaar jabbar jabes jabez jabim jabulani jacalyn jace jacek jacelyn
jacenty jacey jachen jachym jacinda jacinta jacintha jacira jack jackeline jackelyn jacki jackie jackline jacklyn
jackqueline jacky jaclyn jaco jacoba jacobella jacobine jacobo jacobus jacopo jacqualine jacque jacquelin jacqueline
jacquelyn jacquelyne jacquelynn jacquetta jacquez jacqui jacquie jacquiline jacquline jacqulyn jada jadda jade jaden
jader jadiel jadir jadon jadran jadrana jadranka jadviga jadwiga jadyn jae jaeda jaeden jael jaelle jaelyn jaelynn
jaeman jaenis jaens jaerl jaerle jafar jafet jaffer jaga jagapati jagaraga jagat jagdish jagger jagienka jagna jago
jagoda jagor jagrati jaguar jagvi jahangir jahanzeb jaheem jaheim jahel jahi jahiem jahir jahiz jahm jahongir jai jaida
jaiden jaider jaidyn jail jailene jailey jailyn jaiman jaimee jaimie jaimy jair jairaj jairo jairus jais jajuan jaka
jakayla jake jaki jakobe jakobina jakop jakov jakup jala jalal jale jaleel jalees jaleesa jalen jalia jalisa jalissa
jaliyah jalmar jalmari jalmira jalo jalol jalon jalsa jalyn jalynn jamal jamalia jamarcus jamari jamarion jame jamee
jamel jamey jami jamie jamika jamil jamila jamilia jamim jamin jamina jamir jamiro jamison jamiya jammie jamshid jamya
jana janae janai janaina janaki janani janar janardo janay jancsi jandira jane janean janee janeen janel janeli janelin
janell janella janelle janely janene janessa janet janeta janete janeth janetta janette janey janez jangwa jania janiah
janice janick janie janiece janika janina janine janique janis janise janita janiya janiyah janja jankat jann janna
janne janneke jannet janneth jannetje jannette jannie jannik jannika jannike jannine jannis janno jannu janosch janosh
jansenio janset januaria januario january januja janusz januz janya janyce jap japer japhet japheth jaquan jaquelin
jaquelina jaqueline jaquelyn jaques jarad jarbas jardel jared jarek jaren jaret jarett jarfi jargo jari jarin jarina
jarkko jarko jarla jarlath jarle jarleth jarman jarmil jarmila jarmo jarnbra jarne jarngerdur jarngrimur jarno jaro
jarod jarolim jarolima jaromil jaromir jaromira jaron jaroslav jaroslava jaroslaw jarrad jarred jarrell jarret jarrett
jarrod jarthrudur jarun jarund jaruthip jaruwan jarvia jarwa jarwadi jarwi jasan jasao jascha jase jasen jasiah jasin
jasiri jaslene jaslyn jasmani jasmiina jasmijn jasmim jasmin jasmina jasmine jasminka jasmit jasmyn jasmyne jasna
jasnena jason jasur jaswadi jatgeir jati jatin jatmiko jatmundur jatta jatvardur jaune jaunita javan javen javi javier
javiera javiero javion javohir javon javonte javorka jawad jax jaxen jaxon jaxson jaxton jaxx jay jaya jayadi jayce
jaycee jaycie jaycob jayda jaydan jayde jayden jaydin jaydon jaye jayeng jayla jaylah jaylan jaylano jaylee jayleen
jaylen jaylene jaylin jaylinn jaylon jaylyn jaylynn jayme jaymes jaymie jayna jayne jayson jayvion jayvon jazeps
jazlene jazlyn jazlynn jazmin jazmine jazmyn jazmyne jda jeana jeane jeanelle jeanene jeanete jeanett jeanetta jeanette
jeanice jeanie jeanine jeanmarie jeanna jeannetta jeannette jeannie jeannine jeannot jeanny jeb jecinta jed jedediah
jedidah jedidiah jedidja jedrek jedrzej jeet jeevika jef jeferson jeff jefferey jeffery jeffie jeffrey jeffry jefim
jefri jegor jehona jeip jeison jekabs jekaterina jekaubs jela jelani jelena jelita jelizaveta jelka jella jelmer jelte
jemal jemeljan jemima jemimah jemina jemma jemond jena jenae jenaro jene jenee jenel jenell jenelle jenetta jenette
jeneva jeni jenice jenifer jeniffer jenilee jenine jenipher jenise jenna jennefer jennell jennette jennie jennifer
jenniffer jennine jennyfer jeno jenoa jenoah jenovefa jensina jente jenthe jeovanni jep jepkemoi jeppe jeptha jerad
jerald jeraldine jeraldo jeramiah jeramie jeramy jerardo jere jered jerel jereme jeremei jeremey jeremi jeremia
jeremiah jeremiasz jeremie jeremy jerfi jergus jeri jerica jerico jerilyn jerilynn jerimiah jerimy jerker jerlene
jermain jermaine jermey jermiah jerne jernej jerneja jerod jeroen jerold jerome jeromos jeromy jeronim jeronima
jeronimo jeronym jerrad jerrald jerrel jerrell jerri jerrica jerrie jerrilyn jerrod jerrold jerry jerson jerta jerusa
jerusha jeryl jerzy jesca jesenia jesica jesika jesper jesse jessee jessenia jessi jessia jessica jessie jessika jessim
jessy jessye jestine jesualdo jesusa jesusita jet jeta jethro jetmir jetmira jetmire jeton jetro jett jetta jetti
jettie jevgeni jevon jewel jewell jeyakumar jezabel jezis jezups jhalak jhan jhoan jhoana jhon jhonatan jhonny jhony
jianna jicchak jie jigme jihan jihane jikke jil jilji jill jillian jim jimena jimi jimm jimmee jimmie jimmy jimram jina
jinawi jindra jindrich jindriska jing jinjuta jinnie jinny jinte jinthe jiordano jiovanni jip jiri jirina jisaj
jitendra jitka jitrin jmeno jo joa joabe joachim joacim joah joakim joan joana joane joanie joanina joaninha joann
joanna joanne joannes joannie joaquim joaquin joas joash jobjorn jobst jocelina jocelino jocelyn jocelyne jocelynn
jochem jochen jochum jociano jocum jodda jodee jodel jodi jodie jodis jodok jody joeann joela joele joell joella joelle
joellen joelma joep joerg joeri joeseph joesph joetta joette joey joffrey jofred jofridur jofroy jogeir joger jogvan
johan johana johanna johannah johanndina johanne johathan johna johnathan johnathon johnette johney johnie johnna
johnnie johnny johnpaul johnsie johny joi joice joie joka joke joker jokla joko jokubas jokull jokulros jol jola jolan
jolana jolanda jolanta jolanthe jole joleen jolene jolette joli jolie jolien jolijn jolina joline jolyn jomar jomundur
jon jona jonah jonanna jonar jonasina jonasz jonatan jonatas jonathan jonathon jonbjorg jonbjorn jonbjort jondis jondor
jondora jone jonell jonelle jonet joney jonfrid
"""
