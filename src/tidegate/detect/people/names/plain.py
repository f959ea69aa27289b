"""Ordinary words of eight languages: no part of a name, though often capitalised."""

WORDS = """
aa aarch ab abbreviated abc aber abi ability able abort aborted about above abril abs absence absent absolute abspath
abstract abstractmethod aby ac accelerator accelerators accent accents accept accepta acceptable accepted accepting
accepts access accessed accesses accessible accessing accessor accessors accidentally accion acciones according
accordingly account accounting accounts accumulated accuracy accurate aceasta acerca acest achieve achieved acht ack
acknowledge acknowledgement acknowledgment acl aclose acquire acquired acquiring across act action actions actitud
activate activated activation active actividad actividades activity acto acts actual actually acuerdo ad ada adapter
adapters adaptor add added adding addition additional additionally additions addon addons addoption addr address
addresses adds adduser adelante ademas adjacent adjust adjusted adjustment admin administracion administration
administrator administrators admins admit advance advanced advantage advertised advertising ae aeb aes af afc affe
affect affected affecting affects affinity afirmo after again against age agency agent agents aggregate aggregates
aggregation ago agree agreed agreement agrees agua ah ahead ahi ahora ai aio aiohttp aiplatform air aire aiter aka akt
aktiviert al album ale alg algo algorithm algorithms alguien algun alguna algunas algunos alias aliases align aligned
alignment aligns alioth alive alkohol all alla alle allen aller alles alli alloc alloca allocate allocated allocating
allocation allocations allocator allow allowed allowing allowlist allows alloydb almost alone along alongside alpha
alpm already alrededor als also alt alta alte alter altered alternate alternative alternatives although alto always am
amazon ambiente ambos amd america american amigo amigos among amor amount amt an analisis analogous analyse analysis
analyze analyzer ancestor ancestors anchor anchors and ander andere anderen andern anders andert andre android anfangen
angegeben angegebene angegebenen angezeigt angigkeiten angle angst ani animal animales ann annotate annotated
annotation annotations announce announcement ano anonymous anos another ansi answer answers ante anterior antes
anthropic antonio antworten any anymore anyone anything anyway anywhere apache aparece apenas api apigee apis apoyo app
appear appeared appears appel append appended appending apple applicable application applications applied applies apply
applying appreciated approach appropriate approval approx approximately apps apres apropos apt aptcc aq aquel aquella
aquellas aquellos aqui ar arbeiten arbitrary arc arch architecture architectures archive archives archs are area areas
aren arg argc argentina argname argnames argparse args argument arguments argv arising arithmetic arm armas armv around
arp array arrays arriba arrow art arte article articulo artifacts artistic as asa ascending ascii asi asimismo asin ask
asked asking asm asn asociacion aspect aspecto aspectos aspects assembler assembly assert assertion assertions asset
assets assign assigned assignment assignments assigns assoc associated association associations assume assumed assumes
assuming assumption ast astfel asunto asymmetric async asynchronous asynchronously asyncio at atan atencion atk atom
atomic atras atspi attach attached attachment attachments attack attacker attacks attempt attempted attempting attempts
attention attestor attr attribute attributes attribution attrs atunci au auch audience audiences audio audit auf
aufgerufen aumento aun aunque aus ausser auth authenticate authenticated authentication author authority authorization
authorized authorizer authors authorship authz auto autoconf autogen autolaunch automake automated automatic
automatically automaticky automation automatisch automount autor autorater autoridades autorita autoscaling autre
autres aux auxiliary avahi availability available avant avec average avoid avoidance avoiding avoids avx await
awaitable awaited aware away awk aws ax ay ayer ayuda az azure ba baby back backed backend backends background backing
backlog backoff backport backslash backslashes backtrace backup backups backward backwards bad badblocks bag baja bajo
bal balance balancer balancing bald ball banco band bandwidth bang bank bar barcelona bare barrier bas base based
baseline basemodel basename bases bash basic basis bastante bat batch batches bauen baz bb bc bd be bearer beau
beautiful because become becomes bed bedeutet bedzie been beendet beer before begin beginning begins behalf behave
behaves behavior behaviour behind bei beide beim being beispiel beispielsweise bekommen bel believe bell belong
belonging belongs below ben benchmark benchmarks benefit benutzt bereits berg besser best beta better between beyond
bez bf bg bgcolor bgo bidi bien big bigint bigquery bigtable billing bin binaries binary binauthz bind binding bindings
binutils bis bisect bit bitbucket biti bitmap bitmaps bits black blad blame blanca blanco blank blazen bleiben blev
blkid blob blobs block blocked blocking blocks blocksize bloed blog blue bn bo board boca bodies body bog bogus boiling
bokmal bold bon book bool boolean boom boost boot bootstrap bord border bos bose bot both bottom bound boundaries
boundary bounding bounds box bpf bq br brace braces bracket brackets brak branch branches branden brauchen breach break
breaking breakpoint breakpoints breaks breed bridge brief bright bring bringen broad broadcast broke broken browse
browser brug bruges bruiloft bsd bt btrfs bu bucket buckets budget buen buena bueno buenos buf buffer buffered
buffering buffers bug bugfix bugfixes buggy bugs bugzilla bui build builddir builder building builds built builtin
builtins bump bun buna bundle bundled bureau burst burza bus busca buscar business busy but button buttons buurman by
byc bygroups bypass byt byte bytearray bytecode bytes bz bzbug bzip ca cabc cabeza cabo cache cached caches caching
cada cairo calc calculate calculated calculation calendar calidad call callable callback callbacks calle called caller
callers calling calls cama camara cambio cambios camera camino campana campo can cancel canceled cancellation cancelled
cand candidate candidates cannot canonical canonicalize cantidad cap capabilities capability capable capacidad capacity
capaz capital caplog caps capture captured capturing car cara caracter caracteristicas card care careful cargo carlos
carne carrera carrier carries carry carta cas casa case cases casi caso casos cast cat catalog catch categories
category caught causa cause caused causes causing cb cbc cc cd cdata cdecl cdrom ce ceil cel cell cells cendio center
central centro centros centrum century cerca cert certain certificate certificates certs certtool cesky cf cffi cfg
cflags cgi cgroup ch chain chains chair challenge chance change changed changelog changelogs changes changing channel
channels chaos chapter char character characters charge chars charset chat chats chdir che cheap check checked checker
checkers checking checkout checkpoint checks checksum chef chemin cherry chiar child children chile chmod chocolade
choice choices choose chooser chosen chown chroot chunk chunked chunks chyba ci ciencia ciento cierta cierto cinco cine
cinfo cipher ciphers ciphersuites circular circumstances city ciudad civil cjs cjwatson cl claim claimed claims clang
clarified clarify claro clase class classes classic classifier classmethod claude clause clean cleaned cleanly cleanup
cleanups clear cleared clearly clears cli click client clients clip clipboard clock clone cloned close closed closely
closes closing closure cloud cls club cluster clusters cm cmake cmd cmdline cmp cn co code coded codegen codename
codepath codepaths codepoint codes coding coerce coerced coercion col collaborator collaborators collect collected
collecting collection collections collector colon colons color colormap colors column columns com comanda combination
combinations combine combined combining combo come comenzo comercio comes coming comision comma command commande
commands commas comme comment comments commercial commit commitdiff commits committed committer common commonly commons
communicate communication community como comp compact compania compare compared comparing comparison comparisons compat
compatibility compatible compilation compile compiled compiler compilers compiling complain complement complete
completed completely completes completion completions complex complexity compliance compliant comply component
components compose composer composite compound comprehensive compress compressed compression comprima comprimare
comprimarea comprimate computation compute computed computer comun comunicacion comunidad con conary concatenated
concept concepto concepts concerning conciencia concrete concurrent cond conda condiciones conditie condition
conditional conditions conf confidence config configname configs configurable configuration configurations configurator
configure configured configuring confirm conflict conflicting conflicts conform conformance conforming conftest
confused confusing confusion congreso conjunction conjunto conn connect connected connecting connection connections
connectivity connector conocer conocimiento consecuencia consecutive conseguir consejo consent consequential consider
considera considered consist consistency consistent consistently consisting consists console const constant constants
constexpr constitucion constitutes constrained constraint constraints construccion construct constructed constructing
construction constructor constructors constructs consult consume consumed consumer consumo contact contain contained
container containers containing contains contenido content contents context contextlib contexts contiguous continuation
continue continued continues continuous contra contract contrario contrast contrib contribute contributed contributing
contribution contributions contributor contributors control controle controlled controller controlling controls conv
convenience convenient convention conventions conversation conversion conversions convert converted converting converts
cookie cookies cool coord coordinate coordinates cope copied copies copy copying copyright copyrighted copyrights
corazon core coredump cores coreutils corner coroutine correct corrected correction corrections correctly correctness
correspond corresponding corresponds corrupt corrupted corruption corte cortex cos cosa cosas cost costa costs cote
could count counted counter counters counting countries country counts couple course court cover coverage covered
covers cp cpan cpp cpu cpy cpython cq cqs cqt cr crash crashes crc creacion create created creates creating creation
creativecommons crecimiento cred credential credentials credit credits creds creo crisis criteria critical crl cron
cross crq crt crypt crypto cryptographic cryptography cryptsetup cs csource css csv ct ctx ctype ctypes cu cuadro cual
cuales cualquier cuando cuanto cuarto cuatro cuba cuenta cuerpo cuestion cultura cultural cum cup cups cur curated
curcode curl curr current currently curses curso cursor curve custom customer cut cuya cuyo cv cwd cwg cwi cxx cyan
cycle cycles cygwin cz czesc da daarom dabei dac daca dado daemon daemons dafur dag daher damage damages damit dan
danach dane daniel dann dans dany dar daran darauf darin dark das dash dashes dass dat data database databases
dataclass dataclasses datadir dataplex dataproc dataset datasets datastore datastream datatracker datatype date datele
dates datetime datetimes datos datum dauern davon day days dazu db dbus dc dcb dconf dct dd de dead deadline deadlock
deal dealing dealings deb debe deben debia debian debianized debido debug debugfs debugger debugging dec decat decia
decide decimal decipher decir decision decisions decl declaration declarations declarator declare declared decls decode
decoded decoder decoding decompress decompression decompressor decomprima decomprimare decomprimarea decorator
decorators decrypt decryption dedicated deemed deep deepcopy deepseek def default defaultdict defaults defensa defer
deferred define defined defines defining definition definitions deflate defs degree degrees dehors deinit deja dejar
dejo del delay delayed delegated delete deleted deletes deleting deletion delimited delimiter delivered delivery delta
dem demand demas demasiado demo democracia demos den denen denial denken denn dentro deny deoarece dep depend
dependencies dependency dependent depending depends deploy deployed deployment deployments deprecate deprecated
deprecation deprecations deps depth depuis deque der derecha derecho derechos deref dereference deren derivative
derivatives derived dernier derzeit des desarrollo desc descending describe described describes describing description
descriptions descriptor descriptors desde deseo deshalb design designed desirable desired desktop despite despues dest
destination destino destroy destroyed det detach detached detail detailed details detect detected detecting detection
detects determine determined determines determining deterministic dev devel developed developer developers development
device devices devlink df dgram dh di dia diablo diagnostic diagnostics dialect dialects dialog diario dias dice dicen
dich dicho diciembre dicom dict dictionarului dictionary dicts did didn die dienen dies diese diesem diesen dieser
dieses diez diferencia diferentes diff differ difference differences different differently differs difficult dificil
digest digit digital digits dijo dik dim dimension dimensions dimensiunea din dinero ding dinner dio dios dir dire
direccion direct direction directive directives directly director directories directory dirmngr dirname dirs dirty
disable disabled disables disabling disallowed discard discarded disclaimer disconnect disconnected discover discovered
discovery discriminator discuss discussed discussion disk disks dispatch display displayed displaying displays dist
distance distinct distinguish distintas distintos distribute distributed distributing distribution distributions distro
distutils dit dito div diversas diversos divide divisor dk dkg dl dla dll dlopen dn dns do doar dobry doc docbook doch
docker docs docstring doctest doctor document documentation documented documents doen does doesn dog doing doko
dokument dolares dolor dolore dom domain domains domingo don donde done dont door dort dos dot dots dotted doua double
doubt down download downloaded downloads downstream dpkg dr draft drag drain draw drawable drawing drawn drei drive
driver drivers drop dropped drops dry ds dsa dst dt dts du dual duda due dumb dummy dump dumpe dumped dumps dup dupa
duplicate duplicated duplicates durante duration durch durfen during dynamic dynamically dzialanie ea each earlier
early easier easily east easy eat eb ec ecc ecdsa echo economia economica economico ed edad edge edges edit edited
editing edition editor edu educacion ee een eerste ef efecto efectos effect effective effectively effects efficient
efficiently effort efter eg egress eh ei eigen eigentlich eight ein eine einem einen einer eines einfach einige einigen
einmal eis either ejemplo ejercito ekm el elapsed elecciones electoral element elemento elementos elements elf elif
eliminate ella ellas eller ellipsis ello ellos else elsewhere em email embargo embed embedded embedding embeddings emit
emits emitted emitter emitting emoji empresa empresas empty emulation en enable enabled enables enabling enc encima
enclosed encode encoded encoder encodes encoding encodings encontrar encountered encouraged encrypt encrypted
encryption encuentra encuentran encuentro end ende ended endian endianness endif ending endorse endpoint endpoints ends
endswith energia energy enero enfermedad enforce enforced engine engines engraver enhanced enhancements enough ensemble
ensure ensures ensuring enter entered entering enterprise entfernt enth enthalten enthousiast entire entirely entirety
entities entitlement entitlements entity entonces entorno entrada entrar entre entries entropy entry entrypoints
entweder enum enumerate enums env environ environment environments envvar eof ephemeral epoca epoch epoll eq equal
equality equals equipo equivalent er era eran erase erg erhalten erlaubt eroare err errno error errors erst erste
erstellt ersten erzeugt es esa esas escape escaped escapes escaping escuela ese esfuerzo eslint esm eso esos espacio
espana espanol espanola espanoles especial especially especialmente especie espera essen essential est esta estaba
estaban establish established estado estados estamos estan estar estas este estilo esto estos estoy estructura estudio
estudios estuvo et etag etapa etc eth etre etwas eu europa europea ev eval evaluate evaluated evaluates evaluation even
event events eventually ever every everyone everything everywhere eview evim evitar ex exact exactly example examples
exc exceed exceeded exceeds except exception exceptions exchange excinfo exclamation exclude excluded excluding
exclusion exclusive exe exec executable executables execute executed executes executie executing execution executions
executor exemplar exemplu exercise exercising exist exista existe existen existence existencia existiert existing
exists exit exited exiting exito exits exn exp expand expanded expands expansion expect expected expects expensive
experience experiencia experiment experimental expert expiration expire expired expires expiry expl explain explained
explanation explicit explicitly explico explode exponent exponential export exported exporter exporting exports expose
exposed exposes expr expresion express expressed expression expressions expressly ext extend extended extends extension
extensions extensive extent extents exterior extern external externally extra extract extracted extracting extraction
extras extreme extremely fa face facil facility fact factor factors factory fail failed failing fails failure failures
fake fakeroot falen fall fallback fallen falling falls false falta fam familia familie families family fanalyzer faq
far fara fashion fast faster fat fatal fault faults favor favour fb fc fd fds fe feature features fecha fed federal fee
feed feedback feel fehlen fel felipe fence fernando fest fetch fetched fetching few fewer ff ffff ffi fhir fi fichero
fichier fie field fields fifthhorseman figura figure fil file filen filename filenames fileno filer files filestore
filesystem filesystems filetype fill filled film filter filtered filtering filters filtrare filtre filtru fin final
finalize finally finalmente find finden finding finds fine finger fingerprint finish finished finite fips fir fire
firebase firestore firewall fireworks firmware first fiscal fish fisier fisiere fisierele fisierul fisierului fit five
fix fixed fixes fixing fixture fixturedef fixturedefs fixtures fixup flag flags flaky flash flat flatten flavor fleet
flex flexible float floating flores flow flows flush flushed fly fmt fn fname fnmatch fno focus foffload fold folder
folders folgende folgenden follow followed following follows fond fondo font fontconfig fonts foo foobar food fopen for
forbid force forced forces foreach foreground foreign forever forget forgot fork forked form forma formacion formas
format formats formatted formatter formatting formed former forms fort forth forward forwarded forwarding fost foto
found four fout fp fr fra fraction fractional fragen fragment fragmented fragments frame frames framework francais
francia francisco free freebsd freed freedesktop freeing freely freetype freeze frei frente frequency friend friendly
friends fris from front frozen frozenset fruher fruit fruits fs fsck fspath fsprogs fstab fstack ft ftp ftrivial fue
fuego fuentes fuera fueron fuerte fuerza fuerzas fuhren full fullname fully fun func funcion funcname function
functional functionality functions functools fundamental funf fur furnished further futbol future futures futuro fuzz
fuzzer ga gab gain gained game gamma ganz gaos gap gar garbage garcia gas gateway gateways gauge gave gc gcc gcloud gcp
gcr gcry gcs gdb gdbus gdc gdk ge geben gebied gedrag geel gefunden gegen gehen gehoren gelb geld gemak gemini gemma
gen genai genau general generales generally generate generated generates generating generation generative generator
generators generic genproto gente geometry gerade geschrieben gesetzt gespeichert get getaddrinfo getattr getenv getini
getitem getopt gets getter gettext getting getv gh gi gibt gid gif ging gio git gitattributes github gitignore gitlab
gitweb give given gives giving gke gl glad glas gleich gleichen glib glibc glm glob global globally globalns globals
glossary glucklich glx glyph glyphs gm gmail gmane gmx gnat gnome gnu gnulib gnupg gnutls go goal gobierno gobject god
goed goes going golang gonzalez good goog google googleapis gost got goto gov governed governing government gpg gpgconf
gpgsm gpt gpu gr grab grabs grace gracefully gracias grado graf grained grammar gran grand grande grandes grant granted
grants grap graph graphical graphics graphql grave gravity gray grayscale great greater green greeting grens grep grob
groff grok grond groot gross grosser grounding group grouped grouping groups grow growing grpc grun grupo grupos gs
gshadow gsn gss gssapi gst gt gtk gu guarantee guaranteed guarantees guard guerra guess guest gui guid guide guidelines
guides gut gvim gvimrc gyp gz gzip ha haare haben haber habia habian habla hablar habra habria hace hacen hacer hacerlo
hacia haciendo hack had haiku hair hal half halt halten han hand handle handled handler handlers handles handling
handshake hang hangen happen happened happens happy hard hardening hardware hart has hasattr hase hash hashed hashes
hashing hasta hat haut have haven having hawkey haxx hay haya hda he head header headers heads health healthcare
healthy heap heavy hecho hechos heel height held hele helfen helgefjell hello help helper helpers helpful helps hem
hemos hen hence her heraus here hereby herein hermano het heute hex hexadecimal hexdump hg hi hibernate hicieron hidden
hide hier hierarchies hierarchy high higher highest highlight highlighter highlighting highlights highly hija hijo
hijos him hin hint hinter hints his histogram historia historical history hit hits hizo hl hm hmac hoch hoewel hold
holder holders holding holds holen hombre hombres home honor hook hookimpl hooks hoop hop hope hops hora horas horen
horizontal hospital host hostname hosts hot hotel hour hours how however hoy hp hppa hpux href html http https httpx hu
hub hubiera hubo huge human humana humano humanos hun hunger hut hw hy hybrid hyphen hyphenation hyphens hypothesis ia
iam iana iap iba ibm ich icon icons iconv icu id idea ideal ideas idee ident identical identification identified
identifier identifiers identifies identify identifying identity idle idna ids idx ie ieder iedereen iesire iesirea ietf
if iface iglesia ignore ignored ignores ignoriert ignoring igual ihm ihn ihr ii iii ijs ik ikke il ile illegal im image
imagen imagenes images img immediate immediately immer immutable impacket impact impersonate impersonation impl
implement implementation implementations implemented implementing implements implicit implicita implicitly implied
implies imply import importancia important importante importantes imported importing importlib imports imposible
impossible improve improved improvement improvements improves in inactive inc incidental include included includes
including inclusion inclusive incluso incoming incompatibilities incompatibility incompatible incomplete inconsistent
incorporate incorporated incorrect incorrectly increase increased increasing increment incremental ind indeed indem
indent indentation independent independently index indexed indexes indica indicate indicated indicates indicating
indicator indicators indices indie indirect individual individually individuals industria inet inf infer inference
inferior infinite info inform informacion informatii information informe infrastructure infringement ing ingress
inherit inherited inhibit ini init initial initialization initialize initialized initializer initializing initially
initiated initrd inject injected injection inline inlined inner inode inodes inotify input inputs ins insecure
insensitive insert inserted insertion insertions inside insights inspect inspector install installation installations
installed installer installiert installing installs instance instances instant instantiated instantiating instead
instituciones institution instituto instruct instruction instructions instrument instrumentation int intact integer
integers integrated integration integrity intellectual intended intent intentionally interact interaction interactions
interactive interacts intercept interconnect interconnects interes intereses interest interested interesting interface
interfaces interior intermediate internacional internal internally internals international internet interp interpret
interpretation interpreted interpreter interrupted intersection interval interview intl into intr intrare intrinsic
intrinsics introduce introduced introduces introduction introspection invalid inverse invert investigacion invisible
invitation invocation invocations invoke invoked invokes invoking involve involved involving io ioctl ios ip iproute
iptables ipv ir is isa isaacs isinstance isn iso isolate isolation ispytest issubclass issue issued issuer issues ist
it italic item items iter iterable iterate iteration iterations iterator its itself iv izquierda ja jadro jak jakby
jako jamas jar jas java javascript jc je jeden jeder jednak jefe jesli jest jet jetzt jij jira jit jitter jj jk jo job
jobs join jorge jose journal journalctl journald joven jovenes joyent jp jpeg jpg jq js json juan juego juez juicio
julio jump jung junge junio junto jurisdiction jurisdictions just justicia justification justify jwt kafka kam kan kann
kant kat kazdy kb kbd kcount kdf keep keepalive keeping keeps kein keine kennen kept kernel kernels key keyboard
keycode keycodes keyfile keyring keyrings keys keyserver keyword keywords kfreebsd kill killed kimi kind kinds kip
klasse klein km kms kmsg knie know knowledge known knows ko koers kok koken kom kommen komprimiert komprimierte kon
konflikt konnen konnte konto kop kopf kort kost krb ksba kt kubectl kubelet kubernetes kun kunst kurz kw kwargs kwds
kzak la laag label labels lach lachen lack lacks ladder lado lake lambda lamp land lang lange langs langsam language
languages larga large larger largest largo las lassen last lastlog late latency later latest latin latter laufen launch
launched laut law laws lax layer layers layout lazy lb lc ld ldap ldflags le lead leader leading leaf leak leaked leaks
learn learned learning lease least leave leaves leaving leben led leeg left legacy legal leger leicht lejos lek len
length lengths lenguaje lenient les lesen less let lets letter letters letzte leur level levels lexer lexers lexical
ley lhs li liability liable lib libarchive libblkid libc libdbus libero libertad libext libffi libfreetype libgcc
libgccjit libgcrypt libgm libgnat libgnutls libgo libgomp libhogweed libiberty libidn libitm libjpeg libjpegturbo
libldap liblzma libnettle libpng libraries library libre libro libros librsvg libs libstdc libsystemd libtasn libtool
libuv libxml libxt licence license licensed licenses licensing licht liczba lid lider liegen life lifetime light like
likely limit limita limitation limitations limited limiting limits line linea linear lineno lines linia liniaal linie
linii link linked linker linking links lint linux lip list lista liste listed listen listener listeners listening
listing listopad lists lit lite literal literals literary litigation little live ll llama llamado llega llegado llegar
llego lleva llevar llvm lo load loadable loaded loader loaders loading loads loc local locale localedata locales
localhost locally localns locals localtime locate located location locations lock locked locking locks log logged
logger logging logic logical login logind logo logprobs logs long longer longrepr longrunning look looked looking looks
lookup lookups loongarch loop loopback loops loose lopen lopez los lose loss lost lot lots loup low lower lowercase
lowest lp lq ls lsof lss lst lstat lt lu lub lucha lucru ludovic luego luft lugar lui luis luna lunch luz lvalue ly lz
lzma ma mac machen machine machinery machines macro macros made madre madrid magic mai mail mailing main mainly maint
maintain maintained maintainer maintainers maintaining maintains maintenance mais major majority make makefile
makefiles makes making mal male malformed malicious malloc malo mama man manage managed management manager managers
manages managing manana mand mandatory mandb manera manier manifest manipulate manned manner mano manos manpage
manpages manpath mantener manual manually manuals manuel many map mapa mapped mapper mapping mappings maps mar march
marcha marco mare margin mari maria mark markdown marked marker markeren markers marking marks markup martin marzo mas
masa mask masked masks masse master match matched matcher matches matching materia material materials math matlab
matrix matter max maximo maximum maxlen maxsize may maybe mayo mayor mayores mayoria mc mcast mcp mcpu md me mean
meaning meaningful means meant measure measured measurement mechanism mechanisms mechglue med media mediante medico
medida medidas medio medios mediu medium meer meet megabytes mehr mehrere mein mejor mejores mem member members
membership memberships memcache meme memlimit memoria memorie memoriei memory memorystore memset men menor menos
mention mentioned mentioning menu menus mercado merely merge merged merges merging mes mesa meses mesh meson message
messages messaging met meta metaclass metadata metal metastore meter meth method methods metoda metric metrics metro
metros mevrouw mexico mh mi micro microseconds microsoft middle middleware miec miedo miembros mientras might migrate
migration miguel mij mil militar militares million millis milliseconds millones mime mimetype mimetypes mimo min mind
mineral mingw mini minima minimal minimax minimize minimum ministerio ministro minor minus minute minutes minutos mips
mira mirada mirror mirroring mis misc misleading misma mismatch mismo mismos misrepresented miss missing mistake
mistakenly mistakes mistral mistralai mit mitad mits mix mixed mjs mk mkdir mke mkfs ml mldev mm mman mmap moc mock mod
modalities modality mode model modelo models modern modes modification modifications modified modifier modifiers
modifies modify modifying modname modo mods modul module modules mogelijk mogen moglich moment momento momentos mon
mond monitor monitoring monitors monkeypatch monotonic month moon moonshotai more morgen morning mort most mostly
motion mount mounted mounts mouse move moved moves movimiento moving moze mozilla mozna mp mpfr mpn mpz mr mro ms
msbuild msg msvs mt mtime mtk mtlb mtls mtok mtune much mucha muchas mucho muchos muerte muerto muestra mujer mujeres
mul mult multe multi multiarch multibyte multicast multilib multiline multimodal multipart multiple mundial mundo music
musica muss mussen must mutable mutation mutex mutter mutually muy mv my mypy na nach nachste nacht nacional nad nada
nadie nah name named namedtuple namedtype namedval names namespace namespaces naming nan nano nanos napi narod nat
nation national native natural naturaleza nature nazwa nazwy nb ncurses nd ne near nearest nearly neben necesario
necesidad necessarily necessary necomprimata necomprimate nee need needed needs negative negen negotiated negotiation
negro nehmen neither nemotron neon nested nesting net netapp netbsd netdev netfilter netlink netloc netns nettle
network networkd networking networks neu neue neuer neuf never new newer newest newlib newline newlines newly news next
nexthop nez nf nfs ng nginx ngx nh ni nic nice nicer nicht nichts niciodata nie niemals night nimmt ningun ninguna
ninja nino ninos nis nisplus nivel niveles nix nl nm no nobody noc noch noche node nodeid nodejs nodelist nodes noir
nom nombre non nonce none nongnu nonzero noqa nor nord norm normal normalize normalized normally norte nos nosotros not
notation note notebook notebooks noted notes nothing notice notices notification notifications notify noviembre now np
npm nptl nr nroff ns nspawn nss nth nu nuestra nuestras nuestro nuestros nueva nuevas nuevo nuevos nul null nulla
nullable num numai numarul number numbered numbers nume numele numeric numerical numero numerous nummer nun nunca nur
nvidia oauth ob obecny oben obicei obj objdump object objects objetivo objeto obra obras obraz observable observed
obsolete obsoleted obstante obtain obtained obtaining ocasion ocasiones occur occurred occurrence occurrences occurs
ocean ocho ocsp octal octet octeti octubre od odd oder of off offen offer offered offers office officer official
offline offload offloading offnen offset offsets oficial oft often og ogsa oh ohne oid ojos ok okno old older olie om
oma omega omit omitted omp on once onder one oneof ones oneven online onlinedocs only onnen ons onto ook oom oor oorlog
op opa opaque opcion opcja opcje opcji opcode open openai openbsd opened opening openpgp openshift openssh openssl
opentelemetry opera operacion operand operands operate operates operating operation operational operations operator
operators opinion oposicion opposed ops opt optimization optimizations optimize optimized option optional optionally
options optiune optiunea optiuni optiunile opts opus oq or oracle oraz ord orden order ordered ordering ordinary org
organizacion organization organizations ori orientation orig origen origin original originally origins oro os oss
ossman ostry otel other others otherwise otlp otra otras otro otros ou our out outcome outcomes outdated outer outfile
outgoing output outputs outside over overal overall overflow overflows overhead overlap overlapping overlay overload
overridden override overrides overriding overview overwrite overwritten ow own owned owner owners ownership pa paar
pablo paciente pacientes pack package packaged packagekit packages packaging packed packet packets packfile packs pad
padding padre padres page pager pages pagina paginas paging pair pairs pais paises pakiet pakietu palabra palabras pam
pan panel pango panic papa papel paper papier paquete paquetes par para paragraph paragraphs parallel parallelism param
parameter parameters parametrize params parece parecia paren parent parentheses parenthesis parents paris park parse
parsed parser parsers parses parsing part parte partes partial participacion particular particularly partido partidos
parties partir partition partitions partner parts party pas pasa pasado pasar paso pass passe passed passeren passes
passing passphrase passwd password passwords past paste patch patched patches patent path pathlib pathname pathnames
paths pathspec pattern patterns pause paused pay payload paz pb pc pci pcm pcre pdb pdf pe pedro peek peer peers
pelicula pem pen penalty pending pensar pentru people peor pep pequena pequeno per percent percentage perdido perf
perfect perform performance performed performing performs perhaps period periodo perl permanent permanently permission
permissions permissive permit permite permits permitted pero perpetual persistent person persona personal personale
personality personas persons persoon pertaining pesar pese pesetas peso pfad pg phase phone photosynthesis php phrase
physical pi piano pic pick pickle picture pid pie piec piece pieces piel pijn pin pinentry ping pings pip pipe pipeline
pipes pitch pixbuf pixel pixels pixmap pk pkcon pkcs pkg pkix pkt pl place placed placeholder places plain plainly
plaintext plan plane plans plant plants plastic plat platform platforms play plaza plazo please plein plik plikow pliku
plist plot plotzlich plugin pluginmanager plugins plus pm png po poate poblacion poco pocos pod podemos poder podia
podlators podra podrecznika podria pods point pointed pointer pointers pointing points pole polecen polecenie police
policia policies policy policycontroller politica politicas politico politicos polkit poll pomoc pomoci pone poner pong
pool pools pop poprzez pops popular populate populated population popup por porque port portability portable portage
portal ported porting portion portions ports pos posibilidad posibilidades posible posicion position positional
positions positive positives posix possibility possible possibly post postbuilds postgresql pot potential potentially
pour pourquoi pow power powerpc pp ppc pprint pr practica practice pragma pre preamble prebuilt preceded precedence
preceding precio precios precisamente precise precision precompiled predefined predicate prediction prefer preference
preferences preferred prefix prefixed prefixes pregunta preload premier premio prensa prepare prepared prepend
preprocessing preprocessor prerelease prereleases prerequisites pres presence presencia present presenta presente
presented preserve preserved preset presidente press pressure prestabilite presto pretty prev prevent prevented
prevents preview previous previously prezent price prices pricing primarily primary prime primer primera primeras
primero primeros primitive primitives prin principal principales principe principio principios prins print printable
printed printer printf printing prints prio prior priorities priority privacy private privileged privileges privkey
prnt pro probability probably probe problem problema problemas problematic problems proc procedure procedures proces
proceso process processed processes processing processor processors procps produccion produce produced producer
produces producing product production producto productos products prof profesional profil profile profiles profiling
prog program programa programas programming programs progress progressive prohibited project projects projekt projet
prominent promise promises promote prompt prompted prompting prompts prone pronto prop propagate propagated propagation
proper properly properties property propia propio propios proposal proposed props propuesta protect protected
protection protector proto protobuf protoc protocol protocols prototype prove provide provided provider providers
provides providing provision provisions proxies proximo proxy proyecto proyectos prueba prune przed przez przyklad ps
psabi psaux pseudo psk pskc psoe pstore pt pthread ptr ptrace pub pubkey public publica publication publicity publicly
publico publish published pubsub pudo pueblo pueda puede pueden puedo puerta puerto pues puesto puis pull pulled
punctuation punkt punt punto puntos punycode pure purely purge purpose purposes push pushed pushing puso put putin py
pyasn pyc pydantic pyformat pygi pygments pylint pyright pytest pytester pytestmark python qdisc qt qualified qualifier
qualifiers quality qualname quals quantization quasi que queda quedo quelque queria queries query querying querystring
question questions queue queued queues qui quick quickly quien quienes quiere quiero quiet quit quite quiza quota
quotas quote quoted quotes quoting qux qwen raam race rad rada radio rafael rain raise raised raises raising rand
random range ranges rank rapport rapt rare rate rates rather ratio raw raz razem razon razones rb rc rd rdma re reach
reachable reached read readable reader readers reading readline readonly reads ready real realidad realizar realloc
really realm realpath realtime reason reasonable reasonably reasoning reasons reauth rebase reboot rebuild rec receive
received receives receiving recent recently recht rechts recipe recipient recipients recognize recognized recommend
recommendation recommendations recommended recommender record recorded recording records recover recovery rectangle
recuerdo recurse recursion recursive recursively recursos recv red redhat redirect redirected redirection redirects
redis redistribute redistributed redistribution reduce reduced reduces redundant ref refactor refer reference
referenced references referencing referred referring refers reflect reflection reflog refname reforma refresh refs
refuse refused reg regard regarding regardless regen regex regexp regimen region regional regions register registered
registers registration registry regression regressions regular reject rejected rejects reka rel relacion relaciones
related relation relationship relative relatively release released releases relevant reliable reliably relies reload
relocation relocations rely rem remain remainder remaining remains remember remote remotes removal remove removed
removes removing rename renamed render renderable renderables rendered rendering rennen rep repack repair repart repeat
repeated repl replace replaced replacement replaces replacing replay replica replication replies reply repo report
reported reporter reporting reports repos repositories repository repr represent representation representations
represented representing represents reproduce reproducible republica req reqs request requested requesting requests
require required requirement requirements requires requiring res research reservation reservations reserve reserved
reserves reset resides resize resizing resolution resolv resolve resolved resolver resolves resolving resource
resources resp respect respective respectively respecto respects respond response responses responsibility responsible
respuesta rest restart restarted restaurant resto restore restored restores restrict restricted restriction
restrictions result resulta resultado resultados resultat resulted resulting results resume resumed resumption ret
retain retained retention retries retrieval retrieve retrieved retry retryable return returned returning returns
reunion reuse reused rev reverse reversed revert review revised revision revisions revocation revoke revoked revolucion
reward rewrite rewritten rey rf rfc rgb rgba rh rhs rhyme rich richtig rid riesgo right rights rijst ring rio riscv
rise risk rl rline rm ro robot robust rod rodriguez rog rok role roles rollout roman rond room root rootdir rosa rose
rot rotate rotation rouge round route router routers routes routine routines routing row rows royalties royalty rpath
rpc rpm rq rr rs rsa rst rstrip rsvg rt ru rubber ruby rufen rule rules run rund runner running runs runtest runtime
rust rv rvalue rw rx ryba sa sabe saber sabia sad safe safely safer safety said sala sale salida salir salt salud sam
same samo sample sampled sampler samples sampling san sandbox sang sangre sanitizer sanity sans santa santiago sap
satisfy sau savannah save saved saver saving say says sb sbin scalar scale scaled scaling scan scanline scanlines
scanner scanning scc scd scdaemon scena scene schauen sched schedule scheduled scheduler schedules scheduling scheinen
schema schemas scheme schemes schicken schieten schlagen schlecht schnell schon school schreiben schwarz schwer
schwimmen science scientific scm scope scoped scopes score screen script scripts scroll scrolling scsi sd sdk se sea
sean search searched searches searching seat sec seccomp sechs second secondary seconde seconds secp secret secretario
secrets section sections sector sectores secure security sed see seed seek seem seems seen segfault segfaults segment
segments segs seguir segun segunda segundo seguridad seguro sehen sehr sein seis seit selbst select selected selecting
selection selections selector selects self sell sem semana semanas semantic semantics semconv semi semicolon sen senalo
send sender sending sends senior senor senora sense sensitive sent sentence sentido sentinel sep separate separated
separately separator separators septiembre seq sequence sequences ser sera seran seria serial serialization serialize
serialized serializer serializers serie series serious serve server servers serves service services servicio servicios
serving session sessions set setattr setdefault setenv setgid sets setter setting settings setuid setup setuptools setv
setzen setzt several severity sex sf sg sh sha shadow shadowed shake shall shallow shape share shared shares sharing
she shebang shell shells shielded shift shifted shim ship shipped short shortcut shorter should shouldn show showing
shown shows shutdown si sibling sich sicher side sido sie sieben siehe sieht siempre siendo siete sig siglo sign signal
signals signature signatures signed signer significant significantly signing sigue siguiente siguientes sila silence
silencio silent silently simd similar similarly simple simpler simplified simplify simply simulate simultaneously sin
since sind sinds single singur sino siquiera sistema sistemas sit site situacion situation situations six size sized
sizeof sizes sk skal skala skeleton skin skip skipped skipping skips skladac sky sl slaapkamer slang slapd slash
slashes slave sleep slice slightly slim slot slots slow slower slsh sluiten sm small smaller smart smashing snake
snapshot snapshots snippet snippets snmplabs so sobre social sociales socialista sociedad society sock socket sockets
socks sofort soft software sohn sok sol sola solamente sole solely soll sollen sollte sollten solo solucion solution
som some someone something sometimes somewhat somewhere sommer somos son sonnet sonst soon sorry sort sorted sorting
sound source sourceforge sources soy sp space spaces spacing span spanner spans sparc spark sparse spat spater spawn
spawned speakeasy speaker spec special specific specifically specificat specificata specification specifications
specified specifier specifiers specifies specify specifying specs speech speed spelling spend spent spi split
splitlines splitting spoke sport sposob spread spreads springen sprintf spurious sq sql sqlite sqrt square sr src srp
ss sse sser ssh sshd ssig ssl st stabilita stability stable stac stack stacklevel stad staff stage staging stale stamp
stan stand standalone standard standardm standards stands stanza stap stark stars start started starting starts
startswith startup stary stash stat state stated stateful statement statements states static statically staticmethod
station statistics stats status stay std stderr stdin stdio stdlib stdout stehen stellen stem stencil step steps ster
sticky stil still stmt sto stock stof stop stopped stopping stops storage store stored stores storing storm story str
strace strategy stream streamed streaming streams strict strictly stride string strings strip stripped stroj stron
strong strongly struct structs structure structured structures struktura stub stuck student studie stuff style styles
stylesheet su sub subclass subclasses subcommand subdirectories subdirectory subdomain subject subkey sublicense submit
submitted submodule submodules subnet subnets subnetwork subordinate subprocess subprotocol subprotocols subscribe
subscription subscriptions subsections subsequent subset substantial substitute substitution substitutions substring
subsystem subtle subtree subtype succeed succeeded succeeds succes success successful successfully such suchen sudo
suelo sueno suerte suf sufficient suffix suffixed suffixes suficiente suggest suggested suggestions suitability
suitable suite sum suma summary sun sunset sunt super superblock superblocks superior superuser supplied supply support
supported supporting supports supposed suppress suppressed supuesto sur sure surface surprising surrey sursa survive
sus suse suspend sv svc svg svn sw swap switch switches switching sym symbol symbolic symbols symlink symlinks
symmetric syn sync synchronization synchronous synchronously synonym syntax sys syscall syscalls sysconfdir sysctl
syslog system systemctl systemd systems sysusers ta tab table tables tabs tache tafel tag tagged tags tail taint
tainted tak take taken takeover takes taking takze tal tale tales talk tam tambien tampoco tan tand tante tanto tar
tarball tarde target targeted targets tas task tasks taught taxi tb tc tcl tcp td te teacher team teardown teatro
technical technology tecnica teen tekst telefon telemetry television tell tells tema temas temp temperatura temperature
template templates tempo temporality temporarily temporary ten tenancy tendra tends tenemos tener tengo tenia tenian
tenido tennis tensorboard teoria teren term termcap terminal terminals terminate terminated terminates terminating
termination terminator terminfo terminos terms test testcase tested testing tests testsuite tex texi texinfo text texto
textual tez th than thanks that the their them theme themes themselves then theory there therefore thereof these they
thin thing things think thinking third this those though thought thoughts thread threaded threading threads threadsafe
threat three threshold through throughout throughput throw thrown throws thus ti tick tid tief tiempo tiempos tiene
tienen tier tierra tiers til tile tilstand time timed timedelta timeout timeouts timer timers times timestamp
timestamps timezone timing tiny tip tipc tipo tipos tirpc titel title titles titulo tldr tls tm tmac tmp tmpdir
tmpfiles tmpfs to toate toda todas todavia today toddy todo todos toekomst together tok token tokenizer tokens told
tolerance toma tomar toml ton tone tono too tool toolchain tools toolset tooltip tooltips top topic topics toplevel
torno tot total touch tout towards tp tpm tpu tpus tr trabajadores trabajar trabajo trace traceback tracer traces
tracing track tracked tracker tracking tracks trade trademark trademarks traditional traffic tragen trailers trailing
train training tram transaction transactions transcription transfer transferred transform transformation transformed
transformers transforms transient transition transitions translate translated translation translations transmission
transmit transmitted transparent transport transports trap tras trash trata tratamiento traversal traves treat treated
treats treaty trebuie tree trees treffen tres tribunal tried tries trigger triggered triggers trim trio trip triple
triplet trivial troff trouble true truncate truncated truncation trust trusted try trybie trying ts tst ttl tty ttype
tu tun tune tuned tuning tunnel tunnels tuple tuples tur turbo turbojpeg turn turned turns tutorial tuvo tv tvar tw
twice two txt ty tylko typ type typed typedef typename typeof types typevars typical typically typing typo typos tz ua
ub uber uberall ubuntu uc ud udev udevadm udp ufe ugt uhren uhrt ui uid uint uit uitzoeken uk uklad ul ultima ultimo
ultimos um umask un una unable uname unary unas unavailable unbound unbreakable uncaught unchanged uncompressed
unconditionally unconstrained und undefined under underline underlying underscore underscores understand understanding
understands understood undo undocumented une unexpected uni unica unico unicode unidad unidos unified uninitialized
union unions unique unit units unittest univ universe universidad unix unknown unkomprimierte unkomprimierten unless
unlike unlikely unlimited unlink unlock unlocked unmarshal unmodified unnecessarily unnecessary uno unos unpack
unprivileged unprocessed unquote unquoted unreachable unref unresolved uns unsafe unserializable unset unsigned
unspecified unstable unsupported unten unter unterst unterstutzt until untracked untrusted untyped unui unused unusual
unwrap unwrapped up upcoming update updated updates updating updowncounter upgrade upgraded upgrades upload uploaded
upon upper uppercase ups upstream uptime ur urgency uri uris url urlencode urllib urls urpmi us usa usable usage usages
use used useful useless user username users userspace uses using uso usr ussen usted usual usually ut utf util
utilities utility utilizare utilizarea utilizata utilization utils utmp utzt uuid uv uzyc uzytkownik va vaere vague val
valgrind valid validate validated validating validation validator validators validity valoare valoarea valor valores
vals value values vamos van var variable variables variant variants varias variety varios various vars vary vast vault
vcs ve vec veces vector ven vendor ver verbatim verbose verbosity verdad verdienen verf vergessen verification verified
verify verifying verity verkeerd verlieren verrassen vers versi version versionadded versionchanged versioned
versioning versions verstecken verstehen verstoppen versuchen versus vertellen vertex vertexai vertical verwandt
verwenden verwendet very vest vez vi via viaje vice victoria vida vide video videos viejo viel vielleicht viene vier
view viewer views vil ville vim viminfo vimrc vin vindue vino vio violation violencia virtual vis visibility visible
vision visit visita visited vista visto visual vital vivir vl vlan vm vms vmware vogel voice voices void vol volatile
voll volume volumes voluntad volver volvio vom von voorkomen vor vorhanden voy voyage voz vpc vpn vs vsnapshot vuelta
vuelve vulnerabilities vulnerability wahr wait waiter waiting waits waived walk wall want wanted wants war warm warn
warning warnings warns warranties warranty warten warum was waschen wasi wasm wasn wat watch watchdog water wavefronts
way ways we weak weakref weather web webhook webhooks website websocket websockets week weg weight weil weit weiter
weitere welche welcome well welt wenig wenn wer werden were werfen werkzeug wersji west wetter wg what whatever whatis
whatsoever wheel wheels when whenever where whereas whether which while white whitespace whitespaces who whole whom
whose why wichtig wide widely widget widgets width widths wie wieder wiki wikipedia wild wildcard wildcards will win
wind window windows winnen winter wir wird wire wirklich wish wissen wit with within without wks wo wobei woche wohl
wolf wollen woman won wonder word words work workaround worked worker workers workflow workflows workforce working
workload workloads works workspace workstation workstations worktree world worldwide worry wort worth would wrap
wrapped wrapper wrappers wrapping wraps writable write writer writes writing written wrong wrote ws wsgi wszystkie wu
wurde wurden www wydawac wyjscie xa xargs xc xcode xdg xe xff xgettext xml xmllint xmlsec xn xor xsl xsltproc xx xxd
xxx xyz xz xzgrep ya yahoo yaml year years yellow yes yet yield yields yml yo you young your yourself yum za zahl zai
zajmowac zak ze zehn zeigen zeigt zeit zeker zero zeros zh ziehen ziek ziel zif zip zlib znak zo zon zona zonal zonas
zone zones zorg zostanie zstd zu zug zum zur zuruck zus zusammen zwei zwischen zypp
"""
