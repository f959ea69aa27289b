"""Names that are ordinary words as well, in one of several languages (faker and mimesis, MIT: LICENSES.txt)."""

WORDS = """
aalam aan aap abb abd abner abril ace ache ade agda agi ago ahat aia aid aide aire aka ake aken akin ako ala albo ale
aleksey alert alexi alfa alice alla alleen allen aller alli alm alta alte alto ama america amet ami amigo amit among
amor ande ander andere anders andi ando andre ane ange angle ani ann ano anon ant ante anti antonio apollo arab ard
ardo arduino ares argentina ari aria armas armel arn art ary asa asad asan asi asks asp ass astra atlas ats aud aun
aurel autumn ave avi avis awa baa baba babel babu baby bail bak bal bald balint ball ban bang bank bara bas bath bauer
baum bea beach beat beau beda bee beer beker bell ben berg bergsten berlin beste bet bett bhat bien bill bills binder
bine bins bite bitte bitul black blanc blanca blanco blazen blend bo bob boehm bogus bok bol bom bond boon bor bos bose
bot boven bra brain brak brand branden brands braun breit brick bright broek bruder bruin buch buena bueno bui buna
bunny buren burza cabeza cabo cadena cai cale cam camara camellia camino campana campo canal candy canon cant cap car
cara cares carlos carrera carrier carry cas casa case cea ceil cena ceylon chacha chance che chet chi chip christos
cierra cine cis claro claude cocci cola colm comas comfort contina contra convey cop coral corazon cornell corte costa
cote craft crean cuarto cuba cuc cuda cui dada dado dag dags dal dalla dam dan dane daniel dans dany dar dare darin
darwin dave davon dax day dea decia deja dell della delle deren desi devi devine deze dia dias dick dickey diez dif
dima dimitris ding dis divert doctor dom domingo don dori dos dotty drobny duc duda dufresne durante dziala eba ebb ebe
ece eco ed edd ede edi eef efe eike ele elen elian ell ella eller els elta ember ena enel engin eno era ere erm esa esi
eso espana espanol essence esta eta ether eula europa evar ever evo exa faas fabrice fac fair fairy faith fals fancy
fara fata fed feest feline felipe fen fenton fergal fernando fhir fido field fields fin finger fisch flink flood flores
fondo foot foran forget forma fort forum foy francia francisco frei fresh freund friend friesen fro frohlich fuente
fuentes fugen fujita ful gabi gang gap garcia gas gauge gaynor gemma genc genie genot geo ging gisle glass glasses
gluck gmeiner golo gone gonzalez gor gore goto governor gozem grace graf grand grande grant gras gray green grey grid
gro grob groen groot gross grosser grun guard guerra gui guilhem guri gut gute haan haben haber habra hacer hacker hadi
hainaut hal ham han hana handy hang har hara harden hare harm harms hart harte haskell hasta haven hay hearty heiss
helder hell hellman hen henrich hermano het heuvel hidayanto hills ho hocevar hoek holdt holme honor hoog hoop hope
hoppe hor hora house hoy hu hue hurd hurt iain iana ica ide iglesia igo indie ine ing ino insa ioanna ion isa isar ise
ishikawa isreal ita izrael jaak jail jaki jamil jank jas jed jene jet jezyk jiri jo joe joerg joke jong joost jorge jos
jose josh jouni journey juan judge julio jung junge junio junk jussi kadlec kam kan kant kao kart karta kein kem ker
kern kick killer kimi kip kiri kiss kit kitty klas klein klomp kobe kok kolega komen koniec koning kopf kops korer kort
kosten kostka koza krok kulach kumar kurz laas lack lad lada laden lago laguna laken lam lampa lan lange langer lanie
lassen lato lawyer leeuw leg leger lemon lente les lex ley li liao libera liberal libero lie lies lige lina lion liu
loki lomp lone long lopez lotus love lu lua lucha lucky ludo ludovic lui luis luks luna luz lyric maas maca mach macho
maciej macs mad madre madrid magenta mahendra major mak mako mal male malo maly manana mand manlio mann mano manuel
maple mar marco mare marga mari maria mark markos marshal martin mas masa masina maslo masse massimo mat matka matthias
maverick max maximo may mayo mayor meer men mercado mercury mercy mesa metro mica mich mici miguel mil min mine mir
mira mis miss moeller mojzis monet monster monte moons mor morgan morgen moria mounir mountain mucha mude mundo mur
musi nad nada nam nan nand nas nase nat nazar nee nek nel nemo nerim neu nice nicolas nil nim nine nino nis nisse noi
noma noot nord norma north nota novel numa oba och ochten octave odd okey olie olmo oma omega omis ona onder oni ora
orange ordenes oren orion orlov orm oro oss ove paar pablo page palac pali palm pan panna pap papa paquet par paraiso
pare pareto paris park pasa pasi pat patru pax paz peace pedro peg pena pero petit petr petri petrisor petrucci pets
pike pilka pim pin pink pio piotr pla planeta plank plante plaza plover poczta poder podra poeta pol polak pole polo
polzer prat prem pres press price prima primo prince princess prins prune pueblo puerta pyc quinlan rada radi radit
rafael rag rahul rai raid rails rain rak ram ran rana rand randi ras rasa rau raven redden rego regula reich reka ren
renders rey richard richer rickard rijk rin ring rio river robert robi rock rocky rod rodriguez rog rok rol roll rom
roman room roots rop rosa rose roze ruby ruch rudolfs rust rusty ruta ryba saber sad sadie said saint sal sala salida
salmon salud salvo sam sama samo san sane saner sang sans santa santiago sao sas sass sato savannah savi saxon schar
schon schuh schuler schwarz scotty sean season seem segundo sel sem sen senora seppo sera serif seven shade sharp she
shen sherlock shi shine sia sid sigs sil sila silver sim simon sine sing singer singleton sion sip siro sjoerd skala
skoda sky smail smal smart smutek sobota sol sola solar sole solo solve solver sommer son song soon spa spake spies
spring staal stac stale stan star stark steen steer stein stempel steward stock storm story strom sugar suits summer
sun sunder sunny sur sus suse svoboda sweet swift swords taal taggart tailor tak tal tale tam tama tan tank tempo tenia
ter terra tex thai theta thin thoger tien tierra ties tilde till tim tin ting tins tiny tod toi tom toma tono tor
torrent tos tracee travis tre treasure trei tri tui tur ture uche uffe uge uit undo unnamed uno unt unver ura urban
urma usada uso uss vahid valida vals vanilla veer ven venice ver vern vero vers versa victoria victory vid vida vide
viel ville vin vino visa vital voet vogel voisin volkmar volta vorm vos vu wal waldi wall warwick waste wayland wei
weiser weiss white wiel wiese wild will wim windy winkel winter wise wit wolf wolfram wolk worth wu yoann young zajac
zak zbyszek zed zeta zic ziemann zima zimmer zona zou
"""
