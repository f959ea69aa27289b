"""Given names of many cultures that are not family names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
przemyslaw przemyslawa przybyslawa psziche puccio puck pueblo puji puk pulmu pulqueria pumbaa punhan puntira puput pura
purcek pureza purificacao purificacion purity purl purwa purwadi purwanto pusat pushti puspa puti putri putu pyry
qaadir qabil qadi qadim qadir qalandar qalib qamar qamil qani qanira qanit qaratel qareeb qarin qasam qasid qasim
qatadah qawee qay qays qazanfar qazim qefsere qemajl qendresa qendrim qerim qiana qiang qiyas qizbas qonca qori qosqar
quaiela quang quar qudamah quddoos qudoos qudrat queen queenie queli quelia querubim quessia quevin quiana quianna
quiliano quim quincy quint quinten quinter quintin quintino quinton quinty quique quirilo quirina quirio quiteria qulam
qulu qumru quoc quorra qurban qushi qutb qutub quyen quynh raagini raahil raakel raamis raamiz raavo rabbaanee rabbiye
rabea rabecca rabi rabih rabit racha rachael rachal rachana racheal rachel rachela rachele rachell rachelle rachid
rachida rachit rachita raci racin racquel rada radamas radan radana rade radegast radek radeke raden radenko radgeir
radgjerd radgjerda radgrid radha radhborg radhee radhgardh radhika radhildur radhost radica radija radika radim radimir
radimira radislav radislava radit raditya radivoj radivoje radka radmil radmila radmod radmund radny radojka radomil
radomila radomir radomira radorm rados radosav radoslav radoslava radoslaw radoslawa radovan radovana radslava radu
raducu raduz radvan radvard radvardur radveig radvile radziwil rae raeann raees raef raegan raekwon raelene raelyn
raelynn raev raewyn raf rafa rafael rafaela rafaele rafaella rafaello rafaelo rafal rafan rafe rafee rafeeq rafet raff
raffael raffaela raffaella raffaellino raffaello raffel rafia rafid rafih rafila rafiq rafiqa rafnar rafney rafnhildur
rafnkell rag ragendra raggi raghav ragheb raghi raghib ragna ragnaelf ragnalf ragnar ragnbjorg ragnborg ragnborgh
ragndis ragne ragner ragney ragnfred ragnfridh ragnfridur ragnfrith ragnfrod ragnheidur ragnhild ragnhilda ragnhildur
ragnild ragnor ragnvald ragnveig ragnvi ragnvor ragny raguel rahab raharja rahat raheem rahel rahila rahim rahima
rahime rahiye rahma rahmat rahmet rahmi rahsaan rahul rahwa raiden raider raido raifa raigo raihan raija raik raiko
raila raili railo raimon raimond raimonda raimonds raimu raimund raimunda raimundo rain raina rainald raine rainhard
rainieri raino rainold raisa raissa rait raita raitis raivis raivo rajab rajeshri rajeswary rajka rajko rajmonda
rajmund rajmunda rajsa rakeem rakel rakhel rakide rakis raknar raksha ralf ralfe ralph raluca ramazan ramberto rami
ramid ramil ramila ramin raminta ramira ramiz ramiza ramize ramna ramo ramona ramone ramonita ramun ramunas ramund
ramune ramush ramy ramzi ramziyya ran ranae ranar ranbir rance randa randal randalin randee randel randell randi
randidur randle randolf randolfo randver randvi randy ranee ranek ranel rangga rani rania raniero ranka ranko rannet
rannva rannveig rannver rannvig ransom ranveer rapaz raphael raphaela raphaelle raqsana raquan raquel raquelina
raqueline rares ras rasa rasad rasha rashaad rashaan rashad rashawn rasheed rasheeda rashida rashidi rasid rasim rasima
rasin rasit rasma rasmiyya rasmund rasofiel rastislav rastislava rasul ratchanon rathi rathulf ratibor ratih ratko
ratmir ratna ratt rauf rauha raul rauli raulo rauna rauni rauno ravald rave ravenna ravnkjell ravy rawald rawan rawiri
raxsanda rayaan rayan rayana rayane rayburn raye rayen rayfield rayford rayhona rayla raylene rayman raymon raymonde
raymund raymundo rayna raynard rayne rayshawn rayyona raza razi razija razije raziya razvan reagan reanna reatha reba
rebbeca rebbecca rebeca rebecka rebeka rebekah rebekka rebihat recep recepali redden redouan redouane reece reeda
reelika reem reemo reena reeno reesi reet reeta reetta refet refik refki refugia refugio refur regena regenia reggie
regin reginal reginald reginaldo reginbald reginbaldur reginbjorg regine reginia reginn regino regitse regitze regna
regner regnhild regni regnild regnwald rego regula regulo reha rehaan rehema rehime rehor rehorka rei reidar reidun
reifnir reigo reija reijo reiko reili reilika reima reimar reimo reimund reinald reinalda reinaldo reinamor reinar
reine reinel reingard reinhild reinhilde reinhold reinholdt reinier reinis reinout reio reita rejana rejane rejhan reka
reksa relika relinda relli relu rema remazan rembrandt remco remedios remek remeny remenyke remi remig remigio
remigiusz remington remizio remo remona remus remzi remzije remziye rena renaat renada renae renan renar renarda renat
renata renate renatka renato renatus renay rendy renea renee renel renetta rengin rengul reni renia renita renna rennie
reno renske reperto requerino resat reshat reshoni resi resit respati ressie restituta restu resulcan reta retha rether
reto retta rettie reuben reubin reva revi revo revza rex rexford rexhep reyansh reyhan reyhana reykdal reykfell
reykfjord reyn reynald reynalda reynaldo reynar reynardo reyndis reynheidur reynhildur reynholt reynir reynold reyr
reza rezeda rezi rezin rezso rezzak rezzan rhavi rhea rheba rheta rhett rhian rhianna rhianne rhiannon rhoda rhode
rhona rhonda rhys ria riad rian riana rianna rianne ribca ric rica ricadonna ricarda ricardas ricardina ricardo ricards
riccarda ricciardo ricciotti ricco richarda richardt richelle rick rickey ricki rickie ricky ricmot rida ridhi riduan
ridvan ridwan rifat riff rifkiye righer rigmar rigmor rigoberto rihanna rihards riho riika riikka riin riina riine
riitta riivo rijad rijk rik rika rikard rikarda rikardur rike rikey rikhard rikhardur rikhild riki rikitza rikiza rikka
rikki riku rikulf rikvald rikvidh rilind rilla rillie rim rima rimante rimma rin rina rinda rinesa ringo ringsten
ringvidh rino rinor rinze rion riona ripley ripszima risalet risasi rishi risper risto ritt ritta ritva riu rivca
rivelino river rivka rivo riya riyad riza riziki rizki rizvan roald roalde roan roana roano roar rob robbe robbi robbie
robbin robby robbyn robena roberta robertas robertin robertina robim robina robine robinetta robiya robjorg robley
roboredo robt roby robyn rocco rochdi rochel rochell rochelle rochus rocio rocky rod rodah rodan rodas rodelinda
roderic roderica roderich roderick roderigo roderik rodger rodh rodhaelf rodhalf rodhe rodher rodhgardh rodhger rodhils
rodhing rodhlef rodhlog rodhmar rodhmund rodholf rodhsten rodhulf rodhvald rodhvi rodi rodica rodmar rodney rodny
rodolfa rodolfo rodolphe rodrick rodriga rodulf rodull roef roeland roelof roena rofn rog rogelia rogelio rogier rogn
rognvald rognvaldur rognvar rohat roi roise roisin rojda rojin rojnu rojus rokas rokkvi roko roksana rol rolanda
rolandas rolande rolando rolands rolant rolende rolf roli rolim roll rollande rollef rollie rollo rolly roly romaine
romaisa romaissa romana romane romanita romarico romarigo romario rome romee romeia romek romelia romello romelo romet
romey romhilda romi romia romie romilda romina rominett romingus romola romolo romona romuald romualda romualdas romul
romula romulo romulus romund romy ron rona ronal ronald ronaldo ronda rondal rondina rone ronett ronetta roni ronin
ronith ronja ronjus ronke ronna ronnaug ronni ronnie ronnik ronny rony ronya roomet roope roosmarijn roquelina rorek
rori rorik rory rosabel rosabela rosabella rosabelle rosalba rosalee rosaleen rosalia rosalie rosalind rosalinda
rosalinde rosaline rosalva rosalyn rosamar rosamaria rosamel rosamond rosamund rosamunda rosana rosandra rosanete
rosangela rosann rosanna rosannah rosanne rosant rosar rosaria rosarie rosarinho rosaura rosberg rosbjorg rosborg rosco
roscoe roseann roseanna roseanne rosebel rosebele rosel roselee roselia roselinde roseline rosella roselle roselyn
roselyne rosemarie rosemary rosena rosenda rosendo rosette rosevelt rosey rosfridur roshildur rosia rosie rosil
rosinberg rosinda rosine rosinkar rosinkara rosinkransa rosio rosita roska roskva rosl roslaug rosli roslin roslind
roslinda roslyn rosman rosmann rosmarie rosmary rosmunda rosmundur rosny rossana rossella rossie rostislav rostislava
roswell roswita roswitha rosy rothe rothger rothmar rotkar rotker rotraud rotraut roulf rouven rovald rovena rovsan
rovsana rowen rowena roxan roxana roxane roxann roxanna roxanne roxelana roxie roxy roya royal royala royan royce royen
rozal rozalia rozalie rozalija rozalinda rozamunda rozana rozanna rozanne rozella rozemarijn rozi rozia rozina rozita
roziya rozmarin rozsi rozvita rrahim rron rrustem ruairi ruari rubaba rubani rubar rube ruben rubeyda rubi rubie
rubiela rubim rubina rubinka ruby rubye ruchan rudecindo rudesindo rudi rudite rudolfa rudolfina rudolfo rudolpho rudra
rudy rueben ruedi rufat ruffin ruffina ruffus rufina rufio rufo rufta ruggerio ruggero ruggiero rugile ruhangiz ruhide
ruhiu ruhiyya ruhsar ruhsat ruhshona ruhugul ruie rukia rukiye ruknettin rumaysa rumejsa rumeysa runa runalf runar
runbiorn rundis rundo rune runfast runfrid runfridh rungo runhildur runi runkil runno runny runolfur runsten runulf
runvast runvidh rupert ruperta ruperto rupio ruprecht ruqayya ruqiya ruqiyya ruri rurik rurique rusen rushil ruslan
ruslana rusman rusne russ rustem rustin rusty rusul ruszalka ruszlana ruta rute rutger rutha ruthann ruthanne ruthe
ruthie ruthild rutt rutur ruuben ruut ruven ruwaihim ruxanda ruxandra ruxsara ruy ruya ruza ruzena ruzhdi ruzica
ruzsinka ryad ryann ryker rylan ryland rylee ryleigh ryley rylie rym ryma ryne rynjus ryohei ryosuke rysia rysiek
ryszard ryte rytis ryuu rza saadat saadatu saadet saadia saadiq saaiq saale saalih saana saanvi saara saba sabahat
sabahate sabaheta saban sabar sabari sabas sabastian sabato sabbir sabedin saber sabettin sabih sabihe sabin sabina
sabine sabiorn sabira sabit sabjorn sable saborg sabra sabrin sabrina sabrine sabtaj sabuhi sacha sachi sachiko sacida
sad sada sadaka sadao sadat sadberk saddam sadeti sadi sadia sadie sadija sadije sadik sadika sadiki sadiman sadina
sadiq sadittin sadiya sadiye sadraque sadrudine sadye saebbe saeberg saebergur saebiorn saebjartur saebjorg saebjorn
saebjort saeborg saebra saedal saediaerf saedis saefinn saefinna saefridur saehildur saei saela saelaug saelaugur
saemann saemar saemi saeming saemund saemunda saemundur saeny saer saerek saeros saerun saesol saethor saeunn saevald
saevaldur saevar saevarr saeve saevin saevor safa safae safar safast safet safia safii safija safije safina safinaz
safiqa safir safira safiri safiya safiye safouan safouane safta safura saga sagcan sage sagit saglam sagun sahar sahara
sahat sahbanu sahdiye sahiba sahide sahigul sahika sahil sahinalp sahinbey sahinder sahiner sahir sahit sahla sahlar
sahmar sahmettin sahnaz sahnuray sahra sahrabanu sahvalad sai saida saido saif saiful saige saija saila saim saima
saime saimi saint sairah saire saka sakari sakina sakip sakir sakit saksham sakti saku sakura sal salahaddin salala
salamon salamoun salbatore salberg salbjorg saldis salemo salena salete salgerdur salgir sali salida salih saliha
salima salimah salimet salin salina salka salkim salkin salla salley salli sallie sally salma salman salmann salmar
salme salny salohiddin salomea salomena salomey salomite salomo salomoun salsabila saltuk salud saluquia salurbay
salustiano salustiniano salvacao salvadora salvar salvator salvatora salvatori salvatorio salvatorre salvatrice
salviano salvina salvio salvor salwa samad samahat samaksh samama saman samandar samanta samantha samar samara
samaritana samaritano samarth samatha samay samaya samella samer samesh samia samiah samie samiha samil samina samir
samira samire samiya samiyah sammie samo sampo sampsa samsiyya samsul samu samual samuela samuele samuella samuli
samund samurtay samweli samxal samy sana sanaa sanae sanai sanal sanalp sanan sanavber sanaya sanberk sancak sancar
sancha sancia sancler sandalio sandel sandholm sandie sandile sandis sandra sandrina sandrine sandrino sandro sandu
sandur sandy sanel sanela sanelma sanem sanije sanita saniya saniyah sanja sanjar sanjay sanjin sanjo sanjuana
sanjuanita sanli sanlibay sanne sanni sannie sanora sansal sansone santal sante santelmo santeri santia santina santino
santtu santuzza sanubar sanur sanver sanya sanziana saoirse saood saphira sarabi sarafaddin sarafat sarafina sarah
sarahi sarai sarancam saranda sardor sare sargin sari sariah saricabay sarina sario sarita sariyya sarka sarlota
sarlott sarmite sarolt sarolta saron sarp sarper sarphan sarpkin sarrah sarthak saruhan sarunas sarunporn sarvan sarvar
sarvinoz sarxan sarya sasa sascha sasha sasikala saskia saskie sasquia sassia sasu sathvik satia satira satiro satomi
satrettin satu saturnin saturnina saturnino satya saula saulina saulius saulo saumu saumya saundra sauti sauveur savak
savald savana savanah savanna savannah savas savel saveli saveria saverio saveta savi savilla savina savion savka savki
savni savon savva saxavat saxi saxon saxona sayali sayan saydam sayed sayeste saygin sayhan sayil sayin saylan sayrak
sayuri sazime scarlet scarleth scarlett scarlette scevola schatzi schatzie schirin schmetterling schnapps schnaps
scholastika schwanhild scirocco scot scottie scotty seaborn sead seamus sean seana seanan seaneen seanna season seb
sebas sebastiaan sebastiana sebastiano sebastiao sebastien sebastiene sebastijan sebastjan sebattin sebboy sebestian
sebestyen sebigul sebil sebjorn sebla sebnem sebrina sebulon secen secgul secil seckin seckiner secme secundino seda
sedat sedef seden sedenius sedevard sedife sedolf sedrick sedrik sedzimir seem seema seet sef sefania sefedin sefer
sefi sefiye sefora segilola segismundo segundo seha sehamet sehare sehel seher seherezada seherezade sehnaz sehrazat
sehreban sehriban sehza seid seidi seido seif seifur seija seila seimur sejda sejla sekim sel selah selaheddin selajdin
selale selam selatin selcan selcen selcuk selda seldon selemawit selen selena selene selenia seler selesa selesia
selesio seleso selim selime selina seline selinti selis selja seljan selka selma selman selmer selmin selmo selvaggia
selver selvi selvije selyan sema semaj semat semender semenica semhar semih semina semine semir semiramis semire semjon
semm semra semrin semsa semsettin semsinisa sena senad senada senaida senan senay sencar sencer sendogan seneca senem
senia seniha senija senio senja senka senkal senna senne senni sennur senol senon senora senta seomara seona seosamh
sepo seppe seppo september septi septima sera seracettin serafeddin serafiina serafilm serafin serafina serafino serah
seraina seraphin seraphina seraphine serban sercan serda serdal serdar seref sereina seren serena serenat serenela
serenity sereno serenus serezli serfinaz serge sergei sergej sergen sergey sergi sergia sergio sergiu sergius sergo
serhat serhatmehmet serif serife serilda serina serine serita serkan serma serman sermin sernur serol serpil sert
sertap sertorio servac servet servete servi servinaz ses sesar seselia sesil sesilia sesinando sesira sesselia sesselja
sessilia sesto setsuko settimio setya sevan sevara sevcan sevda sevdem sevdi sevdije sevdinar seve severa severi
severiano severin severina severine severo severt sevgen sevginur sevi sevican sevil sevim sevinc sevinch sevindik
sevket sevketfeza sevla sevsevil sevval seward seweryn seweryna sextina seya seyda seydo seye seyed seyfaddin seyfulla
seyfullah seyhan seyhun seyithan seyma seymur seyran seyyal seyyide sezal sezen sezgi sezginbas sfiso shaban shad shade
shadrack shadya shae shafter shaha shahina shahnoza shahriyor shahzod shahzoda shaima shaina shaip shakia shakila
shakira shakita shala shalanda shalon shalonda shamar shameka shamika shamsuddeen shana shanae shanaya shanda shandi
shandra shane shaneka shanel shanell shanelle shanequa shani shania shanice shaniece shanika shaniqua shanita shaniya
shanna shannan shannen shanon shanta shantae shantay shante shantel shantell shantelle shanti shaqir shaquan shaquana
shaquille shaquita shara sharan sharda shardae sharday sharde sharee sharell sharen shari sharice sharie sharif sharika
sharilyn sharita sharla sharleen sharlene sharmaine sharman sharmila sharolyn sharon sharonda sharri sharron sharyl
sharyn shasta shatara shaun shauna shaunda shauneen shaunna shaunta shaunte shaurya shavon shavonda shavonne shawana
shawanda shawanna shawn shawna shawnda shawnee shawnna shawnta shawnte shay shayan shayenne shayla shaylee shayna
shayne sheamus sheba shedrick sheela sheelagh sheena shefket shefki shefkije sheila sheilah sheilla sheillah shela
shelba shelbi shelbie shelby sheldon shelia shella shelley shelli shellie shelly shelva shelvia shelvie shem shemar
shemeka shemika shemsi shena shenika shenita shenna shep shera sheree sherell sheri sherice sherie sherif sherika
sherill sherilyn sherine sherise sherita sherlene sherley sherly sherlyn sheron sherree sherrell sherri sherrie sherril
sherrill sherron sherryl sherwin sherwood shery sheryl sheryll sheyla shianne shida shiela shila shiloh shin shinead
shira shirely shirin shirl shirlee shirleen shirlene shirley shirleyann shirlie shivani shivansh shizue shizuko
shkelqim shkelzen shkurta sho shohei shohjahon shohrux shoji shon shona shonda shondra shonna shonta shoshana shota
shpejtim shpresa shqipe shqiprim shravya shreya shukrije shukrona shyann shyanne shyheim shyhrete shyla sia sian siana
sibbie sibel sibila sibilla sibille sibonelo sibongile sibusisiwe sibusiso sibyl sibyla sibylla sibylle sid sidar
siddharth siddhartha siddie sidiq sidiqa sidki sidnei sidney sidon sidonia sidonie sidonio sidra sidraque sidsel sieb
siebe siegbert siegfried sieghard sieghild sieglind sieglinde siegmar siegmund siegrid siegried siegrun siegward siem
sien siena sienna siep sietse sif sifa sifredo sigbergur sigbert sigbjartur sigbjorn sigborg sigdis sigdor sigdora
sigfastur sigfinnur sigfredur sigfrid sigfrido sigfridur sigfried sigga sigge siggeir sigger siggerdur sighbiorn
sighborgh sighburgh sighdan sighdiaerf sighfast sighfridh sighhiaelm sighhvat sighlogh sighmar sighmund sighne sighni
sighniut sighridh sighridher sighrith sighrun sighvatur sigi sigisbert sigismund sigita sigjon siglaugur siglind
siglinde siglog sigmann sigmar sigmond sigmund sigmunda sigmundur signa signar signe signhildur signild signy sigri
sigrid sigridur sigrikur sigrun sigsteinn sigthor sigthora sigthrudur sigtryggur sigtyr sigur sigurast sigurasta
sigurbaldur sigurbara sigurberg sigurbergur sigurbirna sigurbjarni sigurbjartur sigurbjorg sigurbjorn sigurbjort
sigurborg sigurbrandur sigurd sigurda sigurdis sigurdor sigurdora sigurdrif sigurdrifa sigurdur sigurey sigurfinna
sigurfinnur sigurfljod sigurgeir sigurgeira sigurgestur sigurgisli sigurgrimur sigurhanna sigurhelga sigurhildur
sigurhjortur sigurholm sigurjon sigurjona sigurkarl sigurlaug sigurlaugur sigurleif sigurleifur sigurlidi sigurlilja
sigurlin sigurlina sigurlinn sigurlinni sigurlogi sigurmann sigurmar sigurmon sigurmunda sigurmundur sigurnanna
siguroddur siguroli sigurorn sigurosk sigurpall sigurros sigursteina sigursteinn sigursveinn sigurthor sigurthora
sigurunn sigurvaldi sigurveig sigurvin sigurvina sigvalda sigvaldi sigvard sigvardur sigyn siham sihawukele siimon
siina siir siiri siivo sijuade siku sil silan silanur silas sile silfa silfra silfrun silfur silja silje silka sill
silla sille silli silondile silvain silvan silvana silvandira silvano silvar silve silver silveria silverio silvester
silvestr silvestre silvestro silvi silvia silvian silviana silviano silvie silvija silvijn silvina silvino silvio
silviu silvius silvo sim simal simao simas simaura simauro simay simber simcha sime simea simen simeon simeona simge
simi similoluwa simin simina simion simisola simmie simmu simona simonas simone simoneta simonetta simonette simonia
simonine simonne simphiwe simphiweyinkosi simplicio simsek simten simun simuzar simya sina sinaida sinasi sincere sinda
sindre sindri sindulfo sindy sine sinead sinem sinesio sing sini sinica sinikka sinisa sinja sinkler sintija siobain
sioban siobhain siobhan siofra sion sione siper siphesihle sippora sira sirac sirak sirap sirena sirene siret siri
siria siriann sirianna sirianne siril sirina sirine sirio sirivan sirja sirje sirkku sirla sirle sirlet sirli sirly
sirma sirnir siro sirpa sirra sirri sirriye sirry sirvi sirzad sisenando sisi sisinio siska sisko sisnando siss sissa
sisse sissel sissi sissy sister sistine sita sitara sitha sithembiso siti sitiwat sitona sittik sittikorn sittona siu
siv sivar sivert sivia sivio siw sixi sixt sixta sixten sixtine sixto siya siyabonga siylihan sjafnar sjana sjoerd
sjofn sjors sjovor skade skadi skaegge skaer skaeringur skaerlak skafti skagalin skaidrite skamhals skapti skardhe
skarlet skarleta skarlog skarpe skarphedinn skarpheidur skefill skeggi skellir skender skiddal skidi skirnir skjaldvor
skjalvor skjolddis skjoldis skjoldur skjoldvor skogh skoghe skolastika skolasztika skorri skroggur skugga skuggi skula
skuld skuldfrid skule skulfrid skuli skulina skuta sky skye skyla skylar skyler sladjan sladjana slamet slava slavek
slaven slavena slaviboj slavibor slavisa slavka slavko slavoboj slavoj slavoljub slavomil slavomila slavomir slavomira
slawa slawek slawomir slawomira slobodan slobodanka slodhe slyvia smajl smaranda smari smidh smidur smil smiljan smilla
smilte smyrill snaeberg snaebjartur snaebjorg snaebjorn snaebjort snaeborg snaebra snaedahl snaedis snaefridur snaeholm
snaelaug snaelaugur snaer snaeringur snaeros snaerun snaethor snaevar snaevarr snare snefrid sneha sneider snezana
snezhana snjafridur snjaka snjezana snjofridur snjoki snjolaug snjolaugur snjolfur snofrid snorra snorri snot soan
sobeslav sobeslava sobieslaw socorro socrates soeiro soffia soffren sofi sofia sofian sofiane sofie sofija sofine
sofiya sofren sofronie sognhild sognhilde sogni sognilde sohan sohret sohvi soila soile soili soilikki sointu sokmen
sokrat sol solal solan solange solanio solaug solbergur solbjartur solbjorg solbjorn solbjort solborg solbra solbrit
solbritt solbrun soldis soldogg soledad soledade soleh solen solene soley solfest solfester solfrid solfridur solfryd
solga solgerd solgerdur solgull solgunn solhild solhildur soliana soliha solimann solin soline solkatla solla sollaug
sollilja sollor solma solmar solmoy solmundur solny solo soloman solon solongia solou soloug solros solrun solrund
solrunn solunn solva solvar solve solvei solveig solveiga solvej solvejg solver solvey solvfester solvi solvin solvina
solvita solvor solvy somadina somer somjo somtochukwu son sona sonad sonam sonata sonay sondra sondre sone soner songul
songurkan sonia sonja sonje sonji sonmez sonnenschein sonnev sonneva sonneve sonni sonnie sonnik sonnov sonnur sonny
sonvis sonya sonyaz sook sophia sophie sophronia sophy soraia sorana sorawut soraya sorcha sorin sorina sorine sorkun
sorli sorn sorve sos sosimo sossen sotaro sote soter sotero sotira souad soufian soufiane soukaina souleymane soumaya
soumia sovei soverine sovetbek sovkat sovrina sovrine sowande soydan soydaner soyer soyhan soykan soykut soyler
soyselcuk sozen sozer spa spak spake sparkle spela speranta sphiwe spiaelbodhi spiaelle spirv spiut spoi spomenka
spordi sporgh sporv spurgeon spurgh spyridon spytihnev squire srdan srdjan srecko sreten sritharan ssu stacee stacey
staci stacia stacie stacy staffan stak stake staki stale stali stana stanca stanford stanimir stanisa stanislas
stanislaus stanislav stanislava stanislavs stanislaw stanislawa stanka stanko stapfan stapi star stardal stare
starkadur starke starki starla starling starr starre starri stasia stasta statine stavros stavroula staza stef stefaan
stefana stefania stefanie stefanija stefanny stefano stefanos stefany steffani steffanie steffi stefi stefica stefina
stefine stefka stefnir steijn steina steinar steinarr steinbekk steinbergur steinbjorg steinbjorn steinborg steindis
steindor steindora steiney steinfinn steinfinnur steinfrid steinfridur steinfrod steingard steingerdur steingjerd
steingrim steingrimur steinhild steinhildur steini steinkell steinkjell steinlaug steinmar steinmod steinmodur steinn
steinny steinodd steinolfur steinor steinrod steinrodur steinros steinrun steinthor steinthora steintor steinulf
steinulv steinunn steinvardur steinvild steinvor steivor stela stelian steliana stelina stellah stellan steluta sten
stena stenar stenbiorn stenborg stenborgh stener stenetta stenfinn stenfridh stengardh stenhild stenkil stenolf stense
stenulf stenvast stenvor stepana stepanie stepanka stephaine stephane stephani stephania stephanie stephany stephene
stephenie stephnie stephon sterling sterre stevan steve steveline steven stevie stevo stian stien stig stigheidur
stigher stigrun stigulf stigur stiina stilla stina stine stinke stinken stipe stipo stirnir stiven stjarna stjarney
stjepan stodhing stoffa stoja stojan stojanka stojmir stonewall stoney storbjorn storlach storma stormur stormy
storolfur strahimir strahinja straumberg strommine strongheart stuf sture sturla sturlaugur sturri stybbe styfeldus
stygg styr styrbiorn styrbjorn styreman styrger styrgerdur styrkar styrlogh styrman styrmir styrr styrvast suada sualp
suanne suat suati suayp subhan subomi subutiye sucaddin sucaettin suci sudaba sudarka sude sudi sudie sudiksha sue
sueann sueli suellen suen suer sufjan sugar sugarka sugra suha suhani suhejla suheyda suido suive suivi suk suki sukran
sukri sukru sukufa sukufe sukur sula sulamit sulamita sulamith sulejman sulema sulevi suleyla suleyman sulhi sulki sulo
sultan sultana sultane sulu sulun sumarlidi sumarlina sumarros sumaya sumayya sumeja sumer sumerya sumeyye sumiko
summer sumner sumru suna sunamita sunay suncica sunday sundus sune sunel suner sungara suni sunita sunna sunne sunnefa
sunneva sunni sunnifa sunniva sunny sunshine sunvidh suoma suometar supasit supasita suphi suraje surayya suria surya
susam susan susana susanita susann susanna susannah susanne susano suse susen susete susette susie sussan sussanne
sussie susy sutare sutere suthakaran sutharsan suus suvada suvakit suvari suwijuk suzan suzana suzann suzanna suzanne
suze suzer suzette suzi suzie suzy svaerker svaerkil svaerting svafa svafar svafnir svala svali svalrun svan svana
svanbergur svanbjorg svanbjorn svanbjort svanborg svandis svaney svanfridur svangeir svanheidur svanhild svanhildur
svanholm svanhvit svani svanlaug svanlaugur svanmundur svanros svante svantepolk svanthor svanthrudur svantopolk svanur
svarald svarfdal svarke svarkir svart svarte svarthovde svatava svatoboj svatobor svatomir svatopluk svatoslav
svatoslava svava svavar svea svein sveina sveinar sveinberg sveinbjartur sveinbjorg sveinbjorn sveinborg sveindis
sveiney sveinfridur sveingerdur sveinhildur sveinjon sveinke sveinlaug sveinlaugur sveinmar sveinn sveinov sveinros
sveinrun sveinsina sveinthor sveinulf sveinulv sveinung sveinungi sveinveig sven svena svenald svenborg svend svening
svenja svenke svenn svennik svenning svente svenung sverdrup sverk sverke sverkel sverker sverkil sverre sverrer
sverrir svetislav svetla svetlana svetluse svetozar svidandi svitlana svjetlana svolnir svorfudur swala swan swanhild
swanhilda swanhilde swaning swann swantje swarthe swarthofthi swave swavi swen sweni swening swenja swenki swerting
swetlana syahrini sybil sybilla sybille syble sybren sydell sydnee sydney sydni sydnie syed sylas sylfest sylgja
sylivia sylke sylva sylvaine sylvan sylvana sylvania sylvanus sylve sylvere sylvester sylvi sylvia sylviane sylvianne
sylvie sylvio sylwester sylwia symon symone synnove synove synthia synva synvis syprian syreeta syrene syria syrine
syver syverin syverine syvert syxsten szabella szabina szabolcs szabrina szaffi szalome szalvia szamanta szamira
szandra szanna szantana szantina szava szavanna szaveta szavina szederke szedra szegfu szelina szelli szello szelloke
szemerke szemira szemiramisz szemoke szendi szendike szendile szenia szenta szepa szepe szerefina szerena szerenke
szerko szeverina szibill szibilla szidalisz szidi szidonia sziglind szilarda szille szilvana szilveszter szilvesztra
szilvia szimona szimonett szimonetta szindi szines szinta szintia szira sziren sziringa szirka szirom szironka szixtin
szixtina szkarlett szkilla szofi szofia szofronia szolanzs szonja szonora szoraja szorenke szorina sztavrula sztella
szulamit szulejka szuliko szulita szultana szura szvetlana szymon taago taahaa taahir taalib taamir taariq taava
taavetti taavi taavo taban tabatha tabea tabetha tabish tabita tabitha tacia taciana taciano taciddin tacio tacito
tacnur tad tadao tadas taddeo tade tadeas tadej tadeja tadeo tadeu tadeusz tadhg tadija taeke taft tagalp tagangul tage
tagne taha tahar tahj tahmeed tahmid tahmina tahoor tahseen tahsin tahte tahti taial taichi taigo taija taijo taiko
taimar taimi taimo taina taine tair taire tairi tairo tais taisa taisha taisir taissa taisto taito taive taivi taivo
taja tajammal tajana taje tajo tajuana tajudinn tajus takako takatifu takisha takuma tal tala talan talas talay talayer
talaz tale talen talia talibe talina taline talio talis talisha talita talitha taliyah talka tallie talmadge talmage
talon talu talula talvar talvikki talvis talvo tam tama tamala tamam tamar tamara tamasa tamatha tamati tamay tamaydin
tambet tambika tambra tameika tameka tamekia tamela tamer tamera tamerk tamesha tamia tamica tamie tamika tamiko
tamilla tamino tamiris tamisha tammara tammaro tammera tammie tammo tammy tamra tamu tamya tana tanagra tanak tanalp
tanay tanazia tanbay tanberk tanbey tancredo tandogdu tandra tandri tandy tane taneka tanel taneli tanem taner tanerk
tanesha tangaroa tangela tangor tangul tanhan tania tanika tanil tanimu tanir tanish tanisha tanita taniya taniyah
tanja tanju tankred tankut tanmayi tanna tanpinar tansel tanses tansev tansig tansoy tansu tantri tanveer tanvi tanya
tanyel tanyer tanyolac tanyu taoufik tapani tarah taraji tarak taran tarana taranci taras tarcisio tardu taren tarfaan
tarfur tari tarik tarina tariq tariyel tarja tarkan tarlan tarmo tarn taro tarra tarsha tarsicio tarsicius tartis taru
tarvi tarvo taryn tarzicia tarzicius tasan tasar tasdik tasha tashi tashia tashina tasia taskan taskin tasnim tassilo
tasvir taswir tatana tatia tatiana tatianna tatiano tatijana tatjana tatsiana tatsuo tatu tatum tatyana tatyanna taufan
taufik taulant tauno taunya taurean tauri taurino tauro taurus tautvydas tavaris tavast tavasz tavaszka tavian tavio
tavion tavon tawana tawanda tawanna tawna tawny tawnya taya tayaydin tayfun taygan tayla taylak taylan tayler tayna
tayshaun tayyibe tayyip tazia tazio tea teagan teber tecimer tecla ted teddie teddy tedi tedros teea teela teele teemu
teena teerth teet teetat teevi teevo tegan teguh tegza teigo teija teije teijo teili teisha teitny teitur teja tejala
tejas tejs tekant tekay tekbay tekecan tekin tekiner tekla teknaz teksoy telemaco telesfor teliano telim telle tellervo
telly telma telman telmo telo telse temeka temidayo temika temime temir temirhan temistocle temisz temizkal temme temmo
tempie temple tempo temucin tenesha tenho tenia tenika tenis tenisha tennessee tennie tennille tenvir tenzin teo
teobald teobalda teobaldo teodemiro teodezja teodolinda teodomiro teodor teodora teodorik teodoro teodors teodosia
teodosie teodosio teodoz teodozia teodozie teofan teofania teofil teofila teofilo teohari teolinda teoman teon teona
teonia teotonio teppo tequila tera terance tercan tercia terciero tercio tere tereasa terell terenc terence terencia
terencio terencius terenzio teresa teresca terese teresia teresiah teresina teresinha teresita teressa terez tereza
terezia terezie terezija terezinha terhi terhikki terho teri terica terina terisa terje terlan tero terra terrance
terrence terresa terri terrie terrill terrilyn terttu tertullia terza terzo tesha tess tessa tessel tessie tessza
tetisz tetyana teun teunis teuta teuvo tevide tevin tevo tevs tex texanna texas texie teybet teymur teymuraz teymurcin
teyo tezcan tezol thabani thabisa thabisile thabiti thad thaddaus thaddeus thai thais thalente thales thalia thanatcha
thandazile thandeka thandiwe thando thangbrandur thanh thao thea theadore theba theda thedore thekla thelma thembeka
thembekile thembile thembisile thengill theo theobald theobold theodis theodocia theodoor theodor theodora theodore
theodorik theodoro theodoros theodorus theodosia theodosie theofan theofil theofila theola theophil theophile theres
theresa therese theresia theressa therman theron thersa theta theyr thi thiaegn thiaelvar thiaelve thialvar thialve
thiare thibaud thibo thidrandi thidrik thielvar thiemo thierno thije thijme thijmen thijn thilo thim thimeo thin
thingbiorn thingey thingfast thingger thingulf thingvar thingvast thinhinane thinur thiok thirza thiudhger thiudhsten
thiudhulf thjalfi thjodann thjodar thjodbjorg thjodbjorn thjodgeir thjodhildur thjodleifur thjodmar thjodolfur
thjodrekur thjodvardur thjostar thjostolfur thobias thoger thoka tholf tholl tholly thomander thomasena thomasina
thomasine thommas thommy thora thorald thoralf thoranna thorar thorarinn thorarna thorbarg thorben thorberg thorbergur
thorbern thorbernus thorbiorn thorbjarni thorbjorg thorbjorn thorborn thorbra thorbrandur thord thorda thordh thordher
thordis thordo thordur thore thorelfa thorelfur thorello thorer thorey thorfast thorfin thorfinn thorfinna thorfinnur
thorfred thorfridh thorfridur thorgard thorgardh thorgardur thorgarth thorgautur thorgeir thorger thorgerdur thorgestur
thorgisl thorgny thorgnyr thorgot thorgrim thorgrima thorgrimur thorgun thorgund thorgunn thorgunna thorgunnur thorgut
thorhaddur thorhalla thorhalli thorhallur thorhanna thorheidur thorhild thorhildur thorhvat thori thorinn thorir
thorirus thorith thorkatla thorkel thorkell thorketil thorkil thorkild thorlacius thorlaf thorlak thorlakur thorlaug
thorlaugur thorlef thorleif thorleifur thorleikur thorlindur thorlof thorlogh thormar thormod thormodh thormodur
thormoth thormund thormundur thorn thorny thorodda thoroddur thorolf thorolfur thorormur thororn thorri thorry
thorstein thorsteina thorsteinn thorsteinunn thorsten thorstenulf thorstina thorth thorun thorunn thorvaldur thorvar
thorvardur thorveig thorvor thorwald thorwar thorwe thorwith thos thra thrainn thrandur thrastar thresa throkil thrond
throstur throtti throttur thruda thrudmar thrudur thrugels thrugils thrugot thrugun thrymur thu thufa thula thura thure
thurgot thuri thuridur thurir thurlow thurman thursa thurston thury thuthukile thyra thyrger thyri thyrill thyrnir
thyrniros thyrvi thyrwi thythger thythkil thythulf tia tiago tialilja tiana tianna tiara tiare tiarna tiarnan tiarra
tibbe tibe tiber tiberia tiberiu tiberius tibi tibo tibor tibra tiburcio tiburcius ticen tichomil tichomir tichon ticia
ticiana ticiano tidiane tiegan tieme tiemen tiera tierra tierri ties tiesha tifani tifany tiffaney tiffani tiffanie
tiffany tiffiny tigin tigo tihomir tiia tiina tiit tiitus tiiu tijana tije tijmen tijn tijuana tilbe tilda tilde tilden
tildra tilen tilia tilio till tilla tilli tillie tillmann tilly tilman tilmann tilo tilsim tim timbul timea timeo timi
timika timme timmie timmo timmothy timmu timmy timo timofei timon timona timote timotea timotei timotej timoteo timothe
timothee timotheus timothy timucin timur timurtas tin tina tinal tinaz tinca tincuta tindar tindra tindri tindur tineke
tinetta tiney tinie tinisha tinna tinne tinni tinnie tiny tiphaine tira tirca tirdad tirhas tiria tirsa tirso tirta
tirtayasa tirza tisa tish tisha tishie tishk tistran tita titania titanilla titas titi titilayo titin titouan titta
tittina tivadar tizian tiziana tiziano tjaldur tjasa tjorfi tjorvi tobbi tobe tobi tobiasz tobie toby toccara tod todda
toddi todor todsawun tofi tofiq togan toger togrul tohias toi toimi toini toivo toka tokcan toker tokert toki tokki
tokoz toktug tokunbo tola tolbert tole tolentina tolga toli tollev tolli tollie tollov tolonay tolonbay tolulope tolun
toluwanimi tom tomasa tomasia tomaska tomasz tomaz tomazia tomazina tomeka tomi tomie tomika tomiko tomislav tomislava
tommaso tommi tommie tommy tommye tomo tomoko tomori tomoya tomris tomurcuk tonda tonette toney tonguc tonia tonicha
tonie tonino tonio tonis tonisha tonita tonja tonje tonna tonne tonnes tonni tonno tonny tono tonu tony tonya toomas
toon topi topias toprak topuz tor tora toralf toran torben torber torbjorg torbjorn torcato tord tore torel torey
torfey torfheidur torfhildur torfi torgny torhan tori toriano toribio torie torill torine toris torjus torkjell torkvat
torla torlacus tormi torner toros torpecia torquato torrance torrey torri torrie torry torsten torsti tory tosha toshia
toshiko toshio toska tosti toszka tota toti totti touko tova tove tovi tovuz towanda toya toygar tracee traci traciana
tracie traian trajano trana trang transito trasila traude traudel traudl traugott trausti traute traviata travon
trayvon tre treasure treena tremaine tremayne tren trena trent trenten trenton tresa tressa tressie treva trever trevin
trevion trevon trevor trey treyton treyvon tri tricia triin triinu trilby trina trine tringa trinh trini trinidad
triniti trinity triona tripp tripti trish trisha trista tristan tristana tristano tristen tristian tristin triston
triveni trixi triya troels trofim trond trong trostan trpimir tru trude trudi trudie trudy truels trugot trula truls
trumaine truman trumann trung tryggi tryggva tryggvi tryggvina trysta trystan tsubasa tsung tuana tubbi tude tudora
tudorita tudosia tuere tufan tufani tugba tugcan tugce tugiman tugrulhan tugtas tui tuija tuire tukazban tukelalp tuki
tukufu tula tulay tule tuli tulia tulin tulio tulipa tulipan tulir tullia tullio tulu tulun tumay tumer tumi tumkurt
tuna tunacan tunahan tunar tunc tuncboga tuncel tuncer tunchanok tunckilic tunde tunder tunga tunguc tuni tunne
tunradee tunzala tuomas tuomo tuovi turabi tural turana turcan turcein ture turgay turgo turgut turi turid turkalp
turkan turkana turkcan turker turkmen turknur turku turlough turvi turxan tutku tutkucan tutkun tutya tuudur tuukka
tuula tuuli tuulia tuulikki tuune tuur tuure tuva tuvana tuvi tuyet tuyug tuzeer tuzenur tuzvirag tvrtko twan twana
twanda twanna twila twyla tya tycho tye tyesha tyge tygo tyisha tyke tyki tykone tyla tylaug tylor tymeo tymon
tymoteusz tynisha tyquan tyr tyra tyree tyreek tyreese tyrek tyreke tyrel tyrell tyrese tyrfingur tyri tyrik tyrin
tyriq tyrique tyron tyrone tyrus tyshawn tytti tytus tyyne tyyni tzu ubaldo ubbi uberlinda uberta uberto ubeydullah
ubika ubjorg uca ucan ucbeyi ucchal ucello ucer ucgul uchenna uchita uda udalrico udant udarsh udbjorg udder uddi
udeera udna udo udve udvoske udyati ueli uffe uffi ufred ufukay ugan uge uggi ugla ugluspegill ugne ugolino ugur
uguralp ugurkan ugurtan uido uik uile ujamaa ujunwa ukko uko uku ula ulakbey ular ulari ulas ulbrecht ulderico uldine
uldis ulduz ulev ulfa ulfar ulfat ulfdis ulfet ulfey ulfgeir ulfhedinn ulfheidur ulfhildur ulfkell ulfljotur ulfrun
ulftyr ulfur ulgen uli ulises ulisse ulisses uljana uljas ulje ulkar ulke ulku ulkudes ulkum ulla ullar ullas ulle ulli
ullivieri ullo ulmar ulo ulric ulrica ulrick ulrico ulrik ulrika ulrike ulrikke ultan ulu ulualp ulubay uludag ulugbek
ulugbey uluhan uluman ulutay ulv ulva ulvar ulvarna ulve ulvheid ulvhild ulvhilda ulvi ulviyya ulvrun ulya ulysse
ulysses uma umande umang umay umaya umbelina umberto umfredo umi umid umit ummahan ummahani umman ummet ummuhan umoja
umray umusan umut umutcan unal unalan unalp unay undina undine undo unek unelma uner unggul unjani unlen unlu unna
unnamed unnar unnati unnbjorg unnbjorn unndis unndor unni unnsteinn unnthor unnur uno unol unoss unsal unsever untamo
unto unubol unver uolevi uoti upadhriti upasna upik upkaar upma ura ural uraltay urania urbalina urbana urbano urbiria
urdar urdur urfan urfettin urge urhan urho uriah uriel urien urijah urishilla urkmez urma urmas urmet urmi urmo uros
urper urpo urpu urraca urs ursa ursel ursiciana ursin ursina urska urso ursula ursulina ursus urszula urte urvashi urve
urvi urvo urzula urzulina usame uschi usha ushan ushindi usiku usko usman usmon uso ustun ustus usyi uta ute uthwagin
utkan utkarsh utku utkucan utta utto utz uudo uuno uuve uve uwe uxi uxue uyanser uygar uygun uygur uysal uzay uzbay
uzel uzer uzeyir uzima uzonka uzsoy vacibe vaclav vaclava vada vadim vadvirag vaene vaesten vaevast vafa vafadar vafir
vagn vagna vagnbjorg vagnfridur vahid vahida vahide vahittin vaho vahur vaida vaidas vaido vaike vaima vainamo vairi
vaisa vaise vaishnavi vajen vaka vakare vakris vakur valagils valarie valary valberg valbergur valbjorg valbjork
valbjorn valbjort valbona valbone valborg valbrandur valburga vald valda valde valdemar valdemara valdet valdev
valdheidur valdi valdimar valdir valdo valdomiro valdor valdu valdur valeh valene valentia valentijn valentim valentina
valentyn valentyna valer valere valeria valerian valeriano valerie valerij valerija valerio valeriu valery valesca
valeska valev valey valfridur valgard valgardur valgeir valgerda valgerdur valgi valgy valhildur valiana valiant valida
valija valinda valjo valjon valju valka valkyrja valladur vallary vallie vallo vally valma valmar valmir valmira valmo
valmor valmundur valny valon valorie valpuri valquiria valrie valros valrun valsteinn valter valther valthor valthrudur
valtjov valto valtr valtter valtteri valtyr valur valva valve valy vamakshi vambo vambola vanamo vanda vanderleia vando
vandrad vane vanesa vanessa vanessza vanetta vania vanilla vanina vanio vanita vanja vanna vannesa vannessa vannie
vansha vanusa vanuza vanya vapni vappu vaqif varan vardi vardju vardjuv vardo varenya varg vargin varhild varick
varinia varje varju varlik varmar varmdal varmo varner varo varpu varro varsha varunn varvara vasana vasare vasatika
vasco vashon vashti vasif vasil vasilica vasilije vasiliki vassie vassili vassilios vaste vasten vasudha vasyl vaszilia
vatnar vatnsfjord vatroslav vattar vattnes vaysal vazeh vebi vebjorg vebjorn vebrand vecide veda vedant vedat vedette
vedhika vedika vedis vedran vedrana veduna veera veerle veeti vefia vefrod vegar vegard vegeir vegerdur vegliantino
vehbi veido veig veiga veigar veigo veigur veijo veikka veikko veiko veimo veino veis vejune vekell velaug velaugur
velda veleslav veleslava veli velia velimir velislav velislava velitdin veljko veljo vella vellamo vello velma velmira
velmo velta velva velvet velvo vemundur vena venancio venceslao venceslas venceslau venceslav venceslava vendel vendela
vendelin vendelina vendula vendulka venecia venek venera veneranda venessa venetia venetta venezio veniamin venice
venie venita venka venla vennie venno venny venturo venusa venuse venusz veny veola veranka verbena verdell verdiana
verdie verdinaz vere verena verene vergie vergil vergilio verica veridiano verim verissimo verita verl verla verle
verlene verlie verlin verline verlon verlyn vermundur vern vernal verne vernell vernelle verner verneri vernetta
vernhard vernhardur vernia vernice vernie vernita vernon veronica veronicah veronika veronique veronka veroslav
veroslava versa versie verter vertie veslava vesna vessie vesta vestar veste vesteinn vestina vestmar vesuvio veszta
veta vetrarros veturia veturlidi veva veysal veysel vezat vezire vezrife vianei vianney vibeka vibeke vibekka vic vica
vicencia vicenta vicentia vicentiu vicenzo vicie vick vickey vicki vickie vicky vico victoire victoria victoriano
victorina victorine victorino victorio victoro vicy vid vidadi vidalin vidalio vidar vidaul vide videl vidfjord vidhi
vidia vidir vidja vidjar vidor vidrik vidrun vidunn vienna vieno vieroslava viesturs vif vifill vigan vigberg vigbjorg
vigdis vigdogg vigfrid vigge viggo viggunnur vighild vigilija viglin vigliv viglundur vigmar vigmundur vigneswaran
vignir vigny vigo vigri vigrun vigsteinn vigthor vigtyr vigunn vigur vihaan vihtori viia viil viiu viive viivi viivika
vija vijay vijeko vijitha vika vikar viki viking vikingur vikki vikta viktor viktoria viktorie viktoriia viktorija
viktorin viktorina viktoriya vilator vilayat vilberg vilbergur vilbert vilbjorg vilbjorn vilbogi vilborg vilbrandur
vildan vildane vilde vildis vilem vilema vilemina vilfrid vilfridur vilge vilgeir vilgerd vilgerdur vilgjerd vilgot
vilgun vilgunn vilhelm vilhelma vilhelmi vilhelmiina vilhelmina vilhelmine vilhjalmur vilho vili viliam vilibald vilim
vilius vilja viljam viljami viljar vilje viljem vilji viljo villads ville villem villemo villgunn villi villiam
villimey villo villu villum villumine vilma vilmar vilmeke vilmer vilmike vilmos vilmundur vilmy vilnis vilny vilppu
vilrun vilson vilte viltrud vilums vilve viman vin vinaya vinbjorg vince vincenc vincencia vincencie vincente vincentio
vincentiu vincenz vincenza vincenzina vinciane vindar vineta viney vinicia vinicio vinicius vinie vinita vinjar vinka
vinko vinn vinni vinnie vinny vino vinsen vinsy vinton vinz vinzenz violaine violante violenta violet violeta violett
violetta violette violinda viorel viorela viorica viorika vira viraj virdie virge virgel virgen virgia virgie virgil
virgile virgilia virgill virgin virginie virginio virgle virgo virgolina virgulino viriato viridiana virje virkko virko
virman virpi virtude virva virve visa visar visarion viseslav visitacion visnja visvaldis vit vitale vitalia vitalian
vitaliano vitalija vitalio vitalis vitazoslav vitezslav vitezslava vitiza vitold vitolda vitomir vitor vitore vitoria
vitorina vitorino vitorio vitoslav vittore vittorino vitus viva vivaan vivalda vivaldo vivan viveca viveka viveke
vivelinda viveque vivi vivia vivian viviana viviane viviann vivianna vivianne vivica vivie vivien vivienne vivike vivil
vivild vivilde vivill vivina vjatseslav vjekoslav vjenceslav vjeran vjolca vjollca vjosa vlad vladan vladana vladelina
vladena vladica vladimir vladimira vladimiro vladislav vladislava vladislavs vladivoj vlado vlaicu vlasta vlastimil
vlastimila vlastimir vlastimira vlastislav vlastislava vlinder vlora vogg voggur voichita voicu vojen vojislav vojmil
vojmir vojmira vojslav vojslava vojtech vojteska vok volante voldemar voldemars volfgang volkan volkhard volkmar
volkvart vollert volli vollie vollrath volney volodymyr volundur voncile vonda vonetta voney vonn vonnie vootele
vopnfjord vopni vordis vordur vorin vorm vorsila votele vottur vral vratislav vratislava vratko vrei vreneli vreni
vrinda vrishti vritti vrold vseboj vsebor vserad vseslav vsevolod vulfia vullnet vuokko vuqar vural vurgun vusal vusala
vuslat vusumuzi vyanjana vytautas vyte waail waceera waclawa wadee wael waene waether wafaa wafae wafi wafiq waghn
wahab wahb wahban waheed wahhaab wahyu wai waida waimarie waino wakeeta wakiman walborg walburg walburga walda
waldeburg waldek waldemar walderik waldi waldo waldtraud waldtraut walentina walfried walid wally walpurga walpurgis
walt waltraud waltraut waltrud waltteri wamwema waneta wanetta wani wanita wannes warda wardaya wardell wardi warhi
wari waridi warinder warjas warji warre warsa warsita warta warwick waseme wasin wasis wassaya wassim waste watika wava
waverly wawan wayde wayland waylon wayman waymon wayne wazir webjorn weddy weena wellington welton wemund wenceslao
wenche wencke wendel wendelin wendell wendi wendie wendolin wendolyn wendy wenke wenona wera wermund wernher weronika
wes wesley wess westi westley wether whit wibeke wibke wiburgh wictoria widisha widya wiebke wiep wieslaw wieslawa
wifrith wigbert wigburg wiger wigh wighlek wighman wigil wigot wikar wiking wikitoria wiktor wiktoria wilber wilbert
wilburn wilda wilford wilfred wilfreda wilfredo wilfrid wilfrido wilfried wilfriede wilhelma wilhelmiina wilhelmina
wilhelmine wilhelmus wilhemina wiliam wilja wilkie willa willaim willam willard willemijn willemina willena willene
willetta willette willfried willi willia willian williard willibald willibert willie williemae willodean willow willum
wilman wilmar wilmer wiltrud wim wimar wincent wincenty winda windell windy winfield winford winfred winfried wing
winifred winni winnie winnifred winny winola winona winston winthrop winton wiola wioletta wira wirda wiremu wirt wishi
wisnu wissam wissem wisten witek withi witold wittekind wiveca wivi wivian wiwi wladimir wladyslawa wlodzimierz wojtek
woldemar wolfgang wolfhard wolfram wollert wolmar wonda woodie woodroe woodrow woodson woody worley worth wout wouter
wrage wraghi wrange wreth wriddhish wridesh wulan wuraola wycliff wycliffe wylie wynell wynona wyszomir xabat xadica
xahria xaladdin xalak xalbador xalid xalida xalil xaliq xalisa xalvador xam xamis xanana xander xandi xandra xandrah
xanim xankisi xanlar xanten xanthe xanthia xanthippe xatira xavar xaver xaveria xaverie xaverius xavi xavia xaviera
xaviero xavion xayal xayala xayyam xem xena xenie xenio xeno xenocrates xenodike xenon xeres xerxes xever xhafer xhavit
xhejlane xheladin xhelal xhemajl xhemile xheneta xhevahire xhevat xhevdet xica xico ximen ximena xin xiomar xiomara
xisto xiti xiu xiulan xiuying xoana xobeen xochitl xolid xosrov xuan xudaverdi xudayar xudu xumar xun xylia xzavier
yaakov yaaseen yachana yacine yada yadavi yadiel yadigar yadira yaeko yael yaelle yafet yafi yagan yagin yagiz yagizalp
yagizkurt yagmur yagnesh yahaira yahir yahsi yahsikan yahvi yahya yahyo yair yaiza yajaira yakobo yalaz yalazabay
yalazalp yalciner yalgin yalim yalin yalinalp yalkin yalman yaltirak yamac yamar yameen yamid yamile yamilet yamilex
yamin yamina yamini yana yanara yance yandel yanet yaneth yani yanic yanick yanik yanina yanira yanis yanisa yanka
yanki yann yannic yannick yannik yannis yaprak yaqeen yaqoot yaqub yara yared yareli yaren yaretzi yargi yari yaritza
yaro yaroslav yasaar yasaf yasaman yasan yasattin yaseen yasemen yasemin yash yashasvi yashawini yashem yashica yashoda
yashodhara yashvi yasin yasina yasinta yasmeen yasmin yasmina yasmine yasna yasser yassin yassine yassir yasti yasuhiro
yasuko yatan yathrib yatin yauvani yavar yavuz yavuzalp yaw yawar yayak yaz yazan yazeed yazganalp yazgi yazgul yazgulu
yazmin yda yecid yee yeferson yegana yehuda yeimy yeison yejide yekbun yekda yelda yelena yelesen yeliz yemane yenal
yener yeneral yengi yeni yenifer yenny yenthe yeny yepelek yer yeraz yergha yerko yerson yertan yesenia yesica yesid
yesil yesim yesoob yessenia yessi yessica yeter yetisal yetkin yetta yetunde yevette yewande yfke yigit yigitalp
yigitcan yildir yildiralp yildiray yilma yina yineth yinthe yja ylan ylann ylber ylenia ylermi ylfa ylfur ylja ylli
ylur ylva ylvi ylvie yma ymir ymke yngling yngvar yngvard yngve yngveldur yngvi ynja yoan yoann yocelyn yochana yodit
yoel yoga yohan yohana yohane yohann yohannes yoichi yoko yolal yolande yolando yolima yolonda yon yonatan yonathan
yonca yonetmen yong yono yontem yoom yordan yorick yoruc yosan yosef yoselin yoshie yoshiko yoshio yoshita yosma yosuke
yosun youba youcef youlanda youna younes youp youri yousef yousra youssef yrar yrian yrja yrjan yrjana yrjans yrjar
yrjo yrkill yrr yrsa ysabel ysabelle ysaline yseult ystein ysten ytorm yuce yucel yucelen yudy yue yuette yug yui yuk
yuki yukiko yuko yulanda yuli yulia yuliana yulieth yulisa yulissa yuliya yuly yuma yumi yumiko yumun yun yuna yung
yuni yunis yunita yunt yunus yuonne yurani yurany yurdagul yurdakul yurdanur yurdaser yureed yurem yuri yuridia yuriko
yurtguven yurtseven yurttas yury yusif yuta yutika yuvraj yvan yves yvette yvo yvon yvone yvonne zabir zablon zaboj zac
zacarias zacharie zachary zachery zack zackary zackery zada zade zadie zaeem zaenab zafeer zafer zafira zagorka zaharia
zahfer zahi zahid zahide zahir zahira zahit zahnya zahra zahro zaib zaid zaida zaiden zaido zain zainab zainabu zaira
zaire zairo zaitra zaituni zakaria zakariya zakariyo zakariyya zakary zakayo zakelina zakhele zaki zakir zakiyaxon
zaklina zalan zalanka zaliha zalindra zaman zamfir zamfira zamin zamina zamiq zamir zamira zamy zana zandra zanebono
zaneta zanipolo zanis zaniyah zansi zapor zaqueu zarah zarangiz zaraza zarco zardilaque zardust zaria zariah zarif
zarifa zarko zarna zarnigar zashil zauqi zaur zavier zavion zavis zaweel zayan zayd zayden zayn zaynab zayne zayyan
zazi zazilia zazilie zbigniew zbigniewa zbislav zbyhnev zbyhneva zbynek zbynka zbysek zbyska zbyslav zbyslava zbyszek
zbyszko zdan zdana zdena zdenek zdenka zdenko zderad zdeslav zdeslava zdik zdirad zdislav zdislava zdravka zdravko
zdzislaw zdzislawa zea zeb zebastian zebirce zebulon zechariah zed zef zeferina zeferino zefira zefiro zeger zehaan
zehnia zehra zehranur zeina zeinab zejna zejnep zejnepe zejnije zekai zekayi zeke zekeriya zeki zekije zekiye zela
zelal zelda zelfije zelha zelia zelibor zelie zelig zeliha zelimir zelimira zelina zelinda zeline zelinke zelio zelipe
zelislav zelislava zeljan zeljka zeljko zellmer zelma zelmir zelmira zelpha zemfira zemyna zemzem zena zenaida zenaide
zenas zende zenek zengo zenia zenina zenke zenko zennun zenobia zenobie zenobiusz zenon zenovia zenta zenun zenzele
zenzi zenzile zenzo zeqir zerafet zerdad zeren zeride zerina zerrin zeta zetta zettie zevlude zewad zeynab zeynagul
zeynal zeynel zeynelabidin zeynep zeyno zeynulla zhane zhanna zia ziad ziba zibeyda zibuyile zied ziedonis ziemowit
ziga ziggy zigrida zihni zija zijad zijadin zijavere zikmund zila zilan zilda zilfa zilia zillah zille zilma zilmil
zilpah zilpha zimra zimran zina zinaida zinajda zinal zinat zineb zinerva zineta zinhle zinia zinka zinnura zinnure
zion zippora zipporah ziroslav zita zitomir zitomira zitoslav zitoslava ziva zivan zivana zivile zivka zivko zivojin
zivorad ziya ziyaettin ziza zizi zlata zlatan zlatana zlatica zlatko zlatomir zlatomira zlatuse zoa zoarda zobaida zobu
zoe zoey zofia zofie zofija zohra zohrehan zoi zoie zoila zoja zoldike zoli zollie zoltan zoltana zomilla zona zonga
zonia zora zoraida zoral zoran zorica zorinka zorka zoroslav zoroslava zosia zosim zoya zozan zrin zrinislav zsaklin
zsalya zsanett zsanin zsanina zsanka zsanna zsazsa zselinke zsella zselyke zseni zseraldin zseraldina zsigmond zsinett
zsofi zsofia zsoka zsolna zsolt zsombor zsorzsett zsuliett zsusztin zsuzsa zsuzsanna zsuzsi zsuzska zuba zubaida zubayr
zubeida zubeyde zufer zuhal zuheyla zuhra zuhri zuker zula zulaia zulaikha zulal zulbiye zuleica zuleima zulejka zulema
zuleyha zuleyxa zulfa zulfiyya zulfuqar zulfuye zulgarni zulma zuluf zumaridi zumra zumre zumrud zumrut zunilda zuwena
zuzana zuzanna zvezdana zvonimir zvonimira zvonka zvonko zwatie zygfryd zygfryda zygimantas zygmund zylla zymer
zyrafete zyta
"""
