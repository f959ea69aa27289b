"""Words of place names, folded to ASCII: countries, regions, cities (tz database, public domain; faker, MIT)."""

WORDS = """
aaiun aarhus abidjan abuja accra acre addis adelaide afeganistao afganistan afghanistan africa african afrika
afrikaanse afrique agrigento agypten aires akrotiri alabama alandinseln alaska albania albanie albanien alemanha
alemania alessandria aleutian alexandria algeria algerie algerien algeriet algerije algiers allemagne almaty amazon
america american americana americanas amerikaans amerikaanse amerikanisch amerikanische amerikanska amman amsterdam
anadyr anchorage ancona andalusia andorra andorre angeles angola anguila anguilla anhalt ankara antananarivo antarctica
antarctida antarctique antarctische antarktis antartide antigua antilhas antille antillen antillerna antilles antwerp
aosta apia aqtau aqtobe aquatorialguinea arab arabe arabemiraten arabes arabi arabia arabie arabien arabische araguaina
archipelago arcipelago arctic arenas arezzo argentina argentine argentinie argentinien arizona arkansas armenia armenie
armenien aruba ascoli aserbaidschan ashgabat ashkhabad ashmore asia asmara asmera astrakhan asuncion athens athiopien
atikokan atka atlanta atlantic atyrau auckland ausseres austin austrais australia australie australien austria autriche
avellino aviv avorio azerbaidjan azerbaijan azerbaijao azerbaiyan azerbajdzjan azerbeidzjan azores baamas baden baghdad
bahama bahamas bahia bahrain bahrein baixos bajanorte bajasur bajos baku balkans baltimore bamako banderas bangalore
bangkok bangladeche bangladesch bangladesh bangui banjul barbad barbados barbuda barcelona barem barletta barnaul
barthelemy basel bator bavaria bayern beijing beirut belarus belfast belgica belgie belgien belgio belgique belgium
belgrade belice belize belluno benevento bengaluru benim benin bergamo bergen berlin bermuda bermudas bermudes bern
bhoutan bhutan biella bielorrussia bielorussia bielorussie bilbao birmania birmingham bishkek bissau blanc blantyre
blekinge bogota boise bolivia bolivie bolivien bologna bolzano bonaire bordeaux bosnia bosnie bosnien boston botsuana
botswana bougainville bouvet bouveteiland bouvetinsel bouvetoya branco brandenburg brasil brasile brasilien bratislava
brazil brazilie brazzaville bremen brescia bresil bretana brianza brighton brindisi brisbane bristol britain britanicas
britanico britanniche britannique britanniques britische britisches british brits britse brittany brittiska brno broken
bronx brooklyn bruges brunei brussels bucharest budapest buenos bujumbura bulgaria bulgarie bulgarien bulgarije
burgundy burkina burma burquina burundi busan busingen butao cabo cagliari caicos caicoseilanden caicosinseln
caicosoarna caimao caiques cairo calabria calcutta caledonia caledonie calgary california caltanissetta camaroes
cambodge cambodia cambodja cambogia camboja camboya cambridge cameroon cameroun camerun campidano campobasso canada
canary canberra cancun cape capo caracas carbonia cardiff carolina carrara cartier casablanca caserta catalonia
catamarca catania catanzaro catar cayenne cayman caymanoarna cazaquistao ceca center centraal centrafricaine central
centralafrikanska centrale centro centroafricana cesena ceuta chad chade chagos charlotte chatham checa chengdu chennai
chicago chieti chihuahua chile chili china chine chipre chisinau choibalsan chongqing christmas christmaseiland
chungking chuuk chypre cile cina cincinnati cipro ciudad cleveland clipperton cocos cocoseilanden cologne colombia
colombie colorado columbus como comodrivadavia comoras comoren comores comoro comoros conakry congo connecticut
continental cook cookeilanden cookinseln cookoarna copenhagen cordoba corea coree coreia cork cosenza costa cote
coyhaique creek cremona creston crimea croacia croatia croatie croazia crotone cuba cuiaba cuneo cunha curacao current
currie cusio cypern cyprus czech dacca dakar dakota dalarnas dallas damascus danemark danimarca danmark danmarkshavn
danube darussalam delaware delhi democratic democratica demokratische denemarken denmark denoronha denver detroit
deutschland dhaka dhekelia diego dili dinamarca djibouti doha dominica dominicaanse dominicaine dominican dominicana
dominikanische dominikanska douala dresden dschibuti dubai dublin duitsland dumontdurville durban dushanbe easterisland
eastern ecuador ecuatorial edinburgh edmonton efate egipto egitto egypt egypte egypten eilanden eindhoven eirunepe
ekvatorialguinea elfenbenskusten eloignees emirate emiraten emirates emirati emiratos emirats enderbury england
ensenada equador equateur equatoriaal equatorial equatoriale eritrea eritreia erythree eslovaquia eslovenia espagne
espana espanha espoo estados estland estonia estonie etat etats ethiopia ethiopie etiopia etiopien eucla europe
europeia eustatius everest faeroe faeroer fakaofo falkland falklandeilanden falklandinseln falklandsoarna famagusta
faroarna faroe faroer faso federacion federal federated federation federerade federes fermo feroe ferrara fidji fidschi
fiji filipijnen filipinas filippine filippinerna finland finlande finlandia finnland firenze florence florida
foderation foggia forenade forli fort fortaleza francais francaise france francesa francese franceses francesi francia
francisco frankfurt frankreich frankrijk frankrike franse franska franzosisch freetown french frosinone funafuti futuna
futunaoarna gabao gabon gaborone gabun galapagos gallegos galway gambia gambie gambier gana ganges gavleborgs gaza
gdansk gebieden gebiete general geneva genoa genova georgia georgien germania germany ghana ghent giamaica giappone
gibilterra gibraltar gibuti giordania glace glasgow godthab goose gorizia gotalands gothenburg gotlands gran granada
granadinas grand grande graz grece grecia greece greenland grekland grenada grenade grenadinen grenadinerna grenadines
griechenland griekenland groenland groenlandia gronelandia gronland grosseto guadalcanal guadalupa guadeloupe guam
guame guangzhou guatemala guayana guayaquil guernsey guiana guine guinea guinee guyana guyane hague haiti halifax
hallands hamburg hampshire hangzhou hanoi hanover harare harbour harlem havana hawaii heard hebron helsinki hercegovina
hermosillo herzegovina herzegovine herzegowina hesse hessen hobart holstein holy honduras hong hongarije hongkong
hongrie honolulu houston hovd howe hungary hungria hyderabad iceland idaho iemen ierland iglesias ijsland iles ilha
ilhas illinois imperia inde india indian indiana indianapolis indiano indico indien indische indischen indonesia
indonesie indonesien inlet inseln inuvik iowa iqaluit irak iran irao iraq iraque ireland irkutsk irland irlanda irlande
isernia islamabad islanda islande islandia islas isle isola isole israel israele istanbul italia italie italien italy
ivoire ivoorkust izmir jakarta jamahiriya jamaica jamaika jamaique jamtlands japan japao japon jayapura jemen jersey
jerusalem jibuti johannesburg johns johnston jonkopings jordan jordania jordanie jordanien juarez juba jujuy juneau
jungferninseln jungfruoarna kaaimaneilanden kaapverdie kabul kaimaninseln kaledonien kaliningrad kambodja kambodscha
kamchatka kameroen kamerun kampala kanada kansas kanton karachi kasachstan kashgar katar kathmandu katmandu kazachstan
kazajstan kazakhstan kazakstan keeling kenia kentucky kenya kerguelen khandyga khartoum kiev kigali kingdom kinshasa
kirghizistan kirgisistan kirgiza kirgizie kirgizistan kirguistan kiribati kiritimati kirov kitts kleine koeweit
kokosinseln kolkata kolumbien komoren komorerna kong kongo konigreich koninkrijk korea kosovo kosrae koweit krakow
kralendijk krasnoyarsk kroatie kroatien kronobergs kuala kuba kuching kuwait kwajalein kyiv kyoto kyrgyz kyrgyzstan
lagos lahore lanca lanka laos latvia lausanne lebanon lecce lecco leeds leicester leipzig leoa lesotho lesoto leste
letland letonia lettland lettonie libano libanon liberia libie libreville libya libyan libye libyen liechtenstein lille
lima lindeman lisbon listenstaine litauen lithuania lithuanie litouwen lituania liverpool livorno ljubljana lodi
lombardy lome london longyearbyen lord louisiana louisville lower luanda lubumbashi lumpur lusaka lussemburgo
luxembourg luxemburg luxemburgo lyon maagdeneilanden macao macau macedoine macedonia macedonie maceio macerata
macquarie madagascar madagaskar madeira madrid magadan maine majuro makassar malabo malaga malaisie malasia malavi
malawi malaysia maldivas maldive maldiven maldiverna maldives malediven maleisie malesia mali malmo malta malvinas
managua manaus manchester manhattan manila mantova maputo marengo marfim marianas marianen marianerna mariannes
mariehamn marigot maroc marocco marocko marokko marquesas marrocos marruecos marseille marshalleilanden marshallinseln
marshalloarna martinica martinique maryland maseru massa massachusetts matamoros matera mauretanien mauritania
mauritanie mawson mayen mayotte mazatlan mbabane mcdonald mcdonaldeilanden mcmurdo mecklenburg medio melbourne memphis
mendoza menominee merida messico messina metlakatla mexico mexiko mexique miami michigan micronesia micronesie midway
midwayoarna mikronesien mikronesiens milan milwaukee mineures minneapolis minnesota minor minsk miquelon mississippi
missouri mocambique mogadishu moldau moldavia moldavie moldavien moldova monaco moncton mongolei mongolia mongolie
mongoliet monrovia montana monterrey montevideo monticello montreal monza moresby morocco mosambik moscow mountain
mozambico mozambique mumbai munich muscat myanmar nagoya nairobi namibia namibie nantes naples napoli nashville nassau
natal nauru navassa ndjamena nebraska nederland nederlanderna nederlandska neerlandaises neerlandesas nepal nera
netherlands neuguinea neukaledonien neuseeland nevada neves nevis newfoundland niamey nicaragua nice nicosia
niederlande niederlandische niedersachsen nieuw nigeria nipigon niue nome noord noordelijke noorwegen nord nordkorea
nordliche nordmakedonien nordmarianerna nordmazedonien nordrhein norfolk norfolkinsel norfolkon norge normandy noronha
norrbottens norte northern noruega norvege norvegia norway norwegen nottingham nouakchott noumea nouvelle novara novo
novokuznetsk novosibirsk nueva nuoro nuova nuremberg nuuk oakland occidental oceaanterritorium ocean ocidental odessa
oeganda oekraine oezbekistan ogliastra ohio ojinaga oklahoma olanda olandesi olbia omsk oost oostenrijk orebro oregon
oristano orlando orleans osaka oslo ossola ostergotlands osterreich osterrike osttimor ottawa ouagadougou ouganda
outlying ouzbekistan oxford ozean ozeanien pacific pacifische padova pago paises pakistan palastinensische palau
palermo palestina palestine palestinian panama pandang pangnirtung papoea papouasie papua paquistao paracel paraguai
paraguay parallelo paramaribo paris parma pavia pays penh pennsylvania people perou perth peru perugia pesaro pescara
petersburg pfalz philadelphia philippinen philippines phnom phoenix piacenza piceno pisa pistoia pitcairn
pitcairneilanden pitcairnoarna pittsburgh podgorica pohnpei poland pole polinesia pologne polska polynesia polynesie
polynesien ponape pontianak popular pordenone port portland porto portogallo portugal potenza prague prato pretoria
princes principato principe provence puerto pune punta pyongyang qatar qostanay quebec queens queensland quenia
quirguizistao quiribati qyzylorda ragusa rainy rangoon rankin rarotonga recife reggio regno repubblica republic
republica republicca republiek republik republiken republique resolute reunion reykjavik rheinland rhine rieti riga
rimini rioja riyadh roemenie romania rome romenia rothera rotterdam roumanie rovigo royaume ruanda rumania rumanien
rusia rusland russia russian russie russische rwanda ryssland saarland sablon sachsen sacramento sahara saigon sainte
saipan sakhalin salaam salerno salomonen salomonoarna salomonseilanden salta salzburg samarkand sambia samoa sandwich
sandwicheilanden sandwichinseln sankta sant santarem santiago saoedi saoudite sapporo sarajevo saratov saskatchewan
sassari saudi saudiarabien saudita savona saxony scandinavia schleswig schweden schweiz scoresbysund scotland seattle
seicheles senegal seoul serbia serbien servia servie seville seychellen seychellerna seychelles shanghai sheffield
shenzhen shiprock siberia sicily sierraleone simbabwe simferopol singapore singapour singapur singapura sint siracusa
sitka skane skopje slovak slovakia slovakien slovaquie slovenia slovenie slovenien slowakei slowakije slowenien
sodermanlands soedan sofia somalia somalie sondrio soudan southern spagna spain spanien spanje spezia spitsbergen
spratly srednekolymsk staaten state staten stater states stati statunitensi stockholm stockholms storbritannien
strasbourg strip stuttgart suazilandia sudafrica sudafrika sudan sudao sudgeorgien sudlichen suecia suede suica suisse
suiza suomi surinam suriname svalbard sverige svezia svizzera swasiland swaziland swazilandia sweden swift switzerland
sydafrika sydkorea sydney sydsudan syowa syrian syrie syrien tabago tadjikistan tadschikistan tadzjikistan tahiti
tailandia taipei taiwan tajikistan tajiquistao tallinn tampa tampere tansania tanzania tanzanie taranto tarawa tashkent
tasmania tayikistan tbilisi tchad tcheque tegucigalpa tehran tell tempio tennessee teramo terni territoire territoires
territori territories territorio territorios territorium territory texas thailand thailande thames thessaloniki thimbu
thimphu thule thunder thuringen thuringia timbuktu timor tirane tiraspol tjeckien tobago togo tokelau tokelauoarna
tokyo tomsk tonga tongatapu torino toronto tortola toulouse trani trapani trento treviso trieste trinite tripoli troll
truk tschad tschechische tsjaad tsjechie tucuman tunesie tunesien tunez tunis tunisia tunisie tunisien turcas turchia
turin turk turkei turkey turkiet turkije turkmenistan turks turquemenistao turquia turquie tuscany tuvalu tyrol
tyskland ucraina ucrania udine uganda ujung ukraina ukraine ulaanbaatar ulan ulyanovsk ungarn ungern ungheria uniao
unida unido unidos unis united uniti unito uppsala uruguai uruguay urumqi usa usbekistan usbequistao ushuaia utah
utrecht uzbekistan uzhgorod vaduz valencia vancouver vanuatu varese varmlands vasterbottens vasternorrlands
vastmanlands vastra vaticaanstad vatican vaticano vatikanstadt vatikanstaten vegas velho venezia venezuela venice
verbano vercelli vereinigte vereinigtes verenigd verenigde vergini vermont vert vevay vibo vicenza victoria vienna
vientiane vierges vietman vietnam vietname vilnius vincennes virgens virginia vista viterbo vladivostok volga volgograd
volksrepublik vorpommern vostok wake wales wallis warsaw weihnachtsinsel wellington westelijke western westfalen
westsahara whitehorse winamac windhoek winnipeg wisconsin wroclaw wuhan wurttemberg wyoming yakutat yakutsk yancowinna
yangon yekaterinburg yellowknife yemen yerevan yokohama york yougoslavie yukon zagreb zambia zambie zaporozhye zealand
zeeland zelanda zelande zelandia zentralafrikanische zimbabue zimbabwe zuid zuidelijke zurich zweden zwitserland zypern
"""
