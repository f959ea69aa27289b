"""Family names of many cultures that are not given names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
aabel aages aakre aalto aaltonen aalts aanei aarden aarts aas aasen aasmae aavik ababei abad abada abarca abascal
abatantuono abate abba abbad abbadh abbagnale abbasli abbasov abbassi abbaszada abbes abbosov abdellaoui abdelli
abdiaziz abdifatah abdikadir abdille abdinoor abdou abdow abduazizov abduboriyov abdulhamidov abdullayeva abdullazada
abdullohov abdulrahmanli abdumalikov abdurahmonov abed abella abellan abels aberg aberhart abernathy abicic abiola
abola abolina abolins abols aboraa abou abouda aboukir abrafi abrahams abrahamsen abramczuk abramov abrassart abrego
abreu abrorov abshire abt abubakrov abuga aburto abwao accardo acedo acerbi acero acevedo achaorainn acharya achberger
acheampong achilles achison achleitner achola achour achouri achtelik achterberg acker ackerl ackermann acosta acuna
adadia adalbergs adalberts adalbjorns adalborgars adalgeirs adalmunds adalrads adalsteinns adamaszek adamec adamiuk
adamow adamson adamu adasme addis adebisi adegbite adegoke adelaar adelakun adels adelusi ademiluyi ader aderibigbe
aderogba adesiyan adetokunbo adeyemi adeyemo adhaimh adhastair adhiambo adiels adinolfi adisa adkins adoma adomah
adomako adongo adorno adow adriaansen adriaensdr adriaense adriaensen adriaenssens adrians adriansyah adriels adryaens
adu adusei adutwum adutwumwaa adwubi aebi aeby aedo aegirs aeije aelftrud aerts aertsz aesirs aevarrs aevars afanasjev
afandiyeva afandizada afirifa afoakwa afolabi afolayan afonja afrakomaa agarwal agayeva agazzi aggarwal aghas agnars
agnesi agnew agostinelli agostini agosto agovic agrawal agren aguado aguayo agudelo agudo aguero aguila aguilar
aguilera aguilo aguirre agullo agurto agusti agusts agyapomaa agyapong agyare agyei agyeiwaa agyemang ahearn ahearne
ahern aherne ahlberg ahlgren ahlin ahlstrom ahluwalia ahmadi ahmadli ahmadov ahmadzada aho ahokas ahola ahonen ahortor
ahrens ahuja ahumada aichholzer aichinger aidicin aigner ailpin aindriais aindriu ainmneach ainsboro airaksinen
airchinnigh airligh airmeas airt aissani aissaoui aitigin aitken ajao ajayi ajello ajewole akbarov akbarzada akca akcay
akelis akello akerlund akerman akgunduz akhtar akinrinola akis akmacic akmalov akoaa akobirov akoto akowua akyaa
akyeampomaa akyeampong akyena alabi alakbarli alakbarzada alamo alanen alanko alarcon alas alastroim alatalo albani
alber alberdi alberola albers alberti albertini alboni albornoz albu albuquerque alcala alcalde alcantar alcantara
alcaraz alcazar alcolea aldars aldobrandi aldridge alegre aleksandrov aleksandrzak alekseev aleksiejuk aleman alemannie
alemany alemdar alenburg alexanders alexs alfaro alfars alfgeirs alfgrims alfonsi alfs alfthors aliaga alibayli
alibayov alighieri alinurov alio alixanli aliyev aliyeva alizada alksne alksnis allain allal allali allans allard allas
allemanie allende allendes aller allerby allik allmhurain alm almagia almagro almansa almanza almaraz almars almazan
almeida almgren almonacid almonte aloba alonzi aloo alpaidis alreks alsina altamirano altenwerth altera altmann aluoch
alvarado alvarez alvars alvear alves alvins alzate amaldi amalrada amann amaral ambani amble ambrasas ambrosini
ambrozic ambrozik ameur amhalghaidh amhlaigh amhlaoigh amhlaoimh amidzic amigo amirayeva amirli amirov amirs ammaniti
ammann ammari amoa amoako amoakowaa amoanimaa amoasi amoit amores amoros ampadu ampofo ampofowaa ampoma amponsa
amponsah ampuero amrane amrani amrein amrouche amstel amundis amundsen anabadha anarqizi anastasi anciaux anderberg
anderl andersen andorful andrade andrasek andrasik andreasen andreasik andreassen andreev andrejczuk andren andreoli
andreotti andreozzi andresen andreu andrews andriani andruszko andrys andrzejuk andziak anekvorakul anele anfinns
angantyrs angarita angeli angerer anggraini anggriawan angiolello angis anglada anguiano anguillara anguissola anguita
angulo angwenyi anichini anicic anima aniola anisayeva anissimov anjos ankra ankunding annarrs annars annels annraoi
annsboro annus anokye anraoi ansboro ansems ansomaa ansomah antelami anthonys antic antikainen antonacci antonczak
antonelli antonetti antonic antonini antonioni antonov antonsen antonucci anttila anttonen antunes antunez antwi
antwiwaa anusaigh anvarov anyanwu anyona aodha aodhain aodhchain aodhchaoin aodhgain aogain aoidh aoki aoko aonghais
aonghuis aonghusa apablaza apine apinis apiyo apodaca apondi aponte aporti apostel appelman appiah apsite apsitis apte
arab aracena aragao aragon aragones aramburu arana arancibia aranda araneda arango aranguiz arans araujo aravena araya
arazli arbjarts arbjorns arboleda arce archambault archuleta arco arcos ardelean ardianto ardila arduini arellano
arenas arens arents arevalo argan argeirs argentero argenti argento arguello argurio arias ariasso aribi ariels ariens
arifcanov arinbjorns arino ariza arjona arkel armanns armata armatys armellini armendariz armengol armenta armijo
armstrong arnaiz arnal arnalds arnars arnbergs arnbjorns arndors arnesen arnfinns arnfreyrs arngeirs arngrims arnkells
arnlaugs arnleifs arnljots arnmods arnmunds arnodds arnors arnott arnould arnsberg arnsteinns arnthors arnulfs arnvids
aroca arola arons aros arranz arredondo arregui arreola arriaga arriagada arribas arrieta arro arroyo arsaells
arsenault arsoy artain arteaga arths arthurs artigas artner arts artuir arula aryani arzulu asadov asaels asamoa
asamoah asante asantewaa asare asbergs asbjorns aschauer aschman asenjo asensio asenso asgarli asgarov asgauts asgeirs
asgrims ashe ashman asiama asiedu asieduwaa asikainen asilayeva asilbekov asis askells asks aslaks aslaugs aslund
asmars asmiraeva asmundo asmunds asolfs asp aspars asplund asprucci asrods assche asselin assem astbjorns asten astete
astgeirs asthors astmars astmunds astorga astrads astriks astrom astthors astudillo astuti astvalds astvars astvins
asvalds asvards ataa atchison atienza atkins atkinson atlis attia atwal atzler aubert aubry audbergs audberts audbjorns
audet audgeirs audkells audmunds audolfs audunns auduns aufderhar auger augustynek auinger aulenti auma aumann aun
aunina aunins austars austermuhle austmanns austmars austris autio auvinen auwera auzina auzins avalos avendano avila
aviles avogadro avoirt avotina avotins awadh awinja awino awodiran awolowo awuah awuor axels axundlu axundov axundzada
ayad ayadi ayala ayanda ayandokun ayers ayieko ayize aylisli ayllon aylward ayoola ayubov ayuma ayuso azcona azevedo
azimzada azizov aznar azocar azorin azzouz baa baafi baah baalen baawia babanli babati babato babayeva babbo babel
babey babic babij babiuch babjak babka babol babtunde babu baca bacaeir bacaer bacak bacha bachanek bacher bachinger
bachler bachmann bacia bacic bacik backer backes backlund backman backstrom bacon bacosi badal badami badan badel bader
badia badilla badillo badoer badoglio badu baele baelen baena baere baerings baerons baert baeten baetens baets baeyens
baez baeza baggio baghdadi bagirov baglioni bah bahamonde bahamondes baharia baharli bahena bahl bahloul bahna bahno
bahon bahr bahri bahringer bai baidh baier bail bailis bailly bain bains baird bairead baisceir bajaj bajak bajamonti
bajan bajardi bajc bajko bajwa bak baka bakare bakhouche bakhti bakiera bakixanov bakke bakken bakker bakos baksa
bakshi bakun bal balaguer balakrishnan balan balas balasubramanian balatinac balawender balay balaz balazy balbi balbo
baldauf balderas baldick baldo balds baldvins baldwins baldys balestra balic balik balincic balistreri baljak ball
balla ballester ballesteros balmat balode balodis balog balogh balogun balotelli baltasars baltins balzer bambis
bamidele bamiloye bana banain banak banas bancerz bandello bandeville bandi bandyk banek banerjee bang banik banko bann
bannain bannon bano banos banovac bansal bantwini banuelos banville bany banys banzer baoigheallain baoighill baoill
bappa baquero baracca barad barahona barajas baral baranov baraza barba barbarigo barbato barbe barber barberini
barbero barbey barbic barbier barbieri barbieux barbir barbosa barcaccia barcella barcelo barcena barco barcz barczuk
bardet bardis bards barej bareja barela barella barents barer barese baresi baresic bargetze baria baric barillaro
barillon barisic barker barkholz barlog barlow barman barnaba barnes barneville baroffio baroid barok barone barongo
barozzi barra barracco barragan barral barranco barraza barre barreda barrena barrera barreto barria barrientos barriga
barrio barrios barris barrnette barros barroso barrows barsanti barszczak barta barteczko bartel bartela bartell
bartels barthel barthelemy bartl bartlett bartman bartocha bartoletti bartos bartosik bartoszak bartus barun barusic
bary barzini basa basadonna basaj bascunan bashir bashirian basista baska basko basnec baso bass bassani bassett
bassetti bassis basso bastek baster bastiaanse bastiaense bastianelli bastians bastias bastida bastidas bastin basu
baszak bataglia batalla batchelar bates bath batliner batlle batog batra batrac batrnek batta battaglia battelli battig
battisti battle batz bauch baudet baudin baudoux baudry bauduin bauer baugs baum baumann baumbach baumer baumgart
baumgartner baur bausch baustert bauwens bauza bava bavaud bave bawa bawol baya bayeni bayer bayo bayon bayona bayramov
bazela bazin bazjak bazydlo bazyluk bazzi beach beachain beagain beaglaoich beahan beakey beal bealatun beale bean
beannuille bearain beard bearnain bearra beartlaigh beasley beasty beataigh beattie beatty beauchamp beaudoin beaudry
beaujean beaulieu beaumont beauregard bebic beccaria beccheria becerra bech becht bechtelar beck becke becker beckers
beckius beckmann bedard bednar bednarek bednarik bedoya beeck beeckman beeckmans beek beekman beer beernaert beernink
beffa beffort beggan beggs begley begonja begue beguelin beguin behan behl behrendt behruzov beice beier beieren beigg
beijring beinirs beinteinns beireach beirgin beirn beirne beissel beitel beitirs bejarano bejger bejm bejma bek beka
bekaert bekans bekbergen bekker bekus belaid belaidi beland belanger belarbi belbachir bele beletic belhadj belisle
beljajev belkacem belkacemi belkadi belkheir belkhiri bellemans belletini bellido bellini bellocchio bellon bellucci
belmans belmonte belov belpere belz belza bembenek bembo benabdellah benahmed benaicha benaissa benali benamar benamara
benameur benaouda benavent benavente benavides benavidez benchapatranon bencheikh bencic bender benedetti benedikts
benes benet benic benidikts benigni benitez benjamins benmoussa benninger benonis benonys bensaid bensalah bensalem
benslimane bentheim benthin bents benus benussi benyahia benyamina benyoucef benziane beolain beourgeois beranek berard
berberat berchem berchtold berdzik bereda berek berendse berengario berenguer berents beres beresford bergant bergdahl
bergeron bergfinns berggren bergh berghe berghmans berghreinns bergjons berglund bergman bergmanns bergmars bergmunds
bergnaum bergoglio bergs bergsteinns bergsten bergstrand bergstrom bergsveinns bergthors bergvall bergvins berkahn
berkane berkani berkel berkum berlusconi bermejo bermingham berminghim bermudez bernaards bernad bernal bernardi
bernardic bernardini bernasconi bernatek bernetti berney bernhards bernier berning bernini bernis bernolak berntsen
berre berrios berrocal bersani berscheid bersis bertels bertelsen bertemes berthelot berthelsen bertho bertoli
bertolucci bertone bertoni bertosa bertrams bertran berube berus bervoets berzina berzins besancon besencon beska
besnard bessis besson betancourt betancur betka betlej betschart bettahar bettendorff bettin bettoni betuels beuchat
beuret beurret bevc bevilacqua bey beyens beyer bezak bezemer bezic bezjak bhagat bhailis bhain bhaird bhaiteir bhakta
bhal bhaldraithe bhalla bhandari bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharyya bhatti bhavsar
bheachain bheannuille bheatha bhebhe bhedleni bheithigh bhejelibomvu bhembe bhengu bhensela bhiadhtaigh bhial bhiocaire
bhloscaigh bhosc bhovungana bhreitheamhain bhreithimh bhriain bhride bhua bhui bhulbh bhulf bhungane biachain biaggi
biagi biagiotti biaidh bialach bialasik bialk bialka bialous bianchi bianchini bianco biasi biasta biataigh
bibisorayeva bicak bicanic bicek bichler bicz bidas bie biedermann biegala bielas bielat bielecki bielen bieler bielik
bien bienia bieniak bienias bieri biernacik bierstraten biesaga biesek biesenbos biesty bieszke biezenbos biggen
bignami bignardi bigot bii bijelic bijlsma bik bikelwayo bikwayo bilbao bilek bilgin bilik bilir bilka bilko bills
billung bilodeau bilolov binaghi binda binder bingula binner bins bintner bintz bionain biorain biorainn bir birch
birgen birgirs birkeland birkic birkirs birmingham birn birnbaum birnirs biro birtic birtings birtirs birzniece
birznieks bisaga bischof bishell bisson biswas bite bitner bitschnau bittner biver biwer biwott bixio biyase biyela
bizjak bjargars bjargmunds bjargthors bjarkans bjarkars bjarkis bjarmars bjarmis bjarnars bjarnfinns bjarnfreds
bjarnhards bjarnhedinns bjarnis bjarnlaugs bjarnleifs bjarnolfs bjarnsteinns bjarnthors bjartmanns bjartmars bjarts
bjartthors bjelis bjerke bjolans bjolfs bjorgmunds bjorgolfs bjorgulfs bjorgvins bjorklund bjorkman bjornolfs bjorns
blaak blaca black blackburn blackwell bladek blaengs blaers blaevars blagaic blaha blaho blais blanc blanchet
blanchette blanda blanes blankenship blasco blaser blasi blasik blaszyk blathmhaic blatnik blauensteiner blaut blazejak
blazejczak blazek blaziak blazic blazicko blazquez blees bleijenberg blevins blewanus blick blioscain blix blixt bloch
bloemendaal blokland blom blomberg blomgren blommaert blomme blondeel blondel blondiau blonk blose blot blouin blowick
blum blumel blumenthal bluszcz boada boadi boadu boaga boahen boakye boakyewaa boase boatemaa boatemaah boaten boateng
boba bobadilla bobak bobal bobel bobik bobko bobryk bobula boburov bocca boccaccio boccherini boccioni bocelli bochnak
bochnia bochud bociek bock bocker bodaicin bodart boddaugh bodek bodhlaeir bodhlaer bodin bodis bodkin bodnar bodner
bodoni bodson boduch bodvars bodych bodzak bodziony boechat boeck boeckx boehm boer boers boesen boeser boetet boezio
bogadi bogaert bogaerts bogain bogan bogdal bogdanov bogis bogisich bognar bogner bogus boguta bohan bohlander bohler
bohlin bohm bohman bohn bohnbach bohorquez boiardo boichat boillat boily bois boisvert boitani boito boivin boix
bojanic bojarczuk bojczuk bojdo boke bokenkamp boksa boland bolander bolanos boldu bolduc boles bolger bolghuidhir
bolguidhir bolin bolivar boljkovac bolkesteijn bollen bolliger bollis bolnbach bolton bolzmann bom boman bombieri
bompiani bonanno bonatti bonaya bonbach bond bondaruk bondra bondt bondumier bondyra boner bones bonet bonetti
bongiorno boni bonilla bonino bonneau bonner bonnet bonnin bonolis bonomo bonsra bonsu bont bonte bonueva bonvin
bonvini booden boogaerts boon boonen boonpungbaramee booth bophela borah borak borbely borde borejko boreland borer
borgars borges borghese borgia borgstrom borgthors borgulfs borik borissov bork borks borland borman borner boros
borosak borovy borquez borra borrani borras borrego borrell borremans borromeo borromini borroni bors borsellino
borsiere bortachain boruc borun boryczko borysiak borysiuk borzomi borzych borzym bos bosak bosch boschetti bosek
bosilj bosio bosire boska bosman bosmans bosnak bosnjak bossche bosse bosshard bossi bosson bossuyt bostrom bostrov
bosurgi botella botello botham botic botica botolfs botor botsford botta bottaro botteron botti botticelli bottigliero
bou bouabdellah bouafia boualem bouali bouaziz boubekeur boucetta bouchama bouchard bouchareb bouchat boucher bouchet
bouchez bouckaert boucsein boudart boudewijns boudiaf boudjemaa boudraa boudreau bouguerra bouhuizen bouillon boukhalfa
boukhari boukhatem boulanger boulay boulogne boumaza boumediene bounab bour bourdon bourgeois bourgondie bourguignon
bourke bourquard bourquin bousquet boussaid boutaleb bouthoorn boutin bouvet bouvier bouwhuisen bouziane bouzid bouzidi
bova boven bovene bovenen bovet bovy bowater bowden bowe bowen bowers bowler bowles boyabenyathi boyer boylan boyle
boyse bozanic bozic bozzi brach bracha brachaczek brachman bracke bracun bradaigh bradain bradden bradic bradshaw
bradtke brae braem bragadin bragaglia bragis bragt brahier brahimi brahmbhatt brahmi brakus bralic bramante brambilla
branaola brancaccio branciforte branco brandenburger brandic brandl brandner brands brandstatter brandstetter brandtner
brannelly brannstrom braoin braonain brar brassard brasser brasseur brassil brauer braun bravo bray brcko breanain
breanndain breasail breaslain breathnach breen bregar bregula breheny breisleain breit breitenberg brejnak brekis
brekke brenen brenner bres bresciani brese bresis breslin bresnehan bresse brestirs breton breuer breugel breugelensis
breugelmans breukeleveen breukelveen brewer brezina brezjan breznik briain brianain briand briartaigh bric briccialdi
briceno brichard brichese brick bridges bridson briede briedis briel briemer briere brievingh briggs bright brimars
brimirs brimis brink briody brionain briones brisee briseno brislane brisleain brito britvec briutean brix brizee
brjanns brlas brlek brletic broberg brodawka broddis brodeur brodin brodka broeck broeckx broeders broek broekhoven
broeshart brogain brogger broggini broic broin broithe brojek brolchain brolin broman broncel bronder broniarek broniek
bronka brookes brophy broquet bros broschi brosius brosnachain brosnan broughan brouwer brouwers browne browning broy
broz brozda bru bruachain bruadair bruadar bruchem bruck bruckner bruder brudny bruen bruggeman brugger brugman
brugnaro bruhn bruic bruijn bruijne bruin bruiseal brumleve bruneau bruneel brunel brunelleschi brunelli brunello
brunet brunetti brunner brunos bruns brunswijk brus bruscantini bruschi brusco brusko bruton bruun bruycker bruyere
bruyn bruyne bruyninckx bruynzeels bruzda bryczek bryda brygola bryja bryndza bryngeirs brynjars brynjolfs brynjulfs
brynleifs brynsteinns brynthors bryntyrs bryzek brzakala brzek brzezniak brzykcy buachalla buadha buadhachain buadhaigh
buaile bubak bubel bucanac bucar buch buchalik buchanan buchberger buchegger buchel bucher buchholz buchinger buchler
buchner buckley buckner buckridge buczko buczma budai budaqli budhlaeir budig budiman budiyanto budner budniak budych
budzen budzich budzyn buelens buendia bueno buffo bugiel bugla bugno bugnon bugueno buhler buhlmann buick buijs
builteir buis buitleir buitrago bujard bujas bujko buk bukhosini bukovec bukowiec buksa bukvic bulak bulanda bulawa
bulczak buljan bull bullock bultot bulzoni bumb buncic bungic bunic bunlerngsri bunlupong bunschoten bunyadzada
buonauro burbano burca burcardo burch burchard burchardt burchill burcul burczak burdach bures burg burger burgos
burgstaller buric buris burknis burks burman burnach burnat burri burris burrows bursic burtscher bury burza burzawa
burzec buscetta busch busienei busko busljeta busoni busquets bustamante bustos buszka buszko buszta butala butcher
butkus butrym butselaar butte buttimer buttimore buuren buyse buysse buytelaar buza buzov bwire byers bylina bylund
byra byrne byrnes bystrek bystrom bystron bytner byzdra bzdega bzdziuch bzymek cabala caballero caban cabanas
cabanillas cabbarli cabello cabeza cabezas cabhail cabibbo cabo caboto cabraigh cabrayilov cabrera cabrero cabrini
caccia caccianemico caccioppoli caceres cacko cadain cadden caddow cadefau cadena cadenas cader cadhain cadhla
cadhlaigh cadogan cadorna caetani cafarchia cafarzada caffarelli cafferkey cafferky cafferty caffrey cafraigh cafua
cafuk cagalj cagney cagnin cagnotto cahalane cahill cahillane caibe caicedo caidin cailpin caimbeal caimbeul caine
cainero caingne cainnigh cairbre caireallain cairn cairns caironi caiside caisin caisleain caislin caithir caithlin
caitigin cakala calaigh calarco calatayud calbhaigh calbo caldeira caldera calderon caldwell calegari calgari calik
callaghan callahan callain callanain callanan callebaut callegari callegaro calleja callens callewaert calligan
callinan calnain caluza calvet calvey calvi calvillo calvo calzada camacho camalov camanli camanni camanzaminli camara
camargo camarillo cambier camicione camilleri camino camiscione cammarata cammel camp campana campanella campano
campenhout campillo campise campos campoy camps camuccini camus canainn canales canali canals canas canavan cancino
candaux candia canellas canepa canet canete canetta canevascini canil canizares canna cannan canniffe canning
cannizzaro canny cano canovas cant cantero cantillo cantimori canton cantrell cantu cantwell cao caoain caobhacain
caobhain caochain caochlai caochlaigh caodhain caodhla caoidheain caoile caoileain caoillidhe caoilte caoimh caoin
caoindealbhain caoinigh caoinleain caola caollai caollaidhe caomhain caomhanach caomhanaigh caona caonaigh caothain
capala caparros capdevila capecchi capek capelle capiga capka capko capla caplis capone cappelli capples capua capuaigh
capuana car caraballo caracciolo carbaire carbajal carbajo carballo carbery carbo carbonell carcamo cardano cardenas
cardon cardona cardoso cardozo carducci cares carfagna cargonja caric carlberg carlen carlier carlin carls carlsen
carlson carluis carmaig carminati carmody carmona carneiro carnera carnero carney carnotte carocci carolan carosone
carpaccio carpenter carpentier carpio carr carragain carragher carraidhin carrain carranza carrasco carraud carraux
carre carreno carreon carrera carreras carrero carretero carrghamhna carrghamhne carrier carriera carriere carrig
carrigan carrigy carrillo carrion carrizo carro carron cartain cartes carthaigh carthy cartier carton cartur cartwright
carty caruin carullo carun caruso carvajal carvalho carver carville casa casadei casado casagrande casaide casal casale
casaleggio casalodi casals casanovas casares casarez casarin casarlaigh casas casellati cashen cashman casier casillas
casini caspers cassara cassaro cassart cassen casserley casserly cassin castaneda castano castejon casteleyn castell
castellanos castelli castellitto castello castells castiglione castilla castillo castioni castrillo castrillon castro
catailin catala catalan catalano catenazzi cathail cathain cathala cathalain cathaoir cathasaigh cathbhaid cathbhuadha
cathbhuadhaigh cathbhuaidh cathlain cathmhaoil cattaneo cattigan cattin caudron cauley caulfield caune cavalcante
cavalcanti cavalli cavanagh cavanna cavazos cavieres cawley cazares cazorla cea ceadagain ceadaigh ceafarcaigh
ceallabhui ceallachain ceallaigh ceallbhui ceamharcaigh ceanainn ceannabhain ceannaigh ceanndubhain ceannduibh
ceannfhaola ceannfhaolaidh ceanntabhail ceapog cearain cearbhaill cearbhain cearbhallain cearbhlain cearmada cearna
cearnaigh cearr cearrucain cearruin ceatharnaigh ceballos cebekhulu cebisa cebo cebulak cech ceci cecils cecot cedillo
cegla ceh ceide ceidigh ceileachair ceilleachair ceirin ceirisc ceiriuchain ceithearnaigh ceitig ceitin ceitinn ceja
celentano celis celma celmina celmins celms celuch cendron cenge centek centeno ceochain ceoinin ceorais ceothach
ceothanach ceothanaigh cepeda ceran cerar ceravolo cerda cerdan cerezo cermak cerna cerne cernik cernoch cerny ceron
cerquiglini cerro cerucain cerutti cervantes cervantez cerven cerveny cervera cesaroni cesarotti ceschi cesnak cesnek
cespedes cestaric cetera ceulemans ceuppens ceynowa chaba chaber chaberek chabior chabot chacha chachaj chachula chacko
chacon chada chadaj chadha chagwe chahal chai chaib chaihirankarn chaisatit chakrabarti chakraborty chalimoniuk
chalupka chamane chamberlain chambers chamorro champagne champlin chand chander chandia changawa chaoin chaoui chapa
chaparro chapelle chapman chappuis chapuis charbonneau charef charest charette charlier charoensuksopol charon
charpentier charpie charrier charron chartier chartrand chatain chatriand chatriant chatterjee chatys chaudet chaudhari
chaudhary chaudhry chaudhuri chaudry chauhan chauveau chauvet chauvin chavarria chaves chavez chawla cheara cheba
chebii cheboi chebon checa chechi cheda cheema cheikh chelagat chelimo chellaoua chemtai chemutai chenangat chenaux
chengo chepchirchir chepchumba chepkemboi chepkirui chepkosgei chepkurui chepkwemoi chepkwony chepngeno chepngetich
cheptoo cherek chergui cherian cheriet cherifi cherono cherop cherubini cherutich cheruto chesang chesire chevalier
chevalley chevallier chevrier chevrolet cheyech chhabra chiao chiappetta chiappini chiaramonte chibani chibi chibini
chiesa chigi chikh chiliza chindamo chinnici chirchir chittolini chlad chlebda chlebek chlipala chloig chmara chmielak
cho chochol choda chodak choeychuen choi choille choina choinnigh chojak chojna chojnacki chokshi cholewka chollet
cholody chomba chomhghaill chomiak chomik chomiuk chomsri chonco chopard chopra choque choros chotzen chou choudhary
choudhry choudhury chouinard chovan chovanec chowaniak chowdhury chowitunkit chrappa chretien christensen christiaens
christians christiansen christoffersen christophers christophersen chrodtrud chromy chrosain chruszcz chuang chuchla
chudik chudoba chueh chukwu chumba chumo church chwala chwalisz chwedczuk chwedoruk chyb chylak ciabhain ciak ciampi
cianaigh cianain cianciolo ciani ciapa ciaragain ciaraigh ciarain ciarba ciardha ciardhubhain ciarka ciarmhacain
ciarmhaic ciarucain cias ciastek cibane cibhil cibin cibor cibula cibulka cicala cich cichorius cichos cichowlas
cieciora cieciura cieciwa ciecko cieloch ciemiega cieniuch ciepla ciepluch cieplucha ciereszko ciernik cierny cierpisz
cierpka ciesielka ciesiolka cieslak ciezka cifuentes cigan ciganik ciger cignaroli cik cikotic cilea cilibrasi cill
cillartrain cillin cilltrain cima cimarosa cimini cimoch cindric cinneide cinneir cinnseala cinnseamain cintron
ciobhain ciobhanaigh ciochon ciollabhain cioltrain cionnaigh cionnaith cionnfhaola ciorain ciosain ciosog ciosoig
ciothaigh ciothog cipolla cipriani cirric cirule cirulis cis cisneros cison cisterna cisternas citko ciuba ciuinin ciuk
ciula ciurtain ciurus civaschi cizmesija cizmic claassen claesdr claesen claesner claessens claeys clafferty claffey
claimhin clancy claochlai claochlaoigh claonain clapa clarach claridge clausen clavero clavin cleary clees cleir
cleirchin cleireachain cleirigh clements clemons clenaghan clerc clerck clercq clerkin clery cline clinten clocharta
clochartaigh clochasaigh clogherty cloherty clohessey clohessy cloney cloonan cloone clooney clootwijck closset
cloutier cluanaigh cluanain cluin clumhain clunain clune clunies cmiel cnaimhin cnaimhsi cnaimhsighe cnuachain coady
coakley coardi coates cobb cobhthaigh cobo cobos cobrda coca cocci cocco cochlain cochran cociarelli cock codina coelho
coello coene coenen cofala coffey cofre cogain cogan cogiel cogley cohalan coholan coighin coigil coigligh coigny coile
coileain coileir coiligeain coiligh coilin coillin coillte coimin coincheanainn coineain coineoil coinghealla
coingheallaigh coinghialla coinghiallaigh coinghiola coinin coinne coinneachain coinneain coinneir coinneirtinne
coinner coinnich coinnigh coinnin coinnleain coirbin coirnin coisdeala coisdealbha coisteala coistealbhaigh coitir
coitirigh cola colas colbach coles colfer colgan colhoun colic colinet coll colla collado collaigh collain collao
collarain collard collart collata collazo colleneler colleran collet colletti colley colli colligan collignon collina
collinder colling collodi colly colmain colom coloma colomer colot colpaert colreavy colson coluim columbo colunga
comain comair comar comartun comas comber combi comboni combre combs comencini comer comerford comeriato comhdhain
comhghaill comhghain comhrai comisso comman commins comni comolli company compere compton comte comyn conacha conagail
conaill conain conaire conallain conallta conamha conaola conaonaigh conarain conaty conba conbha conbhae conbhai
conbhaigh conbhuaidh conbhui conbhuidhe conboy concannon concharraige conchobhair conchoille conchradha conchubhair
conchuir conde condoleo condon condren condron conduibh condun conefrey conesa confhaola confraoich congail conghaile
conghamhna coninck conlain conlan conleagha conlon conluain conmara conmee conmhachain conmhai conmhaidhe conmhaoil
conmhui conmi conmy connachain connachtaigh connachtain connachton connaghy connaigh connain connallta connaughton
connbhui connchamhain conneeley conneely connellan connelly connery connghamhna connmhachain connmhai connmhaigh
connoil connol connole connollaigh connolly connors connuchain conoil conole conra conrach conradi conraoi conree
conroy conry consaidin considine contarini conte conter conthra conti conto contra contractor contrafatto contreras
conuchain convey conwell coogan cook cooke cooksley coolahan coolen cooley cools coonan cooney cop copeland coppens
coppola corbacho corbain corbat corbo corboz corcora corcorain corcoran corcos cordier cordoba corduff coredo coret
coreth coric corish corkery corlaigh corless corlett corley corlu cormacain cormaic corman cormican cormick cormier
cormy cornejo cornelisse cornelissen cornelisz cornet cornez cornil cornut cornuz corominas coronado coronel corpataux
corput corr corra corrachain corradain corradi corragain corraidh corraidhin corraigh corrain corral corrales
corrdhuibh correa corredor correia correr corrghamhna corridan corrigan corstiaens corte cortes cortese cortina
corvalan cosain cosandey coscair cosendey cosgair cosgrave cosgrove cosic cosman cossiga cossy costa costagain
costalonga costanzi coste costela costello costelloe coster costigan cote coterlet cotic cotter cotto cotton coughlan
coulombe coulon counihan courcey cournane courtenay courtier courtois cousin cousins coutts couture couturier couvreur
covarrubias covic cowan cowely cowen cowley cox coyle cozar crabhain craft cragg crahan crahay craibhin craidheain
craine craith crampsey crampsie crane crangle cranley cranly craobhain craven craw crawley creadaigh creag creagain
crean creedon cregan crehan creimin cremer cremin cremonesi crespi crespo cresswell cretton crevar crevoisier criado
criagain cribbons crilly crimin crimmins crinion criodain criogain criomhthain crionain criostoir criostuir crisafulli
crispi crist cristoforetti crivelli croad croal crodhal crohan croidheain croil croinin croithin crolly crona
cronallaigh cronelly cronghaile cronin cronly crooks crosain crosbie crosby crossan crota crotaigh croteau crotty crowe
crowley cruachain cruadhlaoich cruces cruchain crudden cruickshank cruis cruise cruitin cryan csonka cuacach cuadrado
cuag cuagain cuaig cualain cuana cuanachain cuanaigh cuanain cuanna cuannaigh cuarnain cuarta cubillos cubric cucek
cuch cuda cuddihy cudic cudzich cuellar cuenca cuervo cuesta cueto cuevas cuffe cugia cui cuideagain cuideaganaigh
cuidithe cuigeannaigh cuijck cuileamhain cuileanain cuileannain cuilin cuilinn cuill cuilleain cuillin cuilliu
cuilliudha cuilriabhaigh cuimilin cuimin cuineain cuinn cuinneachain cuinneagain cuinneain cuinneir cuinnleain cuirc
cuireain cuirleain cuirnin cuirreain cuirrin cuirteir cuirteis cuise cuk cukier cukman cukon culachain culain culhane
culi culina culjak cullaigh culligan cullinan cullinane culloty cully culot cumascaigh cumhail cumhaill cumiskey
cummerata cumming cummings cummins cummiskey cundari cunduin cundun cunha cunnaidh cunnane cunneen cunningham cunny
cunuin cunun cuomo cupic curatoli curci curdaigh curdy curic curiel curnain curnane curneen curnyn curraidh curraidhin
currain curran curraoin currie curry cursa curtain curtin cusack cusano cutrufo cutuli cuvarli cuvelier cuyper cuypers
cuyvers cuzzocrea cvenic cvetnic cvitan cvrtila cwalile cwierz cwirko cyba cybul cydzik cygal cyganik cylwik cyman
cymbala cymer cyprich cyr cyrek cyron cyrulik cywka czajka czajor czak czapiga czarnecki czech czenczek czerepak
czerkies czermak czerner czerniec czerwionka czesak czescik czlonka czochara czopik czosnyka czubaj czubaszek czuj
czulak czupryn czupryna czura czurylo czylok daako daakoaa daal dabal dabhain dabhoireann dabhrain dabo dabros dabrowka
dabukke dach dachgelder dachgeldt dachgelt dacko dada dadej dadis dado daeid daele daems dagane dagbjarts dagfaris
dagfinns daggeirs daghnain dagli dagmanns dagnyrs dagostino dags dagsburg dagthors dahir dahl dahlberg dahlen dahlgren
dahlin dahlman dahlstrom dahm dahmane dahmani daibheid daibhid daibhidh daibhin daibhis daid daigle daiken daimhin dal
dala dalaigh dalal dalberts daleiden dalem dalerov dallaire dallape dallara dallinger dallis dalmanns dalmars dalmau
dalto daltun dalvins daly dalziel dam damanik damek damijanic damirbayli damirov damjans damme damore damps danachair
danaher dancak danciak dancy dandolo danel dang dangl daniec danielsen danieluk danilczuk danilov danisz danivals
danner danninger dano dans danso dantes danzi daochain daoda daola daoud daoudi dar daraz dardel dardenne dare dargacz
dargain dargan darlak darmody darnau darris darul dasey dasgupta datta daugherty dautanec davenport davern davids
davidson davies davila davison davitt davodov davoren daw dawick dawidek dawiec day dayal daza deacair deacy deadaigh
deady deaganaigh deagha deaghdha deak dearain deargain dearmada dease deasmhumhna deasy deaueroux debelic debeljak
debnar debniak debosz debroux debruyne decamps deceuninck dechamps decker deckers deckow declerck declercq decock
deconinck decoster deegadan deehan deeley deely deeney deeny deere deery degroote degryse degueldre dehmel dehon deid
deide deigan deignan deirg deiseach deisigh dej dejardin dejesus dejneka dejonghe dekeyser dekker dekys dela delacruz
deladoey delaere delahaye delahunty delannoy delap delargy delattre delaunay delcourt delcroix deledda delekta deleon
deleu deleze delforge delfosse delgadillo delgado delhaye delhez delikat delisle delli dellucci delmotte delorme
deloughrey deloughry delporte deltour deluga delvaux delvigne delwayo deman demanet demaret demers demeulenaere demeyer
demeyere demianczuk demirel demmendaal demoulin demsar demuth demuynck deneka denesik deng dengg deniels denihan
denison denissov denk dennehy dennenberg denning deo deol deoraidhin deorain depero depoorter deprez deptuch depuydt
derbal derezic dering derkaoui dermody derouiche derradji derrig derycke derylo desai desbiens descamps deschamps
deschenes descombes deshmukh deshpande deshusses desio desjardins desmedt desmet desrochers desrosiers dessart dessel
dessy deszcz detaille dethier detka detournay detry deutschmann devally devane devaney devanney devaux devecka devenney
dever devereaux devereux devery deville devillers devilly devine devitt devlin devolder devos devoy devriendt dewaele
dewan dewez dewilde dewitte dewulf dey deze dhadho dhaibhidh dhaibhis dhaliwal dhar dhawan dhe dhiarmada dhillon
dhingra dhondt dhonncha dhonnchadha dhonnchaidh dhorchaidh dhuarcain dhubhghail dhubhghaill dhuibh dhuibhir dhuinn
dhuinneabhain dhuinnshle dhuinnshleibhe dhuirnin diaconescu diaconu diaf diarmada dias diaz dib dibbert dibiasi dickens
dickerson dickey dicki dickinson didriks diederich dieguez dierckx dierick dierickx diesbach diesbergen dietl dietz
dieu dieudonne diez dif diffin diffley diggin diggins dighe dignan dijck dijk dijkman dijkstra dijoux dikane dillane
dillen dimba dimbane dimbani dinabantu dinamarca dinan dinangwe dindela dindi dineen ding dingila dinneen dinwa
diochain diochon diolain dioluin diolun diomasaigh dionun diorain diothchain dippel dircken direain dirks dirksen
dirnberger dirrane dirven discin disdero diskin ditschlerin dittrich divenney diver divine diviney dixit diyorayeva
diyorov dizdar djebbar djellal djellouli djoudi dlaba dlabane dlabazane dladla dlakadla dlakela dlamane dlambula
dlamdaka dlamini dlamlenze dlangamandla dlawuza dlebenkomo dlodlo dlomo dlubak dludla dludlu dlugozima dlungwana
dmitriev dmoch dobbelaere dobbin dobbins dobes dobler dobre dobric dobron dobrosz dobson dochartaigh dochioiu dockx
docquier dodd dodson doe doesburg dofris doghair dogherty doglioni doherty dohn doibhilin doighre doingeard doirnin
dokkum doktor dolain dolainn dolan dolega dolenc dolezal dolic dolinar dolinsek doliwa dollis domagala domaldis domalds
domek domenech domhnaigh domhnaill domhnallain domian dominczak domingues dominguez dominiks domino domka dommelen
domon domurad domzal donagher donaire donalds donaldson donaoile donarelli donatoni doncabe donchadha donchu donda
donegan dongen donghaile dongoran donini doniyorov donkor donlon donnabhain donnagain donnain donnan donnay donnchadha
donnchaidh donnchu donndhubhartaigh donndubhartaigh donnellan donnelly donnghaile donnghusa donoghue donohoe donohue
donoso dony doody dooey doogan doohan doolan dooley dooly dooren doorhof doorn doornhem doorty doppler dorai doran
dorawa dorcha dorchaidh dorchaidhe dorchaigh dorchain dordain dordan dore dorfer dorgan doring dorko dorn dorna dornan
dorner doroba dorobek dorobisz dorociak doroszuk dorot doroz dorrian dors dorschner dorsman doruch dorynek dos doshi
dossetti dossi dostal dostert dotson doucet doudigan dougherty doumont dovara dovudov dowd dower dowerg dowey dowley
dowling downar downes downey downing downs doyen draaisma draghi drajna drakulic drandic draupnirs draus draxler drazic
drazyk drechsler drees dreher dreier drej drekis drela drengs drennan drenthe dressler dreszer dretvic drewa drewes
drewnik drewniok dreyer drgas drian driesen driessche driessen drisceoil driscin driscoll drobek drobik drobisz drobna
drobniak drobnik drobny drobot drochain droguett drohan droighneain drolet droma drona dronaidhe droney droppa dros
drost drotar drouin droz drozd drozda drozdov drozdzal drozdziel drozdzik druachain druart drub drubin drum drumm
drummond drummy druszcz drwiega drygala drygas dryka drynda drysdale drywa drzal duah duan duarcain dub duba dubandlela
dubazane dube dubel dubey dubha dubhabhoireann dubhagain dubhaigh dubhain dubhartaigh dubhchain dubhda dubhdabhoireann
dubhdhain dubhgain dubhghaill dubhlaigh dubhlain dubhlainn dubhlaoich dubhluachra dubhradain dubhshlaine dubhthaigh
dubhuidhe dubik dubis dubnicka dubois dubovecak dubuque duchene duchesne duchnik duczek duczmal duda dudala dudas
dudczak dudek dudik dudka dudko dudkowiak dudo dudok dudzicz dudziec duenas duez duffin duffy dufie dufour dufrane
dufrasne dufresne dufthaks dugain dugal dugar duggan duguay duhamel duhig duhy duibhealla duibheannaigh duibhfhinn
duibhgeadain duibhgeannaigh duibhgeannain duibhghealla duibhghiolla duibhginn duibhin duibhinn duibhir duibhleanna
duibhlearga duibhne duibhthe duigeannaigh duignan duigneain duilearga duilleain duineacha duinn duinneacha duinneachain
duinnin duinnlei duinnshle duinnshleibhe duinsmearach duirnin duis duithche duivenvoorde duivenvoorden dujardin dukada
dukat dukic dula dulaigh dulak dulas dulbecco dulchaointigh dulemba dulik dulla dulohery dumakude dumala dumanli dumas
dumin dumina dumins dumisa dumitrescu dumont dumortier dumoulin dunadhaighe dunai dunaighe dunain dunal duncain dunford
dungan dunge duniec dunlaing dunlap dunleavey dunleavy dunne dunning dunns dunny dunphy dunser dunshleibhe dunurta
dunworth dunyoeva duodo dupont dupre dupuis dupuy duque duquesne durai durand durant duras durca durcain durchain durco
durczok durdik durdu durek durgan durham durica durieux durinic duris durka durkan durkin durko durlak durlej durlik
durma durmus durnan durnin durning duroux durrihy dury durys dusa duse dusek dusicka dusik dussart dussen duszczak
dutka dutko dutrieux dutt dutta duval duvancic duvanel duvenvoirde duvivier duyaza duyvenvoorde duze duzy dvalinns
dvojak dvonc dvorak dwala dwamena dworczak dworniczak dwyer dyal dybal dybas dybiec dybka dycha dyck dyczko dyda dydak
dydo dyer dyja dyjach dyjas dyka dykas dylak dylik dylong dynak dynia dyrek dyris dyrmunds dys dyszy dytko dytrych
dywan dzapo dzene dzenis dziadkowiec dziadura dziala dzialak dzialo dziarmaga dziczek dzidek dziduch dziechciarz
dziedzic dziedzina dzielak dzienis dzienisz dzienniak dzierwa dzierzak dziewa dziewior dziewit dzieza dzika dziob
dziopa dziuban dziuda dziugiel dziurdzia dziurla dziwak dzurjanin dzwonnik eachaidh eachain eachmharcaigh eain
ealanaidh eanaigh easboig eaton ebbis ebenesers ebenezers ebergs eberharter eberl eberle eberth ebner echevarria
echeverria eck eckbauer ecker eckert eco edberg edilons edlinger edlund edman edmonds edstrom edun edvalds edvards
edvardsen edvars edwards eeckhout eelman eerden eerenbeemt effertz efraims egan egea egger eggerts eggthors egills
egisheim egli eglinton eglite eglitis egorov ehlers ehlert eibhir eibl eichberger eichenberger eichhorn eichinger
eichmann eidars eide eids eigenwillig eijkelboom eijndhoven eijssel eikars eil eilfirt eilifs einars einaudi einirs
einthors einvards eiriks eischen eisl eisner eiteagain eitheagain eivers eivins ekai ekal ekberg ekdahl ekelund ekeno
ekert ekholm ekidor ekiru ekitela eklof eklund ekman ekstrand ekstrom ekwueme elatli elbergs elberts elbertse eldars
eldgrims eldjarns eldmars eldons eldors elds elfars elfrads elgueta eliassen eliesers elimars elinbergs elinmunds
elinors elizondo ellerts ellidis ellingsen ellwart eloranta elorza elsemulder elsen elsenaar elsner elvars elvins
elwart elzas emanuelli emanuels emard embden embreks emeralds eminov emmanuels emmelen emmen emond emuria encina ender
endo endrizzi engberg engdahl engel engeland engelen engels engen engilberts engilbjarts engiljons engills engl england
englebert engler english englund engman engstrom engvall enoks enri enright enriquez enschot entringer enzinger
eochadha eochagain eochaidh eochain eoghain eoinin eothach eraslan erazo erber erceg erdman erdmann eregae ergotic
erhart erhout erices erichsen erickson erics ericson eriksen erjavec erkkila erlacher erlars erlends erler erlings erm
ernestos erni ernirs ernits ernser ernsts eronen erons erpelding erps errani errigo ersek ertas ertl erupe erve ervine
erzen escalante escalona escamilla escobar escobedo escolano escribano escriva escudero esekiels esekon esinyen esjars
eskelinen eskildsen eskola espada espana espanol esparza espejo espinal espino espinosa espinoza espitia esposito
esquibel esquivel esras esser esson estay estefans esteve esteves estevez estey estrada etyang etzler etzold eugster
evelingen evensen evequoz everaert everde evers everts evoy evrard ewoi exposito eyanae eybergs eyjolfs eylaugs eyleifs
eymars eymunds eynde eyriks eysteinns eythors eyvars eyvazali eyvazli eyvinds eze ezeugo fabbri fabijanic fabiszak
fabra fabre fabregas fabregat fabrizi fabro fabry fabus fac fachtna fadden fadel fadian fadipe faes faferek fafnirs
fagain fagan fagerstrom faggiani fagiani fagotto fagunwa faherty fahey fahy failbhe fair faircheallaigh fairhall faivre
fajardo fajimi fajnor fakazi fakude fal falabi falba falcon falcone faleti falgeirs falier falkis falkner fallaci
fallamhain falloppio faloye fals faltyn falvey famula fan fanisa fankhauser fannars fannbergs fanngeirs fannin fanning
fannon fantini fantoni fantozzi fanucci faodhagain faoite faolain farace faracov farago faranain faranda farell
farhodov faria farias farina farinelli farizayeva farizov farland farley farmer farnan farnese farnon farragher farre
farrelly farren farrissey farrissy farry farta faruga faryna fasasi fasching fasiang fatha fathaigh fatharta
fathartaigh fattori fauconnier faugno faulkner faull faundez faure favata favero favre fazekas fealy fearachain
fearachair fearadhaigh fearain fearchair feardhaigh fearghail fearghaile fearghaiosa fearghusa fearon fearrai
fearraidhe fearraigh fechant fechner fedak federici fedorov fedotov fedyk feehan feeley feely feeney feenstra feeny
feest fegan fehan fehilly fehr fehringer feichin feichtenschlager feichter feichtinger feichtner feiereisen feighery
feigl feijoo feil feinen feinneadha feirtear feith feithin fekete felban felber feld feldek felder feliksiak feliniak
felisiak feliu felixs fellah feller fellinger fellner felten feltgen feltz feltzer felus fenelon fengs fenighty fenlon
fennell fennelly fenner fennessey fenning fenrirs fenya fercher ferdinands ferdyn ferenac feret ferland ferm fermi
fernandes fernandez feron ferrabosco ferrada ferragamo ferragni ferran ferrandez ferrandiz ferrando ferrante ferrara
ferrari ferraris ferrata ferrazzi ferreira ferrera ferreras ferrero ferretti ferreyra ferriter ferrucci ferry ferstl
fertrams feyder feykirs feys fhailghigh fhaolain fhearadhaigh fhearchair fheargail fhearghail fhearghaile fhearghusa
fhearraigh fheorais fhiachra fhinn fhinneachtaigh fhinnein fhionain fhionghuin fhionnachta fhionnachtaigh fhionnghaile
fhionnlaich fhionnlaoich fhionntaigh fhiontaigh fhir fhlaithimh fhlannagain fhlannain fhlannchadha fhloinn fhogartaigh
fhualain fhuallaigh fiacha fiachain fiachna fiaich fiala fiannachta fiannachtaigh fiannaidh fiannaidhe fiannaigh
fibonacci fica fichtinger ficino ficner fico ficon fidler fidor fidos fidura fiebig fiedler fiedorczuk fiedoruk field
fields fieramosca fiere fierek fierens fierro fifills figat figheadora figueiredo figueras figueroa figuerola fihlela
fijak fijalek fijol fik fikus filak filali filangieri filar filas filatov filban filbin filc filek filiks filipcic
filipek filipic filipko filippelli filippini filippov filips fillion filogamo filus filusz filzi finan finch findlay
finegan finetti fink finka finke finnbjorns finnbogis finneachta finneadha finneran finnerty finngeirs finnjons
finnlaugs finns finnthighearn finnucane finnvards finotto finucane finzi fiodhabhra fiol fiolek fiolka fionartaigh
fionnachta fionnachtaigh fionnagain fionnain fionnallain fionndhubhcain fionnghaile fionnghalaigh fionnghusa
fionnlaoich fionnmhacain fionntain fioravanti fiorini fiorucci firbhisigh firdavsev firgantoro firmansyah firtear fisch
fischbach fischetti fiser fisker fita fitas fithchealla fithcheallaigh fitrzyk fittipaldi fitz fitzgibbon fitzgibbons
fitzmartin fitzmaurice fitzpatrick fitzsimmons fitzsimons fiutak fjalars fjarkis fjodorov fjolars fjolmunds fjolnirs
fjolvars fjornirs flaas flabhain flaga flaherty flahive flaiano flaithbhearta flaithbheartaigh flaitheamhain
flaithearta flaithimh flaithimhin flaitile flament flammang flanagain flanagan flannabhra flannagain flannagan
flannchadha flannelly flannery flannghaile flantz flarta flasza flathamhain flatharta flathartaigh flatley flavin
fleche fleck flego fleischer fleischhacker fleischmann flemmings fleszar fleury flieger fliegner flink flinn flisek
flisiak floch floinn flokis flood florents flores florez florio flosis flovents flowers fluckiger foa foconi fodhladha
fodor fofie fogaca fogarta fogartaigh fogarty fogas fogazzaro fogel foghladha foghlu foghludha fogiel fogt foidl foit
fojt folan folch foletti foley folga folkis folliero folta fomin fonck fondo fonjallaz fonseca fontaine fontana foody
foot foote forain foran forbes forde foreman foremniak forero forgac forget foriwaa forjan forkin forma formbach
fornaciari fornalik fornis fors forsberg forsell forsgren forslund forsman forst forster forstner forsyth fort fortier
fortin fortuny fortuyn forysiak forza foscari foser foss fossmars fosu fosua fotimayeva foucart foucher fouquet
fournier fowler fox foyle fracci fracz fraher frainclin frami franas franaszek franceschi franch franchini francillon
franczuk frandsen franecki franek frania franiak franic franik franjic franke frankhuizen franklins franko frankow
franks franns frano franscini fransen franssen franusic franva franzen franzese franzs frars fras frawley freaney
frechette frederiksen fredes fredriks fredriksen freeley freeney freeth frei freil frein freis freitag freitas frelek
frelich frema fremie frere frerichs frescobaldi fresh freshour freud freudenberger freudenthaler freund frey freybjorns
freygards freymars freymods freymunds freyrs freysteinns freythors freyvids frias friberg frick fridbergs fridberts
fridbjorns fridfinns fridgeirs fridjons fridlaugs fridleifs fridmanns fridmars fridmunds fridriks frids fridsteinns
fridthjofs fridthors fridvins fried friederich friedli friedman friedrichs friehus friel friesen frighil friis frimanns
frimer frimpomaa frisch friscic frisk frithile fritsch fritzs frketic frodmars frohlich frolov frommelt fron fronczek
froschauer froschl frost frostis fruhwirth frukacz frutos fry frycz frydel frye frymus frys ftacnik ftorek fuada
fuadachain fualain fuallaigh fuarain fuarthain fuaruisce fucek fuchs fudalej fuente fuentealba fuentes fuenzalida
fuertes fugiel fuhrmann fujiati fujii fujita fujiwara fukuda fulara fulawka fuli fundi funis funk funnell furaigh furda
fureder furey furga furgal furgala furlan furness furrer furst fusani fuseli fusis fuster futyma fux fuzaylov fyda
fydrych fyfe fylkirs gaasch gaba gabadela gabaldon gabara gabba gabbana gabela gabhachain gabhain gabhann gabhezi
gabhisa gabhlain gabka gabler gabrieli gabriels gabriyelov gabrych gabryel gabryszak gabud gacem gachain gachanja
gacheri gacheru gachoki gadda gade gadhra gadlela gadzala gadzina gaels gaete gaffney gafraigh gagala gagashe gaggini
gagliano gagliardi gagne gagnon gagys gahan gahleitner gaiatto gaibhin gaibhre gaibhtheachain gaiciunas gailius
gaillard gaillin gailliuin gailys gaine gaineard gainey gairbhe gairbhia gairbhighe gairbhin gaitan gaito gaizauskas
gajardo gajcy gajda gajdzik gajowiak gajownik gajzler gakii galach galain galaj galan galarza galat galaz galdames
galdikas galds galeano galeati galek galenzone galesic galeza galgallo galgalo galiazzo galic galica galijn galik
galilei galindo gall gallagher gallaher gallain galland gallardo gallart gallchobhair gallchoir gallegos galleguillos
gallen galler gallet gallez galligan gallivan gallo gallogly galloway galon galos galtarossa galu galuba galuppi galvan
galvani galvez galvin galvis gama gamaliels gamboa gambu gambuse gamede gamez gamhna gamhnain gamon gamper gamrat
gamsjager ganaird gancali gandhi ganesan ganesh gangemi gangl ganguly ganley ganly gao gaoith gaoithin gaona gaora
gapys garaidh garate garavan garba garbaciak garbacik garbhain garces garczarek gardars garde gardiner garety garg
gargallo gargan garibaldis garibay garica garmendia garncarek garncarz garnier garobbio garozzo garps garraghy garrahy
garrido garriga garrihy garris garrone gartlan gartland gartner garvey garza garzon garzoni gasa gascon gasek gasela
gashi gasienica gasik gaskin gasmi gasparini gasperi gass gasser gassner gastel gastelum gasz gaszczak gately gates
gathain gathogo gati gatica gatimu gatsheni gatti gatto gattringer gatwiri gaudin gaudreault gaudyn gaughan gauis gauks
gautis gautreks gauts gautvids gavaghan gavalier gavenda gavican gavigan gaviria gavornik gavrilov gawliczek gaya
gaynard gaynor gaytan gazo gazu gcaba gcaleka gcugcwa gcumisa gcwabe gcwensa gealabhain gealagain gealbhain geanain
geannain geany gearabhain gearachaigh gearailt gearain gearan gearchaigh geard geargain gearty gebashe gebauer gebhezi
gebura geca gedeza gedi geenen geens geeraerts geerling geerts geertsen geest geffen gegic gegotek geherty gehrig
gehring gehringer geibheannaigh geibhinn geidigh geier geiger geimhridh geirards geirfinns geirhards geirhjorts
geirhvats geiris geirlaugs geirleifs geirmunds geirolfs geirrods geirs geirthjofs geirtryggs geirvalds geisel geisler
geislis geissler gelabert geldens gelder gelinas gellemeyer gelli gellirs gemen gemert gemito gemza gence gendek
gendera gendron geneart genechten genefaas gengeshe gengler genot gentile gentileschi gentili gentilini gentry
geoghegan georgescu georgs gepa geraci geraghty geralds gerarghty gerassimov gerber gerdars gerhold geris gerlach
gerrits gerritse gerritsen gertz gervais gesiarz gestel gests getka geudens geuens gevaert geyer gfeller ghabhann
ghailing ghalloglaigh gharbi gheimhridh gheorghiu gherbi ghille ghilleathain ghirr ghoerle ghoill ghose ghosh ghuala
ghunna giacconi giacometti giammusso gianetti gianinazzi giannelli giannetti giannini giannone giannotti giannuzzi
gianvecchio gibb gibbon gibbons gibbs gibert gibilisco giblin gibne gibney gichana gicheru gichohi gichuhi gichuki
gichuru gideons giec giedrojc giehl gielen gierach gierak gierasimiuk gierat gierek gieron giers gierschner giersz
giess gietka giezek gigaba giger gigjars gigli giguere gikonyo gilabert gilardoni gilbane gilberts gilbride gilchrist
gildea gilduff gilgunn gilhooly gillain gillan gillard gilleathain gillen gillespie gillet gilliam gillic gillick
gillieron gillies gilligan gilliland gillin gilliuin gillooly gilmars gilmartin gilroy gilsenan gilson gimenez gindl
ginea giner ginese ginesio ginevan ging gingras gininda ginkel ginnea ginneadha ginneke ginnitty ginnity gintalas ginty
ginzburgas giobalain gioballain gioberti gioblain giobuin giobun giolitti giolla giollagain giollain giollarnath
giollarua giollaruaidhe gionain gionnachtaigh gionnain giontaigh giorgetti giovine giradello giralt girard giraud giron
girona giroux girschner girvan giselmeyer gislason gislis giss gitahi gitari githaiga giulietti giunti giusti givern
gizs gjukis gladka glaibhin glaimhin glaisne glanc glapiak glasain glaser glass glasses glatz glavan glavin glavor
glaza glazer glazier glazik gleannain gleason gleasure gleba gledhill gleeson glegola gleichner glenc glennon gliasain
glica gligora glineur glionain glionnain gloden glodt gloin gloinn gloinne glois glonek gloor glosteir gloster glowacki
glowiak glowienka glownia gluck glums gluszko gmeiner gmur gnatz gneistis gniewek gnimh gnodde gnups gnyp gnyrs goba
gobain gobert gobhann gobhozi goblet gocnik godana godard godart goddard godec godefroid goderts godet godfroid godide
godin godinez godinic godis godmunds godoy godyn godzik godzisz godzwon goedert goedhart goel goerens goergen goerle
goethals goethem goetzinger goff goffaux goffin goffinet gogacz gogain gogan gogarty goggin gogol gogola goibin
goicoechea goik goilin goill goillidhe goireachtaigh gois goj goje gokhale golak golan golas golding goldner goldoni
goldrick goldstein gole golek golenia golgi goliasz golino golisz goliszek golla gollain gollan gollner gollum golob
golofit golon golonko golos golota golubev golubic golus gomboc gomez gomila gomis gomola gomula gona goncalves gonet
gong goni gonsior gontsarov gonzales gonzalez goodman goodwin goossens goovaerts goraj goral gorbunov gorczany gordillo
gore gorecki gorenc gorevan gorey gorgol gorham gori goris gorjup gorlitz gormain gorman gorol gorp gortat gos gosch
goschl gosek gosik goska gospodarek goss gosselin gosset gossiaux goswami gosz gotfryd gothraidh gotic goto gotsholo
gottardi gotti gottskalks gottsveinns goudriaan gough gould goulden goulding goulet gour govaerts govarts govoni gowin
goworek goyaerts goyal goyette goyvaerts gozalov gozdur gozzano gozzi graaf graban grabara grabas grabczak grabher
grabias grabner grabon grabos gracin grada gradaigh gradek gradenigo gradha gradziel grae graeve graf grahams grahn
graindorge graith graj gral gralaigh grallaigh gramhna gramsci gramza granado granados granat granatelli granath
granberg grand grande grandjean granis grankells granlund granstrom gras grasser grassi grassl grasso gratie grattan
gratz gratzer gratzl gravel gravensande gravina grba grbac greachain greadaigh grealaigh grealish greally greanachain
greaney grebowiec gredicak greef greehy greelish greely greenfelder greenholt greenwood greer gregersen greggio
gregorczuk gregorek gregori gregoric gregors gregov gregus greig greij greil greill greine greiner greips greisch
gremese grenier grennan grepps greszta gretars grethen grettirs grewal grey grgic grguric grgurovac grialais griallais
grianain grianna grianra gribhthin griego griesser grifeo griffen griffiths grifin grigoriev grijalva grill grimani
grimars grimes grimkells grimlaugs grimm grimnirs grimolfs grims grimulfs grinius grinsven griobhtha griobhthain griofa
griofha grisoni gritsch gritti grna groarke grob groborz grochola grochowina grodek groen groenendaal groenestein
grogan grojean gromala gromov gron grondel grondelle grondin gronlund gronostaj gronroos gronskis groof groogan groot
groote gros grosjean gross grosser grossi grosz grote grotek groth grottner growney gruagain grubba gruber grubisic
gruchot gruijl gruijter gruil grun grunberger grund grundner gruner grunt grunwald grupa gruson gruza gryciuk grycz
gryga grygo gryka grymuza grys gryta grzebyk grzech grzegorzak grzejszczak grzela grzelak grzelec grzenia grzesiek
grzeskow grzeszkowiak grzetic grzincic grznar gschaider gschwandtner gstohl gstrein guaire guairim guajardo gual
gualandi gualtieri guarana guarato guard guardado guardia guardiola guariento guarneri guay gubain gubben guberan
gubernat gubeshe gubhela gubhuza gubulundu gucci gudbergs gudbjarnis gudbjarts gudbjorns gudbrands gude gudelj gudfinns
gudfreds gudgeirs gudjons gudlaugs
"""
