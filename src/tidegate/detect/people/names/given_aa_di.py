"""Given names of many cultures that are not family names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
aaban aabiorn aabram aabyorn aabyrn aachal aache aada aaddhe aaddke aaden aadhya aadi aadne aadolf aadu aafiya aage
aaggy aaghae aaghe aagi aago aagot aahana aahil aaka aakae aake aako aale aalee aalf aalff aalgoth aalgut aalim aaliyah
aallotar aaltje aamu aamund aane aanen aanje aanon aanund aanuoluwapo aap aapeli aapo aappo aaqil aarao aarav aare
aared aarini aarna aarnav aarni aarno aaro aaron aarre aarush aaryan aase aasgjerd aashi aashif aashir aaskar aasmund
aasold aasta aasulf aatami aatif aato aatos aatto aatu aaus aava aave aavet aavo aayan aayush ababa abadon abagail
abayomi abaz abb abbe abbelle abbertus abbey abbi abbie abbigail abbiorn abbleka abbos abbram abby abd abdel abdelatif
abdelkader abdelkarim abdelkrim abdellah abdenago abderaouf abderrahim abderrahmane abdias abdiel abdihakim abdis abdon
abdoul abdoulaye abdu abduaziz abduboriy abdul abdulah abdulahat abdulaziz abdulbekir abdulcemal abdulgazi abdulhadi
abdulhamid abdulkadir abdulkerim abdulloh abdulmenaf abdulrahman abdulsamed abdulsemet abdumalik abdurahman abdurahmon
abdurrahman abdurresit abeba abebi abednego abeer abegail abeiku abejundio abelamio abelard abelardo abeleke abelia
abelie abeline abelino abelke abell abelone abelu abelun abena abeni abern abernus abert aberto abha abhimanyu abhiram
abhishek abhram abiaern abiata abidin abie abigael abigaelle abigail abigaili abigale abigayle abigel abild abilia
abilio abina abinaya abiodun abiona abiorn abir abiye abjorn ablu ablun abna abner aboirn abordh aborn abosede abra
abraam abrahaam abrahamine abrahm abraim abram abramo abrao abraxas abree abrham abri abriana abrianna abrielle
abrienne abror absalao absalon abso absolon abssilao abubakr abun abund abundio abuzar abyasa abyorn abyrn acabnaz
acacia acacio acar acarkan acasius accarius accella ace acelia acey acha ache achiel achil achile achiles achim acho
achsah acie acikel acil acilay acilino acilinus acilio acke ackke aco acucena acun acursio acy adaeze adah adail adak
adala adalat adalberg adalbergur adalbert adalberta adalbertina adalberto adalbertus adalbjorg adalbjorn adalbjort
adalborg adalborgar adaldal adaldis adalfridur adalgeir adalgisa adalgiso adalheidur adalia adalina adaline adalissa
adaliz adaliza adalmundur adalradur adalros adalsindo adalsino adalsteina adalsteinn adalsteinunn adaluardaer adalvard
adalveig adalvikingur adalward adalwardthaer adalwardus adalyn adalynn adama adamantino adamaris adamastor adana adao
adar adasal adauto addae addar adde addhe addi addie addison addisyn addolorata addrian addu addy addyson adea adebiyi
adebowale adebukola adedayo adedeji adekitan adekola adel adela adelaida adelaide adelajda adelard adelardo adelasia
adelbert adelburgis adele adeleide adeleine adelfried adelgund adelgunda adelgunde adelheid adelia adeliisse adeliisze
adelin adelina adelinda adelinde adelindo adeline adelino adelio adelis adelisa adelissa adelisza adelita adelitz
adelitza adelitze adelitzse adelixa adeliza adell adella adelle adellissa adelmiro adelmo adelrich adelrico adelstein
adelsten adelualder adelus adelwardh adelwardus adelyn adelynn adem ademar ademir adena adenike adeniyi adeodata
adeodato adeolu adeoti adepeju aderico aderio aderito aderopo adesewa adeshina adesoji adesua adetayo adetoke adetoun
adeyi adhalissa adhalitzsa adhelburg adhelin adhelissa adheliza adhels adhiarja adhils adhinlidhse adhlidhse adhra
adhurim adi adia adiaerf adiam adiarf adiarja adiba adie adiel adiela adierff adigun adika adikara adil adila adile
adilene adilia adilio adimu adin adina adinata adine adis adisoda adison aditya adla adlai adlan adlaug adline adlitza
adlitze adlize admir admira admiral admundus adna adnan adne adner adolfa adolfina adolfine adolfo adolphe adolphus
adomas adona adonai adoncia adone adonia adonias adonika adonilo adonis ador adora adoracion adorino adorjan adosinda
adosindo adrain adreana adria adriaan adriaen adriana adriane adrianna adrianne adriano adrianus adriao adriel adrien
adriena adriene adrienn adrienna adrienne adrija adrijan adrijana adron adrualdo adruzilo adryan adstilla adulpho
adulphus adunni advaith advay advik advika adviye adweta adwoa adya adyson aebbe aedan aedel aedin aege aegileif aegir
aegwar aela aelfgifu aelgh aemiliano aemilio aeneas aenfridh aengus aenne aerinbiorn aerinbjorn aerinborgh aerinfridh
aeringaerdh aeringer aeringisl aerinolf aerinvardh aerinvidh aerlaend aerland aerling aermund aernbiorn aernborgh
aerndis aernfridh aernger aerngun aernils aernkil aernlogh aernmund aernolf aernvardh aernvast aernvidh aesa aesbiorn
aesger aesgerdur aesir aeskil aeskild aestridh aesvidh aetlitzae aevar aevarr aevor afaq afat afer aferdita affie
affonso affrad affradh affradus afia afife afil afiq afkar afkarus aflatun afolarin afonsa afonsina afonsino afonya
afra afradh afradher afranio afrath afrdita afre africa africana africano afrid afridh afrim afrodita afrodite afrodyta
afruza afsar aftin afton afua afwastus aga agacia agada agade agae agahadi agakisi agamali agamusa agan agapeto
agapetus agapito agar agasafa agasalim agastya agata agatha agathe agatho agathon agaton agaxan agbegim agca agda agdar
agder agdha agdis agdta agenor agerton agesine agga aggae agge agghae aggi aggie aggo aggrey agha aghada aghae aghata
aghe aghen aghi aghia aghmund aghmunder aghmundur aghmundus agho aghvardh aghvarth aghvidh aghwith agi agim agimundus
agir agisl agla aglaia aglaja aglent agmund agmunder agmundh agmundher agmundir agmundo agmundr agmundus agmur agmwnd
agna agnabella agnaes agnar agne agnea agnella agnelo agner agnes agnesa agnese agness agnessa agneta agnetae agnete
agnetha agnethe agneton agnhild agni agnieszka agniis agniiss agnijs agnisa agniss agno agnolo agnor agnora agnos agnus
agny agnyss ago agon agonia agostina agostinha agostinho agoston agot agota agote agrim agripina agrippa agrippina
agrippino agris agron agu agueda aguinaldo agun agunn agur agus agust agusta agustus agvald agvardus agwar agy ahad
ahat ahlam ahliman ahmet ahsen ahter ahti ahto ahunaz ahunisa ahunur ahuse ahusen ahvo aia aicha aid aida aidan aide
aideen aiden aidia aidyn aiga aigar aigars aigi aigo aigor aigur aija aijuka aikaterini aiki aiko aila ailar ailbhe
aile aileen ailene aili ailill ailis ailish ailo aima aimable aimar aime aimee aimer aimo aimon aimundus aimur aimy ain
aina ainar ainara ainars aine ainhoa aini ainikki aino ainoa ainsley aintzane aira aire aires airi airiana airin airiza
airo airon airton aisa aischa aisha aishani aishling aisling aislinn aissatou aistis aisyah aita aitana aitor aiva
aivar aivaras aivars aive aivert aivi aivo aixa aiyana aiyanna aja ajala ajan ajana ajandek ajani ajay ajda ajdar ajdin
ajeng ajet ajete ajiman ajimat ajimin ajiono ajla ajlan ajlina ajna ajnacska ajno ajoke ajrije ajsa ajse ajshe ajtonka
aka akabey akad akae akaiena akalan akalp akan akanmu akant akarca akarius akarsana akarsel akash akasya akata akatay
akba akbar akbaran akbas akbatu akbatur akboga akcabay akcan akcasu akcivan akdemir akdora akdurmus ake akee akeelah
akeem akel akemi aken aker akergin akgol akguc akgun akgunes akhan aki akie akif akifa akiko akilah akilina akim akiman
akin akinal akinalp akiner akinkunmi akinlabi akintan akira akise akj akkar akke akkim akkor akkoz akmal akman akmaner
akmaral akmeric ako akobir akoo akos akosua akoz akpolat akram aksal aksan aksay aksel akseli akseliane akseline aksev
akshay aksit aksnes aksogut aksoy aktan aktas aktemur aku akua akumaa akun akver akvilas akwasi akwesi aky akyildiz ala
alaa alaaddin alabama alabezek aladar aladdin alade aladin aladine aladino alaeddin alagul alaia alaide alaina alaine
alakbar alambana alameda alamiro alamu alan alana alanalp aland alandra alane alani alanna alannah alano alanta alanus
alanza alanzo alao alar alara alardus alari alaric alarico alarik alart alasgar alatan alattin alaug alaya alayna alaz
alazne alban albana albane albart albeiro albena alberd alberg alberich albern albertaa alberte albertha albertiina
albertin albertina albertine albertino albertus albertyna alberus albina albine albinia albinus albion albiona albirto
albjorg albo alboldus alborg albrac albrakt albrech albrect albred albregt albrek albrekt albret albreth albrett
albreyt albric albricht albrict albricus albrigt albrikt albrit albryc albrygth albrykt albryt albulena alby alcan
alcee alcha alcibiades alcicek alcide alcides alcie alcin alcina alcindo alcino alcione alcira alda aldair aldan aldar
aldara aldaska alde aldea aldemar alden aldene aldenir aldenora alder alderano aldey aldijana aldin aldina aldine aldis
aldny aldo aldobrandino aldona aldonio aldonsa aldonza aldor aldora aldous aldrik alea aleah alease alec alecia aleck
aleda aledim aledt aleece aleen aleena alefant alegra alegut aleida aleidis aleisha aleiv aleix aleixa aleixo alejandra
alejandrina alejna alejo alek aleka aleks aleksandar aleksandr aleksandra aleksandras aleksandrina aleksandrs
aleksanteri aleksei aleksej aleksey aleksi aleksis aleksy alemsah alena alene alenka aleodor alerd alerdt aleron alert
alesant alesantar alesha aleshia alesia aleska alessa alessandra alessandrina alessandrine alessia alesszia aleszja
alet aleta aletea aletha alethea alethia aletia alett aletta alette aleu alev alexandar alexande alexandr alexandra
alexandrea alexandria alexandrie alexandrin alexandrina alexandrine alexandrino alexandro alexandros alexandru alexe
alexei alexej alexey alexi alexia alexina alexio alexis alexsandra alexstrasa alexus alexy alexys alexzander aleydis
aleyna alf alfa alfar alfdis alfeo alferd alferth alfeu alfey alffuer alffuir alffuor alffwin alfgeir alfgerdur
alfgrimur alfheidur alfhild alfhildur alfie alfifa alfild alfine alfinn alfio alfkil alfolsus alfon alfonsa alfonse
alfonsina alfonsus alfonz alfonza alfonzin alfonzina alfonzo alfradus alfred alfreda alfredia alfredo alfrid alfrida
alfridh alfrik alfros alfrun alfsol alfthor alfuer alfur alfvold alfwardus alfwin algan alger algernon algie algin
algirdas algis algot algul algunna algut alhan alhect alheid alhertina alia aliabbas aliakram aliana alica alice alicia
alicja alida alidza aliena alienor aliihsan aliina aliisa alija alijah alije alika aliki alim alin alina alinda aline
alinka alinur alipio aliran alireza alirio aliro alisa alisande alise aliseydi alisha alishia alisia alisik alison
alissa alistair alistar alister alita alitio alito alitta alitza alivar alivia alivio aliya aliyah aliyu aliz aliza
alize alizee alja aljaz aljona aljosa aljoscha alka alkan alketa alkim alkin alkiz alkor alkun alla allahverdi allana
allar allaug alldelisse allean allecra alleen allegria allena allene allerdis allert allette alleydis alleyt alli allie
alline alliss ally allyce allyn allyson allyssa almanda almar almara almasi almast almaz almeda almedia almedin
almendra almer almerinda almerindo almesinda almeta almin almina almine almir almira almirena almiro almirodo almon
almond almudena almunda almundena almundina almurtao almus almut almuth almyra alodia aloe alois aloisia aloisie alojz
alojza alojzia alojzij alojzija alojzije alojzy aloma alona alondra alonsa alonza alotte alov aloys aloyse aloysius alp
alpagan alpagut alparslan alpay alpcan alpdemir alpdogan alper alperen alphan alpheus alphonce alphons alphonse
alphonsine alphonso alphonsus alpi alpike alpin alpkan alpo alpoim alpsu alrek alrekur alrigo alrik alrikke alrun
alruna alsan alsine alsing alsoy alta altagracia altan altaner altay alte altha althea altie altin altina altinbike
altincicek altinisin altinkaya altino alto altogan alton altti altug altunc altuner alv alvah alvald alvan alvar alvara
alvard alvari alvarim alvarin alvarina alvarino alvario alvarita alvdis alveiro alvena alvera alverda alverta alvfinn
alvfinna alvfrid alvgeir alvgjerd alvheid alvhild alvhilde alvi alvia alvida alvie alvild alvilda alvilde alvin alvina
alvine alvinius alvino alvir alvira alvis alvise alvlaug alvny alvo alvrun alvy alwigh alwilda alwin alwina alwine aly
alya alyce alycia alyda alys alysa alyse alysha alysia alyson alyss alyssa alyssia alyvia alzbeta alzina alzira ama
amabel amabilia amac amada amade amadea amadeu amadeus amadeusz amadil amadis amadore amadou amael amagda amagna amaia
amaira amal amaldus amalea amalek amalia amalie amalija amalik amalur amalure amancio amanda amandina amandine amandio
amandius amando amandus amani amanuel amar amarachi amarant amaranta amare amarildo amarilia amarilio amarilis amarill
amarilla amarillisz amarion amaris amarissa amaru amasa amata amatus amauri amaury amavel amazia ambar amber amberly
ambers ambjorg ambjorn amborg ambra ambre ambrine ambrogio ambroise ambros ambrose ambrosi ambrosina ambroz ambrozia
ambrozja ambrozy amdi amedee amedeu amee amel amela amelda amelie amelija amelina amelita amely america americo amerigo
ames amet ametiszt amey amfinn ami amiah amidala amie amiee amiens amiira amil amila amilcar amilia amilla amin
aminadabe aminah aminata aminatu aminda amine aminta amintore amir amira amirah amire amistad amit amiya amiyah
amlethus amleto amma ammie ammon ammy amna amoke amol among amope amora amorina amorzinda ampelio amr amra amre amrita
amruta amund amunda amundi amundine amy amya amza anabel anabela anabella anabelle anacleto anada anae anael anaelle
anahera anahi anahis anaice anaida anaide anaim anair anais anaisa anaisz analdina analee analeigh analena analia
analice analide analiese analisa analise analius anamar anamaria anamarie anamarija anamchara anamika ananda anania
anaquim anar anargul anarosa anaru anas anasa anastacia anastacio anastagio anastasie anastasiia anastasija anastasios
anastasius anastasiya anastassia anastatia anastaz anastazia anastazie anastazja anastazy anasztazia anatazie anathon
anatilde anatol anatole anatoli anatolia anatolie anatolij anatolio anaton anay anbjorg anbjorn anborg anborgh anca
ancel ancher ancil ancilla ancizar ancuta andar ande andeana andelin andelina andelo ander andera andere andero andi
andic andine andino andja andjela andjelina andjelka ando andolf andon andor andora andorf andrada andrae andreana
andree andreea andrei andreia andreias andreina andrej andreja andrejka andrejs andrelina andrena andreo andresa
andress andria andrian andriana andrianna andrias andrija andrijana andrin andrina andrine andrius andriy andro
androder androe andromeda andrus andrzej andwele andy andzela andzelika ane anea aneberte aneide anej anel anela anelia
anelma anemarja anemarta anemona anemone anen anesia anet aneta anete aneth anethe anett anetta anette anezka anfeldt
anfelt anfernee anfin anfind anfine anfinn anfred anfrid angaerdh angalia angantyr angavu ange angela angele angelena
angeles angelia angelic angelica angelie angelika angeliki angelina angeline angelique angelita angell angella angelyn
angerd anggabaya anghel anghelina angi angie angila angiola angioletta angioletto angiolina angiolo angjerd angla angle
angnes angneta angnetha angnita angrim angyal angyalka anh anhild ani ania aniana anibal anic anica anice anicet
aniceta aniceto anicia anicken anie aniek aniela aniella anielo anife anik anika anike anikka aniko anil anila anilla
anina anine aniqa aniria anirudh anis anisa anisha anisia anisio anisoara anissa anissza anita anitha anitia anitra
anitta aniya aniyah anizia anizs anja anjali anjanette anje anjelica anjelo anjolaoluwa anka ankarl anke anki ankica
ankjell anlaug anmol ann annabel annabell annabella annabelle annabeth annaelle annaeus annah annak annalee annalena
annalies annaliese annalis annalisa annalise annaliza annamae annamari annamaria annamarie annanias annar annarita
annarosa annarosli annarr annastacia annathon annatina annaton annavera annbjorg annbjorn annborg annea annebeth
annebrit annebritt annedore annegret annegrete annekatrin anneke anneken annel annela annele anneleen annelen annelene
anneli annelie annelies anneliese annelill annelin anneline annelis annelise annelle annelore annelot annelyse annemari
annemarie annemarte annemette annemie annemijn annemone annemor anner annerose annerosli annet anneth annethe annett
annetta annette anney annfrid anngerda anngjerd anngunn anngunna annhild anni annia annibale annica annice annick
annicka annicke annicken annie anniek annifrid anniina annija annik annika annike anniken annikka annikken annikki
annille annina annine annis annita annja annkjell annlaug annmari annmarie annstein annukka annul annulv annunciata
annuziata annved annveig annvor anny ano anolido anom anon anona anonciada anond anoni anor anora anouar anouchka
anouck anouk anquita anriett ansaldo anselm anselma ansgar ansgard ansh ansis anskar ansley anson ansora anssi ansteen
anstein ansten antanas antao ante antea anteia antelmo antenor antera antero anthea anthon anthoney anthoni anthonie
anthonio anthonius anti antigona antigone antim antine antioco antione antionette antiqa antje anto antoaneta antoanett
antoin antoinette antone antonela antonella antonelo antonetta antonette antonie antonieta antoniett antonietta
antonija antonin antonina antonine antonios antoniu antoniusz antoon antora antra ants antti antto antton anttoni antun
antwain antwan antwon anu anul anulv anunciacao anunciacion anunciada anund anunda anuque anusca anusha anuska anuta
anvar anve anved anveig anvi anvor anwar anya anyelo anyi anze anzelma anzia aodhan aoibheann aoibhin aoibhinn aoife
aongus apaydin apio apisara apol apolena apolinar apolka apollinare apollinaria apolline apollonia apolo apolonia
apoloniusz aporka apostolos aprigio aprilka apryl apsolon aqil aqsin aquil aquiles aquira ara arabela arabella arabelle
araceli aracelia aracelis aracely araci aradhana aradna arah aral arald aram arama araminta aramis aran aranka arantxa
arany aranya aranyka aranzazu aras arash arat araz arba arben arbenita arber arbesa arbey arbi arbie arbjartur arbjorg
arbjorn arbjort arbnor arbo arbresha arca arcadia arcadio arcan arcangelo arcanjo arcelia arcelino arcelio archibald
archie arcilio arcilla arctander ard arda ardath ardelia ardell ardella ardelle arden ardeth ardi ardian ardiana
ardijan ardijana ardil ardingue ardis ardit ardita ardith ardo arduino ardyce arek areld areli arelia arella arely
arentine aret areta aretas aretha aretino arey arezki arfinn arfrid arfridh arfryd argeir argelia argemiro argentina
argentino argie argjend argjent argono argu argunn arham arhan arhild arhippa arho ari aria ariadna ariadne ariah ariam
arian ariana ariane arianit arianna arianne aribert aric arica arican aricela arid arie ariel ariela ariele ariell
ariella arielle arienn arietta arif arifa arifcan arija arijana arijeta arijus arik arika arikan arike ariki arikol
aril arild arilda arin arina arinbjorg arinbjorn arinc arinda arine aringer aringisle arinka arinola arion aripinar
arisa arisara arisberto arisoy aristid aristide aristides aristita aristoteles arit arita arits arizona arja arjan
arjanit arje arjun arkad arkadi arkadiusz arkan arkie arkin arko arktander arkut arla arlan arland arlanda arlaug
arlean arleen arleiv arlen arlena arlene arlet arleta arlete arleth arletha arlett arletta arlette arletty arley arlie
arlin arlind arlinda arlindo arline arlington arlis arlo arlogh arly arlyn arlyne armagan armahan arman armanda
armandas armande armandina armandino armando armands armann armanno armel armelim armelle armen armend armenio armey
armi armida armide armilda armilde armilla armin armina arminas arminda armindo armino arminta armo armon armond
armonda armstead armund arn arna arnald arnaldo arnaldur arnar arnas arnaude arnav arnberg arnbergur arnbiorn arnbjorg
arnbjorn arnborg arnborgh arnd arndis arndor arndora arne arnel arnelle arner arnett arnetta arnette arney arnfast
arnfeldt arnfelt arnfinn arnfinna arnfinnur arnfjord arnfred arnfreyr arnfrid arnfridh arnfridur arnfried arnfrith
arnfrod arngaerdh arngardh arngardur arngeir arnger arngerda arngerdur arngerus arngjerd arngrim arngrimur arngun
arngunn arngunna arngunnur arnheid arnheidur arnhild arnhildur arni arnie arnika arnike arnim arnina arnisa arnita
arnkatla arnkell arnketil arnkjell arnlaug arnlaugur arnlef arnleif arnleifur arnleik arnleiv arnlin arnljot arnljotur
arnlog arnmod arnmodur arnmund arnmundur arnny arnodd arnoddur arnolda arnoldas arnoldine arnoldo arnoldus arnolf
arnolv arnor arnora arnost arnostka arnrod arnros arnrun arnstein arnsteinn arnsten arnt arnthor arnthora arnthrudur
arntine arntrud arnulf arnulfo arnulfur arnulv arnung arnvald arnvardh arnvast arnved arnveig arnvi arnvid arnvidh
arnvidur arnvor arnwith arnwlle arny aroa aroghetto aroha arol aroldo aron arona aronas aronia aronie aronne arpad
arpadina arpag arpo arquibaldo arquimedes arquiminio arquimino arra arran arrie arrighetto arron arsael arsaell arsel
arsen arsene arseni arsenia arsenie arsenio arsi arsild arsille arsim arsipatra arsol arstein art artan artanto artawan
artelia artem artemio artemisa artemisia artemisz artemizia arther arthor arthora arthur arti artie artin artina
artiola artis artjom arto artogrul arton arttu arttur artturi artun artunc artur arturas arturo artus arun aruna arunas
arunima arunn arusi arvacska arve arved arveig arvel arven arvi arvid arvida arvids arvil arvilla arvin arvo arvok
arvydas arwen arwin ary aryana aryanna arzen arzenia arziye arzu asa asad asael asaf asafe asake asalet asalf asali
asalonis asan asanti asatira asber asbera asbergur asberry asbjorg asbjorn asborg asbrand asbury ascelia ascella
ascencion ascension ascenso asdis asdor asdrubal ase asel aselene aseline aselio aser aseus asfrid asfridh asfridur
asfrith asfrod asgar asgardh asgaut asgautur asgeir asger asgerd asgerda asgerdur asgjerd asgjerda asgrim asgrimur
asgun asgunn asgut asha ashan ashanti ashby ashely asher ashild ashilda ashilde ashildur ashlea ashlee ashleigh ashlene
ashli ashlie ashling ashly ashlyn ashlynn ashtyn ashwin asi asia asier asif asije asila asilbek asilde asim asiman
asine asir asiri asirwada asirwanda asjer askatla askel askeline askell askhild askil askild askin askja askjel askjell
asko askur asl asla aslag aslak aslakur aslanhan aslaug aslaugur asle aslef asleif asleik asleiv asley asli aslijan
asliye aslog aslov aslu asma asmadi asman asmar asmau asmeret asmianto asmini asmira asmo asmodh asmund asmundur asmuni
asne asny asodd asol asold asolfur ason asora aspar aspasia aspen asraf asrid asrod asrodur asros asrun ass assa assar
asselina asseline asseri asseus assia asso assumpta assunta assya asszunta asta astbjorg astbjorn astbjort astdis aste
astein astelia aster astfrid astfridur astgeir astgerdur astheidur asthildur asthor astmar astmundur aston astor astra
astradur astrath astri astrid astrida astride astridh astridur astrikur astrine astrit astrith astros astrun astthor
astthora astthrudur astvald astvaldur astvar astveig astvin asu asuka asul asulf asulv asuncion asunn asvald asvaldur
asvar asvard asvardur asveig asvi asvor aswaldi aswani aswar aswith asya aszpazia aszteria asztrid asztrida ataahua
atabala atabey atacan atagun atahan ataide atak atakan atala atalanta atalay atalaya atalia ataman atamoglan atanas
atanasio atanazia atanazie atanur atao atasagun atatore atdhe atena atenais atene atenulf atfat atgun athalia athanasia
athanasios athanasius atharv atheel athelbugh athelburgh athena athenais athene athina athislus athledis athlitze athos
athuman athumani ati atiena atika atil atila atilgan atilhan atilio atina atinc atinuke atit atiyye atl atla atlanta
atlasz atlaug atle atleta atli atlissa atlissae atlitza atma atmaja atnan atro ats atso atsushi atta attaf atte atti
atticus attie attila attilio attilo attracta aubin aubra aubree aubrey aubri aubrie aud audar audberg audbergur audbert
audbjorg audbjorn audbjort auddis aude auden audete audfinn audfrid audgard audgaut audgeir audgerd audgils audgjerd
audgrim audgunn audgunna audhild audie audin audine audis audkell audkjell audley audlin audmund audmundur audna audny
audolfur audra audrea audrey audria audriana audrianna audric audrie audrina audrius audrun audry audstein audulv audun
audunn audur audvar audvard audveig audvin auen augen aughe augon augun augund augunn august augustas auguste augustina
augustine augustino augustinus augusts augustus augustyn augustyna auguszta augusztina augvald auke aukusti auli
aulikki aulis aulona auls aulus aundrea auno aunyaporn aura aurea aureja aurel aurela aurele aurelia aurelian aureliana
aureliano aurelie aurelien aurelija aurelino aurelius aureo aurete auriana auriane aurica aurick aurika aurilla aurimas
auris aurkena aurkene auroora aurore aurthur ausenda ausendo ausilia ausma ausra ausrine austan austar austdal auste
austein austen austfjord austine austmann austmar auston austra austrelino austri austyn auta auther authur auti autry
autumn auver auvo auwe auxilia ava avah avald avar avarda avarka avdulla ave aveli avelin avelina avelino avely
aventino averi averie averil avet avgust avi aviaja avie avin avis avital avle avni avo avon avram avsin avunc awa
awamiri awan awarth awero awesi awet awhina awlya awrad axel axelen axelia axelle axelma axeln axenia axilen axinte axl
axlan aya ayako ayan ayana ayanna ayasun ayaz aybaniz aybars ayberk aybet aybike aybora aycagul aycan aycicak ayda
aydar ayden aydin aydinbey aydinc ayduru ayelen ayesha aygonenc aygul aygun aygutalp ayhan ayinde ayinke aykut aykutalp
ayla ayleen aylil aylin ayliz aylla ayman aymane aymen aymeric aymete aymira aynilhayat aynimah aynur aynura ayodeji
ayodele ayoka ayoub aypar aypolat ayres aysan aysar ayse ayseana aysegul aysel aysema aysenur aysevim aysha aysil aysoy
aysu aysuna aytakin aytan aytek ayten aytoz aytun aytuna aytunc aytunca ayu ayub ayulker ayush ayushman ayvas ayyaruk
ayyub ayza azaan azad azade azahar azahara azalea azalee azar azaria azariah azbije azeb azeeb azeglio azelio azem
azemina azeneth azettin aziz aziza azize azora azra azrael azrak azucena azucsena azuil azul azuolas azur azurea azzie
azzo azzolino azzurra baaba baahir baaizeed baaqee baard baba babak babara babasola babatunji babawale babe baber
babeta babett babetta babette babiana babita baby babyboy baccio bachittar badawi bade badegul badis baering baeringur
baeron baerta baerulf bagas bagdas bagdat baghyawati bagita bagiya baguandas bagus bagya baha bahaa bahaddin bahadir
bahadurjit bahar bahari bahica bahittin bahiy bahlul bahram bahrije bahruz bahtinur bahuraksa bahuwarna bahuwirya
baiardo baiba bailee bailie bairbel bairbre bairon bajragin bajram bajrush bakarne bakda bakhshi baki bakiadi bakianto
bakidin bakijan bakiman bakiono bakir bakkdal bakkmann bakti baktiadi baktianto baktiono balamantri balamir balangga
balapati balatekin balaxanim balbina balbino balca bald balda baldassario baldemar baldey baldomero baldor baldovino
baldrek baldrun balduina balduino baldur baldvin baldvina balendra balhaar balidin balijan balin balinda baljiwan
balkir balo baltas baltasar baltazar balthasar balthazar baltsar baltser baltzar baltzer balvan balveer balz balzsam
bama bambang bambi bambina bamhi banara banawa banawi bancar bandile banel banjeet banovsa banu bao baptist baptiste
baqar baqir baqui bara barabara barabas barack baranalp baransel barao barb barbar barbarella barbel barbie barbra
barbro barcin barcino bard bardh bardher bardon bardur barebra barek barend barette barica barije barin baris bariscan
barius bark barka barkha barkin barkvidh barlas barnabas barnard barney barni barnie barri barrie barsen barsony
barsonyka bart bartek barthol barthold bartholomaus bartholomeus bartholomew bartlomiej bartol bartolina bartolomej
bartolomeu bartolomeus bartolommeo bartolv bartosz bartu bartunc baruk barwith basar basarab basaran basay bascom basel
basem baser bashan bashar basharat basheer bashkim basia basil basile basilia basilissa basim basir baskaran baskim
basma basok basri basriye bassam bassarme baste bastiaan bastian bastiao bastinus bati batibek batihan batirhan
battista batu batuhan batur baturalp baturay baucisz baudelio baugur baui baybars baybora baydu bayhan baykal baykam
baykan baylee baylie bayman bayram bayron bayruhan baysal baysan baytal bayzettin bazam bazil bazyli bea beadie beanina
beat beata beate beatricia beatricse beatrijs beatris beatrisa beatrisz beatrix beatriz beatus beauden beaulah bebba
bebe bebiana bebiano bebinn bebora beckett beckham becki beckie becky beda bedford bedin bediriye bediz bedri bedrich
bedrije bedriska bee beecher begga beghel begim begona begonia beha behare behbud behije behir behiza behrem behruz
beinir beinkt beinkter beint beinteinn beinvenido beitir bejtula bekan bekbay bekim bekir bektas bektasi bekturk
belarmina belarmino belchior belem belest belgi belgin belgizar belia belicia belina belinay belinda belisa belisaria
belisario beliz belkis belkize belladonna bellance bellarmine bellest bellina bellino bellisan bellissa belma belmira
belmiro belo beltrano belva belvedere belynda bemabe bembe benadik benas benat benata bence benct bencta bencth
bendavid bendeguz bendicht bendict bendigt bendik bendiks bendikt bendt benedek benedetta benedict benedicta benedicte
benedicto benedictus benedikt benedikta benedikte benedita benedito beneditta benedykt benedykta benek bener benevenuto
bengeir bengi bengibay bengisu bengt bengta beni benia beniamin beniamino benice benicia benicio benidikt benidikta
benigna benilde benita beniz benjam benjaman benjamen benjamim benjamina benjamine benji benjiman benjman benkt benkta
benkth benna benney bennie benno benny benol benone benonette benoni benonia benony benta bente bentein bentey benth
benthe bentina bentine benvinda benvindo benvolio benvy benyamin beppe berat berau beraug beray berdan berdie berdine
berdines berdinus berdon berdor beren berend berengar berengaria berengarius berengere berenice berenika berenike
berent berentine beret berezat berfin berfu bergdis bergerus bergethon bergeton bergey bergfinn bergfinnur bergfrid
bergfridur bergheidur berghild berghildur bergholt berghreinn bergine berginius bergit bergithe bergithon bergiton
bergitte bergjon bergland berglaug berglin berglind bergliot bergljot bergljoth bergmannia bergmar bergmundur bergny
bergot bergran bergrin bergros bergrun bergsteinn bergsvein bergsveina bergsveinn bergsvend bergthor bergthora bergtor
bergtora bergulv bergur berguzar bergvin berhan berhane berhard beria beril berill berilo berin berit berite berith
berivan beriye berjit berk berkal berkan berkant berkay berke berkenye berker berki berkin berkkan berkley berkman
berksan berksay berktan berlin berly bermod bern berna bernadeta bernadete bernadett bernadetta bernadette bernadine
bernarda bernardete bernardim bernardina bernardine bernardino bernardita bernardus bernatt bernd berndt berneice
bernetta bernfried berngerus bernharda bernhardina bernhardine bernhardur bernhardus bernhof bernia bernice berniece
bernita bernodia bernt bernth berntine berntinus bernward berny berrak berran berrin bersi bersvein bersvend bert
bertalan bertan berte bertea bertel bertenius berteus bertha berthel bertheus berthin berthine berthinus bertie bertil
bertila bertilde bertilla bertille bertina bertine bertinius bertinus bertold bertolda bertoldo berton bertor bertrando
bertta bertulis berulf berulv beryl besa besar besart besarta besey besfort beshte besian besim besime besin besjana
besmir besnik bess bessi bessie beste bestla betania beth betha bethan bethanie bethann bethany bethel bethina bethine
bethold bethuel bethzy betia betim betina betino beto betsabe betsey betsy bette bettie bettina bettine bettino betty
bettyann bettye bettyjane bettylou betuel betul betzy beula beulah bev beverlee beverley beverly beyda beyhatun beyler
beyonce beyza beyzade bezek bhanumati bhavani bhavika bhavini bhavna bhavya bhekani bhekisisa bhekizizwe bhekokwakhe
biaggio biagio biaiardo biana bianka bianor biarni biaver bibbi bibiana bibiane bibiano bibisora bibor bibora biborka
bibuwa bican bice bich bidayet biddie bieke biel bienvenida biergh bige bigem bigna bihter bil bilal bilan bilay
bildsfells bilel bilender bilgealp bilgekagan bilgen bilginur bilgutay bilha bilhan biljana bilkay bilkisu bill billa
billi billie billur billye bilol bilov biltas bilun bimala bina binak binay binbasar bine binia biniam binisik binnaz
binnur bionca biondello biorn birant birben bircan birdella birdie birga birger birget birghitta birgid birgir birgit
birgita birgith birgithe birgiton birgitt birgitta birgitte birgul biri biricik birit birita birjo birkan birkir birna
birning birnir birol birousk birsan birsen birt birta birte birtha birthe birtie birtingur birtir birtna biruta bisar
biserka bishakha bismarck bita bitia bitta bitte bitten bitul bivoj bjarg bjargar bjargdis bjargey bjargheidur
bjarghildur bjarglind bjargmundur bjargoy bjargthor bjarkan bjarkar bjarke bjarkey bjarki bjarklind bjarma bjarmar
bjarmi bjarnar bjarnard bjarndal bjarndis bjarne bjarney bjarnfinnur bjarnfjord bjarnfredur bjarnfridur bjarngerdur
bjarnhard bjarnhardur bjarnhedinn bjarnheidur bjarnhild bjarnhildur bjarni bjarnlaug bjarnlaugur bjarnleifur bjarnmod
bjarnolfur bjarnrun bjarnsteinn bjarnthor bjarnthora bjarnthrudur bjarnulv bjarnveig bjarny bjart bjarta bjarte bjartey
bjartmann bjartmar bjartmey bjartoy bjartthor bjartur bjermod bjermund bjerne bjerner bjerte bjolan bjolfur bjonnal
bjonne bjor bjorg bjorga bjorge bjorger bjorgey bjorgfrid bjorgheidur bjorghild bjorghildur bjorgmundur bjorgny
bjorgolfur bjorgulfur bjorgulv bjorgunn bjorguv bjorgveig bjorgvin bjornar bjornard bjorne bjorner bjorney bjornfridur
bjornhild bjornhilda bjornmund bjornodd bjornolfur bjornstein bjornstjerne bjornulv bjornvald bjoro bjort bjoru bjug
bladimir blaedis blaengur blaer blaevar blaey blafeld blagica blahomil blahomila blahomir blahomira blahoslav
blahoslava blaine blaklukka blanaid blanchie blandina blandine blandino blanduzia blane blanka blanseflor blas blasa
blasia blathnaid blaz blaze blazen blazena blazenka blazsena bleart bledar blek blend blenda bleon bleona blerim
blerina bleron blerta blerton blesse blessing blida blina blinda bliss bljerim blomey blomkvist blondell blondina
blossom blostrup bluette bluford blythe boanerges boaventura boavida boaz bobba bobbi bobbie bobby bobbye bobette bobur
bodhi bodhild bodhill bodi bodil bodmod bodo bodog bodvar bodwar bodza boeld boet boga bogachan bogarka bogata
bogatimur bogdana bogdis bogei bogey bogga boghildur bogi boglar boglarka bogna bogoljub bogomir boguchwal boguchwala
bogumila boguslaw boguslawa bohdan bohdana bohuchval bohumil bohumila bohumir bohumira bohun bohuna bohus bohuse
bohuslav bohuslava boie bojan bojana bojislava bol bolat bolatito bolda bolde bolden boldizsar bole bolemir boleslav
boleslava boleslaw boleslawa bolette boline bolla bolog bolonia boluwatife boma bonaventure bonface bonfila bonfilia
bonfilio bong bonifac bonifacia bonifaco bonifacy bonita bonito bonn bonnie bonsak bonu borachio borahan boran boratas
borbala borbolya borgar borgdal borgdis borger borgfinn borgfrid borghild borghilda borghilde borghildur borgildha
borgine borgny borgrun borgthor borgthora borgulfur borgunn borgvald bori boril borild boriska borislav borislava
boriss borivoj borje borjer borkur borna borni boro boroka borostyan borrea borris borsika bort bortecin bortinus boruf
borulv borut boruv bosiljka bosko bostjan boston bot botel botheidh bothild bothilda bothilde bothilder bothildur
botildis botmund botnia botolf botolfur botolphus botolv botond botoy bottolf bottolv botulf botvi botvid botwith
boubacar bouchra boudewijn bovi boy boyan boyine boyla boynak boysie bozana bozbag bozena bozenka bozenna bozerk
bozetech bozetecha bozica bozidar bozidara bozislav bozo bozsena bozsoka boztas bozydar bozyslaw bra brad bradamante
braden bradly bradut bradyn braeden braedon braelyn brage braghildur bragi brahim braiden brain brak bram bramwel
brandalv brandan branddis brandee branden brandie brandin brando brandur brandusa brandy brandyn branimir branimira
branislav branislava brankica branko brannon branson brantley branwen brasia bratislav bratislava braulio brawith
braxton brayan brayden braydon braylen braylon brazia brea breana breandan breann breanna breanne brecht brede bredine
bredo bredor breeda breege breezy breffni bregje breide breki brekkmann brena brencis brenda brendah brendan brenden
brendon brennen brenno brennon breno brent brenton breonna bresi brestir bretislav bretislava brettel brettiva brhane
briana brianda brianna brianne briar brice bricia brid bride bridger bridget bridgett bridgette bridgit bridie briek
brielle briet brieuc briget brigette brighid brigid brigida brigidia brigido brigit brigita brigite brigitt brigitta
brigitte brigt brijesh brikena briley brilyant brim brimar brimdis brimhildur brimi brimir brimrun brinda brinley
briolanja briolanjo brion brionna briosa brisa brisha brisia brissa bristol brit brita britani britanna britannus
britanus britany brite brites brith britha britney britni britny britta brittaney brittani brittanie brittany britteny
brittnay brittnee brittney brittni brittnie brittny britton britz briza brizida brizio brjann brod broddi brode broder
brodie brona bronach bronagh bronco bronislav bronislava bronislaw bronislawa bronla bronnil bronnild bronson bronte
bronwen bronwyn bronze brook brooke brooklyn brooklynn bror brothir brsljanko brummer brunela brunella brunetta
brunhild brunhilda brunhilde brunilda brunilde brunkil brunman brunon brunsted bruse bryana bryanna bryce brycen
brygida brylee bryn bryndis brynel brynfridur bryngeir bryngerd bryngerdur bryngjerd brynheid brynheidur brynhild
brynhilde brynhildur brynil brynild bryniulf brynja brynjar brynjard brynjel brynjolf brynjolfur brynjulf brynjulfur
brynjulv brynlaug brynlee brynleifur brynmar brynn brynny brynold brynsteinn brynte brynthor bryntyr brynvald brynveig
bryon bryony bryssa bryti bryton brytteva bucur budd buddie buddy budi budislav budivoj buel buelah buell buena
buenaventura buffy buford buget buggi buglem bugra bugrahan bugu buinton bujamin bujar buke buket bukurije bulah bulunc
bulut buna bunk bunmi bunny bunyamun buonfiglio burak burakhan burcin burckhard burcu burcuhan burdette bureyre burgh
burghard burhan burim burk burkard burkay burkney burkni burl burleigh burley burma burnell burney burnice burnie
burrel busara bushra busisiwe busra busranur buster butch butrint buttul buyrukhan buzavirag byanca bylgja bylov bynum
byrdie byrge byrghita byrita byron bystrik cabal cabbar cabir cacia cacilda cacilia cacilie caddie cade caden cadence
cadenza cael caesar caetana cafar cafer cag caga cagak cagan cagatay cagdan cagdas cager cagil cagin cagla caglar
caglasin caglayan cagman cagri cagveren cahal cahan cahangir cahya cahyadi cahyanto cahyo cahyono caia caico caiden
cailum cailyn caim caio caisa cait caitlin caitlyn caitlynn caitriona caius caj caja cajetan cajsa cakar caket cakir
cakirca cakrabirawa cakrabuana cakrajiya cakrawala cakrawangsa calal calandre calandria calcedonio caldonia cale caleb
calebe caleigh cali calida calie calila calim calin calinda calista calisto calixta calleigh callie callisto callum
calogera calogero calp calti calum calvin calvina calvince calvino calynda cam camala camden camelia camellia cameo
cami camie camil camila camilla camille camillus camilo camisha cammie cammy camok camren camron camryn canaan canan
canberk candace candan candelario candelas candeniz candi candice candida candie candis candra candrakanta candy
candyce caner canfeza cangur cania canice canisia cankat cankiz cankut cannelita cannie cannur canon canpolat canseven
cansin cansu cantekin cantemir cantez canto canur canutte canyon caoilfhionn caoimhe caoimhin caolan caomhan capitola
capkan cappi cappie caprice capricia captain capucine cara caragh caraka carela caren carene caresa cari carianne
carice caridad carie carilla carin carine carisa carisia carissa carita caritas carito carla carlchen carlee carleen
carleigh carlena carlene carletta carlie carlijn carlinda carlindo carline carlisle carlita carlito carlomagno carlota
carlotta carlton carly carlyle carlyn carma carmel carmela carmelia carmelina carmelinda carmelita carmella carmelo
carmen carmencita carmenza carmerio carmezinda carmim carmina carminda carminho carmita carmon carmorinda carmyne
carnell carol carola carolann carole carolee carolien carolin carolina caroline caroll carolus carolyn carolyne
carolynn carona caroyln carren carri carrie carrol carrola carsen carsta carub carvell cary caryl carylon caryn cas
casandra casar cascata caseario casemiro casen casian casiana casie casimer casimir casimira casimiro cass cassandra
cassandre cassaundra cassey cassi cassia cassie cassilda cassio cassius cassondra cassy casta castelina castelino
castor castorina caswell cataleya catalin catalina catarina catarino cathal catharina catharine catherin catherina
catherine catheriona cathern catheryn cathey cathi cathie cathinca cathleen cathrin cathrina cathrine cathriona cathryn
cathy catia catila catilina catina catinca cato caton catrice catrin catrina catrine catrinel catriona catur caturangga
caua caue cavad cavid cavit cavuldur cawisadi cawisono cawuk cayadi cayden caydence cayetana cayetano cayla caylee
cazimir ceasar cebesoy cebrian cecancia cecelia cecep cecil cecila cecile cecilia cecilie cecilija cecilio cecilla
cecille cecily cecylia cedide cedolf cedric cedrick cedrico cedrik cedrin cedro ceferino ceil celal celem celena celene
celerina celesta celeste celestia celestin celestina celestine celestino celesto celestyn celestyna celeszta celesztina
celian celie celien celikkan celikyurek celilay celin celina celinda celine celinia celino celisia celisio celsa celsio
celso celto celya cem cemal cemalettin cemani cemeti cemil cemiyle cemplunk cemre cenan cenek cengiz cengkal cengkir
cenk cenka cennet cenobia centa centrine ceola cephus cerasela cerci cercis cereja cerelia ceren ceres ceria cesaltina
cesaltino cesar cesara cesaria cesarina ceselie cesilia cesilie cesira ceslav cestmir cestmira cetinalp cetinsu cettina
cevale cevheri cevik cevikoz cevin cevregul cevza ceyda ceyhun ceyhuna ceyla ceylan ceylin ceylon ceyran cezar cezara
cezaria cezarin cezarina cezariusz cezary cezayir chaaya chace chadd chadrick chae chago chahine chahinez chaifah chaim
chaima chainey chaitaly chaitanya chaiwut chajim chaka chakradev chakradhar chakrika chale chalina chalisa chalmer
chalmers chalotte chamali chaman chameli champ champak chanakya chance chancey chanchal chancy chandani chandresh
chanel chanell chanelle chanett chanette chanez changaz chanie chanikan chaniya channie channing chano chantal chantale
chantay chante chantel chantell chantelle chanya chara charalampos charan charbel charin charis charise charissa
charisse charita charite charity charl charla charle charlee charleen charlena charlene charlesetta charlesh charley
charlie charlin charline charlize charlott charlotta charlotte charlottie charls charlsie charly charlyn charmain
charmaine charolette charos charro charvi chas chashida chasidy chasity chasmum chassidy chastity chatarina chatresh
chatrin chatrina chatrine chatura chau chauncey chauncy chausiki chavela chavelle chavvi chawin chawish chaxiraxi chaya
chayanin chayapat chayenna chayenne chayma chayo chaz che cheila chela chelo chelsea chelsey chelsi chelsie chelsy
chema cher cheragh chere cheree cherelle cheri cherie cherilyn cherise cherish cherith cherlyn cherrelle cherri cherrie
cherryl chery cheryl cheryle cheryll chesley chessie chester chestina chet cheusi chevy cheyanne cheyenne chiamaka
chiarina chibuzo chica chidimma chieko chigozie chijioke chimere chinedu chinelo chinyere chip chipukizi chiquita
chiraz chita chiyo chizoba chloe chloie chloris chong chrabros chraniboj chranibor chranislav chranislava chren chris
chrisander chrisanna chrisanne chriss chrissie chrissy christa christabel christabelle christal christeen christel
christell christelle christena christene christense christer christi christia christiaan christiana christiane
christianne christiern christin christina christine christinia christion christl christof christofer christoffer
christop christoper christos christy chrudos chrysann chrysantus chrysostomos chrystal chrystel chucho chuck chuki
chukwudi chukwuemeka chun chus chuy chval chyna chynna cia cian cianan cianna ciaobella ciara ciaran ciarra ciarrai
cibele cicak cicel cicelle cicely ciceron cici cicilie cidal cidalia cidalina cidalino cidalisa cidro ciel cielo ciera
cierra cigdem cihan cihandide ciji ciklamen cikra cildo cilga cilgia cili cilia cilie cilio cilja cilje cilla cille
cilli cillian cilly cimen cimnaz cinar cinara cinda cinderela cinderella cindi cindie cindoruk cindy cine cinella
cinerk cingiz cinira cinka cinna cinnamon cinnia cinta cinthia cinthya cintia cintio cinzia cipora cippora cipra
ciprian cipriana ciprienn circe circinus cireneu ciri ciria ciriaco ciril cirila cirilla cirilo cirkeline ciro cirrillo
cisco cise cisem cisil cissel cissi cissy cistoslav cistoslava cita citlali citlalli citra citta civgin cizina cla
claas clabe claiborne claire clara clarabelle clarance clarence clareta claretha claretta claribel clarice clarin
clarina clarinda clarindo clarine clarinha claris clarisa clarissa clarisse clarita clarnce clary clas classie clau
claud claudemira claudemiro claudette claudia claudiana claudie claudina claudine claudio claudiu claudius claudy clavs
clea clearence cleave cleda cleia cleide clelia clell clella clem clemence clemencia clemencio clementina clementine
clemet clemie clemma clemmie clemon cleng cleo cleodice cleola cleon cleone cleonice cleopatra cleophas cleora
cleotilde clesia clesio cleta cleto cletus cleva clevie clicia clide clidio clife cliff cliffie clifton climaco
climenia clint clio cliodhna cliona clive clivia clodagh clodomiro clodovea clodoveo cloe clora clorinda clothilde
clotilda clotilde clovis cloyd clyda clyde clydie clytie cobura coby cochiti codey codi codie codrin codrina codrut
codruta cogay cokan coker colar colbanus colben colbert colbiorn colbjorn colby coldevin coleen colene coleta colete
coleton colette colie coline colins colleen collene collie collince colm colomba colombe colombina colonel colpan colt
colten colter colton columba columbia columbus colville colvin comfort commodore conal conall conan conard concepta
conception concetta concettina conchetta conchita conchur conleth conni connie conny conor conradin conrado conshita
consolacao consolacion consolata constanca constance constancia constanta constantia constantina constantine
constantino constanza constanze constanzo consuela consuelo consulino contina coolidge copur cora coraima coral coralee
coralia coralie coraline corazana corazon cord cordelia cordell cordella cordia cordie cordula corean coreen corene
corentin coretta corey cori corie corin corina corine corinna corinne coriolano corita corliss cormac corneille cornel
cornelie cornelio cornelious corneliu cornelius cornell cornie corrie corrin corrina corrine corrinne corsin cort
cortney corvin cory cosete cosette cosima cosimo cosku coskun cosmas cosmin cosmina cosqun costache costantino costel
costin coty council courteney courtland covadonga coy cremilda cremilde crenguta creola crescencia cressie crestila
crin crina cris crisalia crisalida crisann crisanna crisanta crisante criselda crisna crispim crispin crissie crissy
crista cristal cristel cristela cristele cristen cristene crister cristhian cristhofer cristi cristian cristiana
cristiane cristiano cristie cristin cristina cristine cristobal cristofe cristofer cristoffer cristofor cristolinda
criston cristopher cristos cristoval cristovao cristy crocetta crocifissa crockett crysta crystal crystle csaba csaga
csende csendike csenge csengele cseperke csepke csermely cserne csilla csillag csillagvirag csinszka csipke csobanka
csobilla csonge csongor csore ctibor ctibora ctirad ctirada ctislav ctislava cuartio cuarto cuba cuc cuheyna cuma
cumsud cuneyit cuneyt curdin currito curro cursino curt curtiss custodia cvetka cvija cvijeta cydney cyndi cyndy cyntha
cynthia cyntia cyntie cyprian cyprien cyriel cyrielle cyril cyrila cyrill cyrille cyrstal cythia czarek czeslaw
czeslawa daan daanish daantje daanyaal daavid daawood dabbah dabney dace dacia dacian daciana dacin dacio dadap dadas
dadey dadi dadina daeja dafina dafna dafne dag daga dagbjartur dagbjorg dagbjort dageid dagel dagfari dagfinnur dagfrid
dagfridur dagfryd daggeir daggros dagheid dagheidur daghfal daghild dagistan dagmann dagmar dagmara dagmey dagmor dagna
dagne dagny dagnyr dagobert dagoberto dagrun dagrund dagrunn dagthor dagun dagunn dagur dagveig dagvor dahiana dahlia
dahna dahnya daiana daiga daija daijah daina daine dainess dainis dainius daire daireann dairine dairo daisey daisha
daisi daisie daisy daisye daiyaan daja dajana dakoda dakota dakotah daksh daksha dakshesh dalaja dalan dalbert dalbir
daldis dalemil dalene daler daley dalhoff daliana dalibor dalibora daliborka dalida dalie dalila dalili dalima daliman
dalimil dalimila dalimin dalimir dalimira dalina dalinda daliono dalkilic dallas dalli dallilja dallin dalma dalmann
dalmar dalmas dalros dalrun dalva dalvin dalya damar damarcus damari damario damarion damaris damarisz damas damasceno
damaso dame dameer dameon damiana damiao damien damienne damife damijan damil damin damini damion damir damita damjan
damjana damla damlanur dammei damon damond damu damyanti danae danang dancan dancun dandre daneen danela danelken
danelle danette daney danfridur danheidur danhild danhilda danhildur dania danial daniana danica daniek daniela
danielius daniell daniella danielle daniil danijel danijela danika danila danilken danille danilo danimir danique
danish danisha danislav danislawa daniswara danita danitza danival daniz danja danka danley danna dannette dannie
danniel dannielle danny danske danson dantae dantel danu danuja danuse danusia danuta dany danyel danyell danyelle
daphine daphne daphnee daquan daragh darby darcel darcey darci darcie darcilia darcio dardan dardi dareios darek darell
daren daret daria darian dariana dariati darie darien darija darijan darije darika darimin darina darinka dario darion
daris daritza dariusz darja darl darla darleen darlena darlene darline darling darlyne darmaji darman darmana darmanto
darnela darnell darold daromir daron darpan darque darragh darran darrel darrell darren darri darrian darrick darrien
darrin darrion darrius darron darry darryl darryle darryll darryn darsh darsirah darta dartono daru daruna darvin
darwin darwyn dary daryani daryl daryle daryn darzybor dasa dashawn dashiell dashurije dasia dastageer daudi daulton
daunte davante davian davida davie davina davinia davion davnet davon davonta davonte davor davorin davorka davud davut
dawid dawit dawn dawna dawne dax daxton dayamai dayami dayana dayanara dayar dayita dayle dayna dayne dayse daysi
dayton dayyaan dea deadra deaglan deana deandra deandre deandrea deangela deangelo deann deanna deanne deante dearbhail
dearbhaile dearbhla deasia debbi debbie debbra debby debera debi debora deborah deborrah debra debrah debroah decebal
decia decimo decio declan dede dedra dedric dedrick deeann deeanna deedee deedra deena deepa deepak deetta defne
deforest deger degmeer deha deiby deicy deidra deidre deiene deikun deina deion deirbhile deirdre deisy deivid deividas
dejah dejalme dejan dejana dejanira dejon dejuan delaine delal delana delanna delano delbert delcie delcine delcio dele
delena delfim delfin delfina deliah deliana delibab delicia delie delil delila delilah delina delinda delinke delio
dell dellar dellia dellie delma delmano delmar delmara delmer delmina delminda delmira delmiro delmus delmy delois
deloise delora deloras delores deloris delorse delos delpha delphia delphin delphine delsie delton delvin delwin delza
demarco demarcus demario demarion demelza demet demeter demetra demetri demetria demetric demetrice demetrije demetrio
demetrios demetrius demi demian demilade demiralp demiray demirbuken demircan demirhan demiriz demirkan demirok
demiryurek demis demond denae dendy deneen dener denes denese denice deniel deniis denil denine denisa denise denisha
deniss denisse denissza denita deniz deniza denizalp denizhan denni dennie dennise denniz denton denver denyse denzell
denzil deodata deodato deodete deodora deolinda deolindo deon deondre deonilde deonna deonta deontae deonte deotila
depold dequan derald dercio dereck deren dereon deric derick derien derik derin derkay derl derly dermot derocila deron
derrek derrell derval dervilla dervla derwin derya deryanur deryl desamparados desanka desean desen deshaun deshawn
desi desideria desiderio desirae desire desiree despina dessa dessie destan destany deste destin destina destinee
destiney destini destiny destry detlef detlev detmar detra detrich detta deusdedit deusdedito deva devansh devante
devaughn deven devera devika deviner devis devon devona devonta devontae devonte devora devorah devran devrim devyn
deward dewayne dewey dewi dewitt dex dexter deyan deyanira dezdemona dezi dezider deziderata dezideria dezso dezzie
dhriti dhruv dhruva diah dialina diamante diamantina diamantino dian diana dianah diandra diane diangelo diann dianna
dianne dianora diar diarmaid diarmuid diart dicie dicle dicy didaco didda diddi didem didi didia didiana didina didrik
didrikke diede diederik diedra diedre diega dieke diellza dierdre dierf dierk dieterich diethard diether dietlind
dietlinde dietmar digdaya digna dijana dijar dijon dika dike diken dikka dikken dikmen dila dilan dilara dilavar dilay
dilbar dilcan dilder dildora dilek dilem dilermando dilfeza dilhus diliana dilja diljan diljar dillan dillie dillion
dilmen dilnoz dilnur dilruba dilsa dilsad dilsah dilsat dilsitan dimas dimaz dimitar dimitri dimitrij dimitrina
dimitrios dimitris dimma dimmbla dimmey dimos dimple dina dinah dinamene dinand dinara dinarda dinarta dinarte dinc
dincalp dincer dincerk dinckol dincsu dincturk dinda dine dineia dines dinh dink dinko dino dinora dinorah dioclecio
diogo diomar diomed diona dione dionicio dionigi dionilde dionis dionisa dionisia dionisio dioniza dionizia dionizy
dionna dionte dionys dionyz dionyzos dior diotil diotima dipa dipta dirce dircea dirch dircila diren dirican dirio
dirja dirk dirkje dirlik dirque dis disa dise disella dismas dita ditlev ditlevine ditmar ditta ditte ditza diuri diva
"""
